"""Words that stand where names stand: a title or cell of a table, a quotation, what is applied for, what a short form follows.

Nothing is decided: such words are candidates without a sign of their own, and weights.tsv says what each place is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.name_places import BEFORE_SHORT, LABELS, MADE_FROM, MARKS, NUMBERING, SHORT_FORM
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.by_place import candidate_of
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.quotes import OPENING, TITLE_MARKS, quote_from
from aftername.stages.mentions.finders.names.text import HAN_ALONE, SPELT, language_at, plain
from aftername.stages.mentions.finders.names.trimming import LONGEST_SPELT, borders_of

LONGEST_LINE = 72  # code points of a line that may be a name with little else
_SPEAKING = frozenset(
    ["thing", "titled", "at-quote", "at-short", "at-former", "at-label", "at-kind", "at-row"]
)  # one of them speaks for words without a head noun, or they are none
IN_ROW = 3  # names of a row on each side of one
REACH = 36  # code points before a bracket in which a name stands
MOST = 4000  # candidates of one document

_EDGES = "".join(sorted(MARKS))
_PARTS = re.compile(r" ?[|｜]| [-–—>＞] |[:：](?= |\n|$|[^/\d])|[「」“”《》【】]|——")
_RUN = re.compile(
    r"(?<![\w’'@./-])(?:[A-Z][\w’'+-]*|[A-Z0-9]+[+&-][\w+]*|\d{1,2}[–-]\d{1,2}(?= [A-Z]))(?:(?:: | (?:& )?(?:(?:of|for|and|in|to|on|the|de|du|des|of the|for the|in the) )?)[A-Z0-9][\w’'+-]*)*"
)
_THE = re.compile(r"(?:\b[Tt]he|\ban?) (?:(?:new|former|existing|previous|current|national) )?$")
_SAYS = re.compile(
    r",? ?(?:\([A-Z][\w&+ -]{1,10}\),? )?(?:is|was|are|were|will|has|provides?|offers?|supports?|funds?|gives?|aims?|helps?|allows?|which|replaced|replaces|launched|also|assists?|enables?)\b"
)
_INITIALS = re.compile(r" ?\((?:the )?[“\"]?[A-Z][\w&+/-]{1,11}[”\"]?\)")
_KIND_BEHIND = re.compile(
    r" (?:program(?:me)?|scheme|initiative|project|grant|fund|stream|action|award|fellowship|course|package|measure)s?\b"
)
_WORD = r"[^\s、,，。；;:：()\n「」『』“”‘’'\"]+"
_BEFORE = re.compile(rf"(?P<name>{_WORD}(?: {_WORD}){{0,3}}) ?[、,，] ?$")
_NEXT = re.compile(rf" ?[、,，] ?(?P<name>{_WORD}(?: {_WORD}){{0,3}})")
_IN_ROW = re.compile(r"(?:, (?:and |the |or )?| and (?:the )?| or (?:the )?)")


def placed(view: View, hits: Sequence[Hit], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates by place that are none yet. found: those that signs of their own make."""
    taken = {(one.start, one.end) for one in found}
    made: dict[Span, Candidate] = {}
    for start, end, place in _spans(view, hits, found):
        span = (start, end)
        if span in taken or end - start > LONGEST_SPELT:
            continue
        one = made.get(span)
        if one is None:
            one = candidate_of(view, start, end, said=place == "at-former")
            if one is None or len(made) >= MOST:
                taken.add(span)
                continue
            made[span] = one
        one.shown[place] = 1
    title = view.document.header.title
    for one in made.values():
        if title is not None and view.text[one.start : one.end] in (title.value or ""):
            one.shown["titled"] = 1
    return [one for one in made.values() if one.kind or _SPEAKING & one.shown.keys()]


def _spans(view: View, hits: Sequence[Hit], found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    title = view.document.header.title
    named = (title.value or "") if title is not None else ""
    for start, end, place in _places(view, hits, found):
        language = language_at(view, start)
        speaks = place in _SPEAKING or (named != "" and view.text[start:end] in named)
        for a, b in borders_of(view, start, end, language, speaks):
            yield a, b, place


def _places(view: View, hits: Sequence[Hit], found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    yield from _pieces(view)
    yield from _quotations(view, hits)
    for start, end, language in _stretches(view):
        if language in SPELT:
            yield from _in_capitals(view, start, end)
        else:
            yield from _in_sentences(view, start, end, language)
    yield from _beside(view, found)


def _stretches(view: View) -> Iterator[tuple[int, int, str]]:
    """Where each language begins and ends."""
    starts = [(at, language_at(view, at)) for at, _ in view.languages]
    for (start, language), (end, _) in zip(starts, [*starts[1:], (len(view.text), "")], strict=True):
        yield start, end, language


def _pieces(view: View) -> Iterator[tuple[int, int, str]]:
    """Titles, headings, items, cells and other short lines, whole and up to what divides them."""
    for start, end, place in _lines(view):
        begin = start
        number = NUMBERING.match(view.folded, start, end)
        if number is not None:
            begin = number.end()
        if not 2 <= end - begin <= LONGEST_LINE * 2:
            continue
        yield begin, end, place
        at = begin
        for part in _PARTS.finditer(view.text, begin, end):
            if part.start() - at > 2:
                yield at, part.start(), place
            at = part.end()
        if at > begin and end - at > 2:
            yield at, end, place


def _lines(view: View) -> Iterator[tuple[int, int, str]]:
    """Titles, headings and cells."""
    for block in view.document.blocks:
        for cell in block.cells:
            label = view.folded[slice(*cell.head)].strip(_EDGES) if cell.head is not None else ""
            told = label == "title" or LABELS.fullmatch(label) is not None
            yield cell.start, cell.end, "at-label" if told else "at-cell"
        if block.role in ("title", "heading"):
            yield block.start, block.end, "at-heading"


def _quotations(view: View, hits: Sequence[Hit]) -> Iterator[tuple[int, int, str]]:
    for hit in hits:
        if hit.trigger in OPENING and hit.trigger not in TITLE_MARKS:
            quote = quote_from(view.folded, hit.start)
            if quote is not None:
                yield quote.start + 1, quote.end - 1, "at-quote"


def _in_sentences(view: View, start: int, end: int, language: str) -> Iterator[tuple[int, int, str]]:
    """What a short form stands behind in brackets, and what stands in brackets as a former name."""
    text = plain(view) if language in HAN_ALONE else view.folded
    for match in SHORT_FORM.finditer(text, start, end):
        before = BEFORE_SHORT[language].search(text, max(start, match.start() - REACH), match.start())
        if before is not None:
            yield *before.span(), "at-short"
    for match in MADE_FROM.finditer(text, start, end):
        yield *match.span("name"), "at-former"


def _in_capitals(view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Runs of capitals in the places of English sentences."""
    text = view.text
    last: tuple[int, int] | None = None
    for match in _RUN.finditer(text, start, end):
        a, b = match.span()
        the = _THE.search(text, max(0, a - 16), a) is not None
        places = []
        if _INITIALS.match(text, b):
            places.append("at-short")
        if the and _SAYS.match(text, b):
            places.append("at-subject")
        if _KIND_BEHIND.match(text, b):
            places.append("at-kind")
        if the and " " in match[0]:
            places.append("at-the")
        if last is not None and _IN_ROW.fullmatch(text, last[1], a):
            places.append("at-row")
            yield last[0], last[1], "at-row"
        last = (a, b)
        for place in places:
            yield a, b, place
        kind = _KIND_BEHIND.match(text, b)
        if kind is not None:
            yield a, kind.end(), "at-kind"
        yield from _parts_of_run(text, a, b, places)


def _parts_of_run(text: str, start: int, end: int, places: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The two names of a run with a joint: Reed Link and Harbour Work."""
    joint = text.find(" and ", start, end)
    if joint < 0 or text.find(" and ", joint + 5, end) >= 0:
        return
    for a, b in ((start, joint), (joint + 5, end)):
        if " " in text[a:b] or "at-row" in places:
            yield a, b, "at-row"


def _beside(view: View, found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    """What stands in a row with a candidate that has a sign of its own."""
    text = view.folded
    for one in found:
        if one.spelt:
            continue
        yield from _row_before(text, one.start)
        yield from _row_behind(text, one.end)


def _row_before(text: str, at: int) -> Iterator[tuple[int, int, str]]:
    for _ in range(IN_ROW):
        before = _BEFORE.search(text, max(0, at - 30), at)
        if before is None:
            return
        yield *before.span("name"), "at-row"
        at = before.start("name")


def _row_behind(text: str, at: int) -> Iterator[tuple[int, int, str]]:
    for _ in range(IN_ROW):
        behind = _NEXT.match(text, at)
        if behind is None:
            return
        yield *behind.span("name"), "at-row"
        at = behind.end()
