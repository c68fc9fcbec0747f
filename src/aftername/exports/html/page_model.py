"""What the page shows of each claim and document, worked out text by text so that one is held at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.arrange import Block, Group, folds
from aftername.exports.html.edge_choice import MOST_PLACES
from aftername.exports.html.headline import Headline
from aftername.exports.html.language_tag import main_tongue, segments_of, tongue_of
from aftername.exports.html.links import to_mark
from aftername.exports.html.notes import Notes
from aftername.exports.html.passage import Cloth, Mark, Woven, leaves_of, woven
from aftername.exports.html.scanned import NO_SCANS, Pictures
from aftername.exports.html.shelf import Shelf
from aftername.exports.html.shown import (
    Quote,
    ShownClaim,
    ShownDocument,
    ShownEvidence,
    Words,
    shown_document,
)
from aftername.exports.html.side_by_side import Kept
from aftername.exports.html.visible import visible
from aftername.exports.html.waiting import NOTHING_WAITS, Waiting
from aftername.exports.masking import Mask
from aftername.origin_counts import Roots
from aftername.records import (
    Anchor,
    Claim,
    Document,
    DocumentCard,
    Dossier,
    Evidence,
    Mention,
    Page,
    SaidOver,
    Speaker,
)
from aftername.text.cutting import word_end, word_start

LONGEST_QUOTE = 480  # code points; a longer passage is cut around its value, and says so
QUOTED = 3  # passages of one value that are quoted, with their pictures where they were read off one
MOST_WRITINGS = 5  # other writings of one value shown
AROUND = 200  # code points kept on either side of the value then
BRIEF, AROUND_BRIEF = 96, 44  # the same of a passage on top of the page; half of it in wide letters


@dataclass(slots=True)
class Sheet:
    """Everything the sections of the page draw on.

    accounts: by programme id, its claims arranged. claims, quotes: by claim id and by anchor. evidence: of edges.
    pairs: of template evidence, the documents set side by side; kept: their texts.
    roots: the origins of the case. masked: stretches masked in all texts together.
    folder: of the texts, "" when they stand in the page. apart: whether each programme has a page of its own.
    english: by programme id, its first English name where its main name is none. headlines: what stands on top, the most telling first; briefs: its passages by what is marked in them, cut short. waiting: what a person is asked
    for, and what is new. over: by claim id, between which captures its page said it. notes: which passages were quoted.
    own: where documents state their own number and title.
    words_of, marks_of, claims_of, anchors_of, evidence_for, briefs_of: by document id, what is worked out once its text is there; pictured: claims that are
    shown with a picture.
    """

    dossier: Dossier
    folder: str
    apart: bool
    accounts: dict[str, tuple[Block, ...]]
    context: tuple[Block, ...]
    names: dict[str, Markup]
    roots: Roots
    claims: Shelf[ShownClaim] = field(default_factory=Shelf)
    quotes: dict[Anchor, Quote] = field(default_factory=dict)
    documents: dict[str, ShownDocument] = field(default_factory=dict)
    evidence: dict[Evidence, ShownEvidence] = field(default_factory=dict)
    pairs: dict[Evidence, tuple[str, str]] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    english: dict[str, Markup] = field(default_factory=dict)
    headlines: tuple[Headline, ...] = ()
    briefs: dict[tuple[Anchor, tuple[Anchor, ...]], Quote] = field(default_factory=dict)
    waiting: Waiting = NOTHING_WAITS
    over: dict[str, SaidOver] = field(default_factory=dict)
    notes: Notes = field(default_factory=Notes)
    own: frozenset[Anchor] = frozenset()
    masked: int = 0
    pictures: Pictures = field(default_factory=lambda: Pictures(NO_SCANS))
    _own: tuple[Anchor, ...] = ()  # where the document just taken states its title and number
    _words: dict[str, str] = field(default_factory=dict)
    pictured: set[str] = field(default_factory=set)
    words_of: dict[str, list[str]] = field(default_factory=dict)
    marks_of: dict[str, list[Mark]] = field(default_factory=dict)
    claims_of: dict[str, list[Claim]] = field(default_factory=dict)
    anchors_of: dict[str, list[Anchor]] = field(default_factory=dict)
    evidence_for: dict[str, list[Evidence]] = field(default_factory=dict)
    briefs_of: dict[str, list[tuple[Anchor, tuple[Anchor, ...]]]] = field(default_factory=dict)

    def take(self, card: DocumentCard, document: Document, persons: Iterable[Mention]) -> Woven:
        """Work out all that the page shows of one document; gives its text with its marks."""
        mask = Mask(persons, document.text)
        self.masked += len(mask.spans)
        main = main_tongue(document)
        header = document.header
        self._own = tuple(f.anchor for f in (header.number, header.title) if f and f.anchor)
        text = mask.cover(document.text)
        self.pictures.take(document, mask.spans)
        cloth = Cloth(text, leaves_of(document, segments_of(document, main), mask.spans))
        self.documents[card.id] = shown_document(card, main, mask)
        for claim in self.claims_of.pop(card.id, ()):
            self.claims[claim.id] = self._shown_claim(claim, cloth, mask, main)
        for anchor in self.anchors_of.pop(card.id, ()):
            self.quotes[anchor] = _quote(cloth, anchor, (), main)
        for anchor, values in self.briefs_of.pop(card.id, ()):
            inside = [Mark(a.start, a.end, role="value") for a in values]
            self.briefs[anchor, values] = _brief(cloth, anchor, inside, main)
        for one in self.evidence_for.pop(card.id, ()):
            self.evidence[one] = self._shown_evidence(one, cloth, mask, main)
        if any(card.id in documents for documents in self.pairs.values()):
            self.kept[card.id] = Kept(document.text, text, main)
        for words in self.words_of.pop(card.id, ()):
            self._words[words] = mask.cover_words(self._words.get(words, words))
        marks = _one_for_each_stretch(self.marks_of.pop(card.id, []))
        return Woven(cloth, marks, [(page.start, _page_label(page)) for page in document.pages])

    def said(self, words: str) -> str:
        """Words of a gap or an edge, masked as the documents it concerns are."""
        return self._words.get(words, words)

    def mask_rest(self, cover: Callable[[str], str]) -> None:
        """Mask the words of documents that were not taken. cover: by what is private anywhere in the case."""
        for words in {one for held in self.words_of.values() for one in held}:
            self._words[words] = cover(self._words.get(words, words))

    def writings(self, group: Group) -> list[Words]:
        """The other ways the value of a group is written, in the order they come; at most MOST_WRITINGS."""
        values = [self.claims[claim.id].value for claim in group.claims]
        others = dict.fromkeys(value for value in values if value.shown != values[0].shown)
        return list(others)[:MOST_WRITINGS]

    def folds(self, group: Group) -> list[list[ShownClaim]]:
        """The passages of a group by the origin they go back to."""
        return [[self.claims[claim.id] for claim in fold] for fold in folds(group, self.roots)]

    def _who(self, speaker: Speaker, document: str) -> tuple[str, str]:
        """Who says it; a paper whose number stands in another document of the case speaks for itself there."""
        away = speaker.anchor is not None and speaker.anchor.document != document
        return wording.speaker(speaker, (speaker.anchor,) if away and speaker.anchor else self._own)

    def _shown_evidence(self, one: Evidence, cloth: Cloth, mask: Mask, main: str) -> ShownEvidence:
        passage, *others = dict.fromkeys(one.anchors)
        inside = [
            Mark(a.start, a.end, role="value")
            for a in others
            if a.document == passage.document and passage.start <= a.start and a.end <= passage.end
        ]
        name, kind = self._who(one.speaker, passage.document)
        return ShownEvidence(
            one,
            _quote(cloth, passage, inside, main),
            Words(visible(mask.cover_words(name)), tongue_of(name, main)) if name else None,
            kind,
            wording.HEDGES.get(one.hedge, one.hedge),
            visible(mask.cover_words(one.wording)),
            visible(mask.cover_words(one.reason)),
            tuple(others[:MOST_PLACES]),
            len(others[MOST_PLACES:]),
            self.pictures.of(passage),
        )

    def _shown_claim(self, claim: Claim, cloth: Cloth, mask: Mask, main: str) -> ShownClaim:
        passage, value = claim.passage, claim.value_anchor
        subject = claim.subject_anchor
        inside = passage.start <= value.start and value.end <= passage.end
        marks = [Mark(value.start, value.end, role="value")]
        if subject is not None and (subject.start, subject.end) != (value.start, value.end):
            marks.append(Mark(subject.start, subject.end, role="subject"))
        name, kind = self._who(claim.speaker, claim.document)
        notes: list[Markup] = []
        if subject is None and claim.programme is not None:
            notes.append(Markup("The programme is named earlier in the text, not in this sentence."))
        about = [self.names[one] for one in (claim.programme, *claim.others) if one in self.names]
        if len(about) > 1 and claim.spread == "undecided":
            notes.append(Markup("It stays open which programme is meant: ") + Markup(" or ").join(about))
        elif len(about) > 1:
            notes.append(Markup("Said of several programmes together: ") + Markup(", ").join(about))
        terms = []
        for word, anchor in (("Paid by", claim.payer), ("Condition", claim.condition)):
            told = None if anchor is None else visible(mask.cover_words(anchor.quote))
            terms.append(told)
            if told is not None:
                notes.append(Markup("{}: {}").format(word, told))
        if claim.id in self.over:
            notes.append(Markup(_said_over(self.over[claim.id])))
        if claim.note:
            notes.append(visible(mask.cover_words(claim.note)))
        return ShownClaim(
            claim,
            Words(visible(_value(claim, mask)), tongue_of(claim.value, main)),
            wording.in_words(claim.normal),
            _quote(cloth, passage, marks, main, value if inside else None),
            None if inside else _quote(cloth, value, marks, main),
            value.page,
            Words(visible(mask.cover_words(name)), tongue_of(name, main)) if name else None,
            kind,
            wording.HEDGES.get(claim.hedge, claim.hedge),
            tuple(notes),
            payer=terms[0],
            condition=terms[1],
            ocr=self.pictures.confidence(passage),
            picture=self.pictures.of(passage) if claim.id in self.pictured else None,
        )


def _said_over(one: SaidOver) -> str:
    """Between which captures the page of a statement said it."""
    span = (
        f"on {one.since[:10]}"
        if one.since[:10] == one.last[:10]
        else f"from {one.since[:10]} to {one.last[:10]}"
    )
    away = f"; not found there in the capture of {one.until[:10]}" if one.until else ""
    return f"Found on its page in captures {span}{away}."


def _page_label(page: Page) -> str:
    """What a page is called in the text."""
    return f"{page.number}, read by OCR" if page.found == "ocr" else str(page.number)


def _one_for_each_stretch(marks: Iterable[Mark]) -> list[Mark]:
    """Marks over the same stretch made one, with all their roles and ways back."""
    held: dict[str, Mark] = {}
    for mark in marks:
        other = held.get(mark.id)
        if other is not None:
            roles = " ".join(sorted({*other.role.split(), *mark.role.split()}))
            backs = tuple(dict.fromkeys((*other.backs, *mark.backs)))
            mark = Mark(mark.start, mark.end, mark.id, roles, backs)
        held[mark.id] = mark
    return list(held.values())


def _value(claim: Claim, mask: Mask) -> str:
    """The value, masked: by place where it is written so, else by name."""
    anchor = claim.value_anchor
    at = anchor.quote.find(claim.value)
    if at >= 0:
        return mask.cover(claim.value, anchor.start + at)
    return mask.cover_words(claim.value)


def _brief(cloth: Cloth, passage: Anchor, marks: Sequence[Mark], main: str) -> Quote:
    """A passage in one line, cut around its values where they stand near each other, else around the first."""
    wide = 1 if main.startswith(("en", "und")) else 2
    longest, around = BRIEF // wide, AROUND_BRIEF // wide
    middle = None
    if marks:
        first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
        if last - first > longest - around:
            first, last = marks[0].start, marks[0].end
        around = max(around // 3, (longest - (last - first)) // 2)
        middle = Anchor(passage.document, first, last, cloth.text[first:last])
    made = _quote(cloth, passage, marks, main, middle, longest, around)
    return replace(made, href=to_mark(passage))


def _quote(
    cloth: Cloth,
    passage: Anchor,
    marks: Iterable[Mark],
    main: str,
    value: Anchor | None = None,
    longest: int = LONGEST_QUOTE,
    around: int = AROUND,
) -> Quote:
    """A passage to show; a long one is cut around the value, or at its end where there is none inside."""
    start, end = passage.start, passage.end
    if end - start > longest:
        middle = value or passage
        start = max(start, middle.start - around)
        end = min(end, max(middle.end, start) + around if value else start + longest)
        end = min(end, start + 2 * longest)
        start = word_start(cloth.text, start, middle.start) if start > passage.start else start
        end = word_end(cloth.text, end, middle.end if value else start) if end < passage.end else end
    return Quote(
        woven(cloth, start, end, tuple(marks)),
        tongue_of(cloth.text[start:end], main),
        start > passage.start,
        end < passage.end,
        to_mark(value or passage),
        passage,
    )


Texts = Callable[[str], Document]
Persons = Callable[[str], tuple[Mention, ...]]
