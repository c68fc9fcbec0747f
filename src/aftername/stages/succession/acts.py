"""What a text does to papers that it names: repeals, replaces, amends them, or rests on them.

A title counts as repealed only where nothing but fillers stands between it and the words of repeal; so a clause
(《甲办法》第三条废止), a wish (建议废止) and a denial (不予废止) make no act. Read once, sentence by sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from aftername.citing.citations import Citation
from aftername.languages.expressions import any_of, characters
from aftername.languages.repeal_words import ActKind, union
from aftername.records import Mention
from aftername.records.claim import Hedge
from aftername.stages.succession.act_sentence import (
    BETWEEN,
    CLAUSE,
    ISSUED,
    TITLE,
    Span,
    announces,
    begin_of,
    is_cited,
    link,
    outside,
    papers_in,
    says_nothing,
    shade_of,
    without_brackets,
    without_issuer,
)
from aftername.stages.succession.act_words import (
    EDGES,
    Cue,
    basis,
    begins,
    cues,
    does_something,
    ends,
    holds,
    phrases,
)
from aftername.text.folding import folded
from aftername.text.sentences import Sentence, sentences
from aftername.values.number_signs import HAN_FIGURES
from aftername.values.written_dates import WrittenDate, dates_in

NEAR = 60  # characters between a title and the act
MOST_UP = 4  # papers between the one that comes into force and those that it repeals
BACK = 12  # characters before an act in which a wish or a plan can stand

_MARK = re.compile("[《〈「『]")
_ITEM = re.compile(
    rf"\s*(?:[（(]?[\d{HAN_FIGURES}]{{1,4}}[）)、.．\s]|[①-⑳•·●-]"
    rf"|{any_of('layout', 'ordinal')}[{HAN_FIGURES}\d]+[{characters('layout', 'number sign')}、])?\s*(?=[《「『])"
)


@dataclass(frozen=True, slots=True)
class Act:
    """One act. papers: those it is done to. later: the paper that takes their place, None where none is named.

    own: whether the text speaks of itself as that paper.
    wording, sentence: where they stand. day: the date from which it holds, as the text says, None where it says
    none.
    """

    kind: ActKind
    papers: tuple[Citation, ...]
    later: Citation | None
    own: bool
    hedge: Hedge
    wording: Span
    sentence: Span
    day: WrittenDate | None = None


def acts_in(document: str, text: str, mentions: Sequence[Mention]) -> Iterator[Act]:
    """Every act of a text, in order; a text without words of repeal or amendment is not cut into sentences.

    mentions: of kinds title, document-number and date, in order.
    """
    low = folded(text)
    if not does_something(low):
        return
    cut = sentences(text)
    starts = [one.anchor.start for one in mentions]
    for number, sentence in enumerate(cut):
        hits = phrases(low, sentence.start, sentence.end)
        deed = any(cues()[hit[0]][0].kind != "basis" for hit in hits)
        if not deed and (not hits or not _MARK.search(text, sentence.start, sentence.end)):
            continue  # 按照本办法: a basis without a title is most sentences of a rule
        reader = _Reader(document, text, low, cut, number, mentions, starts)
        yield from reader.acts(hits)
    yield from _listed(document, text, low, cut, mentions, starts)


class _Reader:
    """One sentence with the papers it names."""

    def __init__(
        self,
        document: str,
        text: str,
        low: str,
        cut: Sequence[Sentence],
        number: int,
        mentions: Sequence[Mention],
        starts: Sequence[int],
    ) -> None:
        self.low = low
        self.text = text
        first = begin_of(low, cut, number)
        self.sentence = Span(cut[first].start, cut[number].end)
        self.before = Span(cut[max(0, first - 2)].start, cut[number].end)
        near = first > 0 and cut[first].paragraph == cut[first - 1].paragraph
        self.earlier = Span(cut[first - 1].start, cut[first - 1].end) if near else None
        self.document, self.mentions, self.starts = document, mentions, starts
        here = self.mentions_of(self.sentence)
        self.papers = papers_in(document, text, self.sentence, here)
        spans = [Span(one.anchor.start, one.anchor.end) for one in self.papers]
        self.begins = [one.start for one in spans]
        self.shade = shade_of(low, self.sentence, here, spans)

    def mentions_of(self, sentence: Span) -> Sequence[Mention]:
        """The mentions in one sentence, in order."""
        first = bisect_left(self.starts, sentence.start)
        return self.mentions[first : bisect_right(self.starts, sentence.end - 1)]

    def acts(self, hits: Sequence[re.Match[str]]) -> Iterator[Act]:
        """The acts of the sentence, one for each phrase that has its titles."""
        for hit in hits:
            inside = bisect_right(self.begins, hit.start()) - 1
            if inside >= 0 and hit.start() < self.papers[inside].anchor.end:
                continue  # a word of a title
            for cue in cues()[hit[0]]:
                act = self._act(cue, hit)
                if act is not None:
                    yield act
                    break

    def _act(self, cue: Cue, hit: re.Match[str]) -> Act | None:
        later: Citation | None = None
        own = False
        if cue.side == "<>":
            tied = self._both_sides(cue, hit)
            if tied is None:
                return None
            papers, later = tied
            own = later is None
        else:
            papers = self._back(hit.start()) if cue.side == "<" else self._on(hit.end())
        if not papers:
            return None
        first = min(papers[0].anchor.start, hit.start())
        lead = self._lead(first)
        between = self.low[papers[-1].anchor.end : hit.start()] if cue.side == "<" else ""
        unsure = ends(lead, "unsure") or begins(self.low[hit.end() : hit.end() + NEAR], "after")
        if unsure and cue.kind != "basis":
            return None
        plans = ends(lead, "plans") or holds(between, "plans")
        if cue.kind in ("repeal", "amend"):
            later = None
            if cue.side == "<":
                later = self._subject(papers[0]) or self._subject_before()
            own = later is None and (
                self._joined(without_brackets(between) + hit[0])
                or ends(lead, "old")
                or self._says_own(self.before)
            )
        hedge: Hedge = "plans" if plans else "states"
        return Act(
            cue.kind,
            tuple(papers),
            later,
            own,
            hedge,
            Span(*hit.span()),
            self.sentence,
            self._day(hit.start()),
        )

    def _both_sides(self, cue: Cue, hit: re.Match[str]) -> tuple[list[Citation], Citation | None] | None:
        """The papers and what takes their place, None for the paper that speaks; nothing where neither is named."""
        before, behind = self._back(hit.start()), self._on(hit.end())
        if cue.kind == "replaces" and behind:
            if before:
                return behind, before[-1]
            subject = Span(max(self.sentence.start, hit.start() - NEAR), hit.start())
            return (behind, None) if self._says_own(subject) else None
        if cue.kind == "replaces":
            return self._passive(hit.start())
        if before and behind:
            return before, behind[0]
        by = Span(hit.end(), min(self.sentence.end, hit.end() + NEAR))
        return (before, None) if before and self._says_own(by) else None

    def _joined(self, told: str) -> bool:
        plain = re.sub(r"\s+", "", told)
        return any(re.sub(r"\s+", "", word) in plain for word in union("together"))

    def _lead(self, at: int) -> str:
        """The few characters before a place, within its clause."""
        told = self.low[max(self.sentence.start, at - BACK) : at]
        return CLAUSE.split(told)[-1]

    def _up(self, at: int) -> Iterator[Citation]:
        """The papers before a place, the nearest first."""
        for number in range(bisect_left(self.begins, at) - 1, -1, -1):
            yield self.papers[number]

    def _back(self, at: int) -> list[Citation]:
        """The list of titles that ends right before a place."""
        found: list[Citation] = []
        end = at
        for paper in self._up(at):
            gap = self.shade[paper.anchor.end - self.sentence.start : end - self.sentence.start]
            if not found:
                if len(gap) > NEAR * 2 or not says_nothing(gap):
                    return []
                found.append(paper)
            else:
                state = link(gap)
                if state == "stop":
                    break
                if state == "whole":
                    found.append(paper)
            end = paper.anchor.start
        return [one for one in reversed(found) if is_cited(one)]

    def _on(self, at: int) -> list[Citation]:
        """The list of titles that begins right behind a place."""
        found: list[Citation] = []
        start = at
        for number, paper in enumerate(islice(self.papers, bisect_left(self.begins, at), None)):
            gap = self.shade[start - self.sentence.start : paper.anchor.start - self.sentence.start]
            if number == 0:
                if len(gap) > NEAR or not says_nothing(without_issuer(gap)):
                    return []
            elif link(gap) == "stop":
                break
            following = self.shade[paper.anchor.end - self.sentence.start :][:NEAR].lstrip(EDGES)
            if not begins(following, "parts"):
                found.append(paper)
            start = paper.anchor.end
        return [one for one in found if is_cited(one)]

    def _subject(self, first: Citation) -> Citation | None:
        """The paper that comes into force in the same sentence, before those that are repealed."""
        end = first.anchor.start
        for paper in islice(self._up(first.anchor.start), MOST_UP):
            gap = self.low[paper.anchor.end : end]
            lead = self.low[self.sentence.start : paper.anchor.start].rstrip(EDGES)
            if holds(gap, "force") and not lead.endswith(basis()) and is_cited(paper):
                told = self.low[paper.anchor.end : first.anchor.start]
                return None if holds(told, "own") else paper
            end = paper.anchor.start
        return None

    def _subject_before(self) -> Citation | None:
        """The paper that comes into force in the sentence before, where no word points to the text itself."""
        if self.earlier is None or self._says_own(self.before):
            return None
        for paper in papers_in(self.document, self.text, self.earlier, self.mentions_of(self.earlier))[
            :MOST_UP
        ]:
            told = self.low[paper.anchor.end : self.earlier.end]
            if holds(told, "force") and is_cited(paper):
                lead = self.low[self.earlier.start : paper.anchor.start].rstrip(EDGES)
                return None if lead.endswith(basis()) else paper
        return None

    def _passive(self, at: int) -> tuple[list[Citation], Citation] | None:
        """《甲》被《乙》取代: the papers and what takes their place."""
        here = list(islice(self._up(at), 2))[::-1]
        if len(here) < 2 or self.shade[
            here[-1].anchor.end - self.sentence.start : at - self.sentence.start
        ].strip(EDGES):
            return None
        gap = self.shade[
            here[-2].anchor.end - self.sentence.start : here[-1].anchor.start - self.sentence.start
        ]
        return ([here[-2]], here[-1]) if ends(gap, "by") else None

    def _says_own(self, where: Span) -> bool:
        return holds(self.low[where.start : where.end], "own")

    def _day(self, at: int) -> WrittenDate | None:
        """The day from which it holds: the nearest such date in the sentence and the two before it."""
        dates = dates_in(self.text, self.before.start, self.sentence.end)
        for one in sorted(dates, key=lambda date: abs(date.start - at)):
            lead = self.low[max(self.before.start, one.start - BETWEEN) : one.start].rstrip(EDGES)
            behind = self.low[one.end : one.end + 8].lstrip(EDGES)
            since = ends(lead, "since") and (lead.isascii() or behind.startswith(union("from_")))
            issued = [found.start() for found in ISSUED.finditer(lead)]
            if issued and not holds(lead[issued[-1] :], "force"):
                continue  # the day on which the earlier paper was issued
            if since or behind.startswith(union("from_alone")):
                return one
        return None


def _listed(
    document: str,
    text: str,
    low: str,
    cut: Sequence[Sentence],
    mentions: Sequence[Mention],
    starts: Sequence[int],
) -> Iterator[Act]:
    """Titles that stand as items under a line that announces them: 下列规章予以废止：, 废止目录."""
    kind: ActKind | None = None
    head = Span(0, 0)
    hedge: Hedge = "states"
    own = False
    blank = 0
    for number, sentence in enumerate(cut):
        line = low[sentence.start : sentence.end]
        here = mentions[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end - 1)]
        titled = any(one.kind == "title" for one in here)
        if not titled:
            told = announces(line)
            if holds(line, "still"):
                kind = None
            elif told is not None:
                kind, head, blank = told, Span(sentence.start, sentence.end), 0
                reader = _Reader(document, text, low, cut, number, mentions, starts)
                own = reader._says_own(reader.before) or holds(line, "together")
                hedge = "plans" if holds(line, "plans") else "states"
            else:
                blank += 1
                if blank > 2 or len(line) > TITLE:
                    kind = None
            continue
        if kind is None or not _ITEM.match(text, sentence.start, sentence.end):
            continue
        blank = 0
        papers = papers_in(document, text, Span(sentence.start, sentence.end), here)
        rest = outside(low, sentence, papers)
        if papers and papers[0].written and not phrases(rest, 0, len(rest)):
            first = papers[0]
            following = low[first.anchor.end : sentence.end].lstrip(EDGES)
            if is_cited(first) and not begins(following, "parts"):
                yield Act(kind, (first,), None, own, hedge, head, Span(sentence.start, sentence.end))
