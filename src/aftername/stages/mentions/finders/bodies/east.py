"""Names of bodies in Chinese and Japanese, by the noun they end with: back to a place, a mark or a word that no name holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages.no_names import BULLETS
from aftername.languages.pack import pack
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.bodies.spot import Spot, spot
from aftername.text.folding import folded

LEAST_ENDOWED, MOST_ENDOWED = 3, 10  # letters before the noun of a foundation that bears no place
REACH = {"zh": 20, "ja": 30}  # letters that a name may have before its tail
_NAME_LETTER = {
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ja": re.compile(r"[\u3400-\u9fffァ-ヶー・A-Za-z0-9〇々]"),
}
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile(r"[^\W_]")
_KANA = re.compile(r"[\u3041-\u3093]{2,7}[\u4e00-\u9fff]?$")
_OPEN_END = re.compile(
    r"[\u306e\u308b\u3044\u305f\u306a\u304c\u3092\u306b\u306f\u3067\u3068\u3082\u3084]$"
)  # "this town", "a small town": what ends so goes on


@dataclass(frozen=True, slots=True)
class Forms:
    """What a language says of names of bodies. place: matches a place that a name begins with."""

    language: str
    tails: Mapping[str, tuple[str, float]]
    stops: tuple[str, ...]
    joined: re.Pattern[str]
    behind: tuple[str, ...]
    generic: tuple[str, ...]
    several: tuple[str, ...]
    legal: tuple[str, ...]
    beside: tuple[str, ...]
    levels: tuple[str, ...]
    endowed: tuple[str, ...]
    place: re.Pattern[str]


@cache
def forms(language: str) -> Forms:
    """The forms of Chinese or Japanese."""
    words = pack(language, "bodies")
    levels = "|".join(sorted(words.phrases("levels"), key=lambda one: (-len(one), one)))
    places = "|".join(sorted(words.phrases("places"), key=lambda one: (-len(one), one)))
    return Forms(
        language,
        {folded(tail): value for tail, value in words.table("tails").items()},
        words.phrases("stops"),
        re.compile("|".join(map(re.escape, words.phrases("joined"))) or "(?!)"),
        words.phrases("behind"),
        words.phrases("generic"),
        words.phrases("several"),
        words.phrases("legal"),
        words.phrases("beside"),
        words.phrases("levels"),
        words.phrases("endowed"),
        re.compile(rf"(?:{places})|(?:[\u4e00-\u9fff]{{2,7}}?(?:{levels}))|(?:^(?:我|本)?(?:{levels}))"),
    )


def triggers() -> tuple[str, ...]:
    """The nouns that names end with."""
    return tuple({*forms("zh").tails, *forms("ja").tails})


def look(view: View, hit: Hit) -> Iterator[Spot]:
    """The name that ends with a hit; nothing where it only looks like one."""
    if not (hit.trigger in forms("zh").tails or hit.trigger in forms("ja").tails):
        return
    language = view.language_at(hit.start)
    language = language if language in ("zh", "ja") else view.document.language
    if language in ("zh", "ja") and hit.trigger in forms(language).tails:
        yield from (_chinese if language == "zh" else _japanese)(view, hit, forms(language))


def _begin(view: View, hit: Hit, words: Forms) -> int:
    """Where the letters begin that may belong to the name: behind the last word that no name holds."""
    letter = _NAME_LETTER[words.language]
    begin = hit.start
    while begin > 0 and hit.start - begin < REACH[words.language] and letter.match(view.text[begin - 1]):
        begin -= 1
    lead = words.joined.sub(lambda one: "\0" * len(one[0]), view.text[begin : hit.start])
    long, short = _stops(words.language)
    begin += max((lead.rfind(word) + len(word) for word in long if word in lead), default=0)
    if words.language == "zh":
        lead = lead[len(lead) - (hit.start - begin) :]
        return begin + next((at for at in range(len(lead), 0, -1) if lead[at - 1] in short), 0)
    while begin < hit.start and (view.text[begin] in short or view.text[begin] in BULLETS):
        begin += 1
    return _behind_another(view.text, begin, hit.start, words)


@cache
def _stops(language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words that no name holds: those of several letters, and single letters."""
    every = forms(language).stops
    return tuple(word for word in every if len(word) > 1), frozenset(word for word in every if len(word) == 1)


def _behind_another(text: str, begin: int, end: int, words: Forms) -> int:
    """Behind the last dot that parts another body from this one: 厚生労働省・労働局; not 新エネルギー・産業技術機構."""
    dot = text.rfind("・", begin, end)
    while dot >= 0:
        if text[begin:dot].endswith(tuple(words.tails)):
            return dot + 1
        dot = text.rfind("・", begin, dot)
    return begin


@cache
def _longer(words: tuple[str, ...], least: int) -> tuple[str, ...]:
    return tuple(word for word in words if len(word) > least)


def _chinese(view: View, hit: Hit, words: Forms) -> Iterator[Spot]:
    kind, least = words.tails[hit.trigger]
    if kind == "local" and view.text.startswith(words.behind, hit.end):
        return
    if view.text.endswith(_longer(words.stops, len(hit.trigger)), 0, hit.end):
        return  # 主办 is no office
    start = _begin(view, hit, words)
    lead = view.text[start : hit.start]
    place = words.place.search(lead)
    if kind == "local":
        if place is None:
            return
        start, lead = start + place.start(), lead[place.start() :]
    if len(lead) < least:
        return
    if kind != "local" and _is_common(lead, place, kind, words):
        return
    placed = place is not None and place.start() == 0
    if kind in ("institute", "other") and not placed and not _is_endowed(view, start, hit, words):
        return
    yield spot(view.text, start, hit.end, kind)


def _is_endowed(view: View, start: int, hit: Hit, words: Forms) -> bool:
    """Whether a name may be that of a foundation called after a person: it begins behind a mark, or behind a word that no name holds."""
    if hit.trigger not in words.endowed or not LEAST_ENDOWED <= hit.start - start <= MOST_ENDOWED:
        return False
    before = view.text[start - 1 : start]
    return not _LETTER.match(before) or before in words.stops


def _is_common(lead: str, place: re.Match[str] | None, kind: str, words: Forms) -> bool:
    """Whether what stands before a noun makes a kind of body, and no name: 山东省作家协会 is one body, 山东省行业协会 are many."""
    if not lead.endswith(words.generic) and lead not in words.generic:
        return False
    if place is None or place.start() or kind != "other":
        return True
    rest = lead[place.end() :]
    rest = rest[1:] if rest.startswith(words.levels) else rest
    return len(rest) < 2 or rest in words.generic or rest.startswith(words.several)


def _japanese(view: View, hit: Hit, words: Forms) -> Iterator[Spot]:
    kind, least = words.tails[hit.trigger]
    goes_on = _HAN.match(view.text[hit.end : hit.end + 1]) and not view.text.startswith(words.beside, hit.end)
    if goes_on or view.text.startswith(words.behind, hit.end):
        return  # 市民, 都市部, 省エネ: the word goes on
    start = _begin(view, hit, words)
    if start == hit.start:
        yield from _in_kana(view, hit, words, kind)
    start = _with_legal_form(view, start, words)
    lead = view.text[start : hit.start]
    if len(lead) < least or lead in words.generic or (lead.isascii() and lead.isdigit()):
        return
    if kind == "local" and len(hit.trigger) == 1 and (len(lead) > 6 and words.place.search(lead) is None):
        return
    yield spot(view.text, start, hit.end, kind)


def _in_kana(view: View, hit: Hit, words: Forms, kind: str) -> Iterator[Spot]:
    """A name in kana behind its legal form, or a town's."""
    match = _KANA.search(view.text, max(0, hit.start - 8), hit.start)
    if match is None:
        return
    before = view.text[: match.start()]
    legal = next((form for form in words.legal if before.endswith((form, form + " ", form + "\u3000"))), "")
    if legal:
        yield spot(view.text, before.rindex(legal), hit.end, kind)
    elif kind == "local" and len(hit.trigger) == 1 and _OPEN_END.search(match[0]) is None:
        if _LETTER.match(before[-1:]) and not before.endswith(words.levels):
            return
        yield spot(view.text, match.start(), hit.end, kind)


def _with_legal_form(view: View, start: int, words: Forms) -> int:
    """With the legal form before it and a blank: 国立研究開発法人 X機構."""
    if start and view.text[start - 1] in " \u3000":
        for form in words.legal:
            if view.text.endswith(form, 0, start - 1):
                return start - 1 - len(form)
    return start
