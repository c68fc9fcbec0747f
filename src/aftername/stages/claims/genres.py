"""What kind of paper a document is, as far as that decides who speaks in it."""

from __future__ import annotations

from functools import cache

from aftername.languages.claim_words import every
from aftername.records import Document
from aftername.text.folding import folded

SHORT = 2500  # characters: an advert is short
TITLE = 160  # characters at the head where the kind of a paper is named
HEAD = 3000  # characters looked at: who speaks shows itself early
_KINDS_OF_ADVERT = ("advert", "招聘", "求人", "채용 공고", "job")
_KINDS_OF_NEWS = ("news", "press", "article")
_PRESS = ("press",)


@cache
def _words() -> dict[str, tuple[tuple[str, str], ...]]:
    made: dict[str, list[tuple[str, str]]] = {}
    for cue in every():
        if cue.fact == "@genre":
            made.setdefault(cue.language, []).append((cue.words, cue.label))
    return {language: tuple(some) for language, some in made.items()}


@cache
def _selling(language: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Words of benefits, of conditions, of ways to apply."""
    offers = tuple(c.words for c in every() if c.language == language and c.fact == "offers")
    asks = tuple(c.words for c in every() if c.language == language and c.fact in ("@ask", "citizenship"))
    ways = tuple(
        c.words
        for c in every()
        if c.language == language
        and (c.fact == "deadline" or (c.fact, c.label) == ("channel", "application"))
    )
    return offers, asks, ways


def _sells(head: str, language: str) -> bool:
    """Whether a short text offers something, asks for something and says where to turn."""
    return all(any(word in head for word in words) for words in _selling(language))


def genre_of(document: Document) -> str:
    """ "notice", "advert", "contract", "news" or "other".

    What the header says counts first (a document number, a kind, the level of the issuer); else the words
    that each kind of paper uses are counted in the first part of the text, those of the title and the very head thrice.
    """
    header = document.header
    kind = folded(header.kind.value) if header.kind else ""
    if any(word in kind for word in _KINDS_OF_NEWS) or (header.level and header.level.value in _PRESS):
        return "news"
    if any(word in kind for word in _KINDS_OF_ADVERT):
        return "advert"
    head = folded(document.text[:HEAD])
    first = head.strip()[:TITLE]
    title = folded(header.title.value) if header.title else ""
    language = document.language if document.language in _words() else "zh"
    points = {"notice": 0, "advert": 0, "contract": 0, "news": 0}
    seen: dict[str, list[str]] = {}
    for word, genre in _words().get(language, ()):
        if word in head:
            seen.setdefault(genre, []).append(word)
            points[genre] += 1
            points[genre] += 2 * (word in title or word in first)
    for genre in ("advert", "contract"):
        if len(seen.get(genre, ())) == 1 and seen[genre][0] not in title:
            points[genre] = 1  # that adverts are spoken of makes none
    if header.number is not None or (kind and kind not in ("other", "page", "e-mail")):
        points["notice"] += 4
    if (
        points["news"] == 0
        and points["notice"] < 2
        and len(document.text) <= SHORT
        and _sells(head, language)
    ):
        points["advert"] += 2
    best = max(("contract", "news", "advert", "notice"), key=lambda one: points[one])
    return best if points[best] >= 2 else "other"
