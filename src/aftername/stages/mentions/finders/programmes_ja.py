"""Names of programmes in Japanese: 「葦航計画」, 葦航計画, 「葦航」と呼ばれる計画."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.records.mention import Sign
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.naming import (
    Candidate,
    Needs,
    Quote,
    Span,
    followed_by,
    key_of,
    near,
    quote_around,
    quote_before,
    quote_from,
    sentence_around,
)
from aftername.stages.mentions.naming_east import formed_needs, has_talent, quoted_needs
from aftername.text.names import comparable

WORDS = programme_words("ja")

REACH = 80
FOLLOWED_REACH = 24
LONGEST = 28

_STEP = re.compile(r"[一-鿿㐀-䶿々〇ァ-ヺーｦ-ﾟa-zA-Z0-9・+＋&-]")
_INNER_KANA = (
    "招へい",
    "受入れ",
    "ものづくり",
    "づくり",
    "ひと",
    "まち",
    "さくら",
    "みらい",
    "ひかり",
    "きぼう",
    "はばたき",
    "つなぐ",
)
_TRACK = re.compile(r"\((?P<track>[^()\n]{1,12})\)")
_YEAR = re.compile(r"(?:令和|平成|昭和)?(?:\d+|元)年度?")
_BAD = re.compile(r"[。、！？\n,;!?]")
_HEADS = "|".join(sorted(WORDS.heads, key=len, reverse=True))
_CALLING = re.compile(
    rf"(?:{'|'.join(sorted(WORDS.calling, key=len, reverse=True))})[^。\n]{{0,14}}?(?:{_HEADS}|施策|取り組み|取組|政策|名称|名前)"
)
_HEAD_BEFORE = re.compile(rf"(?:{_HEADS})(?:の|である)?$")
_ENTERING = re.compile("|".join(re.escape(word) for word in WORDS.entering))
_OWNER = re.compile(r"([一-鿿々ァ-ヺー]{1,10}?(?:省|市|県|府|都|道|大学|庁|政府|部))(?:が|の|による|は)?$")


def look(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates around the heads and naming phrases of a Japanese text, overlaps included."""
    text = view.folded
    for hit in hits:
        kind = WORDS.heads.get(hit.trigger)
        if kind == "scholar" and text[hit.start - 1 : hit.start] in WORDS.sciences:
            continue
        if kind is not None:
            if not text.startswith(WORDS.not_heads.get(hit.trigger, ()), hit.end):
                found = _headed(view, hit, kind)
                if found is not None:
                    yield found
        elif hit.trigger in "「『“":
            found = _lone(view, hit.start)
            if found is not None:
                yield found


def _headed(view: View, hit: Hit, kind: str) -> Candidate | None:
    text = view.folded
    start, end = hit.start, hit.end
    if text.startswith(tuple(WORDS.heads), end):
        return None
    for gap in range(7):
        if text[start - gap - 1 : start - gap] in ("」", "』", "”"):
            before = quote_before(text, start - gap)
            return _quoted_stem(text, before, start, end, kind) if before is not None else None
        if not _STEP.match(text, start - gap - 1):
            break
    around = quote_around(text, start, end)
    if around is not None and text[around.start] not in "《〈":
        found = _quoted_whole(text, around, start, end, kind)
        if found is not None:
            return found
    return _formed(text, around.start + 1 if around is not None else 0, start, end, kind)


def _quoted_stem(text: str, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """「葦航」計画: the head behind the quotation."""
    stem = text[quote.start + 1 : quote.end - 1]
    between = text[quote.end : start]
    if _BAD.search(stem) is not None or (between and not has_talent(between, "ja") and len(between) > 2):
        return None
    needs = quoted_needs(WORDS, stem, kind, sentence_around(text, quote.start, end, REACH))
    if needs is None:
        return None
    owner = _owner_before(text, quote.start)
    return Candidate(quote.start, end, key_of(stem), text[start:end], kind, owner, None, "quoted", needs)


def _quoted_whole(text: str, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """「葦航計画」: a quotation that ends with its head."""
    tail, track = _tail(text, end)
    if text[tail : quote.end - 1].strip():
        return None
    first = quote.start + 1
    stem = text[first:start]
    if _BAD.search(stem) is not None or "の" in stem[-1:]:
        return None
    needs = quoted_needs(WORDS, stem, kind, sentence_around(text, quote.start, quote.end, REACH))
    if needs is None:
        return None
    owner = _owner_inside(text, first, start)
    core = owner[1] if owner is not None else first
    owner = owner or _owner_before(text, quote.start)
    return Candidate(
        first,
        tail,
        _key(text[core:start], text[start:end], kind),
        text[start:end],
        kind,
        owner,
        track,
        "quoted",
        needs,
    )


def _formed(text: str, low: int, start: int, end: int, kind: str) -> Candidate | None:
    """葦航計画: the run of kanji and katakana before the head."""
    floor = max(low, start - LONGEST)
    first = start
    while first > floor:
        if _STEP.match(text[first - 1]):
            first -= 1
            continue
        inner = next((w for w in _INNER_KANA if text.endswith(w, 0, first)), None)
        if inner is None:
            break
        first -= len(inner)
    year = _YEAR.match(text, first, start)
    if year is not None:
        first = year.end()
    for cut in sorted(WORDS.cuts, key=len, reverse=True):
        if text.startswith(cut, first) and first + len(cut) <= start:
            first += len(cut)
            break
    while first < start and text[first] in "・-":
        first += 1
    stem = text[first:start]
    if len(stem) < 2 or followed_by(text, end, WORDS):
        return None
    owner = _owner_inside(text, first, start)
    core = owner[1] if owner is not None else first
    entered = _ENTERING.match(text, end) is not None or text[max(0, first - 8) : first].rstrip().endswith(
        WORDS.called
    )
    followed = near(sentence_around(text, first, end, FOLLOWED_REACH), WORDS.followed) > 0
    around = sentence_around(text, first, end, REACH)
    needs = formed_needs(WORDS, text[core:start], kind, around, entered, followed)
    if needs is None:
        return None
    tail, track = _tail(text, end)
    owner = owner or _owner_before(text, first)
    return Candidate(
        first,
        tail,
        _key(text[core:start], text[start:end], kind),
        text[start:end],
        kind,
        owner,
        track,
        "formed",
        needs,
    )


def _tail(text: str, end: int) -> tuple[int, Span | None]:
    bracket = _TRACK.match(text, end)
    if bracket is not None and bracket["track"].upper() in WORDS.tracks:
        return bracket.end(), bracket.span("track")
    return end, None


def _key(stem: str, head: str, kind: str) -> str:
    return key_of(stem + head) if kind == "scholar" else key_of(stem)


def _owner_inside(text: str, first: int, start: int) -> Span | None:
    """A place, or the nation, at the beginning of a longer name."""
    for length in range(min(8, start - first - 2), 1, -1):
        name = text[first : first + length]
        if name in WORDS.owners or (length > 1 and comparable(name) in by_name()):
            return first, first + length
    return None


def _owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 青嵐省の「…」, 国家「…」."""
    end = at - 1 if text[at - 1 : at] == "の" else at
    low = max(0, end - 12)
    for length in range(min(8, end - low), 0, -1):
        name = text[end - length : end]
        outside = not _STEP.match(text[end - length - 1]) if end > length else True
        if outside and (name in WORDS.owners or comparable(name) in by_name()):
            return end - length, end
    match = _OWNER.search(text[low:at])
    if match is None or (match.start(1) == 0 and low and _STEP.match(text[low - 1])):
        return None
    return low + match.start(1), low + match.end(1)


def _lone(view: View, opening: int) -> Candidate | None:
    """A quotation without a head that the words around call a programme."""
    text = view.folded
    quote = quote_from(text, opening)
    if quote is None:
        return None
    stem = text[quote.start + 1 : quote.end - 1]
    if not 2 <= len(stem) <= 16 or _BAD.search(stem) is not None or re.search("[ぁ-ゖ]", stem):
        return None
    if stem in WORDS.generic or stem.endswith(tuple(WORDS.heads)) or comparable(stem) in by_name():
        return None
    if followed_by(text, quote.end, WORDS):
        return None
    around = sentence_around(text, quote.start, quote.end, REACH)
    if near(around, WORDS.refusals):
        return None
    if (
        _CALLING.match(text, quote.end) is not None
        or text.endswith(WORDS.called, 0, opening)
        or (_HEAD_BEFORE.search(text, max(0, opening - 10), opening) is not None)
    ):
        sign: Sign = "defined"
        needs: Needs = "" if near(around, WORDS.telling) else "topic"
    elif _ENTERING.match(text, quote.end) is not None:
        sign, needs = "quoted", "topic"
    else:
        return None
    owner = _owner_before(text, opening)
    return Candidate(quote.start + 1, quote.end - 1, key_of(stem), "", "", owner, None, sign, needs)
