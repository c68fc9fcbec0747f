"""Names that one document establishes, found in the others: the notice quotes “汀兰计划”, the article only writes it.

One document shows by quotation, definition or form that a string is a name; in another the same string may stand without
any such sign. Only whole names with a head of their kind (计划, Programme) are looked for, since a core alone (Tinglan,
Heron) may be anything elsewhere. Whose programme it is, is not carried over: two cities may have one of that name.
When it is wrong: where the other document means another scheme of the very same name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from aftername.records import Document, Mention, ProgrammeName, content_id
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.repeats import ESTABLISHED, again, automaton_of, forms_of
from aftername.text.folding import folded

KINDS: tuple[str, ...] = ("programme", "body")
"""The kinds of mention that `Known` looks at."""

SHORTEST, SHORTEST_LATIN = 4, 9  # characters of a name; 5050 and "A Plan" are too short to be told elsewhere


class Known:
    """The names that the documents of a case establish."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """mentions: of programmes, sorted by id; those that only repeat what others establish are passed over."""
        found: dict[str, ProgrammeName] = {}
        for mention in mentions:
            normal = mention.normal
            if not isinstance(normal, ProgrammeName) or normal.sign not in ESTABLISHED or not normal.head:
                continue
            form, name = next(iter(forms_of(mention)), ("", normal))
            if len(form) >= (SHORTEST_LATIN if form.isascii() else SHORTEST) and normal.key:
                found.setdefault(form, ProgrammeName(name.key, name.head, None, None, "known"))
        self.names = tuple(sorted(found.items()))

    @property
    def id(self) -> str:
        """What is the same for the same names."""
        return content_id("known", [(form, name.key) for form, name in self.names])

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return automaton_of([form for form, _ in self.names])

    def find(self, document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Where a document has these names without a sign of its own, in text order. mentions: of KINDS, what it has."""
        if not self.names:
            return ()
        view = View(document, document.text, folded(document.text), document.header.date)
        taken = [
            (one.anchor.start, one.anchor.end)
            for one in mentions
            if not isinstance(one.normal, ProgrammeName) or one.normal.sign != "known"
        ]
        return tuple(again(view, self.names, self._automaton, taken))
