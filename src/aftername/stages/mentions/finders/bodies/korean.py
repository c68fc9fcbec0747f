"""Names of bodies in Korean: the word that ends as they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from aftername.languages.pack import pack
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.bodies.spot import Spot, spot

LONGEST = 16  # letters of a name before its tail
_BEHIND = re.compile(
    r"(?:[은는이가을를의에와과로도측만나장]|에서|에게|으로|까지|부터|이나|이며|이고|하고|에서는|에는|에서도|의|인|및)?(?![가-힣])"
)


@cache
def _tails() -> Mapping[str, tuple[str, float]]:
    return pack("ko", "bodies").table("tails")


@cache
def _places() -> tuple[str, ...]:
    """Places with the word for their level: 서울시, 당진시."""
    words = pack("ko", "bodies")
    return tuple(place + level for place in words.phrases("places") for level in words.phrases("levels"))


@cache
def _persons() -> frozenset[str]:
    return frozenset(pack("ko", "bodies").phrases("persons"))


def triggers() -> tuple[str, ...]:
    """The ends of names, and places with their level."""
    return (*_tails(), *_places())


def look(view: View, hit: Hit) -> Iterator[Spot]:
    """The name that ends with a hit, from the beginning of its word; nothing where the word goes on."""
    if not "가" <= hit.trigger[-1] <= "힣" or _BEHIND.match(view.text, hit.end) is None:
        return
    begin = hit.start
    while begin > 0 and hit.start - begin < LONGEST and _is_letter(view.text[begin - 1]):
        begin -= 1
    if hit.trigger in _tails():
        kind, least = _tails()[hit.trigger]
        if hit.start - begin >= least and view.text[begin : hit.end] not in _persons():
            yield spot(view.text, begin, hit.end, kind)
    elif begin == hit.start and hit.trigger in _places():
        yield spot(view.text, begin, hit.end, "local")


def _is_letter(letter: str) -> bool:
    return "가" <= letter <= "힣" or (letter.isascii() and letter.isalnum())
