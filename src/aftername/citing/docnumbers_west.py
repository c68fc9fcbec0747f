"""Document numbers that do not end in 号: Korean, romanised, American, European, British forms and orders in English."""

from __future__ import annotations

import re
from collections.abc import Callable

from aftername.citing.docnumber import Numbered
from aftername.languages.expressions import any_of
from aftername.text.scripts import HANGUL_RANGE

_ORGAN = rf"[{HANGUL_RANGE}·]{{1,18}}{any_of('docnumbers', 'office ends', 'ko')}"
_KIND = r"(?:[가-힣]{0,4}(?:공고|고시|공시|예규|훈령|지침|공모))"
_KOREA = re.compile(
    rf"(?P<code>(?:(?:{_ORGAN} )?{_ORGAN} ?)?{_KIND}|{_ORGAN})\s*제?\s*(?P<year>(?:19|20)\d{{2}})\s*[-–]\s*(?P<serial>\d{{1,6}})\s*호$"
)
_RUN_TOGETHER = re.compile(
    r"(?<=[부처청원회단사시도군구실국터])(?=(?:입찰|채용|모집)?(?:공고|고시|공시|예규|훈령|지침|공모)$)"
)
_KOREA_LAW = re.compile(
    rf"(?P<code>(?:{_ORGAN} ?)?{any_of('docnumbers', 'law kinds', 'ko')}|[가-힣]{{2,14}}부령)\s*제\s*(?P<serial>\d{{1,6}})\s*호$"
)
_SECTION = re.compile(
    rf"(?<![{HANGUL_RANGE}])(?P<code>[{HANGUL_RANGE}]{{2,14}}{any_of('docnumbers', 'section ends', 'ko')})-(?P<serial>\d{{1,6}})(?!\d|\s*[~-])(?:\s*\((?P<year>(?:19|20)\d{{2}})\s?\.)?"
)
_ROMAN = re.compile(
    r"\b(?P<code>[A-Z][A-Za-z]{0,18}(?:\s?[A-Z][a-z]{0,10}){0,3})\s?[\[(〔](?P<year>(?:19|20)\d{2})[\])〕]\s?No\.\s?(?P<serial>\d{1,5})\b"
)
_WHO = r"(?:[A-Z][\w&'’-]*(?: (?:of|and|for|the|[A-Z][\w&'’-]*)){0,8})"
_ENGLISH = re.compile(
    rf"(?:(?P<before>{_WHO}) )?\b(?P<kind>Order|Decree|Announcement|Circular|Public Notice|Notice|Normative Document) No\.\s?(?P<serial>\d{{1,5}})"
    rf"(?:(?:\s?/\s?|,? (?:of|in) )(?P<year>(?:19|20)\d{{2}}))?(?:[-–](?P<after>\d{{1,5}}))?(?: of the (?P<office>{_WHO}))?"
)

_Read = Callable[[re.Match[str]], tuple[str, str, int | None, int | None]]


def _plain(series: str) -> _Read:
    """A reader of forms whose groups are year and serial."""

    def read(found: re.Match[str]) -> tuple[str, str, int | None, int | None]:
        groups = found.groupdict()
        year = int(groups["year"]) if groups.get("year") else None
        serial = int(groups["serial"].replace(",", "")) if groups.get("serial") else None
        return " ".join(found.group().split()), series, year, serial

    return read


def _numbered_within(series: str) -> _Read:
    """A reader of forms that count within a Congress, a volume or a two-digit year: Pub. L. 117-167."""

    def read(found: re.Match[str]) -> tuple[str, str, int | None, int | None]:
        value = f"{series} {found['part']}-{int(found['serial'])}"
        return value, f"{series} {found['part']}", None, int(found["serial"])

    return read


def _short_year(series: str) -> _Read:
    """A reader of forms with a year of two digits: GAO-20-434, NSF 23-508."""

    def read(found: re.Match[str]) -> tuple[str, str, int | None, int | None]:
        short = int(found["short"])
        year = 2000 + short if short < 60 else 1900 + short
        return " ".join(found.group().split()), series, year, int(found["serial"])

    return read


def _agency(found: re.Match[str]) -> tuple[str, str, int | None, int | None]:
    """DOE O 486.1A: the number names the subject, it does not count."""
    return f"{found['agency']} O {found['dotted']}", f"{found['agency']} O", None, None


def _celex(found: re.Match[str]) -> tuple[str, str, int | None, int | None]:
    """52024DC0026: sector, year, kind of paper, serial."""
    return found.group(), f"CELEX {found['sector']}{found['kind']}", int(found["year"]), int(found["serial"])


_Y = r"(?P<year>(?:19|20)\d{2})"
_WESTERN: tuple[tuple[str, re.Pattern[str], _Read], ...] = (
    ("com(", re.compile(rf"\bCOM\({_Y}\)\s?(?P<serial>\d{{1,5}})(?:\s+final)?"), _plain("COM")),
    ("swd(", re.compile(rf"\bSWD\({_Y}\)\s?(?P<serial>\d{{1,5}})(?:\s+final)?"), _plain("SWD")),
    ("join(", re.compile(rf"\bJOIN\({_Y}\)\s?(?P<serial>\d{{1,5}})(?:\s+final)?"), _plain("JOIN")),
    ("c/20", re.compile(rf"\bC/{_Y}/(?P<serial>\d{{1,5}})\b"), _plain("C")),
    ("(eu)", re.compile(rf"\(EU\)\s?(?:No\s)?{_Y}/(?P<serial>\d{{1,5}})\b"), _plain("(EU)")),
    ("celex", re.compile(rf"(?<=CELEX)[: ]{{0,2}}\b(?P<sector>[1-9]){_Y}(?P<kind>[A-Z]{{1,2}})(?P<serial>\d{{4}})\b"), _celex),
    ("pub. l.", re.compile(r"\bPub\.\s?L\.\s?(?:No\.\s?)?(?P<part>\d{2,3})[-–](?P<serial>\d{1,4})\b"), _numbered_within("Pub. L.")),
    ("public law", re.compile(r"\bPublic Law\s(?:No\.\s?)?(?P<part>\d{2,3})[-–](?P<serial>\d{1,4})\b"), _numbered_within("Pub. L.")),
    ("p.l. ", re.compile(r"\bP\.L\.\s(?P<part>\d{2,3})[-–](?P<serial>\d{1,4})\b"), _numbered_within("Pub. L.")),
    ("s. hrg.", re.compile(r"\bS\.\s?Hrg\.\s?(?P<part>\d{2,3})[-–](?P<serial>\d{1,4})\b"), _numbered_within("S. Hrg.")),
    ("fr doc", re.compile(rf"\bFR Doc\.?\s(?:No\.\s?)?{_Y}[-–](?P<serial>\d{{4,6}})\b"), _plain("FR Doc")),
    ("gao-", re.compile(r"\bGAO-(?P<short>\d{2})-(?P<serial>\d{1,6})(?:[A-Z]{1,3})?\b"), _short_year("GAO")),
    ("nsf ", re.compile(r"\bNSF (?P<short>[0-2]\d)-(?P<serial>\d{1,4})\b"), _short_year("NSF")),
    ("not-od-", re.compile(r"\bNOT-OD-(?P<short>\d{2})-(?P<serial>\d{1,4})\b"), _short_year("NOT-OD")),
    ("nspm-", re.compile(r"\bNSPM-(?P<serial>\d{1,3})\b"), _plain("NSPM")),
    ("h.r. ", re.compile(r"\bH\.\s?R\.\s(?P<serial>\d{1,5})\b"), _plain("H.R.")),
    ("order ", re.compile(r"\b(?P<agency>DOE|DOD|OMB) Order (?P<dotted>\d{2,3}\.\d{1,2}[A-Z]?)\b"), _agency),
    ("doe o ", re.compile(r"\b(?P<agency>DOE) O (?P<dotted>\d{2,3}\.\d{1,2}[A-Z]?)\b"), _agency),
    ("executive order", re.compile(r"\bExecutive Order (?:No\.\s?)?(?P<serial>\d{4,6})\b"), _plain("Executive Order")),
    ("e.o. ", re.compile(r"\bE\.O\. (?P<serial>\d{4,6})\b"), _plain("Executive Order")),
    ("s.i. ", re.compile(rf"\bS\.I\. {_Y}[ /](?:No\.\s?)?(?P<serial>\d{{1,5}})\b"), _plain("S.I.")),
    ("si 20", re.compile(rf"\bSI {_Y}/(?P<serial>\d{{1,5}})\b"), _plain("S.I.")),
    ("lcq", re.compile(r"\bLCQ(?P<serial>\d{1,2})\b"), _plain("LCQ")),
)  # fmt: skip

TRIGGERS: tuple[str, ...] = ("no.", "과-", "관-", "팀-", *(trigger for trigger, _, _ in _WESTERN))
"""What gives such a number away, in folded form."""

_AROUND = 90  # code points looked at to either side of a trigger


def korean(window: str) -> Numbered | None:
    """과학기술정보통신부 공고 제2021-0051호, 대통령령 제31234호: the number a window ends with."""
    found = _KOREA.search(window)
    if found is not None:
        code = _apart(found["code"])
        year, serial = int(found["year"]), int(found["serial"])
        value = f"{code} 제{year}-{found['serial']}호"
        return Numbered(found.start(), len(window), value, code, year, serial)
    found = _KOREA_LAW.search(window)
    if found is None:
        return None
    code = " ".join(found["code"].split())
    serial = int(found["serial"])
    return Numbered(found.start(), len(window), f"{code} 제{serial}호", code, None, serial)


def _apart(code: str) -> str:
    """Office and kind with one blank between them: 갑을부공고 and 갑을부 공고 are one series."""
    return " ".join(_RUN_TOGETHER.sub(" ", code).split())


def number_around(text: str, start: int) -> Numbered | None:
    """The number in Latin letters, or of a Korean section, around a trigger at `start`; None when there is none."""
    begin = max(0, start - _AROUND)
    window = text[begin : start + _AROUND]
    place = start - begin
    low = window[place : place + 16].lower()
    if low.startswith("no."):
        return _by_no(window, begin, place)
    if low[1:2] == "-" and "\uac00" <= low[:1] <= "힣":
        found = _around(_SECTION, window, place)
        if found is None or not found["year"]:
            return None
        code, serial = found["code"], int(found["serial"])
        end = begin + found.end("serial")
        return Numbered(begin + found.start(), end, f"{code}-{serial}", code, int(found["year"]), serial)
    for trigger, pattern, read in _WESTERN:
        if low.startswith(trigger):
            found = _around(pattern, window, place)
            if found is not None:
                told = read(found)
                return Numbered(begin + found.start() + _blank(found), begin + found.end(), *_trimmed(told))
    return None


def _blank(found: re.Match[str]) -> int:
    written = found.group()
    return len(written) - len(written.lstrip(": "))


def _trimmed(told: tuple[str, str, int | None, int | None]) -> tuple[str, str, int | None, int | None]:
    return told[0].strip(": "), *told[1:]


def _around(pattern: re.Pattern[str], window: str, place: int) -> re.Match[str] | None:
    """The match that a trigger at `place` belongs to."""
    for found in pattern.finditer(window):
        if found.start() <= place + 8 and place < found.end():
            return found
    return None


def _by_no(window: str, begin: int, place: int) -> Numbered | None:
    """Numbers with No.: Yue Fa [2017] No. 1; Order No. 709 of the State Council; Public Notice No. 2021-0051."""
    found = _around(_ROMAN, window, place)
    if found is not None and found.end() > place:
        code = " ".join(found["code"].split())
        year, serial = int(found["year"]), int(found["serial"])
        where = begin + found.start(), begin + found.end()
        return Numbered(*where, f"{code} [{year}] No. {serial}", code, year, serial)
    found = _around(_ENGLISH, window, place)
    if found is None:
        return None
    kind, office = found["kind"], found["office"] or found["before"]
    serial = int(found["serial"])
    said = int(found["year"]) if found["year"] else None
    if found["after"] and said is None and 1949 <= serial <= 2049:
        said, serial = serial, int(found["after"])
    office = (
        re.sub(r"^(?:The|In|By|Under|See|With|According to|and|of|the)\s", "", office) if office else None
    )
    if office is None and said is None:
        return None
    series = f"{office} {kind}" if office else kind
    value = f"{series} No. {serial}" + (f" of {said}" if said else "")
    return Numbered(begin + found.start(), begin + found.end(), value, series, said, serial)
