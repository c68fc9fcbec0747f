"""Captures of pages -> PageHistory: what was there and is not any more, with the captures that show it.

A capture is a document at an address and a time; one of them alone decides nothing. What is said is that something was not
found in what was captured, and why that may be so.

signs.py: what one capture shows; its words: languages/*/captures.words. verdict.py: what all of a page amount to. changes.py: what
differs, by sentences. scrubbed.py: names and lists that went while the page stayed.
"""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Anchor, Capture, Claim, Document, Mention, PageHistory
from aftername.stage import Stage
from aftername.stages.captures.changes import changes, said_over
from aftername.stages.captures.matter import Matter
from aftername.stages.captures.pile import Pages
from aftername.stages.captures.scrubbed import scrubbed
from aftername.stages.captures.signs import shown
from aftername.stages.captures.verdict import Texts, judge
from aftername.text.addresses import site_of

__all__ = ["FIGURES", "STAGE", "Pages", "histories", "judge", "shown"]

MOST_PASSAGES = 6

FIGURES: tuple[str, ...] = ("amount", "count", "date", "percent", "document-number")
"""The kinds of mention that changes name."""


def histories(pages: Pages) -> tuple[PageHistory, ...]:
    """The history of each page, by address."""
    matters = {one: Matter(document) for one, document in pages.documents.items()}
    return tuple(
        _history(page, captures, matters, pages) for page, captures in sorted(pages.captures.items())
    )


def _history(page: str, captures: Sequence[Capture], matters: dict[str, Matter], pages: Pages) -> PageHistory:
    site = site_of(page)
    fronts = pages.fronts.get(site, frozenset())
    known = tuple(
        shown(
            one,
            page,
            matters.get(one.document or ""),
            fronts,
            pages.prints.get(one.document or "", ("", b""))[0],
        )
        for one in captures
    )
    held = {one.document for one in known if one.document}
    texts = Texts(
        pages.prints,
        {one: matters[one].title for one in held},
        {one: matters[one].size for one in held},
        {one: matters[one].keys for one in held},
        pages.at,
        pages.elsewhere,
    )
    judged = judge(page, known, texts)
    matter = [one for one in known if one.shows == "matter" and one.document]
    seen = [one for one in known if one.shows in ("matter", "answered")]
    title = next(
        (
            head.value
            for one in reversed(matter)
            if (head := matters[one.document or ""].document.header.title)
        ),
        "",
    )
    named = sorted(
        {ids[0] for one in matter for _, ids in pages.places.get(one.document or "", ()) if len(ids) == 1}
    )
    several = len({one.document for one in matter}) > 1
    replaced = judged.verdict == "replaced"
    return PageHistory(
        page,
        judged.verdict,
        judged.because,
        known,
        judged.how,  # type: ignore[arg-type]
        seen[0].captured if seen else None,
        seen[-1].captured if seen else None,
        None if judged.absent_from is None else known[judged.absent_from].captured,
        len({one.source for one in known}),
        judged.leads_to,
        title,
        judged.rests_on,
        tuple(named),
        _passages(named, matter, matters, pages),
        tuple(sorted(changes(matter, matters, pages), key=lambda one: not (one.names_went or one.names_came)))
        if several
        else (),
        tuple(scrubbed(matter, matters, pages)) if several and not replaced else (),
        tuple(said_over(matter, pages)) if several else (),
    )


def _passages(
    named: Sequence[str], captures: Sequence[Capture], matters: dict[str, Matter], pages: Pages
) -> tuple[Anchor, ...]:
    """Where the last texts of a page name programmes, one passage of each; else the title of the last."""
    found: dict[str, Anchor] = {}
    for one in reversed(captures):
        document = matters[one.document or ""].document
        for (start, end), ids in pages.places.get(document.id, ()):
            if len(ids) == 1:
                found.setdefault(ids[0], document.anchor(start, end))
    if found:
        return tuple(found[one] for one in named if one in found)[:MOST_PASSAGES]
    titles = (matters[one.document or ""].document.header.title for one in reversed(captures))
    return tuple(one.anchor for one in titles if one is not None and one.anchor is not None)[:1]


STAGE = Stage(
    name="captures",
    takes=(Capture, Document, Mention, Claim),
    gives=(PageHistory,),
    per="page",
    run=histories,
    version="1",
    doing="following pages over time",
    lost="Pages were not followed over time.",
)
