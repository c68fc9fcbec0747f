"""Names without a head in a sentence that says what they are: X是…的计划, Xは…制度である, X는 …사업이다, X is a scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.bodies import by_name as body_names
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import latin
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.hangul import office
from aftername.stages.mentions.finders.names.lone import words_without_head
from aftername.stages.mentions.finders.names.text import HAN_ALONE, SPELT, plain
from aftername.stages.mentions.finders.names.words import key_of
from aftername.text.names import comparable

REACH = 120  # code points from the name to what it is said to be

_MARKS = "“”「」『』‘’\"'`｢｣"
_SUBJECTS = {
    "zh": rf"(?:^|[。！？\n；])[{_MARKS}]?(?P<name>[一-鿿a-z0-9·+]{{2,12}})[{_MARKS}]?(?:\([^()\n]{{1,40}}\))?(?:,|，)?是(?!否|指|由)[^。！？\n；]{{2,{REACH}}}$",
    "ja": rf"(?:^|[。！？\n])[{_MARKS}]?(?P<name>[一-鿿々ァ-ヺーa-zA-Z0-9ぁ-ゖ・ -]{{3,24}}?)[{_MARKS}]?(?:\([^()\n]{{1,40}}\))?(?:とは|は)、?[^。！？\n]{{2,{REACH}}}$",
    "ko": rf"(?:^|[.。!?\n] ?)[{_MARKS}]?(?P<name>[가-힣A-Za-z0-9·+-]{{2,14}}(?: [가-힣A-Za-z0-9·+-]{{2,10}}){{0,3}}?)[{_MARKS}]?(?:\([^()\n]{{1,40}}\))?[은는] [^.。!?\n]{{2,{REACH}}}$",
    "en": rf"(?:^|[.!?\n] ?)(?:The )?[{_MARKS}]?(?P<name>[A-Z][A-Za-z’'-]+(?: (?:of|for|and|the|[A-Z][A-Za-z’'-]+)){{0,5}})[{_MARKS}]?(?: \([^()\n]{{1,40}}\))?,? (?:is|was|are|were) (?:an?|the|one of|\d+ of|part of)\b[^.!?\n]{{0,{REACH}}}$",
}
_PATTERNS = {language: re.compile(pattern, re.MULTILINE) for language, pattern in _SUBJECTS.items()}
_BEHIND = {
    "zh": re.compile(r"[。，,；\n]|$"),
    "ja": re.compile(r"(?:である|です|だ。|で、|であり|となって|の一つ|のひとつ|。|\n)"),
    "ko": re.compile(r"(?:이다|입니다|이며|으로,|으로 |이었다|였다|의 하나|중 하나|다\.)"),
    "en": re.compile(r"(?:s|mes)?\b(?! of the (?:university|company))[ ,.;]"),
}
_KINDS = ("plan", "project", "item", "works", "fund", "grant", "benefit", "visa", "prize")


def defining(view: View, hit: Hit, language: str, kind: str) -> Iterator[Candidate]:
    """The name whose sentence ends in the head at a hit."""
    if kind not in _KINDS or (language in SPELT and view.text[hit.start].isupper()):
        return
    text = view.text if language in SPELT else plain(view) if language in HAN_ALONE else view.folded
    if _BEHIND[language].match(text, hit.end) is None:
        return
    low = max(0, hit.start - REACH - 60)
    stop = max(text.rfind(mark, low, hit.start) for mark in ("\n", "。", ". ", "！", "？", "!", "?"))
    low = stop if stop >= 0 else low
    if low == 0 and hit.start > REACH + 60:
        return
    found = _PATTERNS[language].search(text, low, hit.start)
    if found is None:
        return
    start, end = found.span("name")
    name = view.text[start:end]
    stem = text[start:end]
    if not _may_be(name, stem, language):
        return
    words = words_without_head(stem.lower() if language in SPELT else stem, language)
    if not any(not word.kind for word in words):
        return
    made = Candidate(start, end, language, "called", (end, end), "", stem, words, key_of(name))
    made.shown["is-a"] = 1
    yield made


def _may_be(name: str, stem: str, language: str) -> bool:
    """Whether words can be a name: no pronoun, place, common noun; no head of their own."""
    words, more = programme_words(language), name_words(language)
    bare = stem.replace(" ", "") if language not in SPELT else stem.lower()
    if (
        comparable(name) in by_name()
        or comparable(name) in body_names()
        or bare in words.generic
        or bare in more.generic
    ):
        return False
    if language in SPELT:
        told = bare.split()
        return (
            told[0] not in words.cuts
            and told[0] not in more.starts
            and told[-1] not in heads_of("en")
            and not latin.is_places(told)
        )
    if language == "ko" and office(name):
        return False
    return not stem.startswith((*words.cuts, *more.starts)) and not stem.endswith(
        (*heads_of(language), *words.bodies)
    )
