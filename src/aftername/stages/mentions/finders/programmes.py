"""Names of programmes: 汀兰计划, 「汀蘭計画」, ‘팅란 계획’, the Tinglan Plan.

One grammar per language (programmes_zh.py and its siblings) reads around the heads and naming phrases. What
only the document can tell is settled here: a candidate that is not sure counts when the document speaks of
such schemes throughout, or when a sure name in it has the same key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from aftername.languages.programme_words import every, programme_words
from aftername.records import Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders import programmes_en, programmes_ja, programmes_ko, programmes_zh
from aftername.stages.mentions.naming import OPENING, Candidate, apart, language_at, near, plain, topic

TOPIC = 4  # see naming.topic
TITLE = 120  # code points from the start in which a title stands
BACK_REACH = 120  # code points behind a name in which the text points back to it

_GRAMMARS: dict[str, Callable[[View, Sequence[Hit]], Iterator[Candidate]]] = {
    "zh": programmes_zh.look,
    "ja": programmes_ja.look,
    "ko": programmes_ko.look,
    "en": programmes_en.look,
}


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Mentions of programmes, in text order, none overlapping another."""
    by_language: dict[str, list[Hit]] = {}
    for hit in hits:
        by_language.setdefault(language_at(view, hit.start), []).append(hit)
    found: list[Candidate] = []
    for language, own in sorted(by_language.items()):
        grammar = _GRAMMARS.get(language)
        if grammar is not None:
            found.extend(grammar(view, own))
    kept = _settled(view, found)
    return [one.mention(view) for one in kept]


def _settled(view: View, found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that hold by themselves or by what else the document says, none overlapping another."""
    single = apart(found)
    times: dict[str, int] = {}
    for one in single:
        times[one.key] = times.get(one.key, 0) + 1
    known = {one.key for one in single if not one.needs and one.sign != "euphemism"}
    return [one for one in single if _holds(view, one, known, times)]


def _holds(view: View, one: Candidate, known: set[str], times: dict[str, int]) -> bool:
    if not one.needs or one.key in known:
        return True
    language = language_at(view, one.start)
    if one.needs == "again":
        return times[one.key] > 1 or _in_title(view, one)
    if topic(view, one.start, language) < TOPIC:
        return False
    return (
        one.needs == "topic" or times[one.key] > 1 or _in_title(view, one) or _pointed_at(view, one, language)
    )


def _in_title(view: View, one: Candidate) -> bool:
    """Whether a candidate stands in the first lines of the text."""
    return one.start < TITLE and view.text.count("\n", 0, one.start) < 2


def _pointed_at(view: View, one: Candidate, language: str) -> bool:
    """Whether the text soon points back to it as a scheme (该计划, the scheme)."""
    behind = plain(view)[one.end : one.end + BACK_REACH]
    return near(behind, programme_words(language).back) > 0


def _triggers() -> tuple[str, ...]:
    heads = {head for words in every() for head in words.heads}
    heads |= {
        "計劃",
        "計畫",
        "計画",
        "項目",
        "專項",
        "行動",
        "學者",
        "獎",
        "獎學金",
        "簽證",
        "专项計劃",
        "重點專項",
    }
    for words in every():
        heads.update(words.called, words.entering)
    return tuple(sorted({*heads, *OPENING} - {"《", "〈"}))


FINDER = Finder("programmes", ("programme",), _triggers(), look)
