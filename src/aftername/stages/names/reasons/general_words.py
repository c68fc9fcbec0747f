"""General word: two names of one text are the same but for a word that says no more than "scheme" or "support" at the end.

For: pages leave such words out when they name a scheme again. Example: 물결 월급제 지원사업, 물결 월급제사업; the Harbour Wage Subsidy
program, the Harbour Wage Subsidy. Names that stand side by side are left out. Wrong where an office runs a scheme and a scheme of
support for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from aftername.languages.no_names import GENERAL_LAST
from aftername.records import Ground
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.reasons.ground import Link, Rule
from aftername.stages.names.reasons.same_text import side_by_side
from aftername.text.names import comparable

SHORTEST = 6  # letters of what is left
MOST = 6  # forms of one core


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two such names of one document."""
    cores: dict[tuple[str, str], list[int]] = defaultdict(list)
    for form in pile.forms:
        for sort, name in (("", form.written), (f"key {form.kind}", form.key)):
            core = _core(name)
            if len(core) >= SHORTEST:
                cores[sort, core].append(form.index)
    seen: set[tuple[int, int]] = set()
    for _, listed in sorted(cores.items()):
        held = sorted(set(listed))[:MOST]
        for place, first in enumerate(held):
            for second in held[place + 1 :]:
                link = _link(pile.forms[first], pile.forms[second]) if (first, second) not in seen else None
                seen.add((first, second))
                if link is not None:
                    yield link


def _core(name: str) -> str:
    """A name without the general words at its end, as compared."""
    return comparable(GENERAL_LAST.sub("", name.lower()))


def _link(one: Form, other: Form) -> Link | None:
    if one.shape == other.shape or (one.owner and other.owner and one.owner != other.owner):
        return None
    documents = {m.anchor.document for m in one.mentions} & {m.anchor.document for m in other.mentions}
    if not documents or side_by_side(one, other):
        return None
    reason = f"{one.written} and {other.written} of one text differ in a word for scheme or support alone"
    anchors = (one.first(), other.first())
    ground = Ground("general-word", "explicit", one.written, other.written, reason, anchors)
    return Link(one.index, other.index, ground)


RULE = Rule("general-word", find)
