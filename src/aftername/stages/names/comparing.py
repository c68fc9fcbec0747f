"""Two names side by side: the same but for form, read alike, short for one another, or of the same meaning.

Heads and quotation marks are laid aside; what is left is compared by its readings (text/comparison.py), by
initials and shortening, and word by word by meaning (languages/vocabulary.py), where a word without a
meaning may still be the spelling of one (Xihu Pearl Program and 西湖明珠).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from aftername.languages.vocabulary import pieces_of
from aftername.stages.names.kinds import core_of, told_apart
from aftername.stages.names.word_by_word import (
    Comparison,
    Kind,
    by_meaning,
    is_optional,
    other_people,
)
from aftername.text.comparison import Comparison as ByReading
from aftername.text.comparison import compare_names as compare_readings
from aftername.text.han_variants import simplified
from aftername.text.names import comparable, script_of, shape_of
from aftername.text.plain_spellings import plain_in, plainly_other, usual_pinyin
from aftername.text.readings import readings_of
from aftername.text.readings.lattice import sounds_of
from aftername.text.readings.loanwords import by_sound
from aftername.text.readings.romanised import spelt_out

__all__ = ["Comparison", "compare_names", "initials_reason", "stem"]

_GLOSS = re.compile(r"(?P<before>[^(（]*)[(（](?P<inside>[^()（）]{2,60})[)）](?P<behind>[^(（]*)")
SHORTEST_SLIP = 6  # letters; shorter words differ in one letter by chance
FAR_FETCHED = 1.0  # cost of a reading from which a plainer reason is looked for
LOANWORD = 1.0  # what it costs that a name is heard as another script's


def compare_names(first: str, second: str) -> Comparison:
    """Compare two names of programmes or bodies in any of the four languages; see Comparison. Never raises."""
    found = min(
        (_compared(left, right) for left in _given(first) for right in _given(second)),
        key=lambda one: (not one.compatible, one.cost),
    )
    found = replace(found, first=first, second=second)
    if comparable(first) == comparable(second):
        return found
    apart = told_apart(first, second)
    if not apart or not (found.compatible or core_of(first) == core_of(second) != ""):
        return found
    reason = f"{first} and {second}: same core, another kind: {apart}"
    return replace(found, kind="none", compatible=False, cost=float("inf"), costs=(), reason=reason)


def _given(name: str) -> tuple[str, ...]:
    """A name, and the two that it gives where the one in brackets is in another script: 汀兰计划（Tinglan Jihua）."""
    parts = _GLOSS.fullmatch(name.strip())
    if parts is None:
        return (name,)
    before, inner, behind = (parts[one].strip() for one in ("before", "inside", "behind"))
    sorts = [{script_of(one)} & {"Latn", "Kore", "Jpan"} for one in (before, inner)]
    if not before or sorts[0] == sorts[1] or sum(letter.isalpha() for letter in inner) < 2:
        return (name,)
    return (name, before + behind, inner + behind)


def _compared(first: str, second: str) -> Comparison:
    one, other = stem(first), stem(second)
    if comparable(first) == comparable(second) or (one and other and shape_of(one) == shape_of(other) != ""):
        return _same(first, second, one, other)
    read = _reading(one, other)
    heard = _heard(first, second, read)
    if heard is not None:
        return heard
    cut = _cut_short(first, second)
    if cut is not None:
        return cut
    meant = by_meaning(first, second, read)
    return meant if meant.compatible else _without_people(first, second) or meant


def _heard(first: str, second: str, read: ByReading | None) -> Comparison | None:
    """Two names of one sound, by the plainest reason; None where they are not."""
    reads = read is not None and read.compatible and not other_people(first, second)
    if read is not None and reads and read.cost < FAR_FETCHED:
        return _by_reading(first, second, read)
    spelt = _spelt_whole(first, second)
    if spelt is None and read is not None and reads:
        return _by_reading(first, second, read)
    return spelt


def _cut_short(first: str, second: str) -> Comparison | None:
    """One name cut short, or its initials; None where it is neither."""
    one, other = stem(first), stem(second)
    short = _shortened(one, other) or _shortened(other, one)
    if short:
        return Comparison(first, second, "short", True, (), (), 1.0, ((short, 1.0),), 1.0, short)
    initials = initials_reason(first, second) or initials_reason(second, first)
    if initials:
        return Comparison(first, second, "initials", True, (), (), 1.5, ((initials, 1.5),), 1.0, initials)
    return None


def _without_people(first: str, second: str) -> Comparison | None:
    """汀兰人才 and Tinglan: the word for people, which English leaves out, laid aside. None where they are not read alike."""
    one, other = stem(first), stem(second)
    forms = _for_people(one) or one, _for_people(other) or other
    if forms == (one, other) or other_people(first, second):
        return None
    read = _reading(*forms)
    return _by_reading(first, second, read) if read is not None and read.compatible else None


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


def _spelt_whole(first: str, second: str) -> Comparison | None:
    """Two names of which one is the other in Latin letters, or the other's loanword; None where they are not."""
    one, other = stem(first), stem(second)
    tradition = spelt_out(comparable(first), comparable(second)) or spelt_out(one, other)
    if tradition is not None:
        reason = f"{first} and {second} are one name, spelt out in {tradition}"
        return Comparison(first, second, "reading", True, (), (), 0.0, (), 1.0, reason)
    if by_sound(one, other) and not any(_is_pinyin(name) for name in (one, other)):
        reason = f"{one} and {other} sound the same: one is the other as a loanword"
        return Comparison(
            first, second, "reading", True, (), (), LOANWORD, ((reason, LOANWORD),), 1.0, reason
        )
    return None


def _is_pinyin(name: str) -> bool:
    """Whether a Latin name is plain pinyin, and so no loanword."""
    return name.isascii() and "Mandarin" in plain_in(sounds_of(name).strip())


def _by_reading(first: str, second: str, read: ByReading) -> Comparison:
    reason = _slip(read.first, read.second) or read.reason
    return Comparison(
        first, second, "reading", True, read.han, read.steps, read.cost, read.costs, 1.0, reason
    )


def _slip(one: str, other: str) -> str:
    """What to say of two Latin names that differ by a slip of one letter; "" where they do not, or are two plain words."""
    if not (one.isascii() and other.isascii()) or min(len(one), len(other)) < SHORTEST_SLIP:
        return ""
    if OSA.distance(one, other, score_cutoff=1) != 1 or plainly_other(one, other):
        return ""
    return f"{one} and {other} differ in one letter, as by a slip"


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
    return " ".join(p.written for p in pieces_of(text) if p.weight and not is_optional(p))


def _for_people(text: str) -> str:
    """What stands before the word for people that ends a name in Han: 汀兰 of 汀兰人才; "" for any other."""
    pieces = [piece for piece in pieces_of(text) if piece.weight]
    if text.isascii() or not pieces or not is_optional(pieces[-1]):
        return ""
    return text.removesuffix(pieces[-1].written)


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
