"""Bodies of the table of bodies, by any of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.bodies import bodies
from aftername.languages.pack import pack
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.bodies.spot import Spot, spot
from aftername.text.folding import folded

SURE = 4  # letters from which initials of the table stand for themselves
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_PARTICLE = re.compile(r"[은는이가을를의에와과로도측]|에서|으로|까지|부터|[가-힣]{0,2}(?:\W|$)")


@cache
def _table() -> dict[str, tuple[str, str, bool]]:
    """Folded names to id, kind and whether it is mere initials; no id where a name stands for several."""
    found: dict[str, tuple[str, str, bool]] = {}
    twice: set[str] = set()
    for one in bodies():
        for name in (*one.names, *one.english):
            key = folded(name)
            for form in {key, key.removeprefix("the ")}:
                if form in found and found[form][0] != one.id:
                    twice.add(form)
                found[form] = (one.id, one.kind, False)
        for name in one.initials:
            key = folded(name)
            if len(key) >= 3:
                if key in found and found[key][0] != one.id:
                    twice.add(key)
                found.setdefault(key, (one.id, one.kind, True))
    for language in ("zh", "ja", "ko", "en"):
        for name in pack(language, "bodies").phrases("bare"):
            found.setdefault(folded(name), ("", "ministry", False))
    return {
        name: ("", kind, short) if name in twice else (id_, kind, short)
        for name, (id_, kind, short) in found.items()
    }


def triggers() -> tuple[str, ...]:
    """Every name of the table, folded."""
    return tuple(_table())


def look(view: View, hit: Hit) -> Iterator[Spot]:
    """The name of the table at a hit, where it stands for itself and is no part of a longer word."""
    known = _table().get(hit.trigger)
    if known is None:
        return
    id_, kind, short = known
    before, after = view.text[hit.start - 1 : hit.start], view.text[hit.end : hit.end + 1]
    if hit.trigger[-1] in "部局" and after in ("门", "門", "长", "長", "分", "落", "品"):
        return  # 教育部门 is any education office, 局长 a person
    if view.text.startswith(_gatherings(), hit.end):
        return  # 行政院會議 is a meeting
    if _LATIN_LETTER.match(hit.trigger[0]) and (_LATIN_LETTER.match(before) or _LATIN_LETTER.match(after)):
        return
    if "가" <= hit.trigger[0] <= "힣" and "가" <= before <= "힣":
        return
    written = view.text[hit.start : hit.end]
    if short:
        # Short initials mean many things; they count where the document gives the full name too.
        if not written.isupper():
            return
        if (len(written) < SURE or not id_) and not any(full in view.folded for full in _full(id_)):
            return
    elif written.isascii() and not written[0].isupper():
        return
    yield spot(view.text, hit.start, hit.end, kind, id_ or None)


@cache
def _gatherings() -> tuple[str, ...]:
    """What stands right behind a name where a meeting of the body is meant."""
    return tuple(
        word
        for language in ("zh", "ja", "ko", "en")
        for word in pack(language, "bodies").phrases("gatherings")
    )


@cache
def _full(id_: str) -> tuple[str, ...]:
    """The full names of a body, folded; empty where initials stand for several."""
    return tuple(folded(name) for one in bodies() if one.id == id_ for name in (*one.names, *one.english))
