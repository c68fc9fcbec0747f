"""Grades of evidence, a file each. To add one: copy explicit.py, list its `look` here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aftername.stages.succession.pile import Pile
from aftername.stages.succession.reasons import documentary, explicit, structural, template
from aftername.stages.succession.reasons.edge import Found

LOOKS: tuple[Callable[[Pile], Iterator[Found]], ...] = (
    explicit.look,
    documentary.look,
    structural.look,
    template.look,
)
