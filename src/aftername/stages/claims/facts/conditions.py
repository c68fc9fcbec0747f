"""Who pays what is offered, and under what condition, as the words beside a sum say."""

from __future__ import annotations

from aftername.stages.claims.facts.fact import Span
from aftername.stages.claims.facts.spans import crosses, gap, trimmed
from aftername.stages.claims.passages import Passage


def payer(passage: Passage, place: tuple[int, int]) -> Span | None:
    """The body that words beside a sum say pays it; None if they do not."""
    bodies = passage.of("body")
    far = 30 if passage.language == "en" else 12
    for one in passage.cues("@payer"):
        if gap((one.start, one.end), place) > (70 if passage.language == "en" else 30):
            continue
        if crosses(passage.folded, (one.start, one.end), place) > 1:
            continue
        for body in bodies:
            spot = (body.anchor.start, body.anchor.end)
            behind = one.cue.side == ">" and 0 <= spot[0] - one.end <= far
            ahead = one.cue.side == "<" and 0 <= one.start - spot[1] <= far
            if (behind or ahead) and crosses(passage.folded, spot, (one.start, one.end)) == 0:
                return spot
    return None


def condition(passage: Passage, place: Span) -> Span | None:
    """The clause that a condition word opens or closes, beside a sum; None if there is none."""
    text = passage.folded
    for one in passage.cues("@condition"):
        far = gap((one.start, one.end), place)
        if far > (80 if passage.language == "en" else 20):
            continue
        if one.cue.side == ">":
            stops = [text.find(mark, one.end, passage.end) for mark in (",", ".", "，", "。", "；", ";")]
            ends = [stop for stop in stops if stop >= 0]
            start, end = trimmed(text, one.start, min(ends, default=passage.end))
            if start < place[1] and place[0] < end:
                end = (
                    trimmed(text, start, place[0])[1]
                    if passage.language == "zh" and place[0] > one.end
                    else end
                )
                if start < place[1] and place[0] < end:
                    continue
        else:
            starts = [
                text.rfind(mark, passage.start, one.start)
                for mark in ("，", "。", "、", "；", ", ", "は", "은 ", "는 ")
            ]
            start, end = trimmed(text, max(passage.start, *(s + 1 for s in starts)), one.end)
            if start < place[1] and place[0] < end:
                continue
        if 2 <= end - start <= 90:
            return start, end
    return None
