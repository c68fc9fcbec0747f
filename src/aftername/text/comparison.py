"""Whether two names can be spellings of one string of Han characters, and why.

启明, Qiming, Keimei, チミン and 계명 are explained by the same two characters, each in the tradition of
its reader; translators and machines mix traditions syllable by syllable, which costs more. Compatible is a
candidate and never a proof: many names sound alike.
Method: both names are cut into syllables (readings/lattice.py); the cheapest pair of cuts whose syllables
share a character at every step is found by dynamic programming.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from aftername.text.plain_spellings import TRADITIONS, Step, misread, plainly_other
from aftername.text.readings.cuts import LONGEST, Span, lattice_of
from aftername.text.readings.lattice import BLANKS, Arc, Source, sounds_of, spelling_of
from aftername.text.readings.table import readings


@dataclass(frozen=True, slots=True)
class Costs:
    """What each liberty costs. The figures were swept; see benchmarks/names/README.md for data and date.

    change: another tradition in the next syllable of one name. rare: a known but rarer spelling. slip: a
    spelling that only a slip explains. differs: both names are plainly spelt in one tradition, and not the same.
    letter: a syllable of one Latin letter. uncommon: a character as rare as can be, where neither name is in Han.
    most: the cost up to which names are compatible, for a name of two syllables; each further one adds half.
    """

    change: float = 0.5
    rare: float = 0.5
    slip: float = 2.0
    differs: float = 2.0
    letter: float = 0.25
    uncommon: float = 2.0
    most: float = 5.0


COSTS = Costs()
TRIED = 6  # characters of one place that are tried for all names of a thing
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two names have to do with each other.

    kind: "reading" here; stages.names.comparing knows more. compatible: whether one string of characters explains both at a cost worth considering.
    han: the strings that explain both at the lowest cost, most common first, at most five; () when none does.
    steps: syllable by syllable, for the first of them. cost: 0 for the same string in the same tradition;
    infinite when nothing explains both. costs: each liberty taken, in words, with its cost; they add up.
    reason: one line for a reader.
    """

    first: str
    second: str
    compatible: bool
    han: tuple[str, ...]
    steps: tuple[Step, ...]
    cost: float
    costs: tuple[tuple[str, float], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _State:
    """The cheapest way to a pair of places with a pair of traditions."""

    cost: float
    before: tuple[int, int, Source | None, Source | None] | None
    arcs: tuple[Arc, Arc] | None
    shared: int


def compare_names(first: str, second: str, costs: Costs = COSTS) -> Comparison:
    """Compare two names by their readings, whatever their scripts; see Comparison. Never raises."""
    one, other = sounds_of(first).strip(BLANKS), sounds_of(second).strip(BLANKS)
    if not _LETTERS.search(one) or not _LETTERS.search(other):
        return _nothing(first, second, "a name without letters")
    if max(len(one), len(other)) > LONGEST:
        return _nothing(first, second, "too long for a spelling of a Han name")
    last = _cheapest(one, other, costs)
    if last is None:
        return _nothing(first, second, "no string of Han characters is read both ways")
    told = _told(first, second, one, other, *last, plainly_other(one, other), costs)
    wrong = misread(first, second, told.steps) if told.compatible else ""
    if not wrong:
        return told
    return replace(told, compatible=False, reason=f"{told.reason}, but {wrong}")


def masks_of(name: str, slips: bool = True, most: int = 6) -> dict[int, tuple[int, ...]]:
    """For each number of syllables a name can be cut into, the characters that may stand at each place.

    Only numbers from 2 to most; masks over Readings.ordered. Empty for a name that is no spelling of a Han name.
    slips: whether spellings count that only a slip explains, and syllables of one letter.
    """
    sounds = sounds_of(name).strip(BLANKS)
    if not sounds or len(sounds) > LONGEST:
        return {}
    lattice = lattice_of(sounds) if slips else tuple(_careful(spans) for spans in lattice_of(sounds))
    end = len(sounds)
    behind: list[set[int]] = [set() for _ in range(end + 1)]
    behind[end].add(0)
    for at in range(end - 1, -1, -1):
        for span in lattice[at]:
            behind[at].update(count + 1 for count in behind[span.end] if count < most)
    masks: dict[int, list[int]] = {length: [0] * length for length in behind[0] if length > 1}
    before: list[set[int]] = [set() for _ in range(end + 1)]
    before[0].add(0)
    for at in range(end):
        for span in lattice[at]:
            for count in before[at]:
                for length, places in masks.items():
                    if length - count - 1 in behind[span.end]:
                        places[count] |= span.characters
                before[span.end].add(count + 1)
    return {length: tuple(places) for length, places in sorted(masks.items())}


def explained_by(names: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """The strings of Han characters that explain every one of some spellings, the cheapest first; () when none does."""
    together: dict[int, list[int]] = {}
    for number, name in enumerate(names):
        masks = masks_of(name)
        if number == 0:
            together = {length: list(places) for length, places in masks.items()}
        else:
            together = {
                length: [one & other for one, other in zip(places, masks[length], strict=True)]
                for length, places in together.items()
                if length in masks
            }
    found: dict[str, float] = {}
    for places in together.values():
        if all(places):
            for characters in product(*(_characters(mask, TRIED) for mask in places)):
                han = "".join(characters)
                compared = [compare_names(han, name) for name in names]
                if all(one.compatible for one in compared):
                    found[han] = sum(one.cost for one in compared)
    common = readings().common
    return tuple(sorted(found, key=lambda han: (found[han], -sum(common[c] for c in han), han))[:most])


def _careful(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The stretches of one place without slips and lone letters."""
    kept = []
    for span in spans:
        arcs = tuple(arc for arc in span.arcs if arc.effort < 2)
        if arcs and not span.letter:
            characters = 0
            for arc in arcs:
                characters |= arc.characters
            kept.append(Span(span.end, characters, False, arcs))
    return tuple(kept)


@lru_cache(maxsize=1)
def _rarities() -> tuple[float, ...]:
    """How rare each character of Readings.ordered is: 0 for the most common, 1 for the rarest."""
    table = readings()
    return tuple((9 - table.common[character]) / 9 for character in table.ordered)


def _characters(mask: int, most: int) -> list[str]:
    """The most common characters of a mask."""
    ordered = readings().ordered
    found: list[str] = []
    while mask and len(found) < most:
        low = mask & -mask
        found.append(ordered[low.bit_length() - 1])
        mask ^= low
    return found


_Way = dict[tuple[int, int, Source | None, Source | None], _State]


def _cheapest(
    one: str, other: str, costs: Costs
) -> tuple[_Way, tuple[int, int, Source | None, Source | None]] | None:
    left, right = lattice_of(one), lattice_of(other)
    rarities = _rarities()
    uncommon = costs.uncommon
    ceiling = costs.most * 2 + max(len(one), len(other)) / 4  # nothing beyond it is worth telling
    ways: _Way = {(0, 0, None, None): _State(0.0, None, None, 0)}
    places: dict[tuple[int, int], list[tuple[int, int, Source | None, Source | None]]] = {
        (0, 0): [(0, 0, None, None)]
    }
    charge = (0.0, costs.rare, costs.slip)
    waiting = {(0, 0)}
    while waiting:
        place = min(waiting, key=lambda at: (at[0] + at[1], at))
        waiting.discard(place)
        i, j = place
        if not left[i] or not right[j]:
            continue
        meetings = []
        for ones in left[i]:
            for others in right[j]:
                if not ones.characters & others.characters:
                    continue
                letters = costs.letter * (ones.letter + others.letter)
                for a in ones.arcs:
                    for b in others.arcs:
                        shared = a.characters & b.characters
                        if shared:
                            # A character that is written need not be common.
                            written = a.source == "Han" or b.source == "Han"
                            rarity = (
                                0.0 if written else rarities[(shared & -shared).bit_length() - 1] * uncommon
                            )
                            meetings.append(
                                (a, b, shared, charge[a.effort] + charge[b.effort] + rarity + letters)
                            )
        for key in places[place]:
            state = ways[key]
            for a, b, shared, cost in meetings:
                total = state.cost + cost
                if key[2] is not None and key[2] != a.source:
                    total += costs.change
                if key[3] is not None and key[3] != b.source:
                    total += costs.change
                if total > ceiling:
                    continue
                to = (a.end, b.end, a.source, b.source)
                held = ways.get(to)
                if held is None or total < held.cost - 1e-9:
                    if held is None:
                        places.setdefault(to[:2], []).append(to)
                    ways[to] = _State(total, key, (a, b), shared)
                    waiting.add(to[:2])
    ends = list(places.get((len(one), len(other)), ()))
    if not ends:
        return None
    best = min(ends, key=lambda key: (ways[key].cost, str(key)))
    return ways, best


def _told(
    first: str,
    second: str,
    one: str,
    other: str,
    ways: _Way,
    last: tuple[int, int, Source | None, Source | None],
    differs: Source | None,
    costs: Costs,
) -> Comparison:
    common = readings().common
    chain: list[tuple[tuple[int, int, Source | None, Source | None], _State]] = []
    key: tuple[int, int, Source | None, Source | None] | None = last
    while key is not None:
        state = ways[key]
        chain.append((key, state))
        key = state.before
    chain.reverse()
    steps: list[Step] = []
    parts: list[tuple[str, float]] = []
    strings = [""]
    for (before, from_state), (place, state) in itertools.pairwise(chain):
        assert state.arcs is not None
        a, b = state.arcs
        ranked = _characters(state.shared, 3)
        strings = [string + c for string in strings for c in ranked][:64]
        cost = state.cost - from_state.cost
        chosen = ranked[0]
        written, other_written = (
            one[before[0] : place[0]].strip(BLANKS),
            other[before[1] : place[1]].strip(BLANKS),
        )
        systems = []
        for text, arc, was in ((written, a, before[2]), (other_written, b, before[3])):
            spelling = None if arc.source == "Han" else spelling_of(text, arc.source, chosen)
            systems.append(spelling.system if spelling is not None else "")
            if arc.effort:
                charge = costs.rare if arc.effort == 1 else costs.slip
                parts.append((f"{text}: {systems[-1]}", charge))
            if len(text) == 1 and text < "\u2e80":
                parts.append((f"{text}: a syllable of one letter", costs.letter))
            if was is not None and was != arc.source:
                parts.append((f"{text}: from {TRADITIONS[was]} to {TRADITIONS[arc.source]}", costs.change))
        rarity = (9 - common[chosen]) / 9 * costs.uncommon
        if rarity and "Han" not in (a.source, b.source):
            parts.append((f"{chosen}: not of the most common characters", rarity))
        steps.append(Step(chosen, written, a.source, systems[0], other_written, b.source, systems[1], cost))
    written_han = any(step.first_source == "Han" or step.second_source == "Han" for step in steps)
    strings.sort(key=lambda string: (-sum(common[c] for c in string), string))
    total = ways[last].cost
    if differs is not None:
        total += costs.differs
        parts.append((f"both are plain {TRADITIONS[differs]}, and differ", costs.differs))
    most = costs.most + 0.5 * max(0, len(steps) - 2)
    compatible = len(steps) > 1 and total <= most
    han = tuple(strings[:1] if written_han else strings[:5])
    return Comparison(
        first,
        second,
        compatible,
        han,
        tuple(steps),
        total,
        tuple(parts),
        _reason(first, second, steps, han, total, compatible),
    )


def _reason(
    first: str, second: str, steps: list[Step], han: tuple[str, ...], total: float, compatible: bool
) -> str:
    def side(name: str, pairs: list[tuple[str, Source]]) -> str:
        sources = list(dict.fromkeys(source for _, source in pairs))
        if sources == ["Han"]:
            return f"{name} is written in Han"
        if len(sources) == 1:
            return f"{name}: {', '.join(text for text, _ in pairs)} ({TRADITIONS[sources[0]]})"
        return f"{name}: " + ", ".join(f"{text} ({TRADITIONS[source]})" for text, source in pairs)

    left = side(first, [(step.first, step.first_source) for step in steps])
    right = side(second, [(step.second, step.second_source) for step in steps])
    verdict = f"both can be {' or '.join(han[:3])}"
    if not compatible:
        verdict += " but one syllable is too little" if len(steps) < 2 else f" only at a cost of {total:.1f}"
    return f"{left} · {right} · {verdict}"


def _nothing(first: str, second: str, why: str) -> Comparison:
    return Comparison(first, second, False, (), (), float("inf"), (), f"{first} · {second} · {why}")
