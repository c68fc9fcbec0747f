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
    behind = [each for each in one.captures if one.last is not None and each.captured > one.last]
    absent = [
        each for each in behind if each.captured in {one.captures[place].captured for place in one.rests_on}
    ]
    read = sorted({each.document for each in seen if each.document})
    named = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    anchors = [*one.passages, *(each.sign for each in absent if each.sign is not None)]
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
        of=len(behind),
        unit="later captures",
        explanations=EXPLANATIONS,
        missing=(one.page,),
        anchors=tuple(anchors),
        documents=tuple(read),
        first=_day(one.last),
        last=_day(one.captures[-1].captured),
        programme=one.programmes[0] if len(one.programmes) == 1 else None,
    )


def _of_site(site: str, found: list[PageHistory], of: int) -> Gap:
    anchors = [anchor for one in found for anchor in one.passages[:1]]
    documents = {
        each.document for one in found for each in one.captures if each.document and each.shows == "matter"
    }
    pages = sorted(one.page for one in found)
    hard = sum(one.how == "hard" for one in found)
    return Gap(
        kind="gone",
        subject=site,
        key=f"site|{site}",
        statement=(
            f"{len(found):,} of {counted(of, 'page')} of {site} that {'was' if of == 1 else 'were'} captured more than once and "
            f"{'names' if len(found) == 1 else 'name'} no programme here {'was' if len(found) == 1 else 'were'} not found in later captures; "
            f"of {hard:,} the server said so."
        ),
        searched=f"the captures of {counted(of, 'page')} of {site} that {'was' if of == 1 else 'were'} captured more than once",
        count=len(found),
        of=of,
        unit="pages",
        explanations=EXPLANATIONS,
        missing=tuple(pages[:MOST_LISTED]),
        anchors=tuple(anchors[:12]),
        documents=tuple(sorted(documents)),
        first=min((one.last[:10] for one in found if one.last), default=None),
        last=max(_day(one.captures[-1].captured) or "" for one in found),
    )


def between(first: str | None, last: str | None) -> str:
    """From a moment to another, in words."""
    return f"on {_day(first)}" if _day(first) == _day(last) else f"from {_day(first)} to {_day(last)}"


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None


RULE = Rule("gone", find)
