"""The blocks of a text: titles, headings, paragraphs, items, rows, labelled lines, letterhead, signature, furniture.

What a format says (a tag, a style, a row of a sheet) comes as marks and goes first; the rest is told by the lines
themselves, in any of the four languages. Lines that a page end broke have been joined before (stages/reading/wraps.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Block, Region
from aftername.records.block import Span
from aftername.stages.reading.structure.draft import Mark
from aftername.stages.reading.structure.drafting import drafts_of
from aftername.stages.reading.structure.ends import ends_found
from aftername.stages.reading.structure.outline import outlined
from aftername.text.inside import Inside

__all__ = ["Mark", "blocks_of", "furniture_regions", "titled"]


def blocks_of(text: str, marks: Sequence[Mark] = (), regions: Sequence[Region] = ()) -> tuple[Block, ...]:
    """What a text is made of, in its order; without overlap, only blanks and signs of Markdown between them."""
    drafts = drafts_of(text, marks, regions)
    ends_found(drafts)
    outlined(drafts)
    return tuple(
        Block(one.start, one.end, one.role, one.level, one.number, one.path, one.cells) for one in drafts
    )


def titled(blocks: tuple[Block, ...], title: Span | None) -> tuple[Block, ...]:
    """The blocks with the title among them; one that stands on several lines is one block."""
    if title is None:
        return blocks
    inside = [one for one in blocks if one.start < title[1] and title[0] < one.end]
    if not inside or any(one.role in ("label-value", "table-row") for one in inside):
        return blocks
    if inside[0].end - inside[0].start > 2 * (title[1] - title[0]) + 20:
        return blocks
    made = Block(min(inside[0].start, title[0]), inside[-1].end, "title")
    gone = {(one.start, one.end) for one in inside}
    kept = [_without(one, gone) for one in blocks if (one.start, one.end) not in gone]
    return tuple(sorted([*kept, made], key=lambda one: one.start))


def _without(one: Block, gone: set[Span]) -> Block:
    """A block without headings on its path that became the title."""
    if gone.isdisjoint(one.path):
        return one
    path = tuple(span for span in one.path if span not in gone)
    return Block(one.start, one.end, one.role, one.level, one.number, path, one.cells)


def furniture_regions(blocks: Sequence[Block], regions: Sequence[Region]) -> list[Region]:
    """Regions for furniture that no region covers yet, neighbours joined."""
    held = Inside(
        (one.start, one.end) for one in regions if one.kind in ("boilerplate", "deleted", "header", "quoted")
    )
    made: list[Region] = []
    before: Block | None = None
    for one in blocks:
        if one.role == "furniture" and one.start not in held:
            if made and before is not None and before.role == "furniture" and made[-1].end == before.end:
                made[-1] = Region(made[-1].start, one.end, "boilerplate")
            else:
                made.append(Region(one.start, one.end, "boilerplate"))
        before = one
    return made
