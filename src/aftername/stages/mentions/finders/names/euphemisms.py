"""Wordings that point to a set of programmes instead of naming one: 国家级青年人才项目, 国家重大人才工程."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.languages.name_words import heads_of, not_heads_of
from aftername.languages.programme_words import programme_words
from aftername.records import Mention, ProgrammeName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.han import run
from aftername.stages.mentions.finders.names.text import HAN_ALONE, language_at, plain
from aftername.stages.mentions.finders.names.words import Word, key_of

_KINDS = ("plan", "works", "item", "special")
_TALENT = ("人才", "青年人才", "引才", "海外人才", "人才引进")
LONGEST = 10  # characters of the words that stand beside the level


def look(view: View, hits: Sequence[Hit]) -> list[Mention]:
    """Mentions of such wordings, in text order."""
    text = plain(view)
    found = []
    for hit in hits:
        head = text[hit.start : hit.end]
        kind = heads_of("zh").get(head)
        if kind not in _KINDS or "人才" not in text[max(0, hit.start - LONGEST) : hit.start]:
            continue
        if language_at(view, hit.start) not in HAN_ALONE or text.startswith(
            not_heads_of("zh").get(head, ()), hit.end
        ):
            continue
        words = run(text, 0, hit.start)
        if words is not None and _points(words.words):
            begin = words.begin
            name = ProgrammeName(
                key_of(text[begin : hit.start]), view.text[hit.start : hit.end], None, None, "euphemism"
            )
            found.append(view.mention("programme", begin, hit.end, name))
    return found


def _points(words: Sequence[Word]) -> bool:
    """Whether words of level and talent point to a set."""
    if words[0].text not in programme_words("zh").levels:
        return False
    rest = [w for w in words if w.text not in programme_words("zh").levels]
    if not rest or any(w.kind not in ("talent", "plain", "act") for w in rest):
        return False
    if sum(len(w.text) for w in rest) > LONGEST or not any(w.text in _TALENT for w in rest):
        return False
    return words[0].text.endswith("级") or not any(w.kind == "act" for w in rest)
