"""Two names side by side: the same but for form, read alike, short for one another, or of the same meaning.

Heads and quotation marks are laid aside; what is left is compared by its readings (text/comparison.py), by
initials and shortening, and word by word by meaning (languages/vocabulary.py), where a word without a
meaning may still be the spelling of one (Xihu Pearl Program and 西湖明珠).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from aftername.languages.vocabulary import Piece, meaning, pieces_of
from aftername.text.comparison import Comparison as ByReading
from aftername.text.comparison import Step, usual_pinyin
from aftername.text.comparison import compare_names as compare_readings
from aftername.text.han_variants import simplified
from aftername.text.names import comparable, shape_of
from aftername.text.readings import readings_of

Kind = Literal["same", "script", "reading", "short", "initials", "meaning", "none"]

LEAST_WEIGHT = 2  # of shared words that tell: "talent plan" and 人才计划 share too little to be one name
RUN = 1.0  # cost below which a part of a name is taken for a spelling of a part of another
DIVISIONS = frozenset("省市区县州镇都府県道시도구군")
"""Characters behind the name of a place that a translation leaves out."""
UNEXPLAINED = 1.0  # what a word of weight 1 that only one name has costs
PEOPLE = frozenset({"talent", "expert", "scholar", "scientist", "researcher"})
"""Words for those a scheme is for, by their first English word. English adds them to a name or leaves them out
("the Qiming talent plan"); but scholars are no experts: two names with different ones are two."""
OPTIONAL = PEOPLE | {"research"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two names have to do with each other.

    kind: "same" but for quotes, width, case, plural and head; "script": the same but for simplified,
        traditional and Japanese characters; "reading": spellings of one string of Han characters; "short": one
        is the other cut short (海优 and 海外优秀青年); "initials"; "meaning": the words mean the same; "none".
    compatible: whether the two can be names of one thing. Never more than that: names that sound or mean
        alike are borne by different things too.
    han: strings of Han characters that explain both, for kind "reading"; else ().
    steps: for kind "reading", syllable by syllable; else ().
    cost: 0 for the same name; more the more liberty is taken; infinite for kind "none".
    costs: each liberty, in words, with what it costs. share: how much of both names is explained, 0 to 1.
    reason: one line for a reader.
    """

    first: str
    second: str
    kind: Kind
    compatible: bool
    han: tuple[str, ...]
    steps: tuple[Step, ...]
    cost: float
    costs: tuple[tuple[str, float], ...]
    share: float
    reason: str


def compare_names(first: str, second: str) -> Comparison:
    """Compare two names of programmes or bodies in any of the four languages; see Comparison. Never raises."""
    one, other = stem(first), stem(second)
    if comparable(first) == comparable(second) or (one and other and shape_of(one) == shape_of(other) != ""):
        return _same(first, second, one, other)
    read = _reading(one, other)
    if read is not None and read.compatible and not _other_people(first, second):
        return _by_reading(first, second, read)
    short = _shortened(one, other) or _shortened(other, one)
    if short:
        return Comparison(first, second, "short", True, (), (), 1.0, ((short, 1.0),), 1.0, short)
    spelt = initials_reason(first, second) or initials_reason(second, first)
    if spelt:
        return Comparison(first, second, "initials", True, (), (), 1.5, ((spelt, 1.5),), 1.0, spelt)
    return _by_meaning(first, second, read)


@lru_cache(maxsize=65536)
def stem(name: str) -> str:
    """A name in comparable form without words of no weight at its ends: the Qiming Program, 国家启明计划."""
    text = comparable(name)
    pieces = list(pieces_of(name))
    if not any(piece.weight for piece in pieces):
        return text
    while pieces and pieces[0].weight == 0 and text.startswith(pieces[0].written):
        text = text[len(pieces.pop(0).written) :].lstrip(" -'’")
    while pieces and pieces[-1].weight == 0 and text.endswith(pieces[-1].written):
        text = text[: len(text) - len(pieces.pop().written)].rstrip(" -'’")
    return text or comparable(name)


def _same(first: str, second: str, one: str, other: str) -> Comparison:
    plain = comparable(first) == comparable(second)
    kind: Kind = "script" if first != second and simplified(first) == simplified(second) else "same"
    if kind == "script":
        reason = f"{first} and {second} are the same in simplified, traditional and Japanese characters"
    elif first == second:
        reason = f"{first} is written the same"
    elif plain:
        reason = f"{first} and {second} differ only in quotation marks, blanks, width, case or characters"
    else:
        reason = (
            f"{first} and {second} share {one or other}; the rest says whose it is or what kind of scheme"
        )
    return Comparison(first, second, kind, True, (), (), 0.0, (), 1.0, reason)


def _by_reading(first: str, second: str, read: ByReading) -> Comparison:
    return Comparison(
        first, second, "reading", True, read.han, read.steps, read.cost, read.costs, 1.0, read.reason
    )


@lru_cache(maxsize=65536)
def _reading(one: str, other: str) -> ByReading | None:
    """Two stems by their readings; also without words that English adds. None when neither can be cut."""
    forms = [_without_optional(one), _without_optional(other)]
    found: ByReading | None = None
    for left in dict.fromkeys((one, forms[0])):
        for right in dict.fromkeys((other, forms[1])):
            if left and right and not (left.isascii() and right.isascii() and left == right):
                read = compare_readings(left, right)
                if found is None or read.cost < found.cost:
                    found = read
    return found


def _without_optional(text: str) -> str:
    """A Latin name without its words of kind: "qiming talent" is qiming."""
    if not text.isascii():
        return text
    kept = [p.written for p in pieces_of(text) if p.weight and not _is_optional(p)]
    return " ".join(kept)


def _is_optional(piece: Piece) -> bool:
    return any(meaning(one).english in OPTIONAL for one in piece.meanings)


def _is_place(piece: Piece) -> bool:
    return any(meaning(one).place for one in piece.meanings)


def _shortened(short: str, long: str) -> str:
    """Why a short Han or hangul name is the longer one cut short; "" when it is not.

    Each of its two to four characters begins a word of the longer name, in the same order, and the first of
    them comes from its first word.
    """
    if not 2 <= len(short) <= 4 or short.isascii() or len(long) < len(short) + 2:
        return ""
    words = [piece.written for piece in pieces_of(long) if piece.weight]
    if len(words) < len(short) or long.startswith(short):
        return ""
    used = []
    at = 0
    for character in short:
        while at < len(words) and words[at][0] != character:
            at += 1
        if at == len(words):
            return ""
        used.append(words[at])
        at += 1
    if used[0] != words[0]:
        return ""
    return f"{short} takes the first characters of {'、'.join(used)} in {long}"


def initials_reason(short: str, name: str) -> str:
    """Why some capitals are the initials of a name (TTP of Thousand Talents Plan, QM of 启明); "" if not."""
    plain = short.strip("“”\"'‘’ ")
    if not (2 <= len(plain) <= 6 and plain.isascii() and plain.isalpha() and plain.isupper()):
        return ""
    if name.isascii():
        words = [word for word in name.replace("-", " ").split() if word[:1].isalnum()]
        large = [word for word in words if word.lower() not in ("of", "for", "the", "and", "to", "in")]
        for held in (large, words):
            if len(held) >= len(plain) and "".join(w[0] for w in held).upper() == plain:
                return f"{plain} are the initials of {name}"
        if _begins(stem(name).replace(" ", "").replace("'", ""), plain.lower()):
            return f"{plain} are the initials of the syllables of {name} in pinyin"
        return ""
    han = stem(name)
    for text in dict.fromkeys((han, comparable(name))):
        if len(text) == len(plain):
            letters = [{reading[0] for reading in readings_of(one, "Mandarin")} for one in text]
            if all(letter.lower() in held for letter, held in zip(plain, letters, strict=True)):
                return f"{plain} are the initials of {text} in pinyin"
    return ""


def _begins(word: str, letters: str) -> bool:
    """Whether a word is as many syllables of pinyin as there are letters, each beginning with its letter."""
    left = {word}
    for letter in letters:
        left = {
            rest[size:]
            for rest in left
            if rest.startswith(letter)
            for size in range(1, 7)
            if rest[:size] in usual_pinyin() and len(rest) >= size
        }
    return "" in left


def _by_meaning(first: str, second: str, read: ByReading | None) -> Comparison:
    left, right = list(pieces_of(first)), list(pieces_of(second))
    pairs: list[tuple[str, str]] = []
    weight = 0.0
    taken: set[int] = set()
    open_left: list[int] = []
    for place, piece in enumerate(left):
        match = _meant(piece, right, taken)
        if match is None:
            open_left.append(place)
            continue
        taken.add(match)
        weight += piece.weight
        if piece.weight:
            pairs.append((piece.written, right[match].written))
    open_right = [place for place in range(len(right)) if place not in taken]
    runs = [_runs(left, open_left), _runs(right, open_right)]
    costs: list[tuple[str, float]] = []
    steps: list[Step] = []
    spare = list(runs[1])
    unread: list[tuple[str, int]] = []
    explained = 2 * weight
    for text, heavy in runs[0]:
        best = min(
            ((_spelt(text, other[0]), other) for other in spare), key=lambda pair: pair[0].cost, default=None
        )
        if best is not None and best[0].compatible and best[0].cost < RUN:
            spare.remove(best[1])
            pairs.append((text, best[1][0]))
            costs.extend(best[0].costs)
            steps.extend(best[0].steps)
            explained += heavy + best[1][1]
            weight += 2
        else:
            unread.append((text, heavy))
    unread.extend(spare)
    missing = 0.0
    telling = any(piece.weight > 1 for text, _ in pairs for piece in pieces_of(text))
    places = [any(_is_place(piece) for piece in side) for side in (left, right)]
    for text, heavy in unread:
        if heavy:
            words = [piece for piece in pieces_of(text) if piece.weight]
            optional = all(_is_optional(piece) for piece in words)
            # Whose it is may be left out of a name that tells enough without: the Shanghai Pujiang plan.
            optional = optional or (telling and not all(places) and all(_is_place(piece) for piece in words))
            charge = UNEXPLAINED * (0.5 if optional else heavy)
            costs.append((f"{text}: only one of the names has it", charge))
            missing += 0 if optional else heavy
    total = explained + sum(heavy for _, heavy in unread)
    share = explained / total if total else 0.0
    people = _other_people(first, second)
    compatible = missing == 0 and weight >= LEAST_WEIGHT and not people
    cost = sum(charge for _, charge in costs) + 0.5 if pairs else float("inf")
    if not pairs:
        reason = read.reason if read is not None else f"{first} and {second} share nothing that was looked at"
        return Comparison(first, second, "none", False, (), (), float("inf"), (), share, reason)
    told = ", ".join(f"{one} = {other}" for one, other in pairs)
    reason = f"{first} and {second} mean the same word by word: {told}"
    if not compatible:
        rest = ", ".join(text for text, heavy in unread if heavy)
        reason = f"{first} and {second} agree in {told}" + (
            f"; not in {rest}" if rest else "; that is too little"
        )
    kind: Kind = "meaning" if compatible else "none"
    return Comparison(first, second, kind, compatible, (), tuple(steps), cost, tuple(costs), share, reason)


def _other_people(first: str, second: str) -> str:
    """The words by which two names are for different people (scholars, experts); "" where they are not."""
    found = []
    for name in (first, second):
        words = {}
        for piece in pieces_of(name):
            meant = frozenset(meaning(one).english for one in piece.meanings) & PEOPLE
            if meant:
                words[piece.written] = meant
        found.append(words)
    one, other = (frozenset().union(*words.values()) for words in found)
    if one and other and not one & other:
        return " and ".join(word for words in found for word in words)
    return ""


def _meant(piece: Piece, others: list[Piece], taken: set[int]) -> int | None:
    """The first word not yet taken that has a meaning in common, or is the same run of letters."""
    for place, other in enumerate(others):
        if place not in taken and (piece.meanings & other.meanings or piece.written == other.written):
            return place
    return None


def _runs(pieces: list[Piece], places: list[int]) -> list[tuple[str, int]]:
    """Words that found no partner, neighbours in one run, with their weight together."""
    made: list[tuple[str, int]] = []
    before = -2
    for place in places:
        piece = pieces[place]
        if piece.weight == 0:
            continue
        if place == before + 1 and made:
            gap = " " if piece.written.isascii() else ""
            made[-1] = (made[-1][0] + gap + piece.written, made[-1][1] + piece.weight)
        else:
            made.append((piece.written, piece.weight))
        before = place
    return made


@lru_cache(maxsize=65536)
def _spelt(one: str, other: str) -> ByReading:
    """Two runs by their readings; a Latin word with a meaning also by the Han words of that meaning."""
    best = compare_readings(one, other)
    for short, opposite in ((one[:-1], other), (other[:-1], one)):
        if len(short) > 1 and (one + other)[len(one) - 1 if opposite is other else -1] in DIVISIONS:
            read = compare_readings(short, opposite)
            if read.cost < best.cost:
                best = replace(read, first=one, second=other)
    for text, opposite, turned in ((one, other, False), (other, one, True)):
        for piece in pieces_of(text) if text.isascii() else ():
            if piece.written == text:
                for number in sorted(piece.meanings):
                    for han in meaning(number).han:
                        if len(han) > 1:
                            pair = (opposite, han) if turned else (han, opposite)
                            read = compare_readings(*pair)
                            if read.cost < best.cost:
                                best = replace(read, first=one, second=other)
    return best
