"""Names of programmes, and lists of the chosen, that went from pages that stayed.

Looks for: pages of which several captures were read, whose other sentences mostly stay, and on which a name in no spelling, or no
entry of a list, is found in the later captures (stages/captures/scrubbed.py).
Why it matters: such an edit is how an office stops naming a programme without a word about it.
Example: a notice named a programme in two captures of 2015 and 2016; in three captures since 2018 the same notice says
"national talent project" in its place.
When it is wrong: where the page was shortened for other reasons; where the programme ended or goes by a name that is not known to be
its own; where the list stands in a file or on another page that was not captured.
"""

from __future__ import annotations

from collections.abc import Iterable

from aftername.records import Cell, Gap, PageHistory, Scrubbed
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.gone import between
from aftername.stages.gaps.rules.rule import Rule
from aftername.text.plurals import counted
from aftername.text.sketches import letters

EXPLANATIONS = (
    "the page may have been shortened or put into another style",
    "the name may stand on another page, or in a file, that was not captured",
    "the programme may have ended, or go by a name that is not known to be its own",
    "a person or an institution may have asked for it",
    "it may have been there again between the captures",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each name and list that went from a page."""
    names = {one.id: one.name for one in pile.programmes}
    for history in pile.histories:
        for one in history.scrubbed:
            if one.programme is None or one.programme in names:
                yield _gap(pile, history, one)


def _said(one: Scrubbed) -> str:
    """What went, in words."""
    if one.kind == "list":
        return f"the list “{one.what}”"
    return (
        f"the name “{one.what}”" if one.programme else f"“{one.what}”, which may be the name of a programme,"
    )


def _gap(pile: Pile, history: PageHistory, one: Scrubbed) -> Gap:
    named, without = counted(one.named, "capture"), counted(one.without, "later capture")
    what = _said(one)
    instead = f" In its place stands: “{one.instead.quote}”." if one.instead is not None else ""
    read = sorted({each.document for each in history.captures if each.document and each.shows == "matter"})
    return Gap(
        kind="scrubbed",
        subject=one.what if one.kind == "name" else f"{history.title or history.page}: {one.what}",
        key=f"{history.page}|{one.programme or one.kind}|{letters(one.what)}",
        statement=(
            f"On the page {history.page} {what} was found in {named} {between(one.first, one.last)}; in {without} of its text "
            f"since {one.since[:10]} it was not found, while {one.kept:.0%} of its other sentences stayed.{instead}"
        ),
        searched=(
            f"{counted(one.named + one.without, 'capture')} of the text of this page; of the name every spelling that is known here"
            if one.kind == "name"
            else f"{counted(one.named + one.without, 'capture')} of the text of this page"
        ),
        count=one.without,
        of=one.without,
        unit="later captures of the text without it",
        explanations=EXPLANATIONS,
        missing=(one.what,),
        anchors=tuple(each for each in (one.anchor, one.instead) if each is not None),
        documents=tuple(read),
        first=one.last[:10],
        last=one.since[:10],
        programme=one.programme,
        cells=tuple(
            Cell(each.site, each.year, each.naming, each.captured)
            for each in pile.named
            if one.programme == each.programme and each.site == history.site
        ),
    )


RULE = Rule("scrubbed", find)
