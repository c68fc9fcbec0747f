"""Definitions: a text itself gives one thing two names.

For: nothing is plainer. Example: 汀江省高层次人才特殊支持计划（以下简称“汀兰计划”）; "the Tinglan Plan, or TLP,".
Wrong when initials or a short name stand for another scheme in another paper: a second name that papers
define for several first names joins none of them, unless those are one name in two scripts. A former name ("formerly", 原名) is no second name but an
earlier one: that is succession, and not merged here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from aftername.languages.programme_words import kind_of_alias
from aftername.records import Definition, Ground, Mention
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule


def find(pile: Pile) -> Iterator[Link]:
    """A link for each definition both of whose names are forms of the pile."""
    told: list[tuple[int, int, Mention]] = []
    names_of: dict[int, set[int]] = defaultdict(set)
    for document in sorted(pile.definitions):
        for mention in pile.definitions[document]:
            pair = _forms(pile, mention)
            if pair is None or pair[0] == pair[1]:
                continue
            told.append((*pair, mention))
            names_of[pair[1]].add(pair[0])
    for first, second, mention in told:
        contested = _contested(pile, names_of[second])
        ground = _ground(pile, first, second, mention, contested)
        if ground is not None:
            yield Link(first, second, ground)


def _contested(pile: Pile, firsts: set[int]) -> bool:
    """Whether the names that one second name is given to are more than one name: by shape, or as a translation."""
    for one, other in combinations(sorted(firsts), 2):
        first, second = pile.forms[one], pile.forms[other]
        translated = first.script != second.script and (one, other) in alike(pile)
        if first.shape != second.shape and not translated:
            return True
    return False


def _forms(pile: Pile, mention: Mention) -> tuple[int, int] | None:
    normal = mention.normal
    if not isinstance(normal, Definition) or kind_of_alias(normal.wording) == "former":
        return None
    spans = pile.spans.get(mention.anchor.document, {})
    name, alias = spans.get(normal.name), spans.get(normal.alias)
    if name is None or alias is None:
        return None
    first, second = pile.forms_of[name.id], pile.forms_of[alias.id]
    if len(first) != 1 or len(second) != 1:
        return None
    if kind_of_alias(normal.wording) == "full":
        return second[0], first[0]
    return first[0], second[0]


def _ground(pile: Pile, first: int, second: int, mention: Mention, contested: bool) -> Ground | None:
    one, other = pile.forms[first], pile.forms[second]
    if one.owner and other.owner and one.owner != other.owner:
        return None
    reason = f"one text gives both names to one thing: “{mention.anchor.quote}”"
    if contested:
        reason += "; elsewhere the second name is given to another"
    weight = "weak" if contested else "explicit"
    return Ground("definition", weight, one.written, other.written, reason, (mention.anchor,))  # type: ignore[arg-type]


RULE = Rule("definition", find)
