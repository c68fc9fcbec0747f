"""Everything that may be the name of a programme: cheap to make, nothing decided.

Around a head noun: a quotation that ends with it, a quotation with the head behind, the nouns before it. Without a
head: a quotation, or capitals that words beside them call a scheme (lone.py). Each carries where its parts stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.name_words import heads_of, name_words, not_heads_of
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import english, han
from aftername.stages.mentions.finders.names.candidate import Candidate, How, Span
from aftername.stages.mentions.finders.names.defining import defining
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.hangul import HANGUL, PARTICLE
from aftername.stages.mentions.finders.names.kana import KANA
from aftername.stages.mentions.finders.names.lone import called, lone
from aftername.stages.mentions.finders.names.quotes import (
    CLOSING,
    OPENING,
    TITLE_MARKS,
    Quote,
    quote_around,
    quote_before,
)
from aftername.stages.mentions.finders.names.text import language_at, line_around, plain
from aftername.stages.mentions.finders.names.words import Word, key_of
from aftername.stages.mentions.finders.names.writing import Run, Writing

LONGEST_STEM = 40  # code points of a quoted name without its head
LONGEST_HEADING = 48

_WRITINGS = {"zh": HAN, "ja": KANA, "ko": HANGUL}
_BULLET = re.compile(
    r"^[\s\u3000]*(?:[■□◆◇●○◎・•※△▲▶➤*#-]+|[(（]?[\d一二三四五六七八九十①-⑳ア-オ]{1,3}(?:[)）.、．]|[ \u3000])|【[^】\n]{1,12}】)?[\s\u3000]*"
)
_WHOLE_BEFORE_PART = ("plan", "works", "scholar")  # kinds whose name may stand whole before a part of it
_YEAR_FIRST = re.compile(
    r"(?:(?:19|20)\d\d(?:年度|年|년도|년|学年度|학년도)?|(?:令和|平成|r)\d+年度|제 ?\d+(?:기|차|회)|第\d+[回期次]|\d{3}年度|\d{1,2}단계) ?"
)
_SCHOLARS, _SCIENCES = ("学者", "학자"), programme_words("ja").sciences | programme_words("ko").sciences
_PARTS = ("项目", "专项", "重点专项", "课题")
_WHOLES = ("计划", "计画", "工程", "专项", "计划重点", "工程重点", "计划重大")
_COUNTED = re.compile(r"[一二三四五六七八九十两几各数多每\d][项个类批名位]$")
_LATIN = re.compile(r"[a-z0-9]")


def candidates(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """The candidates of a text, overlaps included."""
    for hit in hits:
        for one in _around(view, hit):
            read = plain(view) if one.language == "zh" else view.folded
            if one.owner is not None:
                one.owner_written = read[slice(*one.owner)].strip()
                one.owner_inside = one.owner[0] >= one.start
            one.head_written = (plain(view) if one.language == "zh" else view.folded)[slice(*one.head)]
            yield one


def _around(view: View, hit: Hit) -> Iterator[Candidate]:
    """The candidates of one hit."""
    language = language_at(view, hit.start)
    if hit.trigger in OPENING:
        yield from lone(view, hit.start, language)
    elif hit.trigger[0] < "\u2e80":
        kind = heads_of("en").get(hit.trigger)
        if kind is not None:
            yield from english.headed(view, hit, kind)
            if language == "en":
                yield from defining(view, hit, language, kind)
        elif language == "en":
            yield from called(view, hit)
    elif language in _WRITINGS:
        yield from _headed(view, hit, _WRITINGS[language])


def _headed(view: View, hit: Hit, writing: Writing) -> Iterator[Candidate]:
    """The candidate of one head of an eastern language."""
    text = plain(view) if writing.language == "zh" else view.folded
    start, end = hit.start, hit.end
    head = text[start:end]
    kind = heads_of(writing.language).get(head)
    if kind is None or not _ends_here(text, start, end, head, writing):
        return
    yield from defining(view, hit, writing.language, kind)
    quote = _quote_before_head(text, start, writing)
    if quote is not None:
        made = list(_quoted_stem(text, quote, (start, end), kind, writing))
        yield from made
        if made:
            return
    around = quote_around(text, start, end)
    if around is not None:
        whole = _quoted_whole(text, around, (start, end), kind, writing)
        if whole is not None:
            yield whole
            return
    low = around.start + 1 if around is not None else 0
    heading = (
        _heading(text, (start, end), kind, writing) if writing.language == "ja" and around is None else None
    )
    if heading is not None:
        yield heading
    formed = _formed(text, low, (start, end), kind, writing)
    if formed is not None:
        yield formed
        yield from _before_and(text, formed, writing)


def _ends_here(text: str, start: int, end: int, head: str, writing: Writing) -> bool:
    """Whether a head is a whole word that ends here."""
    language = writing.language
    if text[start - 1 : start] not in CLOSING and text.startswith(not_heads_of(language).get(head, ()), end):
        return False
    if head in _SCHOLARS and text[start - 1 : start] in _SCIENCES:
        return False  # 科学者, 과학자: who works in a science
    if language == "zh" and _COUNTED.match(text, start - 2, start):
        return False
    if head in _PARTS and text.endswith(_WHOLES, 0, start):
        return False  # the part of a named whole: …计划项目
    if language == "ko":
        return end >= len(text) or not ("가" <= text[end] <= "힣") or PARTICLE.match(text, end) is not None
    if language == "ja":
        if text.startswith(_longer(language, head), end - len(head)):
            return False
        return not (head[-1] >= "ァ" and head[-1] <= "ー" and end < len(text) and "ァ" <= text[end] <= "ー")
    return True


def _longer(language: str, head: str) -> tuple[str, ...]:
    """Heads that begin with another head, or that another head goes before: 補助金交付事業."""
    return tuple(head + other for other in heads_of(language))


def _quote_before_head(text: str, start: int, writing: Writing) -> Quote | None:
    """The quotation that ends before the head, with nothing but plain letters between."""
    for at in range(start, max(2, start - writing.gap), -1):
        mark = text[at - 1]
        if mark in CLOSING:
            quote = quote_before(text, at)
            return None if quote is None or text[quote.start] in TITLE_MARKS else quote
        if mark in OPENING or mark in "。、，；：" or not (mark >= "\u2e80" or mark == " "):
            return None
    return None


def _quoted_stem(text: str, quote: Quote, head: Span, kind: str, writing: Writing) -> Iterator[Candidate]:
    """A name in quotation marks with its head behind them: “汀兰”计划, “汀兰”人才计划, ‘웨이항’ 계획."""
    start, end = head
    stem = text[quote.start + 1 : quote.end - 1].strip()
    if not stem or len(stem) > LONGEST_STEM or writing.phrase(stem):
        return
    if writing.language == "zh":
        for whole, scheme in heads_of("zh").items():
            if len(stem) > len(whole) and stem.endswith(whole) and scheme in _WHOLE_BEFORE_PART:
                yield from _parted(text, quote, head, whole, scheme)
                return
    if stem.endswith(tuple(heads_of(writing.language))) and writing.language != "zh":
        return  # ‘물결 사업’ 지원 사업: the quotation has its own head
    if not writing.between(text, quote.end, start):
        return
    between = text[quote.end : start].strip()
    kept = _kept_between(text, quote.end, start, writing)
    lead = _lead(text, quote.start, writing)
    words = writing.words(stem) + [Word(one.text, one.kind) for one in writing.words(between) if between]
    end, track = writing.tail(text, end)
    year = _YEAR_FIRST.match(stem)
    bare = stem[year.end() :] if year is not None else stem
    made = Candidate(
        lead,
        end,
        writing.language,
        "headed",
        head,
        kind,
        bare,
        words,
        _key(text[lead : quote.start] + bare + kept, kind, text[slice(*head)], writing),
    )
    made.owner = writing.owner_before(text, lead)
    made.track, made.quote = track, quote
    yield made


def _kept_between(text: str, low: int, start: int, writing: Writing) -> str:
    """The words between a quotation and its head that belong to the name."""
    between = text[low:start].strip()
    if writing.language == "zh":
        return (
            "".join(
                w.text for w in writing.words(between) if w.text not in programme_words("zh").between_dropped
            )
            if between
            else ""
        )
    return between if len(between) > 2 and writing.language == "ja" else ""


def _lead(text: str, at: int, writing: Writing) -> int:
    """Where nouns right before a quotation begin that belong to the name: 次世代「双対型」人材育成事業."""
    if writing.language != "ja":
        return at
    run = writing.run(text, max(0, at - 8), at)
    if run is None or any(w.kind != "plain" for w in run.words) or at - run.begin < 2:
        return at
    return run.begin if text[run.begin - 1 : run.begin] in ("", "\n", "。", "、", " ") else at


def _parted(text: str, quote: Quote, head: Span, whole: str, kind: str) -> Iterator[Candidate]:
    """A part of a programme behind its quoted name: “汀兰计划”青年项目."""
    start, end = head
    last = quote.end - 1
    stem = text[quote.start + 1 : last - len(whole)]
    if han.is_track(text[quote.end : end]) or (start > quote.end and han.between(text, quote.end, start)):
        made = Candidate(
            quote.start + 1,
            last,
            "zh",
            "quoted",
            (last - len(whole), last),
            kind,
            stem,
            han.words(stem),
            _key(stem, kind, whole, HAN),
        )
        made.owner, made.track, made.quote = han.owner_before(text, quote.start), (quote.end, end), quote
        yield made


def _quoted_whole(text: str, quote: Quote, head: Span, kind: str, writing: Writing) -> Candidate | None:
    """A name that stands with its head inside quotation marks: “汀兰计划”."""
    start, end = head
    tail, track = writing.tail(text, end)
    last = quote.end - 1
    rest = text[tail:last].strip()
    gloss = re.fullmatch(r"\([^()\n]{1,60}\)", rest) is not None
    title = text[quote.start] in TITLE_MARKS
    if title and rest:
        return None
    if rest and not gloss:
        if writing.language != "zh" or not (rest in programme_words("zh").tracks or han.is_track(rest)):
            return None
        track, tail = (last - len(rest), last), last
    first = quote.start + 1
    while text[first] in " \u3000":
        first += 1
    year = _YEAR_FIRST.match(text, first, start)
    if year is not None and year.end() < start:
        first = year.end()
    stem = text[first:start].strip()
    if not stem or len(stem) > LONGEST_STEM or writing.phrase(stem):
        return None
    owner = writing.owner_inside(text, first, start)
    core = owner[1] if owner is not None else first
    inner = text[core:start].strip()
    if not inner:
        return None
    made = Candidate(
        first,
        tail,
        writing.language,
        "quoted",
        head,
        kind,
        inner,
        writing.words(inner),
        _key(inner, kind, text[start:end], writing),
    )
    made.owner = owner or writing.owner_before(text, quote.start)
    made.track, made.quote = track, quote
    if track is None and writing.language == "zh":
        made.track = han.track_behind(text, quote.end)
    if year is not None:
        made.shown["edition"] = 1
    if title:
        made.shown["title-marks"] = 1
    return made


def _formed(text: str, low: int, head: Span, kind: str, writing: Writing) -> Candidate | None:
    """A name without quotation marks: the words before its head."""
    start, end = head
    run = writing.run(text, low, start)
    if run is None:
        return None
    if writing.language == "zh":
        part = _part(text, low, head, kind, run.begin)
        if part is not None:
            return part
        run = _from_nation(run, start)
        owned = [w for w in run.words if w.kind == "owner"]
        words = [w for w in run.words if w.kind != "owner"]
        inner = "".join(w.text for w in words)
        length = sum(len(w.text) for w in owned)
        owner = (run.begin, run.begin + length) if owned and run.words[: len(owned)] == owned else None
    else:
        owner = writing.owner_inside(text, run.begin, start)
        inner = text[owner[1] if owner is not None else run.begin : start].strip()
        words = writing.words(inner)
    if not inner:
        return None
    tail, track = writing.tail(text, end)
    made = Candidate(
        run.begin,
        tail,
        writing.language,
        "formed",
        head,
        kind,
        inner,
        words,
        _key(inner, kind, text[start:end], writing),
    )
    made.owner, made.track = owner or writing.owner_before(text, run.begin), track
    if owner is not None and writing.office(text[slice(*owner)]):
        made.start = owner[1] + (text[owner[1]] == " ")
    if run.edition:
        made.shown["edition"] = 1
    return made


_JOINT = re.compile(r"(?P<name>[一-鿿ァ-ヺー]{3,8}|[가-힣]{3,8})(?:和|与|及|、|と|や|와|과) ?$")


def _before_and(text: str, formed: Candidate, writing: Writing) -> Iterator[Candidate]:
    """A name whose head is the next one's: 爱因斯坦和哥伦布计划, where both are words of their own."""
    if (
        len(formed.words) != 1
        or formed.words[0].kind
        or len(formed.stem) < 3
        or formed.kind not in ("plan", "project", "scholar")
    ):
        return
    joint = _JOINT.search(text, max(0, formed.start - 12), formed.start)
    if joint is None:
        return
    name = joint["name"]
    words = writing.words(name)
    before = text[joint.start() - 1 : joint.start()]
    cut = (*programme_words(writing.language).cuts, *name_words(writing.language).starts)
    if name.startswith(cut) or name.endswith(tuple(heads_of(writing.language))):
        return
    if len(words) != 1 or words[0].kind or (before >= "\u2e80" and before not in "，。、；：（「“\u3000"):
        return
    made = Candidate(
        joint.start(),
        joint.end("name"),
        writing.language,
        "formed",
        formed.head,
        formed.kind,
        name,
        words,
        key_of(name),
    )
    made.head = (made.end, made.end)
    made.shown["shared-head"] = 1
    yield made


def _from_nation(run: Run, start: int) -> Run:
    """The words from 国家 on where others stand before it: 相关领域国家科技重大专项."""
    nation = name_words("zh").nation
    at = max((i for i, word in enumerate(run.words) if word.text in nation), default=0)
    if not at or len(run.words) - at < 2:
        return run
    words = run.words[at:]
    return Run(start - sum(len(w.text) for w in words), words, False)


def _part(text: str, low: int, head: Span, kind: str, begin: int) -> Candidate | None:
    """A part named behind its programme: 汀江领军人才工程青年项目."""
    start, end = head
    if kind != "item":
        return None
    for whole in ("计划", "计画", "工程", "学者"):
        at = text.find(whole, begin + 2, start)
        behind = han.words(text[at + len(whole) : start]) if at >= 0 and start - at - len(whole) > 1 else []
        if not behind or not all(w.kind for w in behind) or not any(w.kind == "talent" for w in behind):
            continue
        found = _formed(text, low, (at, at + len(whole)), heads_of("zh")[whole], HAN)
        if found is not None:
            found.track = (at + len(whole), end)
            return found
    return None


def _heading(text: str, head: Span, kind: str, writing: Writing) -> Candidate | None:
    """A line that is nothing but a name, kana and particles inside: 未来を拓く農業支援事業."""
    start, end = head
    first, last = line_around(text, start, end)
    if start - first > LONGEST_HEADING or not re.fullmatch(
        r"[\s\u3000]*(?:[【(（][^】)）\n]{1,16}[】)）])?[\s\u3000…‥・.．]*\d{0,4}\s*", text[end:last]
    ):
        return None
    bullet = _BULLET.match(text, first, start)
    begin = bullet.end() if bullet is not None else first
    colon = max(text.rfind(mark, begin, start) for mark in ":：")
    begin = colon + 1 if colon >= 0 else begin
    stem = text[begin:start]
    if not re.search("[ぁ-ゖ]", stem) or len(stem) < 4 or re.search(r"[。、！？,;!?「」()\s\u3000]", stem):
        return None
    run = writing.run(text, begin, start)
    if run is not None and run.begin <= begin:
        return None
    made = Candidate(
        begin,
        end,
        "ja",
        "formed",
        head,
        kind,
        stem,
        writing.words(stem),
        _key(stem, kind, text[start:end], writing),
    )
    made.owner = writing.owner_before(text, colon) if colon >= 0 else None
    made.shown["line"] = 1
    return made


_SCHOLAR_ACTS = re.compile(r"(?<=学者)(?:特聘教授|奖励|支持|岗位|特聘|资助|培养|讲座教授){1,2}$")


def _key(stem: str, kind: str, head: str, writing: Writing) -> str:
    """The key of a stem without its head: a scholars' scheme goes by the title (汀江学者奖励 is 汀江学者)."""
    if kind in ("scholar", "corps"):
        return key_of(stem + head)
    if writing.language == "zh":
        stem = stem.replace("、", "")
        return key_of(_SCHOLAR_ACTS.sub("", stem)) or key_of(stem)
    return key_of(stem)


__all__ = ["How", "candidates"]
