"""What takers must do: full-time work, years of stay, giving up a post, silence, results, paying back."""

from __future__ import annotations

from collections.abc import Iterable

from aftername.records import Duration
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import gap
from aftername.stages.claims.passages import Passage


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Each kind of obligation once in a sentence; a stay has its length as value."""
    told: set[str] = set()
    for one in passage.cues("obligation"):
        label = one.cue.label
        if label in told:
            continue
        if label != "stay":
            if any(s <= one.start and one.end <= e for s, e in setting.programmes):
                continue
            told.add(label)
            yield Finding("obligation", label, one.start, one.end)
            continue
        far = 30 if passage.language == "en" else 12
        for mention in passage.of("duration", "experience"):
            place = (mention.anchor.start, mention.anchor.end)
            behind = one.cue.side == ">" and 0 <= place[0] - one.end <= far
            ahead = one.cue.side == "<" and -3 <= one.start - place[1] <= far
            if (behind or ahead) and gap((one.start, one.end), place) <= far:
                told.add(label)
                normal = mention.normal if isinstance(mention.normal, Duration) else None
                yield Finding("obligation", label, *place, normal)
                break


FACT = Fact("obligation", (), ("obligation",), look)
