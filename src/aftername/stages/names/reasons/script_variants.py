"""Script variants: the same name in simplified, traditional or Japanese characters.

For: the characters are forms of one another (OpenCC's tables). Example: 启航计划, 啟航計劃, 啓航計画. Wrong when
a place and a nation each have a scheme of that name, which owners keep apart where they are said.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground
from aftername.stages.names.forms import Pile, spellings
from aftername.stages.names.reasons.ground import Link, Rule
from aftername.stages.names.reasons.same_form import by_script


def find(pile: Pile) -> Iterator[Link]:
    """For each form, the main spelling with each that only characters set apart."""
    for form in pile.forms:
        main, *others = spellings(form)
        for other in others:
            if by_script(main, other):
                reason = f"{other} is {main} in other forms of the same characters"
                anchors = (form.first(main), form.first(other))
                yield Link(
                    form.index, form.index, Ground("script-variant", "explicit", main, other, reason, anchors)
                )


RULE = Rule("script-variant", find)
