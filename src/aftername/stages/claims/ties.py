"""Ties in a sentence: which of the things it names is said to follow which, by what words. Strings in, strings out.

The names of a sentence become single characters, lists of names one character; on this sketch the patterns of
languages/*/ties.py are looked for. A pattern that names both sides goes before one that leaves one out, a longer wording
before a shorter; no word tells two ties. Wide patterns, of classes of words, come last and only suggest. Names that are only compared, or stand for a person or a part ("the director
of X"), are taken out first. Not found: wordings that no pattern has, and ties over several sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aftername.languages.claim_words import every
from aftername.languages.tie_words import FIRST, LABELS, LAST, NAME, Pattern, TieWords, tie_words
from aftername.records.claim import Hedge
from aftername.records.succession import Relation

Span = tuple[int, int]
MOST = 400  # names of one sentence that are looked at: more stand in tables only


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing follows another. label, relation: as in languages/tie_words.py.

    earlier, later: spans of names as given; of part-of, the parts and the whole; of sibling, one and the others. One of
    them is empty where the sentence leaves open what it is about, later always where something ended. words: from the
    first to the last of the telling words. hedge: "plans" or "denies" where words beside them say so, else "states";
    whether it is doubted or only reported is not judged here. suggested: whether a wide pattern found it.
    """

    label: str
    relation: Relation
    earlier: tuple[Span, ...]
    later: tuple[Span, ...]
    words: Span
    hedge: Hedge
    suggested: bool = False

    @property
    def about(self) -> tuple[Span, ...]:
        """What it is said of."""
        return self.earlier if LABELS[self.label].forward else self.later

    @property
    def others(self) -> tuple[Span, ...]:
        """What it is tied to."""
        return self.later if LABELS[self.label].forward else self.earlier


def ties(
    sentence: str,
    language: str,
    names: Sequence[Span],
    at: int = 0,
    both: bool = False,
    wide: bool = False,
) -> tuple[Tie, ...]:
    """The ties that a sentence states, in text order; () where none of its words tells one.

    sentence: folded, Chinese in simplified form (claims.passages.small_of). names: start and end of each in it, all of
    one kind, in any order; one inside another is left out. at: where the sentence begins, from where names are counted.
    both: give only ties that leave nothing open. wide: give also those that the words only suggest.
    """
    if not names or len(names) > MOST:
        return ()
    words = tie_words(language)
    asked = [
        one
        for one in words.asked(sentence)
        if one.names <= len(names) and not (both and one.open) and not (one.wide and not wide)
    ]
    if not asked:
        return ()
    sketch = _Sketch(sentence, language, [(start - at, end - at) for start, end in names])
    found: list[_Match] = []
    void: list[Span] = []  # words of something else, that an open pattern must not take up
    for pattern in asked:
        for one in _matches(pattern, sketch):
            if one.pattern.wide:
                if not (one.void and language in ("zh", "en")) and not sketch.is_apart(one):
                    found.append(one)
            elif one.void:
                void.extend(one.places)
            elif not (one.pattern.open and sketch.is_aside(one.start)):
                found.append(one)
    found.sort(
        key=lambda one: (
            one.pattern.open,
            one.pattern.wide or one.pattern.label == "ended",
            one.pattern.label == "ended",
            -one.length,
            one.end - one.start,
            one.start,
        )
    )
    taken: list[Span] = []
    made: list[Tie] = []
    for one in found:
        others = (*taken, *void) if one.pattern.open else taken
        if any(a < d and c < b for a, b in one.places for c, d in others):
            continue
        told = [tie for tie in _told(one, sketch) if not tie.suggested or _is_new(tie, made)]
        if told:
            taken.extend(one.places)
            made.extend(_said(tie, one, found, sketch) if tie.suggested else tie for tie in told)
    made = _without_ends(made)
    made.sort(key=lambda one: (one.words, one.earlier, one.later))
    return tuple(_moved(one, at) for one in made) if at else tuple(made)


def _is_new(tie: Tie, made: Sequence[Tie]) -> bool:
    """Whether no tie yet holds one of these names together with another, or, of an end, at all."""
    names = {*tie.earlier, *tie.later}
    if tie.relation in ("merged", "split") and len(names) < 3:
        return False
    return not any(names & {*one.earlier, *one.later} for one in made)


def _said(tie: Tie, wide: _Match, found: Sequence[_Match], sketch: _Sketch) -> Tie:
    """A tie of a wide pattern as the set phrase at the same place has it, where one stands there and leaves a name out."""
    for one in found:
        if one.pattern.open and any(a < d and c < b for a, b in one.places for c, d in wide.places):
            named = {(slot, span) for slot, mark in one.slots for span in sketch.group(mark)}
            both = {*(("X", span) for span in tie.earlier), *(("Y", span) for span in tie.later)}
            if named <= both and LABELS[one.pattern.label].relation == tie.relation:
                return replace(tie, label=one.pattern.label, suggested=False)
    return tie


def _without_ends(made: list[Tie]) -> list[Tie]:
    """Ties without ends of what the same sentence has something follow."""
    followed = {span for one in made if one.relation != "ended" and one.later for span in one.earlier}
    return [
        one
        for one in made
        if one.relation != "ended" or not followed.issuperset(one.earlier) or not one.earlier
    ]


def _moved(one: Tie, by: int) -> Tie:
    def moved(span: Span) -> Span:
        return span[0] + by, span[1] + by

    earlier, later = tuple(map(moved, one.earlier)), tuple(map(moved, one.later))
    return replace(one, earlier=earlier, later=later, words=moved(one.words))


@dataclass(frozen=True, slots=True)
class _Match:
    """A pattern that fits. places: of its telling words in the sketch; length: letters of these. void: the name that it
    opens with does it to something else."""

    pattern: Pattern
    start: int
    end: int
    slots: tuple[tuple[str, str], ...]
    places: tuple[Span, ...]
    length: int
    void: bool


def _matches(pattern: Pattern, sketch: _Sketch) -> Iterator[_Match]:
    at = 0
    while (match := pattern.regex.search(sketch.text, at)) is not None:
        slots = []
        places = []
        for group, slot in enumerate(pattern.slots, 1):
            if slot:
                slots.append((slot, match[group]))
            elif match[group].strip():
                places.append(match.span(group))
        length = sum(b - a for a, b in places)
        yield _Match(pattern, *match.span(), tuple(slots), tuple(places), length, _acts(match, sketch.words))
        at = match.start() + 1


_OBJECT = ("を", "을", "를", "을 ", "를 ")


def _acts(match: re.Match[str], words: TieWords) -> bool:
    """Whether the name that a match opens with does it to something else: a gap holds the words for that."""
    if not FIRST <= ord(match[0][0]) <= LAST or match[2] in _OBJECT:
        return False
    groups = range(1, match.re.groups)
    return any(words.doer.search(match.string, match.end(one), match.start(one + 1)) for one in groups)


def _told(one: _Match, sketch: _Sketch) -> Iterator[Tie]:
    """The ties that a match stands for: mostly one; several where names are paired off."""
    label = one.pattern.label
    relation = LABELS[label].relation
    earlier = tuple(span for slot, mark in one.slots if slot == "X" for span in sketch.group(mark))
    later = tuple(span for slot, mark in one.slots if slot == "Y" for span in sketch.group(mark))
    hedge = sketch.hedge(one)
    words = sketch.at(one.places[0][0]), sketch.at(one.places[-1][1] - 1) + 1
    if relation == "sibling":
        both = (*earlier, *later)
        if len(both) > 1:
            yield Tie(label, relation, both[:1], both[1:], words, hedge)
        return
    if relation in ("renamed", "restructured", "version-of") and len(later) > 1:
        if len(earlier) == len(later):  # "X and Y were renamed A and B"
            for first, second in zip(earlier, later, strict=True):
                yield Tie(label, relation, (first,), (second,), words, hedge, one.pattern.wide)
            return
        later = later[:1]
    yield Tie(label, relation, earlier, later, words, hedge, one.pattern.wide)


_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"', "'": "'", "〈": "〉", "【": "】"}
_GLOSS = re.compile(rf"({NAME})\s?\((?:以下简称|下称|简称|即|以下|이하|hereinafter|or)?[: ]?{NAME}\)")
_MARKS = f"{chr(FIRST)}-{chr(LAST)}"
_JOINTS = {
    # a list of papers tells of each when it was issued: 1987年公布的《X》和1991年发布的《Y》
    "zh": rf"(?:(?:、|和|与|及|以及|及其|跟|同)|[、，和](?:和|以及)?[^{_MARKS}。；，]{{0,60}}?(?:，[^{_MARKS}。；，]{{0,60}}?)?(?:发布|公布|印发|颁布|制定|批准)(?:施行|实施)?的)",
    "ja": r"(?:、|・|と|や|および|及び|ならびに|並びに)",
    "ko": r"(?:과 |와 |및 | 및 |, |·)",
    "en": r"(?:,? and |,? as well as | & )",
}
_ALSO = re.compile(rf"{NAME}[も도](?![、,])")
# Say more, or less, but not that something is not so.
_NO_DENIAL = re.compile(
    r"ほかならない|すぎない|過ぎない|틀림없|다름없|不仅|不只|不单|(?:并未|并没有|没有)消失|消えたのではな|(?:사라진|없어진) 것이 아니"
)
# A verb that goes on to another one: what is not so of that one is not of this.
_GOES_ON = re.compile(r"[가-힣]{0,2}(?:돼|되어|되고|되며|하고|하며|해) |[ぁ-ん]{0,4}(?:れて|して|され|し)、")
_BARS = {"zh": "。；;", "ja": "。", "ko": ";", "en": ";"}


@cache
def _lists(language: str) -> re.Pattern[str]:
    joint = _JOINTS.get(language, _JOINTS["zh"])
    if language == "en":
        return re.compile(rf"{NAME}(?:, {NAME})*{joint}{NAME}")
    return re.compile(rf"{NAME}(?:{joint}{NAME})+")


class _Sketch:
    """A sentence with each name as one character. text: the sketch."""

    def __init__(self, sentence: str, language: str, names: Sequence[Span]) -> None:
        self._language = language
        self.words = tie_words(language)
        self._groups: dict[str, tuple[Span, ...]] = {}
        parts: list[str] = []
        places: list[int] = []
        at = 0
        for start, end in _outermost(names):
            low, high = _wide(sentence, start, end, at, language)
            parts.append(_clean(sentence[at:low]))
            places.extend(range(at, low))
            mark = chr(FIRST + len(self._groups))
            self._groups[mark] = ((start, end),)
            parts.append(mark)
            places.append(start)
            at = high
        parts.append(_clean(sentence[at:]))
        places.extend(range(at, len(sentence) + 1))
        self.text = "".join(parts)
        self._places = places
        self._prepare()

    def _prepare(self) -> None:
        """Take out names that are not what the sentence is about, drop glosses, join lists."""
        for pattern in (*self.words.aside, *_compared(self._language)):
            while (match := pattern.search(self.text)) is not None:
                self._replace(*match.span(1) if match.re.groups == 1 else _span_of_name(match), "□")
        while (match := _GLOSS.search(self.text)) is not None:
            self._replace(match.end(1), match.end(), "")
        lists = _lists(self._language)
        at = 0
        while (match := lists.search(self.text, at)) is not None:
            marks = re.findall(NAME, match[0])
            self._groups[marks[0]] = tuple(span for mark in marks for span in self._groups[mark])
            self._replace(match.start() + 1, match.end(), "")
            at = match.start() + 1

    def _replace(self, start: int, end: int, by: str) -> None:
        self.text = self.text[:start] + by + self.text[end:]
        self._places[start:end] = self._places[start : start + len(by)]

    def is_aside(self, place: int) -> bool:
        """Whether a name that was taken out stands before a place in its clause."""
        low = max(self.text.rfind(bar, 0, place) for bar in "。；;，")
        return "□" in self.text[low + 1 : place]

    def is_apart(self, one: _Match) -> bool:
        """Whether words in the clauses of a match say that it is about something else: compared, both, a person."""
        if self._language in ("ja", "ko") and _ALSO.search(self.text, one.start, one.end + 2) is not None:
            return True
        low = max(self.text.rfind(bar, 0, one.start) for bar in "。；;，.,、") + 1
        if self._language == "ja":
            low = self.text.rfind("。", 0, one.start) + 1
        return (
            self.words.apart.search(self.text, low, one.end + (4 if self._language in ("ja", "ko") else 0))
            is not None
        )

    def group(self, mark: str) -> tuple[Span, ...]:
        """The names that a character of the sketch stands for."""
        return self._groups[mark]

    def at(self, place: int) -> int:
        """Where a place of the sketch stands in the sentence."""
        return self._places[place]

    def hedge(self, one: _Match) -> Hedge:
        """Whether words in or beside a match say that it is only planned, or not so."""
        text = list(self.text)
        for start, end in one.places:
            text[start:end] = "\uffff" * (end - start)
        east = self._language != "en"
        before, behind = (16, 24) if east else (80, 30)
        low, high = max(0, one.start - before), min(len(text), one.end + behind)
        plain = _NO_DENIAL.sub(lambda m: " " * len(m[0]), "".join(text))
        for bar in _BARS.get(self._language, "。"):
            low = max(low, plain.rfind(bar, low, one.start) + 1)
            stop = plain.find(bar, one.end, high)
            high = stop if stop >= 0 else high
        told = _hedging(self._language)
        if told.denies.search(plain, low, high):
            return "denies"
        # A negation or a plan is of the clause: not over a comma behind it.
        for comma in "，," if self._language != "ja" else "、":
            stop = plain.find(comma, one.end, high)
            high = stop if stop >= 0 else high
            low = max(low, plain.rfind(comma, low, one.start) + 1)
        if self.words.denies.search(plain, low, high):
            return "denies"
        if self.words.plans.search(plain, low, high):
            return "plans"
        if told.behind:
            low = one.places[0][0]
            if one.pattern.slots[-1]:  # what stands far behind a name is said of the name alone
                high = min(high, one.end + 8)
            else:
                joined = _GOES_ON.match(plain, one.end, high)
                high = joined.end() if joined is not None else high
        elif self._language == "zh":  # it stands in the clause of the telling words: 没有了，现在叫
            low = max(low, plain.rfind("，", low, one.places[0][0]) + 1)
        if told.negates.search(plain, low, high if told.behind else one.end):
            return "denies"
        low = max(0, one.start - before) if not east else low
        if self._language == "zh" and one.pattern.slots[-1]:
            high = one.end  # 由X整合而成的Y将于五月开放 plans something else
        return "plans" if told.plans.search(plain, low, high) else "states"


def _outermost(names: Sequence[Span]) -> list[Span]:
    made: list[Span] = []
    for start, end in sorted(set(names), key=lambda one: (one[0], -one[1])):
        if end > start and (not made or start >= made[-1][1]):
            made.append((start, end))
    return made


def _wide(sentence: str, start: int, end: int, least: int, language: str) -> Span:
    """A name with its quotation marks, the generic word behind them and, in English, its article."""
    while start > least and end < len(sentence) and _QUOTES.get(sentence[start - 1]) == sentence[end]:
        start, end = start - 1, end + 1
        for head in tie_words(language).heads:
            lead = " " if language == "en" else ""
            if sentence.startswith(lead + head, end):
                end += len(lead) + len(head)
                break
    if language == "en":
        for article in ("the ", "its ", "a "):
            if (
                sentence.endswith(article, least, start)
                and not sentence[: start - len(article)][-1:].isalpha()
            ):
                return start - len(article), end
    return start, end


def _clean(text: str) -> str:
    """Text without characters that stand for names in a sketch."""
    if text.isascii() or max(text, default="") < chr(FIRST):
        return text
    return "".join(" " if FIRST <= ord(c) <= LAST else c for c in text)


def _span_of_name(match: re.Match[str]) -> Span:
    found = re.search(NAME, match[0])
    assert found is not None
    return match.start() + found.start(), match.start() + found.end()


@cache
def _compared(language: str) -> tuple[re.Pattern[str], ...]:
    """Matches a name that others are compared with."""
    sides: dict[str, list[str]] = {"<": [], ">": []}
    for cue in every():
        if cue.fact == "@compare" and cue.language == language:
            sides[cue.side].append(re.escape(cue.words))
    made = []
    if sides["<"]:
        made.append(re.compile(rf"({NAME}) ?(?:{'|'.join(sides['<'])})"))
    if sides[">"]:
        edge = r"\b" if language == "en" else ""
        made.append(re.compile(rf"{edge}(?:{'|'.join(sides['>'])}) ?({NAME})"))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Hedging:
    """Words that say something is planned or not so. behind: whether a negation stands behind the verb."""

    denies: re.Pattern[str]
    negates: re.Pattern[str]
    plans: re.Pattern[str]
    behind: bool


@cache
def _hedging(language: str) -> _Hedging:
    told: dict[str, list[str]] = {"denies": [], "plans": [], "@not": []}
    behind = False
    for cue in every():
        if cue.language != language:
            continue
        if cue.fact == "@hedge" and cue.label in told:
            told[cue.label].append(cue.words)
        elif cue.fact == "@not":
            if cue.words != "不再":  # 不再单独申报 is said of a part; right before the verb it is in `more`
                told["@not"].append(cue.words)
            behind = cue.side == "<"

    def of(words: list[str], more: str = "") -> re.Pattern[str]:
        some = [re.escape(one) for one in sorted(words, key=lambda one: -len(one)) if one != "将"]
        joined = "|".join((*some, *filter(None, (more,))))
        return re.compile(rf"\b(?:{joined})\b" if language == "en" else joined or r"(?!)")

    # 将 before a name is no plan: 将X并入Y
    plan = rf"将(?![“「《 ]?(?:{NAME}|原))" if language == "zh" else ""
    more = r"(?:不|未|非|没|不再)(?=\uffff)|并不是|不是" if language == "zh" else ""
    if language == "en":
        plan = r"will|would|plan(?:s|ned)? to"
    return _Hedging(of(told["denies"]), of(told["@not"], more), of(told["plans"], plan), behind)
