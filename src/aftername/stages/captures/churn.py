"""Lines that change with every visit or with the look of a site, and are no matter: counters, the day of the visit, controls."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from functools import cache

from aftername.languages.capture_words import phrases
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.entry_forms import COUNTED, OF_NUMBERS
from aftername.values.page_days import DAYS, RIGHTS, VISITS, WHOLE_DAYS, day_of

BESIDE_EAST, BESIDE_WEST = 10, 18  # letters that may stand beside a counter, by script
_SENTENCE = re.compile(r"[。.!?！？]\s*$")
LONGEST = 60  # letters of such a line


def is_churn(written: str) -> bool:
    """Whether a line is nothing but what changes by the visit, a control of the page, or who has the rights in it."""
    if len(written) > LONGEST:
        return False
    plain = folded(written)
    if RIGHTS.search(plain):
        return True
    if letters(plain) in _controls() or VISITS.fullmatch(plain.strip()):
        return True
    rest = _counters().sub(" ", DAYS.sub(" ", plain))
    left = letters(rest)
    counted = _counters().search(plain) is not None and not any(sign.isdigit() for sign in left)
    return counted and len(left) <= (BESIDE_WEST if left.isascii() else BESIDE_EAST)


def is_of_visit(written: str, days: Collection[str]) -> bool:
    """Whether a short line has the day on which the page was captured, or one beside it: the day of the visit, the weather."""
    if not days or len(written) > LONGEST or _SENTENCE.search(written):
        return False
    found = {day for one in WHOLE_DAYS.finditer(folded(written)) if (day := day_of(one)) is not None}
    return any(abs((each - date.fromisoformat(day)).days) <= 1 for each in found for day in days)


@cache
def _controls() -> frozenset[str]:
    return frozenset(map(letters, phrases("control")))


@cache
def _counters() -> re.Pattern[str]:
    """A word for what is counted beside its number."""
    words = phrases("counter")
    eastern = "|".join(re.escape(one) for one in words if not one.isascii())
    western = "|".join(re.escape(one) for one in words if one.isascii())
    behind = rf"\d[\d,.]*\s*(?:(?:{eastern})|(?:{western})(?![a-z]))"
    before = rf"(?:(?:{eastern}){OF_NUMBERS}|(?<![a-z])(?:{western})){COUNTED}"
    return re.compile(f"{before}|{behind}")
