"""Names beside what only private persons have: kin and neighbours, an age, a sign-off, a place in a chain of calls.

Examples: "其子简国平", "孫の拓海", "남편 점백 씨(68)", "mother of Colm and Una", "Ellie Garrard, 72, who …", "越智 トメ（91）",
"Best,\\nRos", "연락망: 아람→유정". Wrong where a word of everyday speech looks like a name there.
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
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA, LATIN_NAME
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, name_at
from aftername.stages.mentions.finders.persons.word_kinds import is_family, kind
from aftername.text.scripts import HIRAGANA_RANGE

NAMED = frozenset({"body", "programme"})
REACHES = frozenset({"phone", "e-mail", "chat", "id-number"})
LONGEST_LINE = 200  # code points of a line of a chain

_KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
_EAST = f"{HAN}{_KANA}{HANGUL}"
_AGE = r"(?:1[0-1]\d|[1-9]\d)"
_WORD = r"[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+(?:['’-][A-Z]?[a-z]+)?"
_LATIN = rf"{_WORD}(?: (?:[A-Z]\. |(?:de|van|von|al|bin) )?{_WORD}){{0,3}}"

_JA_AGED = re.compile(
    rf"(?P<name>(?<![{HAN}{_KANA}])[{HAN}]{{1,3}}[ \u3000][{HAN}{_KANA}]{{1,4}}|(?<![{HAN}])[{HAN}]{{1,4}}|(?<![{KATAKANA}])[{KATAKANA}・]{{2,12}})"
    rf"(?P<called>さん|氏|様|ちゃん|くん|君)?[（(](?:享年)?{_AGE}(?:歳|[)）・＝、])"
)
_ZH_AGED = re.compile(
    rf"(?<![{HAN}])(?P<name>[{HAN}]{{2,4}})(?P<called>)(?:[（(]|，|,)(?:[男女][，,])?(?:现年|今年)?{_AGE}岁"
)
_KO_AGED = re.compile(
    rf"(?<![{HANGUL}])(?P<name>[{HANGUL}]{{2,5}})(?P<called> ?(?:씨|님))?[(（](?:향년 )?{_AGE}(?:세|살|[)）·,]| ?[가-힣]{{1,6}}[)）])"
    rf"|(?<![{HANGUL}])(?P<alone>[{HANGUL}]{{1,4}}) 씨(?=[는가를의와도]? |[에은이] ?|[,.(]|$)"
)
_EN_AGED = re.compile(
    rf"(?P<name>{_LATIN}),? (?:aged {_AGE}\b|\({_AGE}\))|(?P<more>{_LATIN}), {_AGE},"
)
_CLOSING = re.compile(
    r"(?:^|\n)[ \u3000]*(?:(?i:(?:all the |kind |warm |many )?(?:best|thanks|thank you|regards|wishes|cheers|love|yours(?: \w+)?|take care|sincerely))[,.!]?"
    r"|(?:顺祝|順祝|祝好|此致|敬礼|敬禮|商祺|顺颂商祺|谨上|謹上)[，,。!！]?[^\n]{0,8}|敬具|草々|かしこ|以上、?よろしくお願いいたします。?|감사합니다\.?)"
    rf"\n+[ \u3000]*(?P<name>{_LATIN}|[{HAN}{_KANA}]{{2,6}}|[{HAN}]{{1,3}}[ \u3000][{HAN}{_KANA}]{{1,4}}|[{HANGUL}]{{2,4}})"
    r"[ \u3000]*(?=\n|$)"
)
_INITIALS = re.compile(r"(?:^|\n)(?P<name>(?:[A-Z]\. ?){1,3}[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?=\n|$)")
_GREETED = re.compile(
    rf"(?:^|\n)(?:Dear|Hi|Hello|Hey) (?:(?:Mrs?|Ms|Miss|Mdm|Dr|Prof)\.? )?(?P<name>{_LATIN})(?=[,:!])"
)
_ARROW = re.compile(r" ?(?:→|⇒|➡|-+>|=>) ?")
_STEP = re.compile(rf"[{_EAST}]{{1,8}}|{_LATIN}")


@cache
def _of_chains() -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(word) for one in details() for word in one.chains), re.IGNORECASE
    )


@cache
def _kin() -> re.Pattern[str]:
    """A word for kin with what may part it from a name: 其子, 孫の, 남편 , daughter of."""
    zh, ja, ko, en = (any_of(detail_words(language).kin) for language in ("zh", "ja", "ko", "en"))
    return re.compile(
        rf"(?P<zh>(?:{zh}))(?:[,，:：（(]|名叫|叫)?(?=[{HAN}])"
        rf"|(?:{ja})(?:の(?=[{HAN}{_KANA}])|[ \u3000](?=[{HAN}]))"
        rf"|(?<![{HANGUL}])(?:{ko}) (?=[{HANGUL}])"
        rf"|\b(?i:{en})(?: of| is|,|:)? ?(?=[A-Z][a-z])"
    )


@cache
def _kin_behind() -> re.Pattern[str]:
    """A Latin name before kin in brackets: Gideon (son)."""
    return re.compile(rf"(?P<name>{_LATIN}) \((?:{any_of(detail_words('en').kin)})\)")


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every such name. found: what other rules found."""
    for start, end in (
        *_of_kin(view), *_aged(view, found), *_signed_off(view), *_in_chains(view), *_before_brackets(view, found), *_polite(view), *_spaced(view), *_lost(view), *_honoured(view)
    ):  # fmt: skip
        if not overlapping(view, start, end, NAMED):
            yield person(view, start, end, "name-behind")
    yield from _ticketed(view)


def _of_kin(view: View) -> Iterator[tuple[int, int]]:
    text = view.text
    for word in _kin().finditer(text):
        at = word.end()
        if text[at].isascii():
            yield from _latin_row(text, at)
            continue
        end = _called(view, at) or _before_deed(text, at) or name_at(view, at, False, False)
        if end > at and not holds_office(text, at, end):
            yield at, end
    for one in _kin_behind().finditer(text):
        if not _is_no_name(one["name"]):
            yield one.span("name")


_DEED = re.compile(r"联系|聯絡|联络|代|说|說|表示|称|告诉|在|于|从|因|及|和|与|一起|今年|也|已|的|去|就")


def _before_deed(text: str, at: int) -> int:
    """Where a Chinese name ends that a word of doing follows; 0 where none does."""
    return next((at + n for n in (3, 2, 4) if looks(text[at : at + n]) and _DEED.match(text, at + n)), 0)


_CALLED = re.compile(
    rf"(?P<name>[{HAN}]{{1,4}}|[{KATAKANA}]{{2,8}}|[{HANGUL}]{{2,4}})(?: ?씨|さん|ちゃん|くん|君|(?=[ \u3000](?:\d|[(（+])))"
)


def _called(view: View, at: int) -> int:
    """Where a name ends that a form of address or a number follows; 0 where none does."""
    found = _CALLED.match(view.text, at)
    return found.end("name") if found and kind(found["name"]) == "name" else 0


def _latin_row(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Names side by side in Latin letters: Colm and Una."""
    for _ in range(4):
        row = re.compile(_LATIN).match(text, at)
        if row is None or _is_no_name(row.group()):
            return
        yield row.span()
        following = re.compile(r",? (?:and|&) (?=[A-Z][a-z])|, (?=[A-Z][a-z]+[,. ])").match(text, row.end())
        if following is None:
            return
        at = following.end()


def _is_no_name(row: str) -> bool:
    return any(part.rstrip(".") in NEVER for part in row.split())


def _aged(view: View, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    text = view.text
    for form in (_JA_AGED, _ZH_AGED, _KO_AGED):
        for one in form.finditer(text):
            group = "name" if one["name"] else "alone"
            name = "".join(one[group].split())
            sure = group == "alone" or bool(one["called"]) or looks(name) or form is _KO_AGED or name != one[group]
            if sure and kind(name) == "name" and not holds_office(text, *one.span(group)):
                yield one.span(group)
    lines = {text.rfind("\n", 0, one.anchor.start) for one in found if _reaches(one)}
    for one in _EN_AGED.finditer(text):
        group = "name" if one["name"] else "more"
        name = one[group]
        bracketed = text[one.end() - 1] == ")"
        told = not bracketed or text.rfind("\n", 0, one.start()) in lines
        if told and " " in name and not _is_no_name(name) and LATIN_NAME.fullmatch(name):
            yield one.span(group)


def _reaches(one: Mention) -> bool:
    return isinstance(one.normal, PersonName) and one.normal.sign in REACHES


def _signed_off(view: View) -> Iterator[tuple[int, int]]:
    letter = _GREETED.search(view.text)
    for form in (_CLOSING, *((_INITIALS, _GREETED) if letter else ())):
        for one in form.finditer(view.text):
            name = one["name"]
            if not _is_no_name(name) and (name.isascii() or kind("".join(name.split())) == "name"):
                yield one.span("name")


def _in_chains(view: View) -> Iterator[tuple[int, int]]:
    """Who calls whom: every short step of a line of arrows below or behind a word for such chains."""
    text = view.text
    for word in _of_chains().finditer(text):
        start = word.end()
        for _ in range(4):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            if end - start < LONGEST_LINE and len(_ARROW.findall(text, start, end)) > 1:
                yield from _steps(text, start, end)
            start = end + 1
            if start >= len(text):
                break


def _steps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in (*_ARROW.finditer(text, start, end), None):
        stop = gap.start() if gap else end
        for step in _STEP.finditer(text, at, stop):
            if kind(step.group()) in ("name", "other"):
                yield step.span()
        at = gap.end() if gap else end


_BEFORE_BRACKET = re.compile(
    rf"(?:^|[^{_EAST}A-Za-z]|(?<=[がはのとや]))(?P<name>{_LATIN}|[{HAN}]{{1,3}}[ \u3000][{HAN}{_KANA}]{{1,4}}|[{HAN}]{{2,4}}|[{KATAKANA}・]{{2,12}}|[{HANGUL}]{{2,4}})"
    r"[ \u3000]?[(（](?:born |b\. ?|(?i:no)\. ?|[^()（）\n]{0,8}?[:： ]?)$"
)


def _before_brackets(view: View, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A name right before brackets that hold somebody's day of birth or number: 江頭 修（1979年6月2日生）."""
    for one in found:
        if not (isinstance(one.normal, PersonName) and one.normal.sign in ("birth", "id-number")):
            continue
        before = _BEFORE_BRACKET.search(view.text, max(one.anchor.start - 60, 0), one.anchor.start)
        if before and not _is_no_name(before["name"]) and (before["name"].isascii() or kind("".join(before["name"].split())) == "name"):
            yield before.span("name")


_POLITE = re.compile(
    rf"(?:(?<![{HAN}])[受与由向致对给为请被经和同跟]?|(?<=[的]))(?P<name>[{HAN}]{{1,4}}?)(?=女士|先生|小姐|太太|大妈|大爷|大叔|大姐|大哥|阿姨|師傅|师傅|老人|大娘|大伯|老汉|婆婆|阿婆|姑娘)"
)


def _polite(view: View) -> Iterator[tuple[int, int]]:
    """A Chinese name of any family before a plain form of address: 受闵秋霞女士委托, 程大姐; not of who speaks in public."""
    for one in _POLITE.finditer(view.text):
        name = one["name"]
        said = view.text.startswith(person_words("zh").saying, one.end() + 2)
        if is_family(name) and (len(name) == 1 or kind(name) == "name") and not said and name[0] not in person_words("zh").busy_surnames:
            yield one.span("name")


@cache
def _families() -> re.Pattern[str]:
    """A Japanese family name and, a blank behind it, a given name, closed: 鬼頭 さくら様, 江頭 修（."""
    ja = detail_words("ja")
    families = any_of(one for one in (*ja.more_compounds, *person_words("ja").compound_surnames) if len(one) > 1)
    closed = any_of((*ja.honorifics, *ja.joints, "は", "が", "と", "も"))
    return re.compile(
        rf"(?P<name>(?:{families})[ \u3000](?:[{HAN}]{{1,3}}|[{HAN}]?[{HIRAGANA_RANGE}]{{2,4}}?|[{KATAKANA}]{{2,5}}))(?={closed}|[^{HAN}{_KANA}]|$)"
    )


def _spaced(view: View) -> Iterator[tuple[int, int]]:
    for one in _families().finditer(view.text):
        given = re.split("[ \u3000]", one["name"])[1]
        if kind(given) in ("name", "other") and not holds_office(view.text, *one.span("name")):
            yield one.span("name")


_KO_POLITE = re.compile(
    rf"(?<![{HANGUL}])(?P<name>[{HANGUL}]{{2,4}}) (?:고객님|어르신|귀하|여사|할머니|할아버지)(?![{HANGUL}]{{2}})|(?<![{HANGUL}])(?P<short>[{HANGUL}]) (?:할머니|어르신|여사|할아버지)(?=[(,])"
)
_NOBODY = frozenset("우리 마을 동네 시골 외 친 이웃 옆집 앞집 모든 홀몸 독거 고령 증조 저소득".split())


def _honoured(view: View) -> Iterator[tuple[int, int]]:
    """A Korean name before a form of address that staff use: 굴원야 고객님, 전아귀 할머니."""
    for one in _KO_POLITE.finditer(view.text):
        group = "name" if one["name"] else "short"
        if one[group] not in _NOBODY and (group == "short" or kind(one[group]) == "name") and not holds_office(view.text, *one.span(group)):
            yield one.span(group)


_TICKET = re.compile(r"(?m)(?<![A-Z])(?P<name>[A-Z]{2,20}/[A-Z]{2,20}|[A-Z]{2,20} [A-Z]{2,20})(?: [A-Z]{2,20})? (?:MR|MS|MRS|MISS|MSTR|CHD|INF)\b(?:[ \t\u3000]+(?P<number>[A-Z]{0,2}\d{7,9})\b)?")


def _ticketed(view: View) -> Iterator[Mention]:
    """Travellers as tickets name them, and the passport behind: LU/JIANGUO MR E00000000."""
    for one in _TICKET.finditer(view.text):
        yield person(view, *one.span("name"), "list")
        if one["number"]:
            yield person(view, *one.span("number"), "id-number")


_LOST = re.compile(
    rf"(?:^|[\n。；])[ \u3000]*(?P<name>[{HAN}]{{2,4}}?)(?=(?:不慎)?(?:遗失|丢失|遺失)|因保管不善|：(?:本院|您好|你好|我院|经查)|（(?:女|男)）)"
    rf"|(?:今收到|兹收到|兹证明|兹有)(?P<given>[{HAN}]{{2,4}}?)(?=交来|同志|系我|系本|，[男女])"
    rf"|(?:原告|被告|上诉人|申请人|第三人)(?P<party>[{HAN}]{{2,4}}?)(?=诉|与(?:被告|你|被)|、)"
)


def _lost(view: View) -> Iterator[tuple[int, int]]:
    """Who lost a paper or is told of a suit: 岑雅琴遗失身份证; 原告裘丽娜诉你."""
    for one in _LOST.finditer(view.text):
        group = one.lastgroup or "name"
        if is_family(one[group]) and kind(one[group]) == "name":
            yield one.span(group)
