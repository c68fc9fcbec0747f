"""Whose a name is: by the words before it, by who issues and runs it, by what the document and the case say elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aftername.languages import LANGUAGES
from aftername.languages.places import Owner, owner_of
from aftername.languages.programme_words import kind_of_alias, kind_of_head, programme_words
from aftername.records import BodyName, Definition, DocumentCard, Mention, ProgrammeName
from aftername.text.names import comparable, shape_of

UNSAID = "?"  # the owner of a name that stands alone
HERE = "here:"  # before the word for a place that only its paper could tell (我省)
PART = "({})"  # behind the shape of a name, around a part of it
BESIDE = 3  # characters between a name and the body right behind it: ”由, " by"
LOCAL = ("provincial", "municipal", "county")


@dataclass(slots=True)
class Seen:
    """A programme mention with what it says of owner and kind. issuers: whether the office that issues the paper stands right behind."""

    mention: Mention
    shape: str
    kind: str
    owner: str
    issuers: bool = False


def read(mention: Mention, card: DocumentCard | None) -> Seen:
    normal = mention.normal
    assert isinstance(normal, ProgrammeName)
    owner = UNSAID
    if normal.owner is not None:
        told = owner_of(normal.owner)
        if told.here:
            told = _here(told, card)
        owner = HERE + told.key if told.here else told.key
    return Seen(mention, _shape(mention, normal), kind_of_head(normal.head), owner)


def _shape(mention: Mention, normal: ProgrammeName) -> str:
    """The shape of a name; a part named in brackets is a name of its own: 苇航基金（海外）."""
    shape = shape_of(normal.key) or normal.key
    track = comparable(normal.track or "")
    if not track or not comparable(mention.written).endswith((f"({track})", f"({track}).")):
        return shape
    return shape + PART.format(track)


def part_of(shape: str) -> tuple[str, str]:
    """The shape of the whole, and the part that a shape names; "" for the whole itself."""
    whole, _, part = shape.partition(PART[0])
    return whole, part.removesuffix(PART[-1])


def _here(owner: Owner, card: DocumentCard | None) -> Owner:
    """The place that "our province" means, by the issuer of the document; the words themselves if unknown."""
    if card is not None and card.header.issuer is not None:
        issuer = owner_of(card.header.issuer.value)
        if issuer.key and issuer.level == owner.level:
            return issuer
    return owner


def by_issuer(seen: list[Seen], card: DocumentCard | None, bodies: Sequence[Mention]) -> None:
    """Within a document: a bare name that its issuer runs belongs to the place of the issuer.

    “X”由青岚省科学技术厅组织实施 in a notice of that office says whose X is, as a ministry there says that it is the nation's.
    """
    issuer = _issuer(card)
    if issuer is None or (issuer.level not in LOCAL and issuer.level != "central"):
        return
    runs: set[str] = set()
    for one in seen:
        end = one.mention.anchor.end
        behind = [b for b in bodies if end <= b.anchor.start <= end + BESIDE and _issues(b, card)]
        one.issuers = bool(behind)
        if one.owner == UNSAID and any(map(_governs, behind)):
            runs.add(one.shape)
    for one in seen:
        if one.owner == UNSAID and one.shape in runs:
            one.owner = issuer.key


def _issuer(card: DocumentCard | None) -> Owner | None:
    if card is None or card.header.issuer is None:
        return None
    owner = owner_of(card.header.issuer.value)
    return None if owner.here else owner


def _issues(body: Mention, card: DocumentCard | None) -> bool:
    """Whether an office named in the text is the one that issues the paper."""
    if card is None or card.header.issuer is None:
        return False
    named, issuer = comparable(body.written), comparable(card.header.issuer.value)
    return named in issuer or issuer in named


def _governs(body: Mention) -> bool:
    """Whether a body is an office of state, of party or of a place."""
    return isinstance(body.normal, BodyName) and body.normal.kind in ("ministry", "party", "local")


def _is_national(issuer: Owner, ones: Sequence[Seen]) -> bool:
    return issuer.level == "central" or any(one.owner == "" for one in ones)


def _announces(issuer: Owner, ones: Sequence[Seen], title: str) -> bool:
    """Whether a paper gives out a name as its place's own. A call to apply (组织申报) may be for anybody's scheme: it does so only where the text says that
    the office runs it."""
    if issuer.level not in LOCAL or not issuer.key or not all(one.owner == UNSAID for one in ones):
        return False
    named = [one.mention.written for one in ones if one.mention.written in title]
    runs = any(one.issuers for one in ones)
    return any(runs or not _calls(title[: title.index(one)]) for one in named)


def _calls(before: str) -> bool:
    """Whether the words before a name in a title call for applications to it, or pass on such a call."""
    return any(word in before for language in LANGUAGES for word in programme_words(language).entering)


def _by_titles(seen: Mapping[str, list[Seen]], cards: Mapping[str, DocumentCard]) -> None:
    """Across the case: a bare name that offices of several places each announce in a title is each one's own.

    Not where a central paper has the name, or one says that it is the nation's: then the places announce what is not theirs.
    """
    announced: dict[tuple[str, str], list[tuple[str, Seen]]] = defaultdict(list)
    national: set[tuple[str, str]] = set()
    for document, listed in seen.items():
        card = cards.get(document)
        issuer = _issuer(card) or Owner("", None)
        title = card.header.title.value if card is not None and card.header.title is not None else ""
        for name, ones in _by_name(listed).items():
            if _is_national(issuer, ones):
                national.add(name)
            elif _announces(issuer, ones, title):
                announced[name].extend((issuer.key, one) for one in ones)
    for name, told in announced.items():
        places = {place for place, _ in told}
        for place, one in (
            told if len(places) > 1 and name not in national and not is_numbered(name[0]) else ()
        ):
            one.owner = place


def _by_name(listed: Sequence[Seen]) -> dict[tuple[str, str], list[Seen]]:
    """The mentions of a document by shape and kind."""
    found: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for one in listed:
        found[one.shape, one.kind].append(one)
    return found


def share_owners(seen: list[Seen], definitions: list[Mention]) -> None:
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


def settle_owners(seen: dict[str, list[Seen]], cards: Mapping[str, DocumentCard]) -> None:
    """Across the case: a name nobody is named for belongs to the one owner it has anywhere, else to the nation.

    Number plans (百千人, 7315) are borne by nation, provinces and cities alike, so theirs stay the nation's.
    "Our province" that no paper explains is the one place that has the name anywhere; it stays apart, as it
    is written, only where the nation has the name too.
    """
    _by_titles(seen, cards)
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
