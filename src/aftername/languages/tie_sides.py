"""Which side a name is of to a word of succession, by language, way of the word and case: tie_sides.tsv."""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Side = Literal["earlier", "later"]


class Line(NamedTuple):
    """A line of the table. kinds, cases: empty for all. needs: sets of cases, of each of which one must be there."""

    kinds: frozenset[str]
    cases: frozenset[str]
    needs: tuple[frozenset[str], ...]
    lacks: frozenset[str]
    passive: bool
    side: Side | None

    def fits(self, kind: str, case: str, cases: Set[str], passive: bool) -> bool:
        """Whether it is about a name of this case, among others of these cases."""
        own = not self.cases or case in self.cases or (case.startswith(">") and ">*" in self.cases)
        return (
            own
            and (not self.kinds or kind in self.kinds)
            and (passive or not self.passive)
            and all(some & cases for some in self.needs)
            and not self.lacks & cases
        )


def side_of(language: str, way: str, kind: str, case: str, cases: Set[str], passive: bool) -> Side | None:
    """The side of a name; None where it is of neither. cases: of all names to this word."""
    found = (line for line in _lines().get((language, way), ()) if line.fits(kind, case, cases, passive))
    return next((line.side for line in found), None)


@cache
def _lines() -> dict[tuple[str, str], list[Line]]:
    made: dict[tuple[str, str], list[Line]] = {}
    table = (files(__package__) / "tie_sides.tsv").read_text(encoding="utf-8")
    for row in table.splitlines():
        if not row or row.startswith("#"):
            continue
        languages, ways, kinds, cases, needs, lacks, voice, side = row.split("\t")
        line = Line(
            frozenset(kinds.split()) - {"*"},
            frozenset(cases.split("|")) - {"*"},
            tuple(frozenset(some.split("|")) for some in needs.split("+") if some != "-"),
            frozenset(lacks.split("|")) - {"-"},
            voice == "passive",
            None if side == "-" else side,  # type: ignore[arg-type]
        )
        for language in ("zh", "ja", "ko", "en") if languages == "*" else languages.split():
            for way in ways.split():
                made.setdefault((language, way), []).append(line)
    return made
