"""Documents -> Origin: which documents go back to one text, so that copies are counted once.

Each document leaves a fingerprint (sketch, sample, rare facts); signs bring pairs together through keys they share,
never by comparing all pairs; pairs make groups. A document without kin is an origin of its own.

To add a sign: copy reasons/same_text.py, list it in reasons/__init__.py.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from aftername.records import Document, Fingerprint, Judgement, Mention
from aftername.records.origin import Kinship, Origin, SignKind
from aftername.stage import Stage
from aftername.stages.origins.direction import root_of, versions_of
from aftername.stages.origins.fingerprints import KINDS, blank, body, fingerprint, named, naming, touched
from aftername.stages.origins.linking import companies, groups
from aftername.stages.origins.own import KINDS as TELLING
from aftername.stages.origins.own import parts
from aftername.stages.origins.pile import Overlap, Pile
from aftername.stages.origins.reasons import SIGNS, Pair
from aftername.stages.origins.reports import report_of, told

__all__ = [
    "FINGERPRINTS",
    "KINDS",
    "STAGE",
    "TELLING",
    "Fingerprint",
    "KinHeld",
    "Overlap",
    "Pair",
    "Pile",
    "blank",
    "body",
    "faint_kin",
    "find",
    "fingerprint",
    "kin",
    "named",
    "naming",
    "touched",
]

# Average likeness of two groups that are joined. Swept 0.3-0.6 on every second of the translated news stories and
# on regulations: below 0.5 regulations join strangers, above it translations are lost (benchmarks/origins/README.md).
LEAST = 0.5
HELD = 256  # documents kept while pairs are anchored
MOST_SIGNS = 200  # kept of one origin, strongest first: enough to show, and forty copies have 780 pairs


def find(
    fingerprints: Sequence[Fingerprint],
    document: Callable[[str], Document],
    judgements: Sequence[Judgement] = (),
    mentions: Callable[[str], Sequence[Mention]] = lambda _: (),
    held: KinHeld | None = None,
) -> tuple[Origin, ...]:
    """Every origin, sorted by its documents; each document stands in exactly one.

    fingerprints: one of each document, in any order. document: gives a document by its id.
    judgements: what people said of two documents; it goes before every sign, and of documents that are not in the
    case it says nothing. mentions: of own.KINDS in a document, by its id; asked for in families only.
    held: gives pairs that are known from before.
    """
    held = held or KinHeld()
    document = lru_cache(maxsize=HELD)(document)
    pile = Pile(fingerprints, lambda one: body(document(one)), held.overlaps())
    pairs = held.pairs(pile)
    said = _said(pile, judgements)
    joined = {(pair.first, pair.second) for pair, verdict in said if verdict == "joined"}
    # Two documents that no chain of pairs leads to each other are of two families, whatever else they share.
    met = companies((*((pair.first, pair.second) for _, pair in pairs), *sorted(joined)))
    pairs = sorted((*pairs, *held.faint(pile, met)), key=lambda one: one[0])
    found: list[tuple[Pair, bool, SignKind]] = [
        (pair, SIGNS[sign].alone, SIGNS[sign].kind) for sign, pair in pairs
    ]
    found.extend((pair, True, "said") for pair, verdict in said if verdict == "joined")
    spoken_of = {place for pair in joined for place in pair}  # a person's word goes before a title
    families = groups(
        ((pair.first, pair.second, pair.score) for pair, alone, _ in found if not alone),
        LEAST,
        sorted(
            ((pair.first, pair.second) for pair, alone, _ in found if alone),
            key=lambda pair: (pair not in joined, pair),
        ),
        [(pair.first, pair.second) for pair, verdict in said if verdict == "split"],
        {place: pile.labels(place) for place in range(len(pile.fingerprints)) if place not in spoken_of},
    )
    family_of = {place: number for number, family in enumerate(families) for place in family}
    signs: dict[int, list[tuple[Pair, SignKind]]] = {}
    for pair, _, kind in found:
        number = family_of.get(pair.first)
        if number is not None and number == family_of.get(pair.second):
            signs.setdefault(number, []).append((pair, kind))
    origins = [
        Origin((one.document,), one.document, "no other document goes back to the same text")
        for place, one in enumerate(pile.fingerprints)
        if place not in family_of
    ]
    for number, family in enumerate(families):
        members = [pile.fingerprints[place] for place in family]
        root, because = root_of(members)
        report = report_of(members, document)
        if report is not None and report.held is None:
            root, because = None, f"they go back to {told(report)}"
        kept = sorted(signs.get(number, ()), key=lambda s: (-s[0].score, s[0].first, s[0].second, s[1]))
        kinships = tuple(_kinship(pile, pair, kind, document) for pair, kind in kept[:MOST_SIGNS])
        origins.append(
            Origin(
                tuple(m.document for m in members),
                root,
                because,
                kinships,
                parts(pile, family, root, document, mentions),
                versions_of(members),
                report,
            )
        )
    return tuple(sorted(origins, key=lambda one: one.documents))


Found = Sequence[tuple[int, Pair]]
"""Pairs, each with the place of its sign in SIGNS."""


def kin(
    pile: Pile, by_names: bool, before: tuple[Found, Collection[int]] | None = None
) -> list[tuple[int, Pair]]:
    """Every pair of documents that a sign speaks for, with the place of the sign in SIGNS; of those signs that look at which
    programmes documents name, or of all others.

    before: what was found when the same documents named other programmes, and the places of those that `touched` says; all
    pairs of others are as they were.
    """
    chosen = [(place, sign) for place, sign in enumerate(SIGNS) if sign.by_names == by_names]
    if before is None:
        return [(place, pair) for place, sign in chosen for pair in sign.find(pile)]
    found, changed = before
    again = pile.alike_with(changed)
    made: list[tuple[int, Pair]] = []
    for place, sign in chosen:
        if sign.of_two is None:
            pairs = list(sign.find(pile))
        else:
            pairs = [pair for one in again if (pair := sign.of_two(pile, one)) is not None]
            pairs += [
                pair
                for held, pair in found
                if held == place and pair.first not in changed and pair.second not in changed
            ]
            pairs.sort(key=lambda pair: (pair.first, pair.second))
        made += [(place, pair) for pair in pairs]
    return made


def faint_kin(pile: Pile, among: Iterable[Collection[int]]) -> list[tuple[int, Pair]]:
    """What signs say of two documents of one company that are only faintly alike, with the place of the sign in SIGNS.

    Such a pair never joins two families, but thins out how alike they are, and is shown with the others.
    """
    signs = [(place, sign.of_two) for place, sign in enumerate(SIGNS) if sign.of_two is not None]
    alike = [one for company in among for one in pile.faintly_alike(company)]
    return [
        (place, pair) for place, of_two in signs for one in alike if (pair := of_two(pile, one)) is not None
    ]


class KinHeld:
    """Gives the pairs of a pile; those that are known from before need not be found anew. This one knows none."""

    def overlaps(self) -> Mapping[tuple[str, str], Overlap]:
        """How much two texts share, as Pile takes it."""
        return {}

    def pairs(self, pile: Pile) -> list[tuple[int, Pair]]:
        """What `kin` gives of the whole pile."""
        return [*kin(pile, False), *kin(pile, True)]

    def faint(self, pile: Pile, among: Sequence[tuple[int, ...]]) -> list[tuple[int, Pair]]:
        """What `faint_kin` gives of some companies."""
        return faint_kin(pile, among)


def _said(pile: Pile, judgements: Sequence[Judgement]) -> list[tuple[Pair, str]]:
    """What people said, by places in the pile."""
    place_of = {one.document: place for place, one in enumerate(pile.fingerprints)}
    said = []
    for one in judgements:
        if one.first in place_of and one.second in place_of:
            first, second = sorted((place_of[one.first], place_of[one.second]))
            reason = f"{one.author} said so: {one.because}"
            said.append((Pair(first, second, 1.0, reason), str(one.verdict)))
    return said


def _kinship(pile: Pile, pair: Pair, kind: SignKind, held: Callable[[str], Document]) -> Kinship:
    one, other = pile.fingerprints[pair.first].document, pile.fingerprints[pair.second].document
    anchors = []
    for place, other_place in pair.places:
        for document, (start, end) in ((one, place), (other, other_place)):
            anchors.append(held(document).anchor(start, end))
    return Kinship(kind, one, other, pair.score, pair.reason, tuple(anchors))


FINGERPRINTS = Stage(
    name="fingerprints",
    takes=(Document, Mention),
    gives=(Fingerprint,),
    per="document",
    run=fingerprint,
    version="5",
    doing="taking fingerprints of texts",
)

STAGE = Stage(
    name="origins",
    takes=(Fingerprint,),
    gives=(Origin,),
    per="case",
    run=find,
    version="5",
    doing="seeing which documents go back to one text",
    lost="Copies were not looked for: every document counts as an origin of its own, so such counts are too high.",
)
