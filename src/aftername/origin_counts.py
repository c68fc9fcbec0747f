"""Which origin a document, or a passage of it, goes back to: the one way in which origins are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from aftername.records import Anchor, Gap, Origin, Programme, Succession

Places = Mapping[str, Iterable[tuple[str, int]]]
"""For the id of a programme the places where it is named: document and start."""


MOST_TOLD = 3  # origins with copies that `basis` names


class Roots:
    """The origins of a case, asked by document or by passage. A document without kin is an origin of its own."""

    def __init__(self, origins: Iterable[Origin]) -> None:
        self._of: dict[str, str] = {}
        self._reports: dict[str, str] = {}
        self._parts: dict[str, list[tuple[int, int, str]]] = {}
        for one in origins:
            self._of.update(dict.fromkeys(one.documents, one.id))
            if one.report is not None:
                held = "" if one.report.held else " (not held)"
                day = f" of {one.report.day}" if one.report.day else ""
                self._reports[one.id] = f"1 report by {one.report.outlet}{day}{held}"
            for part in one.parts:
                place = part.anchor
                self._parts.setdefault(place.document, []).append((place.start, place.end, part.id))

    def of(self, document: str) -> str:
        """The origin of a document as a whole."""
        return self._of.get(document, document)

    def at(self, document: str, start: int) -> str:
        """The origin of what stands at a place: of the passage that was added, else of the document."""
        for first, end, part in self._parts.get(document, ()):
            if first <= start < end:
                return part
        return self.of(document)

    def divided(self) -> frozenset[str]:
        """The documents that hold a passage of another origin."""
        return frozenset(self._parts)

    def basis(self, documents: Iterable[str]) -> str:
        """What a count of origins rests on: "1 report by Reuters (not held) in 24 copies, 1 text in 2 copies, 5 others".

        "" where every document is an origin of its own.
        """
        held: dict[str, set[str]] = {}
        for one in documents:
            held.setdefault(self.of(one), set()).add(one)
        groups = sorted(((len(who), origin) for origin, who in held.items() if len(who) > 1), reverse=True)
        texts = Counter((self._reports.get(origin, ""), count) for count, origin in groups[:MOST_TOLD])
        told = [
            f"{report or ('1 text' if many == 1 else f'{many:,} texts')} in {count:,} copies{' each' if many > 1 else ''}"
            for (report, count), many in texts.items()
        ]
        if len(groups) > MOST_TOLD:
            told.append(
                f"{len(groups) - MOST_TOLD:,} more texts in {sum(c for c, _ in groups[MOST_TOLD:]):,} copies"
            )
        alone = len(held) - len(groups)
        if told and alone:
            told.append("1 other" if alone == 1 else f"{alone:,} others")
        return ", ".join(told)

    def count(self, documents: Iterable[str]) -> int:
        """To how many origins documents go back, each taken whole."""
        return len({self.of(one) for one in documents})

    def count_passages(self, anchors: Iterable[Anchor]) -> int:
        """To how many origins passages go back."""
        return len({self.at(one.document, one.start) for one in anchors})

    def count_for(self, one: Programme | Succession | Gap, places: Places) -> int:
        """To how many origins a programme's mentions, an edge's evidence, or a gap's documents go back.

        places: where programmes are named; only documents in `divided` need to stand there.
        """
        if isinstance(one, Succession):
            passages = [evidence.anchors[0] for evidence in one.evidence]
            told = {passage.document for passage in passages}
            found = {self.at(passage.document, passage.start) for passage in passages}
            found.update(self.of(document) for document in one.documents if document not in told)
            return len(found)
        if isinstance(one, Programme):
            divided = self.divided()
            found = {self.of(document) for document in one.documents if document not in divided}
            found.update(self.at(*place) for place in places.get(one.id, ()))
            return len(found)
        return self.count(one.documents)
