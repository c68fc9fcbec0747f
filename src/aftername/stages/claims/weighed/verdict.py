"""Whether a value is a fact of a programme, all told: what it is likely to be, whose, and how sure the name is, weighed together.

roles.py says how likely a value is a fact, whose.py how likely it is of a programme; but a chance of the one times a chance of the other
knows nothing of a name that may be none, of a page with many names, or of a rule that names another. Trees over all of these do (trees.tsv,
grown by benchmarks/claims/grow.py on pages that a reader had answered, with the names of the answers and with those that a review finds).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from aftername.languages import read_as
from aftername.records import MarkedDocument, Mention, ProgrammeName
from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.weighed.learned import KINDS
from aftername.stages.claims.weighed.named import Named
from aftername.stages.claims.weighed.roles import Roles
from aftername.stages.claims.weighed.whose import Owner, Whose
from aftername.trees import UNIT, read, walk

MOST_OWNERS = 2  # programmes that are looked at for a value, the likeliest first
FAR_OFF = -900  # of what is not there at all, in hundredths of a natural logarithm
MOST = 9  # places of a name that count

Signs = dict[str, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a value is, of which programme, and how likely both are."""

    fact: str
    owner: Owner
    chance: float


class Verdicts:
    """Weighs the values of a document. subjects must have entered the passage that is asked about."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], subjects: Subjects) -> None:
        self._subjects = subjects
        self.whose = Whose(marked, passages, subjects)
        self._names = _shown(marked)

    def names_several(self) -> bool:
        """Whether the document names more than one programme."""
        return len(self._names) > 1

    def best(self, passage: Passage, mention: Mention, roles: Roles) -> Verdict | None:
        """The likeliest fact and programme of a value; None where no programme may be meant."""
        owners = self.whose.owners(passage, mention)
        scores = _scores(mention, roles)
        made = []
        for fact in scores:
            for one in owners[:MOST_OWNERS]:
                signs = self.signs(passage, mention, fact, one.named, roles)
                made.append(Verdict(fact, one, _chance(signs, scores, fact, owners, one)))
        return max(made, key=lambda one: one.chance, default=None)

    def chance(self, passage: Passage, mention: Mention, fact: str, id: str, roles: Roles) -> float | None:
        """How likely a value is a fact of the programme with an id; None where that programme may not be meant."""
        owners = self.whose.owners(passage, mention)
        own = next((one for one in owners if one.named.id == id), None)
        if own is None:
            return None
        signs = self.signs(passage, mention, fact, own.named, roles)
        return _chance(signs, _scores(mention, roles), fact, owners, own)

    def signs(self, passage: Passage, mention: Mention, fact: str, named: Named, roles: Roles) -> Signs:
        """What is known besides the scores."""
        place = (mention.anchor.start, mention.anchor.end)
        made = {
            f"fact={fact}": 1,
            f"kind={mention.kind}": 1,
            f"language={read_as(passage.language)}": 1,
            f"block={passage.block.role}": 1,
            f"genre={self._subjects.genre}": 1,
            "programmes": len(self._names),
            "named here": len(self._subjects.candidates),
            "letters": passage.end - passage.start,
            "far": place[0] - named.end,
            "sentences apart": passage.index - named.passage,
            "heading between": int(self.whose.parted(passage, named)),
        }
        bound = self.whose.bound(passage, mention)
        said = "none" if bound is None else bound.binding if bound.ids[0] == named.id else "another"
        made[f"bound={said}"] = 1
        made.update((sign, 1) for sign in self._ruled(passage, place, fact, named, roles))
        return made | self._names.get(named.id, {})

    def _ruled(
        self, passage: Passage, place: tuple[int, int], fact: str, named: Named, roles: Roles
    ) -> Iterator[str]:
        """What rules say of the value."""
        for one in roles.ruled_at(place):
            if one.fact != fact:
                yield "a rule says nothing of it" if one.fact == "nothing" else "a rule says else"
                continue
            yield "a rule says so"
            bound = self._subjects.of(passage, one)
            if bound is None:
                yield "its rule is bound to none"
            elif bound.ids[0] != named.id:
                yield "its rule is bound to another"
            else:
                yield f"its rule is bound={bound.binding}"


def scored(scores: Mapping[str, int], fact: str, owners: Sequence[int], own: int) -> Signs:
    """The scores of a fact and of a programme beside those of the others, as signs. owners: of all, the highest first."""
    rivals = list(owners)
    rivals.remove(own)
    rival = max(rivals, default=FAR_OFF)
    return {
        "role": scores[fact],
        "other role": max((one for other, one in scores.items() if other != fact), default=FAR_OFF),
        "owner": own,
        "ahead": own - rival,
        "owners": len(owners),
        "first of them": int(own >= rival),
    }


def _shown(marked: MarkedDocument) -> Mapping[str, Signs]:
    """How sure the name of each programme is: how it shows itself, how often and how it is written."""
    told = {(one.anchor.start, one.anchor.end): one for one in marked.mentions if one.kind == "programme"}
    made: dict[str, Signs] = {}
    times: Counter[str] = Counter()
    for place, ids in marked.programmes:
        mention = told.get(place)
        if not ids or mention is None or not isinstance(mention.normal, ProgrammeName):
            continue
        name, quote = mention.normal, mention.anchor.quote
        times[ids[0]] += 1
        signs = made.setdefault(ids[0], {f"thing={name.thing}": 1, "stands first at": place[0], "small": 0})
        signs[f"name {name.sign}"] = 1
        signs.update((f"name: {one}", 1) for one in name.signs)
        signs["name letters"] = max(signs.get("name letters", 0), len(quote))
        signs["name certain"] = max(signs.get("name certain", 0), name.certainty)
        signs["small"] |= not quote.isupper()
        signs["head"] = signs.get("head", 0) | bool(name.head)
        signs["of an owner"] = signs.get("of an owner", 0) | (name.owner is not None)
    for id, count in times.items():
        made[id]["name stands"] = min(count, MOST)
    return made


def _scores(mention: Mention, roles: Roles) -> Mapping[str, int]:
    """What speaks for a value being each fact that it may be."""
    return {fact: roles.score(fact, mention) for fact in KINDS[mention.kind]}


def _chance(signs: Signs, scores: Mapping[str, int], fact: str, owners: Sequence[Owner], own: Owner) -> float:
    """How likely a value is a fact of one of the programmes that it may be of."""
    told = signs | scored(scores, fact, [one.score for one in owners], own.score)
    return 1 / (1 + math.exp(-grown()(told) / UNIT))


@cache
def grown() -> Callable[[Mapping[str, int]], int]:
    """What the trees of trees.tsv say of signs, in thousandths of a natural logarithm."""
    return walk(read(table()))


def table() -> str:
    """The trees as they are written."""
    return files(__package__).joinpath("trees.tsv").read_text("utf-8")
