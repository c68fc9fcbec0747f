"""MarkedDocument -> Claim: who says what of which programme, as of when, in which words.

One pass over the text finds the telling phrases of all facts (languages/*/claims.words). Each fact looks at the
sentences that hold its phrases or mentions and says what it found; subject, speaker, hedge and time are then
settled the same way for all facts.

To add a fact: see facts/__init__.py.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice

from aftername.grammar.match import NOTHING
from aftername.records import Anchor, Claim, Document, MarkedDocument, Speaker
from aftername.records.claim import SAID
from aftername.stage import Stage
from aftername.stages.claims import weighed
from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.facts import FACTS, ruled, succession
from aftername.stages.claims.facts.asked import asked_of
from aftername.stages.claims.facts.fact import Fact, Finding, Setting, Span
from aftername.stages.claims.genres import genre_of
from aftername.stages.claims.hedges import hedge_of
from aftername.stages.claims.passages import Passage, passages_of
from aftername.stages.claims.speakers import Speakers
from aftername.stages.claims.times import Times
from aftername.stages.claims.topics import UNNAMED, Subject
from aftername.stages.claims.weighed import runners
from aftername.stages.claims.weighed.roles import Roles
from aftername.stages.claims.weighed.runners import Bodies
from aftername.stages.claims.weighed.verdict import Verdicts

__all__ = ["STAGE", "claim"]

MOST = 200  # claims of one sentence that the next one may give a speaker: the last made
_OF_NAMES = ("succession", "used-with")  # whose values are names
_BESIDE = ("amount", "percent", "count", "age", "date", "period", "duration", "body")
# Said in the same words again by the same speaker, these add nothing.
_OF_THINGS: tuple[Fact, ...] = (succession.FACT,)
_SAID_ONCE = (
    "field", "audience", "citizenship", "institutions-sought", "requires-degree", "secrecy-mark", "obligation", SAID,
)  # fmt: skip


def claim(marked: MarkedDocument) -> tuple[Claim, ...]:
    """The claims of one document, sorted by place of the value, fact and label; empty when it makes none.

    A claim about a programme needs its subject: named in the sentence, pointed at, carried over, or the topic
    of a notice or advert. What remains without one is dropped, save context, which is about no programme.
    """
    with _without_collecting():
        return _claims(marked)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause the search for reference cycles: none are made here, and it would take a third of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _claims(marked: MarkedDocument) -> tuple[Claim, ...]:
    genre = genre_of(marked.document)
    spoken = genre in ("news", "advert") or any(one.kind == "speaker" for one in marked.mentions)
    # A paper that names no programme claims nothing of one, save of bodies and papers; where somebody speaks, it may.
    facts = FACTS if marked.programmes or spoken else _OF_THINGS
    if facts is _OF_THINGS and not _ties_things(marked):
        return ()
    passages = passages_of(marked)
    subjects = Subjects(marked, passages, genre)
    verdicts = Verdicts(marked, passages, subjects)
    speakers, times = Speakers(marked.document, genre), Times(marked.document, genre)
    anchors, bodies = _Anchors(marked.document), Bodies.of(marked)
    made: dict[tuple[str, ...], Claim] = {}
    heading = ""
    before: Passage | None = None
    for passage in passages:
        if passage.heading:
            heading = passage.told
        if facts is not FACTS and not passage.mentions and not passage.seen:
            speakers.enter(passage)
            continue
        subjects.enter(passage)
        speakers.enter(passage)
        opens_back = any(c.role == "back" and c.start - passage.start <= 2 for c in subjects.candidates)
        times.enter(passage, opens_back)
        found = _findings(
            passage, subjects, verdicts, genre if subjects.holds() else "other", heading, facts, bodies
        )
        values = frozenset((f.start, f.end) for f, _ in found if f.fact in ("launched", "ended", "deadline"))
        for finding, subject in found:
            speaker = speakers.of(finding.start, finding.end)
            key = _key(finding, subject, speaker, marked.document.text)
            if key in made:
                continue
            ids = () if subject is None else subject.ids
            place = finding.subject if subject is None else subject.place
            made[key] = Claim(
                programme=ids[0] or None if ids else None,
                fact=finding.fact,
                label=finding.label,
                value=marked.document.text[finding.start : finding.end],
                normal=finding.normal,
                passage=anchors.of(*(finding.over or (passage.start, passage.end))),
                value_anchor=anchors.of(finding.start, finding.end),
                subject_anchor=None if place is None else anchors.of(*place),
                speaker=speaker,
                hedge=hedge_of(passage, finding, genre, speakers.attributed),
                as_of=times.of(passage, finding, values),
                others=tuple(one for one in ids[1:] if one),
                spread="one" if subject is None else subject.spread,
                note=_note(finding, subject),
                payer=None if finding.payer is None else anchors.of(*finding.payer),
                condition=None if finding.condition is None else anchors.of(*finding.condition),
                rule=finding.rule,
                binding="" if subject is None else subject.binding,
            )
        if passage.has("@alone") and not subjects.candidates and passage.of("speaker"):
            _attribute(made, before, passage, speakers)
        before = passage
        subjects.leave(passage)
    return tuple(sorted(made.values(), key=_order))


def _ties_things(marked: MarkedDocument) -> bool:
    """Whether a document ties bodies or papers: seen without the phrases of other facts, since few do."""
    if not any(one.kind in ("body", "title") for one in marked.mentions):
        return False
    things = Setting("other")
    return any(
        next(iter(succession.FACT.look(passage, things)), None) is not None
        for passage in passages_of(marked, phrases=False)
        if passage.mentions
    )


def _order(one: Claim) -> tuple[int, int, str, str, str]:
    return one.value_anchor.start, one.value_anchor.end, one.fact, one.label, one.programme or ""


def _key(finding: Finding, subject: Subject | None, speaker: Speaker, text: str) -> tuple[str, ...]:
    """What makes a claim the same as another of this document: its words where these say all, else its place."""
    ids = () if subject is None else subject.ids
    about = "" if finding.subject is None else f"{finding.subject[0]}"  # of a body or paper
    told = (ids[0] if ids else about, finding.fact, finding.label)
    if finding.fact in _SAID_ONCE:
        return (*told, text[finding.start : finding.end], speaker.name)
    return (*told, f"{finding.start}-{finding.end}")


class _Anchors:
    """Anchors of one document, whose id is worked out once; the same stretch gives the same anchor."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._id = document.id
        self._made: dict[tuple[int, int], Anchor] = {}

    def of(self, start: int, end: int) -> Anchor:
        """An anchor for text[start:end]."""
        found = self._made.get((start, end))
        if found is None:
            document = self._document
            quote = document.text[start:end]
            found = Anchor(
                self._id, start, end, quote, document.page_at(start), document.found_at(start, end)
            )
            self._made[start, end] = found
        return found


def _findings(
    passage: Passage,
    subjects: Subjects,
    verdicts: Verdicts,
    genre: str,
    heading: str,
    facts: tuple[Fact, ...],
    bodies: Bodies,
) -> list[tuple[Finding, Subject | None]]:
    """What the facts find in a passage, with what it is about."""
    asked = asked_of(passage) if facts is FACTS else facts
    names = tuple((m.anchor.start, m.anchor.end) for m in subjects.named_in(passage))
    made: list[tuple[Finding, Subject | None]] = []
    taken: list[tuple[int, int]] = []
    masked: list[tuple[int, int]] = []  # what it is used with, or follows on, is somebody else's matter
    setting = Setting(genre, names, (), heading, subjects.ties)
    looks: list[tuple[Fact | None, Callable[[], Iterable[Finding]]]] = [
        (fact, partial(fact.look, passage, setting)) for fact in asked
    ]
    spoken: list[tuple[int, int]] = []  # values that a rule has spoken of: what they are needs no weighing
    said = ruled.findings(passage, names, subjects.backs) if facts is FACTS else ()
    roles = Roles(passage, subjects.genre, tuple(said))
    if facts is FACTS:
        weigh = partial(_ruled_and_weighed, passage, subjects, verdicts, names, spoken, bodies, roles)
        looks.insert(0, (None, weigh))
    for fact, look in looks:
        if fact is FACTS[-1]:
            look = partial(fact.look, passage, Setting(genre, names, tuple(taken), heading, subjects.ties))
        for finding in look():
            if finding.about_none:
                made.append((finding, None))
                continue
            if _is_no_fact(finding, masked, names, passage):
                continue
            subject = verdicts.whose.of(passage, finding)
            likely = fact is not None or weighed.holds(passage, roles, finding, subject, verdicts)
            if likely and subject is not None and not _is_about_itself(finding, subject, subjects):
                if finding.fact in ("used-with", "succession"):
                    masked.append((finding.start, finding.end))
                made.append((finding, subject))
                taken.append((finding.start, finding.end))
                spoken.append((finding.start, finding.end))
    if facts is FACTS and names:
        made.extend(_said_beside(passage, subjects, names, taken))
    return made


def _said_beside(
    passage: Passage, subjects: Subjects, names: tuple[Span, ...], taken: list[Span]
) -> Iterable[tuple[Finding, Subject | None]]:
    """Figures, dates and bodies whose own clause names one programme, and that no fact took: kept apart from statements."""
    for mention in passage.of(*_BESIDE):
        place = (mention.anchor.start, mention.anchor.end)
        if any(place[0] < end and start < place[1] for start, end in (*names, *taken)):
            continue
        finding = Finding(SAID, mention.kind, *place, mention.normal, reach="sentence")
        subject = subjects.of(passage, finding)
        if subject is not None and subject.spread == "one" and subject.binding in ("clause", "row"):
            yield finding, subject


def _ruled_and_weighed(
    passage: Passage,
    subjects: Subjects,
    verdicts: Verdicts,
    names: tuple[Span, ...],
    spoken: list[Span],
    bodies: Bodies,
    roles: Roles,
) -> Iterable[Finding]:
    """What rules find, and then what the other values and bodies are as far as that can be weighed. spoken: filled as claims are made."""
    unnamed = any(UNNAMED in one.ids for one in subjects.candidates)  # of such nothing was learned
    for finding in roles.ruled:
        if finding.fact == NOTHING:
            spoken.append((finding.start, finding.end))
        elif unnamed or not weighed.is_doubted(passage, roles, finding):
            yield finding
    yield from weighed.findings(passage, roles, spoken, names, verdicts)
    if passage.of("body") or names:
        named = {place: subjects.id_of(place) for place in names}
        of = partial(verdicts.whose.of, passage)
        yield from runners.findings(passage, subjects.genre, bodies, spoken, named, of)


def _attribute(
    made: dict[tuple[str, ...], Claim], before: Passage | None, alone: Passage, speakers: Speakers
) -> None:
    """Give the claims of a sentence the speaker that the next one names alone: "According to X, it was revealed"."""
    if before is None or before.paragraph != alone.paragraph:
        return
    speaker = speakers.of(alone.start, alone.start)
    for key in reversed(list(islice(reversed(made), MOST))):
        one = made[key]
        if before.start <= one.passage.start < before.end and one.speaker.kind == "narrator":
            made[key] = replace(one, speaker=speaker)


def _is_about_itself(finding: Finding, subject: Subject, subjects: Subjects) -> bool:
    """Whether a programme would follow on itself."""
    if finding.fact != "succession":
        return False
    named = [c for c in subjects.candidates if c.start < finding.end and finding.start < c.end]
    return bool(named) and named[0].ids == subject.ids


def _is_no_fact(finding: Finding, masked: list[Span], names: tuple[Span, ...], passage: Passage) -> bool:
    """Whether a finding is somebody else's matter, its paper's own, or a word of the programme's own name."""
    if _is_of_its_paper(finding, passage):
        return True
    inside = any(start <= finding.start and finding.end <= end for start, end in masked)
    if inside and finding.fact in ("field", "audience", "citizenship"):
        return True
    return finding.fact not in _OF_NAMES and _is_within(finding, names)


def _is_of_its_paper(finding: Finding, passage: Passage) -> bool:
    """Whether a beginning or an end is that of the paper that speaks: 本办法自2020年起施行, though the paper is about a programme."""
    if finding.fact not in ("launched", "ended"):
        return False
    papers = [(one.start, one.end) for one in passage.cues("@coref") if one.cue.label == "rules"]
    return bool(papers) and finding.subject in (None, *papers)


def _is_within(finding: Finding, names: tuple[tuple[int, int], ...]) -> bool:
    """Whether a finding is a piece of a name, and not all of it."""
    return any(
        start <= finding.start and finding.end <= end and finding.end - finding.start < end - start
        for start, end in names
    )


def _note(finding: Finding, subject: Subject | None) -> str:
    unnamed = subject is not None and UNNAMED in subject.ids
    return "; ".join(part for part in (finding.note, "a programme without a name" if unnamed else "") if part)


STAGE = Stage(
    name="claims",
    takes=(MarkedDocument,),
    gives=(Claim,),
    per="document",
    run=claim,
    version="22",
    doing="reading what documents say",
)
