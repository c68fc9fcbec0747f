"""Titles of papers between title marks: 《…》, with titles inside titles, and Japanese 「…要領」."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aftername.records import CitedTitle, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.text.han_variants import simplified

LONGEST = 160  # code points of a title; more is a mark that was never closed

_CARRIER = re.compile(
    r"(?:印发|转发|發布|发布|公布|印發|轉發|下达|修订|颁布|批转)[^《〈]{0,12}[《〈](.+?)[》〉]"
)
_JAPANESE = re.compile(
    r"(?:法|法律|政令|省令|告示|要領|要綱|規則|規程|条例|指針|ガイドライン|基本計画|基本方針|について|要項|通知)$"
)


def title_key(title: str) -> str:
    """A title as it is compared: letters and digits only, in simplified characters and small letters."""
    return "".join(c for c in simplified(title).casefold() if c.isalnum())


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Each pair of marks that closes; those inside another pair are titles too."""
    open_: list[Hit] = []
    for hit in hits:
        if hit.trigger in "《〈「『":
            open_.append(hit)
            continue
        opener = {"》": "《", "〉": "〈", "」": "「", "』": "『"}[hit.trigger]
        while open_ and (open_[-1].trigger != opener or hit.start - open_[-1].end > LONGEST):
            open_.pop()
        if not open_:
            continue
        start, end = open_.pop().end, hit.start
        written = view.text[start:end]
        if not _is_title(written, opener, view, start):
            continue
        carrier = _CARRIER.search(written)
        carried = title_key(carrier.group(1)) if carrier else None
        yield view.mention("title", start, end, CitedTitle(title_key(written), carried))


def _is_title(written: str, opener: str, view: View, start: int) -> bool:
    """Whether what stands between the marks may be a title of a paper."""
    if not written.strip() or "\n\n" in written or len(written.strip()) < 2:
        return False
    if opener in "「『":
        return view.language_at(start) == "ja" and _JAPANESE.search(written.rstrip("）)")) is not None
    return opener == "《" or len(written) >= 4


FINDER = Finder("titles", ("title",), ("《", "》", "〈", "〉", "「", "」", "『", "』"), look)
