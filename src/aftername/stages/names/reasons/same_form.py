"""Same form: two spellings that differ only in quotation marks, width, case, plural, owner or head.

For: these say nothing of what the thing is. Example: “汀兰”计划, 国家汀兰计划, 汀兰; "Tinglan Plan", "the Tinglan
Program". Wrong when two schemes share a short name; owners and kinds are kept apart before this is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground
from aftername.stages.names.forms import Form, Pile, spellings
from aftername.stages.names.reasons.ground import Link, Rule
from aftername.text.han_variants import simplified
from aftername.text.names import comparable


def find(pile: Pile) -> Iterator[Link]:
    """For each form, the main spelling with each other that folding alone does not explain by script."""
    for form in pile.forms:
        main, *others = spellings(form)
        for other in others:
            if not by_script(main, other):
                yield Link(form.index, form.index, _ground(form, main, other))


def by_script(first: str, second: str) -> bool:
    """Whether two spellings are the same but for simplified, traditional and Japanese characters."""
    return first != second and simplified(first) == simplified(second)


def _ground(form: Form, main: str, other: str) -> Ground:
    if comparable(main) == comparable(other):
        reason = f"{other} and {main} differ only in quotation marks, blanks, width, case or characters"
    else:
        reason = f"{other} and {main} share the name itself; the rest says owner, part or kind of scheme"
    return Ground("same-form", "explicit", main, other, reason, (form.first(main), form.first(other)))


RULE = Rule("same-form", find)
