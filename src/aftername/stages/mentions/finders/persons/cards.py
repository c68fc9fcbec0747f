"""Visiting cards as files (vCard): every value in one is somebody's, whatever it looks like.

Wrong for the card of an office, whose number is masked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.private import person

_CARD = re.compile(r"(?i)BEGIN:VCARD\b(?P<held>.{0,8000}?)END:VCARD\b", re.DOTALL)
_LINE = re.compile(r"(?im)^(?:item\d+\.)?(?P<what>[a-z-]+)(?:;[^:\n]*)?:(?P<value>[^\n]+)$")
_SIGNS = {
    "fn": "contact",
    "n": "contact",
    "nickname": "contact",
    "tel": "phone",
    "adr": "address",
    "bday": "birth",
    "impp": "chat",
}
_PART = re.compile(r"[^;\n\r]+")


def values(view: View) -> Iterator[Mention]:
    """The names, numbers, addresses and birthdays on every card; of an e-mail address its first part."""
    for card in _CARD.finditer(view.text):
        for line in _LINE.finditer(view.text, *card.span("held")):
            what = line["what"].lower()
            sign = "contact" if what.startswith("x-phonetic") else _SIGNS.get(what, "")
            for part in _PART.finditer(view.text, *line.span("value")) if sign else ():
                if part.group().strip():
                    yield person(view, *part.span(), sign)
