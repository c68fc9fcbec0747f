"""Pages that were captured and are, by several later captures, not there any more.

Looks for: pages whose history says "removed" (stages/captures/verdict.py): each that named a programme by itself, the others together by
site.
Why it matters: what an office took from its site was once said in public; the captures are then the only place where it can be read.
Example: a notice on a programme was captured three times from 2015 to 2017; at two captures in 2019 the server answered 404.
When it is wrong: where the page moved to an address that nobody captured; where the site was made anew without its old addresses; where
the server answers an archive otherwise than a reader.
"""

from __future__ import annotations

from collections.abc import Iterable

from aftername.records import Gap, PageHistory
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.rule import Rule
from aftername.text.plurals import counted

MOST_LISTED = 400
MOST_ANCHORS = 12

EXPLANATIONS = (
    "the site may have been made anew, and the page may stand at an address that was not captured",
    "it may have been moved to an archive of the site, or of another office",
    "pages of notices are often taken away when their time has passed",
    "the server may answer archives otherwise than readers, by robots.txt or a wall",
    "it may have been there between the captures",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each removed page that named a programme, one for the others of each site."""
    names = {one.id: one.name for one in pile.programmes}
    others: dict[str, list[PageHistory]] = {}
    for one in pile.histories:
        if one.verdict != "removed":
            continue
        if any(programme in names for programme in one.programmes):
            yield _of_page(one, [names[each] for each in one.programmes if each in names])
        else:
            others.setdefault(one.site, []).append(one)
    for site, found in sorted(others.items()):
        yield _of_site(site, found, pile.followed.get(site, len(found)))


def _of_page(one: PageHistory, names: list[str]) -> Gap:
    seen = [each for each in one.captures if each.shows in ("matter", "answered")]
    behind = sum(each.captured > (one.last or "") for each in one.captures)
    absent = [one.captures[place] for place in one.rests_on]
    named = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return Gap(
        kind="gone",
        subject=one.title or one.page,
        key=one.page,
        statement=(
            f"The page {one.page}, which named {named}, was found at {counted(len(seen), 'capture')} "
            f"{between(one.first, one.last)}; later it was not found in what was captured: {one.because}."
        ),
        searched=f"{counted(len(one.captures), 'capture')} of this page, from {counted(one.sources, 'place')}",
        count=len(absent),
        of=behind,
        unit="later captures",
        explanations=EXPLANATIONS,
        missing=(one.page,),
        anchors=(*one.passages, *(each.sign for each in absent if each.sign is not None)),
        documents=_read(one),
        first=_day(one.last),
        last=_day(one.captures[-1].captured),
        programme=one.programmes[0] if len(one.programmes) == 1 else None,
    )


def _read(*pages: PageHistory) -> tuple[str, ...]:
    """The documents that were read at pages."""
    held = (each for one in pages for each in one.captures)
    return tuple(sorted({one.document for one in held if one.document and one.shows == "matter"}))


def _of_site(site: str, found: list[PageHistory], of: int) -> Gap:
    hard = sum(one.how == "hard" for one in found)
    captured = f"{counted(of, 'page')} of {site} captured more than once"
    return Gap(
        kind="gone",
        subject=site,
        key=f"site|{site}",
        statement=(
            f"Of {captured}, {len(found):,} that named no programme here could not be found in later captures; of {hard:,} of "
            "them the server said so, of the others what stood in their place."
        ),
        searched=f"the captures of {captured}",
        count=len(found),
        of=of,
        unit="pages",
        explanations=EXPLANATIONS,
        missing=tuple(sorted(one.page for one in found)[:MOST_LISTED]),
        anchors=tuple(anchor for one in found for anchor in one.passages[:1])[:MOST_ANCHORS],
        documents=_read(*found),
        first=min(one.last[:10] for one in found if one.last),
        last=max(one.captures[-1].day for one in found),
    )


def between(first: str | None, last: str | None) -> str:
    """From a moment to another, in words."""
    return f"on {_day(first)}" if _day(first) == _day(last) else f"from {_day(first)} to {_day(last)}"


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None


RULE = Rule("gone", find)
