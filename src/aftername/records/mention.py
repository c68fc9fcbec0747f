"""Something as written in a document."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import record
from aftername.records.document import Document
from aftername.records.values import (
    Age,
    Amount,
    Count,
    Date,
    Degree,
    Duration,
    Experience,
    Number,
    Percent,
    Period,
)

MentionKind = Literal[
    "programme",
    "candidate",
    "body",
    "definition",
    "listing",
    "title",
    "document-number",
    "channel",
    "speaker",
    "person",
    "amount",
    "number",
    "percent",
    "age",
    "date",
    "period",
    "duration",
    "count",
    "degree",
    "experience",
]

Sign = Literal["quoted", "defined", "formed", "bare", "known", "euphemism", "given"]

Thing = Literal["scheme", "campaign", "works", "paper"]
"""A scheme that offers something; a campaign; works done once; a plan on paper."""


MOST_CERTAIN = 4  # the last step of a name's certainty


@record
class ProgrammeName:
    """A programme name.

    key: what is compared: the name without quotes, owner, track and generic head, full width made half,
        letters lowered, Han characters in simplified form. The key of 国家“汀兰计划” is "汀兰".
    head: the generic head as written (计划, Plan); "" when there is none.
    owner: whose programme it is as written before the name (浙江省, 工信部); None when not stated.
    track: a named part of it (海外, 青年, A类); None when not stated.
    sign: how it shows itself to be a name: "quoted" (quotation or title marks), "defined" ("called X",
        以下简称), "formed" (a head with vocabulary or capitals that only names have), "bare" (the same
        string again, after one of the others), "known" (a name that another document of the case establishes), "euphemism"
        (国家级人才项目: points to a set), "given" (the reader gave it).
    signs: what spoke for it, in words, the weightiest first; empty where `sign` says it all.
    thing: what kind of thing it is.
    certainty: how surely the words alone make it a name, in steps from 1 (hardly: a quarter of such were none on answered pages) to MOST_CERTAIN (one in
        thirty); 0 where this was not weighed.
    """

    key: str
    head: str
    owner: str | None
    track: str | None
    sign: Sign
    signs: tuple[str, ...] = ()
    thing: Thing = "scheme"
    certainty: int = 0


@record
class NameCandidate:
    """What may be the name of a programme, for a person to decide. No later stage takes it for one; captures tell where it went by itself from a page.

    key, head, owner: as ProgrammeName. signs: what speaks for it, in words. score: the sum of the weights.
    """

    key: str
    head: str
    owner: str | None
    signs: tuple[str, ...]
    score: int


@record
class BodyName:
    """A body: ministry, office, university, firm, outlet.

    key: as ProgrammeName.key. code: its id in the table of bodies, None when it is not there.
    kind: "ministry", "party", "local", "university", "institute", "firm", "outlet", "other".
    """

    key: str
    code: str | None
    kind: str


@record
class Definition:
    """A sentence that gives a thing a second name: 以下简称, "X, or Y", X（Y）, 通称, 이른바.

    name, alias: start and end of the two names in the document. wording: the phrase that says so.
    """

    name: tuple[int, int]
    alias: tuple[int, int]
    wording: str


@record
class Listing:
    """Names of programmes set side by side: “汀兰”、“苇航”; "Tinglan and Weihang".

    names: start and end of each, in text order; at least two.
    """

    names: tuple[tuple[int, int], ...]


@record
class CitedTitle:
    """A title between title marks. key: comparable form. carried: key of the title inside a carrier notice
    (关于印发《…》的通知), None when it carries none."""

    key: str
    carried: str | None = None


@record
class DocumentNumber:
    """A document number.

    value: normal form, such as 国科发专〔2017〕145号 or 国务院令第709号.
    series: what counts up: the code or office with its kind ("国科发专", "国务院令").
    year: None for series that do not start anew each year. serial: None when it cannot be read.
    issuer: id in the table of bodies; None when the code is not known or belongs to several.
    """

    value: str
    series: str
    year: int | None
    serial: int | None
    issuer: str | None = None


@record
class ChannelName:
    """Where a programme is advertised or applied for. kind: "site", "platform", "app", "mail", "event"."""

    name: str
    kind: str


@record
class SpeakerName:
    """Who says something, as written.

    kind: "document", "advert", "body", "office-holder", "anonymous", "outlet", "report", "narrator".
    count: how many people where said ("three people"); None when not said.
    """

    kind: str
    count: int | None = None


@record
class PersonName:
    """A person as far as recognised, with the sign that showed it. public: speaks in a public role."""

    sign: str
    public: bool = False


Normal = (
    ProgrammeName
    | NameCandidate
    | BodyName
    | Definition
    | Listing
    | CitedTitle
    | DocumentNumber
    | ChannelName
    | SpeakerName
    | PersonName
    | Amount
    | Number
    | Percent
    | Age
    | Date
    | Period
    | Duration
    | Count
    | Degree
    | Experience
)

NORMALS: dict[str, type[Normal]] = {
    "programme": ProgrammeName,
    "candidate": NameCandidate,
    "body": BodyName,
    "definition": Definition,
    "listing": Listing,
    "title": CitedTitle,
    "document-number": DocumentNumber,
    "channel": ChannelName,
    "speaker": SpeakerName,
    "person": PersonName,
    "amount": Amount,
    "number": Number,
    "percent": Percent,
    "age": Age,
    "date": Date,
    "period": Period,
    "duration": Duration,
    "count": Count,
    "degree": Degree,
    "experience": Experience,
}


@record
class Mention:
    """Something as written, and what it means.

    kind: which record `normal` is, see NORMALS. anchor: where it stands.
    """

    kind: MentionKind
    anchor: Anchor
    normal: Normal

    @property
    def id(self) -> str:
        """The document's id with the place in it: sorted as text, ids stand in reading order."""
        a = self.anchor
        return f"{a.document}:{a.start:08d}-{a.end:08d}:{self.kind}"

    @property
    def written(self) -> str:
        return self.anchor.quote


@record
class MarkedDocument:
    """A document with what was found in it.

    mentions: sorted by start, end, kind.
    programmes: pairs of (start, end) of a programme mention and the ids of the programmes it may be;
        more than one id where it stays ambiguous.
    """

    document: Document
    mentions: tuple[Mention, ...]
    programmes: tuple[tuple[tuple[int, int], tuple[str, ...]], ...] = ()
