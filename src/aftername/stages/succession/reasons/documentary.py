"""Documentary: a paper repeals, replaces or amends another, or is the next edition of it.

Looks at the sentences with which papers end (原《甲办法》同时废止), at titles of decisions that only repeal or amend,
and at the titles of papers held that are the same but for 暂行, （2019年修订） or 2.0. An edge of papers leads from
the repealed to the repealing one: "succeeded", "version-of" where the title is the same or the paper is amended,
"ended" where nothing takes its place. Where the title of the one names a programme and that of the other names
another, the same is evidence between the programmes.
Why it matters: papers say in law what notices never say in words.
Wrong where a paper is known by two titles that share no form, or speaks of itself without a word for itself.
A basis (根据《…》制定) makes no edge: who rests on a rule neither follows nor belongs to it. Where a paper rests on
the very paper that it repeals, the sentence is one more piece of evidence for that edge.
Each text is read once, papers are found by their titles, editions are sorted: the work grows with the documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aftername.citing.citations import Citation
from aftername.records import Anchor, DocumentCard, Evidence, Mention, Speaker
from aftername.records.claim import Hedge
from aftername.records.succession import Relation
from aftername.stages.succession.acts import Act, Span, acts_in
from aftername.stages.succession.papers import (
    NOT_PAPERS,
    Paper,
    Papers,
    act_of,
    file_of,
    is_draft,
    own_title,
    revised_on,
    shown,
)
from aftername.stages.succession.pile import Pile
from aftername.stages.succession.reasons.edge import Edge, Found

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


def look(pile: Pile) -> Iterator[Found]:
    """An edge with its evidence for each paper that is repealed, replaced or amended, and for each later edition."""
    titles: dict[str, Anchor] = {}
    revised: dict[str, str] = {}
    acts: dict[str, list[Act]] = {}
    for document in sorted(pile.cards):
        mentions = [one for one in pile.mentions(document) if one.kind in KINDS]
        text = pile.text(document)
        title = own_title(pile.cards[document], text, [one for one in mentions if one.kind == "title"])
        if title is not None:
            titles[document] = title
        day = revised_on(text, [one for one in mentions if one.kind == "date"])
        if day:
            revised[document] = day
        told = list(acts_in(document, text, mentions))
        if told:
            acts[document] = told
    papers = Papers(pile.cards, titles, revised)
    for document in sorted(pile.cards):
        card = pile.cards[document]
        ties = [*_by_title(card, papers), *_by_cited_titles(card, papers, pile.mentions(document))]
        if document in acts:
            ties.extend(_by_acts(card, papers, pile.text(document), acts[document]))
        for tie in ties:
            yield _papers(tie)
            yield from _programmes(tie, pile)
    for earlier, later, reason in papers.editions():
        yield from _edition(earlier, later, reason, papers, pile)


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


def _edition(earlier: Paper, later: Paper, reason: str, papers: Papers, pile: Pile) -> Iterator[Found]:
    """The next edition of a paper held, where both titles can be shown."""
    behind, before = (papers.titles.get(one.documents[0]) for one in (later, earlier))
    if behind is None or before is None:
        return
    card = pile.cards[later.documents[0]]
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
    tie = _Tie(earlier, later, "version-of", evidence, (before, behind))
    yield _papers(tie)
    yield from _programmes(tie, pile)


def _papers(tie: _Tie) -> Found:
    later = tie.later
    edge = Edge(tie.earlier.id, later.id if later else "", tie.relation, "document")
    return Found(edge, tie.evidence, (tie.earlier.name, later.name if later else ""))


def _programmes(tie: _Tie, pile: Pile) -> Iterator[Found]:
    """The programmes that the two titles name, where they name different ones."""
    first, second = tie.places
    if tie.later is None or second is None:
        return
    before, behind = _named(first, pile), _named(second, pile)
    if set(before) & set(behind):
        return
    for earlier in before:
        for later in behind:
            yield Found(Edge(earlier, later, tie.relation), tie.evidence)


def _named(title: Anchor, pile: Pile) -> list[str]:
    """The programmes that a title names; a name that may be several names none."""
    found = [
        ids[0]
        for (start, end), ids in pile.places(title.document)
        if len(ids) == 1 and start < title.end and title.start < end and ids[0] in pile.programmes
    ]
    return list(dict.fromkeys(found))


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
