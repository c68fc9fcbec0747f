"""The table of public bodies: by any of their names, and by the letters of their document numbers."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from aftername.records import record
from aftername.text.folding import folded
from aftername.text.han_variants import simplified


@record
class Body:
    """A public body.

    level: as Document levels. kind: as BodyName.kind. country: the first part of the id.
    years: first and last of its life under this name; None where it is not bounded.
    names: in its own language, the full one first. english: in use, the full one first. elsewhere: what it is
    called in other languages. initials: in Latin letters. codes: of its documents; X stands for the letters of
    a department. sure: whether the codes were seen on its papers.
    """

    id: str
    level: str
    kind: str
    years: tuple[int | None, int | None]
    names: tuple[str, ...]
    english: tuple[str, ...]
    elsewhere: tuple[str, ...]
    initials: tuple[str, ...]
    codes: tuple[str, ...]
    sure: bool = False

    @property
    def country(self) -> str:
        return self.id.partition("-")[0]


@cache
def bodies() -> tuple[Body, ...]:
    """Every body of the table, in its order."""
    table = files("aftername.languages").joinpath("bodies.tsv").read_text("utf-8")
    made = []
    for line in table.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        id_, level, kind, life, *lists = line.split("\t")
        native, english, elsewhere, initials, codes = (tuple(v for v in one.split("|") if v) for one in lists)
        sure = bool(codes) and codes[-1] == "!"
        first, _, last = life.partition("-")
        years = (int(first) if first else None, int(last) if last else None)
        codes = codes[:-1] if sure else codes
        made.append(Body(id_, level, kind, years, native, english, elsewhere, initials, codes, sure))
    return tuple(made)


@cache
def _by_id() -> dict[str, Body]:
    return {one.id: one for one in bodies()}


def body(id_: str) -> Body | None:
    """A body by its id."""
    return _by_id().get(id_)


def comparable(name: str) -> str:
    """A name as it is compared: letters and digits only, Han characters simplified, small letters, no "the"."""
    plain = "".join(c for c in simplified(folded(name)) if c.isalnum() or c == " ").strip()
    plain = (
        plain.removeprefix("the ")
        .replace("labour", "labor")
        .replace("organis", "organiz")
        .replace("defence", "defense")
    )
    return plain.replace(" ", "").removeprefix("中华人民共和国")


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Full and short names in every language, comparable, and the ids of the bodies that bear them."""
    found: dict[str, set[str]] = {}
    for one in bodies():
        for name in (*one.names, *one.english, *one.elsewhere):
            found.setdefault(comparable(name), set()).add(one.id)
    return {name: tuple(sorted(ids)) for name, ids in found.items()}


def named(name: str) -> tuple[str, ...]:
    """The ids of the bodies that bear a name, sorted; several for 教育部 or Ministry of Education; empty when none.

    Initials are not names here: NRF means one thing in Korea and another in Singapore.
    """
    return _names().get(comparable(name), ())


@cache
def by_name() -> dict[str, str]:
    """Names as the table writes them to ids; a name that several bodies bear is left out."""
    return {
        name: one.id
        for one in bodies()
        for name in (*one.names, *one.english, *one.elsewhere)
        if len(named(name)) == 1
    }


@cache
def _codes() -> dict[str, tuple[tuple[str, str], ...]]:
    """Beginnings of codes, each with the endings that must follow and whose they are."""
    found: dict[str, set[tuple[str, str]]] = {}
    for one in bodies():
        for code in one.codes:
            begin, _, ending = code.partition("X")
            found.setdefault(begin, set()).add((ending, one.id))
    return {begin: tuple(sorted(each)) for begin, each in found.items()}


def issuer_of(code: str, year: int | None = None) -> str | None:
    """The body whose documents bear a code; None when it is unknown or several bodies use it.

    The longest beginning of the code that is in the table decides: 国科发专 is of the body of 国科发X.
    year: tells an office from the one that went on with its letters; without it the office of today counts.
    """
    table = _codes()
    for length in range(len(code), 0, -1):
        known = table.get(code[:length], ())
        ids = {id_ for ending, id_ in known if code.endswith(ending, length)}
        if len(ids) > 1:
            ids = {id_ for id_ in ids if _lived(_by_id()[id_], year)}
        if ids:
            return next(iter(ids)) if len(ids) == 1 else None
    return None


def _lived(one: Body, year: int | None) -> bool:
    first, last = one.years
    if year is None:
        return last is None
    return (first is None or first <= year) and (last is None or year <= last)


def issuer_of_number(series: str, year: int | None = None) -> str | None:
    """Whose numbers a series is of, by the office named in it (国务院令, 교육부 공고) or by its letters.

    A name that several countries' bodies bear goes by the script: 教育部令 is of China, as Taiwan writes 字.
    """
    office = series
    for kind in ("公告", "通告", "告示", "令", "공고", "고시", "훈령", "예규", "령"):
        office = office.removesuffix(kind).strip()
    if office != series:
        ids = named(office)
        if len(ids) > 1:
            ids = tuple(id_ for id_ in ids if id_.startswith(("cn-", "kr-")))
        if len(ids) == 1:
            return ids[0]
    return issuer_of(series, year)


def begins_code(written: str) -> bool:
    """Whether letters begin like a known code of two or more characters."""
    table = _codes()
    return any(written[:length] in table for length in range(min(6, len(written)), 1, -1))


def office_within(written: str) -> str:
    """The longest tail of some characters that is a name in the table; all of them where none is."""
    names = _names()
    plain = simplified(written)
    for start in range(len(written) - 1):
        if plain[start:] in names:
            return written[start:]
    return written


def code_within(written: str) -> str:
    """The document code at the end of some characters, without the words that lead up to it.

    Up to six characters are a code as they stand (青岚科发); of more, the longest tail that begins like a
    known code is one (现予转发国科发专 gives 国科发专). Where no tail is known all of it comes back.
    """
    if len(written) <= 6:
        return written
    for start in range(len(written)):
        if begins_code(written[start:]):
            return written[start:]
    return written
