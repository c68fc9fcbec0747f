"""Numbers and bullets that open headings and items, by kind (numbering.tsv)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_ALPHABETS = "figures: "
_SIGNS = "signs"
_WHOLE_LINES = ("number of a paper", "number of a page")


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    table = files("aftername.languages").joinpath("numbering.tsv").read_text("utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple((kind, told) for _, kind, told in lines)


def alphabets() -> dict[str, str]:
    """The figures that lists count with, by name, for a class in an expression."""
    return {kind.removeprefix(_ALPHABETS): told for kind, told in _rows() if kind.startswith(_ALPHABETS)}


def opening_signs() -> str:
    """Signs that a number or bullet can begin with, beside Han figures and hangul."""
    return "".join(told for kind, told in _rows() if kind == _SIGNS)


def forms() -> dict[str, str]:
    """An expression for each kind of number or bullet, in the order they are tried in."""
    found: dict[str, str] = {}
    for kind, told in _rows():
        if kind in (_SIGNS, *_WHOLE_LINES) or kind.startswith(_ALPHABETS):
            continue
        for name, figures in alphabets().items():
            told = told.replace(f"{{{name}}}", figures)
        found[kind] = f"{found[kind]}|{told}" if kind in found else told
    return found


def whole_line(kind: str) -> str:
    """An expression for a line that is the number of a paper, or of a page, and nothing else."""
    return "|".join(told for listed, told in _rows() if listed == kind)
