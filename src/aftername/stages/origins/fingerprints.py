"""What is kept of a document to find its kin: small, and the same in every language as far as can be.

Facts are keys with a first letter: "#" figures, "D" dates, "L" words in Latin capitals, "S" the consonants
of foreign names, "T" titles of papers cited, "P" programmes and bodies by what they are known by in every script. Words, which only texts of one language share, have "Z" (pairs of Han characters in Chinese),
"J" (pairs of Han characters or katakana), "K" (the first two syllables of a word), "E" (words of any other). Figures and dates are those the mentions
stage read, in normal form, and the bare figures between them.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from zlib import crc32

from aftername.citing.title_keys import comparable
from aftername.languages.elsewhere import PLAIN, scale_words, table, tongue_of
from aftername.languages.page_figures import given_again, of_the_page
from aftername.records import BodyName, Document, Fingerprint, Mention
from aftername.records.fingerprint import WORD
from aftername.records.values import Age, Amount, Count, Date, Duration, Number, Percent
from aftername.stages.origins.imprint import Head, heads_of
from aftername.stages.origins.skeletons import of_cyrillic, of_hangul, of_kana, of_latin
from aftername.text.accents import unaccented
from aftername.text.blanking import blanked
from aftername.text.folding import folded
from aftername.text.han_variants import simplified
from aftername.text.injected import without_readings
from aftername.text.links import without_links
from aftername.text.sketches import letters, runs, sampled, sketch, text_key

FIGURES: tuple[str, ...] = ("amount", "number", "percent", "age", "date", "duration", "count")
_FILLED_IN = (*FIGURES, "programme", "title", "document-number", "period")
KINDS: tuple[str, ...] = (*_FILLED_IN, "body", "speaker")
"""The kinds of mention that `fingerprint` takes: facts, what is filled into a form, and who is credited."""

FRAME = frozenset(("boilerplate", "metadata", "header", "quoted"))
"""The kinds of region that are a site's, a page's or another mail's and not the text's."""

_FIGURE = re.compile(r"(?<!第)(?<!\d)\d+(?:,\d{3})*(?:\.\d+)?")
_FIGURE_COMMA = re.compile(r"(?<!\d)\d{1,3}(?:[. \u202f]\d{3})+(?:,\d+)?(?!\d)|(?<!\d)\d+(?:,\d+)?")
_TO = re.compile(r"\s?(?:[-–—~～至]|a|à|bis|to|y|e|до|đến|hingga|sampai|ile|tot|إلى|ถึง)?\s?")
READ = ("zh", "ja", "ko", "en")
"""Languages whose figures the mentions stage reads."""
_DIGITS = re.compile(r"\d+")
_LATIN = re.compile(r"[A-Z][A-Za-z']{2,}")
_CYRILLIC = re.compile(r"[А-ЯЁЇІЄҐ][а-яёїієґ']{2,}")
_OPENS = re.compile(r"(?:^|[.!?:;\n•*–—-]|[\"“”‘(])\s*$")
_NAME_GOES_ON = re.compile(r" [A-Z][a-z]")
_KATAKANA = re.compile(r"[ァ-ヴー]{3,}")
_HANGUL = re.compile(r"[가-힣]{2,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_HAN_KANA = re.compile(r"[\u4e00-\u9fffァ-ヴー]{2,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
SMALL = 12  # figures up to it are in every text
NOWHERE = (0, 0)
"""The place of words, which are never shown: keeping each would take longer than finding all of them."""

_TIMES = re.compile(
    r"\s?(?:(?P<e12>trillion|兆|조)|(?P<e9>billion)|(?P<e8>亿|億|억)|(?P<e6>million|百万|백만)"
    r"|(?P<e4>万|萬|만)|(?P<e3>thousand|천))"
)


def fingerprint(document: Document, mentions: Iterable[Mention]) -> Fingerprint:
    """What is kept of a document. mentions: of KINDS; others are left out."""
    held = tuple(mentions)
    around = without_frame(document)
    text = without_readings(around)
    tongue = tongue_of(text, document.language)
    plain = letters(text)
    found = runs(plain)
    facts = facts_of(without_page_figures(text), tongue, [one for one in held if one.kind in FIGURES])
    for one in held:
        if isinstance(one.normal, BodyName) and one.normal.code and not text[one.anchor.start].isspace():
            facts.setdefault(f"P{one.normal.code}", (one.anchor.start, one.anchor.end))
    facts.update(_cited(document, held))
    keys = sorted(facts)
    named = any(one.kind == "programme" for one in held)  # no other text is looked at for its form
    return Fingerprint(
        document.id,
        tongue,
        document.header.date,
        len(plain),
        text_key(plain),
        sketch(found),
        sketch(runs(letters(form(text, held)))) if named else b"",
        array("I", sampled(found)).tobytes(),
        tuple(keys),
        array("I", [at for key in keys for at in facts[key]]).tobytes(),
        (*heads_of(document, held, text != around), *_again(text, facts)),
    )


def _cited(document: Document, mentions: Iterable[Mention]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The titles of papers that a text cites, as facts; its own is none."""
    title = document.header.title
    own = comparable(title.value) if title is not None else ""
    for one in mentions:
        if one.kind == "title" and (key := comparable(one.anchor.quote)) and key != own:
            yield f"T{key}", (one.anchor.start, one.anchor.end)


def _again(text: str, facts: Mapping[str, tuple[int, int]]) -> Iterator[Head]:
    """The figures that only give another figure again, as heads."""
    stretches = sorted(given_again(folded(text)))
    for fact, (start, end) in sorted(facts.items()) if stretches else ():
        if fact[0] == "#" and any(first <= start and end <= last for first, last in stretches):
            yield "restated", fact, start, end


def naming(one: Fingerprint, named: Iterable[tuple[tuple[int, int], tuple[str, ...]]]) -> Fingerprint:
    """A fingerprint with the programmes that its document names, as facts that are the same in every script.

    named: places of names with the ids of the programmes they may be; names that may be several are left out.
    """
    places = array("I", one.places)
    facts = {fact: (places[2 * at], places[2 * at + 1]) for at, fact in enumerate(one.facts)}
    for place, programmes in named:
        if len(programmes) == 1:
            facts.setdefault(f"P{programmes[0]}", place)
    keys = sorted(facts)
    told = array("I", [at for key in keys for at in facts[key]]).tobytes()
    return replace(one, facts=tuple(keys), places=told)


Named = tuple[tuple[str, int, int], ...]
"""The facts that `naming` put into a fingerprint, each with its place."""


def named(one: Fingerprint) -> Named:
    """What a fingerprint says of the programmes that its document names."""
    places = array("I", one.places)
    return tuple(
        (fact, places[2 * at], places[2 * at + 1]) for at, fact in enumerate(one.facts) if fact[0] == "P"
    )


def touched(fingerprints: Sequence[Fingerprint], before: Mapping[str, Named]) -> frozenset[int]:
    """The places of documents that name other programmes than before, and of all that name one that these name or named.

    fingerprints: by document. before: `named` of each then. Which documents share a programme says how rare it is, so that nothing
    of what two documents share has changed unless one of them is among these.
    """
    now = [named(one) for one in fingerprints]
    changed: set[int] = set()
    other: set[str] = set()
    for place, one in enumerate(fingerprints):
        was = before.get(one.document, ())
        if was != now[place]:
            changed.add(place)
            other |= {fact for fact, _, _ in now[place]} ^ {fact for fact, _, _ in was}
    naming_them = (place for place, told in enumerate(now) if any(fact in other for fact, _, _ in told))
    return frozenset((*changed, *naming_them))


def blank(document: Document) -> Fingerprint:
    """The fingerprint of a document that could not be looked at: it has no kin."""
    return Fingerprint(document.id, document.language, document.header.date, 0, "", b"", b"", b"", (), b"")


def form(text: str, mentions: Iterable[Mention]) -> str:
    """A text without what is filled into a form: names of programmes, titles, numbers and dates."""
    kept, at = [], 0
    for start, end in sorted(
        (one.anchor.start, one.anchor.end) for one in mentions if one.kind in _FILLED_IN
    ):
        if end > at:
            kept.append(text[at : max(at, start)])
            at = end
    kept.append(text[at:])
    return _DIGITS.sub("", "".join(kept))


def body(document: Document) -> str:
    """The text that is compared: without what stands around the matter and without readings put into it; offsets stay."""
    return without_readings(without_frame(document))


def without_frame(document: Document) -> str:
    """The text with menus and notes of a site blanked, and addresses; offsets stay."""
    frame = [(region.start, region.end) for region in document.regions if region.kind in FRAME]
    frame += [(block.start, block.end) for block in document.blocks if block.role == "furniture"]
    return without_links(blanked(document.text, sorted(frame)))


def without_page_figures(text: str) -> str:
    """A text with the clocks, counters and rates of its page blanked, and the days of its pictures; offsets stay."""
    return blanked(text, sorted(of_the_page(folded(text))))


def facts_of(text: str, tongue: str, mentions: Iterable[Mention]) -> dict[str, tuple[int, int]]:
    """Every fact of a text with the first place it stands.

    text: as `body` gives it. tongue: the language of its words. mentions: of FIGURES, used where the language is one
    that is read.
    """
    found: dict[str, tuple[int, int]] = {}
    text = simplified(text)
    small = folded(text)
    for mention in mentions if tongue in READ else ():
        place = (mention.anchor.start, mention.anchor.end)
        if text[place[0]].isspace():
            continue  # in the frame
        for key in _said(mention):
            found.setdefault(key, place)
    for start, end, value in _figures(small, tongue):
        found.setdefault(f"#{value:g}", (start, end))
    plain = unaccented(text)
    for start, end, told in _capitals(plain):
        found.setdefault("L" + told, (start, end))
        if sound := of_latin(told):
            found.setdefault("S" + sound, (start, end))
    for word in _CYRILLIC.finditer(text):
        if sound := of_cyrillic(word[0]):
            found.setdefault("S" + sound, word.span())
    for word in _KATAKANA.finditer(text):
        if sound := of_kana(word[0]):
            found.setdefault("S" + sound, word.span())
    for word in _HANGUL.finditer(text):
        for sound in of_hangul(word[0]):
            found.setdefault("S" + sound, word.span())
    found.update(dict.fromkeys(map(_short, _words(tongue, text)), NOWHERE))
    return found


def _short(word: str) -> str:
    """A word as a fact: its letter, then as many bytes of its checksum as tell it from others, each as one character."""
    return word[0] + crc32(word.encode()).to_bytes(4, "big")[:WORD].decode("latin-1")


def _capitals(plain: str) -> Iterator[tuple[int, int, str]]:
    """Words in Latin capitals that may be names: small, with their places.

    A word that only ever opens a sentence, without another in capitals behind it, is no name: "Applicants must be …".
    """
    opens: dict[str, tuple[int, int]] = {}
    told_apart: set[str] = set()
    for word in _LATIN.finditer(plain):
        told = word[0].lower().removesuffix("'s").strip("'")
        if _OPENS.search(plain, max(0, word.start() - 4), word.start()) and not _NAME_GOES_ON.match(
            plain, word.end()
        ):
            opens.setdefault(told, word.span())
        else:
            told_apart.add(told)
            yield word.start(), word.end(), told
    for told, (start, end) in opens.items():
        if told in told_apart:
            yield start, end, told


def _figures(small: str, tongue: str) -> Iterator[tuple[int, int, float]]:
    """The bare figures of a folded text with their places, a word that multiplies taken in."""
    known = table().get(tongue, PLAIN) if tongue not in READ else PLAIN
    shape = _FIGURE_COMMA if known.comma else _FIGURE
    plain = unaccented(small) if known.scales else small
    scales = scale_words(known) if known.scales else _TIMES
    before: tuple[int, int, float] | None = (
        None  # the lower end of a stretch may leave its scale to the higher
    )
    for figure in shape.finditer(plain):
        written = figure[0]
        if known.comma:
            written = re.sub(r"[. \u202f]", "", written).replace(",", ".")
        value = float(written.replace(",", ""))
        times = scales.match(plain, figure.end())
        if before is not None:
            joined = (
                times is not None and before[2] <= value and _TO.fullmatch(plain, before[1], figure.start())
            )
            if joined and times is not None and tongue not in READ:
                yield before[0], before[1], before[2] * _power(times)
            else:
                yield before
        if times is None:
            before = (figure.start(), figure.end(), value)
            continue
        before = None
        yield figure.start(), figure.end(), value * _power(times)
    if before is not None:
        yield before


def is_year(value: float) -> bool:
    """Whether a figure is most likely a year, which many texts give."""
    return 1900 <= value <= 2100


def _power(times: re.Match[str]) -> float:
    """What a word that multiplies stands for; its group ends in the power of ten."""
    assert times.lastgroup is not None
    return 10.0 ** int(re.split("[e_]", times.lastgroup)[-1])


def _words(language: str, text: str) -> set[str]:
    """The words of a text, by the habits of its language."""
    if language in ("zh", "und", "ja"):
        letter, shape = ("J", _HAN_KANA) if language == "ja" else ("Z", _HAN)
        return {letter + told[at : at + 2] for told in shape.findall(text) for at in range(len(told) - 1)}
    if language == "ko":
        return {"K" + told[:2] for told in _HANGUL.findall(text)}
    return {"E" + told.lower() for told in _WORD.findall(text)}


def _said(mention: Mention) -> tuple[str, ...]:
    normal = mention.normal
    if isinstance(normal, Date):
        return (f"D{normal.value}",) if normal.value and not normal.relative else ()
    if isinstance(normal, Number) and normal.ordinal:
        return ()  # the number of an article or a meeting
    if isinstance(normal, Amount | Number | Percent | Age | Duration | Count):
        ends = dict.fromkeys(end for end in (normal.low, normal.high) if end is not None)
        return tuple(f"#{float(end):g}" for end in ends)
    return ()
