"""Which programmes a sentence may be about: those it names, those its words point back to, those without a name.

A sentence has candidates: programmes it names, words that point back ("the programme", 该计划, 同計画, 이 사업),
and programmes without a name ("an initiative to recruit ..."). One that is only compared with ("unlike X") or
stands as the object of a succession ("the successor to X") is not what the sentence is about, unless nothing
else is. Which of them a finding belongs to is settled in binding.py.
"""

from __future__ import annotations

import re

from aftername.records import MarkedDocument
from aftername.records.block import Span
from aftername.stages.claims.candidate import Candidate
from aftername.stages.claims.doubts import Doubts
from aftername.stages.claims.facts.spans import is_joined
from aftername.stages.claims.named_places import NamedPlaces
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.pointing import meant, pointing
from aftername.stages.claims.sections import Sections
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
    Spread,
    is_titled,
    main_of,
    matter_headings,
    only_of,
    topic_of,
)

# Set by hand on the gold set, 2026-11; not swept.
NEXT = 3  # sentences from what was named last to the paragraph below it
OPENS = 8  # letters at the head of a paragraph in which a word says what of it follows
STORY = 8000  # bytes of UTF-8 up to which a text of no clear kind is read as a story
_ARTICLE = re.compile(r"(?:the|an?) ")


class Candidates:
    """Finds what each sentence may be about; passages must be entered in order."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], genre: str) -> None:
        self.places = NamedPlaces(marked)
        self.sections = Sections(passages, self.places)
        self.doubts = Doubts(marked, passages, self.places)
        self.genre = genre
        self.named: list[Candidate] = []
        known, wide = self.places.known, self.places.wide
        self._ties: tuple[Tie, ...] = ()
        self._readings = readings(passages, known)
        self._above = Above(passages, known)
        self._near = NearTies(passages, known, self._above)
        self._parts = listed_parts(passages, known)
        self._joined = joined(passages, known)
        self.focus: list[Candidate] = []
        self.focus_at = -1000
        self.focus_paragraph = -1
        self._focus_path: tuple[Span, ...] = ()
        self.strange = False  # whether what stands here belongs to something else that is named
        self.turned = False  # whether a sentence since has opened with another programme than the topic
        self._turned_under: tuple[Span, ...] = ()  # the outermost heading above that sentence
        self.lists_since_focus = False  # whether only a list stands between what was named last and here
        self.topic = topic_of(wide, passages, genre)
        entries = self.sections.entries
        if entries.lists and self.topic is not None and not is_titled(marked, self.topic):
            opens = self.topic.binding == "document" and not entries.listed & set(self.topic.ids)
            self.topic = self.topic if opens else None  # one of several that are listed
        self.only = only_of(wide)
        self.main = main_of(wide)
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

    def enter(self, passage: Passage) -> None:
        """Take a passage in: find its candidates. Call `leave` when its findings are settled."""
        listed = passage.block.role in ("list-item", "label-value")
        if not listed and passage.paragraph != self.focus_paragraph:
            self.lists_since_focus = False
        places = [
            (m.anchor.start, m.anchor.end)
            for m in self.places.named_in(passage)
            if not is_counted(passage, m.anchor.start)
        ]
        self.strange = self.doubts.is_strange(passage)
        if passage.block.path and passage.block.path[:1] != self._turned_under:
            self.turned = False  # another part of the paper: its title says again what it is about
        last, self._ties = self._ties, ()
        if places:
            found = tied(passage, places, self._backs(passage), self.places.known)
            if not self._backs(passage) and PRONOUN.match(passage.folded, passage.start, passage.end) is None:
                found = self._above.all_filled(found, passage, last)
            self._ties = with_evidence(found, self._readings[passage.index], self.places.known)
        self._ties += (
            *self._near.beside(passage, self._ties),
            *self._parts.get(passage.index, ()),
            *self._joined.get(passage.index, ()),
        )
        self.named = self._grouped(passage)
        self.sections.enter(passage, self.named)

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

    def goes_on(self, passage: Passage) -> bool:
        """Whether the paragraph below what was named last opens with a word for its matter (지원 대상은, 資助額為, eligible)."""
        return (
            not passage.heading
            and passage.block.path == self._focus_path
            and passage.paragraph == self.focus_paragraph + 1
            and passage.index - self.focus_at <= NEXT
            and matter_headings(passage.language).search(passage.told[:OPENS]) is not None
        )

    def leave(self, passage: Passage) -> None:
        """Remember what the passage was about for those that follow."""
        self.doubts.leave(passage)
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
        for (start, end), ids, many in self.places.of(passage):
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
        """Words that point back, with the programmes they point at, and programmes without a name."""
        found = pointing(passage, named, self.genre, self.topic)
        return [self._meant(passage, one) if one.role == "back" else one for one in found]

    def _meant(self, passage: Passage, back: Candidate) -> Candidate:
        """Words that point back, with the programme they point at."""
        before = self._candidates_before(passage, back)
        earlier = [one for one in before if one.role == "plain" and not self._is_tied(back, one)]
        return meant(back, earlier, self.focus, self.topic, self.genre)

    def _is_tied(self, back: Candidate, named: Candidate) -> bool:
        """Whether words that point back are tied to a name: then they mean another ("Y replaced the scheme")."""
        spans = {(back.start, back.end), (named.start, named.end)}
        return any(spans <= {*tie.earlier, *tie.later} for tie in self._ties)

    def _candidates_before(self, passage: Passage, back: Candidate) -> list[Candidate]:
        """Named in the same sentence before the words that point back."""
        made = []
        for place, ids, _ in self.places.of(passage):
            if place[1] <= back.start:
                one = Candidate(*place, ids, "plain", "one")
                self._place(one, passage)
                made.append(one)
        return made


def _opening(passage: Passage) -> int:
    """Where a sentence opens, an article apart."""
    article = _ARTICLE.match(passage.folded, passage.start, passage.end)
    return passage.start if article is None else article.end()
