"""What papers do to papers: which one repeals, replaces or amends another, and which is the next edition of which.

It hangs on the texts alone, so it is kept while people speak of names. The documentary look (reasons/documentary.py) says what is read here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aftername.citing.citations import Citation
from aftername.records import Anchor, DocumentCard, Evidence, Mention, PaperTie, Speaker
from aftername.records.claim import Hedge
from aftername.records.succession import Relation
from aftername.stages.succession.act_sentence import Span
from aftername.stages.succession.acts import Act, acts_in
from aftername.stages.succession.corpus import Corpus
from aftername.stages.succession.paper_titles import act_of, file_of, is_draft, own_title, revised_on, shown
from aftername.stages.succession.papers import NOT_PAPERS, Paper, Papers

KINDS = ("title", "document-number", "date")
VERBS = {"repeal": "repeals", "replaced by": "replaces", "replaces": "replaces", "amend": "amends"}


class _Tie(NamedTuple):
    """What one act ties: two papers, and where their names stand. later: None where nothing follows.

    places: where the names of the earlier and of the later paper stand; the second None where only the paper
    that speaks can be meant and it has no title that can be shown.
    """

    earlier: Paper
    later: Paper | None
    relation: Relation
    evidence: Evidence
    places: tuple[Anchor, Anchor | None]


def paper_ties(corpus: Corpus) -> Iterator[PaperTie]:
    """A tie for each paper that is repealed, replaced or amended, by document, and then for each later edition."""
    titles: dict[str, Anchor] = {}
    revised: dict[str, str] = {}
    acts: dict[str, list[Act]] = {}
    for document in sorted(corpus.cards):
        mentions = [one for one in corpus.mentions(document) if one.kind in KINDS]
        text = corpus.text(document)
        title = own_title(corpus.cards[document], text, [one for one in mentions if one.kind == "title"])
        if title is not None:
            titles[document] = title
        day = revised_on(text, [one for one in mentions if one.kind == "date"])
        if day:
            revised[document] = day
        told = list(acts_in(document, text, mentions))
        if told:
            acts[document] = told
    papers = Papers(corpus.cards, titles, revised)
    for document in sorted(corpus.cards):
        card = corpus.cards[document]
        yield from map(_kept, _by_title(card, papers))
        yield from map(_kept, _by_cited_titles(card, papers, corpus.mentions(document)))
        if document in acts:
            yield from map(_kept, _by_acts(card, papers, corpus.text(document), acts[document]))
    for earlier, later, reason in papers.editions():
        yield from map(_kept, _edition(earlier, later, reason, papers, corpus))


def _kept(tie: _Tie) -> PaperTie:
    later = tie.later
    named = ("", "") if later is None else (later.id, later.name)
    return PaperTie(tie.earlier.id, tie.earlier.name, *named, tie.relation, tie.evidence, *tie.places)


def _by_acts(card: DocumentCard, papers: Papers, text: str, acts: list[Act]) -> Iterator[_Tie]:
    """What the sentences of one document tie; a basis only where the same two papers are tied already."""
    own = papers.of[card.id]
    title = papers.titles.get(card.id)
    deed = act_of(title.quote) if title else None
    kind = card.header.kind
    speaks_of = kind is not None and kind.value in NOT_PAPERS
    ends = deed is not None and deed[0] == "repeal"
    ties: dict[str, _Tie] = {}
    for act in sorted(acts, key=lambda one: one.kind == "basis"):
        for cited in act.papers:
            earlier = papers.cited(cited)
            if act.kind == "basis":
                tie = ties.get(earlier.id)
                if tie is not None:
                    reason = f"{own.name} names it as its basis"
                    evidence = _evidence(card, text, act, cited, "states", reason, tie.evidence.change)
                    yield tie._replace(evidence=evidence)
                continue
            later: Paper | None = own
            if act.later is not None:
                later = papers.cited(act.later, earlier=False)
            elif not act.own or ends or speaks_of:
                later = None
            if act.kind == "amend":
                if later is None and deed is None:
                    continue
                later = later or own
            if later is not None and later.id == earlier.id:
                continue
            made = _relation(act.kind == "amend", earlier, later)
            told = later.name if later is not None else own.name
            hedge: Hedge = "plans" if title is not None and is_draft(title.quote) else act.hedge
            reason = f"{told} {VERBS[act.kind]} {earlier.name}"
            change = _change(act, card, own, later, speaks_of)
            evidence = _evidence(card, text, act, cited, hedge, reason, change)
            place = act.later.anchor if act.later is not None else title
            tie = _Tie(earlier, later, made, evidence, (cited.anchor, place))
            ties.setdefault(earlier.id, tie)
            yield tie


def _change(act: Act, card: DocumentCard, own: Paper, later: Paper | None, speaks_of: bool) -> str | None:
    """The day of the change: given in the act, else that of the paper that does it; None where a report is all."""
    if act.day is not None:
        return act.day.value
    if later is not None and later != own:
        return later.date or None
    return None if speaks_of else _day(card)


def _relation(amends: bool, earlier: Paper, later: Paper | None) -> Relation:
    if later is None:
        return "ended"
    return "version-of" if amends or earlier.base == later.base else "succeeded"


def _by_title(card: DocumentCard, papers: Papers) -> Iterator[_Tie]:
    """What the title of a document says it does: 关于废止《甲办法》的决定."""
    title = papers.titles.get(card.id)
    deed = act_of(title.quote) if title else None
    if title is None or deed is None:
        return
    yield from _by_name(card, papers, title, deed[0] == "amend", deed[1], papers.of[card.id])


def _by_cited_titles(card: DocumentCard, papers: Papers, mentions: Sequence[Mention]) -> Iterator[_Tie]:
    """What the titles that a document cites say: another paper repeals or amends one; not its own history."""
    own = papers.of[card.id]
    title = papers.titles.get(card.id)
    for mention in mentions:
        if mention.kind != "title":
            continue
        deed = act_of(mention.written)
        if deed is None or not deed[1] or not any(mark in mention.written for mark in "《〈「『"):
            continue
        if title is not None and _overlap(title, mention.anchor):
            continue
        cited = papers.cited(Citation(mention.anchor, mention.written), earlier=False)
        if cited == own:
            continue
        for tie in _by_name(card, papers, mention.anchor, deed[0] == "amend", deed[1], cited):
            if tie.earlier.base != own.base:
                yield tie


def _by_name(
    card: DocumentCard, papers: Papers, where: Anchor, amends: bool, titles: tuple[str, ...], doer: Paper
) -> Iterator[_Tie]:
    for written in titles:
        at = where.quote.find(written)
        if at < 0:
            continue
        start = where.start + at
        name = Anchor(where.document, start, start + len(written), written, where.page, where.found)
        earlier = papers.cited(Citation(name, written))
        later = doer if amends else None
        if later is not None and later.id == earlier.id:
            continue
        reason = f"{doer.name} {'amends' if amends else 'repeals'} {earlier.name}"
        evidence = Evidence(
            "documentary",
            "amends" if amends else "repeals",
            "plans" if is_draft(where.quote) else "states",
            _speaker(card),
            _day(card),
            "",
            (where, name),
            reason,
            doer.date or None,
        )
        yield _Tie(
            earlier, later, _relation(amends, earlier, later), evidence, (name, where if amends else None)
        )


def _edition(earlier: Paper, later: Paper, reason: str, papers: Papers, corpus: Corpus) -> Iterator[_Tie]:
    """The next edition of a paper held, where both titles can be shown."""
    behind, before = (papers.titles.get(one.documents[0]) for one in (later, earlier))
    if behind is None or before is None:
        return
    card = corpus.cards[later.documents[0]]
    evidence = Evidence(
        "documentary",
        "same title",
        "states",
        _speaker(card),
        later.date or None,
        "",
        (behind, before),
        reason,
        later.date or None,
    )
    yield _Tie(earlier, later, "version-of", evidence, (before, behind))


def _evidence(
    card: DocumentCard, text: str, act: Act, cited: Citation, hedge: Hedge, reason: str, change: str | None
) -> Evidence:
    near = cited.anchor
    anchors = [_anchor(text, act.sentence, near)]
    if not act.sentence.start <= act.wording.start < act.sentence.end:
        anchors.append(_anchor(text, act.wording, near))
    anchors.append(near)
    if act.later is not None:
        anchors.append(act.later.anchor)
    day = _day(card)
    if act.day is not None:
        day = act.day.value
        if not act.sentence.start <= act.day.start < act.sentence.end:
            anchors.append(_anchor(text, Span(act.day.start, act.day.end), near))
    wording = " ".join(text[act.wording.start : act.wording.end].split())
    return Evidence("documentary", wording, hedge, _speaker(card), day, "", tuple(anchors), reason, change)


def _day(card: DocumentCard) -> str | None:
    """The day a document was issued, else its date."""
    return card.header.issued.value if card.header.issued else card.header.date


def _anchor(text: str, span: Span, near: Anchor) -> Anchor:
    return Anchor(near.document, span.start, span.end, text[span.start : span.end], near.page, near.found)


def _speaker(card: DocumentCard) -> Speaker:
    """The document itself, by its number or title."""
    header = card.header
    named = header.number or header.title
    name = shown(named.value) if named else file_of(card)
    return Speaker("document", name)


def _overlap(one: Anchor, other: Anchor) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
