"""Mentions as single characters: each kind has a range of its own, so a pattern can ask for one.

The ranges lie in the private use plane 15; `cleaned` keeps a text's own characters of that plane out of a sketch.
"""

from __future__ import annotations

KINDS = (
    "programme", "back", "body", "amount", "percent", "age", "date", "period", "duration", "count", "number",
    "degree", "experience", "channel", "title", "document-number", "speaker", "person", "name", "other",
)  # fmt: skip
"""What a sign may stand for. "back": words that point back to a programme; "name": either end of a tie;
"other": something that is taken out and matches no slot."""

FIRST = 0xF0000
ROOM = 0x400  # signs of one kind in one sketch
LAST = FIRST + len(KINDS) * ROOM - 1
_PLACE = {kind: place for place, kind in enumerate(KINDS)}


def sign(kind: str, number: int) -> str:
    """The sign of the number-th mention of a kind; the last one again where a sentence holds more than ROOM."""
    return chr(FIRST + _PLACE[kind] * ROOM + min(number, ROOM - 1))


def kind_of(character: str) -> str | None:
    """The kind that a character stands for; None for one that is no sign."""
    code = ord(character)
    return KINDS[(code - FIRST) // ROOM] if FIRST <= code <= LAST else None


def is_kind(name: str) -> bool:
    """Whether there is a kind of this name."""
    return name in _PLACE


def ranges(kinds: tuple[str, ...]) -> str:
    """The inside of a character class that holds the signs of these kinds."""
    return "".join(f"{sign(kind, 0)}-{sign(kind, ROOM - 1)}" for kind in kinds)


def cleaned(text: str) -> str:
    """A text without characters that would be taken for signs; always the same length."""
    if text.isascii() or max(text) < chr(FIRST):
        return text
    return "".join("\ufffd" if FIRST <= ord(c) <= LAST else c for c in text)
