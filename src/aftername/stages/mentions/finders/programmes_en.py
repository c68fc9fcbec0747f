"""Names of programmes in English, machine translation included: capitals and word order may be wrong.

A name with its head ("the 1,000 Talents Plan", "“Tinglan” program") is read by its capitals and words here;
names without one in programmes_en_lone.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.records.mention import Sign
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.programmes_en_lone import ENTERING, REACH, is_places, lone
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

WORDS = programme_words("en")

BACK = 100  # code points a name may reach back from its head
MOST_WORDS = 9

_TOKEN = re.compile(r"\S+")
_JOINTS = frozenset(
    ["of", "for", "and", "the", "in", "on", "de", "du", "des", "der", "von", "van", "&", "to", "at"]
)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:-\d+)?")
_NUMBER_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a)?[ -]?(?:hundreds?|thousands?|millions?|ten[ -]thousands?)"
_PEOPLE = re.compile(
    rf"(?:(?<![\w,.])(?:{_NUMBER_WORDS}|\d{{1,3}}(?:,\d{{3}})+|\d{{3,5}})(?:[ -]of)?[ -](?:people|persons?|talents?|experts?)[”’\"]?[ -])$"
)
_AHEAD = re.compile(
    r" (?P<number>(?!(?:19|20)\d\d\b)\d+(?:-\d+)?)(?![\w,.]*\d| (?:million|billion|percent|people))"
)
_EXTENSION = re.compile(r" (?:of|for)(?: the)? (?=[A-Z])")
_RIGHT = re.compile(r"[A-Z][\w’'&-]*|AI|of|for|and|the|in|on|at")


def look(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates around the heads and naming phrases of an English text, overlaps included."""
    for hit in hits:
        if hit.trigger in WORDS.heads:
            if _is_word(view.folded, hit):
                found = _headed(view, hit)
                if found is not None:
                    yield found
        else:
            yield from lone(view, hit)


def _is_word(text: str, hit: Hit) -> bool:
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    return not before.isalnum() and not after.isalnum() and before != "." and after not in ("-", "_", "@")


def _headed(view: View, hit: Hit) -> Candidate | None:
    text, folded = view.text, view.folded
    start, end = hit.start, hit.end
    kind = WORDS.heads[hit.trigger]
    people = _PEOPLE.search(folded[max(0, start - 44) : start]) if kind == "plan" else None
    if people is not None and not folded.startswith(" to ", end):
        at = start - len(people[0])
        loose = people[0].rstrip(" -").endswith("people") and "-" not in people[0] and text[start].islower()
        if not loose or folded.endswith(("the ", "’s ", "'s "), 0, at):
            begin = min(_walk_back(text, max(0, start - BACK), at)[0], at)
            last = _extended(text, end) if text[start].isupper() else end
            quoted = begin > 0 and text[begin - 1] in '“"‘'
            return _made(view, begin, start, end, "quoted" if quoted else "formed", "", last)
    ahead = _AHEAD.match(text, end) if kind == "plan" and text[start].isupper() else None
    if ahead is not None:
        needs = _needs(view, start, ahead.end(), ["project", "of", "one", "number"], kind)
        if needs is not None:
            key = key_of(ahead["number"])
            return Candidate(start, ahead.end(), key, text[start:end], kind, None, None, "formed", needs)
    behind = quote_before(text, start - 1) if text[start - 1 : start] == " " else None
    if behind is not None and text[behind.start] in '“"‘「':
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
    return Candidate(
        quote.start,
        end,
        key_of(stem),
        text[start:end],
        kind,
        _owner_before(text, quote.start),
        None,
        "quoted",
        needs,
    )


def _quoted_whole(view: View, quote: Quote, start: int, end: int, kind: str) -> Candidate | None:
    """“The Tinglan Plan”: a quotation that ends with its head."""
    text = view.text
    begin = quote.start + 1
    if text.startswith(("The ", "the "), begin):
        begin += 4
    words = text[begin:start].lower().split()
    if (
        not words
        or len(words) > MOST_WORDS
        or set(words) <= WORDS.generic
        or not _nameable(text[begin:start])
    ):
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
    told = set(words) - _JOINTS
    own = told - WORDS.plain - WORDS.generic - WORDS.talent
    entered = ENTERING.search(view.folded, max(0, begin - 44), begin) is not None
    supported: Needs = "" if entered or near(around, WORDS.telling) else "topic"
    if entered and len(told) > 1 and near(around, WORDS.telling):
        return ""
    if kind == "grant":
        if not own and not told & {"research"} and not told & WORDS.talent and len(told) < 3:
            return None
        return "" if entered or near(around, WORDS.context) else "topic"
    if view.folded[begin:end].endswith("professor") and not told & {"distinguished", "chair"}:
        return None
    if kind == "chair" and own and "professorship" in view.folded[begin:end]:
        return ""
    if kind in ("scholar", "chair"):
        return supported if own or (told & WORDS.research and kind == "chair") else None
    if kind == "prize" and own and near(around, WORDS.followed):
        return "topic"
    if kind in ("prize", "action"):
        return supported if told & WORDS.strong or (kind == "action" and own) else None
    if told & WORDS.strong and (own or len(told) > 2):
        return ""
    if kind == "visa":
        if told & WORDS.visas and len(told) > 1:
            return ""
        return supported if own else None
    if kind == "fund" and "science" in told:
        return ""
    if not own and len(told) < 4:
        return None
    if view.folded[begin:end].rstrip("s").endswith(WORDS.loose_heads):
        return "" if entered or near(around, WORDS.telling) > 1 else "name"
    return supported


def _lower_head(view: View, start: int, end: int, kind: str) -> Candidate | None:
    """A name in capitals with its head in small letters: the Tinglan program, the Reed Talents plan."""
    text = view.text
    if (
        kind not in ("plan", "visa", "fund", "grant")
        or text[end - 1] == "s"
        or text[start - 1 : start] != " "
    ):
        return None
    stop, small = _small_words(text, start)
    begin, words = _walk_back(text, max(0, start - BACK), stop)
    if not words or not any(word[0].isupper() for word in words if word):
        return None
    lowered = [word.lower() for word in words] + small
    everyday = WORDS.generic | WORDS.plain | (WORDS.talent if small else frozenset())
    visa = kind == "visa" and len(set(lowered) & WORDS.visas) > 0 and len(lowered) > 1
    if is_places(lowered) or (set(lowered) <= everyday and not visa) or lowered[-1] in WORDS.common:
        return None
    if _in_title_line(view, start) or not (set(lowered) & WORDS.strong or len(words) <= 2 or kind == "visa"):
        return None
    needs = _needs(view, begin, end, lowered, kind)
    if needs is None:
        return None
    if needs == "" and not set(lowered) & WORDS.strong and kind != "visa":
        needs = "topic"
    return _made(view, begin, start, end, "formed", needs)


def _small_words(text: str, start: int) -> tuple[int, list[str]]:
    """Words of talent in small letters before a head, and where they begin: Tinglan leading talent plan."""
    words: list[str] = []
    at = start
    for _ in range(5):
        match = re.search(r"(?<![\w-])([a-z-]+) $", text[max(0, at - 24) : at])
        if match is None or match[1] not in WORDS.talent | WORDS.small:
            break
        words.insert(0, match[1])
        at -= len(match[0])
    return (at, words) if set(words) & WORDS.strong else (start, [])


def _formed(view: View, low: int, start: int, end: int, kind: str) -> Candidate | None:
    """A name told by capitals: the Tinglan Plan, Recruitment Program of Tinglan Experts."""
    text = view.text
    begin, words = _walk_back(text, max(low, start - BACK), start)
    last = _extended(text, end)
    lowered = [word.lower() for word in words]
    if last > end:
        lowered += [word.lower() for word in text[end:last].split()]
    if not words and (last == end or kind not in ("plan", "fund", "grant")):
        return None
    if words and is_places(lowered):
        return None
    if (set(lowered) <= WORDS.generic | _JOINTS and kind != "visa" and last == end) or (
        len(words) == 1 and lowered[0] in WORDS.generic and last == end
    ):
        return None
    if followed_by(view.folded, last, WORDS):
        return None
    if words and _NUMBER.fullmatch(words[0]) and len(words) == 1 and kind != "plan":
        return None
    needs = _needs(view, begin, last, lowered, kind)
    if needs is None:
        return None
    if (
        needs == "topic"
        and len(words) == 1
        and last == end
        and text[:begin].rstrip(" ")[-1:] in ("", "\n", ".", "!", "?")
    ):
        needs = "name"  # "Put Plan A into action"
    plural = text[end - 1] == "s" and kind == "plan" and "'" not in text[begin:start]
    if plural and not set(lowered) & WORDS.strong:
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
        if bare.endswith(("’s", "'s", "’", "s'")) or bare.rstrip(')”"')[-1:] in ",.;:!?…—–":
            break
        inner = bare.rstrip(')]”"')
        if bare.endswith(")") and inner.isupper() and token[0] == "(":
            bare, opened = token, False  # initials in brackets inside a name
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
        if inner.lower() in WORDS.heads and any(word in ("and", "&") for _, word in pending):
            break  # the head of the name before: the Reed Plan and the Crane Plan
        if inner.lower() in WORDS.cuts and not (words and inner.lower() == "one"):
            break
        words[:0] = [(at, inner), *reversed(pending)]
        pending.clear()
        if opened or len(words) >= MOST_WORDS:
            break
    return (words[0][0], [word for _, word in words]) if words else (start, [])


def _extended(text: str, end: int) -> int:
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
        if first and (lowered in WORDS.not_right or lowered in by_name() or lowered.endswith(("’s", "'s"))):
            return end
        first = False
        if word[0][0].isupper():
            last = word.end()
        at = word.end()
        if text[at : at + 1] != " ":
            break
        at += 1
    return last


def _made(
    view: View, begin: int, start: int, end: int, sign: Sign, needs: Needs, last: int | None = None
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
    return Candidate(
        begin, stop, key_of(written.strip(' -“”"‘’')), text[start:end], kind, owner, None, sign, needs
    )


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
        lines[first] = (
            line[:1].isupper()
            and not line.rstrip().endswith((".", ";"))
            and len(long) >= 6
            and sum(w[0].isupper() for w in long) >= 0.8 * len(long)
        )
    title: bool = lines[first]
    return title
