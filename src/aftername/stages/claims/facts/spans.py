"""Stretches of a passage that facts take as values: noun phrases beside a phrase, distances, lists."""

from __future__ import annotations

import re

from aftername.stages.claims.passages import Passage, Seen

_STOP_EAST = re.compile(r"[，。；：！？\n;:!?]|, |\. ")
_STOP_EN = re.compile(r"[.;:!?](?:\s|$)|[\n]|, (?!and\b|or\b)| — | – | \(")
_STOP_BEFORE_EAST = re.compile(r"[，。；：！？\n;:!?―—–|｜★•·]|, |\. |^- ")
_JOINT = re.compile(
    r"[\s、,，/·・&“”\"「」『』《》‘’()（）]*(?:and|or|as well as|both|及其|以及|和|与|與|及|或|跟|同|并|会同|會同|联合|聯合|と|や|および|及び|並びに|または|과|와|및|하고|이나|나|the|a|an|其他)?[\s、,，/·“”\"「」『』《》‘’]*(?:the |a |an )?[“「『《]?"
)


def gap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Characters between two stretches; 0 where they touch or overlap."""
    return max(0, b[0] - a[1], a[0] - b[1])


def crosses(text: str, a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many clause marks stand between two stretches."""
    low, high = (a[1], b[0]) if a[1] <= b[0] else (b[1], a[0])
    between = text[low:high]
    if not between:
        return 0
    count = between.count
    return count("，") + count("；") + count("; ") + count(", ") + count("。") + count("(") + count("（")


def is_list(text: str, first_end: int, second_start: int) -> bool:
    """Whether two stretches stand beside each other in a list: only a joint between them."""
    if not 0 <= second_start - first_end <= 16:
        return False
    match = _JOINT.fullmatch(text, first_end, second_start)
    return match is not None and match.end() == second_start


def is_joined(text: str, end: int, start: int) -> bool:
    """Whether two names stand in one list; ", the X" begins another clause."""
    return is_list(text, end, start) and text[end:start].strip(' ”"') != ", the"


def after(passage: Passage, at: int, longest: int) -> tuple[int, int]:
    """The stretch behind an offset up to the end of its clause."""
    text = passage.folded
    end = min(passage.end, at + longest)
    stop = (_STOP_EN if passage.language == "en" else _STOP_EAST).search(text, at, end)
    return trimmed(text, at, stop.start() if stop else end)


def before(passage: Passage, at: int, longest: int) -> tuple[int, int]:
    """The stretch before an offset from the beginning of its clause."""
    text = passage.folded
    start = max(passage.start, at - longest)
    for match in (_STOP_EN if passage.language == "en" else _STOP_BEFORE_EAST).finditer(text, start, at):
        start = match.end()
    return trimmed(text, start, at)


_EDGE = " \u3000\t\n,，、;；:：.。"


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks, list marks and unpaired quotation marks at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    for opening, closing in ("“”", "「」", "『』", "（）", "()", "‘’", "《》"):
        inside = text[start:end]
        if inside.count(opening) == inside.count(closing):
            continue
        if inside.startswith((opening, closing)):
            start += 1
        elif inside.endswith((closing, opening)):
            end -= 1
    return start, max(start, end)


def up_to_last(passage: Passage, start: int, end: int, marks: str) -> tuple[int, int] | None:
    """The stretch cut behind the last phrase of a kind in it; None when none stands there."""
    last = max(
        (one.end for one in passage.seen if one.cue.fact == marks and start <= one.start and one.end <= end),
        default=None,
    )
    return (start, last) if last is not None and last > start else None


def nearest(seen: list[Seen], place: tuple[int, int], text: str, within: int) -> Seen | None:
    """The phrase nearest to a stretch; a clause mark between counts as twenty characters."""
    best: tuple[int, int, Seen] | None = None
    for one in seen:
        far = gap((one.start, one.end), place) + 20 * crosses(text, (one.start, one.end), place)
        if far <= within and (best is None or (far, -(one.end - one.start)) < best[:2]):
            best = (far, -(one.end - one.start), one)
    return best[2] if best else None


_BOUND_AHEAD = re.compile(
    r"(?:not be (?:older|younger|more|less) than|not be (?:over|under|above|below)|not exceed|under|below|over|above|at least|no more than|not more than|no less than|more than|less than|fewer than|up to|about|"
    r"around|nearly|almost|some|only|not older than|no older than|younger than|older than|not exceeding|a maximum of|a minimum of|"
    r"not over|aged|as many as|as much as|at most|approximately|roughly|minimum of|maximum of) (?:the )?$"
    r"|(?:一般)?(?:不超过|不低于|不少于|不高于|不得超过|不大于|不足|超过|超過|最高(?:可达|达|不超过|给予|可)?|最低|至少|最多|约|近|至多|不超過|不低於|高达|上限|多达|仅|未满|僅|不满|将近|逾)$"
    r"|(?:最大|最高|約|上限|最低|少なくとも|およそ|わずか|満) ?$|(?:최대|최소|약|만|최고|단|불과|최저|대략|적어도) ?$"
)
_BOUND_BEHIND = re.compile(
    r"[(（]含[)）]以?[上下]?| ?(?:及以上|及以下|以上|以下|以内|左右|以後|以后|之内|未満|以降|以前|程度|超|이하|이상|미만|초과|이내|내외|정도|까지|余|多)| (?:or older|or younger|or under|or above|or more|or less|or over|at most|years of age)"
)


def with_bounds(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """A value with the words before and behind it that make it a bound: "under 40", 不超过40周岁, 39세 이하."""
    text = passage.folded
    head = text[max(passage.start, start - 24) : start]
    ahead = _BOUND_AHEAD.search(head)
    if ahead is not None and (
        not ahead[0][0].isascii() or ahead.start() == 0 or not head[ahead.start() - 1].isalpha()
    ):
        start -= len(head) - ahead.start()
    behind = _BOUND_BEHIND.match(text, end, passage.end)
    return start, behind.end() if behind else end
