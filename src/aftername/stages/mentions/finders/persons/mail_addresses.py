"""E-mail addresses and the names of persons before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.records import Mention
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.names import is_latin, looks_like
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import overlapping

_LOCAL = re.compile(r"[a-z0-9._%+-]{1,64}$")
_DOMAIN = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,}")
_SPELT = re.compile(
    r"(?<![\w.])(?P<local>[a-z0-9][a-z0-9._+-]{1,40})(?: ?[(\[\uff08] ?(?:at|@|[\u30a1-\u30fa]{3}|[\uac00-\ud7a3]{3}) ?[)\]\uff09] ?| at (?=[a-z0-9-]+\.[a-z]))"
    r"(?P<domain>[a-z0-9-]+(?: ?[(\[] ?dot ?[)\]] ?|\.)[a-z]{2,})"
)
_WHOSE = re.compile(
    r"(?:^|[\n\t:：,，;；\"“'<>])[ \u3000]*(?P<name>[^\s\"“”'<>:：,，;；][^\"“”'<>:：,，;；\n\t]{0,58}[^\s\"“”'<>:：,，;；])"
    r"[\"”']?[ \u3000]*<$"
)
_UNDATED = re.compile(
    r"\d+(?:[^\w\s<>]\d+|[^\W\d_]\d*)+ (?:\d\d:\d\d )?(?P<name>[^\d\n<>]{2,40}?)[ \u3000]*<$"
)
_TURNED = re.compile(
    r"(?:^|[\n:;\"“])[ ]*(?P<name>[A-Z][\w'’-]{1,20}, [A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20})?)[\"”]?[ ]*<$"
)


def mail(view: View, hit: Hit) -> Iterator[Mention]:
    """The part of an e-mail address before the "@"; the domain tells whose it is and is left alone."""
    local = _LOCAL.search(view.folded, max(hit.start - 64, 0), hit.start)
    if local and _DOMAIN.match(view.folded, hit.end):
        yield person(view, local.start(), hit.start, "e-mail")
        yield from _whose_mail(view, local.start())


def spelt(view: View) -> Iterator[Mention]:
    """The first part of an address whose "@" is written as a word: jane.roe (at) skylark.example."""
    for one in _SPELT.finditer(view.folded):
        yield person(view, *one.span("local"), "e-mail")


def _whose_mail(view: View, at: int) -> Iterator[Mention]:
    """The name of a person before an address in angle brackets: Jane Roe <jane@...>; not that of an office."""
    turned = _TURNED.search(view.text, max(at - 80, 0), at)
    before = turned or _WHOSE.search(view.text, max(at - 80, 0), at)
    before = before and (_UNDATED.search(view.text, before.start("name"), at) or before)
    if before is None:
        return
    start, end = before.span("name")
    if overlapping(view, start, end, frozenset({"body"})):
        return
    if is_latin(" ".join(reversed(turned["name"].split(", "))) if turned else before["name"]):
        yield person(view, start, end, "contact")
        return
    for word in re.finditer(r"\S+", before["name"]):
        if looks_like(word[0]):
            yield person(view, start + word.start(), start + word.end(), "contact")
