"""How many a programme wants, and how many came through each step: quota 50名, 141 applied, 8人が帰国."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from aftername.records import Count, Number
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import crosses, gap, with_bounds
from aftername.stages.claims.passages import Passage, Seen

# What is counted when people or teams are: everything else is no number of takers.
_PEOPLE = re.compile(
    r"^(?:$|.*(?:人|名|份|位|명|people|persons?|applic|candidat|scientist|engineer|research|scholar|expert|talent|specialist|"
    r"professional|professor|graduate|student|fellow|team|awardee|recipient|place|slot|position|vacanc|participant|postdoc|"
    r"academic|entrepreneur|technician|doctor|overseas|foreign|nurse|teacher|seat|chair|fellowship|scholarship|grant|award|visa|winner|holder|nominee|return|founder|start-?up|compan|家|个|個|项|件|组|団体|팀|개|건))"
)
_TEAMLIKE = re.compile(r"^(?:家|个|個|项|件|组|개|건|団体)$")
_FUTURE = re.compile(
    r"计划|拟|每年|名额|不超过|限|将|预计|力争|目标|計畫|擬|名額|可推荐|期间|年内|推荐|"
    r"\bwill\b|\bplans?\b|\baims?\b|to be |to recruit|to attract|to bring|each year|annually|per year|a year|every year|up to|target|goal|quota|places|no more than|at most|may nominate|"
    r"予定|定員|程度|目標|枠|毎年|を募集|年間|上限|件数|예정|정원|내외|목표|이내|모집|매년|연간|계획|규모|선착순|추천 인원"
)
_EACH = re.compile(r"につき|当たり|あたり|당 |마다| each\b(?! year)")
_SOURCE = re.compile(
    r" (?:[a-z]+ )?(?:familiar|briefed|with (?:direct )?knowledge|who spoke|said)|[ 的の]?(?:知情|关係者|関係者|소식통|관계자)"
)


@lru_cache(maxsize=4096)
def _is_person_word(what: str) -> bool:
    return not what or _PEOPLE.match(what) is not None


def _is_of_people(count: Count, passage: Passage, start: int, end: int) -> bool:
    if not _is_person_word(count.what or ""):
        return False
    if _TEAMLIKE.match(count.what or "") and not (passage.language == "ja" and count.what == "件"):
        if "名额" in passage.folded[max(passage.start, start - 14) : start]:
            return True
        return (
            re.match(
                r"(?:团队|創業|创业|项目|企业|名额|팀|기업|チーム|企業|課題|과제|件の|人才)",
                passage.folded[end : end + 6],
            )
            is not None
        )
    return _SOURCE.match(passage.folded, end) is None


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Counts of people with a step are outcomes; with a wish or a limit they are quotas."""
    speakers = [(m.anchor.start, m.anchor.end) for m in passage.of("speaker")]
    for place, count in (*_counts(passage), *_described(passage)):
        if not _is_of_people(count, passage, *place) or any(
            s <= place[0] and place[1] <= e for s, e in speakers
        ):
            continue
        if any(s <= place[0] and place[1] <= e for s, e in setting.programmes):
            continue
        if _EACH.match(passage.folded, place[1]) is not None or passage.folded[place[0] - 1] in "前第제":
            continue
        step = _step(passage, place, count)
        if step == "quota":
            yield Finding("quota", "", *with_bounds(passage, *place), count)
        elif step is not None:
            yield Finding("outcome", step, *with_bounds(passage, *place), count)


def _counts(passage: Passage) -> Iterator[tuple[tuple[int, int], Count]]:
    for mention in passage.of("count"):
        assert isinstance(mention.normal, Count)
        yield (mention.anchor.start, mention.anchor.end), mention.normal


_PLACES = ("chairs", "fellowships", "places", "slots", "positions", "vacancies", "openings", "seats", "visas")
_SHARE = re.compile(r" (?:out )?of (?:the|them|these|those|(?:the )?[\d,]+)\b")
# "and 42 were chosen": a number whose persons were named before.
_VERBED = re.compile(
    r" (?:(?:have|had|were|was|been|actually|eventually|ultimately|finally|since|later|ever) ){0,3}"
)
_ADJECTIVES = re.compile(r" (?:[a-z-]+ ){0,3}")


def _described(passage: Passage) -> Iterator[tuple[tuple[int, int], Count]]:
    """English numbers with adjectives between them and the persons: "5,000 young foreign researchers"."""
    if passage.language != "en":
        return
    for mention in passage.of("number"):
        number = mention.normal
        assert isinstance(number, Number)
        start, end = mention.anchor.start, mention.anchor.end
        if number.ordinal or (
            number.low is not None and 1900 <= number.low <= 2100 and "," not in mention.written
        ):
            continue
        if _SHARE.match(passage.folded, end) is not None:
            last = [one for one in passage.cues("outcome") if one.start > end]
            ahead = [one for one in passage.cues("outcome") if 0 <= start - one.end <= 30]
            last = ahead if ahead and len(last) < 2 else last  # "arrivals at 46 out of 210 selected"
            if last:
                yield (
                    (start, end),
                    Count(number.low, number.high, "", last[-1].cue.label, number.approximate),
                )
                continue
        if number.low is not None and number.low == number.high:
            led = _VERBED.match(passage.folded, end)
            verb = [one for one in passage.cues("outcome") if end < one.start <= (led.end() if led else end)]
            if led is not None and verb and verb[-1].start == led.end() and verb[-1].cue.words.endswith("ed"):
                yield (start, end), Count(number.low, number.high, "", verb[-1].cue.label, number.approximate)
                continue
        for one in (*passage.cues("@person"), *(c for c in passage.cues("quota") if c.cue.words in _PLACES)):
            if 0 < one.start - end <= 40 and _ADJECTIVES.fullmatch(passage.folded, end, one.start):
                yield (
                    (start, one.end),
                    Count(number.low, number.high, one.cue.words, None, number.approximate),
                )
                break


def _step(passage: Passage, place: tuple[int, int], count: Count) -> str | None:
    near = 40 if passage.language == "en" else 14
    quota = _nearest(passage, passage.cues("quota"), place, near)
    outcome = _nearest(passage, passage.cues("outcome"), place, near)
    if quota is None and outcome is None and count.step is None:
        return None
    text = passage.folded
    around = text[max(passage.start, place[0] - near) : min(passage.end, place[1] + near)]
    future = _FUTURE.search(around) is not None
    follows = outcome is not None and outcome[1].start >= place[1] and outcome[0] <= 6
    if outcome is not None and follows and not future and passage.language in ("ja", "ko"):
        return outcome[1].cue.label  # there the verb stands right behind what it counts
    shown = {one.cue.label for one in passage.cues("outcome")}
    doubtful = (
        count.step == "arrived" and "arrived" not in shown and (quota is not None or outcome is not None)
    )
    if count.step is not None and count.step != "quota" and not doubtful:
        if count.step in ("selected", "applied") and future and quota is not None:
            return "quota"
        return count.step
    nearer = outcome is not None and (quota is None or not future or outcome[0] < quota[0])
    if outcome is not None and nearer and not (future and outcome[1].cue.label == "selected"):
        return outcome[1].cue.label
    if quota is not None or count.step == "quota":
        return "quota"
    return None


def _nearest(
    passage: Passage, cues: list[Seen], place: tuple[int, int], within: int
) -> tuple[int, Seen] | None:
    best: tuple[int, Seen] | None = None
    for one in cues:
        far = gap((one.start, one.end), place) + 12 * crosses(passage.folded, (one.start, one.end), place)
        if passage.language in ("ja", "ko") and one.end <= place[0]:
            far += 6  # there the verb stands behind what it counts
        if far <= within and (best is None or far < best[0]):
            best = (far, one)
    return best


FACT = Fact("quota", ("count", "number"), (), look)
