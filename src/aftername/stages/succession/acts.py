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
from typing import NamedTuple

from aftername.citing.citations import Citation, citations_in
from aftername.citing.title_keys import is_paper, is_pointer
from aftername.citing.unmarked import unmarked_titles
from aftername.languages.expressions import any_of, characters
from aftername.languages.repeal_words import ActKind, union
from aftername.records import Anchor, CitedTitle, Mention
from aftername.records.claim import Hedge
from aftername.stages.succession.act_words import (
    EDGES,
    Cue,
    basis,
    begins,
    cues,
    does_something,
    ends,
    fillers,
    holds,
    phrases,
)
from aftername.text.folding import folded
from aftername.text.sentences import Sentence, sentences
from aftername.values.number_signs import DAY, FIGURES_OF_DATES, HAN_FIGURES, MONTH, YEAR
from aftername.values.written_dates import WrittenDate, dates_in

BETWEEN = 160  # characters between two titles of one list: dates and offices stand there
NEAR = 60  # characters between a title and the act
MOST_UP = 4  # papers between the one that comes into force and those that it repeals
MOST_LINES = 4  # lines over which a sentence cut within brackets is put together
BACK = 12  # characters before an act in which a wish or a plan can stand
TITLE = 200  # characters of a line that can be an item of a list

_BRACKET = re.compile(r"[（(〔\[][^（()）〔〕\[\]]*[）)〕\]]")
_DATES = re.compile(
    rf"[\d{FIGURES_OF_DATES}]{{1,4}}\s*[{YEAR}{MONTH}{DAY}](?:度)?|{any_of('times', 'eras', 'ja')}|\d{{1,2}}\s+[a-z]{{3,9}}\s+\d{{4}}"
)
_ISSUED = re.compile(
    r"\b(?:jointly )?(?:issued|promulgated|published|approved|adopted|enacted) (?:by|on|in)\b.*", re.S
)
_MARK = re.compile("[《〈「『]")
_CLAUSE = re.compile(r"[。；;!?！？]")
_ITEM = re.compile(
    rf"\s*(?:[（(]?[\d{HAN_FIGURES}]{{1,4}}[）)、.．\s]|[①-⑳•·●-]"
    rf"|{any_of('layout', 'ordinal')}[{HAN_FIGURES}\d]+[{characters('layout', 'number sign')}、])?\s*(?=[《「『])"
)


class Span(NamedTuple):
    """Start and end in the text."""

    start: int
    end: int


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
        first = _first(low, cut, number)
        self.sentence = Span(cut[first].start, cut[number].end)
        self.before = Span(cut[max(0, first - 2)].start, cut[number].end)
        near = first > 0 and cut[first].paragraph == cut[first - 1].paragraph
        self.earlier = Span(cut[first - 1].start, cut[first - 1].end) if near else None
        self.document, self.mentions, self.starts = document, mentions, starts
        here = self.mentions_of(self.sentence)
        self.papers = _papers(document, text, self.sentence, here)
        spans = [Span(one.anchor.start, one.anchor.end) for one in self.papers]
        self.begins = [one.start for one in spans]
        self.shade = _shade(low, self.sentence, here, spans)

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
                self._joined(_without_brackets(between) + hit[0])
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
        return _CLAUSE.split(told)[-1]

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
                if len(gap) > NEAR * 2 or not _says_nothing(gap):
                    return []
                found.append(paper)
            else:
                state = _link(gap)
                if state == "stop":
                    break
                if state == "whole":
                    found.append(paper)
            end = paper.anchor.start
        return [one for one in reversed(found) if _is_cited(one)]

    def _on(self, at: int) -> list[Citation]:
        """The list of titles that begins right behind a place."""
        found: list[Citation] = []
        start = at
        for number, paper in enumerate(islice(self.papers, bisect_left(self.begins, at), None)):
            gap = self.shade[start - self.sentence.start : paper.anchor.start - self.sentence.start]
            if number == 0:
                if len(gap) > NEAR or not _says_nothing(_without_issuer(gap)):
                    return []
            elif _link(gap) == "stop":
                break
            following = self.shade[paper.anchor.end - self.sentence.start :][:NEAR].lstrip(EDGES)
            if not begins(following, "parts"):
                found.append(paper)
            start = paper.anchor.end
        return [one for one in found if _is_cited(one)]

    def _subject(self, first: Citation) -> Citation | None:
        """The paper that comes into force in the same sentence, before those that are repealed."""
        end = first.anchor.start
        for paper in islice(self._up(first.anchor.start), MOST_UP):
            gap = self.low[paper.anchor.end : end]
            lead = self.low[self.sentence.start : paper.anchor.start].rstrip(EDGES)
            if holds(gap, "force") and not lead.endswith(basis()) and _is_cited(paper):
                told = self.low[paper.anchor.end : first.anchor.start]
                return None if self._own_in(told) else paper
            end = paper.anchor.start
        return None

    def _subject_before(self) -> Citation | None:
        """The paper that comes into force in the sentence before, where no word points to the text itself."""
        if self.earlier is None or self._says_own(self.before):
            return None
        for paper in _papers(self.document, self.text, self.earlier, self.mentions_of(self.earlier))[
            :MOST_UP
        ]:
            told = self.low[paper.anchor.end : self.earlier.end]
            if holds(told, "force") and _is_cited(paper):
                lead = self.low[self.earlier.start : paper.anchor.start].rstrip(EDGES)
                return None if lead.endswith(basis()) else paper
        return None

    def _own_in(self, told: str) -> bool:
        return holds(told, "own")

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
        return self._own_in(self.low[where.start : where.end])

    def _day(self, at: int) -> WrittenDate | None:
        """The day from which it holds: the nearest such date in the sentence and the two before it."""
        dates = dates_in(self.text, self.before.start, self.sentence.end)
        for one in sorted(dates, key=lambda date: abs(date.start - at)):
            lead = self.low[max(self.before.start, one.start - BETWEEN) : one.start].rstrip(EDGES)
            behind = self.low[one.end : one.end + 8].lstrip(EDGES)
            since = ends(lead, "since") and (lead.isascii() or behind.startswith(union("from_")))
            issued = [found.start() for found in _ISSUED.finditer(lead)]
            if issued and not holds(lead[issued[-1] :], "force"):
                continue  # the day on which the earlier paper was issued
            if since or behind.startswith(union("from_alone")):
                return one
        return None


def _first(low: str, cut: Sequence[Sentence], number: int) -> int:
    """Where a sentence begins: further up where a broken line or a page number cut it within marks or brackets."""
    for first in range(number, max(-1, number - MOST_LINES - 1), -1):
        told = low[cut[first].start : cut[number].end]
        if all(told.count(one) >= told.count(other) for one, other in ("()", "《》", "「」")):
            return first
    return number


def _papers(document: str, text: str, sentence: Span, here: Sequence[Mention]) -> list[Citation]:
    """The papers that a sentence names, in order: titles with their numbers and dates, and numbers alone."""
    held = [one.anchor for one in here if one.kind == "title"]
    made = []
    for start, end in unmarked_titles(text, sentence.start, sentence.end):
        if not any(one.start < end and start < one.end for one in held):
            near = here[0].anchor if here else None
            anchor = Anchor(
                document,
                start,
                end,
                text[start:end],
                near.page if near else None,
                near.found if near else "exact",
            )
            made.append(Mention("title", anchor, CitedTitle(text[start:end])))
    every_one = sorted((*here, *made), key=lambda one: (one.anchor.start, -one.anchor.end))
    found = sorted(citations_in(every_one), key=lambda one: one.anchor.start)
    return [one for one in found if not one.written or not is_pointer(one.written)]


def _shade(low: str, sentence: Span, here: Sequence[Mention], titles: Sequence[Span]) -> str:
    """The sentence with dates and numbers beside titles made blank: what is left must say nothing."""
    letters = list(low[sentence.start : sentence.end])
    spans = [one.anchor for one in here if one.kind in ("date", "document-number")]
    for start, end in [(one.start, one.end) for one in spans] + [tuple(one) for one in titles]:
        for place in range(max(start, sentence.start), min(end, sentence.end)):
            letters[place - sentence.start] = " "
    return "".join(letters)


def _says_nothing(gap: str) -> bool:
    """Whether only fillers, brackets and dates are left of what stands between a title and an act."""
    plain = gap.lstrip('》〉」』”’" ')
    while (bare := _BRACKET.sub(" ", plain)) != plain:
        plain = bare
    plain = _ISSUED.sub(" ", plain) if plain.isascii() else plain
    plain = fillers().sub(" ", _DATES.sub(" ", plain))
    return not plain.strip(EDGES + "".join(union("and_so_on")))


def _without_brackets(gap: str) -> str:
    """Without the closing mark of a title and what stands in brackets behind it."""
    plain = gap.lstrip('》〉」』”’" ')
    while (bare := _BRACKET.sub(" ", plain)) != plain:
        plain = bare
    return plain


def _without_issuer(gap: str) -> str:
    """Without 甲部发布的 right before a title."""
    bare = gap.rstrip(EDGES)
    for word in union("issued"):
        if bare.endswith(word):
            return re.split(r"[，,、]", bare)[0] if re.search(r"[，,、]", bare) else ""
    return gap


def _link(gap: str) -> str:
    """How two titles hang together: "whole" in one list; "part" where only a part of the first is meant; "stop"."""
    plain = gap.lstrip('》〉」』”’" ')
    while (bare := _BRACKET.sub(" ", plain)) != plain:
        plain = bare
    plain = plain.strip(" \n\t\u3000")
    if len(gap) > BETWEEN or _CLAUSE.search(plain.replace("；", "").replace(";", "")):
        return "stop"
    if holds(plain, "breaks"):
        return "stop"
    if not plain:
        return "whole"
    if begins(plain, "joins") or plain[0] in "，,、":
        return "whole"
    if begins(plain, "parts"):
        return "part"
    return "whole" if _says_nothing(plain.split("，")[0]) else "stop"


def _is_cited(paper: Citation) -> bool:
    return not paper.written or is_paper(paper.written)


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
            told = _announces(line)
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
        papers = _papers(document, text, Span(sentence.start, sentence.end), here)
        rest = _outside(low, sentence, papers)
        if papers and papers[0].written and not phrases(rest, 0, len(rest)):
            first = papers[0]
            following = low[first.anchor.end : sentence.end].lstrip(EDGES)
            if _is_cited(first) and not begins(following, "parts"):
                yield Act(kind, (first,), None, own, hedge, head, Span(sentence.start, sentence.end))


def _outside(low: str, sentence: Sentence, papers: Sequence[Citation]) -> str:
    told = low[sentence.start : sentence.end]
    for paper in reversed(papers):
        told = told[: paper.anchor.start - sentence.start] + " " + told[paper.anchor.end - sentence.start :]
    return told


def _announces(line: str) -> ActKind | None:
    """What a line without titles announces for the titles below it; None where it announces nothing or two things."""
    if len(line) > TITLE or not holds(line, "lists"):
        return None
    kinds = {cue.kind for hit in phrases(line, 0, len(line)) for cue in cues()[hit[0]]} - {"basis"}
    if holds(line, "bare"):
        kinds.add("repeal")
    return kinds.pop() if len(kinds) == 1 else None
