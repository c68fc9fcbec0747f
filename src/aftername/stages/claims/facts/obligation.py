"""What takers must do: full-time work, years of stay, giving up a post, silence, results, paying back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aftername.records import Duration
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import gap
from aftername.stages.claims.passages import Passage

_WORKED = re.compile(
    r"\b(?:work|stay|remain|spend|serve|reside|be present)\b[^.;]{0,60}?\b(?:at least|a minimum of|no less than|not less than) $"
)


def _worked(passage: Passage, setting: Setting, stays: set[int]) -> Iterator[Finding]:
    """English: "shall work at the host institution for at least six months a year"."""
    if passage.language != "en":
        return
    for mention in passage.of("duration", "experience"):
        start, end = mention.anchor.start, mention.anchor.end
        if start not in stays and _WORKED.search(passage.folded, max(passage.start, start - 110), start):
            stays.add(start)
            normal = mention.normal if isinstance(mention.normal, Duration) else None
            yield Finding("obligation", "stay", start, end, normal)


_NOT = ("未", "非", "无需", "不必", "無需", "無须", " not", " no", "non", "비", "無")


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Each kind of obligation once in a sentence, from its first phrase to its last; each stay with its length."""
    spans: dict[str, tuple[int, int]] = {}
    stays: set[int] = set()
    for one in passage.cues("obligation"):
        if one.cue.label != "stay":
            start, end = spans.get(one.cue.label, (one.start, one.end))
            if one.start - end <= 20:
                spans[one.cue.label] = (start, max(end, one.end))
            continue
        far = 30 if passage.language == "en" else 12
        for mention in passage.of("duration", "experience"):
            place = (mention.anchor.start, mention.anchor.end)
            behind = one.cue.side == ">" and 0 <= place[0] - one.end <= far
            ahead = one.cue.side == "<" and -3 <= one.start - place[1] <= far
            if (behind or ahead) and gap((one.start, one.end), place) <= far and place[0] not in stays:
                stays.add(place[0])
                normal = mention.normal if isinstance(mention.normal, Duration) else None
                yield Finding("obligation", "stay", *place, normal)
                break
    yield from _worked(passage, setting, stays)
    for label, (start, end) in spans.items():
        if passage.folded[max(0, start - 5) : start].rstrip().endswith(_NOT):
            continue
        if not any(s <= start and end <= e for s, e in setting.programmes):
            yield Finding("obligation", label, start, end)


FACT = Fact("obligation", ("duration", "experience"), ("obligation",), look)
