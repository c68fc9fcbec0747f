"""The table of public bodies: by any of their names, and by the letters of their document numbers."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from aftername.records import record


@record
class Body:
    """A public body. names: native, the full one first; english, initials: as in use; codes: of its documents."""

    id: str
    level: str
    kind: str
    names: tuple[str, ...]
    english: tuple[str, ...]
    initials: tuple[str, ...]
    codes: tuple[str, ...]


@cache
def bodies() -> tuple[Body, ...]:
    """Every body of the table, sorted by id."""
    table = files("aftername.languages").joinpath("bodies.tsv").read_text("utf-8")
    made = []
    for line in table.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        id_, level, kind, *lists = line.split("\t")
        native, english, initials, codes = (tuple(v for v in one.split("|") if v) for one in lists)
        made.append(Body(id_, level, kind, native, english, initials, codes))
    return tuple(made)


@cache
def body(id_: str) -> Body | None:
    """A body by its id."""
    return {one.id: one for one in bodies()}.get(id_)


@cache
def by_name() -> dict[str, str]:
    """Full and short names to ids; a name that several bodies bear is left out. Initials are not names here."""
    found: dict[str, set[str]] = {}
    for one in bodies():
        for name in (*one.names, *one.english):
            found.setdefault(name, set()).add(one.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


@cache
def _codes() -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for one in bodies():
        for code in one.codes:
            codes.setdefault(code.split("X")[0], set()).add(one.id)
    return codes


def issuer_of(code: str) -> str | None:
    """The body whose documents bear a code; None when it is unknown or several bodies use it.

    The longest beginning of the code that is in the table decides: 国科发专 is of the body of 国科发X.
    """
    table = _codes()
    for length in range(len(code), 0, -1):
        ids = table.get(code[:length])
        if ids is not None:
            return next(iter(ids)) if len(ids) == 1 else None
    return None


def code_within(written: str) -> str:
    """The document code at the end of some characters, without the words that lead up to it.

    Up to six characters are a code as they stand (青岚科发); of more, the longest tail that begins like a
    known code is one (现予转发国科发专 gives 国科发专). Where no tail is known all of it comes back.
    """
    if len(written) <= 6:
        return written
    table = _codes()
    for start in range(len(written)):
        tail = written[start:]
        if any(tail[:length] in table for length in range(min(6, len(tail)), 1, -1)):
            return tail
    return written
