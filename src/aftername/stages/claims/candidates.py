"""Which programmes a sentence may be about: those it names, those its words point back to, those without a name.

A sentence has candidates: programmes it names, words that point back ("the programme", 该计划, 同計画, 이 사업),
and programmes without a name ("an initiative to recruit ..."). One that is only compared with ("unlike X") or
stands as the object of a succession ("the successor to X") is not what the sentence is about, unless nothing
else is. Which of them a finding belongs to is settled in binding.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from aftername.records import MarkedDocument, Mention, ProgrammeName
from aftername.stages.claims.facts.spans import is_joined
from aftername.stages.claims.passages import Passage, Seen
from aftername.stages.claims.tied import PRONOUN, tied
from aftername.stages.claims.ties import Span, Tie
from aftername.stages.claims.topics import LAST_LEVEL, UNNAMED, Spread, level_of, only_of, topic_of

# Set by hand on the gold set, 2026-11; not swept.
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


_DETERMINED = re.compile(r"\b(?:the|this|that|such)\s+(?:[a-z0-9’'-]+\s+){0,4}$")
_DETERMINED_MANY = re.compile(r"\b(?:these|both|those|the two)\s+(?:[a-z0-9’'-]+\s+){0,3}$")
_UNDETERMINED = re.compile(
    r"\b(?:part of|under|through|via|of|for|in|launched|announced|runs|run|to)\s+(?:an?|another|one|some)\s+(?:[a-z0-9’'-]+\s+){0,4}$"
)
_OTHER_PLANS = re.compile(
    r"(?:work|action|five-year|annual|development|business|computer|software|training|degree|space|television|tv|radio|nuclear|pension|research|construction|master|lesson|study|space|contingency|peace)\s+$"
)
_BEFORE_NAME = re.compile(
    r"[,\s]*(?:is |was |are )?(?:called|known as|named|dubbed|titled|under the name|[“\"‘])"
)


class Candidates:
    """Finds what each sentence may be about; passages must be entered in order."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], genre: str) -> None:
        self.ids = dict(marked.programmes)
        self.genre = genre
        self.named: list[Candidate] = []
        self._ties: tuple[Tie, ...] = ()
        self.focus: list[Candidate] = []
        self.focus_at = -1000
        self.focus_paragraph = -1
        self.section: Candidate | None = None
        self.level = LAST_LEVEL
        self._led = False  # whether the section was opened by a line that ends in a colon
        self.topic = topic_of(marked, passages, genre)
        self.only = only_of(marked)
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
            if m.kind == "programme" and self.ids.get((m.anchor.start, m.anchor.end))
        ]

    def enter(self, passage: Passage) -> None:
        """Take a passage in: find its candidates. Call `leave` when its findings are settled."""
        places = [(m.anchor.start, m.anchor.end) for m in self.named_in(passage)]
        self._ties = ()
        if places:
            self._ties = tied(passage, places, self._backs(passage), self.ids)
        self.named = self._grouped(passage) if passage.mentions or passage.seen else []
        self._head(passage)

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
        if passage.block.path:
            self.section = self._headed(passage)
            return
        if not (passage.heading or passage.folded[passage.end - 1] in ":："):
            if passage.block.role == "paragraph" and self._led and not passage.heading:
                self.section, self._led = None, False
            return
        level = level_of(passage.folded[passage.start : passage.start + 8]) if passage.heading else LAST_LEVEL
        if self.section is not None and level <= self.level:
            self.section = None
        plain = [one for one in self.named if one.role == "plain"]
        if plain and passage.index > 1:
            self.section, self.level = plain[0], level
            self._led = not passage.heading

    def _headed(self, passage: Passage) -> Candidate | None:
        """The programme that the innermost heading with a name in it names alone."""
        for start, end in reversed(passage.block.path):
            named = [
                (place, ids)
                for place, ids in self.ids.items()
                if start <= place[0] and place[1] <= end and ids
            ]
            if named:
                place, ids = named[0]
                one = len({other for _, other in named}) == 1
                return Candidate(*place, ids, "plain", "one") if one else None
        return None

    def leave(self, passage: Passage) -> None:
        """Remember what the passage was about for those that follow."""
        plain = [one for one in self.named if one.role == "plain"]
        if not plain:
            plain = [one for one in self.named if one.role == "unnamed"]
        back = any(one.role == "back" for one in self.named)
        if plain:
            self.met.update(i for one in plain for i in one.ids)
            self.focus = plain
            self.focus_at = passage.index
            self.focus_paragraph = passage.paragraph
        elif back and self.focus:
            self.focus_at = passage.index
            self.focus_paragraph = passage.paragraph

    def _grouped(self, passage: Passage) -> list[Candidate]:
        """The candidates of a passage in text order; names in one list are one candidate."""
        text = passage.folded
        groups: list[Candidate] = []
        for mention in self.named_in(passage):
            start, end = mention.anchor.start, mention.anchor.end
            ids = self.ids[start, end]
            if groups and start < groups[-1].end:
                continue
            spread: Spread = "undecided" if len(ids) > 1 else "one"
            if isinstance(mention.normal, ProgrammeName) and mention.normal.sign == "euphemism":
                spread = "set"
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
            if candidate is not None:
                made.append(candidate)
        if passage.language == "en" and not any(c.role == "back" for c in made):
            pronoun = PRONOUN.match(text, passage.start, passage.end)
            if pronoun is not None:
                made.append(Candidate(pronoun.start(), pronoun.end(), (), "back", "one"))
        return [self._bound(passage, one) if one.role == "back" else one for one in made]

    def _english(self, passage: Passage, one: Seen, named: list[Candidate]) -> Candidate | None:
        text = passage.folded
        head = text[max(passage.start, one.start - 60) : one.start]
        if _OTHER_PLANS.search(head) or _BEFORE_NAME.match(text, one.end, passage.end):
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
            return Candidate(one.start - len(head) + found.start(), one.end, (), "back", spread)
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
        for mention in self.named_in(passage):
            if mention.anchor.end <= back.start:
                one = Candidate(
                    mention.anchor.start,
                    mention.anchor.end,
                    self.ids[mention.anchor.start, mention.anchor.end],
                    "plain",
                    "one",
                )
                self._place(one, passage)
                made.append(one)
        return made


def _plural(back: Candidate, named: Candidate) -> Spread:
    return named.spread if back.spread == "one" else "set"
