"""What stands on top of the page: which findings are the most telling, and what sets a programme apart.

Nothing is found here. A rename that a text states goes before one that is only seen; then come statements that differ,
silences, what local offices name and central papers do not, what is cited and missing, and what is offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aftername.exports.html.headline import (
    AGAIN,
    CARRIES_ON,
    WEIGHTS,
    Headline,
    first_piece,
    is_firm,
    weight_of,
)
from aftername.exports.html.overview import of_the_pile
from aftername.exports.in_charge import rank
from aftername.exports.succession_words import is_disputed
from aftername.origin_counts import Roots
from aftername.records import (
    Amount,
    Anchor,
    Claim,
    Conflict,
    Dossier,
    Gap,
    ProgrammeAccount,
    Succession,
)
from aftername.records.succession import STATED

MOST = 24  # findings that the page lists
MOST_OF_A_KIND = 6
SILENT = ("stopped", "names withheld", "not mentioned on")
SPEAKING = {"body": 1, "office-holder": 1, "document": 2, "report": 3, "narrator": 3, "outlet": 3}
"""Who is quoted first of those who say the same."""
BADGES = {"renamed": "renamed", "ended": "ended"}
TELLING = {"offers": 5, "run-by": 4, "launched": 2, "ended": 2, "requires-age": 2, "quota": 2, "publicity": 2}
"""How much a kind of statement tells of a programme, in the order of programmes; any other tells 1."""
NAMED = 6  # origins that only name a programme count so far


def headlines(dossier: Dossier, roots: Roots) -> tuple[Headline, ...]:
    """The findings of a case, the most telling first; each further one of a kind gives way to other kinds."""
    found = [*_renames(dossier, roots), *_gaps(dossier), *of_the_pile(dossier, roots)]
    own = own_places(dossier)
    for account in dossier.programmes:
        found.extend(_of_programme(account, roots, own))
    found.sort(key=lambda one: -one.weight)
    counts: dict[str, int] = {}
    kept = []
    for one in found:
        before = counts.get(one.kind, 0)
        counts[one.kind] = before + 1
        if before < MOST_OF_A_KIND:
            kept.append((one.weight - AGAIN * before, one))
    kept.sort(key=lambda pair: -pair[0])
    return tuple(one for _, one in kept[:MOST])


def foremost(claims: Iterable[Claim], own: frozenset[Anchor]) -> tuple[Claim, ...]:
    """Statements of one value, the one to quote first: what a paper says itself goes before what others say of it.

    own: where documents state their own number and title.
    """

    def place(claim: Claim) -> tuple[bool, int]:
        who = claim.speaker
        itself = who.kind == "document" and (who.anchor is None or who.anchor in own)
        return claim.hedge != "states", 0 if itself else SPEAKING.get(who.kind, len(SPEAKING))

    return tuple(sorted(claims, key=place))


def own_places(dossier: Dossier) -> frozenset[Anchor]:
    """Where documents state their own number and title."""
    fields = (field for card in dossier.documents for field in (card.header.number, card.header.title))
    return frozenset(field.anchor for field in fields if field is not None and field.anchor is not None)


def standing(edge: Succession) -> str:
    """What kind of finding an edge is; "" for what is none: bodies, papers, parts, and what a person refused."""
    if edge.kind != "programme" or edge.relation not in CARRIES_ON or edge.verdict == "refused":
        return ""
    if edge.denied or is_disputed(edge):
        return "denied"
    if edge.grade in STATED[:2] and not edge.planned:
        return "renamed"
    if (
        len(edge.against) > edge.planned and edge.verdict is None
    ):  # something speaks against it beside its being planned: for the section, not for the top
        return ""
    return "planned" if edge.planned else "seen"


def _renames(dossier: Dossier, roots: Roots) -> Iterator[Headline]:
    for edge in dossier.succession:
        kind = standing(edge)
        if not kind:
            continue
        first = first_piece(edge)
        passage, *values = dict.fromkeys(first.anchors)
        inside = tuple(
            a
            for a in values
            if a.document == passage.document and passage.start <= a.start and a.end <= passage.end
        )
        weight = weight_of(kind, roots.count_for(edge, {}))
        yield Headline(kind, weight, edge.later or edge.earlier, edge, passage=passage, values=inside)


def _gaps(dossier: Dossier) -> Iterator[Headline]:
    """One finding for each kind of gap that was not explained; what is named locally only, one for each programme."""
    explained = {one.gap for one in dossier.explanations}
    by_kind: dict[str, list[Gap]] = {}
    for gap in dossier.gaps:
        if gap.id not in explained:
            by_kind.setdefault(gap.kind, []).append(gap)
    for kind, gaps in by_kind.items():
        if kind not in WEIGHTS:
            continue
        apart = [[gap] for gap in gaps] if kind == "local-never-central" else [gaps]
        for held in apart[:MOST_OF_A_KIND]:
            passage = next(iter(held[0].anchors), None)
            weight = weight_of(kind, len(held[0].documents))
            if len(held) > len(dossier.documents):
                weight = (
                    WEIGHTS["run-by"] - 1
                )  # more than papers were given: so it is with every pile that is no archive
            yield Headline(kind, weight, held[0].programme or "", gaps=tuple(held), passage=passage)


def _of_programme(account: ProgrammeAccount, roots: Roots, own: frozenset[Anchor]) -> Iterator[Headline]:
    name = account.programme.id
    for conflict in account.conflicts:
        side = conflict.sides[0]
        weight = weight_of("differs", min(_origins(one, roots) for one in conflict.sides))
        weight -= 0 if conflict.fact == "run-by" else 6
        if len({claim.document for held in conflict.sides for claim in held}) < 2:
            weight -= 30  # one text says both: more likely two tracks of it than a contradiction
        yield _made("differs", weight, name, side, conflict)
    yield from _of_claims(account, roots, own)


def _of_claims(account: ProgrammeAccount, roots: Roots, own: frozenset[Anchor]) -> Iterator[Headline]:
    """What is said of a programme: that it went silent, its greatest offer, who runs it."""
    name = account.programme.id
    firm = [claim for claim in account.claims if is_firm(claim)]
    silent = max(silences(firm), key=lambda held: _origins(held, roots), default=())
    if silent:
        yield _made("silent", weight_of("silent", _origins(silent, roots)), name, foremost(silent, own))
    offered = max(
        _alike(filter(_is_first_given, firm), "offers"),
        key=lambda held: (_origins(held, roots), _sum(held)),
        default=(),
    )
    if offered and _sum(offered):
        yield _made("offers", weight_of("offers", _origins(offered, roots)), name, foremost(offered, own))
    runs = [one for one in firm if rank(one.label) is not None]
    run = max(_alike(runs, "run-by"), key=lambda held: _origins(held, roots), default=())
    if run and not any(one.fact == "run-by" for one in account.conflicts):
        yield _made("run-by", weight_of("run-by", _origins(run, roots)), name, foremost(run, own))


def _is_first_given(claim: Claim) -> bool:
    """Whether a sum is no second telling of another, in another currency."""
    return not isinstance(claim.normal, Amount) or claim.normal.restates is None


def silences(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """Claims of silence by what they say; a place where something is not mentioned is its own."""
    held: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.fact != "publicity" or claim.label not in SILENT:
            continue
        where = claim.value if claim.label == "not mentioned on" else ""
        held.setdefault((claim.label, where), []).append(claim)
    return [tuple(held[key]) for key in sorted(held, key=lambda key: SILENT.index(key[0]))]


def _made(
    kind: str, weight: float, programme: str, claims: Iterable[Claim], conflict: Conflict | None = None
) -> Headline:
    """A finding that statements make, with the passage of the first that holds its value."""
    held = tuple(claims)
    first = next((one for one in held if _inside(one)), held[0])
    values = (first.value_anchor,) if _inside(first) else ()
    return Headline(
        kind, weight, programme, conflict=conflict, claims=held, passage=first.passage, values=values
    )


def _inside(claim: Claim) -> bool:
    value, passage = claim.value_anchor, claim.passage
    return passage.start <= value.start and value.end <= passage.end


def _alike(claims: Iterable[Claim], fact: str) -> list[tuple[Claim, ...]]:
    """Claims of one fact by what they say."""
    held: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.fact == fact:
            held.setdefault((claim.label, repr(claim.normal) if claim.normal else claim.value), []).append(
                claim
            )
    return [tuple(one) for one in held.values()]


def _origins(claims: Iterable[Claim], roots: Roots) -> int:
    return roots.count_passages(claim.passage for claim in claims)


def _sum(claims: tuple[Claim, ...]) -> float:
    normal = claims[0].normal
    if not isinstance(normal, Amount):
        return 0.0
    return float(normal.high or normal.low or 0)


@dataclass(frozen=True, slots=True)
class Badge:
    """A word that sets a programme apart, with the place that says more, and how much it weighs in the order."""

    words: str
    place: str
    weight: int


def _newness(account: ProgrammeAccount, new: frozenset[str]) -> str:
    """What a review added of a programme, in words; "" for nothing."""
    fresh = new.intersection(account.programme.documents)
    if len(fresh) == len(account.programme.documents):
        return "new" if fresh else ""
    return f"{len(fresh):,} new document{'' if len(fresh) == 1 else 's'}" if fresh else ""


def _carried(dossier: Dossier) -> Iterator[tuple[str, str, str, int]]:
    """What edges say of their programmes: the programme, the words, the place, the weight."""
    for edge in dossier.succession:
        words = {"renamed": BADGES.get(edge.relation, "carried on"), "seen": "perhaps carried on",
                 "denied": "rename disputed", "planned": "change planned"}.get(standing(edge))  # fmt: skip
        if words is None:
            continue
        for programme in (edge.earlier, edge.later):
            weight = 8 if words in ("renamed", "carried on", "ended") else 4
            follows = programme == edge.later and words.endswith("carried on")
            told_of = words.replace("carried on", "successor") if follows else words
            yield programme, told_of, f"s-{edge.id}", weight


def badges(dossier: Dossier, new: frozenset[str] = frozenset()) -> dict[str, tuple[Badge, ...]]:
    """For each programme what sets it apart: renamed, differs, local only, gaps, new."""
    found: dict[str, list[Badge]] = {a.programme.id: [] for a in dossier.programmes}
    told: set[tuple[str, str]] = set()

    def add(programme: str, words: str, place: str, weight: int) -> None:
        if programme in found and (programme, words) not in told:
            told.add((programme, words))
            found[programme].append(Badge(words, place, weight))

    for carried in _carried(dossier):
        add(*carried)
    for account in dossier.programmes:
        if account.conflicts:
            add(account.programme.id, "differs", f"d-{account.programme.id}", 6)
    for gap in dossier.gaps:
        if gap.programme:
            local = gap.kind == "local-never-central"
            add(gap.programme, "local only" if local else "gap", f"g-{gap.id}", 4 if local else 2)
    for account in dossier.programmes:
        words = _newness(account, new)
        if words:
            add(account.programme.id, words, f"p-{account.programme.id}", 3)
    return {programme: tuple(held) for programme, held in found.items()}


def in_order(dossier: Dossier, new: frozenset[str] = frozenset()) -> tuple[ProgrammeAccount, ...]:
    """The programmes, the most telling first: schemes before what offers nothing, then by what sets them apart, what is said of them
    and by origins; papers that only name one tell little, however many they are."""
    marks = badges(dossier, new)

    def place(account: ProgrammeAccount) -> tuple[object, ...]:
        programme = account.programme
        weight = sum(badge.weight for badge in marks[programme.id]) + min(account.origins, NAMED)
        weight += sum(TELLING.get(fact, 1) for fact in {claim.fact for claim in account.claims})
        thing = programme.thing != "scheme"
        return (thing, -weight, -account.origins, -len(programme.documents), programme.name, programme.id)

    return tuple(sorted(dossier.programmes, key=place))
