"""What the page shows of each claim and document, worked out text by text so that one is held at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.arrange import Block, Group, arrange, places
from aftername.exports.html.edge_choice import MOST_PLACES, evidence_of, groups, pairs
from aftername.exports.html.edge_choice import strings as strings_of_edge
from aftername.exports.html.facts import heading
from aftername.exports.html.gap_choice import passages, shown_gaps, strings
from aftername.exports.html.language_tag import TONGUES, main_tongue, segments_of, tongue_of
from aftername.exports.html.links import Links, mark_id
from aftername.exports.html.origin_choice import passages_of, shown_origins
from aftername.exports.html.passage import Cloth, Mark, leaves_of, paragraphs, woven
from aftername.exports.html.scanned import NO_SCANS, Picture, Pictures, Scans
from aftername.exports.html.shelf import Shelf
from aftername.exports.html.side_by_side import Kept
from aftername.exports.html.visible import plain, visible
from aftername.exports.masking import Mask
from aftername.origin_counts import Roots
from aftername.records import (
    Anchor,
    Claim,
    Document,
    DocumentCard,
    Dossier,
    Evidence,
    Field,
    Header,
    Mention,
    Page,
    Speaker,
)

LONGEST_QUOTE = 480  # code points; a longer passage is cut around its value, and says so
QUOTED = 3  # passages of one value that are quoted, with their pictures where they were read off one
MOST_WRITINGS = 5  # other writings of one value shown
AROUND = 200  # code points kept on either side of the value then


@dataclass(frozen=True, slots=True)
class Words:
    """A string to show with its language tag."""

    shown: Markup
    lang: str


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document in lists and behind quotes. None where its header does not state a field.

    stated: which fields others state of it, and where: not the text but a list beside it, or a web archive.
    """

    id: str
    title: Words
    date: str | None
    issued: str | None
    published: str | None
    issuer: Words | None
    number: Words | None
    kind: Words | None
    level: str | None
    url: Markup | None
    stated: tuple[Markup, ...]
    language: str
    tag: str
    paths: tuple[Markup, ...]
    part: str
    characters: int
    href: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a text as the page shows it. before, after: whether it was cut there."""

    shown: Markup
    lang: str
    before: bool
    after: bool
    href: str


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim in the page. elsewhere: where the value stands when that is outside the quoted passage.

    payer, condition: of what is offered, as written, masked; None if not said. ocr: how sure the passage was read off a
    picture; None for text. picture: of the passage then.
    """

    claim: Claim
    value: Words
    meaning: str
    quote: Quote
    elsewhere: Quote | None
    page: int | None
    speaker: Words | None
    speaker_kind: str
    hedge: str
    notes: tuple[Markup, ...]
    payer: Markup | None = None
    condition: Markup | None = None
    ocr: int | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """A piece of evidence in the page. places: further anchors, in their order; quoted in Sheet.quotes. more: places
    left out. wording, reason: masked."""

    evidence: Evidence
    quote: Quote
    speaker: Words | None
    speaker_kind: str
    hedge: str
    wording: Markup
    reason: Markup
    places: tuple[Anchor, ...]
    more: int


@dataclass(slots=True)
class Sheet:
    """Everything the sections of the page draw on.

    accounts: by programme id, its claims arranged. claims, quotes: by claim id and by anchor. evidence: of edges.
    pairs: of template evidence, the documents set side by side; kept: their texts.
    roots: the origins of the case. masked: stretches masked in all texts together.
    """

    dossier: Dossier
    links: Links
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
    masked: int = 0
    pictures: Pictures = field(default_factory=lambda: Pictures(NO_SCANS))
    _own: tuple[Anchor, ...] = ()  # where the document just taken states its title and number
    _words: dict[str, str] = field(default_factory=dict)
    _pictured: set[str] = field(default_factory=set)
    _told: dict[str, list[str]] = field(default_factory=dict)
    _marks: dict[str, list[Mark]] = field(default_factory=dict)
    _claims: dict[str, list[Claim]] = field(default_factory=dict)
    _anchors: dict[str, list[Anchor]] = field(default_factory=dict)
    _evidence: dict[str, list[Evidence]] = field(default_factory=dict)

    def take(self, card: DocumentCard, document: Document, persons: Iterable[Mention]) -> Iterable[Markup]:
        """Work out all that the page shows of one document; gives its text in paragraphs, marks woven in."""
        mask = Mask(persons, document.text)
        self.masked += len(mask.spans)
        main = main_tongue(document)
        header = document.header
        self._own = tuple(f.anchor for f in (header.number, header.title) if f and f.anchor)
        text = mask.cover(document.text)
        self.pictures.take(document, mask.spans)
        cloth = Cloth(text, leaves_of(document, segments_of(document, main), mask.spans))
        self.documents[card.id] = _shown_document(card, main, mask, self.links)
        for claim in self._claims.pop(card.id, ()):
            self.claims[claim.id] = self._shown_claim(claim, cloth, mask, main)
        for anchor in self._anchors.pop(card.id, ()):
            self.quotes[anchor] = _quote(cloth, anchor, (), main, self.links)
        for one in self._evidence.pop(card.id, ()):
            self.evidence[one] = self._shown_evidence(one, cloth, mask, main)
        if any(card.id in documents for documents in self.pairs.values()):
            self.kept[card.id] = Kept(document.text, text, main)
        for words in self._told.pop(card.id, ()):
            self._words[words] = mask.cover_words(self._words.get(words, words))
        marks = _one_for_each_stretch(self._marks.pop(card.id, []))
        return paragraphs(cloth, marks, [(page.start, _page_label(page)) for page in document.pages])

    def said(self, words: str) -> str:
        """Words of a gap or an edge, masked as the documents it concerns are."""
        return self._words.get(words, words)

    def writings(self, group: Group) -> list[Words]:
        """The other ways the value of a group is written, in the order they come; at most MOST_WRITINGS."""
        values = [self.claims[claim.id].value for claim in group.claims]
        others = dict.fromkeys(value for value in values if value.shown != values[0].shown)
        return list(others)[:MOST_WRITINGS]

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
            _quote(cloth, passage, inside, main, self.links),
            Words(visible(mask.cover_words(name)), tongue_of(name, main)) if name else None,
            kind,
            wording.HEDGES.get(one.hedge, one.hedge),
            visible(mask.cover_words(one.wording)),
            visible(mask.cover_words(one.reason)),
            tuple(others[:MOST_PLACES]),
            len(others[MOST_PLACES:]),
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
        if claim.note:
            notes.append(visible(mask.cover_words(claim.note)))
        return ShownClaim(
            claim,
            Words(visible(_value(claim, mask)), tongue_of(claim.value, main)),
            wording.in_words(claim.normal),
            _quote(cloth, passage, marks, main, self.links, value if inside else None),
            None if inside else _quote(cloth, value, marks, main, self.links),
            value.page,
            Words(visible(mask.cover_words(name)), tongue_of(name, main)) if name else None,
            kind,
            wording.HEDGES.get(claim.hedge, claim.hedge),
            tuple(notes),
            payer=terms[0],
            condition=terms[1],
            ocr=self.pictures.confidence(passage),
            picture=self.pictures.of(passage) if claim.id in self._pictured else None,
        )


def blank_sheet(dossier: Dossier, links: Links, scans: Scans = NO_SCANS) -> Sheet:
    """A sheet that knows what it will need of each text, before any text is read. scans: for pictures of passages."""
    roots = Roots(dossier.origins)
    accounts = {a.programme.id: arrange(a.claims, a.programme.id, roots) for a in dossier.programmes}
    context = arrange(dossier.context, "context", roots)
    names = {a.programme.id: _isolated(a.programme.name) for a in dossier.programmes}
    sheet = Sheet(dossier, links, accounts, context, names, roots, pictures=Pictures(scans))
    homes = places((*accounts.values(), context))
    groups_ = [
        group for blocks in (*accounts.values(), context) for block in blocks for group in block.groups
    ]
    sheet._pictured = {claim.id for group in groups_ for claim in group.claims[:QUOTED]}
    told = {claim.id: claim for a in dossier.programmes for claim in a.claims}
    told.update((claim.id, claim) for claim in dossier.context)
    for claim in told.values():
        sheet._claims.setdefault(claim.document, []).append(claim)
        back = (links.home(homes[claim.id]), f"Back to the statement: {heading(claim.fact)}")
        for anchor in claim.anchors:
            role = (
                "value" if anchor == claim.value_anchor else "passage" if anchor == claim.passage else "also"
            )
            _mark(sheet, anchor, role, (back,) if role == "value" else ())
    for account in dossier.programmes:
        back = (links.home(f"p-{account.programme.id}"), f"Back to {plain(account.programme.name)}")
        for name in account.programme.names:
            _mark(sheet, name.anchor, "name", (back,))
        for ground in account.programme.grounds:
            for anchor in ground.anchors:
                _mark(sheet, anchor, "passage", ())
                sheet._anchors.setdefault(anchor.document, []).append(anchor)
    _take_gaps(sheet)
    _take_edges(sheet)
    _take_origins(sheet)
    return sheet


def _take_gaps(sheet: Sheet) -> None:
    """Have the passages of the gaps shown, and their words masked, when the texts are read."""
    for gap in shown_gaps(sheet.dossier):
        for anchor in passages(gap):
            back = (sheet.links.home(f"g-{gap.id}"), "Back to the gap")
            _mark(sheet, anchor, "passage", (back,))
            sheet._anchors.setdefault(anchor.document, []).append(anchor)
        for document in gap.documents:
            sheet._told.setdefault(document, []).extend(strings(gap))


def _take_origins(sheet: Sheet) -> None:
    """Have the passages that copies add, and some that show kinship, ready when the texts are read."""
    for origin in shown_origins(sheet.dossier):
        back = (sheet.links.home(f"o-{origin.id}"), "Back to the documents that go back to one text")
        for anchor in passages_of(origin):
            _mark(sheet, anchor, "passage", (back,))
            sheet._anchors.setdefault(anchor.document, []).append(anchor)


def _take_edges(sheet: Sheet) -> None:
    """Have the evidence of the edges shown, its places and its words ready when the texts are read."""
    sheet.pairs = pairs(sheet.dossier)
    for group in groups(sheet.dossier):
        for edge in group.edges:
            back = (sheet.links.home(f"s-{edge.id}"), "Back to what carries on")
            for one in evidence_of(edge):
                sheet._evidence.setdefault(one.document, []).append(one)
                for number, anchor in enumerate(list(dict.fromkeys(one.anchors))[: MOST_PLACES + 1]):
                    _mark(sheet, anchor, "passage" if number == 0 else "also", (back,))
                    sheet._anchors.setdefault(anchor.document, []).append(anchor)
            for document in edge.documents:
                sheet._told.setdefault(document, []).extend(strings_of_edge(edge))


def _page_label(page: Page) -> str:
    """What a page is called in the text."""
    return f"{page.number}, read by OCR" if page.found == "ocr" else str(page.number)


def _isolated(name: str) -> Markup:
    """A name to stand inside a sentence of the page."""
    return Markup('<bdi lang="{}">{}</bdi>').format(tongue_of(name, "und"), visible(name))


def _mark(sheet: Sheet, anchor: Anchor, role: str, backs: tuple[tuple[str, str], ...]) -> None:
    mark = Mark(anchor.start, anchor.end, mark_id(anchor), role, backs)
    sheet._marks.setdefault(anchor.document, []).append(mark)


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


def _quote(
    cloth: Cloth, passage: Anchor, marks: Iterable[Mark], main: str, links: Links, value: Anchor | None = None
) -> Quote:
    """A passage to show; a long one is cut around the value, or at its end where there is none inside."""
    start, end = passage.start, passage.end
    if end - start > LONGEST_QUOTE:
        middle = value or passage
        start = max(start, middle.start - AROUND)
        end = min(end, max(middle.end, start) + AROUND if value else start + LONGEST_QUOTE)
        end = min(end, start + 2 * LONGEST_QUOTE)
    return Quote(
        woven(cloth, start, end, tuple(marks)),
        tongue_of(cloth.text[start:end], main),
        start > passage.start,
        end < passage.end,
        links.mark(value or passage),
    )


def _shown_document(card: DocumentCard, main: str, mask: Mask, links: Links) -> ShownDocument:
    header = card.header

    def words(field: Field | None) -> Words | None:
        if field is None:
            return None
        return Words(visible(mask.cover_words(field.value)), tongue_of(field.value, main))

    def plain(field: Field | None) -> str | None:
        return field.value if field is not None else None

    path = card.paths[0] if card.paths else card.id
    name = path.replace("!", "/").rstrip("/").rsplit("/", 1)[-1] + (f", {card.part}" if card.part else "")
    title = words(header.title) or Words(visible(mask.cover_words(name)), "und")
    level = plain(header.level)
    return ShownDocument(
        id=card.id,
        title=title,
        date=header.date,
        issued=plain(header.issued),
        published=plain(header.published),
        issuer=words(header.issuer),
        number=words(header.number),
        kind=words(header.kind),
        level=wording.LEVELS.get(level, level) if level else None,
        url=visible(header.url.value) if header.url else None,
        stated=tuple(map(visible, _stated_by_others(header))),
        language=TONGUES.get(main, main),
        tag=main,
        paths=tuple(visible(path) for path in card.paths),
        part=card.part,
        characters=card.characters,
        href=links.text(card.id),
    )


def _stated_by_others(header: Header) -> list[str]:
    """Fields that the text does not state, by who does."""
    found: dict[str, list[str]] = {}
    for one in fields(header):
        told: Field | None = getattr(header, one.name)
        if told is not None and told.because.startswith("stated "):
            found.setdefault(told.because, []).append("address" if one.name == "url" else one.name)
    return [f"{', '.join(names)}: {because}" for because, names in found.items()]


Texts = Callable[[str], Document]
Persons = Callable[[str], tuple[Mention, ...]]
