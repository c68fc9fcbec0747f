"""Which programmes a sentence may be about: those it names, those its words point back to, those without a name.

A sentence has candidates: programmes it names, words that point back ("the programme", 该计划, 同計画, 이 사업),
and programmes without a name ("an initiative to recruit ..."). One that is only compared with ("unlike X") or
stands as the object of a succession ("the successor to X") is not what the sentence is about, unless nothing
else is. Which of them a finding belongs to is settled in binding.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from aftername.languages import read_as
from aftername.languages.forms import Forms
from aftername.languages.name_words import heads_of
from aftername.records import MarkedDocument, Mention, ProgrammeName
from aftername.records.block import Span
from aftername.stages.claims.entries import Entries
from aftername.stages.claims.facts.spans import is_joined
from aftername.stages.claims.passages import Passage, Seen
from aftername.stages.claims.questions import Questions
from aftername.stages.claims.strangers import strangers_of
from aftername.stages.claims.stretches import Stretches
from aftername.stages.claims.tie_both import joined
from aftername.stages.claims.tie_evidence import with_evidence
from aftername.stages.claims.tie_lists import PRONOUN, is_counted
from aftername.stages.claims.tie_near import NearTies
from aftername.stages.claims.tie_open import Above
from aftername.stages.claims.tie_parts import listed_parts
from aftername.stages.claims.tie_readings import readings
from aftername.stages.claims.tied import tied
from aftername.stages.claims.ties import Tie
from aftername.stages.claims.topics import (
    BEGINS,
    DENSE,
    FORMER,
    LAST_LEVEL,
    UNNAMED,
    Spread,
    is_titled,
    level_of,
    main_of,
    matter_headings,
    only_of,
    topic_of,
)

# Set by hand on the gold set, 2026-11; not swept.
NEXT = 3  # sentences from what was named last to the paragraph below it
OPENS = 8  # letters at the head of a paragraph in which a word says what of it follows
STORY = 8000  # bytes of UTF-8 up to which a text of no clear kind is read as a story


@dataclass(slots=True)
class Candidate:
    """A programme a sentence may be about. role: "plain", "aside" (compared, or object of a succession), "back"
    (points back), "unnamed"."""

    start: int
    end: int
    ids: tuple[str, ...]
    role: str
    spread: Spread


# Words that may stand between "the" and "scheme": none that begins another noun phrase ("the costs of each project").
_BETWEEN = r"(?:(?!(?:per|of|for|in|and|or|to|by|with|from|on|a|an|the|each|every)\s)[a-z0-9’'-]+\s+)"
_DETERMINED = re.compile(rf"\b(?:the|this|that|such)\s+{_BETWEEN}{{0,4}}$")
_DETERMINED_MANY = re.compile(r"\b(?:these|both|those|the two)\s+(?:[a-z0-9’'-]+\s+){0,3}$")
_UNDETERMINED = re.compile(
    r"\b(?:part of|under|through|via|of|for|in|launched|announced|runs|run|to)\s+(?:an?|another|one|some)\s+(?:[a-z0-9’'-]+\s+){0,4}$"
)
_OTHER_PLANS = re.compile(
    r"(?:work|action|five-year|annual|development|business|computer|software|training|degree|space|television|tv|radio|nuclear|pension|research|construction|master|lesson|study|space|contingency|peace)\s+$"
)
_ARTICLE = re.compile(r"(?:the|an?) ")
_BEFORE_NAME = re.compile(
    r"[,\s]*(?:is |was |are )?(?:called|known as|named|dubbed|titled|under the name|[“\"‘])"
)
_UNTIL = re.compile(r"\b(?:until|till|previously|formerly|originally|before \d|at first|at the time)\b")
_RENEWED = re.compile(
    r"\b(?:revamped|overhauled|rebranded|renamed|relaunched|revived|restructured|reformed|resurrected|reborn|successor|replacement|follow-up|follow-on|renewed|reworked|remodelled)\b"
)


@cache
def _heads(language: str) -> Forms:
    return Forms(heads_of(read_as(language)))


def names_scheme(words: str, language: str) -> bool:
    """Whether words hold a head noun of schemes (计划, 事業, 사업, fund)."""
    return _heads(language).within(words)


def _stretches(marked: MarkedDocument, *kinds: str) -> Stretches:
    return Stretches((one.anchor.start, one.anchor.end) for one in marked.mentions if one.kind in kinds)


class Candidates:
    """Finds what each sentence may be about; passages must be entered in order."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], genre: str) -> None:
        self._known = dict(marked.programmes)
        strangers = strangers_of(marked)
        wide = replace(marked, programmes=tuple(sorted((*marked.programmes, *strangers.items()))))
        self.ids = dict(wide.programmes)
        self._unknown = Stretches(strangers)
        self.genre = genre
        self.named: list[Candidate] = []
        self._ties: tuple[Tie, ...] = ()
        self._readings = readings(passages, self._known)
        self._above = Above(passages, self._known)
        self._near = NearTies(passages, self._known, self._above)
        self._parts = listed_parts(passages, self._known)
        self._joined = joined(passages, self._known)
        self.focus: list[Candidate] = []
        self.focus_at = -1000
        self.focus_paragraph = -1
        self._focus_path: tuple[Span, ...] = ()
        self.section: Candidate | None = None
        self.level = LAST_LEVEL
        self.strange = False  # whether what stands here belongs to something else that is named
        self._letterhead = _stretches(marked, "body", "date", "document-number")
        self._strangers = _stretches(marked, "candidate")
        self._named = Stretches(place for place, ids in self.ids.items() if ids)
        self.turned = False  # whether a sentence since has opened with another programme than the topic
        self._turned_under: tuple[Span, ...] = ()  # the outermost heading above that sentence
        self.lists_since_focus = False  # whether only a list stands between what was named last and here
        self._led = False  # whether the section was opened by a line that ends in a colon
        self._entries = Entries(wide, passages)
        self._questions = Questions(wide, passages)
        self.in_entry = False  # whether the section is that of an entry, see entries.py
        self.shut = False  # whether an entry has ended and nothing says what follows
        self.topic = topic_of(wide, passages, genre)
        if self._entries.lists and self.topic is not None and not is_titled(marked, self.topic):
            opens = self.topic.binding == "document" and not self._entries.listed & set(self.topic.ids)
            self.topic = self.topic if opens else None  # one of several that are listed
        self.only = only_of(wide)
        self.main = main_of(wide)
        self._headings = self._count_headings(passages)
        self._doubted = -1  # the paragraph that has named something that may be another programme
        self.is_dense = len(marked.programmes) * DENSE >= len(marked.document.text)
        self.met: set[str] = set()  # named so far
        # A story goes on about a programme from sentence to sentence; a long paper that names one in passing does not.
        self.runs = genre == "news" or (
            genre != "notice" and len(marked.document.text.encode("utf-8", "replace")) <= STORY
        )

    @property
    def ties(self) -> tuple[Tie, ...]:
        """Which programmes named in the passage entered last are said to follow which."""
        return self._ties

    def named_in(self, passage: Passage) -> list[Mention]:
        """Programme mentions that belong to a programme."""
        return [
            m
            for m in passage.mentions
            if m.kind == "programme" and self._known.get((m.anchor.start, m.anchor.end))
        ]

    def _places(self, passage: Passage) -> list[tuple[Span, tuple[str, ...], bool]]:
        """Where a passage names programmes, or what may be one, with whose names these are and whether a set is meant."""
        made = [
            (
                (m.anchor.start, m.anchor.end),
                isinstance(m.normal, ProgrammeName) and m.normal.sign == "euphemism",
            )
            for m in self.named_in(passage)
        ]
        made.extend((place, False) for place in self._unknown.inside(passage.start, passage.end))
        return [(place, self.ids[place], many) for place, many in sorted(made)]

    def enter(self, passage: Passage) -> None:
        """Take a passage in: find its candidates. Call `leave` when its findings are settled."""
        if (
            passage.block.role not in ("list-item", "label-value")
            and passage.paragraph != self.focus_paragraph
        ):
            self.lists_since_focus = False
        places = [
            (m.anchor.start, m.anchor.end)
            for m in self.named_in(passage)
            if not is_counted(passage, m.anchor.start)
        ]
        self.strange = self._is_strange(passage)
        if passage.block.path and passage.block.path[:1] != self._turned_under:
            self.turned = False  # another part of the paper: its title says again what it is about
        last, self._ties = self._ties, ()
        if places:
            found = tied(passage, places, self._backs(passage), self._known)
            if not self._backs(passage) and PRONOUN.match(passage.folded, passage.start, passage.end) is None:
                found = tuple(self._above.filled(one, passage, last=last) or one for one in found)
            self._ties = with_evidence(found, self._readings[passage.index], self._known)
        self._ties += (
            *self._near.beside(passage, self._ties),
            *self._parts.get(passage.index, ()),
            *self._joined.get(passage.index, ()),
        )
        self.named = self._grouped(passage)
        self._head(passage)

    def _is_strange(self, passage: Passage) -> bool:
        """Whether a heading above, or the opening of the sentence, names something that may be another programme.

        A heading that neither names a programme nor speaks of the matter of one (conditions, sums, dates) is taken for a name
        where it holds a word for a scheme, or is one of several such.
        """
        text = passage.folded
        inside = passage.block.path[-1:] if passage.block.path else ()
        for start, end in (*inside, (passage.start, passage.start + BEGINS)):
            if self._strangers.touch(start, end):
                return True
        headed = [
            text[start:end]
            for start, end in inside
            if not self._names(start, end) and not self._signs(start, end)
        ]
        return any(
            matter_headings(passage.language).search(one) is None
            and (self._headings > 1 or names_scheme(one, passage.language))
            for one in headed
        )

    def _count_headings(self, passages: list[Passage]) -> int:
        """How many headings neither name a programme nor say what of one follows."""
        return sum(
            one.block.role == "heading"
            and not self._names(one.start, one.end)
            and matter_headings(one.language).search(one.told) is None
            for one in passages
        )

    def _signs(self, start: int, end: int) -> bool:
        """Whether a line is no more than an office, a date or a number: part of a letterhead."""
        held = sum(b - a for a, b in self._letterhead.inside(start, end))
        return held * 3 >= (end - start) * 2

    def _names(self, start: int, end: int) -> bool:
        """Whether a programme is named in a stretch."""
        return bool(self._named.inside(start, end))

    def names_several(self, start: int, end: int) -> bool:
        """Whether a stretch names two programmes or more."""
        return len({self.ids[place] for place in self._named.inside(start, end)}) > 1

    def _backs(self, passage: Passage) -> list[Span]:
        """Where words of a sentence point back to one programme: ties take them as they take names."""
        if not passage.has("@coref"):
            return []
        return [
            (one.start, one.end)
            for one in self._grouped(passage)
            if one.role == "back"
            and one.spread == "one"
            and one.ids
            and (passage.language != "en" or one.end - one.start > 4)  # no pronoun
        ]

    def _head(self, passage: Passage) -> None:
        """What the passage stands under: a heading that names one programme, or a line before its list that ends in a colon."""
        was = self.in_entry
        headed = self._opened(passage)
        if headed is not None:
            self.section, self.level, self._led = headed, LAST_LEVEL, False
            return
        if was or self.shut:
            self.section = None
        if not self.shut:
            self._below(passage)

    def _opened(self, passage: Passage) -> Candidate | None:
        """What the entry, the label or the question says that the passage stands in or below."""
        entry = self._entries.at(passage)
        if entry is not None:
            headed: Candidate | None = Candidate(entry.place[0], entry.place[1], entry.ids, "plain", "one")
        else:
            headed = self._labelled(passage)
        self.in_entry, self.shut = headed is not None, False
        if headed is not None:
            return headed
        asked = self._questions.at(passage)
        self.shut = self._entries.is_shut(passage) or (asked is not None and asked.shut)
        if asked is None or not asked.ids:
            return None
        return Candidate(asked.place[0], asked.place[1], asked.ids, "plain", "one")

    def _below(self, passage: Passage) -> None:
        """The section that headings and lines before a list open."""
        if passage.block.path:
            self.section = self._headed(passage)
            return
        if not (passage.heading or passage.folded[passage.end - 1] in ":："):
            if passage.block.role == "paragraph" and self._led and not passage.heading:
                self.section, self._led = None, False
            return
        level = level_of(passage.folded[passage.start : passage.start + 8]) if passage.heading else LAST_LEVEL
        plain = [one for one in self.named if one.role == "plain"]
        matter = not plain and matter_headings(passage.language).search(passage.told) is not None
        parts = passage.block.role in ("heading", "title") and not matter
        if self.section is not None and level <= self.level and (plain or parts or passage.block.number):
            self.section = None
        if plain and passage.index > 1:
            self.section, self.level = plain[0], level
            self._led = not passage.heading

    def _labelled(self, passage: Passage) -> Candidate | None:
        """The one programme that the label of a labelled line names."""
        label = passage.block.label
        if label is None:
            return None
        named = [(place, self.ids[place]) for place in self._named.inside(*label)]
        return self._of_heading(passage, named) if len({ids for _, ids in named}) == 1 else None

    def _headed(self, passage: Passage) -> Candidate | None:
        """The programme that the innermost heading with a name in it names alone."""
        for start, end in reversed(passage.block.path):
            named = [
                (place, self.ids[place])
                for place in self._named.inside(start, end)
                if not FORMER.search(passage.folded, start, place[0])
            ]
            if named:
                return self._of_heading(passage, sorted(named))
        return None

    def _of_heading(
        self, passage: Passage, named: list[tuple[tuple[int, int], tuple[str, ...]]]
    ) -> Candidate | None:
        """What a heading is about: the one programme it names, or all of those it lists with nothing but joints between."""
        ids = tuple(dict.fromkeys(one for _, more in named for one in more))
        pairs = pairwise(place for place, _ in named)
        if len({more for _, more in named}) == 1:
            return Candidate(*named[0][0], named[0][1], "plain", "one")
        if all(is_joined(passage.folded, low[1], high[0]) for low, high in pairs):
            return Candidate(*named[0][0], ids, "plain", "set")
        return None

    def goes_on(self, passage: Passage) -> bool:
        """Whether the paragraph below what was named last opens with a word for its matter (지원 대상은, 資助額為, eligible)."""
        return (
            not passage.heading
            and passage.block.path == self._focus_path
            and passage.paragraph == self.focus_paragraph + 1
            and passage.index - self.focus_at <= NEXT
            and matter_headings(passage.language).search(passage.told[:OPENS]) is not None
        )

    def doubts(self, passage: Passage) -> bool:
        """Whether the paragraph, as far as it has been read, names something that may be another programme."""
        return self._doubted == passage.paragraph or self._is_doubtful(passage)

    def _is_doubtful(self, passage: Passage) -> bool:
        return bool(self._strangers.inside(passage.start, passage.end))

    def leave(self, passage: Passage) -> None:
        """Remember what the passage was about for those that follow."""
        if self._is_doubtful(passage):
            self._doubted = passage.paragraph
        plain = [one for one in self.named if one.role == "plain"]
        if not plain:
            plain = [one for one in self.named if one.role == "unnamed"]
        back = any(one.role == "back" for one in self.named)
        if plain:
            self._turn(passage, plain[0])
            self.met.update(i for one in plain for i in one.ids)
            self.focus = self._spoken_of(passage, plain)
            self.lists_since_focus = True
            self.focus_at = passage.index
            self.focus_paragraph = passage.paragraph
            self._focus_path = passage.block.path
        elif self.focus and (back or self.goes_on(passage)):
            self.focus_at = passage.index
            self.focus_paragraph = passage.paragraph

    def _spoken_of(self, passage: Passage, plain: list[Candidate]) -> list[Candidate]:
        """What a sentence leaves its reader with: besides the names, what words before them point back to ("the scheme was called X").

        A name that is said to be the former one of that is left out.
        """
        meant = {i for name in plain for i in name.ids}
        backs = [one for one in self._heads_back(passage, plain[0].start) if not meant & set(one.ids)]
        places = {(one.start, one.end) for one in backs}
        former = {place for tie in self._ties if places & set(tie.later) for place in tie.earlier}
        return [*backs, *(one for one in plain if not backs or (one.start, one.end) not in former)]

    def _heads_back(self, passage: Passage, until: int) -> list[Candidate]:
        """Words before a place that point back; no pronoun: "it" may be the town."""
        pronoun = PRONOUN.match(passage.folded, passage.start, passage.end)
        begins = passage.start if pronoun is None else pronoun.end()
        held = [one for one in self.named if one.role == "back" and one.ids]
        return [one for one in held if begins <= one.start and one.end <= until]

    def _turn(self, passage: Passage, first: Candidate) -> None:
        """Note whether a sentence opens with another programme than the topic."""
        if self.topic is not None and first.start - _opening(passage) <= BEGINS:
            self.turned, self._turned_under = first.ids != self.topic.ids, passage.block.path[:1]

    def _grouped(self, passage: Passage) -> list[Candidate]:
        """The candidates of a passage in text order; names in one list are one candidate."""
        text = passage.folded
        groups: list[Candidate] = []
        for (start, end), ids, many in self._places(passage):
            if groups and start < groups[-1].end:
                continue
            spread: Spread = "set" if many else "undecided" if len(ids) > 1 else "one"
            if groups and groups[-1].role == "plain" and is_joined(text, groups[-1].end, start):
                last = groups[-1]
                more = tuple(one for one in ids if one not in last.ids)
                same = not more and len(last.ids) == 1
                glossed = text[last.end : start].strip(' "“”') in ("(", "（")
                last.end = end
                if not same and not glossed:
                    last.ids, last.spread = last.ids + more, "set"
                continue
            groups.append(Candidate(start, end, ids, "plain", spread))
            self._place(groups[-1], passage)
        for group in groups:
            self._place(group, passage)
        groups.extend(self._pointing(passage, groups))
        groups.sort(key=lambda one: one.start)
        return groups

    def _place(self, group: Candidate, passage: Passage) -> None:
        """Say whether a group is only compared, or one of a set that is not all named."""
        text = passage.folded
        start, end = group.start, group.end
        if any(
            start < high and low < end
            for tie in self._ties
            if tie.relation != "sibling"
            for low, high in tie.others
        ):
            group.role = "aside"
        if FORMER.search(passage.text, passage.start, start):
            group.role = "aside"  # what another was called before
        while start > passage.start and text[start - 1] in '“"「『《‘（( ':
            start -= 1
        while end < passage.end and text[end] in '”"」』》’） ':
            end += 1
        for one in passage.seen:
            cue = one.cue
            if cue.fact == "@set":
                if (cue.side == "<" and 0 <= one.start - end <= 0) or (
                    cue.side == ">" and 0 <= start - one.end <= 4
                ):
                    group.spread = "set"
            elif cue.fact == "@compare":
                if (cue.side == "<" and 0 <= one.start - end <= 1) or (
                    cue.side == ">" and 0 <= start - one.end <= 5
                ):
                    group.role = "aside"
            elif (
                cue.fact == "used-with"
                and (
                    (cue.side == "<" and 0 <= one.start - end <= 1)
                    or (cue.side == ">" and 0 <= start - one.end <= (14 if passage.language == "zh" else 6))
                )
            ) or (cue.label == "no other programme" and 0 <= start - one.end <= 6):
                group.role = "aside"

    def _pointing(self, passage: Passage, named: list[Candidate]) -> list[Candidate]:
        """Words that point back, and programmes without a name."""
        text = passage.folded
        made: list[Candidate] = []
        for one in passage.cues("@coref", "@unnamed"):
            if any(one.start < other.end and other.start < one.end for other in (*named, *made)):
                continue
            if one.cue.language == "en":
                candidate = self._english(passage, one, named)
            elif one.cue.fact == "@unnamed":
                candidate = Candidate(one.start, one.end, (UNNAMED,), "unnamed", "one")
            elif one.cue.label == "rules" and self.topic is None:
                continue  # "these rules" are about a programme only where the paper is
            elif one.cue.label == "opening" and one.start - passage.start > 1:
                continue
            elif one.cue.label == "many":
                candidate = Candidate(one.start, one.end, (), "back", "set")
            else:
                candidate = Candidate(one.start, one.end, (), "back", "one")
            if candidate is not None and not _overlaps(candidate, named):  # "the NTP programme" is a name
                made.append(candidate)
        if passage.language == "en" and not any(c.role == "back" for c in made):
            pronoun = PRONOUN.match(text, passage.start, passage.end)
            if pronoun is not None:
                made.append(Candidate(pronoun.start(), pronoun.end(), (), "back", "one"))
        return [self._bound(passage, one) if one.role == "back" else one for one in made]

    def _english(self, passage: Passage, one: Seen, named: list[Candidate]) -> Candidate | None:
        text = passage.folded
        head = text[max(passage.start, one.start - 60) : one.start]
        if _OTHER_PLANS.search(head):
            return None
        if _BEFORE_NAME.match(text, one.end, passage.end) and not _UNTIL.search(text, one.end, passage.end):
            return None
        written = passage.text[max(passage.start, one.start - 24) : one.start].rstrip().rpartition(" ")[2]
        if written[:1].isupper() and written.lower() not in ("the", "this", "that", "an", "a"):
            return None
        if one.cue.label == "many":
            found = _DETERMINED_MANY.search(head)
            spread: Spread = "set"
        else:
            found, spread = _DETERMINED.search(head), "one"
        if found is not None:
            if " other " in found[0] or (
                text.startswith((" of ", " to send"), one.end) and found[0].strip() == "the"
            ):
                return None
            begin = one.start - len(head) + found.start()
            if _RENEWED.search(found[0]) and not (self.genre == "notice" and self.topic is not None):
                return Candidate(begin, one.end, (UNNAMED,), "unnamed", "one")  # what came of what is named
            return Candidate(begin, one.end, (), "back", spread)
        if one.cue.label == "one":
            unnamed = _UNDETERMINED.search(head)
            if unnamed is not None:
                begin = one.start - len(head) + unnamed.start()
                close = any(0 <= begin - other.end <= 3 for other in named)
                if not close:
                    begin = text.find("a", begin + len(unnamed[0].split(" ", 1)[0]), one.end)
                    return Candidate(begin, one.end, (UNNAMED,), "unnamed", "one")
        return None

    def _bound(self, passage: Passage, back: Candidate) -> Candidate:
        """Words that point back, with the programme they point at."""
        earlier = [
            one
            for one in self._candidates_before(passage, back)
            if one.role in ("plain", "unnamed") and not self._is_tied(back, one)
        ]
        if earlier:
            return replace(back, ids=earlier[-1].ids, spread=_plural(back, earlier[-1]))
        if self.genre in ("notice", "advert", "contract") and self.topic is not None:
            return replace(back, ids=self.topic.ids, spread=self.topic.spread)
        focus = self.focus
        if not focus:
            if self.topic is not None:
                return replace(back, ids=self.topic.ids, spread=self.topic.spread)
            return back
        different: list[Candidate] = []
        for one in focus:
            if all(one.ids != other.ids for other in different):
                different.append(one)
        if back.spread == "set":
            ids = tuple(dict.fromkeys(i for one in different for i in one.ids))
            return replace(back, ids=ids, spread="set" if len(ids) > 1 else "one")
        if len(different) == 1:
            one = different[0]
            spread: Spread = one.spread
            if spread == "set" and len(one.ids) > 1:
                spread = "undecided"  # one of several that were named together
            return replace(back, ids=one.ids, spread=spread)
        ids = tuple(dict.fromkeys(i for one in different for i in one.ids))
        return replace(back, ids=ids, spread="undecided")

    def _is_tied(self, back: Candidate, named: Candidate) -> bool:
        """Whether words that point back are tied to a name: then they mean another ("Y replaced the scheme")."""
        spans = {(back.start, back.end), (named.start, named.end)}
        return any(spans <= {*tie.earlier, *tie.later} for tie in self._ties)

    def _candidates_before(self, passage: Passage, back: Candidate) -> list[Candidate]:
        """Named in the same sentence before the words that point back."""
        made = []
        for place, ids, _ in self._places(passage):
            if place[1] <= back.start:
                one = Candidate(*place, ids, "plain", "one")
                self._place(one, passage)
                made.append(one)
        return made


def _opening(passage: Passage) -> int:
    """Where a sentence opens, an article apart."""
    article = _ARTICLE.match(passage.folded, passage.start, passage.end)
    return passage.start if article is None else article.end()


def _overlaps(one: Candidate, named: list[Candidate]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in named)


def _plural(back: Candidate, named: Candidate) -> Spread:
    return named.spread if back.spread == "one" else "set"
