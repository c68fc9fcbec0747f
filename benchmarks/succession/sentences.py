"""Ties between programmes in sentences as journalists, wiki authors, recruiters and officials write them, made up.

    PYTHONPATH=src python benchmarks/succession/sentences.py [first] [held-out] [third] [--misses]

sentences/{first,held-out,third}/{language}.tsv: sentence (⏎ for a new line), earlier, later (several apart by " | "), relation, hedge, and all names
in it; no relation where nothing follows anything. Each sentence is a document of its own below a heading on talent
schemes. Two runs: names given as spans, and names found (mentions, names, claims, evidence as in a review).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple, cast

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "src"))
sys.path.insert(0, str(HERE.parent / "claims"))

from gold_set import marked_text  # noqa: E402

from aftername.find import as_document  # noqa: E402
from aftername.records import Document, DocumentCard, MarkedDocument, Programme  # noqa: E402
from aftername.stages.claims import claim  # noqa: E402
from aftername.stages.mentions.scan import mentions_in  # noqa: E402
from aftername.stages.names import KINDS, resolve  # noqa: E402
from aftername.stages.succession.pile import Pile  # noqa: E402
from aftername.stages.succession.reasons import explicit  # noqa: E402
from aftername.text.names import comparable  # noqa: E402

LANGUAGES = ("zh-Hans", "zh-Hant", "ja", "ko", "en")
LEAD = {
    "zh-Hans": "海外高层次人才引进政策观察",
    "zh-Hant": "海外高層次人才引進政策觀察",
    "ja": "海外研究者の招へいと人材政策",
    "ko": "해외 과학자 유치와 인재 정책",
    "en": "Recruiting scientists from overseas: talent policy",
}


class Row(NamedTuple):
    """A line of a set."""

    sentence: str
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    relation: str
    hedge: str
    names: tuple[str, ...]

    @property
    def wanted(self) -> set[tuple[str, str]]:
        """Pairs of names, the earlier (or the part) first."""
        return {(one, other) for one in self.earlier for other in self.later or ("",)}


class Edge(NamedTuple):
    """What was found. A name that is none of the sentence's stands as "?"."""

    earlier: str
    later: str
    relation: str
    hedge: str


@dataclass
class Tally:
    """Counts; direction, relation, hedge: of the right ones."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    direction: int = 0
    relation: int = 0
    hedge: int = 0
    noise: int = 0  # edges out of sentences that tell none

    def row(self) -> str:
        """Precision, recall, number wanted, direction, relation, hedge, edges from sentences without one."""
        found, wanted = self.right + self.extra, self.right + self.missed

        def share(part: int, whole: int) -> str:
            return f"{100 * part / whole:4.0f}" if whole else "   -"

        return (
            f"{share(self.right, found)} {share(self.right, wanted)} {wanted:5d}  {share(self.direction, self.right)} "
            f"{share(self.relation, self.right)} {share(self.hedge, self.right)} {self.noise:5d}"
        )


def rows(path: Path) -> list[Row]:
    """The lines of a set."""

    def several(told: str) -> tuple[str, ...]:
        return tuple(told.split(" | ")) if told else ()

    made = []
    for line in path.read_text("utf-8").splitlines()[2:]:
        sentence, earlier, later, relation, hedge, names = line.split("\t")
        made.append(
            Row(
                sentence.replace("⏎", "\n"), several(earlier), several(later), relation, hedge, several(names)
            )
        )
    return made


def given(row: Row, language: str) -> list[Edge]:
    """The edges where names are given as spans."""
    told = f"{LEAD[language]}\n{row.sentence}"
    for place, name in enumerate(row.names):
        told = told.replace(name, f"[[n{place}:{name}]]", 1)
    marked = marked_text(told, language[:2], "2024-05-01")
    known = {f"n{place}": name for place, name in enumerate(row.names)}
    return _edges(marked, known)


def found(row: Row, language: str) -> list[Edge]:
    """The edges where names are found as in a review of this one text."""
    document = as_document(f"{LEAD[language]}\n{row.sentence}", language[:2], "2024-05-01")
    mentions = mentions_in(document, "2024-05-01")
    cards = {document.id: _card(document)}
    _, belongings = resolve([m for m in mentions if m.kind in KINDS], cards)
    ids: dict[tuple[int, int], tuple[str, ...]] = defaultdict(tuple)
    known: dict[str, str] = {}
    for one in belongings:
        ids[one.start, one.end] += (one.programme,)
        for name in row.names:
            at = document.text.find(name)
            while at >= 0:
                shared = min(one.end, at + len(name)) - max(one.start, at)
                if 2 * shared >= len(name):
                    known[one.programme] = name
                at = document.text.find(name, at + 1)
    return _edges(MarkedDocument(document, mentions, tuple(sorted(ids.items()))), known, row.names)


def _card(document: Document) -> DocumentCard:
    return DocumentCard(
        document.id, document.file, "", ("page.txt",), document.language, len(document.text), document.header
    )


def _edges(marked: MarkedDocument, known: Mapping[str, str], names: Sequence[str] = ()) -> list[Edge]:
    ids = {one for _, some in marked.programmes for one in some}
    programmes = cast(Mapping[str, Programme], {one: SimpleNamespace(names=()) for one in ids})
    written = {comparable(name): name for name in known.values()} | {comparable(name): name for name in names}
    claims = claim(marked)
    pile = Pile(
        claims, programmes, {}, {}, {}, lambda _: marked.programmes, lambda _: marked.mentions,
        lambda _: marked.document.text,
    )  # fmt: skip
    made: dict[Edge, None] = {}
    for one in explicit.look(pile):
        edge = one.edge
        if edge.kind == "programme" and edge.relation != "sibling":
            near = [
                known.get(end) or written.get(comparable(name), "?")
                for end, name in zip((edge.earlier, edge.later), one.names, strict=True)
            ]
            ends = near[0], near[1] if edge.later else ""
            made[Edge(*ends, edge.relation, one.evidence.hedge)] = None
    return list(made)


def count(tallies: Iterable[Tally], row: Row, edges: list[Edge]) -> bool:
    """Add a sentence to tallies; whether all of it is right."""
    pairs: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        pair = edge.earlier, edge.later
        if pair not in pairs or edge.relation == row.relation:
            pairs[pair] = edge
    wanted = row.wanted if row.relation else set()
    good = True
    for tally in tallies:
        for a, b in wanted:
            if (a, b) not in pairs and (b, a) not in pairs:
                tally.missed += 1
                good = False
        for (a, b), edge in pairs.items():
            if (a, b) not in wanted and (b, a) not in wanted:
                tally.extra += 1
                tally.noise += not wanted
                good = False
                continue
            tally.right += 1
            signs = (a, b) in wanted, edge.relation == row.relation, edge.hedge == row.hedge
            tally.direction += signs[0]
            tally.relation += signs[1]
            tally.hedge += signs[2]
            good = good and all(signs)
    return good


def main(arguments: list[str]) -> None:
    """Print the tables, with --misses what was found where it is not all right."""
    for part in [one for one in ("first", "held-out", "third") if one in arguments] or ["first"]:
        for how in (given, found):
            tallies: dict[str, Tally] = defaultdict(Tally)
            for language in LANGUAGES:
                for row in rows(HERE / "sentences" / part / f"{language}.tsv"):
                    edges = how(row, language)
                    keys = "all", language, row.relation or "nothing"
                    if not count([tallies[key] for key in keys], row, edges) and "--misses" in arguments:
                        want = (
                            f"{row.relation} {row.hedge} {sorted(row.wanted)}" if row.relation else "nothing"
                        )
                        print(
                            f"{language}: {row.sentence}\n    wanted {want}\n    found  {[tuple(e) for e in edges]}"
                        )
            print(f"\n{part}, names {how.__name__:14}  prec  rec wanted direc relat hedge noise")
            for key in sorted(tallies):
                print(f"{key:30} {tallies[key].row()}")


if __name__ == "__main__":
    main(sys.argv[1:])
