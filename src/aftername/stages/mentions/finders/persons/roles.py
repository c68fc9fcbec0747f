"""Names behind the word for what somebody does: committees line by line, a form of labels, who is called by a child's name.

Examples: "감사 초롱·단비" below another such line, "Surname: RAGHUNATHAN", "매니저 지니 카톡 …", "（記者・間宮）", "朵朵妈妈",
"Rosamund Quill | Programmes | D: 020 …", "（小莫）". Wrong where such a line names an office that looks like a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, writes_apart
from aftername.stages.mentions.finders.persons.word_kinds import is_family, is_ordinary, kind, korean_families
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

NAMED = frozenset({"body", "programme"})
REACHES = frozenset({"phone", "e-mail", "chat", "id-number"})
LONGEST_LINE = 120  # code points of a line looked at

_KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
_WORD = r"[A-Z\u00c0-\u00de](?:[a-z\u00df-\u00ff]+|\.)(?:['’-][A-Z]?[a-z]+)?"
_LATIN = rf"{_WORD}(?: {_WORD}){{0,3}}"
_NAME = rf"{_LATIN}|[{HAN}]{{1,3}}[ \u3000][{HAN}{_KANA}]{{1,4}}|[{HAN}]{{2,4}}|[{KATAKANA}]{{2,8}}(?:・[{KATAKANA}]{{2,8}})?|[{HANGUL}]{{2,5}}"
_NAMES = rf"(?:{_NAME})(?:(?:, ?|、|·|・|/| and | & |，)(?:{_NAME})){{0,8}}"
_NUMBER = r"(?:\d[\d -]{3,14}\d)"

Place = tuple[int, int]


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every such name, and the numbers at the end of the lines of a committee. found: what other rules found."""
    lines = {view.text.rfind("\n", 0, one.anchor.start) + 1 for one in found if _reaches(one)}
    for place in (*_beside(view), *_on_lines(view, lines), *_of_parents(view), *_in_lists(view, lines), *_on_detail_lines(view, lines), *_awarded(view), *_set_apart(view)):
        if not overlapping(view, *place, NAMED):
            yield person(view, *place, "name-behind")
    yield from _committees(view, lines)


def _reaches(one: Mention) -> bool:
    return isinstance(one.normal, PersonName) and one.normal.sign in REACHES


@cache
def _roles() -> str:
    words = {word for one in details() for word in (*one.people, *one.name_labels)}
    return any_of(word for word in words if len(word) > 1)


@cache
def _committee() -> re.Pattern[str]:
    """A line that is a role and its names, a number behind them or not."""
    return re.compile(
        rf"(?m)^[ \t\u3000]*(?i:{_roles()})(?:\d年|[ ]?\d)?(?:[ \t\u3000]?[—–:：|-][ \t\u3000]?|[ \t\u3000]{{1,3}})(?P<names>{_NAMES})"
        rf"(?:[（(][^()（）\n]{{1,8}}[)）])?(?:[ \t\u3000]*[—–|-]?[ \t\u3000]*(?P<number>{_NUMBER}))?[ \t\u3000]*$"
    )


def _committees(view: View, lines: set[int]) -> Iterator[Mention]:
    """The names on neighbouring lines of roles, or on one with a number."""
    text = view.text
    rows = list(_committee().finditer(text))
    for number, row in enumerate(rows):
        near = (number and rows[number - 1].end() + 2 >= row.start()) or (
            number + 1 < len(rows) and row.end() + 2 >= rows[number + 1].start()
        )
        if not (near or row["number"] or text.rfind("\n", 0, row.start()) + 1 in lines):
            continue
        places = [one.span() for one in re.compile(_NAME).finditer(text, *row.span("names"))]
        if not all(_is_name(text, place) for place in places):
            continue
        for place in places:
            if not (overlapping(view, *place, NAMED) or holds_office(text, *place)):
                yield person(view, *place, "list")
        if row["number"] and (near or len(row["number"]) > 6):
            yield person(view, *row.span("number"), "phone")


def _is_name(text: str, place: Place) -> bool:
    name = text[slice(*place)]
    if name.isascii():
        return not any(part.rstrip(".") in NEVER for part in name.split())
    bare = "".join(name.split())
    return kind(bare) == "name" or kind(name) == "name"


@cache
def _beside_forms() -> tuple[re.Pattern[str], ...]:
    """Names that one word beside them gives away."""
    ja, ko, zh = map(detail_words, ("ja", "ko", "zh"))
    people = any_of(word for word in ja.people if len(word) > 1)
    staff = any_of({*ko.people, *ko.name_labels, *ko.staff_titles})
    reach = any_of(word for word in (*ko.chats, *person_words("ko").phones, *ko.extensions) if len(word) > 1)
    writers = any_of(("记者", "記者", "通讯员", "通訊員", "经办人员", "书记员", "书記員"))
    return (
        re.compile(rf"[（(](?:{people})[・＝=:： ](?P<name>[{HAN}]{{2,4}}|[{KATAKANA}]{{2,8}})[)）]"),
        re.compile(rf"(?:担任|担当|採用担当)(?:[（(](?P<name>[{HAN}]{{2,4}})[)）]|(?:者|の)?(?P<other>[{HAN}]{{2,4}})(?:まで|宛))"),
        re.compile(rf"(?<![{HANGUL}])(?:{staff}) (?P<name>[{HANGUL}]{{2,4}})(?= {{0,2}}(?:{reach})| ?[(]?\d{{3,4}}[-) ]\d|  |$)", re.MULTILINE),
        re.compile(rf"(?:{writers})[:： ]?(?P<name>[{HAN}]{{2,3}}?)(?=[ \u3000）)、，]|$|已于|于)", re.MULTILINE),
        re.compile(rf"(?:(?<![{HAN}])[小老](?P<name>[{HAN}])(?=[）)：:，,。（(今]|说|哥|姐|$)|(?<=[台处部科室店找叫])小(?P<third>[{HAN}])(?=[。，）\n]|$))|邻居[小老](?P<other>[{HAN}])", re.MULTILINE),
        re.compile(rf"(?<=の)(?P<name>{any_of(ja.more_compounds)})(?=です|と申し|でございます)"),
        re.compile(rf"(?:{any_of(zh.kin)})(?P<name>([{HAN}])\2)(?![{HAN}]家)"),
    )  # fmt: skip


def _beside(view: View) -> Iterator[Place]:
    for form in _beside_forms():
        for one in form.finditer(view.text):
            group = one.lastgroup or "name"
            if group not in one.groupdict() or not one[group]:
                group = "name" if one["name"] else "other"
            name = one[group]
            if len(name) == 1:
                sure = is_family(name) and name not in person_words("zh").busy_surnames
            else:
                sure = kind(name) == "name" and not holds_office(view.text, *one.span(group))
            if sure:
                yield one.span(group)


@cache
def _labels() -> frozenset[str]:
    en = detail_words("en")
    return frozenset(
        folded(word) for word in (*en.names, *en.name_labels, *en.people, *person_words("en").columns)
    )


_LABELLED = re.compile(
    r"(?:^|\n|  |\t|[|;] ?)(?P<label>[A-Za-z][A-Za-z' -]{1,28}?) ?: ?"
    r"(?P<name>[A-Z\u00c0-\u00de][\w'’.-]*(?: [A-Z\u00c0-\u00de][\w'’.-]*){0,3})(?=\n|$| {2}|\t|[,;|(]| @ )"
)
_FIRST_CELL = re.compile(rf"(?P<name>{_LATIN})[ \t]*[|｜/]")


def _on_lines(view: View, lines: set[int]) -> Iterator[Place]:
    """Behind an English label in a form, and in the first cell of a line of numbers."""
    for one in _LABELLED.finditer(view.text):
        known = folded(one["label"]) in _labels() or (one["label"] in ("From", "To") and "@" in view.text[one.end() : one.end() + 40])
        if known and not any(part.rstrip(".") in NEVER for part in one["name"].split()):
            yield one.span("name")
    for start in lines:
        cell = _FIRST_CELL.match(view.text, start)
        if cell and " " in cell["name"] and _is_name(view.text, cell.span("name")):
            yield cell.span("name")


_PARENTS = re.compile(
    rf"(?P<zh>([{HAN}])\2)(?=妈妈|媽媽|爸爸|奶奶|爷爷|家长)|(?<![{HANGUL}])(?P<ko>[{HANGUL}]{{2,3}}?)(?=이? ?(?:엄마|아빠|맘|할머니|할아버지)(?![{HANGUL}]{{2}}))"
    rf"|\b(?P<en>{_WORD})(?='s (?:mum|mom|dad|mother|father|parents)\b)"
)
_NO_CHILD = frozenset("우리 아기 아이 친정 시댁 새 아이들 학생 자녀 애기 외 친 큰 작은".split())


_SPOKEN_TO = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mdm|Granny|Grandma|Grandpa|Old|Aunt|Auntie|Uncle)\.? (?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?![\w'’]| [A-Z])")


@cache
def _engaged() -> re.Pattern[str]:
    en = detail_words("en")
    words = any_of({word for word in en.people if " " not in word} | {"resident", "passenger", "engineer", "fitter", "plumber", "caretaker", "desk", "coach"})
    return re.compile(rf"\b(?i:(?:{words})) (?P<name>{_LATIN})(?=[,;.()\n]| [(]| 0| \+|$)")


def _on_detail_lines(view: View, lines: set[int]) -> Iterator[Place]:
    """On a line of numbers: a family name behind Mrs, and whoever is named behind a word for staff."""
    text = view.text
    for start in lines:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for form in (_SPOKEN_TO, _engaged()):
            for one in form.finditer(text, start, end):
                if _is_name(text, one.span("name")):
                    yield one.span("name")


@cache
def _prizes() -> re.Pattern[str]:
    """Behind a prize and what it is worth: 一等奖（每人8000元）：闵子骞（一中）、尤佳宁, First prize (£800): Minna Jessop."""
    prize = r"[一二三四五特][等]?[奖獎賞]|(?:优秀|優秀|鼓励|佳作|入围|最佳)[奖獎賞]?|(?:最?優秀|優良|奨励|努力|特別|敢闘)賞|[1-9]등상?|(?:최?우수|장려|대|금|은|동)상|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Gg]rand|[Tt]op|[Cc]onsolation) [Pp]rizes?|(?:1st|2nd|3rd)(?: prize)?"
    aside = r"(?:[ ]?[(（][^()（）\n]{1,20}[)）])?"
    return re.compile(rf"(?:{prize}){aside}(?:[ ]?[:：][ ]?|[ \u3000]+)(?P<row>(?:(?:{_NAME}){aside}(?:[、,，;；·] ?|(?=\n|$|[, ]))){{1,20}})")


def _awarded(view: View) -> Iterator[Place]:
    for prize in _prizes().finditer(view.text):
        for one in re.compile(rf"(?:^|(?<=[、,，;；· \u3000:：)）]))(?P<name>{_NAME})(?=[ ]?[(（、,，;；·\n]|$| )").finditer(view.text, *prize.span("row")):
            if not _inside_brackets(view.text, prize.start("row"), one.start("name")) and _is_name(view.text, one.span("name")):
                yield one.span("name")


def _inside_brackets(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


_APART = re.compile(rf"(?:(?<=\n)|(?<=\u3000)|(?<=  )|(?<=^)|(?<=故 )|(?<=\d ))(?P<name>[{HAN}]{{1,3}} [{HAN}{_KANA}]{{1,4}})(?=\u3000|  |\n|$|[(（、]| (?:様|さん|氏|男|女|FW|MF|DF|GK|㊞))")


def _set_apart(view: View) -> Iterator[Place]:
    """Japanese names in cells that wide blanks part, a small blank within: "主任　水上 直哉", on a line of a role, sum or number."""
    text = view.text
    for one in _APART.finditer(text):
        first, second = one["name"].split(" ")
        if not writes_apart(view, one.start()) or kind(second) not in ("name", "other") or kind(first) not in ("name", "office", "other"):
            continue
        line = text[text.rfind("\n", 0, one.start()) + 1 : (text.find("\n", one.end()) + 1 or len(text) + 1) - 1]
        if (any(map(str.isdigit, line)) or _ROLE_OF_JAPAN.search(line)) and not holds_office(text, *one.span("name")) and _may_be_apart(first, second):
            yield one.span("name")


_ROLE_OF_JAPAN = re.compile("主任|係|担当|喪主|賞|故 |様|男|女|医師|技術士|弁護士|税理士|教諭|会員|委員")


def _may_be_apart(first: str, second: str) -> bool:
    return not (is_ordinary(first) or is_ordinary(second) or is_ordinary(first + second)) and kind(first + second) == "name"


def _of_parents(view: View) -> Iterator[Place]:
    """Parents called by their child: 朵朵妈妈, 준서 엄마, Kenji's mum."""
    for one in _PARENTS.finditer(view.text):
        group = one.lastgroup or "zh"
        group = "zh" if one["zh"] else group
        if one[group] not in _NO_CHILD and (one[group].isascii() or kind(one[group]) == "name"):
            yield one.span(group)


_ITEM = re.compile(
    rf"(?m)^[ \t]*\d{{1,3}}[.)、] ?(?P<name>[{HANGUL}]{{2,4}}|[{HAN}]{{2,4}}|{_LATIN})(?=[ \u3000(（,，:-]|$)"
)


def _in_lists(view: View, lines: set[int]) -> Iterator[Place]:
    """The first words of a numbered list with a private number in it, most of which are names by their form."""
    block: list[re.Match[str]] = []
    for one in (*_ITEM.finditer(view.text), None):
        if one and (not block or view.text.count("\n", block[-1].end(), one.start()) <= 1):
            block.append(one)
            continue
        if len(block) > 1 and any(each.start() in lines for each in block):
            told = [each for each in block if _is_name(view.text, each.span("name"))]
            sure = sum(_is_sure(each["name"]) for each in told)
            if sure * 2 >= len(block):
                yield from (each.span("name") for each in told)
        block = [one] if one else []


def _is_sure(name: str) -> bool:
    return looks(name) or is_family(name) or (len(name) < 4 and name.startswith(korean_families()))
