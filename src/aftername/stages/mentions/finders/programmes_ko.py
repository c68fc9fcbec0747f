"""Names of programmes in Korean: ‘웨이항 계획’, 웨이항계획, ‘웨이항’이라는 프로그램."""

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
from aftername.stages.mentions.naming_east import YEAR, formed_needs, has_talent, quoted_needs
from aftername.text.names import comparable

WORDS = programme_words("ko")

REACH = 90
FOLLOWED_REACH = 24
LONGEST = 34

_LETTER = re.compile(r"[가-힣a-z0-9一-鿿]")
_STEP = re.compile(r"[가-힣a-z0-9一-鿿·•+&-]")
_PARTICLE = re.compile(
    r"(?:(?:이)?(?:라는|라고|란|라며|라면|었|다|며|고|나|든)|은|는|이|가|을|를|의|에서|에게|에도|에는|에|으로|로|와|과|도|만|까지|부터|처럼|보다|인|였|및|등|들)(?:[은는도의가을를])?(?![가-힣])"
)
_ENDING = re.compile(
    r"(?:[가-힣](?:은|는|을|를|의|에서|에게|에|와|과|으로|로|도|만|이|가|한|된|하는|되는|인|고|며|서|던|할|해|위해|위한|대한|통해|따라|따른|라는|까지|부터|처럼|등))$"
)
_TRACK = re.compile(r" ?\((?P<track>[^()\n]{1,14})\)")
_BAD = re.compile(r"[。!?\n,;:]|\. ")
_HEADS = "|".join(sorted(WORDS.heads, key=len, reverse=True))
_CALLING = re.compile(
    rf"(?:{'|'.join(sorted(WORDS.calling, key=len, reverse=True))})[^.\n]{{0,14}}?(?:{_HEADS}|정책|이름|명칭)"
)
_HEAD_BEFORE = re.compile(rf"(?:{_HEADS})(?:인|,)? $")
_ENTERING = re.compile(
    r"(?: ?(?:계획|프로그램|사업))?(?:" + "|".join(re.escape(w) for w in WORDS.entering) + ")"
)
_OWNER = re.compile(r"(?:^|[ (])([가-힣]{1,12}(?:성|시|도|대학교|대학|부|청|정부|구))(?:이|가|의|은|는)? ?$")


def look(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates around the heads and naming phrases of a Korean text, overlaps included."""
    text = view.folded
    for hit in hits:
        kind = WORDS.heads.get(hit.trigger)
        if kind is not None:
            if kind == "scholar" and text[hit.start - 1 : hit.start] in WORDS.sciences:
                continue
            if not text.startswith(WORDS.not_heads.get(hit.trigger, ()), hit.end) and _ends_word(
                text, hit.end
            ):
                found = _headed(view, hit, kind)
                if found is not None:
                    yield found
        elif hit.trigger in "“‘「\"'":
            found = _lone(view, hit.start)
            if found is not None:
                yield found


def _ends_word(text: str, end: int) -> bool:
    """Whether a head ends here, with a particle behind it or without."""
    if end >= len(text) or not ("가" <= text[end] <= "힣"):
        return True
    return _PARTICLE.match(text, end) is not None


def _headed(view: View, hit: Hit, kind: str) -> Candidate | None:
    text = view.folded
    start, end = hit.start, hit.end
    at = start
    while at > max(start - 8, 0) and (text[at - 1] == " " or "가" <= text[at - 1] <= "힣"):
        at -= 1
    if text[at - 1 : at] and text[at - 1] in "’”\"'」":
        before = quote_before(text, at)
        if before is not None and "." not in text[before.end : start]:
            found = _quoted_stem(text, before, start, end, kind)
            if found is not None:
                return found
    around = quote_around(text, start, end)
    if around is not None:
        found = _quoted_whole(text, around, start, end, kind)
        if found is not None:
            return found
    return _formed(text, around.start + 1 if around is not None else 0, start, end, kind)


def _quoted_stem(text: str, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """‘웨이항’ 계획: the head behind the quotation."""
    stem = text[quote.start + 1 : quote.end - 1].strip()
    between = text[quote.end : start].strip()
    if _BAD.search(stem) is not None or len(stem) > 24 or (between and not has_talent(between, "ko")):
        return None
    needs = quoted_needs(WORDS, stem, kind, sentence_around(text, quote.start, end, REACH))
    if needs is None:
        return None
    owner = _owner_before(text, quote.start)
    return Candidate(quote.start, end, key_of(stem), text[start:end], kind, owner, None, "quoted", needs)


def _quoted_whole(text: str, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """‘웨이항 계획’: a quotation that ends with its head."""
    tail, track = _tail(text, end)
    if text[tail : quote.end - 1].strip():
        return None
    first = quote.start + 1
    while text[first] == " ":
        first += 1
    stem = text[first:start].strip()
    if _BAD.search(stem) is not None or len(stem.split()) > 6:
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
    """웨이항계획, 웨이항 계획: the nouns before the head."""
    first = _nouns_back(text, max(low, start - LONGEST), start)
    if first >= start or followed_by(text, end, WORDS):
        return None
    owner = _owner_inside(text, first, start)
    core = owner[1] if owner is not None else first
    entered = _ENTERING.match(text, end) is not None or text[max(0, first - 8) : first].rstrip().endswith(
        WORDS.called
    )
    followed = near(sentence_around(text, first, end, FOLLOWED_REACH), WORDS.followed) > 0
    around = sentence_around(text, first, end, REACH)
    needs = formed_needs(WORDS, text[core:start].strip(), kind, around, entered, followed)
    if needs is None:
        return None
    if " " in text[first:start].strip() and needs == "name":
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


def _nouns_back(text: str, low: int, start: int) -> int:
    """Where the nouns before a head begin: at most four words that bear no particle."""
    at = start
    for count in range(4):
        stop = at
        if stop > low and text[stop - 1] == " ":
            stop -= 1
        elif count:
            break
        first = stop
        while first > low and _STEP.match(text[first - 1]):
            first -= 1
        word = text[first:stop]
        if (
            not word
            or word in WORDS.cuts
            or YEAR.search(word) is not None
            or (count and _bears_particle(word))
        ):
            break
        if not count and stop < start and _bears_particle(word):
            break
        if first > low and text[first - 1] not in " \n“‘\"'(「[":
            return first if text[first - 1] in ",.:;)”’" else start
        at = first
    return at


def _bears_particle(word: str) -> bool:
    if len(word) < 2 or _ENDING.search(word) is None:
        return False
    known = WORDS.talent | WORDS.plain | WORDS.acts | WORDS.research
    return not any(word == one or (len(one) > 1 and word.endswith(one)) for one in known)


def _tail(text: str, end: int) -> tuple[int, Span | None]:
    bracket = _TRACK.match(text, end)
    if bracket is not None and bracket["track"] in ("해외", "청년", "신진", "창업", "일반", "단기", "장기"):
        return bracket.end(), bracket.span("track")
    return end, None


def _key(stem: str, head: str, kind: str) -> str:
    return key_of(stem + head) if kind == "scholar" else key_of(stem)


def _owner_inside(text: str, first: int, start: int) -> Span | None:
    """A place, or the nation, as the first word of a longer name."""
    blank = text.find(" ", first, start)
    if blank < 0 or not text[blank:start].strip():
        return None
    name = text[first:blank]
    return (first, blank) if name in WORDS.owners or comparable(name) in by_name() else None


def _owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 칭란성의 ‘…’, 중국의 ‘…’."""
    low = max(0, at - 18)
    left = text[low:at].rstrip(" ‘“'\"")
    word = re.search(r"([가-힣]+?)의?$", left)
    if word is not None and (word[1] in WORDS.owners or comparable(word[1]) in by_name()):
        return low + word.start(1), low + word.end(1)
    match = _OWNER.search(text[low:at])
    return (low + match.start(1), low + match.end(1)) if match is not None else None


def _lone(view: View, opening: int) -> Candidate | None:
    """A quotation without a head that the words around call a programme."""
    text = view.folded
    quote = quote_from(text, opening)
    if quote is None:
        return None
    first, last = quote.start + 1, quote.end - 1
    stem = text[first:last].strip()
    if not 2 <= len(stem) <= 16 or _BAD.search(stem) is not None or len(stem.split()) > 3:
        return None
    if stem in WORDS.generic or stem.endswith(tuple(WORDS.heads)) or comparable(stem) in by_name():
        return None
    if followed_by(text, quote.end, WORDS) or text[first] == " " or text[last - 1] == " ":
        return None
    around = sentence_around(text, quote.start, quote.end, REACH)
    if near(around, WORDS.refusals):
        return None
    headed = _HEAD_BEFORE.search(text, max(0, opening - 12), opening) is not None
    called = headed or any(text.endswith((word, word + " "), 0, opening) for word in WORDS.called)
    if _CALLING.match(text, quote.end) is not None or called:
        sign: Sign = "defined"
        needs: Needs = "" if near(around, WORDS.telling) else "topic"
    elif _ENTERING.match(text, quote.end) is not None:
        sign, needs = "quoted", "topic"
    else:
        return None
    owner = _owner_before(text, opening)
    return Candidate(first, last, key_of(stem), "", "", owner, None, sign, needs)
