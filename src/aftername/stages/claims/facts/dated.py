"""When a programme began and ended, and until when one may apply."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aftername.records import Date, Mention, Period
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import crosses, gap
from aftername.stages.claims.passages import Passage, Seen


def _dates(passage: Passage) -> list[Mention]:
    """Dates and periods; a date inside a period is left out."""
    titles = [(t.anchor.start, t.anchor.end) for t in passage.of("title", "document-number")]
    found = [
        m
        for m in passage.of("date", "period")
        if not any(s <= m.anchor.start and m.anchor.end <= e for s, e in titles)
    ]
    return [
        m
        for m in found
        if not any(
            o is not m
            and o.anchor.start <= m.anchor.start
            and m.anchor.end <= o.anchor.end
            and len(o.written) > len(m.written)
            for o in found
        )
    ]


def _closest(passage: Passage, cue: Seen, within: int) -> Mention | None:
    spot = (cue.start, cue.end)
    best: tuple[int, Mention] | None = None
    for mention in _dates(passage):
        place = (mention.anchor.start, mention.anchor.end)
        far = gap(spot, place) + 8 * crosses(passage.folded, spot, place)
        if far <= within and (best is None or far < best[0]):
            best = (far, mention)
    return best[1] if best else None


# Things that begin and end besides programmes, straight behind or before the verb.
_OTHER_THINGS = re.compile(
    r"^ ?(?:an? )?(?:investigation|inquiry|probe|restrict|review|applications?|申报|申請|受理|调查|報名|报名|応募|受付|접수|모집|신청|工作$|该项目负责人|合同|协议|聘用|劳动|资格|其资格)"
)


def _is_about_one(passage: Passage, setting: Setting, cue: Seen) -> tuple[int, int] | None:
    """The programme that a verb of beginning or ending is about: close by, in its clause."""
    spot = (cue.start, cue.end)
    far = 110 if passage.language == "en" else 24
    best: tuple[int, tuple[int, int]] | None = None
    for place in setting.programmes:
        away = gap(spot, place) + (10 if passage.language == "en" else 14) * crosses(
            passage.folded, spot, place
        )
        if passage.language != "en" and 0 <= place[0] - cue.end <= 4:
            away = -1  # an East Asian verb straight before a name says it of that name
        if away <= far and (best is None or away < best[0]):
            best = (away, place)
    return best[1] if best else None


def launches(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Verbs of beginning with a date beside them and a programme close by, or pointed at."""
    yield from _turning(passage, setting, "launched")


def ends(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Verbs of ending about a programme; with the date where one stands beside them."""
    yield from _turning(passage, setting, "ended")


def _turning(passage: Passage, setting: Setting, fact: str) -> Iterable[Finding]:
    told = False
    back = passage.has("@coref") or passage.folded.startswith("it ", passage.start)
    if passage.heading and setting.lists_conditions:
        return
    for cue in passage.free(fact):
        if told or _OTHER_THINGS.match(passage.folded[cue.end : cue.end + 24]):
            continue
        if any(o.cue.label == "rules" for o in passage.cues("@coref")):
            continue
        if any(s <= cue.start and cue.end <= e for s, e in setting.programmes):
            continue
        near = _is_about_one(passage, setting, cue)
        if near is None and not back:
            continue
        mention = _closest(passage, cue, 70 if passage.language == "en" else 26)
        if mention is not None and any(
            other.cue.fact != fact
            and gap((other.start, other.end), (mention.anchor.start, mention.anchor.end))
            < gap((cue.start, cue.end), (mention.anchor.start, mention.anchor.end))
            for other in passage.cues("launched", "ended", "deadline", "outcome")
        ):
            mention = None
        if mention is None:
            if fact == "launched" or (
                passage.language == "zh"
                and len(cue.cue.words) < 4
                and cue.cue.words not in ("废止", "终止", "叫停", "廢止")
            ):
                continue
            told = True
            yield Finding(fact, "", cue.start, cue.end, None, "sentence", near)
            continue
        told = True
        assert isinstance(mention.normal, Date | Period)
        yield Finding(fact, "", mention.anchor.start, mention.anchor.end, mention.normal, "sentence", near)


_RANGE = re.compile(r"[~～—–至-](?=.*\d)|から|부터| to | until | and ")
_OPENS = re.compile(r"open|开始|起|开放|受付開始|から$|시작|부터")


def deadlines(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Dates beside words for a deadline or a time to apply. label: "closes", "opens" or "window" (both)."""
    near = 50 if passage.language == "en" else 20
    cues = passage.cues("deadline")
    applying = [one for one in passage.cues("channel") if one.cue.label == "application"]
    for mention in _dates(passage):
        place = (mention.anchor.start, mention.anchor.end)
        if isinstance(mention.normal, Date) and mention.normal.precision == "year":
            continue
        close = [
            c
            for c in cues
            if gap((c.start, c.end), place) + 10 * crosses(passage.folded, (c.start, c.end), place) <= near
        ]
        if (
            not close
            and applying
            and _LAST_DAY.search(passage.folded[max(passage.start, place[0] - 8) : place[1] + 3])
        ):
            close = applying
        if not close:
            continue
        assert isinstance(mention.normal, Date | Period)
        if _RANGE.search(mention.written) is not None:
            label = "window"
        else:
            words = min(close, key=lambda c: gap((c.start, c.end), place)).cue.words
            opens = words in ("call opens", "open from", "applications open", "系统开放时间") or _OPENS.match(
                passage.folded[place[1] : place[1] + 4].strip()
            )
            label = "opens" if opens and "截" not in words else "closes"
        yield Finding("deadline", label, *place, mention.normal)


_LAST_DAY = re.compile(r"\b(?:before|by|until)\b|前|までに?|까지")

LAUNCHED = Fact("launched", (), ("launched",), launches)
ENDED = Fact("ended", (), ("ended",), ends)
DEADLINE = Fact("deadline", ("date", "period"), (), deadlines)
