"""What of a case a person means: names in any script, spelling or initials, with the reason; documents; edges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from aftername.errors import NotFound
from aftername.records import DocumentCard, Match, Programme
from aftername.stages.names.comparing import Comparison, compare_names
from aftername.text.names import comparable, script_of, shape_of

MOST_READ = 5000  # names up to which near ones are also sought by reading and meaning
MOST_NEAR = 5  # names told to somebody whose name is not in the case
CAN_BE_ONE = 85  # of 100: what a name that can be one with another counts, when it is spelled otherwise
LEAST_NAME = 75  # of 100: how like the name of a file has to be to be offered
LEAST_LIKE = 50  # of 100, by rapidfuzz; below this two names have little in common


def matches(wanted: str, programmes: Iterable[Programme]) -> tuple[Match, ...]:
    """The programmes that a name may mean, one match each, with the name it matched and why; best first.

    A name that is written so, or so but for width, case, marks and script forms, is all that is given where
    there is one; else names that read alike, are short for one another or mean the same. Empty when none.
    """
    listed = list(programmes)
    found = [match for one in listed if (match := _written(wanted, one)) is not None]
    best = min((match.cost for match in found), default=None)
    if best is None:
        found = [match for one in listed if (match := _alike(wanted, one)) is not None]
    elif best == 0:
        found = [match for match in found if match.cost == 0]
    return tuple(sorted(found, key=lambda m: (m.cost, -len(m.programme.documents), m.programme.id)))


def written_as(wanted: str, written: Sequence[str]) -> str:
    """The written form that a person means by a name: as it stands, or the same but for case, width, script.

    written: forms of the case, most frequent first. Raises NotFound, with names that are near.
    """
    if wanted in written:
        return wanted
    for same in (comparable, _plain):
        key = same(wanted)
        for one in written:
            if key and same(one) == key:
                return one
    listed = near(wanted, written)
    told = f"; near: {', '.join(listed)}" if listed else ""
    raise NotFound(f"no name {wanted!r} in the case{told}")


def near(wanted: str, written: Sequence[str]) -> list[str]:
    """A few names that a person may have meant: those spelled most alike, or that can be one with it."""
    scored: dict[str, tuple[float, int]] = {}
    key = comparable(wanted)
    names = list(dict.fromkeys(written))
    for place, one in enumerate(names):
        like = fuzz.ratio(key, comparable(one))
        if len(names) <= MOST_READ and (compared := compare_names(wanted, one)).compatible:
            like = max(like, CAN_BE_ONE - compared.cost)
        if like >= LEAST_LIKE:
            scored[one] = (-like, place)
    return sorted(scored, key=lambda one: scored[one])[:MOST_NEAR]


def near_programmes(wanted: str, programmes: Iterable[Programme]) -> list[str]:
    """Names of programmes that a person may have meant, one of each programme, the likest first."""
    listed = list(programmes)
    bearer: dict[str, str] = {}
    for programme in listed:
        for name in programme.names:
            bearer.setdefault(name.written, programme.id)
    found: dict[str, str] = {}
    for name_ in near(wanted, list(bearer)):
        found.setdefault(bearer[name_], name_)
    return list(found.values())


def nothing_named(wanted: str, programmes: Iterable[Programme], path: Path) -> NotFound:
    """What to say of a name that no programme of the case can have. path: of the case."""
    listed = near_programmes(wanted, programmes)
    meant = f"; did you mean {' or '.join(listed)}?" if listed else ""
    return NotFound(f"no programme named {wanted!r} in {path}{meant}; see: aftername list {path} programmes")


def document_told(told: str, cards: Iterable[DocumentCard], path: Path) -> str:
    """The id of the one document that is meant by its id, the beginning of it, the path of its file or the end of the path.

    path: of the case, for the message. Raises NotFound when there is none, or more than one.
    """
    listed = list(cards)
    found = [card.id for card in listed if card.id == told or told in card.paths]
    if not found and told:
        ending = "/" + told.lstrip("./")
        found = [card.id for card in listed if any(_ends(one, ending) for one in card.paths)]
        found = found or [card.id for card in listed if card.id.startswith(told)]
    if len(found) == 1:
        return found[0]
    if found:
        which = ", ".join(next(iter(card.paths), card.id) for card in listed if card.id in found[:MOST_NEAR])
        raise NotFound(f"{told!r} may be any of {len(found)} documents in {path}: {which}")
    paths = [one for card in listed for one in card.paths]
    like = {one: fuzz.ratio(told, one.rsplit("/", 1)[-1]) for one in paths}
    nearest = sorted((one for one in paths if like[one] >= LEAST_NAME), key=lambda one: (-like[one], one))
    meant = f"; did you mean {' or '.join(nearest[:MOST_NEAR])}?" if nearest else ""
    raise NotFound(f"no document {told!r} in {path}{meant}; see: aftername list {path} documents")


def _ends(path: str, ending: str) -> bool:
    """Whether a path ends so, with or without what follows the last dot of its name."""
    whole = "/" + path
    return whole.endswith(ending) or whole.rpartition(".")[0].endswith(ending)


def _written(wanted: str, programme: Programme) -> Match | None:
    """The name of a programme that is this one as it is written; None when there is none."""
    if wanted == programme.id:
        return Match(programme, programme.name, "id", f"{wanted} is its id", 0.0)
    for name in programme.names:
        if name.written == wanted:
            return Match(programme, name.written, "exact", f"{wanted} is written so", 0.0)
    plain = _plain(wanted)
    for name in programme.names:
        if comparable(name.written) == comparable(wanted):
            reason = f"{wanted} is {name.written} but for case, width, marks or the script form of characters"
            return Match(programme, name.written, "same", reason, 0.1)
    for name in programme.names:
        if plain and plain in (_plain(name.written), _plain(name.key)):
            reason = f"{wanted} is {name.written} but for blanks, marks, owner or the word for a plan"
            return Match(programme, name.written, "same", reason, 0.2)
    return None


def alike_names(wanted: str, programme: Programme) -> list[tuple[str, str]]:
    """The names of a programme that can be one with a name, each with the reason; most documents first."""
    return [
        (name.written, told.reason) for name in programme.names if (told := _compared(wanted, name.written))
    ]


def _compared(wanted: str, written: str) -> Comparison | None:
    """Two names compared; None when they cannot be one."""
    compared = compare_names(wanted, written)
    # Two names in Han that only sound alike are two names: nobody writes the one for the other.
    if not compared.compatible or (compared.kind == "reading" and _is_han(wanted) and _is_han(written)):
        return None
    return compared


def _alike(wanted: str, programme: Programme) -> Match | None:
    """The name of a programme that this one is the most like; None when none can be one with it."""
    found: list[tuple[float, int, Match]] = []
    for place, name in enumerate(programme.names):
        compared = _compared(wanted, name.written)
        if compared is None:
            continue
        match = Match(programme, name.written, compared.kind, compared.reason, 1 + compared.cost)
        found.append((compared.cost, place, match))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _is_han(name: str) -> bool:
    return script_of(name) in ("Hans", "Hant", "Hani")


def _plain(name: str) -> str:
    """A name without what does not count when it is looked up."""
    return shape_of("".join(c for c in comparable(name) if c.isalnum() or c == " ")).replace(" ", "")
