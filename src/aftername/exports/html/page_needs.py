"""What the page will need of each text, known before any text is read."""

from __future__ import annotations

from markupsafe import Markup

from aftername.exports.html.arrange import arrange, folds, places
from aftername.exports.html.edge_choice import MOST_PLACES, evidence_of, groups, pairs
from aftername.exports.html.edge_choice import strings as strings_of_edge
from aftername.exports.html.facts import heading
from aftername.exports.html.gap_choice import passages, shown_gaps, strings
from aftername.exports.html.headlines import headlines, own_places
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.links import mark_id
from aftername.exports.html.origin_choice import passages_of, shown_origins
from aftername.exports.html.page_model import QUOTED, Sheet
from aftername.exports.html.passage import Mark
from aftername.exports.html.scanned import NO_SCANS, Pictures, Scans
from aftername.exports.html.shown import (
    READER,
)
from aftername.exports.html.visible import plain, visible
from aftername.exports.html.waiting import NOTHING_WAITS, Waiting
from aftername.origin_counts import Roots
from aftername.records import (
    Anchor,
    Dossier,
    Programme,
)


def blank_sheet(
    dossier: Dossier,
    folder: str = "",
    apart: bool = False,
    scans: Scans = NO_SCANS,
    waiting: Waiting = NOTHING_WAITS,
) -> Sheet:
    """A sheet that knows what it will need of each text, before any text is read. scans: for pictures of passages."""
    roots = Roots(dossier.origins)
    told_above = _told_above(dossier)
    accounts = {
        a.programme.id: arrange([c for c in a.claims if c.id not in told_above], a.programme.id, roots)
        for a in dossier.programmes
    }
    context = arrange(dossier.context, "context", roots)
    names = {a.programme.id: _isolated(a.programme.name) for a in dossier.programmes}
    sheet = Sheet(
        dossier, folder, apart, accounts, context, names, roots, pictures=Pictures(scans), waiting=waiting
    )
    sheet.own = own_places(dossier)
    sheet.over = {one.claim: one for page in dossier.pages for one in page.said}
    sheet.english = {a.programme.id: own for a in dossier.programmes if (own := _in_english(a.programme))}
    homes = {**told_above, **places((*accounts.values(), context))}
    groups_ = [
        group for blocks in (*accounts.values(), context) for block in blocks for group in block.groups
    ]
    sheet.pictured = {fold[0].id for group in groups_ for fold in folds(group, roots)[:QUOTED]}
    told = {claim.id: claim for a in dossier.programmes for claim in a.claims}
    told.update((claim.id, claim) for claim in dossier.context)
    for claim in told.values():
        sheet.claims_of.setdefault(claim.document, []).append(claim)
        back = (f"#{homes[claim.id]}", f"Back to the statement: {heading(claim.fact)}")
        for anchor in claim.anchors:
            role = (
                "value" if anchor == claim.value_anchor else "passage" if anchor == claim.passage else "also"
            )
            _mark(sheet, anchor, role, (back,) if role == "value" else ())
    for account in dossier.programmes:
        back = (f"#p-{account.programme.id}", f"Back to {plain(account.programme.name)}")
        for name in account.programme.names:
            _mark(sheet, name.anchor, "name", (back,))
        for ground in account.programme.grounds:
            for anchor in ground.anchors:
                _mark(sheet, anchor, "passage", ())
                sheet.anchors_of.setdefault(anchor.document, []).append(anchor)
    _take_gaps(sheet)
    _take_edges(sheet)
    _take_origins(sheet)
    _take_headlines(sheet)
    return sheet


def _told_above(dossier: Dossier) -> dict[str, str]:
    """Claims that are the evidence of a succession the page shows, with its place: an account links it and does not say it again."""
    return {
        one.claim: f"s-{edge.id}"
        for group in groups(dossier)
        for edge in group.edges
        for one in evidence_of(edge)
        if one.claim
    }


def _take_headlines(sheet: Sheet) -> None:
    """Have the passages of what stands on top ready when the texts are read, and the words of what waits masked."""
    sheet.headlines = headlines(sheet.dossier, sheet.roots)
    for one in sheet.headlines:
        if one.passage is not None:
            sheet.briefs_of.setdefault(one.passage.document, []).append((one.passage, one.values))
            _mark(sheet, one.passage, "passage", ())
    for document, words in sheet.waiting.words():
        sheet.words_of.setdefault(document, []).append(words)


def _take_gaps(sheet: Sheet) -> None:
    """Have the passages of the gaps shown, and their words masked, when the texts are read."""
    for gap in shown_gaps(sheet.dossier):
        for anchor in passages(gap):
            back = (f"#g-{gap.id}", "Back to the gap")
            _mark(sheet, anchor, "passage", (back,))
            sheet.anchors_of.setdefault(anchor.document, []).append(anchor)
        for document in gap.documents:
            sheet.words_of.setdefault(document, []).extend(strings(gap))


def _take_origins(sheet: Sheet) -> None:
    """Have the passages that copies add, and some that show kinship, ready when the texts are read."""
    for origin in shown_origins(sheet.dossier):
        back = (f"#o-{origin.id}", "Back to the documents that go back to one text")
        for anchor in passages_of(origin):
            _mark(sheet, anchor, "passage", (back,))
            sheet.anchors_of.setdefault(anchor.document, []).append(anchor)


def _take_edges(sheet: Sheet) -> None:
    """Have the evidence of the edges shown, its places and its words ready when the texts are read."""
    sheet.pairs = pairs(sheet.dossier)
    for group in groups(sheet.dossier):
        for edge in group.edges:
            back = (f"#s-{edge.id}", "Back to what carries on")
            for one in evidence_of(edge):
                sheet.evidence_for.setdefault(one.document, []).append(one)
                for number, anchor in enumerate(list(dict.fromkeys(one.anchors))[: MOST_PLACES + 1]):
                    _mark(sheet, anchor, "passage" if number == 0 else "also", (back,))
                    sheet.anchors_of.setdefault(anchor.document, []).append(anchor)
            for document in edge.documents:
                sheet.words_of.setdefault(document, []).extend(strings_of_edge(edge))


def _isolated(name: str) -> Markup:
    """A name to stand inside a sentence of the page."""
    return Markup('<bdi lang="{}">{}</bdi>').format(tongue_of(name, "und"), visible(name))


def _in_english(programme: Programme) -> Markup | None:
    """The English name that most documents write, for a programme whose main name is in another language."""
    names = {name.written: name for name in programme.names}
    main = names.get(programme.name)
    if main is not None and main.script == "Latn":
        return None
    name = next((one for one in programme.names if one.script == "Latn" and one.language == READER), None)
    return (
        Markup('<bdi lang="{}">{}</bdi>').format(READER, visible(name.written)) if name is not None else None
    )


def _mark(sheet: Sheet, anchor: Anchor, role: str, backs: tuple[tuple[str, str], ...]) -> None:
    mark = Mark(anchor.start, anchor.end, mark_id(anchor), role, backs)
    sheet.marks_of.setdefault(anchor.document, []).append(mark)
