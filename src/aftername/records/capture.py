"""What was found at an address at a time, and what that amounts to over time."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record

Showing = Literal[
    "matter", "answered", "listed", "gone", "says deleted", "says not there", "front page", "elsewhere", "log-in", "blocked",
    "maintenance", "no answer",
]  # fmt: skip
Verdict = Literal[
    "present", "changed", "moved", "removed", "replaced", "returned", "blocked", "unreachable", "unknown"
]


VERDICTS: tuple[Verdict, ...] = (
    "removed", "replaced", "moved", "returned", "changed", "unknown", "blocked", "unreachable", "present",
)  # fmt: skip
"""The most telling first."""


@record
class Capture:
    """What was found at an address at a time.

    captured: ISO, as precise as known. source: the archive, list or folder that says so, as given. status: what the
    server answered; 0 where no answer came, None where nothing says. leads_to: where a redirect leads, "" for none.
    document: id of the text that was read there; None where none was. digest: the same for the same bytes.
    shows: matter; answered (200, the text was not kept); listed (no status, no text); gone (404, 410); says deleted, says
        not there (a page of its own that says so); front page and elsewhere (a redirect, or a text that stands at the front
        page); log-in, blocked, maintenance, no answer.
    because: what that rests on, in words. sign: the words on the page, where it is words.
    """

    address: str
    captured: str
    source: str
    status: int | None = None
    leads_to: str = ""
    document: str | None = None
    digest: str = ""
    shows: Showing = "listed"
    because: str = ""
    sign: Anchor | None = None

    @property
    def day(self) -> str:
        return self.captured[:10]


@record
class PageChange:
    """What differs between two captures of a page that follow each other, by sentences; furniture and days left out.

    earlier, later: documents; since: when the later one was captured, before: the earlier one. went, came: sentences;
    names_went, names_came: ids of programmes; figures_went, figures_came: sums, figures and dates as written, in these sentences;
    statements_went, statements_came: ids of claims.
    key: the same where the same sentences came and went on another page.
    """

    earlier: str
    later: str
    before: str
    since: str
    went: tuple[Anchor, ...]
    came: tuple[Anchor, ...]
    names_went: tuple[str, ...] = ()
    names_came: tuple[str, ...] = ()
    figures_went: tuple[str, ...] = ()
    figures_came: tuple[str, ...] = ()
    statements_went: tuple[str, ...] = ()
    statements_came: tuple[str, ...] = ()
    key: str = ""


@record
class Scrubbed:
    """A name, or a list of the chosen, that was on a page and is not on it any more, while the page stayed.

    what: the name as it was written, or the words over the list. programme: its id; None for a list. anchor: where it stood.
    first, last: captures between which it was found; since: the first capture of its text in which it was not.
    named, without: how many captures of the text had it, and had it not afterwards. kept: share of the other sentences that stayed.
    instead: the sentence that stands in its place; None where it was left out.
    """

    kind: Literal["name", "list"]
    what: str
    programme: str | None
    anchor: Anchor
    first: str
    last: str
    since: str
    named: int
    without: int
    kept: float
    instead: Anchor | None = None


@record
class SaidOver:
    """A statement with the captures of its page between which it was found. claim: id. until: None where the last one has it."""

    claim: str
    since: str
    last: str
    until: str | None


@record
class PageHistory:
    """A page over time.

    page: its address after the usual normalising. verdict: see docs/captures.md; because: why, in a sentence.
    how: of a removed page, hard (the server said so) or soft (what amounts to it).
    first, last: captures between which its matter was seen; None where it never was. gone_since: the first capture behind that which
        says that it is not there. sources: from how many archives, lists or folders. leads_to: where it moved to.
    captures: in order of time. rests_on: places of those, from 0, that the verdict rests on. programmes: ids of those that its texts
        name. passages: where the last of its texts names them, else its title.
    """

    page: str
    verdict: Verdict
    because: str
    captures: tuple[Capture, ...]
    how: Literal["", "hard", "soft"] = ""
    first: str | None = None
    last: str | None = None
    gone_since: str | None = None
    sources: int = 1
    leads_to: str = ""
    title: str = ""
    rests_on: tuple[int, ...] = ()
    programmes: tuple[str, ...] = ()
    passages: tuple[Anchor, ...] = ()
    changes: tuple[PageChange, ...] = ()
    scrubbed: tuple[Scrubbed, ...] = ()
    said: tuple[SaidOver, ...] = ()

    @property
    def id(self) -> str:
        return content_id("page", self.page)

    @property
    def site(self) -> str:
        return self.page.partition("/")[0]

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every passage it rests on: signs of errors, names, sentences that went or came, what was scrubbed and what stands instead."""
        signs = (one.sign for one in self.captures if one.sign is not None)
        changed = (anchor for one in self.changes for anchor in (*one.went, *one.came))
        went = (anchor for one in self.scrubbed for anchor in (one.anchor, one.instead) if anchor is not None)
        return (*signs, *self.passages, *changed, *went)


@record
class NamedInYear:
    """How often a site named a programme in a year. captured: pages of it of which a text of that year is held; naming: of these."""

    site: str
    programme: str
    year: int
    naming: int
    captured: int
