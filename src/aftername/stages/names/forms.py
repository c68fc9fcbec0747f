"""Names as the grounds see them: every mention put under its form, with owner and kind made out per document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aftername.languages.places import Owner, owner_of
from aftername.languages.programme_words import kind_of_alias, kind_of_head
from aftername.records import Anchor, Definition, DocumentCard, Mention, ProgrammeName
from aftername.stages.names.comparing import Comparison
from aftername.text.names import QUOTES, script_of, shape_of

UNSAID = "?"  # the owner of a name that stands alone
NEAR_KINDS = frozenset(
    {"amount", "count", "body", "document-number"}
)  # what a text says of a programme beside its name
REACH = 160  # characters of Han and kana around a name that are still about it
REACH_SPELT = 400  # letters, or hangul with its blanks, that say as much
HERE = "here:"  # before the word for a place that only its paper could tell (我省)


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


@dataclass(slots=True)
class _Seen:
    """A programme mention with what it says of owner and kind."""

    mention: Mention
    shape: str
    kind: str
    owner: str


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
    seen: dict[str, list[_Seen]] = {}
    for document, listed in programmes.items():
        kept = _outside_bodies(listed, bodies.get(document, []))
        seen[document] = [_read(mention, cards.get(document)) for mention in kept]
        _share_owners(seen[document], definitions.get(document, []))
    pile = _piled(seen, definitions, bodies, cards)
    pile.listings = dict(listings)
    pile.near = {document: _beside(near[document], seen[document]) for document in seen if document in near}
    return pile


def _beside(values: list[Mention], seen: list[_Seen]) -> list[Mention]:
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
    """Mentions that are not a part of the name of a body (汀兰 in 汀兰创投)."""
    spans = [(m.anchor.start, m.anchor.end) for m in bodies]
    return [
        m
        for m in listed
        if not any(
            start <= m.anchor.start and m.anchor.end <= end and end - start > m.anchor.end - m.anchor.start
            for start, end in spans
        )
    ]


def _read(mention: Mention, card: DocumentCard | None) -> _Seen:
    normal = mention.normal
    assert isinstance(normal, ProgrammeName)
    owner = UNSAID
    if normal.owner is not None:
        told = owner_of(normal.owner)
        if told.here:
            told = _here(told, card)
        owner = HERE + told.key if told.here else told.key
    return _Seen(mention, shape_of(normal.key) or normal.key, kind_of_head(normal.head), owner)


def _here(owner: Owner, card: DocumentCard | None) -> Owner:
    """The place that "our province" means, by the issuer of the document; the words themselves if unknown."""
    if card is not None and card.header.issuer is not None:
        issuer = owner_of(card.header.issuer.value)
        if issuer.key and issuer.level == owner.level:
            return issuer
    return owner


def _share_owners(seen: list[_Seen], definitions: list[Mention]) -> None:
    """Within a document: a second name belongs to the owner of the first, a bare name to the one that is said."""
    at = {(s.mention.anchor.start, s.mention.anchor.end): s for s in seen}
    lent: dict[str, str] = {}
    for definition in definitions:
        normal = definition.normal
        if not isinstance(normal, Definition) or kind_of_alias(normal.wording) == "former":
            continue
        name, alias = at.get(normal.name), at.get(normal.alias)
        if name is None or alias is None:
            continue
        if name.owner not in (UNSAID, "") and alias.owner == UNSAID:
            lent[alias.shape] = name.owner
        elif alias.owner not in (UNSAID, "") and name.owner == UNSAID:
            lent[name.shape] = alias.owner
    said: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        if one.owner != UNSAID:
            said[one.shape].add(one.owner)
    for one in seen:
        if one.owner == UNSAID:
            told = said.get(one.shape, set())
            if one.shape in lent:
                one.owner = lent[one.shape]
            elif len(told) == 1:
                one.owner = next(iter(told))


def _settle_owners(seen: dict[str, list[_Seen]]) -> None:
    """Across the case: a name nobody is named for belongs to the one owner it has anywhere, else to the nation.

    Number plans (百千人, 7315) are borne by nation, provinces and cities alike, so theirs stay the nation's.
    "Our province" that no paper explains is the one place that has the name anywhere; it stays apart, as it
    is written, only where the nation has the name too.
    """
    anywhere: dict[str, set[str]] = defaultdict(set)
    for listed in seen.values():
        for one in listed:
            if one.owner != UNSAID and not one.owner.startswith(HERE):
                anywhere[one.shape].add(one.owner)
    for listed in seen.values():
        for one in listed:
            told = anywhere.get(one.shape, set())
            if one.owner == UNSAID:
                one.owner = next(iter(told)) if len(told) == 1 and not is_numbered(one.shape) else ""
            elif one.owner.startswith(HERE):
                local = told - {""}
                apart = "" in told or is_numbered(one.shape)
                one.owner = next(iter(local)) if len(local) == 1 else one.owner[len(HERE) :] if apart else ""


_NUMBERED = re.compile(r"(?:[十百千万]+人?(?:人才|英才)?|\d+[a-z]*|(?:one|ten)?(?:hundred|thousand).*)")


def is_numbered(shape: str) -> bool:
    """Whether a shape is a number plan, which many owners have."""
    return _NUMBERED.fullmatch(shape) is not None


def _piled(
    seen: dict[str, list[_Seen]],
    definitions: dict[str, list[Mention]],
    bodies: dict[str, list[Mention]],
    cards: Mapping[str, DocumentCard],
) -> Pile:
    _settle_owners(seen)
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


def _kinds_by_documents(seen: dict[str, list[_Seen]]) -> dict[tuple[str, str], tuple[str, ...]]:
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
