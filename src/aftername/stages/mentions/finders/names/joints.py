"""Names with a joint: two that share a head (爱因斯坦和哥伦布计划), one with two nouns in it (河湖治理及保护基金)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names import han
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.words import Word, key_of
from aftername.stages.mentions.finders.names.writing import Writing

_JOINT = re.compile(r"(?P<name>[一-鿿ァ-ヺー]{3,8}|[가-힣]{3,8})(?:和|与|及|、|と|や|와|과) ?$")


def before_and(text: str, formed: Candidate, writing: Writing) -> Iterator[Candidate]:
    """A name whose head is the next one's: 爱因斯坦和哥伦布计划, where both are words of their own."""
    if (
        len(formed.words) != 1
        or formed.words[0].kind
        or len(formed.stem) < 3
        or formed.kind not in ("plan", "project", "scholar")
    ):
        return
    joint = _JOINT.search(text, max(0, formed.start - 12), formed.start)
    if joint is None:
        return
    name = joint["name"]
    words = writing.words(name)
    before = text[joint.start() - 1 : joint.start()]
    cut = (*programme_words(writing.language).cuts, *name_words(writing.language).starts)
    if name.startswith(cut) or name.endswith(tuple(heads_of(writing.language))):
        return
    if len(words) != 1 or words[0].kind or (before >= "\u2e80" and before not in "，。、；：（「“\u3000"):
        return
    made = Candidate(
        joint.start(),
        joint.end("name"),
        writing.language,
        "formed",
        formed.head,
        formed.kind,
        name,
        words,
        key_of(name),
    )
    made.head = (made.end, made.end)
    made.shown["shared-head"] = 1
    yield made


_NOUNS_AND = re.compile(r"(?:(?<=[^一-鿿])|^|(?<=[将把为由的]))(?P<nouns>[一-鿿]{2,8})[与及和]$")


def across_and(text: str, formed: Candidate) -> Iterator[Candidate]:
    """A name with two nouns and a joint, where nothing but common nouns stands before the joint."""
    joint = _NOUNS_AND.search(text, max(0, formed.start - 10), formed.start)
    if joint is None or formed.owner is not None or not formed.words or not formed.words[0].kind:
        return
    nouns = joint["nouns"]
    words = han.words(nouns)
    if any(not w.kind or w.kind == "owner" for w in words) or nouns.endswith(tuple(heads_of("zh"))):
        return
    start = joint.start("nouns")
    stem = text[start : formed.start] + formed.stem
    yield replace(
        formed,
        start=start,
        stem=stem,
        words=[*words, Word(text[formed.start - 1], "plain"), *formed.words],
        key=key_of(stem),
        shown={},
    )
