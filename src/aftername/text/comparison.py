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
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from aftername.text.readings.lattice import BLANKS, Arc, Source, arcs_at, plain_of, sounds_of, spelling_of
from aftername.text.readings.table import readings, readings_of


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
LONGEST = 40  # letters; longer names are no spellings of one Han name
_TRADITIONS: dict[Source, str] = {"Mandarin": "Mandarin", "Japanese": "Japanese", "Korean": "Korean", "Cantonese": "Cantonese", "Vietnamese": "Vietnamese", "Han": "written in Han"}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Step:
    """One character that explains a syllable of both names.

    first, second: the syllables as written. first_source, second_source: the tradition each is read in, or
    "Han". first_system, second_system: how each is spelt; "" for a written character. cost: of this step.
    """

    character: str
    first: str
    first_source: Source
    first_system: str
    second: str
    second_source: Source
    second_system: str
    cost: float


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
    return _told(first, second, one, other, *last, _plainly_other(one, other), costs)


@dataclass(frozen=True, slots=True)
class _Span:
    """The syllables of one stretch of a name.

    characters: of all of them. letter: whether it is one Latin letter. arcs: by tradition and effort.
    """

    end: int
    characters: int
    letter: bool
    arcs: tuple[Arc, ...]


@lru_cache(maxsize=65536)
def _lattice(sounds: str) -> tuple[tuple[_Span, ...], ...]:
    """The stretches that begin at each place and from which the end can be reached."""
    plain = plain_of(sounds)
    every = [arcs_at(sounds, plain, at) for at in range(len(sounds) + 1)]
    leads = {len(sounds)}
    made: list[tuple[_Span, ...]] = [()] * (len(sounds) + 1)
    for at in range(len(sounds) - 1, -1, -1):
        groups: dict[int, list[Arc]] = {}
        for arc in every[at]:
            if arc.end in leads:
                groups.setdefault(arc.end, []).append(arc)
        if groups:
            leads.add(at)
        spans = []
        for end, arcs in sorted(groups.items()):
            characters = 0
            for arc in arcs:
                characters |= arc.characters
            written = sounds[at:end].strip(BLANKS)
            spans.append(_Span(end, characters, len(written) == 1 and written < "\u2e80", tuple(arcs)))
        made[at] = tuple(spans)
    return tuple(made)


def masks_of(name: str, slips: bool = True, most: int = 6) -> dict[int, tuple[int, ...]]:
    """For each number of syllables a name can be cut into, the characters that may stand at each place.

    Only numbers from 2 to most; masks over Readings.ordered. Empty for a name that is no spelling of a Han name.
    slips: whether spellings count that only a slip explains, and syllables of one letter.
    """
    sounds = sounds_of(name).strip(BLANKS)
    if not sounds or len(sounds) > LONGEST:
        return {}
    lattice = _lattice(sounds) if slips else tuple(_careful(spans) for spans in _lattice(sounds))
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


def _careful(spans: tuple[_Span, ...]) -> tuple[_Span, ...]:
    """The stretches of one place without slips and lone letters."""
    kept = []
    for span in spans:
        arcs = tuple(arc for arc in span.arcs if arc.effort < 2)
        if arcs and not span.letter:
            characters = 0
            for arc in arcs:
                characters |= arc.characters
            kept.append(_Span(span.end, characters, False, arcs))
    return tuple(kept)


def syllables(name: str) -> int | None:
    """The fewest syllables a name can be cut into; None when it is no spelling of a Han name."""
    sounds = sounds_of(name).strip(BLANKS)
    if not sounds or len(sounds) > LONGEST:
        return None
    lattice = _lattice(sounds)
    fewest: dict[int, int] = {0: 0}
    for at in range(len(sounds)):
        if at in fewest:
            for span in lattice[at]:
                fewest[span.end] = min(fewest.get(span.end, 99), fewest[at] + 1)
    return fewest.get(len(sounds))


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


@lru_cache(maxsize=1)
def usual_pinyin() -> frozenset[str]:
    """The syllables that some common character usually has; kei and tei, read of rare ones, are none."""
    table = readings()
    return frozenset(
        of["Mandarin"][0]
        for character, of in table.of.items()
        if "Mandarin" in of and table.common[character] > 2
    )


@lru_cache(maxsize=65536)
def _plain_in(sounds: str) -> frozenset[Source]:
    """The traditions in which a name is plainly spelt, in as few syllables as can be; empty for Han."""
    lattice = _lattice(sounds)
    fewest = syllables(sounds)
    found = set()
    for source in ("Mandarin", "Japanese", "Korean", "Vietnamese"):
        counts = {0: 0}
        for at in range(len(sounds)):
            if at in counts:
                for span in lattice[at]:
                    if source == "Mandarin" and sounds[at : span.end].strip(BLANKS) not in usual_pinyin():
                        continue
                    if not span.letter and any(a.source == source and a.effort == 0 for a in span.arcs):
                        counts[span.end] = min(counts.get(span.end, LONGEST), counts[at] + 1)
        if counts.get(len(sounds)) == fewest:
            found.add(source)
    return frozenset(found)  # type: ignore[arg-type]


def _plainly_other(one: str, other: str) -> Source | None:
    """The tradition in which both names are plain and differ; None when there is none.

    Two names in one script are plain in the same tradition and not the same; or one is plain Mandarin, and the other
    is written in Han that Mandarin reads otherwise.
    """
    for han, name in ((one, other), (other, one)):
        if "Mandarin" in _plain_in(name) and all("\u3400" <= letter <= "\u9fff" for letter in han):
            return None if _is_read(han, plain_of(name)) else "Mandarin"
    if one.isascii() != other.isascii() or one.replace(" ", "") == other.replace(" ", ""):
        return None
    return min(_plain_in(one) & _plain_in(other), default=None)


def _is_read(han: str, letters: str) -> bool:
    """Whether Mandarin reads a Han string so, blanks aside."""
    left = {"".join(letter for letter in letters if letter not in BLANKS)}
    for character in han:
        spelt = [plain_of(one).replace("ü", "u") for one in readings_of(character, "Mandarin")]
        left = {rest[len(one) :] for rest in left for one in spelt if rest.startswith(one)}
    return "" in left


_Way = dict[tuple[int, int, Source | None, Source | None], _State]


def _cheapest(
    one: str, other: str, costs: Costs
) -> tuple[_Way, tuple[int, int, Source | None, Source | None]] | None:
    left, right = _lattice(one), _lattice(other)
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
                parts.append((f"{text}: from {_TRADITIONS[was]} to {_TRADITIONS[arc.source]}", costs.change))
        rarity = (9 - common[chosen]) / 9 * costs.uncommon
        if rarity and "Han" not in (a.source, b.source):
            parts.append((f"{chosen}: not of the most common characters", rarity))
        steps.append(Step(chosen, written, a.source, systems[0], other_written, b.source, systems[1], cost))
    written_han = any(step.first_source == "Han" or step.second_source == "Han" for step in steps)
    strings.sort(key=lambda string: (-sum(common[c] for c in string), string))
    total = ways[last].cost
    if differs is not None:
        total += costs.differs
        parts.append((f"both are plain {_TRADITIONS[differs]}, and differ", costs.differs))
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
            return f"{name}: {', '.join(text for text, _ in pairs)} ({_TRADITIONS[sources[0]]})"
        return f"{name}: " + ", ".join(f"{text} ({_TRADITIONS[source]})" for text, source in pairs)

    left = side(first, [(step.first, step.first_source) for step in steps])
    right = side(second, [(step.second, step.second_source) for step in steps])
    verdict = f"both can be {' or '.join(han[:3])}"
    if not compatible:
        verdict += " but one syllable is too little" if len(steps) < 2 else f" only at a cost of {total:.1f}"
    return f"{left} · {right} · {verdict}"


def _nothing(first: str, second: str, why: str) -> Comparison:
    return Comparison(first, second, False, (), (), float("inf"), (), f"{first} · {second} · {why}")
