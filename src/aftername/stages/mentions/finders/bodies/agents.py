"""English names of bodies without a noun of one, where what is done by somebody is told: run by Enterprise Northland, by Skills and Arts North (SAN).

Behind "by", capitals that end in a place, or whose initials stand in brackets behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack
from aftername.languages.places import places
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.bodies.spot import Spot, spot
from aftername.text.initials import spelled_out

_BY = re.compile(r"\bby (?:the )?(?=[A-Z])")
_GIVEN = re.compile(r"[A-Z][\w'’ &-]{8,90}?\((?P<initials>[A-Z][A-Za-z&]{1,8})\)")


@cache
def _placed() -> re.Pattern[str]:
    """One to three words in capitals and a place, and no capital behind them."""
    listed = {name for one in places() for name in one.latin if one.level == "nation"} | set(
        pack("en", "bodies").phrases("places")
    )
    names = "|".join(re.escape(one) for one in sorted(listed, key=lambda one: (-len(one), one)))
    first = "|".join(pack("en", "bodies").phrases("stops"))
    return re.compile(rf"(?!(?:{names})\b)(?!(?:{first})\b)(?:[A-Z][\w'’&-]+ ){{1,3}}(?:{names})\b(?! [A-Z])")


def triggers() -> tuple[str, ...]:
    """What stands before one who did something."""
    return (" by ",)


def look(view: View) -> Iterator[Spot]:
    """Each of them in a text."""
    if "latin" not in LANGUAGES.get(view.document.language, ()):
        return
    for by in _BY.finditer(view.text):
        given = _GIVEN.match(view.text, by.end())
        if given is not None and spelled_out(view.text, *given.span("initials"), by.end())[0] == by.end():
            yield spot(view.text, by.end(), given.start("initials") - 2, "other")
            continue
        placed = _placed().match(view.text, by.end())
        if placed is not None:
            yield spot(view.text, *placed.span(), "other")
