"""What a programme, body or paper is tied to: earlier, later, larger, or ended. Value: the other's name.

The wordings are ties (claims/ties.py). Programmes, bodies and papers are tied to their own kind only. A claim about a
body or paper bears no programme: its subject is the name that stands at its subject anchor.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.languages.tie_words import CANDIDATE, LABELS, SUGGESTED
from aftername.records import BodyName
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import after
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.ties import Span, Tie, ties


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """A finding for each pair of names that is tied, and for words that tell of a change without another name."""
    if setting.ties or passage.of("programme"):
        for tie in setting.ties:
            if tie.near:
                yield from _of_candidates(tie)
            elif tie.relation != "ended":
                yield from _of_programmes(tie, setting.programmes)
            else:  # the fact of that name may have no value here
                for one in tie.about:
                    yield Finding(
                        "succession", tie.label, *tie.words, None, "near", one, hedge=tie.hedge, rule=tie.rule
                    )
        if setting.programmes:
            yield from _without_name(passage, setting)
    for kind in ("body", "title"):
        names = _names(passage, kind)
        if names:
            dates = [(one.anchor.start, one.anchor.end) for one in passage.of("date", "period")]
            for tie in ties(passage.told, passage.language, names, passage.start, both=True, dates=dates):
                if not _is_no_change(tie, passage):
                    yield from _of_things(tie)


def _is_no_change(tie: Tie, passage: Passage) -> bool:
    """Whether words say of bodies or papers no more than whose one is (甲省の乙館, 갑부의 을관), or lead from one to the next by an arrow."""
    words = passage.text[tie.words[0] : tie.words[1]].strip()
    return tie.rule == "part-of.within" or words in ("→", "⇒", ">", "->")


def _of_programmes(tie: Tie, named: Sequence[Span]) -> Iterable[Finding]:
    """A finding for each pair; where the other is only pointed at ("it replaced the scheme"), it is what is spoken of."""
    note = SUGGESTED if tie.suggested else ""
    for other in tie.others:
        for subject in tie.about or (None,):
            turned = other not in named and subject is not None
            yield _pair(tie, subject, other, turned, note)


def _of_candidates(tie: Tie) -> Iterable[Finding]:
    """Where an end is a candidate: said of the other where that is a programme, else of none."""
    for other in tie.others:
        for subject in tie.about:
            turned = subject in tie.near and other not in tie.near
            value = subject if turned else other
            note = CANDIDATE if value in tie.near else SUGGESTED if tie.suggested else ""
            yield _pair(tie, subject, other, turned, note, about_none=not turned and subject in tie.near)


def _pair(
    tie: Tie, subject: Span | None, other: Span, turned: bool, note: str, about_none: bool = False
) -> Finding:
    """What a tie says of a programme and the other it is tied to; turned: of the other, whose value the first is then."""
    label, value = tie.label, other
    if turned and subject is not None:
        label, value, subject = LABELS[label].turned, subject, other
    return Finding(
        "succession", label, *value, None, "near", subject, note,
        about_none=about_none, hedge=tie.hedge, rule=tie.rule, over=tie.over,
    )  # fmt: skip


def _of_things(tie: Tie) -> Iterable[Finding]:
    """Bodies and papers: what one is tied to stands at the value; so of several earlier ones each is a value.

    Of one that ended its own name is the value.
    """
    label, about, others = tie.label, tie.about, tie.others
    if label == "ended":
        for one in about:
            yield Finding(
                "succession", label, *one, None, "near", one, about_none=True, hedge=tie.hedge, rule=tie.rule
            )
        return
    if len(about) > 1 and len(others) == 1:
        label, about, others = LABELS[label].turned, others, about
    if len(about) != 1 or tie.relation == "sibling":
        return
    for other in others:
        yield Finding(
            "succession",
            label,
            *other,
            None,
            "near",
            about[0],
            about_none=True,
            hedge=tie.hedge,
            rule=tie.rule,
        )


def _names(passage: Passage, kind: str) -> list[Span]:
    """Bodies or papers of a passage that are no programme's name and stand in no title."""
    taken = [m.anchor for m in passage.of(*(("programme", "title") if kind == "body" else ("programme",)))]
    return [
        (m.anchor.start, m.anchor.end)
        for m in passage.of(kind)
        if not any(t.start < m.anchor.end and m.anchor.start < t.end for t in taken)
        and not (isinstance(m.normal, BodyName) and m.normal.kind == "outlet")
    ]


def _without_name(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Restructured, or carried on as something that the words describe."""
    told: set[str] = set()
    for one in passage.cues("succession"):
        if any(tie.words[0] < one.end and one.start < tie.words[1] for tie in setting.ties):
            continue
        if one.cue.side == "=":
            yield Finding("succession", one.cue.label, one.start, one.end, None, "sentence")
            continue
        start, end = after(passage, one.end, 80)
        if one.cue.side == ">" and end > start and one.cue.label not in told:
            told.add(one.cue.label)
            yield Finding("succession", one.cue.label, start, end, None, "sentence")


FACT = Fact("succession", ("programme", "candidate", "body", "title"), ("succession",), look)
