"""As of when something holds: a date beside it in the sentence, else the date of the document."""

from __future__ import annotations

import re

from aftername.languages.expressions import any_of
from aftername.records import Date, Document, Mention, Period
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.facts.spans import crosses, gap
from aftername.stages.claims.passages import Passage

# In a notice only these happened at a time of their own; conditions hold as of the notice.
_OWN_TIME = ("launched", "ended", "outcome", "succession", "publicity", "run-by", "profile")
# What is said of takers goes on from sentence to sentence, and its time with it.
_CARRIED = (
    "offers",
    "requires-age",
    "requires-degree",
    "requires-experience",
    "quota",
    "outcome",
)
# A date that tells when a paper was issued, or a thing begun, that is named right behind: 2003年公布的《X》.
_OF_WHAT_FOLLOWS = re.compile(
    r"[^。；《“]{0,60}?(?:发布|公布|印发|颁布|制定|修订|批准|批转|出台|成立|设立|启动|施行|停止宣传)(?:施行|实施)?的"
    r"|(?:経て|に)[^、。「]{0,10}(?:始まった|終了した|終わった|設立された|創設された|発足した|制定された|公布された)[「『]?"
    r"|(?:에|부터)? ?[^,.‘“]{0,10}(?:시작한|시작된|끝난|설립된|제정된|발표된|출범한) ?"
)
# "In 2018 it was praised; afterwards it fell silent": the silence is not of 2018. "Since then" is of it, and so is "after 2018".
_AFTERWARDS = re.compile(
    rf"\b(?:{any_of('times', 'afterwards', 'en')})\b|{any_of('times', 'afterwards', 'zh', 'ja', 'ko')}"
)
APART = 2  # letters behind a date: a word of afterwards right behind it belongs to it (2018年之后)
OPENS = 6  # characters: a date so early in a sentence dates all of it ("In 2008, ...")
_VALUE_IS_DATE = ("deadline",)


def iso_of(mention: Mention) -> str | None:
    """The ISO date a date or period mention stands for: of a period its start, else its end; None when it
    cannot be reckoned."""
    normal = mention.normal
    if isinstance(normal, Date):
        return normal.value if normal.value and not normal.value.startswith("--") else None
    if isinstance(normal, Period):
        return normal.start or normal.end
    return None


class Times:
    """Finds the time of each finding; passages must be asked in order."""

    def __init__(self, document: Document, genre: str) -> None:
        self._document = document.header.date
        self._at_home = genre in ("notice", "advert", "contract")
        self._carried: str | None = None
        self._dates: list[Mention] = []
        self._paragraph = -1
        self._values: frozenset[tuple[int, int]] = frozenset()

    def enter(self, passage: Passage, carries_on: bool) -> None:
        """Take a passage in. carries_on: it goes on with subject and speaker of the one before."""
        before = [
            iso
            for m in self._dates
            if (iso := iso_of(m)) and (m.anchor.start, m.anchor.end) not in self._values
        ]
        same = passage.paragraph == self._paragraph
        self._paragraph = passage.paragraph
        if not (carries_on and same):
            self._carried = None
        elif before:
            self._carried = before[-1]
        self._values = frozenset()
        self._dates = [m for m in passage.of("date", "period") if iso_of(m)]

    def of(self, passage: Passage, finding: Finding, values: frozenset[tuple[int, int]]) -> str | None:
        """ISO date the finding holds at; None when neither sentence nor document is dated.

        values: places of dates that are themselves values (a launch, a deadline): they date nothing else.
        """
        place = (finding.start, finding.end)
        self._values = values
        if finding.fact in ("launched", "ended", "context"):
            own = next((m for m in self._dates if (m.anchor.start, m.anchor.end) == place), None)
            if own is not None:
                return iso_of(own)
        if finding.fact in _VALUE_IS_DATE or (self._at_home and finding.fact not in _OWN_TIME):
            return self._document
        usable = [
            m
            for m in self._dates
            if not (m.anchor.start < place[1] and place[0] < m.anchor.end)
            and ((m.anchor.start, m.anchor.end) not in values or m.anchor.start - passage.start <= OPENS)
            and not _AFTERWARDS.search(passage.folded, m.anchor.end + APART, place[0])
            and not (
                finding.fact == "succession"
                and _OF_WHAT_FOLLOWS.match(passage.folded, m.anchor.end, passage.end)
            )
        ]
        if not usable:
            return (self._carried if finding.fact in _CARRIED else None) or self._document
        best = min(
            usable,
            key=lambda m: (
                min(2, crosses(passage.folded, (m.anchor.start, m.anchor.end), place)),
                m.anchor.start > place[1],
                gap((m.anchor.start, m.anchor.end), place),
            ),
        )
        return iso_of(best)
