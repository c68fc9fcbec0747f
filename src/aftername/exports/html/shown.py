"""What the page shows of documents, passages, claims and evidence: masked, escaped, each string with its language."""

from __future__ import annotations

from dataclasses import fields

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.language_tag import TONGUES, tongue_of
from aftername.exports.html.links import to_text
from aftername.exports.html.scanned import Picture
from aftername.exports.html.visible import visible
from aftername.exports.masking import Mask
from aftername.records import Anchor, Claim, DocumentCard, Evidence, Field, Header, record
from aftername.text.cutting import word_end

READER = "en"  # the language of the page
BRIEF = 44  # letters of a title in a sentence; half of it in wide letters


@record
class Words:
    """A string to show with its language tag."""

    shown: Markup
    lang: str


@record
class ShownDocument:
    """A document in lists and behind quotes. None where its header does not state a field.

    titled: whether its title is one; else it is its file. brief: the title, cut short for a sentence. stated: which fields others state of it, and where: not the text but a list beside it, or a web archive.
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
    titled: bool
    brief: Words
    sha256: str
    captured: str | None


@record
class Quote:
    """A stretch of a text as the page shows it. before, after: whether it was cut there. passage: what it is a stretch of."""

    shown: Markup
    lang: str
    before: bool
    after: bool
    href: str
    passage: Anchor


@record
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


@record
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
    picture: Picture | None = None


def shown_document(card: DocumentCard, main: str, mask: Mask) -> ShownDocument:
    """A document in lists and behind quotes, masked. main: the tag of its language."""
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
    whole = mask.cover_words(header.title.value if header.title else name)
    most = BRIEF if tongue_of(whole, main).startswith(READER) else BRIEF // 2
    brief = whole if len(whole) <= most else whole[: word_end(whole, most, most // 2)].rstrip() + "…"
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
        href=to_text(card.id),
        titled=header.title is not None,
        brief=Words(visible(brief), title.lang),
        sha256=card.file,
        captured=plain(header.captured),
    )


def _stated_by_others(header: Header) -> list[str]:
    """Fields that the text does not state, by who does."""
    found: dict[str, list[str]] = {}
    for one in fields(header):
        told: Field | None = getattr(header, one.name)
        if told is not None and told.because.startswith("stated "):
            found.setdefault(told.because, []).append("address" if one.name == "url" else one.name)
    return [f"{', '.join(names)}: {because}" for because, names in found.items()]
