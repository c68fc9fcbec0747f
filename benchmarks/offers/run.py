"""How well offers are read: the right programme, terms with their passages, clauses with theirs. See README.md.

python benchmarks/offers/run.py own [--verbose] [--only NAME] [--calls FOLDER]
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from aftername.case import review
from aftername.casefile import Store
from aftername.criteria import packs
from aftername.desk.offers import marked_in, reading_of, records_of
from aftername.records.offer import CriteriaPack, OfferReading, Term
from aftername.settings import Settings

HERE = Path(__file__).parent
MARK = re.compile(r"\{\{([a-z/+-]+)\|(.*?)\}\}", re.S)
WITHOUT = {"en": "the programme", "zh": "本项目", "ja": "本事業", "ko": "본 사업"}
NOT_MARKED = {"by/government", "by/institution", "by/company", "by/programme"}
QUIET = {"binds/exclusive", "binds/confidential", "binds/conceal"}
NEGATIVE = {"job", "visiting", "prize", "grant"}
Mark = tuple[str, str]


@dataclass
class Gold:
    """An offer file: its head, its text, and its marks as pairs of term and words."""

    name: str
    head: dict[str, str]
    text: str
    marks: list[Mark]

    @property
    def nameless(self) -> str:
        text = self.text
        names = [one.strip() for one in self.head.get("names", "").split("|") if one.strip()]
        for one in sorted(names, key=len, reverse=True):
            text = text.replace(one, WITHOUT[self.head["language"]])
        return text


@dataclass
class Tally:
    """Right, false and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    def told(self) -> str:
        precision = self.right / max(1, self.right + self.false)
        recall = self.right / max(1, self.right + self.missed)
        return f"precision {precision:.3f}, recall {recall:.3f} ({self.right} right, {self.false} false, {self.missed} missed)"


def read_gold(path: Path) -> Gold:
    """A file of the set, taken apart. Raises ValueError for a head that says too little."""
    head_text, _, marked = path.read_text("utf-8").partition("\n---\n")
    head = {
        key.strip(): value.strip()
        for key, _, value in (line.partition(":") for line in head_text.splitlines())
    }
    if not {"programme", "language", "kind"} <= head.keys():
        raise ValueError(f"{path.name}: the head needs programme, language and kind")
    marks = [(label, words) for labels, words in MARK.findall(marked) for label in labels.split("+")]
    return Gold(path.stem, head, MARK.sub(lambda found: found[2], marked), marks)


def plain(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()


def meets(label: str, words: str, passage: str, mark: Mark) -> bool:
    """Whether a term is the one that a mark states: of its kind, and in its sentence."""
    told, inside, sentence = plain(mark[1]), plain(words), plain(passage)
    return label == mark[0] and (told in sentence or inside in told or sentence in told)


def score_terms(gold: Gold, terms: Iterable[Term], tally: Tally) -> None:
    """Count the marks that were found, and the terms that no mark covers."""
    found = [(f"{one.kind}/{one.label}", one) for one in terms]
    found = [(label, one) for label, one in found if label not in NOT_MARKED]
    for mark in gold.marks:
        if any(meets(label, one.words.quote, one.passage.quote, mark) for label, one in found):
            tally.right += 1
        else:
            tally.missed += 1
            tally.notes.append(f"{gold.name}: missed {mark[0]}: {mark[1]}")
    for label, one in found:
        if not any(meets(label, one.words.quote, one.passage.quote, mark) for mark in gold.marks):
            tally.false += 1
            tally.notes.append(
                f"{gold.name}: false {label}: {one.words.quote} ({one.rule}) in {one.passage.quote[:80]!r}"
            )


def score_clauses(gold: Gold, reading: OfferReading, pack: CriteriaPack, tally: Tally) -> None:
    """Count pairs of clause and passage of one pack; a clause's passages follow from the marks by the pack's own lines."""
    (beside,) = (one for one in reading.packs if one.pack.code == pack.code)
    for one in beside.clauses:
        sides = ((one.criterion.bears, one.bears), (one.criterion.against, one.against))
        for wanted, given in sides:
            marks = [mark for mark in gold.marks if is_wanted(mark[0], wanted)]
            terms = [term for term in given if f"{term.kind}/{term.label}" not in NOT_MARKED]
            tally.right += sum(any(meet(term, mark) for term in terms) for mark in marks)
            tally.missed += sum(not any(meet(term, mark) for term in terms) for mark in marks)
            tally.false += sum(not any(meet(term, mark) for mark in marks) for term in terms)


def is_wanted(label: str, wanted: Iterable[str]) -> bool:
    return label in set(wanted) or f"{label.partition('/')[0]}/*" in set(wanted)


def meet(term: Term, mark: Mark) -> bool:
    return meets(f"{term.kind}/{term.label}", term.words.quote, term.passage.quote, mark)


def place_of(gold: Gold, reading: OfferReading, nameless: bool, programme: set[str]) -> int:
    """At which place the right programme stands, from 1; 0 for nowhere. Where none is right: 1 if none is given, else 0."""
    listed = reading.nameless if nameless else reading.nearest
    if gold.head["programme"] == "none":
        return 0 if listed else 1
    return next((place for place, one in enumerate(listed, 1) if one.programme in programme), 0)


def reviewed(texts: dict[str, str], folder: Path) -> Store:
    """A case of some texts."""
    source = folder / "texts"
    source.mkdir(parents=True)
    for name, text in texts.items():
        (source / f"{name}.txt").write_text(text, "utf-8")
    review(source, folder / "made.case", Settings(engine="local")).close()
    return Store(folder / "made.case")


def by_name(store: Store) -> dict[str, str]:
    """The document of each text, by the name of its file."""
    return {Path(card.paths[0]).stem: card.id for card in store.cards().values()}


def main() -> None:
    """Score a set and print what came out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("set", type=Path)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--calls", type=Path, help="the calls, where the set has none: those of own/")
    asked = parser.parse_args()
    root = asked.set if asked.set.is_dir() else HERE / asked.set
    papers = asked.calls or next(one for one in (root / "calls", HERE / "own/calls") if one.is_dir())
    golds = [read_gold(path) for path in sorted((root / "offers").glob("*.txt")) if asked.only in path.stem]
    with TemporaryDirectory() as folder:
        calls = reviewed(
            {one.stem: one.read_text("utf-8") for one in papers.glob("*.txt")},
            Path(folder, "calls"),
        )
        stores = [reviewed({one.name: one.text for one in golds}, Path(folder, "named"))]
        stores.append(reviewed({one.name: one.nameless for one in golds}, Path(folder, "nameless")))
        score(golds, calls, stores, asked.verbose)


def score(golds: list[Gold], calls: Store, stores: list[Store], verbose: bool) -> None:
    """Read every offer with and without its names, and print the figures."""
    records = list(records_of("calls", calls))
    known = {one.programme: one.names for one in records}
    whose = {
        name: {one.programme for one in records if name in one.names}
        for name in {g.head["programme"] for g in golds}
    }
    terms, clauses, loud = Tally(), {pack.code: Tally() for pack in packs()}, 0
    spoken = {gold.head["language"]: (Tally(), Tally()) for gold in golds}
    places: dict[str, Counter[str]] = {"with names": Counter(), "names removed": Counter()}
    for way, store, nameless in zip(places, stores, (False, True), strict=True):
        documents = by_name(store)
        for gold in golds:
            reading = reading_of(gold.name, [marked_in(store, documents[gold.name])], records, known)
            place = place_of(gold, reading, nameless, whose[gold.head["programme"]])
            side = "none" if gold.head["programme"] == "none" else "some"
            places[way].update([side, f"{side} first"] if place == 1 else [side])
            places[way].update([f"{side} in three"] if 1 <= place <= 3 else [])
            listed = reading.nameless if nameless else reading.nearest
            if verbose:
                told = ", ".join(f"{one.name} {one.weight}" for one in listed)
                print(
                    f"{'' if place == 1 else '! '}{way}: {gold.name} ({gold.head['programme']}): {told or 'none'}"
                )
            if nameless:
                continue
            score_terms(gold, reading.terms, terms)
            score_terms(gold, reading.terms, spoken[gold.head["language"]][0])
            for pack in packs():
                score_clauses(gold, reading, pack, clauses[pack.code])
                score_clauses(gold, reading, pack, spoken[gold.head["language"]][1])
            if gold.head["kind"] in NEGATIVE:
                marked = {label for label, _ in gold.marks}
                loud += sum(f"{one.kind}/{one.label}" in QUIET - marked for one in reading.terms)
    for note in terms.notes if verbose else ():
        print(note)
    for way, counted in places.items():
        print(
            f"{way}: first {counted['some first']} of {counted['some']}, in the first three {counted['some in three']} of {counted['some']}; "
            f"none rightly {counted['none first']} of {counted['none']}"
        )
    print(f"terms: {terms.told()}")
    for code, tally in clauses.items():
        print(f"clauses {code}: {tally.told()}")
    for language, (its_terms, its_clauses) in sorted(spoken.items()):
        print(f"{language} terms: {its_terms.told()}")
        print(f"{language} clauses of all packs: {its_clauses.told()}")
    print(f"negatives with a duty of exclusivity or secrecy that is not there: {loud}")


if __name__ == "__main__":
    sys.exit(main())
