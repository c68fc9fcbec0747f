"""A pattern made into a regular expression over sketches. Notation: grammar/notation.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from aftername.grammar.notation import RuleError, RuleText, Words
from aftername.grammar.signs import KINDS, is_kind, ranges, sign
from aftername.grammar.tree import either

_TOKEN = re.compile(
    r"(?P<gap>[_~…^$=])|<(?P<slot>[^<>]+)>|(?P<end>[XY])|\{(?P<name>[a-z-]+)(?::(?P<role>[a-z]+))?\}"
    r"|\((?P<some>[^()]*)\)|(?P<words>[^_~…^$=<>{}()XY]+)"
)
_IN_SOME = re.compile(r"\{([a-z-]+)\}")
_FREE = "words"  # <words:value>: what stands between, in words
LIST = "list"  # {class:list}: words of a class in a list; each of them is a value
_ALSO = {"programme": ("programme", "back")}
_ENDS = {"X": "name:earlier", "Y": "name:later"}  # folded text has no capitals
_TIMES = ("date", "period", "duration")
_MANNER = "manner"  # the class whose words "=" goes over


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a gap of a language goes, in characters of the sketch. commas: what parts clauses; stops: what ends a sentence or
    opens another matter. blanks: "none" where the script has none (they are dropped beside its letters), "loose" where they
    come and go, "kept". joints: what joins the members of a list. asides: pairs of signs between which a gap "~" may begin with words
    set aside, such as "()"."""

    language: str
    short: int
    clause: int
    far: int
    commas: str
    stops: str
    blanks: str
    joints: tuple[str, ...]
    asides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A group of the expression. kind: "mention", "class" or "words"; what: the class; role: "" where it has none. holds: what must
    stand in the mention's own words; lacks: it must not. members: finds the words of a class in a list."""

    kind: str
    what: str
    role: str
    holds: re.Pattern[str] | None = None
    lacks: bool = False
    members: re.Pattern[str] | None = None


class Pattern:
    """A compiled pattern: the expression is made when it is first asked for. triggers: of each set one word must stand in a sketch.
    asks: for each slot the kinds of which a mention must stand in it."""

    __slots__ = ("__dict__", "asks", "slots", "source", "triggers", "written")

    def __init__(
        self,
        written: str,
        source: str,
        slots: tuple[Slot, ...],
        triggers: tuple[frozenset[str], ...],
        asks: tuple[frozenset[str], ...],
    ) -> None:
        self.written = written
        self.source = source
        self.slots = slots
        self.triggers = triggers
        self.asks = asks

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.source)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to be matched."""

    text: RuleText
    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    only: tuple[Pattern, ...]
    given: tuple[Pattern, ...]
    order: int


def compiled(rule: RuleText, classes: Mapping[str, Words], reach: Reach, order: int = 0) -> Rule:
    """A rule of a language. Raises RuleError for a class or kind that there is not, or a pattern without words of its own."""

    def made(written: tuple[str, ...], telling: bool) -> tuple[Pattern, ...]:
        return tuple(_pattern(one, classes, reach, f"[{rule.id}]", telling) for one in written)

    return Rule(
        rule,
        made(rule.patterns, True),
        made(rule.unless, False),
        made(rule.only, False),
        made(rule.given, False),
        order,
    )


def _pattern(written: str, classes: Mapping[str, Words], reach: Reach, where: str, telling: bool) -> Pattern:
    tokens = list(_TOKEN.finditer(written))
    if "".join(one[0] for one in tokens) != written:
        raise RuleError(f"{where} {written!r}: a bracket is left open")
    kept = _kinds_of(tokens, where)
    gaps = _gaps(
        reach, kept, _class(_MANNER, classes, where) if "=" in {token["gap"] for token in tokens} else ()
    )
    parts: list[str] = []
    slots: list[Slot] = []
    triggers: list[frozenset[str]] = []
    inside: frozenset[str] = frozenset()
    for token in tokens:
        if token["gap"]:
            parts.append(gaps[token["gap"]])
        elif token["slot"] or token["end"]:
            part, slot = _slot(_told(token), classes, reach, where)
            parts.append(part)
            slots.append(slot)
            if slot.holds is not None and not slot.lacks:
                inside = frozenset(sign(kind, 0) for kind in _kinds_of([token], where))
        else:
            words = _words(token, classes, where)
            listed = token["role"] == LIST
            parts.append(f"({_listed(words, reach) if listed else _either(words, reach)})")
            members = re.compile(rf"(?:{_either(words, reach)})(?={joint_of(reach)}|$)") if listed else None
            slots.append(Slot("class", token["name"] or "", token["role"] or "", members=members))
            told = frozenset(_trigger(one) for one in words)
            if all(told):
                triggers.append(told)
    if not triggers and inside:
        triggers.append(inside)
    if telling and not triggers:
        raise RuleError(f"{where} {written!r} has no words of its own")
    asks = {frozenset(_kinds_of([token], where)) for token in tokens if _told(token)}
    return Pattern(written, "".join(parts), tuple(slots), tuple(triggers), tuple(asks - {frozenset()}))


def _told(token: re.Match[str]) -> str:
    """What a slot asks for, as written in full; "" for what is no slot."""
    return token["slot"] or _ENDS.get(token["end"], "")


def _kinds_of(tokens: list[re.Match[str]], where: str) -> tuple[str, ...]:
    kinds: list[str] = []
    for token in tokens:
        for kind in re.split("[:=!]", _told(token))[0].split():
            if kind == _FREE:
                continue
            if not is_kind(kind):
                raise RuleError(f"{where}: there is no kind {kind!r}; the kinds: {', '.join(KINDS)}")
            kinds.extend(_ALSO.get(kind, (kind,)))
    return tuple(dict.fromkeys(kinds))


def _gaps(reach: Reach, kept: tuple[str, ...], manner: tuple[str, ...]) -> dict[str, str]:
    """What each gap stands for: never over a mention of a kind that the pattern itself asks for. manner: words that "=" goes over."""
    never = ranges(kept)
    commas, stops = re.escape(reach.commas), re.escape(reach.stops)
    sides = "|".join(
        f"{re.escape(one[0])}[^{never}{stops}{re.escape(one)}]{{1,{reach.far}}}{re.escape(one[1])}"
        for one in reach.asides
    )
    aside = f"(?: ?(?:{sides}))?" if sides else ""
    times = f"[{ranges(_TIMES)}]|{_either(manner, reach)}|\\([^{never}()]{{0,40}}\\)"
    return {
        "_": rf"[^{never}{commas}{stops}:]{{0,{reach.short}}}?",
        "~": rf"{aside}[^{never}{commas}{stops}:]{{0,{reach.clause}}}?",
        "=": rf"(?:[ {commas}]?(?:{times})){{0,8}} ?",
        "…": rf"[^{never}{stops}]{{0,{reach.far}}}?",
        "^": rf"(?:(?<=[{commas}{stops}:\n(（「“『《])|(?<![\s\S])) ?",
        "$": rf"(?= ?[{commas}{stops})）」”』》\n]| ?\.? ?$)",
    }


def _slot(told: str, classes: Mapping[str, Words], reach: Reach, where: str) -> tuple[str, Slot]:
    asked, _, role = told.partition(":")
    kinds, lacks, held = (*re.split("([=!])", asked, maxsplit=1), "", "")[:3]
    if kinds.strip() == _FREE:
        return _stretch(_class(held.strip(), classes, where) if held else (), reach), Slot(
            "words", "", role or "value"
        )
    wanted = tuple(one for kind in kinds.split() for one in _ALSO.get(kind, (kind,)))
    holds = re.compile(_either(_class(held.strip(), classes, where), reach)) if held else None
    return f"([{ranges(wanted)}])", Slot("mention", kinds.split()[0], role, holds, lacks == "!")


def _stretch(ends: tuple[str, ...], reach: Reach) -> str:
    """An expression for words between the others. ends: what they must end with; then no joint of a list stands in them."""
    stops = re.escape(reach.commas + reach.stops)
    if not ends:
        return rf"([^{stops}:\U000F0000-\U000FFFFD]{{1,{reach.clause}}}?)"
    joint = joint_of(reach)
    one = rf"(?:(?!{joint})[^{stops}:()\U000F0000-\U000FFFFD])"
    return rf"({one}{{1,{reach.clause // 2}}}?(?:{_either(ends, reach)}))"


def _listed(words: tuple[str, ...], reach: Reach) -> str:
    """An expression for a list that begins with one of these words; other short members may stand between and behind."""
    joint = joint_of(reach)
    never = re.escape(reach.commas + reach.stops)
    other = rf"(?:(?!{joint})[^{never}:()\U000F0000-\U000FFFFD]){{1,{reach.short * 2}}}?"
    one = _either(words, reach)
    return rf"(?:{one})(?:{joint}(?:(?:{other})?(?:{one})|{other}))*"


def joint_of(reach: Reach) -> str:
    """An expression for what joins the members of a list, the longest first."""
    return "(?:" + "|".join(re.escape(one) for one in sorted(reach.joints, key=lambda one: -len(one))) + ")"


@cache  # a class stands in many patterns
def _either(words: tuple[str, ...], reach: Reach) -> str:
    """An expression for one of these words, the longest first."""
    return either(words, reach.blanks != "kept")


def _words(token: re.Match[str], classes: Mapping[str, Words], where: str) -> tuple[str, ...]:
    if token["name"]:
        return _class(token["name"], classes, where)
    if token["some"] is None:
        return (_narrow(token["words"]),)
    made: list[str] = []
    for one in token["some"].split("/"):
        opened = _IN_SOME.search(one)
        if opened is None:
            made.append(_narrow(one))
        else:
            made.extend(
                one[: opened.start()] + word + one[opened.end() :]
                for word in _class(opened[1], classes, where)
            )
    return tuple(made)


def _narrow(words: str) -> str:
    """Words with parentheses as folded text has them: in a pattern a narrow one opens a choice."""
    return words.replace("（", "(").replace("）", ")")


def _class(name: str, classes: Mapping[str, Words], where: str) -> tuple[str, ...]:
    if not classes.get(name):
        raise RuleError(f"{where}: there is no class {name!r} with words in it")
    return tuple(classes[name])


def _trigger(word: str) -> str:
    """The longest run of a word that stands in every text that matches it."""
    parts = re.split(r"[#* ]", word)
    return max(parts, key=len)
