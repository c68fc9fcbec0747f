"""Who says something: three people familiar with the matter, 据知情人士透露, 関係者によると, 대변인은 … 밝혔다.

A speaker is looked for only beside a phrase of attribution. What stands there is a speaker when it holds a
noun of those that name speakers (languages/*/speech.words), or a body that was found there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from aftername.languages.expressions import alternatives
from aftername.languages.speech_words import SpeechWords, every, of
from aftername.records import BodyName, Mention, SpeakerName
from aftername.stages.mentions.finder import Finder, Hit, View, once
from aftername.stages.mentions.finders.speaker_nouns import class_of, count_of
from aftername.values.number_signs import DAY

REACH = 160  # characters looked at on one side of a phrase of attribution
_GLUED = r"(?<=[a-z]{4})\.(?=[a-z]{3,}[ ,])"  # a full stop whose blank is missing: "for years.officials said"
_CUT_EN = re.compile(rf"{_GLUED}|, |[.;:]\s|[\n“”\"]|, ?[”\"]| — | – | that ")
_CUT_BEFORE_EN = re.compile(rf"{_GLUED}|, |[.;:]\s|[\n]|, ?[”\"]| — | – ")
_SENTENCE_EN = re.compile(rf"{_GLUED}|[.!?]\s|[\n“”\"]")
_CUT_EAST = re.compile(r"[，。；：、！？\n“”「」『』]|,(?!\d)|[.!?] |[;:]")
_APPOSED = re.compile(r"(?:, )?((?:an?|the|former)\s[^,]{3,120}),? ?$")
# "a spokesman for the Ministry of Tides, Dorin Pask, denied", and ", said Dorin Pask, spokesman for the Ministry".
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}"
_NAMED_BEHIND = re.compile(
    rf"(?:^|[\s,“\"])((?:[Aa]n?|[Tt]he|[Ff]ormer)\s[^,.;“”\"\n]{{3,120}}), {_NAME}, ?$"
)
_NAMED_AHEAD = re.compile(rf" {_NAME}, ((?:an? |the |former )?[^,.;“”\"\n]{{3,120}})")


@cache
def _leads() -> re.Pattern[str]:
    """Chinese: what stands between a speaker and the verb."""
    return re.compile(rf"{alternatives(of('zh').leads)}|\d+[{DAY}]")


@cache
def _particles(language: str) -> re.Pattern[str]:
    return re.compile("|".join(of(language).particles))


def _body_in(view: View, start: int, end: int) -> Mention | None:
    """The first body that was found inside text[start:end]."""
    bodies = _bodies(view)
    place = bisect_left(bodies, start, key=lambda m: m.anchor.start)
    if place < len(bodies) and bodies[place].anchor.end <= end:
        return bodies[place]
    return None


@once
def _bodies(view: View) -> list[Mention]:
    """The bodies that were found, in order."""
    return sorted((m for m in view.found if m.kind == "body"), key=lambda m: (m.anchor.start, m.anchor.end))


def _speaker(view: View, start: int, end: int, language: str, kind: str | None = None) -> Mention | None:
    """A speaker mention of text[start:end] without the blanks around it, or None when it names no speaker."""
    text = view.folded
    while start < end and text[start] in ' \u3000,、，“"':
        start += 1
    while end > start and text[end - 1] in ' \u3000,、，”".。':
        end -= 1
    start += next((len(word) for word in of(language).grounds if text.startswith(word, start, end)), 0)
    if end - start < 2:
        return None
    told = text[start:end]
    if kind is None:
        shown = class_of(told, language)
        if shown is not None:
            kind = shown[0]
        else:
            body = _body_in(view, start, end)
            if body is None or not isinstance(body.normal, BodyName):
                return None
            kind = "outlet" if body.normal.kind == "outlet" else "body"
    return view.mention("speaker", start, end, SpeakerName(kind, count_of(told, language, kind)))


def _stop_before(text: str, at: int, pattern: re.Pattern[str]) -> int:
    """The end of the last match of a pattern before an offset, within reach."""
    low = max(0, at - REACH)
    last = low
    for match in pattern.finditer(text, low, at):
        last = match.end()
    return last


def _stop_after(text: str, at: int, pattern: re.Pattern[str]) -> int:
    match = pattern.search(text, at, min(len(text), at + REACH))
    return match.start() if match else min(len(text), at + REACH)


def _following(view: View, hit: Hit, words: SpeechWords) -> Mention | None:
    """The source after "according to", 据."""
    text = view.folded
    if words.language == "en":
        end = _stop_after(text, hit.end, _CUT_BEFORE_EN)
        if end < len(text) and text[end - 1] == ".":
            end -= 1
        return _speaker(view, hit.end, end, "en")
    before = text[hit.start - 1 : hit.start]
    if len(hit.trigger) == 1 and before in words.not_behind:
        return None
    end = _stop_after(view.text, hit.end, _CUT_EAST)
    if end - hit.end > 60 or text.startswith(words.own_matter, hit.end):
        return None
    told = text[hit.end : end]
    cut = -1
    for ending in words.before_ends:
        place = told.rfind(ending)
        if place > 0 and place + len(ending) >= len(told) - 4:
            cut = place if cut < 0 else min(cut, place)
    if cut > 0:
        end = hit.end + cut
    elif (end < len(text) and text[end] not in "，,") or (
        hit.trigger not in words.reporting
        and not (hit.trigger in words.telling_grounds and _is_told_by(told, words))
    ):
        return None
    return _speaker(view, hit.end, end, words.language)


# 据 reports; 根据, 按照 and the like name a ground to act on, unless what follows is something that tells.
_TELLING = ("report", "document", "advert", "outlet", "anonymous")


def _is_told_by(told: str, words: SpeechWords) -> bool:
    """Whether what 根据 names ends in something that tells (该省公开的决算报告) and is no paper of one's own."""
    shown = class_of(told, "zh")
    own = told.startswith(words.own_papers)
    return (
        shown is not None and shown[0] in _TELLING and shown[1] == len(told) and not own and len(told) <= 30
    )


def _preceding(view: View, hit: Hit, words: SpeechWords) -> Mention | None:
    """The source before "said", 表示, によると, 에 따르면."""
    text = view.folded
    if words.language == "en":
        return _english_before(view, hit)
    if words.means and text.startswith(words.means, _stop_before(view.text, hit.start, _CUT_EAST)):
        return None
    if words.language == "zh":
        if text[hit.end : hit.end + 1] == "的" or text[hit.start - 1 : hit.start] in words.no_verb:
            return None
        start = _stop_before(view.text, hit.start, _CUT_EAST)
        if hit.start - start > 60:
            start = hit.start - 60
        lead = _leads().search(text, start + 2, hit.start)
        shown = class_of(text[start : lead.start()], "zh") if lead else None
        end = lead.start() if lead and shown else hit.start
        shown = shown or class_of(text[start:end], "zh")
        if shown is None or end - start - shown[1] > 12:
            return _speaker(view, start, end, "zh") if shown is None and end - start < 24 else None
        closes = (
            text[hit.end : hit.end + 1] == "。" and shown[0] == "anonymous" and start + shown[1] == hit.start
        )
        if len(hit.trigger) == 1 and not closes and text[hit.end : hit.end + 1] not in "，,:：“「该這这":
            return None
        while start < end and text[start] in words.openings:
            start += 1
        if text.startswith("其中", start):
            start += 2
        return _speaker(view, start, end, "zh")
    if hit.trigger[0] in words.at_the_source and not hit.trigger.startswith(words.behind_matter):
        return _speaker(view, _stop_before(view.text, hit.start, _CUT_EAST), hit.start, words.language)
    return _subject_before(view, hit, words)


_DAYS = re.compile(r" (?:on|in|at|during) (?:\w+day|an? |the (?:sidelines|morning))|, ")


def _head_end(text: str, start: int, end: int) -> int:
    """Where a role ends that a day or an occasion follows."""
    cut = _DAYS.search(text, start, end)
    return cut.start() if cut else end


def _english_before(view: View, hit: Hit) -> Mention | None:
    text = view.folded
    at = hit.start
    while at > 0 and text[at - 1] == " ":
        at -= 1
    if (at and text[at - 1] in ',”"') or (at > 1 and text[at - 2 : at] in (",\u201d", ',"')):
        after = _stop_after(text, hit.end, _CUT_EN)
        found = _speaker(view, hit.end, after, "en") if text[hit.end : hit.end + 1] == " " else None
        if found is not None and after - hit.end < 90 and not text.startswith(" that", hit.end):
            return found
        ahead = _NAMED_AHEAD.match(view.text, hit.end)
        role = _speaker(view, ahead.start(1), _head_end(text, *ahead.span(1)), "en") if ahead else None
        if role is not None:
            return role
        behind = _NAMED_BEHIND.search(view.text, max(0, at - REACH), at)
        if behind is not None and (role := _speaker(view, *behind.span(1), "en")) is not None:
            return role
        apposed = _APPOSED.search(text, max(0, at - REACH), at)
        if apposed is not None and text[at - 1] == ",":
            return _speaker(view, apposed.start(1), apposed.end(1), "en")
    start = _stop_before(text, hit.start, _CUT_EN)
    sentence = _stop_before(text, hit.start, _SENTENCE_EN)
    found = _speaker(view, max(start, sentence), hit.start, "en")
    if found is not None:
        return found
    return None


# Whoever prints or broadcasts is an outlet, whatever its name.
_PRINTER = {
    "ko": re.compile(r"(?:^|[ ,])([^\s,.]{2,20})(?:이|가|은|는) (?:\d{1,2}일 )?(?:\([^)]*\) ?)?$"),
    "ja": re.compile(r"(?:^|[、。「」\s])([^、。「」\s]{2,20}?)(?:が|は)(?:\d{1,2}日)?[、]?$"),
}


# Korean: who speaks may stand between what is said and the verb: …운영한다고 관계자 3명이 말했다.
_KO_AT_THE_VERB = re.compile(
    r"(?s).*(?:[다라자냐]고 |[”’\"] ?(?:라고 |고 ))([^\s,“”‘’\"][^,“”‘’\"]{1,30}?)(?:이|가|은|는) $"
)


def _subject_before(view: View, hit: Hit, words: SpeechWords) -> Mention | None:
    """The subject of a verb of saying at the end of a Japanese or Korean sentence."""
    text, language = view.folded, words.language
    low = max(0, hit.start - 2 * REACH)
    at = hit.start
    opened = {"」": "「", "”": "“", "』": "『", "’": "‘"}.get(text[at - 1 : at])
    if opened:
        at = max(low, text.rfind(opened, low, at))
    start = low
    for stop in "。\n":
        start = max(start, text.rfind(stop, low, at) + 1)
    if language == "ko":
        place = text.rfind("다. ", low, at)
        start = max(start, place + 3) if place >= 0 else start
    near = _KO_AT_THE_VERB.match(text, start, at) if language == "ko" else None
    if near is not None and (shown := class_of(near[1], "ko")) and len(near[1]) - shown[1] <= 8:
        return _speaker(view, *near.span(1), "ko")
    for particle in _particles(language).finditer(text[start:at]):
        end = start + particle.start()
        follows = text[start + particle.end() : start + particle.end() + 1]
        if language == "ko" and follows not in ' ,“‘"':
            continue
        begin = max(start, _stop_before(view.text, end, _CUT_EAST))
        shown = class_of(text[begin:end], language)
        if shown is not None and end - begin - shown[1] <= 8:
            return _speaker(view, begin, end, language)
    if any(word in hit.trigger for word in words.printing):
        named = _PRINTER[language].search(text, max(start, hit.start - 40), hit.start)
        if named is not None:
            return _speaker(view, named.start(1), named.end(1), language, "outlet")
    return None


def _poster(view: View, hit: Hit, words: SpeechWords) -> Mention | None:
    """Whoever placed an advert: a recruiter named in the same sentence."""
    text = view.folded
    low = max(0, hit.start - 2 * REACH)
    for stop in ("\n", "。"):
        low = max(low, text.rfind(stop, low, hit.start) + 1)
    for noun in words.recruiters:
        place = text.find(noun, low, hit.start)
        if place >= 0:
            start = max(low, _stop_before(view.text, place, _CUT_EN if words.language == "en" else _CUT_EAST))
            return _speaker(view, start, place + len(noun), words.language, "advert")
    return None


@cache
def _roles() -> dict[str, tuple[tuple[str, SpeechWords], ...]]:
    made: dict[str, list[tuple[str, SpeechWords]]] = {}
    for words in every():
        for role, listed in (("before", words.before), ("after", words.after), ("posting", words.posting)):
            for trigger in listed:
                made.setdefault(trigger, []).append((role, words))
    return {trigger: tuple(some) for trigger, some in made.items()}


def _is_whole(text: str, hit: Hit) -> bool:
    if not hit.trigger[0].isascii():
        return True
    before = text[hit.start - 1 : hit.start]
    after = text[hit.end : hit.end + 1]
    return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())


def _found(view: View, hits: Sequence[Hit]) -> Iterator[Mention]:
    roles = _roles()
    reach_of_last = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start < reach_of_last or not _is_whole(view.folded, hit):
            continue
        for role, words in roles[hit.trigger]:
            if role == "before":
                found = _following(view, hit, words)
            elif role == "after":
                found = _preceding(view, hit, words)
            else:
                found = _poster(view, hit, words)
            if found is not None:
                reach_of_last = hit.end
                yield found
                break


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Speakers, each once; of two that overlap the one that begins first."""
    taken = -1
    for mention in sorted(_found(view, hits), key=lambda m: (m.anchor.start, -m.anchor.end)):
        if mention.anchor.start >= taken:
            taken = mention.anchor.end
            yield mention


FINDER = Finder("speakers", ("speaker",), tuple(sorted(_roles())), look)
