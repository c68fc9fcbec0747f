"""A language's words, read from its .words files.

    # what the file is, its source, date and licence, how to extend it
    [past]                      opens a slot; languages/slots.tsv lists them all
    近                          one phrase a line; blanks inside it count
    옛\\s                        \\s is a blank at its end or beginning; \\# and \\[ begin a phrase with such a sign
    [relative]
    去年 = year -1              where the slot maps to something
    #+ 去年启动。 => date 去年: 2023   an example: what is read in the sentence; "#-": what is not. Tests run them
    [within] empty              the language has nothing there

A phrase stands once in a slot. A slot that is neither filled nor declared empty, or that no language knows, is an error.

The files are parsed where they are asked for, once in a process. Measured for all four languages together, 2026-11:
22,000 lines in 20 ms, so nothing is compiled beforehand and nothing generated can be stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from aftername.errors import PackError
from aftername.languages.schema import FIELDS, SHAPES, Slot, slots

Words = tuple[str, ...]


class Pack:
    """The slots of one file. Each is asked for by the shape it has in the schema."""

    __slots__ = ("_slots", "kind", "language")

    def __init__(self, language: str, kind: str, filled: Mapping[str, dict[str, Any]]) -> None:
        self.language = language
        self.kind = kind
        self._slots = filled

    def names(self) -> tuple[str, ...]:
        """The slots in the order of the file."""
        return tuple(self._slots)

    def phrases(self, slot: str) -> Words:
        """The phrases of a slot in their order, without what they map to."""
        return tuple(self._slots[slot])

    def characters(self, slot: str) -> frozenset[str]:
        """The characters of a slot."""
        return frozenset(self._slots[slot])

    def table(self, slot: str) -> Mapping[str, Any]:
        """What the phrases of a slot map to, in their order."""
        return self._slots[slot]

    def texts(self, slot: str) -> Mapping[str, str]:
        """The same where it is a word."""
        return cast("Mapping[str, str]", self._slots[slot])

    def tails(self, slot: str) -> dict[str, Words]:
        """For each phrase of a slot what may follow it."""
        found: dict[str, list[str]] = {}
        for phrase in self._slots[slot]:
            head, _, tail = phrase.partition(" + ")
            found.setdefault(head, []).append(tail)
        return {head: tuple(listed) for head, listed in found.items()}

    def frames(self, slot: str) -> tuple[tuple[str, str, str], ...]:
        """Beginning, end and word of each line of a slot; "" for a side that is left open."""
        parted = ((phrase.partition("…"), word) for phrase, word in self._slots[slot].items())
        return tuple((begin.strip(), end.strip(), word) for (begin, _, end), word in parted)

    def fields(self, skip: Iterable[str] = ()) -> dict[str, Any]:
        """Every slot under the name of a field, with what its shape gives; for the classes of *_words.py."""
        passed = set(skip)
        found: dict[str, Any] = {}
        for slot in slots(self.kind).values():
            if slot.name not in passed:
                found[FIELDS.get(slot.name, slot.name.replace(" ", "_"))] = self._given(slot)
        return found

    def _given(self, slot: Slot) -> Any:
        if slot.shape == "tails":
            return self.tails(slot.name)
        if slot.shape == "frames":
            return self.frames(slot.name)
        if slot.shape == "characters":
            return self.characters(slot.name)
        return self.phrases(slot.name) if slot.shape == "phrases" else self._slots[slot.name]


def parsed(text: str, where: str, known: Mapping[str, Slot]) -> dict[str, dict[str, Any]]:
    """The slots of a .words file in their order, each with its phrases and what they map to (None for nothing).

    where: names the file in errors. Raises PackError with file, line and what is wrong.
    """
    found: dict[str, dict[str, Any]] = {}
    empty: set[str] = set()
    entries: dict[str, Any] | None = None
    slot = Slot("", "", "")
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            name, bare = _header(line, f"{where}:{number}")
            if name not in known:
                raise PackError(f"{where}:{number}: no slot [{name}]; languages/slots.tsv lists them")
            if name in found:
                raise PackError(f"{where}:{number}: [{name}] is opened twice")
            slot = known[name]
            made: dict[str, Any] = {}
            found[name] = made
            entries = None if bare else made
            if bare:
                empty.add(name)
            continue
        if entries is None:
            said = f"[{slot.name}] is declared empty, so" if slot.name else "before the first [slot]:"
            raise PackError(f"{where}:{number}: {said} {line!r} has no place")
        if slot.shape == "phrases" and "\\" not in line and " = " not in line and line == line.strip():
            if line in entries:
                raise PackError(f"{where}:{number}: {line!r} stands in [{slot.name}] already")
            entries[line] = None
        else:
            _entered(line, f"{where}:{number}", slot, entries)
    for name in known:
        if name not in found:
            raise PackError(f"{where}: [{name}] is missing; fill it or write: [{name}] empty")
        if not found[name] and name not in empty:
            raise PackError(f"{where}: [{name}] has no phrase; write: [{name}] empty")
    return found


def _header(line: str, place: str) -> tuple[str, bool]:
    name, closed, rest = line[1:].partition("]")
    if not closed or rest.strip() not in ("", "empty"):
        raise PackError(f'{place}: a slot is opened by "[name]" or "[name] empty", not by {line!r}')
    return name, bool(rest)


def _entered(line: str, place: str, slot: Slot, entries: dict[str, Any]) -> None:
    """A line with a value, a blank at an edge, or characters."""
    if line != line.strip():
        raise PackError(rf"{place}: a blank at an edge of {line!r}; write \s where one belongs")
    read, looks = SHAPES[slot.shape]
    phrase, equals, written = line.rpartition(" = ")
    if read is None and equals:
        raise PackError(f"{place}: [{slot.name}] takes phrases only, without ' = ': {line!r}")
    if read is not None and not equals:
        raise PackError(f"{place}: [{slot.name}] wants {looks}, not {line!r}")
    value: object = None
    if read is None:
        phrase = line
    else:
        try:
            value = read(written)
        except (ValueError, ZeroDivisionError):
            raise PackError(f"{place}: [{slot.name}] wants {looks}, not {line!r}") from None
    if (slot.shape == "tails" and " + " not in line) or (slot.shape == "frames" and "…" not in phrase):
        raise PackError(f"{place}: {line!r} is not of the shape {slot.shape!r}; see languages/schema.py")
    for one in phrase if slot.shape == "characters" else (_unescaped(phrase, place),):
        if one in entries:
            other = "" if entries[one] == value else f" = {entries[one]!r}"
            raise PackError(f"{place}: {one!r} stands in [{slot.name}] already{other}")
        entries[one] = value


def _unescaped(phrase: str, place: str) -> str:
    if "\\" not in phrase:
        return phrase
    made, signs = "", iter(phrase)
    for sign in signs:
        if sign == "\\":
            sign = {"s": " ", "#": "#", "[": "[", "\\": "\\"}.get(next(signs, ""), "")
            if not sign:
                raise PackError(rf"{place}: after \ there may be s, #, [ or \ in {phrase!r}")
        made += sign
    return made


@cache
def pack(language: str, kind: str) -> Pack:
    """The words of one language of one kind. Raises PackError for a file that does not hold to the schema."""
    name = f"{kind}.words"
    text = files("aftername.languages").joinpath(language, name).read_text("utf-8")
    return Pack(language, kind, parsed(text, f"languages/{language}/{name}", slots(kind)))
