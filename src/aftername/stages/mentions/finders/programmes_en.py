"""Names of programmes in English, machine translation included: capitals and word order may be wrong.

A name with its head ("the 1,000 Talents Plan", "“Tinglan” program") is read by its capitals and words; a
name without one ("“Tinglan,” which is run by") only in a text about such schemes, behind or before words
that say what it is. A lone name is looked up in the whole text first: who speaks or has a chief is a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.en.programmes import STRONG, WORDS
from aftername.languages.places import by_name
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
    sentence_around,
)

REACH = 170  # code points of the sentence that are looked at on each side
BACK = 100  # code points a name may reach back from its head
MOST_WORDS = 9

_TOKEN = re.compile(r"\S+")
_JOINTS = frozenset("of for and the in on de du des der von van & to at".split())
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:-\d+)?")
_NUMBER_WORDS = r"(?:one|ten|a|two|three)?[ -]?(?:hundreds?|thousands?|millions?|ten[ -]thousands?)"
_PEOPLE = re.compile(
    rf"(?:(?<![\w,.])(?:{_NUMBER_WORDS}|\d{{1,3}}(?:,\d{{3}})+|\d{{3,5}})(?:[ -]of)?[ -](?:people|persons?|talents?|tanlents?|experts?)[”’\"]?[ -])$"
)
_LOWER_OK = frozenset("talent talents people person persons people's tanlents".split())
_EXTENSION = re.compile(r" (?:of|for)(?: the)? (?=[A-Z])")
_RIGHT = re.compile(r"[A-Z][\w’'&-]*|AI|of|for|and|the|in|on|at")
_NOT_RIGHT = frozenset(
    "ministry university department government state chinese china academy council college institute office bureau".split()
)
_VISA = frozenset("talent talents skilled individual innovation tier potential professional professionals employment tech global graduate".split())
_LONE = re.compile(r"[A-Z][a-zA-Zā-ž’'-]{2,}(?: [A-Z][a-zA-Zā-ž’'-]+){0,3}")
_HEADS = "plans?|programs?|programmes?|schemes?|initiatives?|projects?|funds?|fellowships?|awards?|visas?"
_CALLING = re.compile(
    rf"\b(?:{_HEADS}|bidding)\b[^.;:!?\n]{{0,40}}?(?:called|named|dubbed|known as|titled|code-?named|nicknamed|renamed|branded|under the name(?: of)?|such as|like|including)(?: the)? $"
)
_HEAD_BEFORE = re.compile(rf"\b(?:{_HEADS})[ ,]{{1,2}}$")
_ENTERING = re.compile(
    r"\b(?:" + "|".join(re.escape(word) for word in sorted(WORDS.entering, key=len, reverse=True)) + r")(?: the)? $"
)
_DOING = re.compile(
    r"[,”’\"]{0,2} (?:(?:which|that|who) )?(?:(?:is|was|are|were|has been|will|also|now) ){0,3}(?:target|recruit|aim|offer|attract|run by|overseen|administered|managed|launched|select|pay|pays|provid|seek|open to|used in conjunction|designed to|meant to|part of)"
)
_OTHERS = re.compile(rf"[,”’\"]{{0,2}},? (?:and|or) (?:other|similar)\b[^.,;:!?\n]{{0,24}}\b(?:{_HEADS})\b")
_BODY_BEFORE = re.compile(r"(?:\b(?:at|by|company|firm|mr|ms|president|professor|dr|with)\.?|’s|'s) $", re.IGNORECASE)
_BODY_AFTER = re.compile(
    r"(?:’s|'s)? (?:said|says|told|inc|corp|ltd|co\b|group|founder|chief|ceo|spokes|shares|stock|headquarters|campus|students|employees|reported|announced|phones?)",
    re.IGNORECASE,
)
_COMMON = frozenset("""
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
reuters bloomberg twitter facebook google linkedin zhihu wechat weibo microsoft apple huawei amazon nature science cell congress senate house parliament
english mandarin cantonese japanese korean chinese american european western asian african british french german russian indian communist party
president minister ministry government army navy police court university college professor doctor harvard stanford mit oxford cambridge yale princeton
covid internet christmas easter olympics olympic games world cup nobel brexit yes no ok ai it cv phd us uk eu un i we he she they
""".split())


def look(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates around the heads and naming phrases of an English text, overlaps included."""
    for hit in hits:
        if hit.trigger in WORDS.heads:
            if _is_word(view.folded, hit):
                found = _headed(view, hit)
                if found is not None:
                    yield found
        else:
            yield from _lone(view, hit)


def _is_word(text: str, hit: Hit) -> bool:
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    return not before.isalnum() and not after.isalnum() and before != "." and after not in ("-", "_", "@")


def _headed(view: View, hit: Hit) -> Candidate | None:
    text, folded = view.text, view.folded
    start, end = hit.start, hit.end
    kind = WORDS.heads[hit.trigger]
    people = _PEOPLE.search(folded[max(0, start - 44) : start]) if kind == "plan" else None
    if people is not None and not folded.startswith(" to ", end):
        begin = start - len(people[0])
        if not people[0].rstrip(" -").endswith("people") or "-" in people[0] or text[start].isupper():
            return _made(view, begin, start, end, "quoted" if text[begin - 1 : begin] in "“\"‘" and begin else "formed", "")
    behind = quote_before(text, start - 1) if text[start - 1 : start] == " " else None
    if behind is not None and text[behind.start] in "“\"‘「":
        return _quoted_stem(view, behind, start, end, kind)
    if text[start].islower():
        return _lower_head(view, start, end, kind)
    around = quote_around(text, start, end)
    if around is not None:
        inner = text[around.start + 1 : around.end - 1].rstrip(",. ")
        if text[start:end] == inner[-(end - start) :] and inner[:1].isupper() | inner[:1].isdigit():
            return _quoted_whole(view, around, start, end, kind)
    if _in_title_line(view, start):
        return None
    return _formed(view, around.start + 1 if around is not None else 0, start, end, kind)


def _quoted_stem(view: View, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """“Tinglan” program: the head behind the quotation, in capitals or not."""
    text = view.text
    last = quote.end - 1
    while text[last - 1] in ",. ":
        last -= 1
    stem = text[quote.start + 1 : last]
    words = stem.lower().split()
    if not _nameable(stem) or kind in ("scholar", "chair") or set(words) <= WORDS.generic:
        return None
    needs = _needs(view, quote.start, end, words, kind)
    if needs is None:
        return None
    return Candidate(quote.start, end, key_of(stem), text[start:end], kind, _owner_before(text, quote.start), None, "quoted", needs)


def _quoted_whole(view: View, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """“The Tinglan Plan”: a quotation that ends with its head."""
    text = view.text
    begin = quote.start + 1
    if text.startswith(("The ", "the "), begin):
        begin += 4
    words = text[begin:start].lower().split()
    if not words or len(words) > MOST_WORDS or set(words) <= WORDS.generic or not _nameable(text[begin:start]):
        return None
    needs = _needs(view, begin, end, words, kind)
    return None if needs is None else _made(view, begin, start, end, "quoted", needs)


def _nameable(stem: str) -> bool:
    """Whether quoted words may be a name: a capital or figure in front, no sentence inside."""
    stem = stem.strip()
    return (
        0 < len(stem) <= 60
        and (stem[0].isupper() or stem[0].isdigit())
        and not any(mark in stem for mark in ".;:!?\n")
        and len(stem.split()) <= MOST_WORDS
    )


def _needs(view: View, begin: int, end: int, words: Sequence[str], kind: str) -> Needs | None:
    """What a name with these words still needs; None where it is none."""
    around = sentence_around(view.folded, begin, end, REACH)
    if near(around, WORDS.refusals):
        return None
    told = set(words)
    if kind == "grant" and not told & {"research"} and len(told - WORDS.plain - WORDS.generic) == 0:
        return None
    strong = told & STRONG
    if strong and (len(told - WORDS.generic - WORDS.plain - STRONG - _JOINTS) > 0 or len(told - _JOINTS) > 2):
        return ""
    if kind == "grant":
        return "" if near(around, WORDS.context) else "topic"
    if kind in ("scholar", "chair", "prize", "action"):
        return "topic" if near(around, WORDS.rule) and kind != "prize" else None
    if kind == "visa" and told & _VISA and len(told) > 1:
        return ""
    if kind == "fund" and "science" in told:
        return ""
    if not told - WORDS.plain - WORDS.generic - _JOINTS and len(told - _JOINTS) < 4:
        return None
    return "" if near(around, WORDS.rule) else "topic"


def _lower_head(view: View, start: int, end: int, kind: str) -> Candidate | None:
    """A name in capitals with its head in small letters: the Tinglan program, the Thousand Talents plan."""
    text = view.text
    if kind not in ("plan", "visa", "fund", "grant") or text[end - 1] == "s" or text[start - 1 : start] != " ":
        return None
    begin, words = _walk_back(text, max(0, start - BACK), start)
    if not words or not any(word[0].isupper() for word in words if word):
        return None
    lowered = [word.lower() for word in words]
    if _is_places(lowered) or set(lowered) <= WORDS.generic | WORDS.plain or lowered[-1] in _COMMON:
        return None
    if _in_title_line(view, start) or not (set(lowered) & STRONG or len(words) <= 2 or kind == "visa"):
        return None
    needs = _needs(view, begin, end, lowered, kind)
    if needs is None:
        return None
    if needs == "" and not set(lowered) & STRONG and kind != "visa":
        needs = "topic"
    return _made(view, begin, start, end, "formed", needs)


def _formed(view: View, low: int, start: int, end: int, kind: str) -> Candidate | None:
    """A name told by capitals: the Tinglan Plan, Recruitment Program of Tinglan Experts."""
    text = view.text
    begin, words = _walk_back(text, max(low, start - BACK), start)
    last = _extended(text, end, words)
    lowered = [word.lower() for word in words]
    if last > end:
        lowered += [word.lower() for word in text[end:last].split()]
    if not words and (last == end or kind not in ("plan", "fund", "grant")):
        return None
    if words and _is_places(lowered):
        return None
    if set(lowered) <= WORDS.generic | _JOINTS or (len(words) == 1 and lowered[0] in WORDS.generic and last == end):
        return None
    if followed_by(view.folded, last, WORDS):
        return None
    if words and _NUMBER.fullmatch(words[0]) and len(words) == 1 and kind != "plan":
        return None
    needs = _needs(view, begin, last, lowered, kind)
    if needs is None:
        return None
    plural = text[end - 1] == "s" and kind == "plan" and "'" not in text[begin:start]
    if plural and not set(lowered) & STRONG:
        return None
    return _made(view, begin, start, end, "formed", needs, last)


def _walk_back(text: str, low: int, start: int) -> tuple[int, list[str]]:
    """Where the capitals before a head begin, and the words from there."""
    tokens = [(low + m.start(), m[0]) for m in _TOKEN.finditer(text[low:start])]
    if low and tokens and not text[low - 1].isspace():
        tokens.pop(0)
    words: list[tuple[int, str]] = []
    pending: list[tuple[int, str]] = []
    for at, token in reversed(tokens):
        if "\n" in text[at + len(token) : start] and not words:
            break
        following = words[0][0] if words else start
        if pending:
            following = pending[-1][0]
        if "\n" in text[at:following]:
            break
        bare = token.lstrip("“\"‘'([")
        opened = bare != token
        if bare.endswith(("’s", "'s", "’", "s'")) or bare.rstrip(")”\"")[-1:] in ",.;:!?…—–":
            break
        inner = bare.rstrip(")]”\"")
        if not inner:
            break
        at += len(token) - len(bare)
        if inner.lower() in _JOINTS and words and not opened and inner.islower():
            pending.append((at, inner))
            if len(pending) > 2:
                break
            continue
        if not (inner[0].isupper() or _NUMBER.fullmatch(inner) or (inner[0].isdigit() and "-" in inner)):
            break
        if inner.lower() in WORDS.cuts and not (words and inner.lower() == "one"):
            break
        words[:0] = [(at, inner), *reversed(pending)]
        pending.clear()
        if opened or len(words) >= MOST_WORDS:
            break
    return (words[0][0], [word for _, word in words]) if words else (start, [])


def _extended(text: str, end: int, words: Sequence[str]) -> int:
    """Where a name ends that goes on behind its head: Program of Tinglan Experts."""
    opening = _EXTENSION.match(text, end)
    if opening is None:
        return end
    at = last = opening.end()
    first = True
    for _ in range(10):
        word = _RIGHT.match(text, at)
        if word is None:
            break
        lowered = word[0].lower()
        if first and (lowered in _NOT_RIGHT or lowered in by_name() or lowered.endswith(("’s", "'s"))):
            return end
        first = False
        if word[0][0].isupper():
            last = word.end()
        at = word.end()
        if text[at : at + 1] != " ":
            break
        at += 1
    return last


def _is_places(words: Sequence[str]) -> bool:
    """Whether words name nothing but places and owners."""
    joined = " ".join(words)
    return joined in by_name() or all(w in by_name() or w in WORDS.owners or w in _COMMON for w in words)


def _made(
    view: View, begin: int, start: int, end: int, sign: str, needs: Needs, last: int | None = None
) -> Candidate:
    """The candidate of text[begin:end] whose head is text[start:end] and which goes on to `last`."""
    text = view.text
    owner = _owner_inside(text, begin, start)
    core = owner[1] if owner is not None else begin
    stop = last if last is not None and last > end else end
    written = text[core:stop] if stop > end else text[core:start]
    if owner is None:
        owner = _owner_before(text, begin)
    kind = WORDS.heads[text[start:end].lower()]
    if kind == "scholar":
        written = text[core:stop]
    return Candidate(begin, stop, key_of(written.strip(" -“”\"‘’")), text[start:end], kind, owner, None, sign, needs)  # type: ignore[arg-type]


def _owner_inside(text: str, begin: int, start: int) -> Span | None:
    """A place or "National" at the beginning of a name that has more words of its own."""
    words = [(begin + m.start(), m[0]) for m in _TOKEN.finditer(text[begin:start])]
    for count in (3, 2, 1):
        if len(words) > count:
            stop = words[count - 1][0] + len(words[count - 1][1])
            name = text[begin:stop].lower()
            if name in by_name() or (count == 1 and name in WORDS.owners):
                return (begin, stop)
    return None


def _owner_before(text: str, begin: int) -> Span | None:
    """The owner written before a name: "Shenzhen’s", "China's"."""
    left = text[max(0, begin - 40) : begin]
    match = re.search(r"([A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4})(?:’s|'s) [“\"‘]?$", left)
    if match is None:
        return None
    at = begin - len(left)
    return at + match.start(1), at + match.end(1)


def _in_title_line(view: View, at: int) -> bool:
    """Whether a line is a headline in capitals, where capitals show nothing."""
    lines = view.cache.setdefault("title lines", {})
    text = view.text
    first = text.rfind("\n", max(0, at - 400), at) + 1
    first = max(first, at - 400, 0)
    if first not in lines:
        last = text.find("\n", at, at + 400)
        line = text[first : last if last >= 0 else at + 400]
        long = [w for w in re.findall(r"[A-Za-z][\w’'-]*", line) if len(w) > 3]
        lines[first] = len(long) >= 5 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)
    title: bool = lines[first]
    return title


def _lone(view: View, hit: Hit) -> Iterator[Candidate]:
    """Names without a head: quoted, or behind words that a programme's name follows."""
    text = view.text
    if hit.trigger in "“\"‘":
        yield from _lone_quoted(view, hit.start)
        return
    at = hit.end
    if text[at : at + 1] != " ":
        return
    at += 1
    if text.startswith("the ", at):
        at += 4
    match = _LONE.match(text, at)
    if match is None or (text[hit.start - 1 : hit.start].isalnum()):
        return
    name = match[0]
    words = name.lower().split()
    if words[0] in WORDS.cuts or set(words) & _COMMON or _is_places(words) or words[-1] in WORDS.heads:
        return
    if len(words) > 2 or _speaks(view, name) or followed_by(view.folded, match.end(), WORDS):
        return
    if _ENTERING.search(view.folded, max(0, at - 40), at) is None and _OTHERS.match(view.folded, match.end()) is None:
        return
    yield Candidate(at, match.end(), key_of(name), "", "", None, None, "formed", "topic")


def _lone_quoted(view: View, opening: int) -> Iterator[Candidate]:
    """A name in quotation marks by itself: a program called “Tinglan,” ..."""
    text, folded = view.text, view.folded
    match = _LONE.match(text, opening + 1)
    if match is None:
        return
    closing = match.end()
    while text[closing : closing + 1] in (",", "."):
        closing += 1
    if text[closing : closing + 1] not in ("”", '"', "’") or not text[closing : closing + 1]:
        return
    name = match[0]
    words = name.lower().split()
    if words[0] in WORDS.cuts or set(words) & _COMMON or _is_places(words) or words[-1] in WORDS.heads:
        return
    if set(words) <= WORDS.generic | WORDS.plain or followed_by(folded, closing + 1, WORDS) or _speaks(view, name):
        return
    if re.match(rf"[”\"’] (?:{_HEADS})\b", folded[closing : closing + 20]):
        return
    left = folded[max(0, opening - 70) : opening]
    around = sentence_around(folded, opening, closing + 1, REACH)
    if near(around, WORDS.refusals):
        return
    if _CALLING.search(left) is not None or _HEAD_BEFORE.search(left) is not None:
        sign, needs = "defined", ("" if near(around, WORDS.rule) else "topic")
    elif (
        _ENTERING.search(left) is not None
        or _DOING.match(folded, closing + 1) is not None
        or _OTHERS.match(folded, closing) is not None
    ):
        sign, needs = "quoted", "topic"
    else:
        return
    yield Candidate(opening + 1, match.end(), key_of(name), "", "", None, None, sign, needs)  # type: ignore[arg-type]


def _speaks(view: View, name: str) -> bool:
    """Whether the text elsewhere treats a name as a body or a person: it speaks, has a chief, one works at it."""
    known = view.cache.setdefault("speakers", {})
    if name not in known:
        text = view.text
        at, speaks = text.find(name), False
        while at >= 0 and not speaks:
            end = at + len(name)
            speaks = (
                _BODY_AFTER.match(text, end) is not None
                or _BODY_BEFORE.search(text[max(0, at - 12) : at]) is not None
                or followed_by(view.folded, end, WORDS)
            )
            at = text.find(name, end)
        known[name] = speaks
    told: bool = known[name]
    return told
