"""A lineage as SVG: a block for each name with a bar for each level of documents, arrows where one carries on as another.

Nothing is told by colour: said is a solid line with a filled head, planned a dashed one with an open head, denied a
dotted one with two strokes across, refused a thin one crossed out; a double ring is a reader's confirmation. Every line
bears a number, and what it stands for is written out under the drawing. The drawing takes the colour of the text
around it, so it suits light, dark and print.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from aftername.exports.succession_words import date_words, years_of
from aftername.exports.svg_lineage_key import MOST_ROWS, Key, is_inside, key, marks_of, sentences_of
from aftername.exports.svg_series import safely
from aftername.exports.svg_text import TEXT, cut_to, text_at, width_of, wrapped_to
from aftername.records import LevelSpan, Lineage, LineageEdge, LineageRow
from aftername.text.plurals import counted

__all__ = ["Key", "draw", "key"]

WIDTH = 820  # of the whole drawing, in its own units; 13 of them are a line of text
LEFT = 108  # where the timeline begins, behind the words for levels and what stands in the gutter
RIGHT = 150  # behind the timeline: lines without a date, then counts
UNDATED = 26  # width of the lane for lines without a date
NAME = 24  # height of the line with a name
BAR_ROW = 19
BAR = 9
GAP = 46  # between blocks, where the numbers of lines stand
RING = 10
APART = 26  # lines nearer than this are moved apart
GUTTER = 26  # of one bracket beside the blocks
HEAD = 34
LINE = 19
MOST_BRACKETS = 6


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a row stands. top: of its name; foot: below its last bar."""

    row: LineageRow
    top: float
    foot: float


@dataclass(frozen=True, slots=True)
class _Scale:
    """Years to places. first, last: in years, with fractions; None where nothing is dated."""

    first: float
    last: float
    left: float
    right: float
    dated: bool

    def x(self, year: float) -> float:
        return round(self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left), 1)


def draw(lineage: Lineage, place: str = "", say: Callable[[str], str] = str, *, with_key: bool = True) -> str:
    """A lineage as an SVG that can stand in a page or alone.

    place: makes the ids of title and description unique in a page. say: what is shown for a name, for masking.
    with_key: whether the sentences stand in the drawing; a page shows those of `key` below, where they wrap.
    """
    rows = lineage.rows[:MOST_ROWS]
    kept = tuple(one for one in lineage.every if is_inside(one, len(rows)))
    brackets = [one for one in lineage.beside if is_inside(one, len(rows))][:MOST_BRACKETS]
    left = GUTTER * len(brackets)
    scale = _scale(lineage, left + LEFT)
    blocks, foot = _blocks(rows)
    marks, told = marks_of(lineage), sentences_of(lineage, say)
    chain = {id(one) for one in (*lineage.edges, *lineage.refused)}
    body: list[str] = [*_axis(scale, foot)]
    for block in blocks:
        body.extend(_row(block, scale, left, say))
    outside = next((block for block in blocks if block.row.beside), None)
    if outside is not None:
        body.append(text_at(left, outside.top - 22, "Beside it, and no succession:", 'font-style="italic"'))
    placed: list[tuple[float, float, float]] = []
    for one in kept:
        if id(one) in chain:
            body.append(_line(one, marks[id(one)], blocks, scale, placed, told[id(one)]))
    for number, one in enumerate(brackets):
        body.append(_bracket(one, marks[id(one)], blocks, GUTTER * number, told[id(one)]))
    ends = any(one.later is None and one.earlier == len(rows) - 1 for one in kept)
    y = foot + (56 if ends else 30)
    below: list[str] = []
    if with_key:
        y = _written(key(lineage, say), y, below)
    mark = safely(place or lineage.id)
    names = " → ".join(safely(say(row.name)) for row in lineage.chain[:4])
    title = f"Lineage: {names}" + (" …" if len(lineage.chain) > 4 else "")
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {round(y)}" role="img" '
            f'aria-labelledby="t-{mark} d-{mark}" font-family="sans-serif" font-size="{TEXT}" fill="currentColor">',
            f'<title id="t-{mark}">{title}</title>',
            f'<desc id="d-{mark}">{safely(" ".join(_told(lineage, told, say)))}</desc>',
            *body,
            *below,
            "</svg>\n",
        )
    )


def _written(told: Key, y: float, below: list[str]) -> float:
    """Put the key under the drawing, from y down; gives where it ends."""
    for mark, sentence in told.lines:
        for number, line in enumerate(wrapped_to(sentence, WIDTH - 34)):
            if not number:
                below.append(text_at(18, y, mark, 'font-weight="bold" text-anchor="end"'))
            below.append(text_at(30, y, line))
            y += LINE
    for sentence in told.notes:
        for line in wrapped_to(sentence, WIDTH):
            below.append(text_at(0, y, line, 'font-style="italic"'))
            y += LINE
    return y


def _blocks(rows: Sequence[LineageRow]) -> tuple[list[_Block], float]:
    """Where each row stands, and where the last one ends."""
    found: list[_Block] = []
    y: float = HEAD
    for row in rows:
        if row.beside and (not found or not found[-1].row.beside):
            y += 30
        foot = y + NAME + BAR_ROW * max(1, len(row.spans))
        found.append(_Block(row, y, foot))
        y = foot + GAP
    return found, y - GAP + 14


def _scale(lineage: Lineage, left: float) -> _Scale:
    ends = [(row.first, row.last) for row in lineage.rows]
    ends += [(span.first, span.last) for row in lineage.rows for span in row.spans]
    dates = [date for pair in ends for date in pair if date]
    dates += [one.edge.date for one in lineage.every if one.edge.date]
    years = [year for date in dates if (both := years_of(date)) for year in both]
    right = WIDTH - RIGHT
    if not years:
        return _Scale(0, 1, left, right, False)
    first, last = math.floor(min(years)), math.ceil(max(years))
    return _Scale(first, max(last, first + 1), left, right, True)


def _axis(scale: _Scale, foot: float) -> Iterable[str]:
    if not scale.dated:
        return
    span = round(scale.last - scale.first)
    step = next(
        (n for n in (1, 2, 5, 10, 20, 50, 100) if span / n * 46 <= scale.right - scale.left), max(1, span)
    )
    for year in range(int(scale.first), int(scale.last) + 1):
        if year % step:
            continue
        x = scale.x(year)
        yield f'<path d="M{x} {HEAD - 10}V{round(foot, 1)}" stroke="currentColor" stroke-width="0.5" opacity="0.35"/>'
        yield text_at(x, 14, str(year), 'text-anchor="middle"')


def _row(block: _Block, scale: _Scale, left: float, say: Callable[[str], str]) -> Iterable[str]:
    row = block.row
    name = say(row.name)
    papers = counted(row.documents, "document")
    seen = f"{papers}, {_span_words(row.first, row.last)}" if row.spans else papers
    room = WIDTH - left - width_of(seen) - 24
    short = cut_to(name, room / 1.25)
    yield f"<g><title>{safely(f'{name}: {seen}')}</title>"
    yield (
        f'<text x="{left}" y="{block.top + 15}"><tspan font-weight="bold" font-size="{TEXT + 2}">{safely(short)}</tspan>'
        f'<tspan dx="12">{safely(seen)}</tspan></text>'
    )
    for number, span in enumerate(row.spans):
        y = block.top + NAME + BAR_ROW * number
        yield text_at(scale.left - 8, y + BAR + 2, span.level or "not stated", 'text-anchor="end"')
        yield _bar(span, scale, y)
        papers = counted(span.documents, "document")
        yield text_at(WIDTH, y + BAR + 2, papers, 'text-anchor="end"')
    yield "</g>"


def _bar(span: LevelSpan, scale: _Scale, y: float) -> str:
    first = years_of(span.first) if span.first else None
    last = years_of(span.last) if span.last else None
    if first is None or last is None:
        return text_at(scale.left + 4, y + BAR + 2, "not dated", 'font-style="italic"')
    x = scale.x(first[0])
    wide = max(5.0, round(scale.x(last[1]) - x, 1))
    return f'<rect x="{min(x, scale.right - 5)}" y="{round(y + 1.5, 1)}" width="{wide}" height="{BAR}" rx="1.5"/>'


_STROKES: dict[str, tuple[str, float]] = {
    "planned": ("7 4", 1.8),
    "denied": ("1.5 4", 2),
    "refused": ("", 0.9),
}
"""Dashes and width of a line by its standing."""


def _head(one: LineageEdge, x: float, y: float, sign: int, bar: str) -> str:
    """Where a line ends: a bar where nothing follows, an arrow that is filled where it is stated. bar: its stroke."""
    if one.later is None:
        return f'<path d="M{x - 9} {y}h18" {bar}/>'
    if one.standing == "refused":
        return ""
    fill = "currentColor" if one.standing == "stated" else "none"
    return f'<path d="M{x} {round(y, 1)}l-5.5 {sign * 10}h11z" fill="{fill}" stroke="currentColor" stroke-width="1.2"/>'


def _crossed(standing: str, x: float, y: float, stroke: str, thin: float) -> str:
    """Two strokes across a line that is denied, a cross on one that is refused."""
    if standing == "denied":
        return f'<path d="M{x - 8} {y}l16 -6M{x - 8} {y + 6}l16 -6" {stroke}/>'
    if standing == "refused":
        return f'<path d="M{x - 7} {y - 7}l14 14M{x + 7} {y - 7}l-14 14" {stroke.replace(str(thin), "2")}/>'
    return ""


def _line(
    one: LineageEdge,
    mark: str,
    blocks: Sequence[_Block],
    scale: _Scale,
    placed: list[tuple[float, float, float]],
    words: str,
) -> str:
    """An edge of the chain: a line down (or up) the timeline at its date, with its number near the later name."""
    start = blocks[one.earlier]
    end = blocks[one.later] if one.later is not None else None
    down = end is None or end.top >= start.top
    y1 = start.foot - 2 if down else start.top - 3
    y2 = start.foot + 34 if end is None else end.top - 3 if down else end.foot + 2
    both = years_of(one.edge.date) if one.edge.date else None
    aim = scale.x(sum(both) / 2) if both and scale.dated else scale.right + UNDATED
    x = _free(aim, min(y1, y2), max(y1, y2), scale, placed)
    ring = (y2 - 25 if down else y2 + 25) if end is not None else y1 + 17
    sign = -1 if down else 1  # from the ring back to the start
    dash, thin = _STROKES.get(one.standing, ("", 1.8))
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    stroke = f'fill="none" stroke="currentColor" stroke-width="{thin}"'
    out = [f"<g><title>{safely(words)}</title>"]
    if (
        both and x == round(aim, 1) and both[1] - both[0] > 0.05
    ):  # a year or month: as wide as it is uncertain
        a, b, y = scale.x(both[0]), scale.x(both[1]), round(y1, 1)
        out.append(f'<path d="M{a} {y - 4}v8M{a} {y}H{b}M{b} {y - 4}v8" {stroke.replace(str(thin), "0.8")}/>')
    around = RING + (3 if one.edge.verdict == "confirmed" else 0)
    near, far = round(ring + sign * around, 1), round(ring - sign * around, 1)
    tip = round(y2 + (sign * 9 if one.standing != "refused" and end is not None else 0), 1)
    out.append(f'<path d="M{x} {round(y1, 1)}V{near}M{x} {far}V{tip}" {stroke}{dashes}/>')
    out.append(_head(one, x, y2, sign, stroke.replace(str(thin), "3")))
    for radius in (RING, around) if around > RING else (RING,):
        out.append(
            f'<circle cx="{x}" cy="{round(ring, 1)}" r="{radius}" fill="none" stroke="currentColor" stroke-width="1.2"/>'
        )
    out.append(text_at(x, ring + 4.5, mark, 'text-anchor="middle" font-weight="bold"'))
    out.append(_crossed(one.standing, x, round(ring + sign * (around + 7), 1), stroke, thin))
    out.append("</g>")
    return "".join(out)


def _free(
    aim: float, top: float, foot: float, scale: _Scale, placed: list[tuple[float, float, float]]
) -> float:
    """The place nearest to a line's date where no other line runs."""
    # Nearest first, later before earlier.
    steps = [0.0] + [sign * APART * n for n in range(1, 30) for sign in (1, -1)]
    for step in steps:
        x = round(aim + step, 1)
        if not scale.left <= x <= scale.right + UNDATED:
            continue
        if all(abs(x - other) >= APART - 1 or foot < a or top > b for other, a, b in placed):
            break
    else:
        x = aim
    placed.append((x, top, foot))
    return x


def _bracket(one: LineageEdge, letter: str, blocks: Sequence[_Block], left: float, words: str) -> str:
    """A part or sibling: a bracket in the gutter, without a head, dash and dot."""
    assert one.later is not None
    a, b = (blocks[place].top + 11 for place in (one.earlier, one.later))
    x, y = left + 12, round((a + b) / 2, 1)
    top, foot = min(a, b), max(a, b)
    line = f"M{x + 10} {top}H{x}V{y - 10}M{x} {y + 10}V{foot}H{x + 10}"
    return (
        f"<g><title>{safely(words)}</title>"
        f'<path d="{line}" fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="6 3 1.5 3"/>'
        f'<rect x="{x - 9}" y="{y - 9}" width="18" height="18" fill="none" stroke="currentColor"/>'
        + text_at(x, y + 4.5, letter, 'text-anchor="middle" font-weight="bold"')
        + "</g>"
    )


def _told(lineage: Lineage, told: dict[int, str], say: Callable[[str], str]) -> Iterable[str]:
    """The drawing in words, for those who do not see it."""
    for row in lineage.rows[:MOST_ROWS]:
        spans = "; ".join(
            f"{span.level or 'level not stated'} {_span_words(span.first, span.last)}, {span.documents:,}"
            for span in row.spans
        )
        yield f"{say(row.name)}: {counted(row.documents, 'document')}{f' ({spans})' if spans else ''}."
    for one in lineage.every[: 2 * MOST_ROWS]:
        yield f"{told[id(one)]}."


def _span_words(first: str | None, last: str | None) -> str:
    if first is None:
        return "not dated"
    return date_words(first) if last in (None, first) else f"{date_words(first)} to {date_words(last)}"
