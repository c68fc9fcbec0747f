"""How a rule is written down: the text of a .rules file, taken apart. Nothing is compiled here.

    # what the file is, its source, date, licence
    class give  给予/发给/资助
    class benefit
      settling-in: 安家费/安家补贴
      housing: 住房补贴/购房补贴

    [offers.given.benefit-sum]
    says     offers / {benefit}
    pattern  {give}~{benefit}_<amount>
    unless   (不再/停止){give}
    + 给予[amount:50万元]安家费 => offers/settling-in: 50万元
    - 安家费预算[amount:50万元]

One rule: its id in brackets, `says` (a fact, with or without a label; "nothing" for words that show a value to be no fact),
at least one `pattern`, any number of `unless` and `only` (patterns of which none may, or one must, match in the same clause) and
`given` (of which one must match before it, with no stop between: the label of a list), `reach` (see below), `source`, and examples: `+` must give what stands behind the arrow, `-` must not match. Marks in examples,
[kind:words], are mentions; what stands bare is not.

In patterns: <kind> or <kind kind> a mention, <kind:role> one with a role (value, subject, payer); {class} a word of a class;
(a/b/) one of these, here also none; _ a few letters, ~ some within the clause, … some across commas; ^ and $ the ends of the
clause; # a number; a Latin word is matched whole, "manag*" also with its endings. What a rule says is the mention with the
role "value", else the first that is no programme. <count=places> is a mention whose own words hold a word of the class
places, <count!places> one that holds none; <words=bureau> is a stretch of words without a joint that ends with a word of that
class, for values no finder knows; a word of a class may hold an earlier class in braces: {country} citizens. {benefit:list} stands
for words of a class in a list, each of them a value with its own label; other short members may stand between them. {class:more}
stands for words behind the value that belong to it: a doctorate {from-school:more}.
X and Y are <name:earlier> and <name:later>, the two ends of a tie (of part-of: the part and the whole); its rule says the relation and,
where the sentence speaks of the later one, the label ("says renamed / formerly"), "as suggested" where the words only suggest it; its
example ends in "=> renamed: 汀兰计划 -> 苇航计划", several names joined by "+". = goes over dates, brackets and words of the class `manner`
only. A wide parenthesis （ is a parenthesis.
`reach near`: the programme may be known from elsewhere (a heading, the title,
words that point back); `reach clause`: it must stand in the clause; `reach rule`: the pattern itself names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Words = Mapping[str, str]
"""The words of a class, each with the label it stands for ("" for none)."""

_HEAD = re.compile(r"\[([a-z0-9.-]+)\]")
_CLASS = re.compile(r"class\s+([a-z-]+)(?:\s+(.*))?")
_CLASS_IN = re.compile(r"\{([a-z-]+)\}")
_MARK = re.compile(r"\[([a-z-]+):([^\]]+)\]")
_SAYS = re.compile(r"(?P<fact>[a-z-]+)(?:\s*/\s*(?P<label>[^=]+?))?(?:\s+as\s+(?P<hedge>\w+))?")
REACHES = ("near", "clause", "rule")


class RuleError(ValueError):
    """A .rules file that cannot be read: names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with marked mentions. marks: (start, end, kind) in text. gives: what must come out, as written: pairs of
    "fact/label" and the words of the value; None for a sentence that the rule must not match."""

    text: str
    marks: tuple[tuple[int, int, str], ...]
    gives: tuple[tuple[str, str], ...] | None
    line: int


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule as written. fact: "nothing" where the words only show a value to be no fact. label: "" or the name of a class in
    braces, whose word gives it. hedge: how firmly it is said where the words themselves show it; "" leaves it open."""

    id: str
    fact: str
    label: str
    hedge: str
    reach: str
    patterns: tuple[str, ...]
    unless: tuple[str, ...]
    only: tuple[str, ...]
    given: tuple[str, ...]
    examples: tuple[Example, ...]
    line: int


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file of rules: its classes of words and its rules, in order."""

    classes: Mapping[str, Words]
    rules: tuple[RuleText, ...]


@dataclass(slots=True)
class _Draft:
    id: str
    line: int
    says: str = ""
    reach: str = "near"
    patterns: list[str] = field(default_factory=list)
    unless: list[str] = field(default_factory=list)
    only: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)


def read_rules(text: str, name: str, classes: Mapping[str, Words] | None = None) -> RuleFile:
    """The rules of one file. name: for messages. classes: words that other files of the language define.

    Raises RuleError: a line that is none of the forms above, a rule without `says`, pattern or examples of both kinds, an id
    that stands twice.
    """
    words: dict[str, dict[str, str]] = {key: dict(table) for key, table in (classes or {}).items()}
    drafts: dict[str, _Draft] = {}
    current: _Draft | None = None
    opened = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if raw[0] in " \t" and opened and not current:
            label, bar, listed = line.partition(":")
            if not bar:
                raise RuleError(f"{name}:{number}: a class has lines of the form label: word/word")
            _put(
                words[opened],
                _spread(listed, words),
                "" if label == "-" else label.strip(),
                f"{name}:{number}",
            )
            continue
        if (head := _HEAD.fullmatch(line)) is not None:
            if head[1] in drafts:
                raise RuleError(f"{name}:{number}: the id {head[1]} stands twice")
            current = drafts[head[1]] = _Draft(head[1], number)
        elif (made := _CLASS.fullmatch(line)) is not None:
            current, opened = None, made[1]
            table = words.setdefault(opened, {})
            if made[2]:
                _put(table, _spread(made[2], words), "", f"{name}:{number}")
        elif current is None:
            raise RuleError(f"{name}:{number}: no rule is open; begin one with [id]")
        else:
            _take(current, line, number, name)
    return RuleFile(words, tuple(_finished(one, name) for one in drafts.values()))


def _spread(listed: str, classes: Mapping[str, Words]) -> str:
    """A list of words in which each that holds a class in braces stands once for each word of that class."""
    made: list[str] = []
    for word in listed.split("/"):
        opened = _CLASS_IN.search(word)
        if opened is None:
            made.append(word)
        else:
            made.extend(
                _spread(word.replace(opened[0], one, 1), classes) for one in classes.get(opened[1], {})
            )
    return "/".join(made)


def _put(table: dict[str, str], listed: str, label: str, where: str) -> None:
    for word in listed.split("/"):
        word = word.strip().replace("\\s", " ")
        if word and table.setdefault(word, label) != label:
            raise RuleError(f"{where}: {word!r} stands for two labels")


def _take(draft: _Draft, line: str, number: int, name: str) -> None:
    key, _, rest = line.partition(" ")
    rest = rest.strip()
    if key == "says":
        draft.says = rest
    elif key == "reach" and rest in REACHES:
        draft.reach = rest
    elif key in ("pattern", "unless", "only", "given") and rest:
        {"pattern": draft.patterns, "unless": draft.unless, "only": draft.only, "given": draft.given}[
            key
        ].append(rest)
    elif key in "+-" and rest:
        draft.examples.append(_example(key, rest, number, name))
    elif key != "source":
        raise RuleError(f"{name}:{number}: not a line of a rule: {line!r}")


def _example(key: str, told: str, number: int, name: str) -> Example:
    sentence, arrow, wanted = told.partition(" => ")
    if (key == "+") != bool(arrow):
        raise RuleError(
            f"{name}:{number}: what must match has '=> fact/label: value' behind it, what must not has not"
        )
    text, marks = unmarked(sentence)
    gives = tuple(_wanted(part, number, name) for part in wanted.split("; ")) if arrow else None
    return Example(text, marks, gives, number)


def _wanted(told: str, number: int, name: str) -> tuple[str, str]:
    kind, bar, value = told.partition(": ")
    if not bar:
        raise RuleError(f"{name}:{number}: write fact/label: value, not {told!r}")
    fact, _, label = kind.strip().partition("/")
    return f"{fact.strip()}/{label.strip()}", value.strip()


def unmarked(sentence: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """A sentence without its marks, and where each marked mention stands: (start, end, kind)."""
    parts: list[str] = []
    marks: list[tuple[int, int, str]] = []
    at = length = 0
    for match in _MARK.finditer(sentence):
        parts.append(sentence[at : match.start()])
        length += len(parts[-1])
        marks.append((length, length + len(match[2]), match[1]))
        parts.append(match[2])
        length += len(match[2])
        at = match.end()
    parts.append(sentence[at:])
    return "".join(parts), tuple(marks)


def _finished(draft: _Draft, name: str) -> RuleText:
    where = f"{name}:{draft.line}: [{draft.id}]"
    says = _SAYS.fullmatch(draft.says)
    if says is None:
        raise RuleError(f"{where} has no line 'says fact / label'")
    if not draft.patterns:
        raise RuleError(f"{where} has no pattern")
    kinds = {one.gives is None for one in draft.examples}
    if draft.says != "nothing" and kinds != {True, False}:
        raise RuleError(f"{where} needs an example that must match (+) and one that must not (-)")
    return RuleText(
        draft.id,
        says["fact"],
        (says["label"] or "").strip(),
        says["hedge"] or "",
        draft.reach,
        tuple(draft.patterns),
        tuple(draft.unless),
        tuple(draft.only),
        tuple(draft.given),
        tuple(draft.examples),
        draft.line,
    )
