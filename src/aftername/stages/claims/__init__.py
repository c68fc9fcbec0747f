"""MarkedDocument -> Claim: who says what of which programme, as of when, in which words.

One pass over the text finds the telling phrases of all facts (languages/*/claims.py). Each fact looks at the
sentences that hold its phrases or mentions and says what it found; subject, speaker, hedge and time are then
settled the same way for all facts.

To add a fact: see facts/__init__.py.
"""

from __future__ import annotations

from dataclasses import replace

from aftername.records import Claim, MarkedDocument
from aftername.stage import Stage
from aftername.stages.claims.facts import FACTS
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.genres import genre_of
from aftername.stages.claims.hedges import hedge_of
from aftername.stages.claims.passages import Passage, passages_of
from aftername.stages.claims.speakers import Speakers
from aftername.stages.claims.subjects import UNNAMED, Subject, Subjects
from aftername.stages.claims.times import Times

__all__ = ["STAGE", "claim"]

# Said in the same words again by the same speaker, these add nothing.
_SAID_ONCE = (
    "field",
    "audience",
    "citizenship",
    "institutions-sought",
    "requires-degree",
    "secrecy-mark",
    "obligation",
)
LONGEST_PASSAGE = 1200  # characters of a sentence kept as passage; a longer one is cut around the value


def claim(marked: MarkedDocument) -> tuple[Claim, ...]:
    """The claims of one document, sorted by place of the value, fact and label; empty when it makes none.

    A claim about a programme needs its subject: named in the sentence, pointed at, carried over, or the topic
    of a notice or advert. What remains without one is dropped, save context, which is about no programme.
    """
    passages = passages_of(marked)
    genre = genre_of(marked.document)
    subjects = Subjects(marked, passages, genre)
    speakers, times = Speakers(marked.document, genre), Times(marked.document, genre)
    made: dict[str, Claim] = {}
    heading = ""
    before: Passage | None = None
    told: set[tuple[str | None, ...]] = set()
    for passage in passages:
        if passage.heading:
            heading = passage.told
        if not passage.mentions and not passage.seen:
            speakers.enter(passage)
            continue
        subjects.enter(passage)
        speakers.enter(passage)
        opens_back = any(c.role == "back" and c.start - passage.start <= 2 for c in subjects.candidates)
        times.enter(passage, opens_back)
        found = _findings(passage, subjects, genre if subjects.holds() else "other", heading)
        values = frozenset((f.start, f.end) for f, _ in found if f.fact in ("launched", "ended", "deadline"))
        for finding, subject in found:
            start, end = finding.start, finding.end
            place = None if subject is None else subject.place
            ids = () if subject is None else subject.ids
            document = marked.document
            one = Claim(
                programme=ids[0] or None if ids else None,
                fact=finding.fact,
                label=finding.label,
                value=document.text[start:end],
                normal=finding.normal,
                passage=document.anchor(*_passage(passage, start, end)),
                value_anchor=document.anchor(start, end),
                subject_anchor=None if place is None else document.anchor(*place),
                speaker=speakers.of(start, end),
                hedge=hedge_of(passage, finding, genre, speakers.attributed),
                as_of=times.of(passage, finding, values),
                others=tuple(one for one in ids[1:] if one),
                spread="one" if subject is None else subject.spread,
                note=_note(finding, subject),
            )
            if finding.fact in _SAID_ONCE:
                said = (one.programme, one.fact, one.label, one.value, one.speaker.name)
                if said in told:
                    continue
                told.add(said)
            made.setdefault(one.id, one)
        if passage.has("@alone") and not subjects.candidates and passage.of("speaker"):
            _attribute(made, before, passage, speakers)
        before = passage
        subjects.leave(passage)
    return tuple(
        sorted(made.values(), key=lambda c: (c.value_anchor.start, c.value_anchor.end, c.fact, c.label, c.id))
    )


def _findings(
    passage: Passage, subjects: Subjects, genre: str, heading: str
) -> list[tuple[Finding, Subject | None]]:
    """What the facts find in a passage, with what it is about."""
    kinds: set[str] = {mention.kind for mention in passage.mentions}
    phrases = {one.cue.fact for one in passage.seen}
    names = tuple((m.anchor.start, m.anchor.end) for m in subjects.named_in(passage))
    made: list[tuple[Finding, Subject | None]] = []
    taken: list[tuple[int, int]] = []
    masked: list[tuple[int, int]] = []  # what it is used with, or follows on, is somebody else's matter
    for fact in FACTS:
        if not _is_asked(fact, kinds, phrases):
            continue
        last = fact is FACTS[-1]
        setting = Setting(genre, names, tuple(taken) if last else (), heading)
        for finding in fact.look(passage, setting):
            if finding.about_none:
                made.append((finding, None))
                continue
            if finding.fact in ("field", "audience", "citizenship") and _is_inside(finding, masked):
                continue
            subject = subjects.of(passage, finding)
            if subject is not None and not _is_about_itself(finding, subject, subjects):
                if finding.fact in ("used-with", "succession"):
                    masked.append((finding.start, finding.end))
                made.append((finding, subject))
                taken.append((finding.start, finding.end))
    return made


def _is_asked(fact: Fact, kinds: set[str], phrases: set[str]) -> bool:
    return not kinds.isdisjoint(fact.kinds) or not phrases.isdisjoint(fact.phrases)


def _attribute(made: dict[str, Claim], before: Passage | None, alone: Passage, speakers: Speakers) -> None:
    """Give the claims of a sentence the speaker that the next one names alone: "According to X, it was revealed"."""
    if before is None or before.paragraph != alone.paragraph:
        return
    speaker = speakers.of(alone.start, alone.start)
    for key, one in made.items():
        if before.start <= one.passage.start < before.end and one.speaker.kind == "narrator":
            made[key] = replace(one, speaker=speaker)


def _is_about_itself(finding: Finding, subject: Subject, subjects: Subjects) -> bool:
    """Whether a programme would follow on itself."""
    if finding.fact != "succession":
        return False
    named = [c for c in subjects.candidates if c.start < finding.end and finding.start < c.end]
    return bool(named) and named[0].ids == subject.ids


def _is_inside(finding: Finding, places: list[tuple[int, int]]) -> bool:
    return any(start <= finding.start and finding.end <= end for start, end in places)


def _passage(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the part of a very long one that stands around the value."""
    if passage.end - passage.start <= LONGEST_PASSAGE:
        return passage.start, passage.end
    half = LONGEST_PASSAGE // 2
    return max(passage.start, start - half), min(passage.end, end + half)


def _note(finding: Finding, subject: Subject | None) -> str:
    unnamed = subject is not None and UNNAMED in subject.ids
    return "; ".join(part for part in (finding.note, "a programme without a name" if unnamed else "") if part)


STAGE = Stage(
    name="claims",
    takes=(MarkedDocument,),
    gives=(Claim,),
    per="document",
    run=claim,
    version="1",
    doing="reading what is said of each",
)
