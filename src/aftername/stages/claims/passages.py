"""A document cut into passages: each sentence with the mentions and the telling phrases that stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages import LANGUAGES
from aftername.languages.claim_words import Cue, every
from aftername.languages.pack import pack
from aftername.records import Document, MarkedDocument, Mention
from aftername.records.block import Block
from aftername.text.block_sentences import BlockSentence, block_sentences
from aftername.text.han_variants import simplified
from aftername.text.inside import Inside
from aftername.text.small import small_of

# Facts whose phrases mean one thing as a whole: 停止宣传 ends publicity, not the programme.
_WHOLE = ("publicity", "deadline", "secrecy-mark", "obligation")
# Looked up where they are needed, not in the pass over the text: they would hit in nearly every sentence.
_SKIPPED = (
    "boilerplate",
    "deleted",
    "header",
    "metadata",
    "quoted",
)  # kinds of region that make no statement
_NOT_IN_THE_PASS = ("@genre", "@not")


@dataclass(slots=True, eq=False)
class Seen:
    """A telling phrase in the text: folded[start:end] is its words. Not to be changed; not frozen, since many are made."""

    cue: Cue
    start: int
    end: int


_NONE: list[Seen] = []  # given where no phrase stands; not to be changed


def _place(one: Seen) -> tuple[int, int, str, str]:
    return one.start, one.end, one.cue.fact, one.cue.label


def _outermost(listed: list[Seen]) -> list[Seen]:
    """Of phrases in text order, those that stand in no longer one."""
    made = []
    for one in listed:
        start, end = one.start, one.end
        for other in listed:
            if other.start > start:
                made.append(one)
                break
            if end <= other.end and other.end - other.start > end - start:
                break
        else:
            made.append(one)
    return made


@dataclass(slots=True)
class Passage:
    """One sentence. mentions, seen: what stands in it, in text order.

    paragraph: number of its block. heading: whether it is a heading, or short and no full sentence. block: what it stands in.
    """

    document: Document
    text: str
    folded: str
    index: int
    start: int
    end: int
    paragraph: int
    language: str
    heading: bool
    block: Block
    mentions: list[Mention] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    _by_fact: dict[str, list[Seen]] | None = None
    _by_kind: dict[str, list[Mention]] | None = None

    def of(self, *kinds: str) -> list[Mention]:
        """The mentions of these kinds; not to be changed."""
        if self._by_kind is None:
            self._by_kind = {}
            for mention in self.mentions:
                self._by_kind.setdefault(mention.kind, []).append(mention)
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        if not any(kind in self._by_kind for kind in kinds):
            return []
        return [m for m in self.mentions if m.kind in kinds]

    def kinds(self) -> Iterable[str]:
        """The kinds of its mentions."""
        if self._by_kind is None:
            self.of("")
        assert self._by_kind is not None
        return self._by_kind

    def cues(self, *facts: str) -> list[Seen]:
        """The phrases of these facts, in text order; one that stands inside a longer one of its fact is left out."""
        by_fact = self._by_fact
        if by_fact is None:
            by_fact = self._facts()
        if len(facts) == 1:
            return by_fact.get(facts[0], _NONE)
        lists = [by_fact[fact] for fact in facts if fact in by_fact]
        if len(lists) < 2:
            return lists[0] if lists else []
        found = [one for listed in lists for one in listed]
        found.sort(key=_place)
        return found

    def _facts(self) -> dict[str, list[Seen]]:
        if self._by_fact is None:
            self._by_fact = {}
            for one in self.seen:
                self._by_fact.setdefault(one.cue.fact, []).append(one)
            for fact, listed in self._by_fact.items():
                if len(listed) > 1:
                    self._by_fact[fact] = _outermost(listed)
        return self._by_fact

    def facts(self) -> Iterable[str]:
        """The facts whose phrases stand in it."""
        return self._facts()

    def free(self, *facts: str) -> list[Seen]:
        """Like `cues`, without those that stand inside a phrase that means one thing as a whole."""
        found = self.cues(*facts)
        if not found:
            return []
        wholes = [other for other in self.seen if other.cue.fact in _WHOLE]
        return [
            one
            for one in found
            if not any(
                other.start <= one.start
                and one.end <= other.end
                and other.end - other.start > one.end - one.start
                for other in wholes
            )
        ]

    def has(self, *facts: str) -> bool:
        """Whether a phrase of these facts stands in it."""
        by_fact = self._facts()
        return any(fact in by_fact for fact in facts)

    @property
    def told(self) -> str:
        """The sentence in folded form."""
        return self.folded[self.start : self.end]


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[Cue, ...], ...], tuple[bool, ...]]:
    """The automaton over all phrases, the cues that each phrase stands for, and whether it has a Latin edge."""
    wanted: dict[str, list[Cue]] = {}
    for cue in every():
        if cue.fact not in _NOT_IN_THE_PASS:
            words = simplified(cue.words) if cue.language == "zh" else cue.words
            meant = wanted.setdefault(words, [])
            if all(replace(cue, words=one.words) != one for one in meant):
                meant.append(cue)
    patterns = sorted(wanted)
    return (
        AhoCorasick(patterns, matchkind=MatchKind.Standard),
        tuple(tuple(wanted[pattern]) for pattern in patterns),
        tuple(pattern[0].isascii() or pattern[-1].isascii() for pattern in patterns),
    )


@cache
def _meant(languages: frozenset[str]) -> tuple[tuple[Cue, ...], ...]:
    """What each phrase of the automaton stands for in some languages."""
    return tuple(tuple(cue for cue in cues if cue.language in languages) for cues in _automaton()[1])


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a Latin word runs on before or behind text[start:end]."""
    first, last = text[start], text[end - 1]
    if start and first.isascii() and first.isalnum():
        before = text[start - 1]
        if before.isalnum() and before < "\u2e80":
            return True
    if end < len(text) and last.isascii() and last.isalnum():
        after = text[end]
        if after.isalnum() and after < "\u2e80":
            return True
    return False


def _phrases(text: str, languages: frozenset[str]) -> Iterable[Seen]:
    """Every telling phrase of some languages in a folded text, overlaps included, in the order of their ends."""
    automaton, _, edged = _automaton()
    meant = _meant(languages)
    for pattern, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        cues = meant[pattern]
        if cues and not (edged[pattern] and _is_cut(text, start, end)):
            for cue in cues:
                yield Seen(cue, start, end)


@cache
def _runs_on(language: str) -> tuple[str, ...]:
    """Ends of a line that goes on in the next."""
    return pack(language if language in LANGUAGES else "zh", "layout").phrases("runs on")


LONGEST = 1200  # characters: a longer sentence (a table, a text without stops) is taken in parts


def _in_reach(listed: Iterable[BlockSentence], text: str) -> Iterable[BlockSentence]:
    """Sentences, very long ones in parts that end at a clause mark or a blank where there is one."""
    for start, end, block, number in listed:
        while end - start > LONGEST:
            cut = max(
                text.rfind(mark, start + LONGEST // 2, start + LONGEST)
                for mark in ("；", "，", ", ", " ", "、")
            )
            cut = cut + 1 if cut > 0 else start + LONGEST
            yield BlockSentence(start, cut, block, number)
            start = cut
            while start < end and text[start] in " \n":
                start += 1
        if start < end:
            yield BlockSentence(start, end, block, number)


def passages_of(marked: MarkedDocument, phrases: bool = True) -> list[Passage]:
    """The sentences of a document with what stands in them, in order. phrases: False leaves out the telling phrases."""
    document = marked.document
    text, small = document.text, small_of(document.text, document.language)
    languages = [(segment.start, segment.language) for segment in document.segments]
    starts = [start for start, _ in languages]
    skipped = Inside((r.start, r.end) for r in document.regions if r.kind in _SKIPPED)
    made: list[Passage] = []
    for start, end, block, number in _in_reach(block_sentences(document), small):
        if start in skipped:
            continue
        place = bisect_right(starts, start) - 1
        language = languages[place][1] if place >= 0 else document.language
        if language in ("und", "other"):
            language = document.language
        if language in ("und", "other"):
            language = "zh"
        short = end - start <= (40 if text[start] >= "\u1100" else 80)
        heading = block.role in ("heading", "title", "caption") or (
            block.role == "paragraph"
            and short
            and text[end - 1] not in "。！？!?.;；”」"
            and not small.endswith(_runs_on(language), start, end)
        )
        made.append(Passage(document, text, small, len(made), start, end, number, language, heading, block))
    _fill(made, marked.mentions, small, phrases)
    return made


def _fill(made: list[Passage], mentions: Iterable[Mention], small: str, phrases: bool) -> None:
    """Put mentions and phrases into the passages they stand in."""
    begins = [passage.start for passage in made]
    for mention in mentions:
        place = bisect_right(begins, mention.anchor.start) - 1
        if place >= 0 and mention.anchor.start < made[place].end:
            made[place].mentions.append(mention)
    if not phrases:
        return
    languages = frozenset(passage.language for passage in made)
    for one in _phrases(small, languages):
        place = bisect_right(begins, one.start) - 1
        if place >= 0 and one.end <= made[place].end + 1 and one.cue.language == made[place].language:
            made[place].seen.append(one)
    for passage in made:
        passage.seen.sort(key=_place)
