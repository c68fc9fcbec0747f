"""People named one after another in a sentence that stayed without them: “A, B, C and D were invited” became “four were invited”.

What went is seen by laying the sentence beside the one that stands in its place: they begin and end alike, and between there were three
names or more. That they are the chosen the sentence says, or it counts as many people in their place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby, takewhile

from aftername.languages.capture_words import pattern, phrases
from aftername.languages.person_words import person_words
from aftername.stages.captures.entries import announces_other
from aftername.stages.captures.heads import Spans, counted_people, speaks_of_people, without_names
from aftername.stages.captures.matter import Matter, Sentence
from aftername.stages.captures.pile import Span
from aftername.text.folding import folded
from aftername.text.sketches import letters

LEAST = 3  # names
MANY = 200  # sentences that came: of a page that was made anew nothing is said
LEAST_TAKEN = 8  # letters that went
ALIKE = 0.4  # share of the later sentence that is as it was
REST = 0.6  # likeness of what is left of a sentence without its names
_ASIDE = re.compile(r"[\uff08(\[\u3014][^\uff08\uff09()]*[\uff09)\]\u3015]")
_WESTERN = re.compile(
    r"^(?:[a-z]+\s){0,4}(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.?\s)?"
    r"(?:[A-Z][\w.'’-]*)(?:\s(?:[A-Z][\w.'’-]*|d[aei]|de[lrn]?|v[ao]n|bin|al|la|le)){1,4}(?:\s[a-z][\w' -]*)?$"
)
_CAPITALS = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)+")
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
_KANA_KANJI = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\u3005]{1,8}[ \u3000\u30fb]?[\u3040-\u30ff\u3400-\u9fff\u3005]{1,10}"
)
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,5}(?:\s[\uac00-\ud7a3]{1,5}){0,3}")


def enumerated(
    earlier: Matter, later: Matter, names: Spans, taken: Collection[int]
) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Each sentence out of which names of people went, with these. names: places of programmes. taken: where entries start that belong
    to a list already."""
    came = [one for one in later.sentences if one.key not in earlier.keys]
    if not came or len(came) > MANY:
        return
    told = [later.document.text[one.start : one.end] for one in came]
    for one in earlier.sentences:
        if one.key in later.keys or one.start in taken:
            continue
        written = earlier.document.text[one.start : one.end]
        plain = without_names(earlier, one, names) if len(_signs().findall(written)) >= LEAST - 1 else ""
        found = next(filter(None, (_out_of(one, written, plain, each) for each in told)), []) if plain else []
        if found:
            yield one, found


def _out_of(one: Sentence, ours: str, plain: str, theirs: str) -> list[Sentence]:
    """The names of the chosen that one sentence has, and another, which has the rest of it, has not. plain: the sentence, folded, without
    names of programmes."""
    if not any(pattern(slot).search(plain) for slot in ("selection", "chosen", "taken in")):
        return []
    span, put = _differing(ours, theirs)
    found = _names(ours, *span, one) if span[0] < span[1] else []
    if len(found) < LEAST:
        found, put = _in_other_words(ours, theirs, one), theirs
    return found if len(found) >= LEAST and _are_theirs(plain, put, len(found)) else []


def _differing(ours: str, theirs: str) -> tuple[Span, str]:
    """What one sentence has in the place of what another has, where they begin and end alike; an empty place where they do not."""
    front = _alike(ours, theirs)
    back = _alike(ours[front:][::-1], theirs[front:][::-1])
    middle, put = ours[front : len(ours) - back], theirs[front : len(theirs) - back]
    if len(letters(middle)) < LEAST_TAKEN or (front + back) < ALIKE * len(theirs) or _signs().search(put):
        return (0, 0), ""
    return (front, len(ours) - back), put


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _in_other_words(ours: str, theirs: str, one: Sentence) -> list[Sentence]:
    """The names in a sentence of which another says the rest in nearly the same words."""
    pieces = _pieces(ours, 0, len(ours))
    inner = [_is_person(ours[slice(*place)]) for place in pieces]
    runs = [list(group) for is_one, group in groupby(range(len(pieces)), key=lambda at: inner[at]) if is_one]
    best = max(runs, key=len, default=[])
    if len(best) < LEAST - 1 or _signs().search(theirs):
        return []
    rest = ours[: pieces[best[0]][0]] + " " + ours[pieces[best[-1]][1] :]
    if SequenceMatcher(None, _units(rest), _units(theirs), autojunk=False).ratio() < REST:
        return []
    first = [pieces[best[0] - 1]] if best[0] else []
    behind = [pieces[best[-1] + 1]] if best[-1] + 1 < len(pieces) else []
    ends = [place for place in (*first, *behind) if _ends_in_name(ours[slice(*place)])]
    return _as_entries(ours, sorted([*(pieces[at] for at in best), *ends]), one)


def _ends_in_name(piece: str) -> bool:
    """Whether the first or last piece of a run in Latin letters has a name among other words."""
    return _CAPITALS.search(piece) is not None


def _units(written: str) -> list[str]:
    """The words of a text in Latin letters, the letters of another."""
    plain = folded(written)
    return re.findall(r"[a-z]+", plain) if plain.isascii() else list(letters(plain))


def _are_theirs(plain: str, put: str, count: int) -> bool:
    """Whether a sentence, folded, without names of programmes, is of nobody else; words for others say nothing where as many people are
    counted in their place."""
    others = pattern("other lists").search(plain)
    return others is None or (count in counted_people(folded(put)) and not announces_other(plain))


def _pieces(ours: str, low: int, high: int) -> list[Span]:
    """The stretches between signs of an enumeration."""
    start, found = low, []
    for sign in _signs().finditer(ours, low, high):
        found.append((start, sign.start()))
        start = sign.end()
    return [(a, b) for a, b in (*found, (start, high)) if letters(ours[a:b])]


def _names(ours: str, low: int, high: int, one: Sentence) -> list[Sentence]:
    """What may be names of people among the pieces of what went; none where any between the first and the last is something else."""
    told = _pieces(ours, low, high)
    inner = [ours[slice(*place)] for place in told[1:-1]]
    if not inner or not all(map(_is_person, inner)):
        return []
    return _as_entries(ours, told, one) if _are_known(inner) else []


def _are_known(pieces: Sequence[str]) -> bool:
    """Whether names in Hangul are those of people: half of them have a surname in front, or several words."""
    told = [plain.split() for one in pieces if _HANGUL.fullmatch(plain := _bare(one))]
    known = sum(len(words) > 1 or words[0][:1] in _korean() or words[0][:2] in _korean() for words in told)
    return known * 2 >= len(told)


@cache
def _signs() -> re.Pattern[str]:
    """What stands between names in a row: a sign, or a word."""
    words = phrases("and between names")
    apart = "|".join(re.escape(one) for one in words if not re.match(r"[\u3040-\u9fff]", one))
    joined = "|".join(re.escape(one) for one in words if re.match(r"[\u3040-\u9fff]", one))
    return re.compile(
        rf"[\u3001,\uff0c;\uff1b/\uff0f]|\s(?:{apart})\s|(?<=[\u3040-\u9fff])(?:{joined})(?=[\u3040-\u9fff])"
    )


@cache
def _korean() -> frozenset[str]:
    words = person_words("ko")
    return words.surnames | frozenset(words.compound_surnames)


def _as_entries(ours: str, places: Sequence[Span], one: Sentence) -> list[Sentence]:
    return [
        Sentence(one.start + low, one.start + high, _key(ours[low:high]), one.block, one.role, True)
        for low, high in places
    ]


def _bare(piece: str) -> str:
    plain = _ASIDE.sub("", piece).strip()
    return _address().sub("", plain).strip()


def _key(piece: str) -> str:
    """The letters of a name; of two words in Hangul the second, as what somebody does stands in front of a name."""
    plain = _bare(piece)
    words = plain.split()
    return letters(words[1] if len(words) == 2 and _HANGUL.fullmatch(plain) and len(words[1]) > 1 else plain)


def _is_person(piece: str) -> bool:
    """Whether a piece of an enumeration may be nothing but the name of a person, with what he or she does in front of it."""
    plain = _bare(piece)
    if not plain or any(sign.isdigit() for sign in plain):
        return False
    if plain.isascii() or _WESTERN.fullmatch(plain):
        return _WESTERN.fullmatch(plain) is not None and pattern("kinds").search(folded(plain)) is None
    if speaks_of_people(folded(plain)) and " " not in plain:
        return False
    return _is_eastern(plain) and pattern("kinds").search(folded(plain)) is None


def _is_eastern(plain: str) -> bool:
    if _HANGUL.fullmatch(plain):
        return True
    if re.search(r"[\u3040-\u30ff \u3000\u30fb]", plain):
        return _KANA_KANJI.fullmatch(plain) is not None
    return _HAN.fullmatch(plain) is not None and (plain[0] in _surnames() or plain[:2] in _surnames())


@cache
def _surnames() -> frozenset[str]:
    words = person_words("zh")
    return (
        words.surnames | frozenset(words.compound_surnames) | frozenset(person_words("ja").compound_surnames)
    )


@cache
def _address() -> re.Pattern[str]:
    """A form of address at the end."""
    return re.compile(f"(?:{'|'.join(map(re.escape, phrases('addressed')))})$")
