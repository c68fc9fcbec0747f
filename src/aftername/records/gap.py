"""What should be in the record and is not, with what was searched and the innocent explanations."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record

GapKind = Literal[
    "missing-serials", "cited-absent", "local-never-central", "late", "withheld", "gone", "scrubbed"
]


@record
class YearOfSeries:
    """One year of one series of numbers; of a series that runs across years, all of it.

    series: what counts up, such as 国科发专 or 国务院令. year: None when the series runs across years.
    held: how many different numbers are held, typing errors left out.
    first: the number counting starts from: 1; the lowest held for a series across years, or where the
        collection begins in the middle of the year. highest: the highest held.
    missing: the numbers from first to highest that are not held, in order; empty, with a caution, for a
        series of more than a million numbers.
    estimate: how far the series truly goes, as a point; low, high: 95 % interval. high None: cannot be told.
        They take the numbers held for a random sample; cautions say where that is doubtful.
    share: held numbers among all that the series is estimated to have; share_low, share_high: with the
        ends of the interval; share_low None when high is.
    before: numbers below first, which are not counted as missing.
    strays: numbers held that stand alone far from the others, most likely typing errors.
    repeated: numbers that stand on more than one entry. clashing: those of them with different titles or dates.
    corrected: numbers that an entry names only to correct them.
    begins, ends: earliest and latest date of an entry, ISO; None when none is dated.
    years: for a series across years: year, lowest and highest number dated in it.
    cautions: in words, what makes these figures weaker.
    """

    series: str
    year: int | None
    held: int
    first: int
    highest: int
    missing: tuple[int, ...]
    estimate: float
    low: int
    high: int | None
    share: float
    share_low: float | None
    share_high: float
    before: int = 0
    strays: tuple[int, ...] = ()
    repeated: tuple[int, ...] = ()
    clashing: tuple[int, ...] = ()
    corrected: tuple[int, ...] = ()
    begins: str | None = None
    ends: str | None = None
    years: tuple[tuple[int, int, int], ...] = ()
    cautions: tuple[str, ...] = ()

    @property
    def missing_share(self) -> float:
        """Missing numbers among all from first to highest."""
        return 1 - self.held / (self.highest - self.first + 1)


@record
class Cell:
    """One cell of the matrix of a programme: a level in a year.

    level: as Header.level; "unstated" where documents state none. year: None for undated documents.
    naming: documents held that name the programme. held: all documents held of that level and year.
    """

    level: str
    year: int | None
    naming: int
    held: int


@record
class Gap:
    """What should be there and is not.

    kind: the rule that found it. subject: what it is about, in few words: a series and year, a title, a
        programme, an office, a document. key: what tells it from other gaps of its kind; stays the same
        when more documents are read.
    statement: what was found, in one sentence that a reader understands alone.
    missing: what is not there, listed; empty where the gap is not a list.
    searched: what was searched, in words.
    count, of: the figure and its denominator, and unit: what both count ("numbers", "documents").
        of None: there is no denominator.
    explanations: innocent reasons it may have, most likely first; never empty.
    anchors: the passages it rests on. documents: ids of documents concerned, sorted.
    first, last: ISO dates between which it shows; None when nothing is dated.
    programme: id, for a gap of a programme. series: the counts, for missing serials.
    cells: the matrix of levels and years, for names used locally and never centrally; of a name that went from a page, how many captured
        pages of its site named it, year by year, the site in place of the level.
    days: median days, for late publication.
    """

    kind: GapKind
    subject: str
    key: str
    statement: str
    searched: str
    count: int
    of: int | None
    unit: str
    explanations: tuple[str, ...]
    missing: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    documents: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    programme: str | None = None
    series: YearOfSeries | None = None
    cells: tuple[Cell, ...] = ()
    days: float | None = None

    @property
    def id(self) -> str:
        return content_id("gap", self.kind, self.key)


@record
class Explanation:
    """A person's word that a gap is explained; appended, never overwritten, the last one holds.

    gap: id. because: the reason; "" takes an earlier word back. statement: what the gap said then.
    author, time: as given by the caller; time ISO.
    """

    gap: str
    because: str
    statement: str
    author: str
    time: str
