"""What an offer or a contract states, which published criteria its passages bear on, and which programmes it resembles."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import record
from aftername.records.values import Amount, Duration

TermKind = Literal["gives", "binds", "frees", "states", "by"]
"""What the other side gives; what the person has to do or to leave; what is not asked of the person, is allowed, or stays with them;
how long and under which law; whose it is."""


WEIGHED = "weighed: "
"""What the rule of a term begins with that no rule found; the words that spoke most for it follow."""


@record
class Term:
    """What an offer states of one matter.

    label: the matter (pay, full-time, confidential): docs/offers.md lists them. passage: the sentence. words: those that say it.
    value: the sum or the length of time, None where there is none. exception: the words that make one, None where there are none.
    rule: the id of the rule that found it (languages/*/offers, or /facts), or WEIGHED and words. under: the line that opens the list, or the heading, that the
    passage was read behind; None where it was read by itself.
    """

    kind: TermKind
    label: str
    passage: Anchor
    words: Anchor
    value: Amount | Duration | None = None
    exception: Anchor | None = None
    rule: str = ""
    under: Anchor | None = None


@record
class Criterion:
    """One clause or question of a published text, in words of our own.

    id: as the text numbers it. says: what it is about. bears, against: terms ("binds/recruit", "by/*") that bear on it, and that speak
    against it. needs: what it needs beyond the offer; "" for nothing. ask: what a person may ask before signing.
    examples: sentences, and whether the clause has a passage in each: "+" for it, "!" against it, "-" none.
    """

    id: str
    says: str
    bears: tuple[str, ...]
    against: tuple[str, ...]
    needs: str
    ask: str
    examples: tuple[tuple[str, str], ...] = ()


@record
class CriteriaPack:
    """A published text, clause by clause.

    code: name of its file. kind: "clauses" of a rule, or "questions" of guidance. issued, version: of the text. read: the day it was
    read. whole: whether it was read in full; how: what was read, in words. outside: what the text says it does not reach.
    """

    code: str
    place: str
    title: str
    issued: str
    version: str
    source: str
    read: str
    whole: bool
    how: str
    kind: Literal["clauses", "questions"]
    note: str
    outside: tuple[str, ...]
    criteria: tuple[Criterion, ...]


@record
class Weighed:
    """A clause beside an offer: the terms that bear on it, and those that speak against it; both empty for "not found in this
    document"."""

    criterion: Criterion
    bears: tuple[Term, ...]
    against: tuple[Term, ...]


@record
class PackReading:
    """A pack beside an offer."""

    pack: CriteriaPack
    clauses: tuple[Weighed, ...]


@record
class Point:
    """Where an offer and what is said of a programme meet.

    about: "name", "offers", "duties", "to whom", "by whom", "dates", "channels" or "wording". says: what it is, in words.
    offer, record: where each says it; None where it does not. weight: what it counts, in tenths; negative where they differ.
    """

    about: str
    says: str
    offer: Anchor | None
    record: Anchor | None
    weight: int


@record
class Likeness:
    """A programme that an offer resembles.

    case: the name of the case it stands in. agrees, differs: most telling first. unknown: what is said of the programme and not in
    the offer. unsaid: what the offer says and nothing says of the programme.
    """

    case: str
    programme: str
    name: str
    agrees: tuple[Point, ...]
    differs: tuple[Point, ...]
    unknown: tuple[str, ...]
    unsaid: tuple[str, ...]

    @property
    def weight(self) -> int:
        """What its points count together, in tenths."""
        return sum(one.weight for one in (*self.agrees, *self.differs))


@record
class Searched:
    """What an offer was compared with: a case, its programmes and documents."""

    case: str
    programmes: int
    documents: int


@record
class OfferReading:
    """An offer or contract, read.

    file: what it is called. documents: what was read of it. trouble: what could not be read. names: names of programmes that it
    writes. terms: in text order. packs: criteria beside it. nearest: at most five programmes, nearest first; nameless: the same with
    every name of a programme left out of account. Both are empty where nothing searched is near enough.
    """

    file: str
    documents: tuple[str, ...]
    trouble: tuple[str, ...]
    names: tuple[Anchor, ...]
    terms: tuple[Term, ...]
    packs: tuple[PackReading, ...]
    nearest: tuple[Likeness, ...]
    nameless: tuple[Likeness, ...]
    searched: tuple[Searched, ...]
