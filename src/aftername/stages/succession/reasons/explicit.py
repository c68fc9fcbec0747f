"""Explicit: a sentence says that one programme, body or paper became, replaced or belongs to another, or ended.

Looks at claims of the fact "succession" whose value holds the name of another programme, and at those of bodies and
papers, which bear no programme and name both at their anchors; at claims of the fact "ended" too, which lead to nothing.
Example: “汀兰计划”现更名为“苇航计划”; "the Weihang Plan, formerly known as the Tinglan Plan"; 撤销汀兰局，设立苇航局.
Wrong where the claim has the wrong subject. A claim whose programme is open between several, or whose value names none,
makes no edge; "it goes on as part of a revamped programme" supports the edge that the same text states elsewhere.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftername.languages.tie_words import CANDIDATE, LABELS, SUGGESTED
from aftername.records import Anchor, BodyName, CitedTitle, Claim, Date, Evidence, Period
from aftername.records.succession import ThingKind, candidate_id, thing_id
from aftername.stages.succession.notices import is_press
from aftername.stages.succession.pile import Pile, Places
from aftername.stages.succession.reasons.edge import Edge, Found
from aftername.text.names import comparable
from aftername.values.number_signs import FIGURES_OF_NUMBERS

WEEK = 7  # days: a weekday in a report is one of the last
_DIGIT = re.compile(rf"[\d{FIGURES_OF_NUMBERS}]")
# Right before the other name: it was called so at some time before, which no date in the sentence tells.
_STATE = re.compile(
    r"(?:formerly|previously|once|earlier|originally)(?: (?:known|called|named) as| called| named)?[^\w]*(?:the )?[^\w]*$"
    r"|successors? (?:to|of) (?:the )?[^\w]*$"
    r"|(?:原名?|旧称?|舊稱?|曾用名|前身[为為是]?|옛|구|旧名は?)[^\w]*$",
    re.I,
)


def look(pile: Pile) -> Iterator[Found]:
    """An edge with its evidence for each claim that ties two things, or says that one ended."""
    found = list(_stated(pile))
    yield from found
    yield from _unnamed(pile, found)


def _stated(pile: Pile) -> Iterator[Found]:
    tied = _tied(pile)
    for claim in pile.claims:
        over = claim.fact == "ended" or (claim.fact, claim.label) == ("succession", "ended")
        if over and claim.programme in pile.programmes and claim.spread == "one":
            assert claim.programme is not None
            if (claim.document, claim.passage.start, claim.programme) not in tied:
                yield Found(
                    Edge(claim.programme, "", "ended"), replace(_evidence(claim, pile), wording="ended")
                )
        elif claim.fact == "succession" and claim.label in LABELS:
            yield from _of_claim(claim, pile)


def _of_claim(claim: Claim, pile: Pile) -> Iterator[Found]:
    if CANDIDATE in claim.note:
        yield from _of_candidates(claim, pile)
    elif claim.programme is None:
        yield from _of_things(claim, pile)
    else:
        yield from _of_programmes(claim, pile)


def _tied(pile: Pile) -> set[tuple[str, int, str]]:
    """Programmes by document and sentence where the sentence says what they follow or what follows them: there an end
    is no more than a part of that."""
    made = set()
    for claim in pile.claims:
        told = claim.fact == "succession" and LABELS.get(claim.label, LABELS["ended"]).relation not in (
            "ended",
            "part-of",
            "sibling",
        )
        if told and claim.programme in pile.programmes:
            assert claim.programme is not None
            for one in (claim.programme, *_named(claim, pile.places(claim.document))):
                made.add((claim.document, claim.passage.start, one))
    return made


def _unnamed(pile: Pile, found: Sequence[Found]) -> Iterator[Found]:
    """Sentences that say a programme goes on as another without naming it, where the same text names one, and only one, elsewhere."""
    named: dict[tuple[str, str], set[Edge]] = defaultdict(set)
    for one in found:
        if one.edge.relation in ("renamed", "succeeded", "restructured") and one.edge.later:
            named[one.evidence.document, one.edge.earlier].add(one.edge)
    for claim in pile.claims:
        if claim.fact != "succession" or claim.label != "continues" or claim.programme is None:
            continue
        edges = named.get((claim.document, claim.programme), set())
        if len(edges) == 1 and claim.spread == "one" and not _named(claim, pile.places(claim.document)):
            (edge,) = edges
            told = "it names no later programme; the same text names one, and only one, elsewhere"
            yield Found(edge, replace(_evidence(claim, pile), reason=told))


def _of_programmes(claim: Claim, pile: Pile) -> Iterator[Found]:
    if claim.programme not in pile.programmes or claim.spread != "one":
        return
    for other in _named(claim, pile.places(claim.document)):
        if other in pile.programmes and other != claim.programme:
            assert claim.programme is not None
            yield Found(_edge(claim, claim.programme, other, "programme"), _evidence(claim, pile))


def _of_candidates(claim: Claim, pile: Pile) -> Iterator[Found]:
    """Ends that nothing else shows to be names; one that is written as a programme of the case is called is that programme."""
    ends = [(claim.programme, "")] if claim.programme is not None and claim.spread == "one" else []
    if claim.programme is None and claim.subject_anchor is not None:
        ends = [_candidate(claim.subject_anchor, pile)]
    if not ends or (claim.programme is not None and claim.programme not in pile.programmes):
        return
    (subject, own), (other, others) = ends[0], _candidate(claim.value_anchor, pile)
    assert subject is not None
    if subject != other:
        edge = _edge(claim, subject, other, "programme")
        yield Found(edge, _evidence(claim, pile), (own, others) if edge.earlier == subject else (others, own))


def _candidate(anchor: Anchor, pile: Pile) -> tuple[str, str]:
    """The id of an end and its name: "" where it is a programme's."""
    written = _name(anchor)
    known = pile.called.get(comparable(written))
    return (known, "") if known is not None else (candidate_id(comparable(written)), written)


def _of_things(claim: Claim, pile: Pile) -> Iterator[Found]:
    """Bodies and papers, known by the names at the subject and the value."""
    if claim.subject_anchor is None:
        return
    held = pile.mentions(claim.document)
    things = {(m.anchor.start, m.anchor.end): m.normal for m in held if m.kind in ("body", "title")}
    subject = _thing(things.get((claim.subject_anchor.start, claim.subject_anchor.end)))
    if subject is None:
        return
    names = claim.subject_anchor, claim.value_anchor
    if claim.label == "ended":
        edge = Edge(thing_id(*subject), "", "ended", subject[0])
        yield Found(edge, _evidence(claim, pile), (_name(names[0]), ""))
        return
    other = _thing(things.get((claim.value_anchor.start, claim.value_anchor.end)))
    if other is None or other[0] != subject[0] or other == subject:
        return
    edge = _edge(claim, thing_id(*subject), thing_id(*other), subject[0])
    written = _name(names[0]), _name(names[1])
    yield Found(
        edge, _evidence(claim, pile), written if edge.earlier == thing_id(*subject) else written[::-1]
    )


def _edge(claim: Claim, subject: str, other: str, kind: ThingKind) -> Edge:
    """What is tied, the earlier first. Side by side has no earlier one: there the order is that of the ids."""
    label = LABELS[claim.label]
    if label.relation == "sibling":
        return Edge(min(subject, other), max(subject, other), label.relation, kind)
    earlier, later = (subject, other) if label.forward else (other, subject)
    return Edge(earlier, later, label.relation, kind)


def _thing(normal: object) -> tuple[ThingKind, str] | None:
    """A body or paper by its kind and comparable name; None for what is neither."""
    if isinstance(normal, BodyName):
        return "body", normal.code or normal.key
    return ("document", normal.key) if isinstance(normal, CitedTitle) else None


def _name(anchor: Anchor) -> str:
    return " ".join(anchor.quote.split())


def _named(claim: Claim, places: Places) -> list[str]:
    """The programmes named within the value of a claim; a name that may be several names none."""
    value = claim.value_anchor
    return [
        ids[0] for (start, end), ids in places if len(ids) == 1 and start < value.end and value.start < end
    ]


def _evidence(claim: Claim, pile: Pile) -> Evidence:
    names = [one for one in (claim.subject_anchor, claim.value_anchor) if one is not None]
    anchors = tuple(dict.fromkeys((claim.passage, *names)))
    change = claim.as_of if _dates_the_change(claim, pile) else None
    loose = SUGGESTED in claim.note
    return Evidence(
        "suggested" if loose else "explicit",
        claim.label,
        claim.hedge,
        claim.speaker,
        claim.as_of,
        claim.id,
        anchors,
        SUGGESTED if loose else "",
        change,
    )


def _dates_the_change(claim: Claim, pile: Pile) -> bool:
    """Whether the date of a claim is that of the change, and not that of the document, of the saying, or of a state.

    "Formerly X", "the successor to X", "goes on" beside a date tell when it was so already; a weekday near the day of the document tells when it
    was said; a date of the document counts where it is a numbered paper of an office, or where a sentence in no press report writes it out.
    """
    before = claim.passage.quote[: max(0, claim.value_anchor.start - claim.passage.start)]
    if claim.as_of is None or claim.label == "continues" or _STATE.search(before):
        return False
    if _is_of_a_span(claim, pile):
        return False
    card = pile.cards.get(claim.document)
    issued = card.header.date if card is not None else None
    if card is None or issued is None:
        return True
    passage, header = claim.passage, card.header
    written = [
        one.anchor
        for one in pile.mentions(claim.document)
        if isinstance(one.normal, Date)
        and one.normal.value == claim.as_of
        and passage.start <= one.anchor.start < passage.end
    ]
    if claim.as_of != issued:
        spoken = bool(written) and not any(_DIGIT.search(one.quote) for one in written)
        return not (spoken and _days(claim.as_of, issued) <= WEEK)
    if header.number is not None and not is_press(card):
        return True  # a numbered paper of an office does what it says: 现更名为
    own = [field.anchor for field in (header.published, header.issued) if field is not None and field.anchor]
    return not is_press(card) and any(
        _DIGIT.search(one.quote) and not any(one.start < at.end and at.start < one.end for at in own)
        for one in written
    )


def _is_of_a_span(claim: Claim, pile: Pile) -> bool:
    """Whether the date of a claim is only the beginning or the end of a stretch of time that the sentence tells of: 2008년부터 2018년까지."""
    spans = [
        one.normal
        for one in pile.mentions(claim.document)
        if isinstance(one.normal, Period)
        and one.anchor.start < claim.passage.end
        and claim.passage.start < one.anchor.end
    ]
    return any(
        one.start is not None and one.end is not None and claim.as_of in (one.start, one.end) for one in spans
    )


def _days(earlier: str, later: str) -> int:
    """Days from one ISO day to another, without sign; many where either is no day."""
    try:
        return abs((datetime.date.fromisoformat(later) - datetime.date.fromisoformat(earlier)).days)
    except ValueError:
        return 10 * WEEK
