"""Document numbers that end in 号 or 號: Chinese, Taiwanese and Japanese forms, each a pattern and its reading.

Every form is given a window that ends where the number ends, folded and with 號 written 号, and answers with
places in that window. within and office cut the words that lead up to a code and to a name. The forms stand in the order they are asked; the first that reads one wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from aftername.citing.docnumber import Numbered
from aftername.languages.expressions import alternatives, any_of, characters
from aftername.languages.pack import pack
from aftername.text.scripts import KATAKANA_RANGE
from aftername.values.number_signs import ERAS, FIGURES_OF_NUMBERS, FIRST_YEAR
from aftername.values.serial_figures import kanji_number

Cut = Callable[[str], str]
Form = Callable[[str, Cut, Cut], Numbered | None]

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_OPEN = r"[〔\[(【﹝〈<［（「{]"
_CLOSE = r"[〕\])】﹞〉>］）」}]"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_NUMERAL = rf"[\d{FIGURES_OF_NUMBERS}]"

_NATION = pack("zh", "papers").phrases("nation")[0]

# Words that lead up to a number and are no part of it. Those of one character are cut where they cannot be
# part of a name: 据 not in 数据 (data), 自 not in 自然 (nature), 和 only behind the name of another office.
_WORDS = rf"{any_of('docnumbers', 'leads')}|^[年月日号]|(?<!数)据|(?<!數)據|自(?![然贸治主])"
_LEADS = re.compile(rf"{_WORDS}|(?<=.)[和及与與]")
_OFFICE_LEADS = re.compile(rf"{_WORDS}|(?<=[部委局会署院厅行府])[和及与與]")
_HEADS = re.compile(any_of("docnumbers", "offices before codes"))
_FALSE = re.compile(rf"{any_of('docnumbers', 'no numbers')}\w{{0,3}}$")
_COURT = re.compile(
    r"[民刑行执知商破仲监赔辖](?:初|终|再|申|监|执|他|辖|特|撤|保|清|提|抗)|(?:初|终|再|申|执)字"
)

_BRACKETED = re.compile(
    rf"(?P<code>[{HAN}][{HAN}A-Za-z]{{0,19}})\s*{_OPEN}\s*(?P<year>{_YEAR})\s*年?\s*{_CLOSE}\s*(?:第\s*)?(?P<serial>\d{{1,5}})\s*号$"
)
_SHORT_YEAR = re.compile(
    rf"(?P<code>[{HAN}]{{2,12}})\s*{_OPEN}\s*(?P<year>[4-9]\d)\s*年?\s*{_CLOSE}\s*(?:第\s*)?(?P<serial>\d{{1,4}})\s*号$"
)
_YEAR_FIRST = re.compile(
    rf"{_OPEN}\s*(?P<year>{_YEAR}|[4-9]\d)\s*年?\s*{_CLOSE}\s*(?P<code>[{HAN}]{{2,10}}?)\s*(?:字?第)?\s*(?P<serial>\d{{1,5}})\s*号$"
)
_LOST = re.compile(
    rf"(?P<code>[{HAN}]{{2,20}})\s?(?P<year>{_YEAR})(?:\s*[-–第年\s]\s*)?(?P<serial>\d{{1,4}})\s?号$"
)
_LOST_ENDS = re.compile(
    rf"[发發函字办辦政教人科通规規综联聯社财工信府令电秘党委组]$|(?:发(?![动明票电布展现货射光行证给生])|函)[{HAN}]{{1,3}}$"
)
_KINDS = any_of("docnumbers", "numbered kinds", "zh")
_LAWS = any_of("docnumbers", "law kinds", "ja")
_ERA = alternatives(ERAS)
_YEARLY = re.compile(
    rf"(?P<office>[{HAN}、,\s]{{0,48}})(?P<kind>{_KINDS})\s*{_OPEN}?\s*(?P<year>{_YEAR})\s*{_CLOSE}?\s*年?\s*第?\s*"
    rf"(?P<serial>\d{{1,5}})\s*号$"
)
_ORDER = re.compile(
    rf"(?P<office>[{HAN}、\s]{{0,40}})(?P<kind>{_KINDS})\s*{_OPEN}?\s*(?:第\s*)(?P<serial>{_NUMERAL}{{1,6}})\s*号$"
)
_TAIWAN = re.compile(rf"(?P<code>[{HAN}()]{{1,16}}字)第\s?(?P<serial>\d{{6,12}}[a-z]?)\s?号$")
_LAW = re.compile(
    rf"(?:(?P<era>{_ERA})\s*(?P<year>{FIRST_YEAR}|{_NUMERAL}{{1,4}})\s*年\s*)?"
    rf"(?P<kind>[{HAN}{KATAKANA_RANGE}\u30fc\u30fb]{{0,20}}?{_LAWS})\s*"
    rf"第\s*(?P<serial>{_NUMERAL}{{1,6}})\s*号$"
)
_SECTION = re.compile(
    rf"(?<![{HAN}\d.年])(?P<era>令和|平成)?(?P<year>{FIRST_YEAR}|\d{{1,2}})(?P<code>[{HAN}]{{2,10}})第\s?(?P<serial>\d{{1,5}}|{_NUMERAL}{{1,6}})\s?号$"
)
_DATED = re.compile(
    rf"(?<!\d)(?P<date>20\d{{6}})?(?P<code>[{HAN}]{{2,10}})(?P<day>[01]\d[0-3]\d)?第\s?(?P<serial>\d{{1,4}})\s?号$"
)
_NO_SECTION = re.compile(f"[{characters('docnumbers', 'no section')}]")
_OFFICE = re.compile(
    rf"{any_of('docnumbers', 'offices')}|[{HAN}]{{1,18}}{any_of('docnumbers', 'office ends', 'zh', 'ja')}"
)
REIWA = 12  # years of an era up to which a section's number without its era is of Reiwa, above of Heisei


def _cut(written: str, leads: re.Pattern[str]) -> str:
    end = 0
    for lead in leads.finditer(written):
        end = lead.end()
    return written[end:] or written


def _code(written: str, within: Cut) -> str:
    """A code without the words that lead up to it."""
    written = _cut(written, _LEADS)
    for head in _HEADS.finditer(written):
        # 青岚省科学技术厅岚科发: the office stands before its code.
        if head.end() >= 4 and len(written) - head.end() >= 2:
            written = written[head.end() :]
            break
    return within(written)


def _bracketed(window: str, within: Cut, office: Cut) -> Numbered | None:
    found = _BRACKETED.search(window) or _SHORT_YEAR.search(window)
    if found is None or _FALSE.search(found["code"]):
        return None
    code = _code(found["code"], within)
    if not code:
        return None
    year, serial = _full_year(found["year"]), int(found["serial"])
    return _of_code(found.end("code") - len(code), len(window), code, year, serial)


def _of_code(start: int, end: int, code: str, year: int, serial: int, repaired: bool = False) -> Numbered:
    return Numbered(start, end, f"{code}〔{year}〕{serial}号", code, year, serial, repaired)


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 1900 + int(digits)


def _lost(window: str, within: Cut, office: Cut) -> Numbered | None:
    """Brackets lost: the first four digits are a year, the rest the serial (20187 is 2018 and 7)."""
    found = _LOST.search(window)
    if found is None or _FALSE.search(found["code"]):
        return None
    code = _code(found["code"], within)
    # Without brackets only a code that ends like one is believed: product numbers look the same.
    if len(code) < 2 or len(code) > 10 or not _LOST_ENDS.search(code):
        return None
    start = found.end("code") - len(code)
    return _of_code(start, len(window), code, int(found["year"]), int(found["serial"]), True)


def _year_first(window: str, within: Cut, office: Cut) -> Numbered | None:
    """The old order: (87)国科发高字0439号. Numbers of court cases have the same form and are left out."""
    found = _YEAR_FIRST.search(window)
    if found is None or _FALSE.search(found["code"]) or _COURT.search(found["code"]):
        return None
    code = found["code"]
    if not _LOST_ENDS.search(code):
        return None
    return _of_code(found.start(), len(window), code, _full_year(found["year"]), int(found["serial"]))


def _lead(written: str, office: Cut) -> tuple[str, str]:
    """Of offices that issue together the first, whose number it is, and all of them as written."""
    names = [name for name in re.split(r"[\s、,]+", written) if name]
    kept: list[str] = []
    for name in reversed(names):
        own = office(name)
        if own == name:
            own = _cut(name, _OFFICE_LEADS).rpartition(_NATION)[2]
        if _OFFICE.fullmatch(own) is None:
            break
        kept.insert(0, own)
        if own != name:
            break
    if not kept:
        return "", ""
    return kept[0], written[written.rfind(kept[0]) :]


def _yearly(window: str, within: Cut, office: Cut) -> Numbered | None:
    """国家税务总局公告2026年第6号, 甲部令2020年第3号; each year counts anew."""
    found = _YEARLY.search(window)
    if found is None:
        return None
    first, whole = _lead(found["office"], office)
    if not first and (found["kind"] != "令" or found["office"].strip()):
        return None
    series, year, serial = first + found["kind"], int(found["year"]), int(found["serial"])
    start = found.end("office") - len(whole) if first else found.start("kind")
    return Numbered(start, len(window), f"{series}{year}年第{serial}号", series, year, serial)


def _order(window: str, within: Cut, office: Cut) -> Numbered | None:
    """国务院令第709号, 农业部公告第193号; orders count on across years."""
    found = _ORDER.search(window)
    serial = kanji_number(found["serial"]) if found else None
    if found is None or serial is None:
        return None
    first, whole = _lead(found["office"], office)
    if not first and found["kind"] != "令":
        return None
    series = first + found["kind"]
    # The office is left out where the passage names it before a date or comma; then 令 alone counts.
    start = found.end("office") - len(whole) if first else found.start("kind")
    return Numbered(start, len(window), f"{series}第{serial}号", series, None, serial)


_BEFORE_KIND = re.compile(
    rf"(?P<office>[{HAN}][{HAN}、\s]{{1,40}}?)\s*{_OPEN}?\s*(?:(?P<year>{_YEAR})\s*年\s*)?第?\s*(?P<serial>{_NUMERAL}{{1,6}})\s*号$"
)


def before_kind(window: str, kind: str, office: Cut) -> Numbered | None:
    """国务院第493号令, 海关总署2025年第256号公告: the kind stands behind the number; `window` ends before it."""
    found = _BEFORE_KIND.search(window)
    serial = kanji_number(found["serial"]) if found else None
    if found is None or serial is None:
        return None
    first, whole = _lead(found["office"], office)
    if not first:
        return None
    series = first + kind
    year = int(found["year"]) if found["year"] else None
    value = f"{series}{year}年第{serial}号" if year else f"{series}第{serial}号"
    start = found.end("office") - len(whole)
    return Numbered(start, len(window) + len(kind), value, series, year, serial)


def _taiwanese(window: str, within: Cut, office: Cut) -> Numbered | None:
    """臺教高(五)字第1120012345號: the first three digits are the year of the Republic."""
    found = _TAIWAN.search(window)
    if found is None:
        return None
    code = _cut(found["code"].lstrip("()日"), _LEADS)
    head = re.match(rf"[{HAN}]{{2,6}}[部院會府](?=[{HAN}]{{2,}})", code)
    if head and not code.startswith(("院", "府")):
        code = code[head.end() :]
    code = _code(code, within)
    serial = found["serial"]
    republic = int(serial[:3]) if len(serial.rstrip("abcdefghijklmnopqrstuvwxyz")) >= 9 else None
    year = republic + 1911 if republic and 80 <= republic <= 150 else None
    number = int(re.sub(r"\D", "", serial[3:] if year else serial))
    start = found.end("code") - len(code)
    return Numbered(start, len(window), f"{code}第{serial.upper()}號", code, year, number)


def _law(window: str, within: Cut, office: Cut) -> Numbered | None:
    """平成25年法律第107号, 文部科学省告示第四十号; counted by the calendar year."""
    found = _LAW.search(window)
    serial = kanji_number(found["serial"]) if found else None
    if found is None or serial is None:
        return None
    year = None
    head = ""
    start = found.start("kind")
    if found["era"]:
        count = 1 if found["year"] == FIRST_YEAR else kanji_number(found["year"])
        if not count:
            return None
        year, head, start = ERAS[found["era"]] + count, f"{found['era']}{count}年", found.start()
        if count == 1:
            head = f"{found['era']}元年"
    return Numbered(start, len(window), f"{head}{found['kind']}第{serial}号", found["kind"], year, serial)


def _section(window: str, within: Cut, office: Cut) -> Numbered | None:
    """24科基政第6号: year of the era, letters of the section, serial."""
    found = _SECTION.search(window)
    serial = kanji_number(found["serial"]) if found else None
    if found is None or serial is None or _NO_SECTION.search(found["code"]):
        return None
    count = 1 if found["year"] == FIRST_YEAR else int(found["year"])
    era = found["era"] or ("令和" if count <= REIWA else "平成")
    if not 1 <= count <= 64:
        return None
    value = f"{found['era'] or ''}{found['year']}{found['code']}第{serial}号"
    return Numbered(found.start(), len(window), value, found["code"], ERAS[era] + count, serial)


def _dated(window: str, within: Cut, office: Cut) -> Numbered | None:
    """20210331製局第1号, 薬食発0331第1号: counted by the day; and codes that end in 発 alone."""
    found = _DATED.search(window)
    if found is None or _NO_SECTION.search(found["code"]):
        return None
    if not found["date"] and not found["code"].endswith(("発", "發")):
        return None
    series = f"{found['date'] or ''}{found['code']}{found['day'] or ''}"
    year = int(found["date"][:4]) if found["date"] else None
    start = found.start("date") if found["date"] else found.start("code")
    serial = int(found["serial"])
    return Numbered(start, len(window), f"{series}第{serial}号", series, year, serial)


FORMS: tuple[tuple[re.Pattern[str], Form], ...] = (
    (re.compile(_KINDS), _yearly),
    (re.compile(rf"{_CLOSE}"), _bracketed),
    (re.compile(rf"{_CLOSE}"), _year_first),
    (re.compile("字"), _taiwanese),
    (re.compile(rf"{_YEAR}[-–第年\s]{{0,3}}\d{{1,4}}\s?号$"), _lost),
    (re.compile(_KINDS), _order),
    (re.compile(_LAWS), _law),
    (re.compile(rf"(?:\d|{FIRST_YEAR})[{HAN}]+第"), _section),
    (re.compile(rf"20\d{{6}}[{HAN}]|[発發](?:[01]\d[0-3]\d)?第"), _dated),
)
"""The forms in the order they are asked, each with what a window must have for it. To add one: copy one, list it here."""
