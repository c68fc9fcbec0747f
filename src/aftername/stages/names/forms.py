"""Names as the grounds see them: every mention put under its form, with owner and kind made out per document."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from aftername.records import Anchor, DocumentCard, Mention, ProgrammeName
from aftername.stages.names.comparing import Comparison
from aftername.stages.names.owners import Seen, by_issuer, read, settle_owners, share_owners
from aftername.text.names import QUOTES, script_of

NEAR_KINDS = frozenset(
    {"amount", "count", "body", "document-number"}
)  # what a text says of a programme beside its name
REACH = 160  # characters of Han and kana around a name that are still about it
REACH_SPELT = 400  # letters, or hangul with its blanks, that say as much


@dataclass(slots=True)
class Form:
    """One name of one owner and kind: everything that is the same but for quotes, width, case, script, head.

    shape: as text.names.shape_of of the key. kind: see kind_of_head. owner: key of the owner, "" for the
    nation or nobody said. mentions: in order of document and place.
    """

    index: int
    shape: str
    kind: str
    owner: str
    mentions: list[Mention] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The name without owner, head and track, as its first mention has it: what is compared."""
        normal = self.mentions[0].normal
        assert isinstance(normal, ProgrammeName)
        return normal.key

    @property
    def script(self) -> str:
        """Which letters its name is in: "Latn", "Kore", "Jpan" or "Hani"."""
        script = script_of(self.key)
        return "Hani" if script in ("Hans", "Hant", "Hani") else script

    @property
    def written(self) -> str:
        """The way it is most often written; the first in order where two are equal."""
        return spellings(self)[0]

    def first(self, written: str | None = None) -> Anchor:
        """Where it, or one way of writing it, first stands, in order of document and place."""
        return next(m.anchor for m in self.mentions if written is None or tidy(m.written) == written)


@dataclass(slots=True)
class Pile:
    """All forms of a case, for grounds to look through.

    forms: sorted by shape, kind and owner; a form's place is its index. by_shape: forms of one shape.
    forms_of: the forms that a mention may belong to, by mention id; several where it stays ambiguous.
    definitions, bodies, listings: those mentions by document. cards: documents by id.
    near: mentions of NEAR_KINDS by document, in order of place. spans: names by document and place.
    alike: see alikeness.alike, which fills it; None until it is asked for.
    """

    forms: list[Form]
    by_shape: dict[str, list[Form]]
    forms_of: dict[str, tuple[int, ...]]
    definitions: dict[str, list[Mention]]
    bodies: dict[str, list[Mention]]
    cards: Mapping[str, DocumentCard]
    spans: dict[str, dict[tuple[int, int], Mention]]
    listings: dict[str, list[Mention]] = field(default_factory=dict)
    near: dict[str, list[Mention]] = field(default_factory=dict)
    alike: dict[tuple[int, int], Comparison] | None = None


def tidy(written: str) -> str:
    """A name for people: on one line, without quotation marks around the whole of it or half a pair.

    Marks around a part of it stay: “汀兰”工程 is shown so.
    """
    name = " ".join(written.split())
    while len(name) > 2 and name[0] in QUOTES and name[-1] in QUOTES:
        name = name[1:-1].strip()
    if sum(mark in QUOTES for mark in name) == 1 and (name[0] in QUOTES or name[-1] in QUOTES):
        name = name.strip(QUOTES)
    return name


def spellings(form: Form) -> list[str]:
    """The ways a form is written, most documents first, then most mentions, then with a head."""
    documents: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    headed: set[str] = set()
    for mention in form.mentions:
        written = tidy(mention.written)
        documents[written].add(mention.anchor.document)
        times[written] += 1
        if isinstance(mention.normal, ProgrammeName) and mention.normal.head:
            headed.add(written)
    return sorted(times, key=lambda w: (-len(documents[w]), w not in headed, -times[w], w))


def gather(mentions: Iterable[Mention], cards: Mapping[str, DocumentCard]) -> Pile:
    """The pile of a case's mentions, of the kinds that `resolve` takes and in any order."""
    definitions: dict[str, list[Mention]] = defaultdict(list)
    listings: dict[str, list[Mention]] = defaultdict(list)
    near: dict[str, list[Mention]] = defaultdict(list)
    bodies: dict[str, list[Mention]] = defaultdict(list)
    programmes: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.anchor.document, m.anchor.start, m.anchor.end, m.kind)):
        document = mention.anchor.document
        if mention.kind in NEAR_KINDS:
            near[document].append(mention)
        if mention.kind == "listing":
            listings[document].append(mention)
        elif mention.kind == "definition":
            definitions[document].append(mention)
        elif mention.kind == "body":
            bodies[document].append(mention)
        elif isinstance(mention.normal, ProgrammeName) and mention.normal.sign != "euphemism":
            programmes[document].append(mention)
    seen: dict[str, list[Seen]] = {}
    for document, listed in programmes.items():
        kept = _outside_bodies(listed, bodies.get(document, []))
        seen[document] = [read(mention, cards.get(document)) for mention in kept]
        by_issuer(seen[document], cards.get(document), bodies.get(document, []))
        share_owners(seen[document], definitions.get(document, []))
    pile = _piled(seen, definitions, bodies, cards)
    pile.listings = dict(listings)
    pile.near = {document: _beside(near[document], seen[document]) for document in seen if document in near}
    return pile


def _beside(values: list[Mention], seen: list[Seen]) -> list[Mention]:
    """Those of a document's values and bodies that stand near a name."""
    places = sorted((one.mention.anchor.start, one.mention.anchor.end) for one in seen)
    kept = []
    for value in values:
        at = bisect_left(places, (value.anchor.start, value.anchor.start))
        if any(
            start - REACH_SPELT <= value.anchor.end and value.anchor.start <= end + REACH_SPELT
            for start, end in places[max(0, at - 1) : at + 1]
        ):
            kept.append(value)
    return kept


def _outside_bodies(listed: list[Mention], bodies: list[Mention]) -> list[Mention]:
    """Mentions that are not the name of a body or a part of it (汀兰 in 汀兰创投); one with a head noun of programmes, or in quotes, may be both."""
    places = frozenset((m.anchor.start, m.anchor.end) for m in bodies)
    spans = sorted((m.anchor.start, m.anchor.end) for m in bodies)
    reach = [0, *accumulate((end for _, end in spans), max)]  # how far those reach that begin before each

    def is_part(start: int, end: int) -> bool:
        before, here = bisect_left(spans, (start, 0)), bisect_left(spans, (start + 1, 0))
        return reach[before] >= end or reach[here] > end

    def is_body(m: Mention) -> bool:
        name = m.normal
        plain = (
            isinstance(name, ProgrammeName)
            and not name.head
            and name.sign in ("formed", "defined", "repeated")
        )
        return plain and (m.anchor.start, m.anchor.end) in places

    return [m for m in listed if not is_part(m.anchor.start, m.anchor.end) and not is_body(m)]


def _piled(
    seen: dict[str, list[Seen]],
    definitions: dict[str, list[Mention]],
    bodies: dict[str, list[Mention]],
    cards: Mapping[str, DocumentCard],
) -> Pile:
    settle_owners(seen, cards)
    common = _kinds_by_documents(seen)
    members: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    places: dict[str, list[tuple[str, str, str]]] = {}
    for document in sorted(seen):
        here: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in seen[document]:
            if one.kind:
                here[one.shape, one.owner].add(one.kind)
        for one in seen[document]:
            kinds: Iterable[str] = (one.kind,)
            if not one.kind:
                kinds = sorted(here.get((one.shape, one.owner), ())) or common.get(
                    (one.shape, one.owner), ("",)
                )
            keys = [(one.shape, kind, one.owner) for kind in kinds]
            places[one.mention.id] = keys
            for key in keys:
                members[key].append(one.mention)
    forms = [Form(index, *key, members[key]) for index, key in enumerate(sorted(members))]
    index_of = {(form.shape, form.kind, form.owner): form.index for form in forms}
    by_shape: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_shape[form.shape].append(form)
    return Pile(
        forms,
        dict(by_shape),
        {mention: tuple(index_of[key] for key in keys) for mention, keys in places.items()},
        definitions,
        bodies,
        cards,
        {
            document: {(s.mention.anchor.start, s.mention.anchor.end): s.mention for s in listed}
            for document, listed in seen.items()
        },
    )


def _kinds_by_documents(seen: dict[str, list[Seen]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """For names without a head: the kind that most documents give the name; both where two are level."""
    documents: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for document, listed in seen.items():
        for one in listed:
            if one.kind:
                documents[one.shape, one.owner][one.kind].add(document)
    most: dict[tuple[str, str], tuple[str, ...]] = {}
    for key, kinds in documents.items():
        top = max(len(held) for held in kinds.values())
        most[key] = tuple(sorted(kind for kind, held in kinds.items() if len(held) == top))
    return most
