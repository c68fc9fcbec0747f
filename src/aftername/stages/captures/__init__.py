"""Captures of pages -> PageHistory: what was there and is not any more, with the captures that show it.

A capture is a document at an address and a time; one of them alone decides nothing. What is said is that something was not
found in what was captured, and why that may be so.

signs.py, quoting.py: what one capture shows; its words: languages/*/captures.words. frames.py: what of two texts is matter, and what the frame of
their site; hints.py: what a text says that stands where the matter was; takers.py: who took it away; refusals.py: texts that come with a refusal too.
verdict.py: what all of a page amount to. changes.py: what differs, by sentences. churn.py: lines that change by the visit.
scrubbed.py, chosen.py, alike.py, entries.py, rolling.py: names and lists that went while the page stayed; marked.py: what stands in marks, in
brackets or in a row and may be a name; emptied.py: lists of which the line above is left; heads.py: what stands above a list; runs.py: people named in
a sentence; attached.py: files that hold a list; forms.py: whether a name stands on a page in any form; staying.py: whether the page stayed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from aftername.records import Anchor, Capture, Claim, Document, Mention, PageHistory
from aftername.records.capture import Showing
from aftername.stage import Stage
from aftername.stages.captures.changes import changes, said_over
from aftername.stages.captures.frames import are_apart, differing, lost
from aftername.stages.captures.hints import hinted
from aftername.stages.captures.matter import Matter
from aftername.stages.captures.pile import Pages
from aftername.stages.captures.refusals import refused
from aftername.stages.captures.scrubbed import scrubbed
from aftername.stages.captures.signs import TOLD, shown
from aftername.stages.captures.staying import has_all
from aftername.stages.captures.verdict import SEEN, Texts, judge
from aftername.text.addresses import site_of
from aftername.text.sketches import letters

__all__ = ["FIGURES", "STAGE", "Pages", "has_all", "histories", "judge", "shown"]

MOST_PASSAGES = 6
OTHER_TEXTS = 40  # texts of a page with which each of its texts is compared
HINTED = ("matter", "says not there")
MOST_LOST = 0.5  # share of a text that another may lack that says the same

FIGURES: tuple[str, ...] = ("amount", "count", "date", "percent", "document-number")
"""The kinds of mention that changes name."""


def histories(pages: Pages) -> tuple[PageHistory, ...]:
    """The history of each page, by address."""
    days = _days(pages)
    matters = {one: Matter(document, days[one]) for one, document in pages.documents.items()}
    return tuple(
        _history(page, captures, matters, pages) for page, captures in sorted(pages.captures.items())
    )


def _days(pages: Pages) -> Mapping[str, set[str]]:
    """By document the days of its captures."""
    found: dict[str, set[str]] = {one: set() for one in pages.documents}
    for captures in pages.captures.values():
        for one in captures:
            if one.document in found:
                found[one.document].add(one.day)
    return found


def _history(
    page: str, captures: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages
) -> PageHistory:
    known = _known(page, captures, matters, pages)
    judged = judge(page, known, _texts(known, matters, pages))
    matter = [one for one in known if one.shows == "matter" and one.document]
    seen = [one.captured for one in known if one.shows in SEEN]
    named = sorted({each for one in matter for each in pages.named(one.document)})
    made = PageHistory(
        page,
        judged.verdict,
        judged.because,
        known,
        judged.how,  # type: ignore[arg-type]
        min(seen, default=None),
        max(seen, default=None),
        None if judged.absent_from is None else known[judged.absent_from].captured,
        len({one.source for one in known}),
        judged.leads_to,
        _title(matter, matters),
        judged.rests_on,
        tuple(named),
        _passages(named, matter, matters, pages),
    )
    return _compared(made, matter, matters, pages) if len({one.document for one in matter}) > 1 else made


def _compared(
    made: PageHistory, matter: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages
) -> PageHistory:
    """A history with what differs between its texts; the changes that touch a programme first."""
    found = sorted(changes(matter, matters, pages), key=lambda one: not (one.names_went or one.names_came))
    went = () if made.verdict == "replaced" else tuple(scrubbed(matter, matters, pages))
    return replace(made, changes=tuple(found), scrubbed=went, said=tuple(said_over(matter, pages)))


def _title(matter: Sequence[Capture], matters: Mapping[str, Matter]) -> str:
    """The title of the last text that has one."""
    titles = (_document(one, matters).header.title for one in reversed(matter))
    return next((one.value for one in titles if one is not None), "")


def _document(one: Capture, matters: Mapping[str, Matter]) -> Document:
    return matters[one.document or ""].document


def _known(
    page: str, captures: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages
) -> tuple[Capture, ...]:
    """The captures with what each shows."""
    fronts = pages.fronts.get(site_of(page), ())
    made = [
        shown(
            one,
            page,
            matters.get(one.document or ""),
            fronts,
            pages.prints.get(one.document or "", ("", b"")),
        )
        for one in captures
    ]
    held = [matters[one.document] for one in made if one.shows == "matter" and one.document]
    return _read_again(refused([_as_matter(one, matters, held) for one in made], matters), matters)


def _read_again(kept: Sequence[Capture], matters: Mapping[str, Matter]) -> tuple[Capture, ...]:
    """The captures, where texts that have nothing of the matter of the page are read with looser words."""
    texts = dict.fromkeys(one.document for one in kept if one.shows == "matter" and one.document)
    doubtful = dict.fromkeys(one.document for one in kept if one.shows in HINTED and one.document)
    signs = (
        {one: hinted(matters[one], _others(one, texts, matters)) for one in doubtful}
        if len(doubtful) > 1
        else {}
    )
    return tuple(_as_hinted(one, signs) for one in kept)


def _others(document: str, texts: Iterable[str], matters: Mapping[str, Matter]) -> list[Matter]:
    return [matters[one] for one in texts if one != document][:OTHER_TEXTS]


def _as_hinted(one: Capture, signs: Mapping[str, tuple[Showing, Anchor] | None]) -> Capture:
    """A capture of a text that has nothing of the matter of the page, and says that it is not there, or was taken away."""
    found = signs.get(one.document or "") if one.shows in HINTED else None
    if found is None or (one.shows != "matter" and found[0] != "says deleted"):
        return one
    shows, sign = found
    return replace(one, shows=shows, because=f"{TOLD[shows]}: {sign.quote}", sign=sign)


def _as_matter(one: Capture, matters: Mapping[str, Matter], held: Sequence[Matter]) -> Capture:
    """A capture whose words look like an error, and that says most of what another says, is matter."""
    if one.sign is None or one.document is None:
        return one
    own = matters[one.document]
    for other in held:
        shared = sum(len(each) for each in own.keys & other.keys)
        if own.size and shared * 2 >= own.size and lost(other, own) < MOST_LOST:
            return replace(one, shows="matter", because="its text was read", sign=None)
    return one


def _texts(known: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages) -> Texts:
    """What a verdict needs to know of texts."""
    held = {one.document: matters[one.document] for one in known if one.document}
    return Texts(
        pages.prints,
        {one: matter.title for one, matter in held.items()},
        {one: matter.size for one, matter in held.items()},
        {one: matter.keys for one, matter in held.items()},
        pages.at,
        pages.elsewhere,
        lambda one, other: any(differing(matters[one], matters[other])),
        lambda one, other: are_apart(matters[one], matters[other]),
        {one: _programmes(one, matter, pages) for one, matter in held.items()},
        {one: matter.document.language for one, matter in held.items()},
    )


def _programmes(document: str, matter: Matter, pages: Pages) -> frozenset[str]:
    """Programmes that a text names, or of which any written form stands in it."""
    standing = (
        programme
        for programme, forms in pages.names.items()
        if any((plain := letters(form)) and plain in matter.whole for form in forms)
    )
    return frozenset(pages.named(document)) | frozenset(standing)


def _passages(
    named: Sequence[str], captures: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages
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
    version="7",
    doing="following pages over time",
    lost="Pages were not followed over time.",
)
