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


# The same in Chinese (before the length) and in Japanese and Korean (behind it).
_WORKED_ZH = re.compile(
    r"(?:须|应|需|必须)(?:(?!从事|具有)[^，。；]){0,14}(?:工作|服务|在岗|任职|授课)(?:时间)?(?:不少于|至少|满)?$"
)
_WORKED_BEHIND = re.compile(
    r"(?:以上)?[、 ]?[^。、，,]{0,16}(?:勤務|在籍|滞在|従事)(?:し|する|せ)|(?: 이상)?[^.,]{0,12}(?:근무|체류|재직)(?:해야|하여야|와|과|,|할 의무)"
)
_BOUND_TO = re.compile(r"求め|義務|こと|なければ|条件|必要|契約|의무|해야|하여야|계약|조건")


def _worked(passage: Passage, setting: Setting, stays: set[int]) -> Iterator[Finding]:
    """Work for a length of time in words that are no set phrase: "shall work at the host for at least six months"."""
    text = passage.folded
    for mention in passage.of("duration", "experience"):
        start, end = mention.anchor.start, mention.anchor.end
        if start in stays:
            continue
        ahead = max(passage.start, start - 110)
        if passage.language == "en":
            found = _WORKED.search(text, ahead, start) is not None
        elif passage.language == "zh":
            found = _WORKED_ZH.search(text, ahead, start) is not None
        else:
            bound = _BOUND_TO.search(text, end, passage.end) is not None
            found = bound and _WORKED_BEHIND.match(text, end, passage.end) is not None
        if found:
            stays.add(start)
            normal = mention.normal if isinstance(mention.normal, Duration) else None
            yield Finding("obligation", "stay", start, end, normal)


_NOT = (
    "未",
    "视同",
    "视同为",
    "视为",
    "非",
    "无需",
    "不必",
    "無需",
    "無须",
    " not",
    " no",
    "non",
    "비",
    "無",
)


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
