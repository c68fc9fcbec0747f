"""The phrases with which one paper repeals, replaces, amends or rests on another: languages/*/repeals.words.

The slots of acts are named "act, side". The acts: "repeal"; "replaced by" (the titles before
it give way to the title behind it); "replaces" (the other way round); "amend"; "basis" (no succession). The
side says where the titles stand: "<" before the phrase, ">" behind it, "<>" on both sides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftername.languages import LANGUAGES
from aftername.languages.pack import Words, pack

ActKind = Literal["repeal", "replaced by", "replaces", "amend", "basis"]


@dataclass(frozen=True, slots=True, eq=False)
class RepealWords:
    """All in folded form but for kinds.

    acts: see the module. fillers: may stand between a title and an act, and say nothing. issued: end what may
    stand between two titles of a list, such as 甲部发布的. joins: begin what stands between two titles of a list.
    breaks: what comes before them belongs to another act. parts: right behind a title they show that only a part
    of the paper is meant. unsure: before an act, or behind it (after), they show that it is not done. plans: it is
    yet to come. own: words for the paper itself. old: right before a title, an earlier paper of this matter.
    by: right before the title that takes the place, where the verb stands at the end (被《乙》取代).
    together: of acts that only the paper that follows can do (同时废止, as follows). since, from_: before and behind the day from which
    something holds. force: it comes into force; from_alone: behind that day where no word stands before it.
    bare: in the line above a list they repeal without more words. still: stays in force.
    lists: announce a list. titles: beginning, end and act of titles of papers that only repeal or amend; a title
    between them, with or without marks. trial: words of a title that the later edition leaves out; edition: of a
    later edition. revised: words behind a date in the head of a paper that was amended then. drafts: ends of the
    title of a paper that does not hold yet. issuing: in titles of notices that only send out a paper; version: behind its number; and_so_on: end a list of titles.
    kinds: last words of titles of papers. standing: of papers that are
    made anew, not of notices that come out every year.
    """

    language: str
    acts: Mapping[str, Words]
    fillers: Words
    issued: Words
    joins: Words
    breaks: Words
    parts: Words
    unsure: Words
    after: Words
    plans: Words
    own: Words
    old: Words
    by: Words
    together: Words
    since: Words
    from_: Words
    force: Words
    from_alone: Words
    bare: Words
    still: Words
    lists: Words
    titles: tuple[tuple[str, str, ActKind], ...]
    trial: Words
    edition: Words
    revised: Words
    drafts: Words
    issuing: Words
    version: Words
    and_so_on: Words
    kinds: Words
    standing: Words


@cache
def of(language: str) -> RepealWords:
    """The words of one language."""
    listed = pack(language, "repeals")
    acts = [slot for slot in listed.names() if ", " in slot]
    return RepealWords(language, {slot: listed.phrases(slot) for slot in acts}, **listed.fields(skip=acts))


@cache
def every() -> tuple[RepealWords, ...]:
    """The words of all languages."""
    return tuple(map(of, LANGUAGES))


@cache
def union(name: str) -> Words:
    """The words of all languages under one name, longest first."""
    found = {word for one in every() for word in getattr(one, name)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))
