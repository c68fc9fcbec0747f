"""Who leads, manages, reviews, hosts, pays for or mediates a programme: run by the Ministry of X, 由X牵头, Xが主管する, X이 주관."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aftername.languages.speech_words import of
from aftername.records import Mention, Normal
from aftername.stages.claims.facts.fact import Fact, Finding, Reach, Setting
from aftername.stages.claims.facts.spans import before, is_list, trimmed
from aftername.stages.claims.passages import Passage, Seen

FAR_EN, FAR_EAST = 40, 6  # from the phrase to the body; a few words may stand between
_LATIN_NAME = re.compile(
    r"(?:the )?(?:[A-Z][\w’'&.-]*)(?:(?: (?:of|for|and|the|on|in|de|&))* [A-Z][\w’'&-]*)*", re.UNICODE
)
_LOWER_END = re.compile(
    r"[,.;:()\n]| which | that | and | in cooperation | with | since | from | in \d| but | to "
)
_HAN_STOP = re.compile(
    r"[，。；：、！？\n;:,「」“”『』《》〈〉]|は|が(?=.{3})|も(?=、)|した|する|の(?=所管|主管)"
)
_KO_STOP = re.compile(r"[,.;:()\n“”‘’'\"]|(?:은|는) |(?:이|가) (?=.{3})|(?:에서|하며|하고|으로) ")


def _bodies(passage: Passage) -> list[Mention]:
    return passage.of("body")


def _listed(passage: Passage, first: Mention, backwards: bool) -> list[Mention]:
    """A body and those that stand in one list with it."""
    bodies = _bodies(passage)
    place = bodies.index(first)
    made = [first]
    if backwards:
        for one in reversed(bodies[:place]):
            if is_list(passage.folded, one.anchor.end, made[-1].anchor.start):
                made.append(one)
            elif one.anchor.end <= made[-1].anchor.start:
                break
    else:
        for one in bodies[place + 1 :]:
            if is_list(passage.folded, made[-1].anchor.end, one.anchor.start):
                made.append(one)
            elif one.anchor.start >= made[-1].anchor.end:
                break
    return made


def _outermost(bodies: list[Mention]) -> list[Mention]:
    return [
        b
        for b in bodies
        if not any(
            o is not b
            and o.anchor.start <= b.anchor.start
            and b.anchor.end <= o.anchor.end
            and len(o.written) > len(b.written)
            for o in bodies
        )
    ]


def _behind(passage: Passage, seen: Seen) -> Iterator[tuple[int, int]]:
    """Bodies behind a phrase, or what stands there in their place."""
    far = FAR_EN if passage.language == "en" else FAR_EAST
    text = passage.folded
    for body in _outermost(_bodies(passage)):
        start = body.anchor.start
        if seen.end <= start <= seen.end + far:
            between = text[seen.end : start]
            if any(mark in between for mark in ",.;，。；、") or (
                passage.language == "en" and len(between.split()) > 4
            ):
                break
            for one in _listed(passage, body, backwards=False):
                yield one.anchor.start, one.anchor.end
            return
    yield from _unlisted_behind(passage, seen)


def _unlisted_behind(passage: Passage, seen: Seen) -> Iterator[tuple[int, int]]:
    """A body that no finder knows: capitals, or words that end as bodies do."""
    start = seen.end
    while start < passage.end and passage.text[start] in " \u3000":
        start += 1
    if passage.language == "en":
        match = _LATIN_NAME.match(passage.text, start, passage.end)
        nouns = of("en").sources["body"]
        if match is not None and len(match[0]) > 3 and match[0].lower() not in ("the",):
            end = match.end()
            while passage.text[end - 1] in ".,":
                end -= 1
            yield (start, end)
            return
        stop = _LOWER_END.search(passage.folded, start, passage.end)
        end = stop.start() if stop else min(passage.end, start + 80)
        if end - start <= 80 and any(
            noun in passage.folded[start:end].split() for noun in (*nouns, "bank", "port", "authority")
        ):
            yield trimmed(passage.folded, start, end)
        return
    stop = re.search(r"[，。；;,\n\u3000]|\s{2,}", passage.text[start : min(passage.end, start + 50)])
    end = start + stop.start() if stop else min(passage.end, start + 50)
    for part in re.finditer(r"[^、]+", passage.text[start:end]):
        a, b = trimmed(passage.text, start + part.start(), start + part.end())
        if _ends_as_body(passage, a, b):
            yield a, b


_MORE_ENDS = {
    "zh": (
        "处",
        "會",
        "会",
        "集团",
        "银行",
        "馆",
        "园区",
        "管委会",
        "联盟",
        "实验室",
        "工作站",
        "组",
        "府",
        "财政",
    ),
    "ja": (
        "課",
        "部",
        "院",
        "会",
        "室",
        "本部",
        "銀行",
        "都",
        "府",
        "道",
        "町",
        "村",
        "連合",
        "公社",
        "組合",
    ),
    "ko": (
        "처",
        "시",
        "도",
        "군",
        "구",
        "은행",
        "원",
        "과",
        "팀",
        "단",
        "사무국",
        "본부",
        "공단",
        "연합",
        "조합",
        "국",
    ),
}


def _ends_as_body(passage: Passage, start: int, end: int) -> bool:
    if not 2 <= end - start <= 30:
        return False
    told = re.sub(r"[(（][^)）]*[)）]$", "", passage.folded[start:end]).rstrip()
    if passage.language == "ko":
        told = told.removesuffix("이").removesuffix("가") if len(told) > 4 else told
    return told.endswith(
        (*of(passage.language).sources.get("body", ()), *_MORE_ENDS.get(passage.language, ()))
    )


def _ahead(passage: Passage, seen: Seen, weak: bool) -> Iterator[tuple[int, int]]:
    """Bodies before a phrase."""
    text = passage.folded
    by = text.rfind("由", passage.start, seen.start) if passage.language == "zh" else -1
    if by >= 0 and ("。" in text[by : seen.start] or "；" in text[by : seen.start] or seen.start - by > 60):
        by = -1
    if weak and by < 0:
        return
    for body in reversed(_outermost(_bodies(passage))):
        end = body.anchor.end
        if end > seen.start:
            continue
        between = text[end : seen.start].strip(" 」”』")
        if passage.language == "zh":
            close = len(between) <= 10 and not any(mark in between for mark in "，。；、的")
        elif passage.language == "en":
            close = len(between) <= 24 and not any(mark in between for mark in ",.;")
        else:
            close = len(between) <= 1
        if close:
            for one in _listed(passage, body, backwards=True):
                if by < 0 or one.anchor.start > by:
                    yield one.anchor.start, one.anchor.end
            return
        break
    yield from _unlisted_ahead(passage, seen, by)


def _unlisted_ahead(passage: Passage, seen: Seen, by: int) -> Iterator[tuple[int, int]]:
    text = passage.folded
    if passage.language == "zh":
        if by < 0:
            return
        by = max(by, text.rfind("，", by, seen.start))
        told = text[by + 1 : seen.start]
        cut = re.search(r"(?:负责|共同|联合|统一|具体|牵头|组织)+$", told)
        end = by + 1 + (cut.start() if cut else len(told))
        if any(mark in text[by + 1 : end] for mark in "，。；"):
            return
        for part in re.finditer(r"(?:(?!会同|联合|與|与|和)[^、])+", text[by + 1 : end]):
            a, b = trimmed(text, by + 1 + part.start(), by + 1 + part.end())
            if _ends_as_body(passage, a, b):
                yield a, b
        return
    if passage.language == "en":
        low = max(passage.start, seen.start - 100)
        names = list(_LATIN_NAME.finditer(passage.text, low, seen.start))
        if names and passage.text[names[-1].end() : seen.start].strip(" ,") in (
            "",
            "which",
            "that",
            "who",
            "also",
        ):
            name = names[-1]
            if any(noun in name[0].lower().split() for noun in of("en").sources["body"]):
                yield name.start(), name.end()
        return
    low = max(passage.start, seen.start - 40)
    for stop in (_HAN_STOP if passage.language == "ja" else _KO_STOP).finditer(text, low, seen.start):
        low = stop.end()
    a, b = trimmed(text, low, seen.start)
    if passage.language == "ko" and " " in text[a:b]:
        words = text[a:b].split(" ")
        keep = len(words) - 1
        while (
            keep > 0
            and words[keep - 1].endswith(("부", "청", "시", "도", "국", "의"))
            and not words[keep - 1].endswith("로부")
        ):
            keep -= 1
        a = b - len(" ".join(words[keep:]))
    if _ends_as_body(passage, a, b):
        yield a, b


def _word_start(passage: Passage, start: int) -> int:
    """Korean: the beginning of the word, where a known body's name is only its tail."""
    if passage.language == "ko":
        while start > passage.start and "\uac00" <= passage.folded[start - 1] <= "\ud7a3":
            start -= 1
    return start


_EXPLAINING = re.compile(r"(?:对本|对此)?(?:解释|答复|监督|审计|考核|宣传|统计)")


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Each body with its role; a list of bodies gives one finding each."""
    taken: set[tuple[int, int]] = set()
    for seen in passage.cues("run-by", "@weak-run-by"):
        weak = seen.cue.fact == "@weak-run-by"
        if weak and _EXPLAINING.match(passage.folded, seen.end):
            continue
        listed = seen.cue.words.endswith(":")
        places = _behind(passage, seen) if seen.cue.side == ">" else _ahead(passage, seen, weak)
        for first, end in places:
            start = _word_start(passage, first)
            if any(s < end and start < e for s, e in (*taken, *setting.programmes)):
                continue
            taken.add((start, end))
            shown = _shown(passage, setting, seen) if seen.cue.side == "<" else None
            reach: Reach = "near" if listed or setting.lists_conditions else "sentence"
            yield Finding("run-by", seen.cue.label, start, end, _record(passage, start, end), reach, shown)
    for finding in (*_doing(passage, setting), *_since(passage)):
        if not any(s < finding.end and finding.start < e for s, e in taken):
            yield finding


_TOPIC = {
    "ja": re.compile(r"[^、。「」『』\s]{2,24}?(?=は|が)"),
    "ko": re.compile(r"[^,.‘’“”]{2,30}?(?=은 |는 |이 |가 )"),
}
_ADVERBS_ZH = re.compile(r"(?:决定|正式|已经|已|联合|近日|共同|每年|于\d)")
_BETWEEN_ZH = re.compile(r"(?:决定|正式|已|已经|曾|联合|统一|于[^，。；]{0,12}|近日|每年|共同)?")


def _doing(passage: Passage, setting: Setting) -> Iterator[Finding]:
    """A body that does something to a programme: X部组织实施“Y”, X省は「Y」を実施する, X부는 ‘Y’를 시행한다."""
    text = passage.folded
    for seen in passage.cues("@does"):
        ahead = seen.cue.side == "<"
        named = next(
            (p for p in setting.programmes if 0 <= (seen.start - p[1] if ahead else p[0] - seen.end) <= 2),
            None,
        )
        if named is None:
            continue
        place: tuple[int, int] | None = None
        if passage.language == "zh":
            for body in _outermost(_bodies(passage)):
                spot = (body.anchor.start, body.anchor.end)
                if spot[1] <= seen.start and _BETWEEN_ZH.fullmatch(text, spot[1], seen.start):
                    place = spot
            if place is None:
                a, b = before(passage, seen.start, 24)
                cut = _ADVERBS_ZH.search(text, a, b)
                b = cut.start() if cut else b
                place = (a, b) if _ends_as_body(passage, a, b) else None
        else:
            low = passage.start if ahead else max(passage.start, seen.start - 40)
            for match in _TOPIC[passage.language].finditer(text, low, named[0] if ahead else seen.start):
                a, b = trimmed(text, *match.span())
                if passage.language == "ko" and " " in text[a:b]:
                    a = a + text[a:b].rindex(" ") + 1
                if _ends_as_body(passage, a, b):
                    place = (a, b)
                    if ahead:
                        break
        if place is not None:
            yield Finding("run-by", seen.cue.label, *place, _record(passage, *place), "sentence", named)


# A date between the body and its verb: X청이 2020년부터 운영하고, X庁が2019年から実施する.
_SINCE = {
    "ko": re.compile(r"(?<![^\s‘’“”'\"])([^\s,.‘’“”'\"]{2,20})(?:이|가) [^,.]{2,12}$"),
    "ja": re.compile(r"([^、。「」は\s]{2,20})が[^、。]{2,12}$"),
}


def _since(passage: Passage) -> Iterator[Finding]:
    """Bodies that have run it since some date."""
    for seen in passage.cues("@since"):
        match = _SINCE[passage.language].search(
            passage.folded, max(passage.start, seen.start - 40), seen.start
        )
        if match is not None and _ends_as_body(passage, *match.span(1)):
            yield Finding("run-by", "manages", *match.span(1), _record(passage, *match.span(1)), "sentence")


def _record(passage: Passage, start: int, end: int) -> Normal | None:
    return next((b.normal for b in _bodies(passage) if (b.anchor.start, b.anchor.end) == (start, end)), None)


def _shown(passage: Passage, setting: Setting, seen: Seen) -> tuple[int, int] | None:
    """The programme right behind a verb: "oversees the X", 主管的“X”, が主管する「X」."""
    for start, end in setting.programmes:
        if 0 <= start - seen.end <= (12 if passage.language == "en" else 8):
            between = passage.folded[seen.end : start]
            if not any(mark in between for mark in "，。；、,.;"):
                return (start, end)
    return None


FACT = Fact("run-by", (), ("run-by", "@weak-run-by", "@does", "@since"), look)
