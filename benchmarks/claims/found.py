"""What is lost when programme names are found instead of given: claims of the gold set, by kind of loss.

Run from the repository: PYTHONPATH=src python benchmarks/claims/found.py [PART ...] [--misses]
Only claims that are right with names given are looked at. Each is then looked for with the names that the names
stage finds in the documents of its part. Kinds of loss: "name not found" (no place of the name is found in the
document), "name cut otherwise" (found, but no place with the same ends), "another programme" (made, of another
programme or none), "not made" (the name is found as given and the claim is gone).
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from gold_set import GoldDocument, gold_documents
from run import agrees

from aftername.records import Claim, DocumentCard, MarkedDocument
from aftername.stages.claims import claim
from aftername.stages.mentions import mentions_in
from aftername.stages.names import KINDS, resolve

HERE = Path(__file__).resolve().parent
PARTS = ("first", "second", "third", "fourth", "fifth", "sixth")


def found_documents(documents: list[GoldDocument]) -> list[MarkedDocument]:
    """The documents with every mention found, names of programmes too, and their programmes as resolved together."""
    cards, mentions = {}, {}
    for one in documents:
        document = one.marked.document
        mentions[document.id] = tuple(mentions_in(document))
        cards[document.id] = DocumentCard(
            document.id,
            document.file,
            document.part,
            (one.name,),
            document.language,
            len(document.text),
            document.header,
        )
    told = [m for listed in mentions.values() for m in listed if m.kind in KINDS]
    _, belongings = resolve(told, cards)
    places: dict[str, dict[tuple[int, int], list[str]]] = {key: {} for key in cards}
    for one in belongings:
        listed = places[one.document].setdefault((one.start, one.end), [])
        listed.append(one.programme)
    return [
        MarkedDocument(
            one.marked.document,
            mentions[one.marked.document.id],
            tuple((spot, tuple(ids)) for spot, ids in sorted(places[one.marked.document.id].items())),
        )
        for one in documents
    ]


def loss_of(given: Claim, found: tuple[Claim, ...], one: GoldDocument, marked: MarkedDocument) -> str:
    """Why a claim that is right with names given is not among those found; "" where it is."""
    spots = [spot for spot, ids in one.marked.programmes if given.programme in ids]
    same = [
        other
        for other in found
        if (other.fact, other.label) == (given.fact, given.label)
        and other.value_anchor.start < given.value_anchor.end
        and given.value_anchor.start < other.value_anchor.end
    ]
    met = {
        programme
        for (start, end), ids in marked.programmes
        for programme in ids
        if any(start < e and s < end for s, e in spots)
    }
    if any(other.programme in met or (given.programme is None and other.programme is None) for other in same):
        return ""
    if given.programme is not None and not met:
        return "name not found"
    if same:
        return "another programme"
    if given.programme is not None and not any(spot in spots for spot, _ in marked.programmes):
        return "name cut otherwise"
    return "not made"


def main() -> None:
    """Print how many are kept, and the losses by kind."""
    kept, losses = 0, Counter[str]()
    for part in [one for one in PARTS if one in sys.argv[1:]] or PARTS:
        documents = gold_documents(HERE / "gold" / part)
        for one, marked in zip(documents, found_documents(documents), strict=True):
            found = claim(marked)
            for given in claim(one.marked):
                if not any(agrees(given, wanted) for wanted in one.wanted):
                    continue
                loss = loss_of(given, found, one, marked)
                kept += not loss
                if loss:
                    losses[loss] += 1
                    if "--misses" in sys.argv:
                        print(f"{loss:20s} {one.name}: {given.fact} {given.value} ({given.programme})")
    print(f"right with names given: {kept + losses.total()}, kept with names found: {kept}")
    for loss, times in sorted(losses.items()):
        print(f"{times:5d}  {loss}")


if __name__ == "__main__":
    main()
