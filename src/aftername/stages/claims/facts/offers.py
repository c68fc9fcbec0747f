"""What a programme gives: the kind of benefit with its sum, payer and condition: 安家费50万元, a signing bonus of 3 million yuan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from aftername.records import Amount, Mention, Number
from aftername.stages.claims.facts.conditions import condition, payer
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import crosses, gap, with_bounds
from aftername.stages.claims.passages import Passage, Seen

WITHIN_EN, WITHIN_EAST = 60, 24  # from a sum to the word for the benefit
# Too general to be a benefit without a sum.
_NEED_A_SUM = ("subsidy", "reward", "loan", "matching money", "bonus")
_SUPPORT_HEADINGS = (
    "待遇", "支持政策", "支持措施", "政策支持", "优惠政策", "支持内容", "福利", "薪酬", "支援内容", "支給", "優遇", "지원 내용", "지원내용", "혜택", "처우",
    "benefits", "what we offer", "support", "package", "we offer", "保障", "資助", "资助标准", "資助標準", "奖励", "報酬", "보수", "remuneration", "compensation",
)  # fmt: skip
_OF_ANOTHER = ("办法", "管理", "使用", "预算", "来源", "政策", "制度", "审计", "监管", "条例", "規程")


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """A finding for each sum with its benefit, and for each benefit offered without one."""
    cues = [one for one in passage.cues("offers") if not passage.folded.startswith(_OF_ANOTHER, one.end)]
    cues = [one for one in cues if not any(s <= one.start and one.end <= e for s, e in setting.programmes)]
    used: set[int] = set()
    sums: dict[tuple[int, int], str] = {}
    yield from _with_sums(passage, setting, cues, used, sums)
    yield from _bare_sums(passage, cues, used, sums)
    yield from _without_sums(passage, setting, cues, used, sums)


def _with_sums(
    passage: Passage, setting: Setting, cues: list[Seen], used: set[int], sums: dict[tuple[int, int], str]
) -> Iterator[Finding]:
    offered = passage.has("@offer") or setting.lists_conditions or _under_support(setting)
    for mention in passage.of("amount"):
        amount = mention.normal
        assert isinstance(amount, Amount)
        place = (mention.anchor.start, mention.anchor.end)
        again = amount.restates
        if again is not None and again in sums:
            label, extra = sums[again], "the same sum in another currency"
        else:
            cue = _benefit(passage, cues, place, mention)
            if cue is None and not offered:
                continue
            if cue is None and not passage.has("@offer"):
                continue
            before = next(reversed(sums.values()), "money")  # 余款: more of what was spoken of
            label, extra = (cue.cue.label, "") if cue is not None else (before, "")
            if cue is not None:
                used.add(cue.start)
        sums[place] = label
        yield Finding(
            "offers",
            label,
            *with_bounds(passage, *place),
            amount,
            note=extra,
            payer=payer(passage, place),
            condition=condition(passage, place),
        )


_LARGE = ("万", "亿", "萬", "億", "만", "억", "万左右")


def _bare_sums(
    passage: Passage, cues: list[Seen], used: set[int], sums: dict[tuple[int, int], str]
) -> Iterator[Finding]:
    """Sums without a currency straight beside a benefit: 科研经费100万-300万. Their record is a plain number."""
    for mention in passage.of("number"):
        if not mention.written.endswith(_LARGE):
            continue
        place = (mention.anchor.start, mention.anchor.end)
        cue = next((c for c in cues if gap((c.start, c.end), place) <= 2 and c.start not in used), None)
        if cue is not None:
            assert isinstance(mention.normal, Number)
            used.add(cue.start)
            sums[place] = cue.cue.label
            yield Finding("offers", cue.cue.label, *with_bounds(passage, *place), mention.normal)


_GIVEN_AGAIN = re.compile(r" ?\([^()]{2,50}\)")  # "3 million yuan ($430,000) in research money"


# Behind a sum the next thing offered begins: 240万元と95平方メートルの住宅, 200万元和住房, 3억 원과 아파트.
_AND_MORE = re.compile(
    r" ?(?:(?:と|や|および|及び|ならびに|和|以及|及|과|와| 및)(?!する|して|なる|정|세)|[、,](?=\d))"
)


def _benefit(passage: Passage, cues: list[Seen], place: tuple[int, int], mention: Mention) -> Seen | None:
    """The word for the benefit that a sum belongs to: the nearest in its clause, a more telling one at a tie."""
    within = WITHIN_EN if passage.language == "en" else WITHIN_EAST
    again = _GIVEN_AGAIN.match(passage.folded, place[1], passage.end)
    if again is not None and any(place[1] <= m.anchor.start < again.end() for m in passage.of("amount")):
        place = (place[0], again.end())
    others = [(m.anchor.start, m.anchor.end) for m in passage.of("amount") if m is not mention]
    best: tuple[int, int, Seen] | None = None
    led = passage.folded[place[1] : place[1] + 1] in ("의", "の")  # 5천만 원의 정착금: the word stands behind
    for one in cues:
        spot = (one.start, one.end)
        if led and one.end <= place[0]:
            continue
        marks = crosses(passage.folded, spot, place)
        far = gap(spot, place) + (30 if passage.language == "en" else 14) * marks
        if (
            passage.language == "en"
            and one.start >= place[1]
            and (marks or " and " in passage.folded[place[1] : one.start])
        ):
            continue  # "$250,000 a year, a flat and ...": the next thing offered
        if one.start >= place[1] and _AND_MORE.match(passage.folded, place[1], one.start):
            continue
        low, high = (one.end, place[0]) if one.end <= place[0] else (place[1], one.start)
        if any(low <= s and e <= high for s, e in others):
            far += 16 if one.end <= place[0] else 60
        if one.cue.label in ("subsidy", "housing", "bonus", "reward"):
            far += 3
        if far <= within and (best is None or (far, one.start) < best[:2]):
            best = (far, one.start, one)
    return best[2] if best else None


def _under_support(setting: Setting) -> bool:
    return _is_support(setting.under)


@lru_cache(maxsize=1024)
def _is_support(heading: str) -> bool:
    return any(word in heading for word in _SUPPORT_HEADINGS)


def _is_of_sum(passage: Passage, spot: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether a benefit stands so near a sum of no said kind that it may be the kind of it."""
    low, high = (spot[1], place[0]) if spot[1] <= place[0] else (place[1], spot[0])
    if spot[0] >= place[1]:
        again = _GIVEN_AGAIN.match(passage.folded, place[1], spot[0])
        if _AND_MORE.match(passage.folded, again.end() if again else place[1], spot[0]):
            return False
    near = gap(spot, place) <= (25 if passage.language == "en" else 10)
    return near and " and " not in passage.folded[low:high] and ")" not in passage.folded[low:high]


# Chinese: what is heaped upon a programme or drawn together with it is somebody else's benefit.
_TOPPED_UP = re.compile(r"(?:叠加|配合|整合|集成|统筹)[^，；。]{0,24}$")


def _without_sums(
    passage: Passage,
    setting: Setting,
    cues: list[Seen],
    used: set[int],
    sums: dict[tuple[int, int], str],
) -> Iterator[Finding]:
    """Benefits that are offered without a sum; each kind once in a sentence, and no kind that has its sum there."""
    if passage.heading and not setting.lists_conditions:
        return
    told: set[str] = set(sums.values())
    lone = [place for place, label in sums.items() if label == "money"]
    offers = passage.cues("@offer")
    under = _under_support(setting) or setting.genre == "advert"
    far = 90 if passage.language == "en" else 30
    for one in cues:
        label = one.cue.label
        if one.start in used or label in told or label in _NEED_A_SUM:
            continue
        if any(c.cue.label == "repay" and -4 <= c.start - one.end <= 8 for c in passage.cues("obligation")):
            continue  # what is to be paid back is offered elsewhere
        if passage.language == "zh" and _TOPPED_UP.search(passage.folded, passage.start, one.start):
            continue
        spot = (one.start, one.end)
        if any(_is_of_sum(passage, spot, place) for place in lone):
            continue
        verb = any(
            gap((o.start, o.end), spot) <= far and not (o.start < one.end and one.start < o.end)
            for o in offers
        )
        if verb or under:
            told.add(label)
            same = [c.end for c in cues if c.cue.label == label and one.start <= c.start <= one.end]
            yield Finding("offers", label, one.start, max([one.end, *same]))


FACT = Fact("offers", ("amount",), ("offers",), look)
