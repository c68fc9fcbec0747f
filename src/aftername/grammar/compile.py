"""A pattern made into a regular expression over sketches. Notation: grammar/notation.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial

from aftername.grammar.needs import Need, Needs
from aftername.grammar.notation import RuleError, RuleText, Words
from aftername.grammar.signs import KINDS, is_kind, ranges
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


class Expression:
    """An expression that is made when it is first asked for: to make one is dear, and most are never tried."""

    __slots__ = ("__dict__", "_told")

    def __init__(self, told: Callable[[], str]) -> None:
        """told: gives its source."""
        self._told = told

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self._told())

    @property
    def is_made(self) -> bool:
        """Whether it was asked for yet."""
        return "regex" in self.__dict__


@dataclass(frozen=True, slots=True)
class Slot:
    """A group of the expression. kind: "mention", "class" or "words"; what: the class; role: "" where it has none. holds: what must
    stand in the mention's own words; lacks: it must not. members: finds the words of a class in a list."""

    kind: str
    what: str
    role: str
    holds: Expression | None = None
    lacks: bool = False
    members: Expression | None = None


class Pattern(Expression):
    """A compiled pattern. needs: what must stand in a sketch for it to match. holding: slots that ask for words inside a mention, each
    with the number of its group."""

    __slots__ = ("holding", "needs", "slots", "written")

    def __init__(
        self, written: str, told: Callable[[], str], slots: tuple[Slot, ...], needs: tuple[Need, ...]
    ) -> None:
        super().__init__(told)
        self.written = written
        self.slots = slots
        self.needs = needs
        self.holding = tuple((group, slot) for group, slot in enumerate(slots, 1) if slot.holds is not None)


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
    """A rule of a language. Raises RuleError for a class or kind that there is not, a pattern without words of its own, or one
    that lacks the class that its label is told by."""
    for one in rule.patterns if rule.label.startswith("{") else ():
        if not re.search(re.escape(rule.label[:-1]) + "[}:=]", one):
            raise RuleError(f"[{rule.id}] {one!r}: says {rule.label}, and holds no word of that class")

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
    manner = _class(_MANNER, classes, where) if "=" in {token["gap"] for token in tokens} else ()
    parts: list[Callable[[], str]] = []
    slots: list[Slot] = []
    needs = Needs()
    for token in tokens:
        if token["gap"]:
            parts.append(partial(_gap, token["gap"], reach, kept, manner))
            needs.pass_over(_room(token["gap"], reach))
        elif told := _told(token):
            part, slot = _slot(told, classes, reach, where)
            parts.append(part)
            slots.append(slot)
            if kinds := _kinds_of([token], where):
                needs.mention(kinds)
            else:
                needs.pass_over(None)
        else:
            words = _words(token, classes, where)
            listed = token["role"] == LIST
            parts.append(partial(_grouped, words, reach, listed))
            slots.append(_class_slot(token, words, reach, listed))
            needs.words(words, reach.blanks != "kept", listed)
    if (
        telling
        and not any(one.words for one in needs.made)
        and not any(one.holds and not one.lacks for one in slots)
    ):
        raise RuleError(f"{where} {written!r} has no words of its own")
    return Pattern(written, partial(_joined, parts), tuple(slots), tuple(needs.made))


def _joined(parts: list[Callable[[], str]]) -> str:
    return "".join(part() for part in parts)


def _grouped(words: tuple[str, ...], reach: Reach, listed: bool) -> str:
    return f"({_listed(words, reach) if listed else _either(words, reach)})"


def _class_slot(token: re.Match[str], words: tuple[str, ...], reach: Reach, listed: bool) -> Slot:
    members = _member(words, reach) if listed else None
    return Slot("class", token["name"] or "", token["role"] or "", members=members)


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


@cache
def _gap(gap: str, reach: Reach, kept: tuple[str, ...], manner: tuple[str, ...]) -> str:
    """What a gap stands for: never over a mention of a kind that the pattern itself asks for. manner: words that "=" goes over."""
    never = ranges(kept)
    commas, stops = re.escape(reach.commas), re.escape(reach.stops)
    if gap == "_":
        return rf"[^{never}{commas}{stops}:]{{0,{reach.short}}}?"
    if gap == "~":
        sides = "|".join(
            f"{re.escape(one[0])}[^{never}{stops}{re.escape(one)}]{{1,{reach.far}}}{re.escape(one[1])}"
            for one in reach.asides
        )
        aside = f"(?: ?(?:{sides}))?" if sides else ""
        return rf"{aside}[^{never}{commas}{stops}:]{{0,{reach.clause}}}?"
    if gap == "=":
        times = f"[{ranges(_TIMES)}]|{_either(manner, reach)}|\\([^{never}()]{{0,40}}\\)"
        return rf"(?:[ {commas}]?(?:{times})){{0,8}} ?"
    if gap == "…":
        return rf"[^{never}{stops}]{{0,{reach.far}}}?"
    if gap == "^":
        return rf"(?:(?<=[{commas}{stops}:\n(（「“『《])|(?<![\s\S])) ?"
    return rf"(?= ?[{commas}{stops})）」”』》\n]| ?\.? ?$)"


def _room(gap: str, reach: Reach) -> int | None:
    """How many characters a gap may go over; None where that depends on words."""
    aside = reach.far + 3 if reach.asides else 0
    rooms = {"_": reach.short, "~": aside + reach.clause, "=": None, "…": reach.far, "^": 1, "$": 0}
    return rooms[gap]


def _slot(
    told: str, classes: Mapping[str, Words], reach: Reach, where: str
) -> tuple[Callable[[], str], Slot]:
    """What makes the expression of a slot, and the slot."""
    asked, _, role = told.partition(":")
    kinds, lacks, held = (*re.split("([=!])", asked, maxsplit=1), "", "")[:3]
    words = _class(held.strip(), classes, where) if held else ()
    if kinds.strip() == _FREE:
        return partial(_stretch, words, reach), Slot("words", "", role or "value")
    wanted = tuple(one for kind in kinds.split() for one in _ALSO.get(kind, (kind,)))
    holds = _word(words, reach) if held else None
    return partial(_one_of, wanted), Slot("mention", kinds.split()[0], role, holds, lacks == "!")


def _one_of(kinds: tuple[str, ...]) -> str:
    return f"([{ranges(kinds)}])"


@cache  # a class stands in many slots: its expression is made once
def _word(words: tuple[str, ...], reach: Reach) -> Expression:
    return Expression(lambda: _either(words, reach))


@cache
def _member(words: tuple[str, ...], reach: Reach) -> Expression:
    return Expression(lambda: rf"(?:{_either(words, reach)})(?={joint_of(reach)}|$)")


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
