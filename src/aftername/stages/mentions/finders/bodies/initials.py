"""Initials of bodies: given once in brackets behind a name, they name it wherever else they stand in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.records import BodyName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.bodies.spot import Spot

_GIVEN = re.compile(
    r"[”」』’]?\s?[(（](?:以下|下称|以下简称|简称|以下簡稱|이하|hereinafter|hereafter|the)?\s?[“”「『‘\"']?([A-Z][A-Za-z&-]{1,9})[”」』’\"']?(?:という。?|とする。?|라 한다)?[)）]"
)


def look(view: View, found: Sequence[Spot]) -> Iterator[Spot]:
    """Each place of initials that the document itself gives a body."""
    meant: dict[str, BodyName] = {}
    for one in found:
        given = _GIVEN.match(view.text, one.end, one.end + 40)
        if given is not None and sum(letter.isupper() for letter in given[1]) >= 2:
            meant.setdefault(given[1], one.normal)
    for initials, normal in sorted(meant.items()):
        for match in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(initials)}(?![A-Za-z0-9])", view.text):
            yield Spot(match.start(), match.end(), normal)
