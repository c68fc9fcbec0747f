"""What a sentence that does something to papers holds: the papers it names, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from aftername.citing.citations import Citation, citations_in
from aftername.citing.title_keys import is_paper, is_pointer
from aftername.citing.unmarked import unmarked_titles
from aftername.languages.expressions import any_of
from aftername.languages.repeal_words import ActKind, union
from aftername.records import Anchor, CitedTitle, Mention
from aftername.stages.succession.act_words import EDGES, begins, cues, fillers, holds, phrases
from aftername.text.sentences import Sentence
from aftername.values.number_signs import DAY, FIGURES_OF_DATES, MONTH, YEAR

BETWEEN = 160  # characters between two titles of one list: dates and offices stand there
TITLE = 200  # characters of a line that can be an item of a list
MOST_LINES = 4  # lines over which a sentence cut within brackets is put together
_BRACKET = re.compile(r"[（(〔\[][^（()）〔〕\[\]]*[）)〕\]]")
_DATES = re.compile(
    rf"[\d{FIGURES_OF_DATES}]{{1,4}}\s*[{YEAR}{MONTH}{DAY}](?:度)?|{any_of('times', 'eras', 'ja')}|\d{{1,2}}\s+[a-z]{{3,9}}\s+\d{{4}}"
)
ISSUED = re.compile(
    r"\b(?:jointly )?(?:issued|promulgated|published|approved|adopted|enacted) (?:by|on|in)\b.*", re.S
)
CLAUSE = re.compile(r"[。；;!?！？]")


class Span(NamedTuple):
    """Start and end in the text."""

    start: int
    end: int


def begin_of(low: str, cut: Sequence[Sentence], number: int) -> int:
    """Where a sentence begins: further up where a broken line or a page number cut it within marks or brackets."""
    for first in range(number, max(-1, number - MOST_LINES - 1), -1):
        told = low[cut[first].start : cut[number].end]
        if all(told.count(one) >= told.count(other) for one, other in ("()", "《》", "「」")):
            return first
    return number


def papers_in(document: str, text: str, sentence: Span, here: Sequence[Mention]) -> list[Citation]:
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


def shade_of(low: str, sentence: Span, here: Sequence[Mention], titles: Sequence[Span]) -> str:
    """The sentence with dates and numbers beside titles made blank: what is left must say nothing."""
    letters = list(low[sentence.start : sentence.end])
    spans = [one.anchor for one in here if one.kind in ("date", "document-number")]
    for start, end in [(one.start, one.end) for one in spans] + [tuple(one) for one in titles]:
        for place in range(max(start, sentence.start), min(end, sentence.end)):
            letters[place - sentence.start] = " "
    return "".join(letters)


def says_nothing(gap: str) -> bool:
    """Whether only fillers, brackets and dates are left of what stands between a title and an act."""
    plain = without_brackets(gap)
    plain = ISSUED.sub(" ", plain) if plain.isascii() else plain
    plain = fillers().sub(" ", _DATES.sub(" ", plain))
    return not plain.strip(EDGES + "".join(union("and_so_on")))


def without_brackets(gap: str) -> str:
    """Without the closing mark of a title and what stands in brackets behind it."""
    plain = gap.lstrip('》〉」』”’" ')
    while (bare := _BRACKET.sub(" ", plain)) != plain:
        plain = bare
    return plain


def without_issuer(gap: str) -> str:
    """Without 甲部发布的 right before a title."""
    bare = gap.rstrip(EDGES)
    for word in union("issued"):
        if bare.endswith(word):
            return re.split(r"[，,、]", bare)[0] if re.search(r"[，,、]", bare) else ""
    return gap


def link(gap: str) -> str:
    """How two titles hang together: "whole" in one list; "part" where only a part of the first is meant; "stop"."""
    plain = without_brackets(gap)
    plain = plain.strip(" \n\t\u3000")
    if len(gap) > BETWEEN or CLAUSE.search(plain.replace("；", "").replace(";", "")):
        return "stop"
    if holds(plain, "breaks"):
        return "stop"
    if not plain:
        return "whole"
    if begins(plain, "joins") or plain[0] in "，,、":
        return "whole"
    if begins(plain, "parts"):
        return "part"
    return "whole" if says_nothing(plain.split("，")[0]) else "stop"


def is_cited(paper: Citation) -> bool:
    return not paper.written or is_paper(paper.written)


def outside(low: str, sentence: Sentence, papers: Sequence[Citation]) -> str:
    told = low[sentence.start : sentence.end]
    for paper in reversed(papers):
        told = told[: paper.anchor.start - sentence.start] + " " + told[paper.anchor.end - sentence.start :]
    return told


def announces(line: str) -> ActKind | None:
    """What a line without titles announces for the titles below it; None where it announces nothing or two things."""
    if len(line) > TITLE or not holds(line, "lists"):
        return None
    kinds = {cue.kind for hit in phrases(line, 0, len(line)) for cue in cues()[hit[0]]} - {"basis"}
    if holds(line, "bare"):
        kinds.add("repeal")
    return kinds.pop() if len(kinds) == 1 else None
