"""Passages as screens quote them: masked, cut around what is meant, with what is meant marked, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from aftername.exports.html.language_tag import main_tongue, segments_of, tongue_of
from aftername.exports.html.passage import Cloth, Mark, leaves_of, woven
from aftername.exports.html.shown import ShownDocument, Words, shown_document
from aftername.exports.html.visible import visible
from aftername.exports.masking import Mask
from aftername.records import Anchor, Document, DocumentCard
from aftername.workbench.drawing import to_passage
from aftername.workbench.room import Sitting

AROUND = 140  # code points on either side of what is meant; half of it in wide letters


@dataclass(frozen=True, slots=True)
class Read:
    """A document ready to be quoted."""

    document: Document
    mask: Mask
    cloth: Cloth
    lang: str
    shown: ShownDocument


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage to show. before, after: whether it was cut there. href: of the passage."""

    shown: Markup
    lang: str
    before: bool
    after: bool
    href: str
    document: ShownDocument
    page: int | None


class Reader:
    """Reads documents of one request, each once."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self.read = lru_cache(64)(self._read)

    def _read(self, document: str) -> Read:
        case, card = self._sitting.case, self._sitting.snap.cards[document]
        text = case.document(document)
        mask = Mask(case.persons(document), text.text)
        lang = main_tongue(text)
        cloth = Cloth(mask.cover(text.text), leaves_of(text, segments_of(text, lang), mask.spans))
        return Read(text, mask, cloth, lang, shown_document(card, lang, mask))

    def quoted(self, anchor: Anchor, marked: Iterable[Anchor] = (), around: int = AROUND) -> Quoted:
        """What stands around an anchor, on whole lines where these are short. marked: what is marked in it; else the anchor."""
        read = self.read(anchor.document)
        text = read.document.text
        reach = around if read.lang.startswith(("en", "und")) else around // 2
        start, end = max(0, anchor.start - reach), min(len(text), anchor.end + reach)
        line_start = text.rfind("\n", 0, anchor.start) + 1
        line_end = text.find("\n", anchor.end)
        line_end = len(text) if line_end < 0 else line_end
        start, end = max(start, line_start), min(end, line_end)
        marks = [Mark(one.start, one.end, role="value") for one in (tuple(marked) or (anchor,))]
        return Quoted(
            woven(read.cloth, start, end, marks),
            tongue_of(text[start:end], read.lang),
            start > line_start,
            end < line_end,
            to_passage(anchor),
            read.shown,
            anchor.page,
        )


def titled(card: DocumentCard, mask: Mask) -> Words:
    """What a document is called in a list, masked by what is private anywhere in the case."""
    path = card.paths[0] if card.paths else card.id
    name = path.replace("!", "/").rstrip("/").rsplit("/", 1)[-1] + (f", {card.part}" if card.part else "")
    words = card.header.title.value if card.header.title else name
    return Words(visible(mask.cover_words(words)), tongue_of(words, card.language))
