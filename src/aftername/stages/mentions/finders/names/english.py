"""Candidates around an English head: “Tinglan” program, the Tinglan Plan, Program of Tinglan Experts, Project 7315."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import initials, latin
from aftername.stages.mentions.finders.names.candidate import Candidate, How
from aftername.stages.mentions.finders.names.quotes import Quote, quote_around, quote_before
from aftername.stages.mentions.finders.names.words import key_of

WORDS = programme_words("en")


def headed(view: View, hit: Hit, kind: str) -> Iterator[Candidate]:
    """The candidates of one head."""
    text = view.text
    start, end = hit.start, hit.end
    if not latin.is_word(view.folded, start, end):
        return
    if hit.trigger in name_words("en").romanised_heads:
        yield from _romanised(view, start, end, kind)
        return
    people = _people(view, start, end) if kind in ("plan", "project") else None
    if people is not None:
        yield people
        return
    ahead = (
        latin.AHEAD.match(text, end)
        if kind in ("plan", "project", "item") and text[start].isupper()
        else None
    )
    if ahead is not None and hit.trigger in ("project", "plan", "program", "programme"):
        made = _made(view, start, ahead.end(), (start, end), kind, "formed", [ahead["number"]])
        made.key, made.stem = key_of(ahead["number"]), ahead["number"]
        yield made
        return
    if hit.trigger in ("mission", "project") and text[start].isupper():
        yield from _head_first(view, start, end, kind)
    behind = quote_before(text, start - 1) if text[start - 1 : start] == " " else None
    straight = (
        behind is not None
        and text[behind.start] == "'"
        and text[behind.start - 1 : behind.start] in (" ", "\n", "(")
    )
    if behind is not None and (straight or text[behind.start] in '“"‘「｢`'):
        yield from _quoted_stem(view, behind, start, end, kind)
        return
    around = quote_around(text, start, end)
    if around is not None:
        inner = text[around.start + 1 : around.end - 1].rstrip(",. ")
        if text[start:end] == inner[-(end - start) :] and (inner[:1].isupper() or inner[:1].isdigit()):
            yield from _quoted_whole(view, around, start, end, kind)
            return
    if text[start].islower():
        yield from _lower(view, start, end, kind)
        return
    yield from _formed(view, around.start + 1 if around is not None else 0, start, end, kind)


_NAME_BEHIND = re.compile(r" (?P<name>[A-Z][a-z’'-]{3,}(?: [A-Z][a-z’'-]{3,})?)")


def _head_first(view: View, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """A name behind its head: Mission Indradhanush."""
    found = _NAME_BEHIND.match(view.text, end)
    if found is None or latin.walk_back(view.text, max(0, start - latin.BACK), start)[1]:
        return
    words = latin.classed(found["name"].split())
    if any(word.kind for word in words):
        return
    made = _made(view, start, found.end(), (start, end), "plan", "formed", found["name"].split())
    made.key = key_of(found["name"])
    made.shown["head-first"] = 1
    yield made


def _people(view: View, start: int, end: int) -> Candidate | None:
    """A plan that is a number of people: the four thousand talents plan."""
    text, folded = view.text, view.folded
    people = latin.people_before(folded, start)
    if people is None or folded.startswith(" to ", end):
        return None
    at = people[0]
    written = folded[at:start].rstrip(" -")
    loose = written.endswith("people") and "-" not in written and text[start].islower()
    if loose and not folded.endswith(("the ", "’s ", "'s "), 0, at):
        return None
    begin = min(latin.walk_back(text, max(0, start - latin.BACK), at)[0], at)
    last = latin.extended(text, end) if text[start].isupper() else end
    quoted = begin > 0 and text[begin - 1] in '“"‘'
    how: How = "quoted" if quoted else "formed"
    made = _made(view, begin, last, (start, end), "plan", how, text[begin:start].split())
    made.shown["number"] = 1
    return made


def _romanised(view: View, start: int, end: int, kind: str) -> Iterator[Candidate]:
    begin, words = latin.romanised_back(view.text, start)
    if words:
        made = _made(view, begin, end, (start, end), kind, "formed", words)
        made.shown["romanised"] = 1
        yield made


def _quoted_stem(view: View, quote: Quote, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """“Tinglan” program: the head behind the quotation, in capitals or not."""
    text = view.text
    last = quote.end - 1
    while text[last - 1] in ",. ":
        last -= 1
    stem = text[quote.start + 1 : last]
    words = stem.lower().split()
    if not _nameable(stem) or kind in ("scholar", "chair") or set(words) <= WORDS.generic:
        return
    made = _made(view, quote.start, end, (start, end), kind, "headed", stem.split())
    made.key = key_of(stem)
    made.quote = quote
    yield made


def _quoted_whole(view: View, quote: Quote, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """“The Tinglan Plan”: a quotation that ends with its head."""
    text = view.text
    begin = quote.start + 1
    if text.startswith(("The ", "the "), begin):
        begin += 4
    words = text[begin:start].split()
    while words and latin.YEAR.fullmatch(words[0]):
        begin += len(words.pop(0)) + 1
    plain = [word for word in words if word[0].islower() and word not in latin.JOINTS]
    if (
        not words
        or len(words) > latin.MOST_WORDS
        or not _nameable(text[begin:start])
        or len(plain) > 1
        or words[-1] in latin.JOINTS
    ):
        return
    made = _made(view, begin, end, (start, end), kind, "quoted", words)
    made.quote = quote
    yield made


def _nameable(stem: str) -> bool:
    """Whether quoted words may be a name: a capital or figure in front, no sentence inside."""
    stem = stem.strip()
    return (
        0 < len(stem) <= 80
        and (stem[0].isupper() or stem[0].isdigit())
        and not any(mark in stem for mark in ".;:!?\n")
        and len(stem.split()) <= latin.MOST_WORDS
    )


def _lower(view: View, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """A name in capitals with its head in small letters: the Tinglan program, the Reed Talents plan."""
    text = view.text
    if (
        kind not in ("plan", "project", "item", "visa", "fund", "grant", "benefit")
        or text[start - 1 : start] != " "
    ):
        return
    if text[end - 1] == "s" and kind != "benefit":
        return
    stop, small = latin.small_words(text, start)
    begin, words = latin.walk_back(text, max(0, start - latin.BACK), stop)
    begin, words, _ = _from_initials(text, 0, begin, stop, words)
    if not words or not any(word[0].isupper() for word in words):
        return
    lowered = [word.lower() for word in words] + small
    if latin.is_places(lowered) or lowered[-1] in WORDS.common:
        return
    told = set(lowered)
    if initials.named_before(view, start, kind):
        return  # told without its head: Harbour Fairs (HF) scheme
    if kind in ("fund", "grant") and told & set(heads_of("en")):
        return  # a verb behind a name: the Reed Fellowships fund research
    visa = kind == "visa" and bool(told & WORDS.visas) and len(lowered) > 1
    if (
        told
        <= WORDS.generic | WORDS.plain | (WORDS.talent if small else frozenset()) | name_words("en").generic
        and not visa
    ):
        return
    made = _made(view, begin, end, (start, end), kind, "formed", words + small)
    made.shown["small-head"] = 1
    yield made


_SCHEME_BEHIND = re.compile(r" (?:program(?:me)?|scheme|initiative)\b(?= [a-z])")
_INITIALS_INSIDE = re.compile(r" ?\([A-Z]{3,10}\)(?= )")


def _from_initials(
    text: str, low: int, begin: int, start: int, words: list[str]
) -> tuple[int, list[str], bool]:
    """A name from the words on that its initials spell, across with and by: Repair with Ease and Every Day (REED) Grant."""
    inside = _INITIALS_INSIDE.search(text, begin, start)
    if inside is None:
        return begin, words, False
    at = initials.spelt_one_by_one(text, max(low, begin - initials.REACH), text.index("(", inside.start()))
    longer = at is not None and at < begin
    return (at, text[at:start].split(), True) if at is not None and longer else (begin, words, False)


_SECOND_HEAD = re.compile(
    r"(?<=[a-z]s) and (?:Awards|Bursaries|Fellowships|Grants|Prizes|Scholarships)\b(?! (?:(?:of|for|and)\b|[A-Z]))"
)


def _formed(view: View, low: int, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """A name told by capitals: the Tinglan Plan, Recruitment Program of Tinglan Experts."""
    text = view.text
    begin, words = latin.walk_back(text, max(low, start - latin.BACK), start)
    begin, words, spelt = _from_initials(text, low, begin, start, words)
    last = latin.extended(text, end)
    scheme = _SCHEME_BEHIND.match(text, end) if spelt and last == end else None
    last = scheme.end() if scheme is not None else last
    second = _SECOND_HEAD.match(text, end) if last == end and kind in ("grant", "prize") else None
    last = second.end() if second is not None else last
    lowered = [word.lower() for word in words]
    if last > end:
        lowered += [word.lower() for word in text[end:last].split()]
    if not words and (last == end or kind not in ("plan", "project", "fund", "grant", "prize")):
        return
    if words and latin.is_places(lowered):
        return
    if words and latin.NUMBER.fullmatch(words[0]) and len(words) == 1 and kind not in ("plan", "project"):
        return
    both = _two_names(view, begin, (start, end), kind, words) if last == end else []
    both = both or _two_whole(view, begin, (start, end), kind, words)
    if both:
        yield from both
        return
    begin, lowered = _with_colon(view, begin, last, lowered)
    made = _made(view, begin, last, (start, end), kind, "formed", lowered)
    if (
        text[end - 1] == "s"
        and "'" not in text[begin:start]
        and kind in ("plan", "project", "item", "policy", "fund")
    ):
        made.shown["plural"] = 1
    yield made


def _two_names(
    view: View, begin: int, head: tuple[int, int], kind: str, words: Sequence[str]
) -> list[Candidate]:
    """The Songtao and Weihang Talent Plans: two names that share their last words and head."""
    text = view.text
    if text[head[1] - 1] != "s" or list(words).count("and") != 1 or text[begin - 4 : begin].lower() != "the ":
        return []
    at = list(words).index("and")
    first, second = latin.classed(words[:at]), latin.classed(words[at + 1 : at + 2])
    if not 1 <= at <= 2 or not second or second[0].kind or any(word.kind for word in first) or not first:
        return []
    stop = begin + len(" ".join(words[:at]))
    middle = " ".join(words[at + 2 :])
    later = text.index(words[at + 1], stop + 4)
    one = _made(view, begin, stop, (stop, stop), kind, "formed", words[:at])
    one.key = key_of(f"{text[begin:stop]} {middle}")
    one.shown["shared-head"] = 1
    return [one, _made(view, later, head[1], head, kind, "formed", words[at + 1 :])]


_KINDS_BEHIND = re.compile(r" (?:programmes|programs|schemes|initiatives|grants|funds|plans|projects)\b")


def _two_whole(
    view: View, begin: int, head: tuple[int, int], kind: str, words: Sequence[str]
) -> list[Candidate]:
    """Two names whose common noun stands behind both: Reed Delivery and Harbour Upgrade Grant programmes."""
    text = view.text
    if list(words).count("and") != 1 or _KINDS_BEHIND.match(text, head[1]) is None:
        return []
    at = list(words).index("and")
    if not 2 <= at <= 5 or not 1 <= len(words) - at - 1 <= 4:
        return []
    stop = text.rfind(" and ", begin, head[0])
    first, second = words[:at], words[at + 1 :]
    if any(all(word.kind for word in latin.classed(part)) for part in (first, second)):
        return []
    one = _made(view, begin, stop, (stop, stop), kind, "formed", first)
    two = _made(view, stop + 5, head[1], head, kind, "formed", second)
    for made in (one, two):
        made.shown["shared-head"] = 1
    return [one, two]


_BEFORE_COLON = re.compile(
    r"(?:(?<=[Tt]he )|(?<=\n))(?P<first>(?!The )[A-Z][\w’'-]+(?: (?:of|for|and|[A-Z][\w’'-]+)){0,4}): $"
)


def _with_colon(view: View, begin: int, end: int, words: Sequence[str]) -> tuple[int, list[str]]:
    """A name with a colon inside, said more than once: the Warm Rooms: Local Grant."""
    text = view.text
    told = _BEFORE_COLON.search(text, max(0, begin - 60), begin) if text[begin - 2 : begin] == ": " else None
    if told is None or text.count(text[told.start("first") : end]) < 2:
        return begin, list(words)
    return told.start("first"), [*told["first"].lower().split(), *words]


def _made(
    view: View, begin: int, stop: int, head: tuple[int, int], kind: str, how: How, words: Sequence[str]
) -> Candidate:
    """The candidate of text[begin:stop]."""
    text = view.text
    start, end = head
    owner = latin.owner_inside(text, begin, start)
    core = owner[1] if owner is not None else begin
    written = text[core:stop] if stop > end or kind == "scholar" else text[core:start]
    stem = _INITIALS_INSIDE.sub("", written).strip(' -“”"‘’`')
    if owner is None:
        owner = latin.owner_before(text, begin)
    classed = latin.classed(words)
    made = Candidate(begin, stop, "en", how, head, kind, stem.lower(), classed, key_of(stem), owner)
    if {word.text for word in classed} & WORDS.strong:
        made.shown["talent"] = 1
    return made
