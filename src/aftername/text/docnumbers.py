"""Document numbers: one number read out of a text, in any of the forms they are written in.

Chinese 国科发专〔2017〕145号 with any brackets, or with the brackets lost; orders 国务院令第709号; announcements
国家税务总局公告2026年第6号; Japanese 24科基政第6号, 法律第30号, 告示; Korean 공고 제2021-0051호; Taiwanese
字第1120012345號; romanised Yue Fa [2017] No. 1; EU and US numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from aftername.records.base import record
from aftername.text.folding import folded

REACH = 48  # code points looked at before a trigger

TRIGGERS: tuple[str, ...] = (
    "号",
    "號",
    "호",
    "no.",
    "com(",
    "c/20",
    "pub. l.",
    "public law",
    "gao-",
    "order ",
    "eo ",
)
"""What gives a number away, in folded form."""


@record
class Numbered:
    """A document number in a text. start, end: code points. series, year, serial: as DocumentNumber has them.

    repaired: the brackets were lost and have been put back.
    """

    start: int
    end: int
    value: str
    series: str
    year: int | None
    serial: int | None
    repaired: bool = False


_HAN = "\u4e00-\u9fff"
_OPEN = r"[〔\[(【﹝〈<［（「]"
_CLOSE = r"[〕\])】﹞〉>］）」]"
_BRACKETED = re.compile(
    rf"(?P<code>[{_HAN}][{_HAN}A-Za-z]{{0,15}}?)\s*{_OPEN}\s*(?P<year>(?:19|20)\d{{2}})\s*(?:年)?\s*{_CLOSE}\s*"
    rf"(?:第\s*)?(?P<serial>\d{{1,5}})\s*号$"
)
_LOST = re.compile(rf"(?P<code>[{_HAN}]{{2,10}})\s?(?P<year>19[4-9]\d|20[0-3]\d)(?P<serial>\d{{1,4}})\s?号$")
_YEARLY = re.compile(
    rf"(?P<office>[{_HAN}]{{2,40}}?)(?P<kind>公告|通告|令)\s*[〔\[(（]?(?P<year>(?:19|20)\d{{2}})[〕\])）]?\s*年?\s*第\s*"
    rf"(?P<serial>\d{{1,5}})\s*号$"
)
_ORDER = re.compile(
    rf"(?P<office>[{_HAN}]{{0,30}})(?P<kind>令)\s*(?:\(|〔)?第\s*(?P<serial>[\d{_HAN}]{{1,6}})\s*号\)?$"
)
_OFFICE = re.compile(rf"(?:国务院|主席|[{_HAN}]{{2,12}}(?:部|委员会|总局|总署|银行|政府|署|局))$")
_TAIWAN = re.compile(rf"(?P<code>[{_HAN}()（）]{{1,14}}字)第(?P<serial>\d{{6,12}}[a-z]?)\s*号$")
_JAPAN = re.compile(
    rf"(?P<era>令和|平成|昭和)?(?P<year>\d{{1,2}}|元|[一二三四五六七八九十]{{1,3}})?年?\s*(?P<code>[{_HAN}ァ-ヶーぁ-ん]{{2,14}}?)第\s*(?P<serial>[\d{_HAN}]{{1,6}})\s*号$"
)
_KOREA = re.compile(
    r"(?P<code>[가-힣]{2,20}(?:\s[가-힣]{2,10}){0,2}?)\s*제\s*(?P<year>(?:19|20)\d{2})\s*-\s*(?P<serial>\d{1,6})\s*호$"
)
_KOREA_PLAIN = re.compile(
    r"(?P<code>(?:법률|대통령령|총리령|부령|[가-힣]{2,12}(?:훈령|예규|고시|령)))\s*제\s*(?P<serial>\d{1,6})\s*호$"
)
_ROMAN = re.compile(
    r"(?P<code>[A-Z][A-Za-z]{0,14}(?:\s?[A-Z][a-z]{0,10}){0,3})\s?[\[(](?P<year>(?:19|20)\d{2})[\])]\s?No\.\s?(?P<serial>\d{1,5})\b"
)
_WESTERN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"COM\((?P<year>(?:19|20)\d{2})\)\s?(?P<serial>\d{1,5})(?:\s+final)?"), "COM"),
    (re.compile(r"\bC/(?P<year>20\d{2})/(?P<serial>\d{1,5})\b"), "C"),
    (
        re.compile(r"(?:Pub\.\s?L\.|Public Law)\s(?:No\.\s)?(?P<part>\d{2,3})[-–](?P<serial>\d{1,4})\b"),
        "Pub. L.",
    ),
    (re.compile(r"\bGAO-(?P<short>\d{2})-(?P<serial>\d{1,6})(?:[A-Z]{1,3})?\b"), "GAO"),
    (re.compile(r"\b(?P<agency>DOE|DOD|OMB)\s(?:O|Order)\s(?P<dotted>\d{2,3}\.\d[A-Z]?)\b"), "Order"),
    (re.compile(r"\b(?:Executive Order|EO)\s(?P<serial>\d{4,6})\b"), "Executive Order"),
)

_CUTS = (
    "根据",
    "根據",
    "按照",
    "依据",
    "依據",
    "遵照",
    "以及",
    "印发",
    "关于",
    "關於",
    "贯彻",
    "落实",
    "转发",
    "执行",
    "参照",
    "详见",
)
_CUT_LETTERS = "和及与與据據见見《》〈〉、，。；：“”‘’由在经經"
_FALSE = re.compile(
    r"(?:icp备|icp備|公网安备|专利|課題|课题|批准|合同|账|帐|编|邮政|电话|证|第\d+款|学)\D{0,3}$"
)
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number_ending(text: str, end: int, known: Callable[[str], str]) -> Numbered | None:
    """The number whose 号, 號 or 호 ends at `end`; None when there is none.

    known: cuts the words that lead up to a code away (languages.bodies.code_within).
    """
    begin = max(0, end - REACH)
    line = text.rfind("\n", begin, end)
    # One line break may fall into a number (〔2017〕\n145号); two may not.
    if line >= 0 and text.rfind("\n", begin, line) >= 0:
        begin = text.rfind("\n", begin, line) + 1
    window = folded(text[begin:end]).replace("號", "号").replace("\n", " ")
    if window.endswith("호"):
        return _korean(text, begin, window)
    for read in (_bracketed, _yearly, _taiwanese, _lost, _order, _japanese):
        found = read(text, begin, window, known)
        if found is not None:
            return found
    return None


def numbers_after(text: str, start: int) -> Numbered | None:
    """The number in Latin letters that begins at, or just before, `start`; None when there is none."""
    begin = max(0, start - 40)
    window = text[begin : start + 40]
    for found in _ROMAN.finditer(window):
        if found.start() <= start - begin < found.end():
            code = " ".join(found["code"].split())
            year, serial = int(found["year"]), int(found["serial"])
            where = (begin + found.start(), begin + found.end())
            return Numbered(*where, f"{code} [{year}] No. {serial}", code, year, serial)
    for pattern, series in _WESTERN:
        for found in pattern.finditer(window):
            if found.start() <= start - begin < found.end():
                return _western(found, series, begin)
    return None


def _western(found: re.Match[str], series: str, begin: int) -> Numbered:
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("short"):
        year = 2000 + int(groups["short"]) if int(groups["short"]) < 60 else 1900 + int(groups["short"])
    serial = int(groups["serial"]) if groups.get("serial") else None
    if groups.get("part"):
        series = f"{series} {groups['part']}"
    if groups.get("agency"):
        series = f"{groups['agency']} {series}"
    return Numbered(
        begin + found.start(), begin + found.end(), " ".join(found.group().split()), series, year, serial
    )


def _cut(written: str, known: Callable[[str], str]) -> str:
    """A code without the words that lead up to it."""
    last = max((written.rfind(c) for c in _CUT_LETTERS), default=-1)
    written = written[last + 1 :]
    for word in _CUTS:
        if word in written:
            written = written[written.rfind(word) + len(word) :]
    return known(written)


def _bracketed(text: str, begin: int, window: str, known: Callable[[str], str]) -> Numbered | None:
    found = _BRACKETED.search(window)
    if found is None or _FALSE.search(found["code"]):
        return None
    code = _cut(found["code"], known)
    if not code:
        return None
    year, serial = int(found["year"]), int(found["serial"])
    start = begin + found.end("code") - len(code)
    return Numbered(start, begin + len(window), f"{code}〔{year}〕{serial}号", code, year, serial)


def _lost(text: str, begin: int, window: str, known: Callable[[str], str]) -> Numbered | None:
    found = _LOST.search(window)
    if found is None:
        return None
    code = _cut(found["code"], known)
    # Without brackets only a code that ends like one is believed: product numbers look the same.
    if len(code) < 2 or not re.search(r"(?:发|函|字|办|政|教|人|科|通|规|综|联|社|财|工|信|府)$", code):
        return None
    year, serial = int(found["year"]), int(found["serial"])
    start = begin + found.end("code") - len(code)
    return Numbered(start, begin + len(window), f"{code}〔{year}〕{serial}号", code, year, serial, True)


def _yearly(text: str, begin: int, window: str, known: Callable[[str], str]) -> Numbered | None:
    found = _YEARLY.search(window)
    if found is None:
        return None
    office = _cut(found["office"], lambda name: name)
    if len(office) < 2:
        return None
    series = office + found["kind"]
    year, serial = int(found["year"]), int(found["serial"])
    start = begin + found.end("office") - len(office)
    return Numbered(start, begin + len(window), f"{series}{year}年第{serial}号", series, year, serial)


def _order(text: str, begin: int, window: str, known: Callable[[str], str]) -> Numbered | None:
    found = _ORDER.search(window)
    serial = _written(found["serial"]) if found else None
    if found is None or serial is None:
        return None
    office = _cut(found["office"], lambda name: name).rsplit("中华人民共和国", 1)[-1]
    named = _OFFICE.search(office)
    office = named.group() if named else ""
    series = f"{office}令"
    # The office is left out where the passage itself names it before a date or comma; then 令 alone counts.
    start = begin + found.end("office") - len(office)
    return Numbered(start, begin + len(window), f"{series}第{serial}号", series, None, serial)


def _taiwanese(text: str, begin: int, window: str, known: Callable[[str], str]) -> Numbered | None:
    found = _TAIWAN.search(window)
    if found is None:
        return None
    code = found["code"].lstrip("(（)）")
    serial = found["serial"]
    roc = int(serial[:3]) if len(serial) >= 9 else None
    year = roc + 1911 if roc and 80 <= roc <= 150 else None
    start = begin + found.end("code") - len(code)
    number = int(re.sub(r"\D", "", serial[3:] if year else serial))
    return Numbered(start, begin + len(window), f"{code}第{serial}號", code, year, number)


_JP_KINDS = ("法律", "政令", "省令", "府令", "府省令", "告示", "訓令", "規則", "条例", "通達", "公告")


def _japanese(text: str, begin: int, window: str, known: Callable[[str], str]) -> Numbered | None:
    found = _JAPAN.search(window)
    serial = _written(found["serial"]) if found else None
    if found is None or serial is None:
        return None
    code = re.split(r"[のはをにがとでもやるた]", found["code"])[-1]
    kind = code.endswith(_JP_KINDS)
    if not kind and not (found["year"] and found["code"] == code and 2 <= len(code) <= 8):
        return None
    year: int | None = None
    era = found["era"]
    count = 1 if found["year"] == "元" else _written(found["year"] or "0") or 0
    if count and code == found["code"]:
        # Sections count by the year of the era in two digits; Reiwa since 2019, Heisei before.
        base = {"令和": 2018, "平成": 1988, "昭和": 1925}.get(era or ("令和" if count <= 15 else "平成"), 0)
        year = base + count
    start = begin + (found.start() if year is not None else found.end("code") - len(code))
    head = window[found.start() : found.start("code")].strip() if year is not None else ""
    return Numbered(start, begin + len(window), f"{head}{code}第{serial}号", code, year, serial)


def _korean(text: str, begin: int, window: str) -> Numbered | None:
    found = _KOREA.search(window)
    if found is not None:
        code = " ".join(found["code"].split())
        year, serial = int(found["year"]), int(found["serial"])
        where = (begin + found.start(), begin + len(window))
        return Numbered(*where, f"{code} 제{year}-{found['serial']}호", code, year, serial)
    found = _KOREA_PLAIN.search(window)
    if found is None:
        return None
    where = (begin + found.start(), begin + len(window))
    return Numbered(
        *where, f"{found['code']} 제{found['serial']}호", found["code"], None, int(found["serial"])
    )


def _written(digits: str) -> int | None:
    """The number that Arabic or Chinese digits write; None when other letters stand among them."""
    if digits.isdecimal():
        return int(digits)
    if not all(c in _DIGITS or c in _UNITS for c in digits):
        return None
    if not any(c in _UNITS for c in digits):
        return int("".join(str(_DIGITS[c]) for c in digits))
    total, digit = 0, None
    for c in digits:
        if c in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[c]
            digit = None
        else:
            digit = _DIGITS[c]
    return total + (digit or 0)
