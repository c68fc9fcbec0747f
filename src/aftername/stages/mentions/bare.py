"""Bare names that another document explains: Tinglan, where a notice establishes the Tinglan Talent Plan.

A word alone may be anything: a town, a firm, a person. It is taken for the programme only where a second sign stands beside
it: a body, a sum or another programme that stands beside the whole name elsewhere. When it is wrong: where a firm or person
of that name is told of beside the same office; bodies by name and given names are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from aftername.languages.programme_words import programme_words
from aftername.records import Amount, BodyName, Document, Mention, ProgrammeName, content_id
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.repeats import ESTABLISHED, again, automaton_of, forms_of
from aftername.text.folding import folded
from aftername.text.scripts import HANGUL

KINDS: tuple[str, ...] = ("programme", "body", "amount")
"""The kinds of mention that `Bare` looks at."""

REACH, REACH_SPELT = (
    80,
    200,
)  # characters around a name that are still about it; letters, for names in an alphabet
SHORTEST, SHORTEST_LATIN = 2, 5
MOST = 64  # things kept beside one name
BODIES = frozenset({"ministry", "party", "local", "university", "institute"})

Thing = tuple[str, ...]


class Bare:
    """The words that names are told by, each with what stands beside the whole name where it is established."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """mentions: of KINDS, sorted by id."""
        names: dict[str, ProgrammeName] = {}
        beside: dict[str, set[Thing]] = defaultdict(set)
        for listed in _by_document(one for one in mentions if _is_own(one)):
            places = [one.anchor.start for one in listed]
            for mention in listed:
                form, name = core_of(mention)
                if not form:
                    continue
                held = names.setdefault(form, name)
                if held.key == name.key and len(beside[form]) < MOST:
                    beside[form].update(
                        _things(listed, places, mention.anchor.start, mention.anchor.end, form)
                    )
        self.names = tuple(
            (form, names[form], frozenset(beside[form])) for form in sorted(names) if beside[form]
        )

    @property
    def id(self) -> str:
        """What is the same for the same names with the same things beside them."""
        return content_id("bare", [(form, name.key, sorted(things)) for form, name, things in self.names])

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return automaton_of([form for form, _, _ in self.names])

    def find(self, document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Where a document has these words beside a second sign, in text order.

        mentions: of KINDS, what it has, with names that `Known` found in it.
        """
        if not self.names:
            return ()
        view = View(document, document.text, folded(document.text), document.header.date)
        taken = [(m.anchor.start, m.anchor.end) for m in mentions if not isinstance(m.normal, Amount)]
        listed = sorted(mentions, key=lambda one: (one.anchor.start, one.anchor.end))
        places = [one.anchor.start for one in listed]
        known = {form: things for form, _, things in self.names}
        found = again(view, [(form, name) for form, name, _ in self.names], self._automaton, taken)
        made = []
        for one in found:
            start, end = one.anchor.start, one.anchor.end
            if _in_a_longer_name(view.text, start, end):
                continue
            if known[one.written] & _things(listed, places, start, end, one.written):
                made.append(one)
        return tuple(made)


def _is_own(mention: Mention) -> bool:
    """Whether a mention is one that its document shows by itself."""
    return not isinstance(mention.normal, ProgrammeName) or mention.normal.sign in ESTABLISHED


def _by_document(mentions: Iterable[Mention]) -> Iterator[list[Mention]]:
    listed: list[Mention] = []
    for mention in mentions:
        if listed and listed[0].anchor.document != mention.anchor.document:
            yield listed
            listed = []
        listed.append(mention)
    if listed:
        yield listed


def core_of(mention: Mention) -> tuple[str, ProgrammeName]:
    """The word that stands for an established name with a head noun, and what it means; "" where none does."""
    normal = mention.normal
    nothing = "", ProgrammeName("", "", None, None, "known")
    if not isinstance(normal, ProgrammeName) or normal.sign not in ESTABLISHED or not normal.head:
        return nothing
    written = [form for form, name in forms_of(mention) if not name.head]
    core = written[0] if written else _without_people(mention.written, normal)
    if len(core) < (SHORTEST_LATIN if core.isascii() else SHORTEST):
        return nothing
    return core, ProgrammeName(normal.key, "", None, None, "known")


def _without_people(written: str, name: ProgrammeName) -> str:
    """The first word of a Latin name of which the others say only for whom it is: Tinglan of the Tinglan Talent Plan."""
    words = programme_words("en")
    everyday = words.talent | words.plain | words.generic | words.research
    first, *others = [word for word in written.split() if word.lower() not in ("the",)] or [""]
    if not _OWN.fullmatch(first) or first.lower() in everyday or first.lower() in words.heads:
        return ""
    rest = [word.lower() for word in others]
    fits = name.key.startswith(first.lower()) and all(
        word in words.talent or word in words.heads for word in rest
    )
    return first if fits and rest else ""


_OWN = re.compile(r"[A-Z][a-zà-ž'’]{3,}")
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w'’-]*\.?) $")
_CAPITAL_BEHIND = re.compile(r" [A-Z][\w'’-]*")


def _in_a_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a Latin word goes on in capitals, as names of persons and firms do: Li Tinglan, Tinglan Capital."""
    if text[start] > "\u2e80":
        return False
    return bool(_CAPITAL_BEFORE.search(text, max(0, start - 24), start) or _CAPITAL_BEHIND.match(text, end))


def _things(listed: Sequence[Mention], places: Sequence[int], start: int, end: int, form: str) -> set[Thing]:
    """What stands within reach of a place, comparable across documents and languages."""
    reach = REACH_SPELT if form[0] < "\u2e80" or HANGUL.search(form) else REACH
    found: set[Thing] = set()
    for mention in listed[bisect_left(places, start - reach) :]:
        if mention.anchor.start > end + reach:
            break
        thing = _thing(mention)
        if thing is not None and not (thing[0] == "name" and form.lower() in thing[1]):
            found.add(thing)
    return found


def _thing(mention: Mention) -> Thing | None:
    normal = mention.normal
    if isinstance(normal, ProgrammeName):
        return ("name", normal.key) if normal.head and normal.sign in (*ESTABLISHED, "known") else None
    if isinstance(normal, BodyName):
        return ("body", normal.code or normal.key) if normal.kind in BODIES else None
    if isinstance(normal, Amount) and normal.low is not None and normal.currency is not None:
        return ("amount", str(normal.low), str(normal.high), normal.currency)
    return None
