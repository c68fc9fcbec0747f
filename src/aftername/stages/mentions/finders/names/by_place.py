"""The candidate of a stretch that only its place speaks for."""

from __future__ import annotations

from functools import cache

from aftername.languages.name_words import heads_of, longest_heads, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names import latin
from aftername.stages.mentions.finders.names.candidate import Candidate, How
from aftername.stages.mentions.finders.names.hangul import HANGUL
from aftername.stages.mentions.finders.names.lone import words_without_head
from aftername.stages.mentions.finders.names.quotations import key_with
from aftername.stages.mentions.finders.names.quotes import quote_around
from aftername.stages.mentions.finders.names.text import HAN_ALONE, SPELT, language_at, plain
from aftername.stages.mentions.finders.names.trimming import WRITINGS
from aftername.stages.mentions.finders.names.words import key_of

MOST_WORDS = 12  # of a spelt name

_NEVER = ("\n", "http", "@", "\u3002", "?")


def candidate_of(view: View, start: int, end: int, said: bool = False) -> Candidate | None:
    """The candidate of a stretch; None where it can be no name by its letters. said: the text says that it is one."""
    language = language_at(view, start)
    text = plain(view) if language in HAN_ALONE else view.folded
    name = text[start:end]
    if not any(map(str.isalpha, name)) or any(one in name for one in _NEVER):
        return None
    if language in SPELT:
        return _spelt(view, start, end)
    if name.isascii() and " " in name and not view.text[start].isupper():
        return None
    made = _eastern(text, start, end, language, said)
    if made is None:
        return None
    made.shown["by-place"] = 1
    quote = quote_around(text, start, end)
    made.quote = quote if quote is not None and (quote.start + 1, quote.end - 1) == (start, end) else None
    return made


def _eastern(text: str, start: int, end: int, language: str, said: bool) -> Candidate | None:
    name, writing, more = text[start:end], WRITINGS[language], name_words(language)
    if name.endswith(longest_heads(language)):
        head = next(one for one in longest_heads(language) if name.endswith(one))
        owner = writing.owner_inside(text, start, end - len(head))
        stem = text[owner[1] if owner is not None else start : end - len(head)].strip()
        if not stem:
            return None
        kind = heads_of(language)[head]
        key = key_with(stem, kind, head, writing)
        words = writing.words(stem)
        return Candidate(
            start, end, language, "formed", (end - len(head), end), kind, stem, words, key, owner
        )
    if writing is not HANGUL and text.startswith(longest_heads(language), end):
        return None  # its head noun stands behind it
    if (name.endswith(more.no_things) and not said) or name in more.generic:
        return None
    words = words_without_head(name, language)
    made = Candidate(start, end, language, "called", (end, end), "", name, words, key_of(name))
    if name.endswith(more.things):
        made.shown["thing"] = 1
    return made


def _spelt(view: View, start: int, end: int) -> Candidate | None:
    text = view.text
    words = text[start:end].split()
    if not (text[start].isupper() or text[start].isdigit()) or len(words) > MOST_WORDS:
        return None
    lowered = [word.lower().strip("()\u201c\u201d\"'\u2018\u2019,:") for word in words]
    if not _in_capitals(words) or latin.is_places(lowered) or not _may_be(lowered):
        return None
    kind = heads_of("en").get(lowered[-1], "") if len(words) > 1 else ""
    head = (end - len(words[-1]), end) if kind else (end, end)
    stem = text[start : head[0]].strip()
    how: How = "formed" if kind else "called"
    made = Candidate(
        start, end, "en", how, head, kind, stem.lower(), latin.classed(stem.split()), key_of(stem)
    )
    made.shown["by-place"] = 1
    if lowered[-1] in _things():
        made.shown["thing"] = 1
    if len(words) == 1 and words[0].isalpha() and not words[0].isupper():
        made.shown["one-word"] = 1
    return made


def _in_capitals(words: list[str]) -> bool:
    """Whether half of the words begin with a capital or a figure, at least."""
    return 2 * sum(word[:1].isupper() or word[:1].isdigit() for word in words) >= len(words)


def _may_be(lowered: list[str]) -> bool:
    """Whether English words can be a name: none of bodies, pages and months, and no opener of sentences in front."""
    first = lowered[0]
    return (
        not _no_things() & set(lowered)
        and first not in programme_words("en").cuts
        and first not in name_words("en").starts
    )


@cache
def _things() -> frozenset[str]:
    return frozenset(name_words("en").things)


@cache
def _no_things() -> frozenset[str]:
    return frozenset(name_words("en").no_things)
