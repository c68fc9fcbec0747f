"""Numbers and bullets at the beginning of lines: which kind, and how much of the line they are."""

from __future__ import annotations

import re

from aftername.languages.numbering import alphabets, forms, opening_signs

_FORMS = forms()
_KINDS = tuple(_FORMS)
_NUMBER = re.compile("|".join(f"(?P<n{place}>{form})" for place, form in enumerate(_FORMS.values())))
# Letters and signs in rows of their own: roman and circled figures, kana, Latin letters.
_ROWS = (
    (0x2160, 0x2180),
    (0x30A2, 0x30F4),
    (65, 91),
    (97, 123),
    (0x2460, 0x2474),
    (0x3251, 0x3260),
    (0x2780, 0x278A),
    (0x326E, 0x327C),
)
_FIRST = frozenset(
    [
        *opening_signs(),
        *alphabets()["han"],
        *alphabets()["hangul"],
        *(chr(one) for row in _ROWS for one in range(*row)),
    ]
)

BULLETS = frozenset(("note", "dot", "dash", "star"))
"""Kinds that only ever open items; the others may open headings."""
SIGNS = frozenset(("square", "lozenge", "round", "arrow", "star"))
"""Kinds that are signs without an order."""


def number_of(line: str) -> tuple[str, int]:
    """Kind and length of the number or bullet that a line without blanks before it opens with; ("", 0) for none."""
    if line[0] not in _FIRST:
        return "", 0
    found = _NUMBER.match(line)
    if found is None or found.lastgroup is None or found.end() >= len(line):
        return "", 0
    return _KINDS[int(found.lastgroup[1:])], found.end()
