"""Blocks as the case file keeps them: one short list each, figures counted from what stands before.

A block is [gap, length, role, level, number, under, cells]: gap from the end of the block before, role by its place in
ROLES, under: the heading it stands right under, by its place among the blocks, from 1. What is left out at the end is 0.
Cells are [start, length] or [start, length, head, length of the head], starts counted from the block's.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from aftername.records import Block, BlockCell
from aftername.records.block import Role, Span

ROLES: tuple[Role, ...] = get_args(Role)
_LEFT_OUT: tuple[Any, ...] = (0, "", 0, ())
_NUMBERS = {role: number for number, role in enumerate(ROLES)}


def packed(blocks: tuple[Block, ...]) -> str:
    """Blocks as JSON without blanks."""
    places = {(one.start, one.end): number for number, one in enumerate(blocks, 1)}
    made: list[list[Any]] = []
    at = 0
    for one in blocks:
        under = places.get(one.path[-1], 0) if one.path else 0
        row: list[Any] = [one.start - at, one.end - one.start, _NUMBERS[one.role]]
        rest: list[Any] = [one.level, one.number, under, [_cell(cell, one.start) for cell in one.cells]]
        while rest and not rest[-1]:
            rest.pop()
        made.append(row + rest)
        at = one.end
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _cell(one: BlockCell, start: int) -> list[int]:
    told = [one.start - start, one.end - one.start]
    return told if one.head is None else [*told, one.head[0] - start, one.head[1] - one.head[0]]


def unpacked(told: str) -> tuple[Block, ...]:
    """Blocks from what `packed` made of them."""
    made: list[Block] = []
    paths: dict[int, tuple[Span, ...]] = {0: ()}
    at = 0
    rows: list[list[Any]] = json.loads(told)
    for number, row in enumerate(rows, 1):
        gap, length, role, level, mark, under, cells = [*row, *_LEFT_OUT[len(row) - 3 :]]
        start = at + gap
        at = start + length
        path = paths[under]
        one = Block(
            start, at, ROLES[role], level, mark or "", path, tuple(_cell_from(cell, start) for cell in cells)
        )
        if one.role == "heading":
            paths[number] = (*path, (start, at))
        made.append(one)
    return tuple(made)


def _cell_from(told: list[int], start: int) -> BlockCell:
    head = (start + told[2], start + told[2] + told[3]) if len(told) > 2 else None
    return BlockCell(start + told[0], start + told[0] + told[1], head)
