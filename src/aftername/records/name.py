"""Programmes, the names each goes by, and the grounds for holding names together."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record
from aftername.records.document import Language, Level
from aftername.records.mention import Thing

Weight = Literal["explicit", "strong", "weak", "against"]


@record
class Name:
    """One written form of a programme.

    script: "Hans", "Hant", "Hani" (cannot be told), "Jpan", "Kore", "Latn", "Mixed".
    documents: how many documents write it so. mentions: how many times.
    first, last: earliest and latest date of such a document, ISO; None when none is dated.
    anchor: the first place it stands, by date and then by document id.
    """

    written: str
    key: str
    language: Language
    script: str
    documents: int
    mentions: int
    first: str | None
    last: str | None
    anchor: Anchor


@record
class Ground:
    """One reason to hold two names for the same thing, or, with weight "against", to keep them apart.

    kind: "same-form", "script-variant", "definition", "reading", ... see stages/names/reasons.
    first, second: the two names as written. reason: in words, for a reader. anchors: the passages.
    """

    kind: str
    weight: Weight
    first: str
    second: str
    reason: str
    anchors: tuple[Anchor, ...] = ()


@record
class WeakestLink:
    """The least firm pair of names that alone holds two parts of a programme's names together.

    grounds: what speaks for the pair. apart: the names that would stand apart without it.
    """

    first: str
    second: str
    grounds: tuple[Ground, ...]
    apart: tuple[str, ...]


@record
class Programme:
    """A public scheme, known only through its names and the claims about it.

    name: the main name, as most documents write it. owner: whose it is where names say so.
    names: every written form, most documents first. grounds: why they are held together.
    documents: ids of documents that name it, sorted. first, last: ISO dates of such documents.
    weakest: None where no single pair of names holds it together.
    thing: what kind of thing most of its names are said to be of; a scheme where they are level.
    """

    name: str
    key: str
    owner: str | None
    level: Level | None
    names: tuple[Name, ...]
    grounds: tuple[Ground, ...]
    documents: tuple[str, ...]
    mentions: int
    first: str | None
    last: str | None
    weakest: WeakestLink | None = None
    thing: Thing = "scheme"

    @property
    def id(self) -> str:
        return content_id("programme", self.key, self.owner)


@record
class NameToDecide:
    """What may be the name of a programme, for a person to say.

    written, key, owner: as ProgrammeName. signs: what speaks for it, in words, the weightiest first. score: the sum of
    the weights. documents, mentions: how many write it. anchor: where most speaks for it.
    """

    written: str
    key: str
    owner: str | None
    signs: tuple[str, ...]
    score: int
    documents: int
    mentions: int
    anchor: Anchor

    @property
    def id(self) -> str:
        return content_id("candidate", self.key)


@record
class Belonging:
    """That one mention names a programme. One mention may belong to several where it stays ambiguous."""

    mention: str
    programme: str
    document: str
    start: int
    end: int
