"""Which programme a finding belongs to, and how that is known. A claim is made only where the text binds it.

Ways of binding, strongest first: "rule" (the rule that found it names the programme), "clause" (named in the same clause, or in
one before it that names no other), "back" (words point back to one that is known: 该计划, 同事業, 이 사업, "the programme"),
"heading", "title" (the title of a notice or page names it alone), "document" (the page names no other, or hardly any other), "story" (the sentence
before, or the line above a list, names no other). A thing newly named ends the reach of one named before; where two are possible, there is no claim.
"""

from __future__ import annotations

import re
from dataclasses import replace

from aftername.languages.word_ends import IN_TURN
from aftername.records import MarkedDocument, Mention
from aftername.records.claim import Binding
from aftername.stages.claims.award_holders import is_held
from aftername.stages.claims.candidate import Candidate
from aftername.stages.claims.candidates import Candidates
from aftername.stages.claims.columns import Columns
from aftername.stages.claims.facts.fact import Finding, Span
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.strangers import is_stranger
from aftername.stages.claims.ties import Tie
from aftername.stages.claims.topics import UNNAMED, Subject

CARRIED = 4  # sentences over which a report goes on about the only programme named; set by hand, 2026-11
_LISTED = ("list-item", "label-value")
# Said of many things besides programmes: only where the sentence, a heading or the title says of which.
_NEVER_CARRIED = ("audience", "field", "citizenship", "used-with", "run-by", "launched", "ended")
# East Asian: a verb right before the name says it of that name (停止宣传的“X”, 2017年に始まった「X」).
_ATTRIBUTIVE = ("publicity", "launched", "ended", "run-by", "secrecy-mark")
_JOINS_NAME = re.compile(
    r"(?:的|之|された|した|に始まった|に終わった|된|한|되는|하는|됐던|했던)? ?[ “「『‘《'\"]?"
)
_COMMAS = re.compile(r"[，,；;、:：]|。|\. ")
_COMMAS_ZH = re.compile(r"[，,；;:：。]")


class Subjects:
    """Finds the subject of each finding; passages must be entered in order."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], genre: str) -> None:
        self._seen = Candidates(marked, passages, genre)
        self._columns = Columns(self._seen.places)

    @property
    def genre(self) -> str:
        """What kind of paper the document is."""
        return self._seen.genre

    @property
    def candidates(self) -> list[Candidate]:
        """Of the passage entered last."""
        return self._seen.named

    @property
    def ties(self) -> tuple[Tie, ...]:
        """Which programmes named in the passage entered last are said to follow which."""
        return self._seen.ties

    @property
    def backs(self) -> list[Span]:
        """Where the passage entered last points back to a programme that is known."""
        return [(one.start, one.end) for one in self._seen.named if one.role == "back" and one.ids]

    def id_of(self, place: Span) -> str:
        """The programme that a mention most likely means; "" where it means none."""
        return next(iter(self._seen.places.ids.get(place, ())), "")

    def named_in(self, passage: Passage) -> list[Mention]:
        """Programme mentions that belong to a programme."""
        return self._seen.places.named_in(passage)

    def enter(self, passage: Passage) -> None:
        """Take a passage in. Call `leave` when its findings are settled."""
        self._seen.enter(passage)
        self._columns.enter(passage, self._seen.named)

    def leave(self, passage: Passage) -> None:
        """Remember what the passage was about for those that follow."""
        self._seen.leave(passage)

    def holds(self) -> bool:
        """Whether what follows is about one programme until said otherwise: a title, or a section headed by it."""
        seen = self._seen
        listed = seen.genre in ("notice", "advert", "contract", "other")
        return listed and (seen.topic is not None or seen.sections.section is not None)

    def of(self, passage: Passage, finding: Finding) -> Subject | None:
        """What a finding is about; None when the text does not bind it to one programme of the case."""
        found = self._of(passage, finding)
        if found is None or (found.binding not in ("row", "rule") and is_dealt_out(passage, finding)):
            return None
        return _without_strangers(found)

    def refuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether the text itself says that a finding is of something else, or of several: by turns, columns, headings, strangers, words."""
        if is_dealt_out(passage, finding) or self._columns.are_named(passage):
            return True
        if any(self._seen.places.are_several(*one) for one in passage.block.path):
            return True
        if (self._seen.sections.shut or passage.has("@added")) and not self.candidates:
            return True
        if any(is_held(passage, (one.start, one.end), finding) for one in self.candidates):
            return True
        found = self._of(passage, finding)
        return found is not None and any(is_stranger(one) for one in found.ids)

    def _of(self, passage: Passage, finding: Finding) -> Subject | None:
        """What a finding is about, be it a programme of the case or something that may be another."""
        place = (finding.start, finding.end)
        outside = [one for one in self.candidates if not (one.start < place[1] and place[0] < one.end)]
        if finding.subject is not None:
            if finding.fact == "succession" and finding.subject in self._seen.places.ids:
                return self._shown(finding.subject)
            shown = [
                one
                for one in self.candidates
                if one.start < finding.subject[1] and finding.subject[0] < one.end and one.ids
            ]
            if shown and (finding.rule or shown[0].role != "aside"):
                return _told(shown[0], "rule")
        if finding.reach == "rule":
            return None
        if passage.language != "en" and finding.fact in _ATTRIBUTIVE:
            ahead = [one for one in outside if 0 <= one.start - finding.end <= 6 and one.ids]
            if ahead and _JOINS_NAME.fullmatch(passage.folded, finding.end, ahead[0].start):
                return _told(ahead[0], "clause")
        if passage.block.role == "table-row":
            return self._in_row(passage, finding, outside)
        if outside:
            return self._in_sentence(passage, finding, outside)
        return self._carried(passage, finding)

    def _in_row(self, passage: Passage, finding: Finding, outside: list[Candidate]) -> Subject | None:
        """The one programme of a table's row; where the row names none, what the heading or title says."""
        usable = [one for one in outside if one.role == "plain" and one.ids]
        own = [one for one in usable if _cell_of(passage, one.start) == _cell_of(passage, finding.start)]
        if not own and self._columns.are_named(passage):
            named = self._columns.of(passage, finding.start)
            return None if named is None else _told(named, "row")
        if not usable:
            return self._carried(passage, finding)
        one = _one_of(own or usable, (finding.start, finding.end))
        return None if one is None else _told(one, "row")

    def _in_sentence(self, passage: Passage, finding: Finding, outside: list[Candidate]) -> Subject | None:
        """The programme that the finding's own sentence binds it to."""
        place = (finding.start, finding.end)
        usable = [one for one in outside if one.role in ("plain", "back", "unnamed") and one.ids]
        if passage.language == "zh" and not self.holds():
            usable = [one for one in usable if not is_held(passage, (one.start, one.end), finding)]
        if self._seen.sections.in_entry and _is_line(
            passage
        ):  # of a line of an entry, a name behind the value is a part of it
            usable = [one for one in usable if one.end <= place[0]]
        asides = [one for one in outside if one.role == "aside"]
        clause = clause_of(passage, place)
        here = [one for one in usable if clause[0] <= one.start and one.end <= clause[1]]
        before = [one for one in usable if one.end <= place[0]]
        chosen = here or _nearest_clause(passage, before)
        if not chosen:
            # named only behind it, in another clause: no more than the title says
            other = {one.ids for one in usable}
            carried = self._carried(passage, finding) if not asides else None
            return carried if carried is not None and other <= {carried.ids} else None
        one = _one_of(_before_parts(passage, chosen, place), place)
        if one is None:
            return _unnamed_or_not(chosen)
        if any(one.end <= other.start < place[0] for other in asides if other.ids != one.ids):
            return None  # something named since ends its reach
        return _told(one, "back" if one.role == "back" else "clause")

    def _shown(self, place: Span) -> Subject:
        """The programme named at a place: by itself, though it stand in a list of several."""
        ids = self._seen.places.ids[place]
        group = next((one for one in self.candidates if one.start < place[1] and place[0] < one.end), None)
        if group is not None and group.ids == ids:
            return Subject(ids, group.spread, place, "rule")
        return Subject(ids, "undecided" if len(ids) > 1 else "one", place, "rule")

    def _carried(self, passage: Passage, finding: Finding) -> Subject | None:
        """What is known from a heading, a title or the sentences before."""
        seen = self._seen
        section = seen.sections.section
        if seen.sections.shut or passage.has("@added"):
            return None
        if section is not None:
            return replace(_told(section, "heading"), spread="one" if len(section.ids) == 1 else "set")
        if seen.strange:
            return None
        if self.holds():
            topic = seen.topic
            if topic is None or self._is_ended(topic, passage):
                return None
            if len(topic.ids) > 1:  # of several that the title names the one spoken of last
                return self._last(passage) if seen.focus and finding.fact not in _NEVER_CARRIED else None
            return replace(topic, binding=topic.binding or "title")
        if finding.reach == "sentence" or finding.fact in _NEVER_CARRIED or not seen.focus:
            return None
        if any(one.cue.label in ("shortage", "size") for one in passage.cues("context")):
            return None
        if self._is_alone() and (finding.rule or passage.index - seen.focus_at <= CARRIED):
            assert seen.only is not None
            return replace(seen.only, binding="document" if seen.genre != "news" else "story")
        if seen.runs and (alone := self._alone()) is not None and passage.index - seen.focus_at <= CARRIED:
            return replace(alone, binding="story")
        if finding.rule and self._is_main(passage):
            return seen.main
        return self._last(passage)

    def _last(self, passage: Passage) -> Subject | None:
        """What was named last, where it was one programme and the passage goes on with it."""
        focus = self._seen.focus
        if any(self._seen.places.are_several(*one) for one in passage.block.path):
            return None  # below a heading that names two nothing is told of one
        if len({one.ids for one in focus}) == 1 and self._goes_on(passage):
            return replace(_told(focus[0], "story"), place=None)
        return None

    def _is_alone(self) -> bool:
        """Whether a page names one programme only, in its own right and often enough for its length."""
        seen = self._seen
        return seen.only is not None and seen.is_dense and all(one.spread == "one" for one in seen.focus)

    def _is_main(self, passage: Passage) -> bool:
        """Whether what a page is mostly about was named last, and nothing else named stands in the paragraph."""
        seen = self._seen
        if seen.main is None or seen.doubts.at(passage):
            return False
        return all(one.ids == seen.main.ids and one.spread == "one" for one in seen.focus)

    def _goes_on(self, passage: Passage) -> bool:
        """Whether a passage goes on with what was named last: the next sentence of its block, or a list below it."""
        seen = self._seen
        if passage.paragraph == seen.focus_paragraph:
            far = passage.index - seen.focus_at
            return far <= 1 or (far <= CARRIED and not seen.doubts.at(passage))
        if seen.goes_on(passage):
            return not seen.doubts.at(passage)
        return passage.block.role in _LISTED and seen.lists_since_focus

    def _is_ended(self, topic: Subject, passage: Passage) -> bool:
        """Whether a sentence since opens with another programme, or the paragraph has named one: then the title binds no more."""
        seen = self._seen
        others = [one for one in seen.focus if one.ids != topic.ids]
        return seen.turned or (bool(others) and seen.focus_paragraph == passage.paragraph)

    def _alone(self) -> Subject | None:
        """The programme that a story names alone, or has named alone so far."""
        seen = self._seen
        if seen.only is not None or not seen.runs:
            return seen.only
        if len(seen.met) == 1 and UNNAMED not in seen.met:
            return Subject(tuple(seen.met), "one", None, "story")
        return None


def _cell_of(passage: Passage, at: int) -> int:
    """Which cell of its row a place stands in; -1 for none."""
    return next((n for n, cell in enumerate(passage.block.cells) if cell.start <= at < cell.end), -1)


def _is_line(passage: Passage) -> bool:
    """Whether a passage is a labelled or short line, no sentence."""
    return passage.heading or passage.block.role == "label-value"


def clause_of(passage: Passage, place: Span) -> Span:
    """The clause that a place stands in: from the comma before it to the one behind it."""
    text = passage.folded
    marks = _COMMAS_ZH if passage.language == "zh" else _COMMAS
    low, high = passage.start, passage.end
    for mark in marks.finditer(text, passage.start, passage.end):
        if _in_number(text, mark.start()):
            continue
        if mark.end() <= place[0]:
            low = mark.end()
        elif mark.start() >= place[1]:
            high = mark.start()
            break
    return low, high


def _in_number(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at] == "," and text[at - 1].isdigit() and text[at + 1].isdigit()


def _nearest_clause(passage: Passage, before: list[Candidate]) -> list[Candidate]:
    """Of the programmes named before a finding's clause, those of the last clause that names any."""
    if not before:
        return []
    low, _ = clause_of(passage, (before[-1].start, before[-1].end))
    return [one for one in before if one.start >= low]


def _before_parts(passage: Passage, chosen: list[Candidate], place: Span) -> list[Candidate]:
    """Of the programmes of a clause, those that are not told of only behind the value, in a bracket or with a value of their own."""
    ahead = [one for one in chosen if one.end <= place[0]]
    behind = [one for one in chosen if one.start >= place[1]]
    if not ahead or not behind:
        return chosen
    between = passage.text[place[1] : behind[0].start]
    values = any(
        place[1] <= m.anchor.start < behind[0].start and m.kind in ("amount", "count")
        for m in passage.mentions
    )
    return ahead if values or "(" in between or "（" in between else chosen


def _one_of(chosen: list[Candidate], place: Span) -> Candidate | None:
    """The one programme that a clause names: the nearest mention of it before the place, else behind; None where it names two."""
    if len({one.ids for one in chosen}) > 1:
        return None
    ahead = [one for one in chosen if one.end <= place[0]]
    return ahead[-1] if ahead else chosen[0]


def _unnamed_or_not(chosen: list[Candidate]) -> Subject | None:
    """Undecided where a clause speaks of a programme without a name and names one besides; None where it names two."""
    ids = tuple(dict.fromkeys(one for named in chosen for one in named.ids))
    if len(ids) != 2 or UNNAMED not in ids:
        return None
    return Subject(ids, "undecided", (chosen[0].start, chosen[0].end), "clause")


def is_dealt_out(passage: Passage, finding: Finding) -> bool:
    """Whether values are dealt out to names in their order ("respectively"), and the one of this value is not told."""
    if not IN_TURN.search(passage.folded, passage.start, passage.end):
        return False
    kinds = {
        one.kind
        for one in passage.mentions
        if one.anchor.start < finding.end and finding.start < one.anchor.end
    }
    return any(len(passage.of(kind)) > 1 for kind in kinds)


def _without_strangers(found: Subject) -> Subject | None:
    """A subject without what is no programme of the case; None where it may be that, or nothing is left."""
    ids = tuple(one for one in found.ids if not is_stranger(one))
    if ids == found.ids:
        return found
    return replace(found, ids=ids) if ids and found.spread == "set" else None


def _told(one: Candidate, binding: Binding) -> Subject:
    return Subject(one.ids, one.spread, (one.start, one.end), binding)
