"""Names that the reader gives: found wherever they stand, in any script form, marked as given.

Why: a reporter knows names that no text shows by quotation marks or a head noun. Only the whole name is looked for. When it
is wrong: where the same letters mean something else; the reader gave the name and sees every place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.records import Document, Mention, NameGiven, ProgrammeName, content_id
from aftername.records.mention import MOST_CERTAIN
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.text import plain
from aftername.stages.mentions.finders.names.words import key_of, split_head
from aftername.text.folding import folded
from aftername.text.han_variants import simplified

SIGN = "was given by the reader"


class Given:
    """The names that people gave for a case and did not take back."""

    def __init__(self, said: Iterable[NameGiven]) -> None:
        forms: dict[str, str] = {}
        for one in said:
            if one.verdict == "name":
                forms.setdefault(simplified(folded(one.written)), one.written)
        self.forms = tuple(sorted(forms))

    @property
    def id(self) -> str:
        """What is the same for the same names."""
        return content_id("given", self.forms)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self.forms, matchkind=MatchKind.LeftmostLongest)

    def find(self, document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Where these names stand in a document and are no programme yet. mentions: of programmes, what it has."""
        if not self.forms:
            return ()
        view = View(document, document.text, folded(document.text), None)
        taken = [
            (m.anchor.start, m.anchor.end)
            for m in mentions
            if isinstance(m.normal, ProgrammeName) and m.normal.sign not in ("known", "given", "bare")
        ]
        made = []
        for _, start, end in self._automaton.find_matches_as_indexes(plain(view)):
            if not _is_whole(view.text, start, end) or any(a < end and start < b for a, b in taken):
                continue
            core, head = split_head(view.text[start:end])
            name = ProgrammeName(key_of(core), head, None, None, "given", (SIGN,), certainty=MOST_CERTAIN)
            made.append(view.mention("programme", start, end, name))
        return tuple(made)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether letters of an alphabet do not go on before or behind."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_spelt(before) and _spelt(text[start])) and not (_spelt(after) and _spelt(text[end - 1]))


def _spelt(letter: str) -> bool:
    return bool(letter) and letter < "\u2e80" and letter.isalnum()
