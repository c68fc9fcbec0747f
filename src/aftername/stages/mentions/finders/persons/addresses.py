"""How an address is written that names a street or place and a number, and no flat: enough only beside a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import writes_apart
from aftername.text.scripts import HIRAGANA_RANGE

BODIES = frozenset({"body"})
TELLS = frozenset(
    {"contact", "signature", "list", "id-number", "name-behind", "form-of-address", "due", "name-in-text"}
)
"""Signs of persons beside whom an address is theirs."""

TAKEN = frozenset({"amount", "percent", "period", "document-number"})
LONGEST_LINE = 400  # code points of a line looked at

_NUMBER = r"[1-9]\d{0,3}[A-Za-z]?(?!\d)"
_DASH = r"[-\u2010-\u2015\u30fc]"


@cache
def loose(japanese: bool) -> re.Pattern[str]:
    """Such an address, its flat included where it has one. japanese: as Japanese writes it, else as the other languages do."""
    return re.compile(
        "|".join((_japanese(), _english()) if japanese else (_chinese(), _korean(), _english()))
    )


def address_at(view: View, at: int) -> int:
    """Where such an address ends that begins here; -1 where none does."""
    found = loose(writes_apart(view, at)).match(view.text, at)
    return found.end() if found and not overlapping(view, *found.span(), TAKEN) else -1


def is_loose(view: View, start: int, end: int) -> bool:
    """Whether the whole of a stretch is such an address."""
    return loose(writes_apart(view, start)).fullmatch(view.text, start, end) is not None and not overlapping(
        view, start, end, TAKEN
    )


def _chinese() -> str:
    zh = detail_words("zh")
    ways = any_of((*zh.ways, *zh.districts, *zh.hamlets))
    houses = any_of((*zh.numbered, *zh.units, *zh.hamlets))
    flat = rf"(?:[{HAN}]{{0,6}}(?:{_DASH}?{_NUMBER}(?:{houses})?){{1,5}})?"
    block = rf"[{HAN}]{{2,10}}{_NUMBER}(?:{any_of(zh.buildings)})(?:{_NUMBER}(?:{houses}))*"
    return rf"(?<![{HAN}])[{HAN}]{{1,16}}(?:{ways}){_NUMBER}(?:{houses}){flat}|{block}"


def _japanese() -> str:
    ja = detail_words("ja")
    letters = f"{HAN}{HIRAGANA_RANGE}{KATAKANA}"
    chain = rf"{_NUMBER}(?:(?:{any_of(ja.ways)}|{_DASH}){_NUMBER}){{1,3}}(?:{any_of(ja.numbered)})?"
    flat = rf"(?:[ \u3000]?[{letters}]{{1,10}}[ \u3000]?{_NUMBER}F?(?:{any_of(ja.units)})?)?"
    block = rf"[{letters}]{{1,12}}(?:{any_of(ja.buildings)})[ \u3000]?{_NUMBER}(?:{any_of(ja.units)})?"
    return rf"(?:[{HAN}][{letters}]{{1,20}}){chain}{flat}|[{HAN}][{letters}]{{1,12}}[{HAN}]?(?:\d{{1,5}}(?:{any_of([w for w in ja.ways if len(w) > 1])})\d{{0,4}})(?![\d{HAN}])|{block}"


def _korean() -> str:
    ko = detail_words("ko")
    ways = any_of((*ko.ways, *ko.hamlets))
    part = rf"(?:[{HANGUL}]{{1,7}}(?:{any_of(ko.districts)})|{any_of(ko.provinces)})"
    number = rf"(?:{_NUMBER}(?:{any_of(ko.numbered)}) ?)?{_NUMBER}(?:-{_NUMBER})?(?![\d%]| ?(?:{any_of(ko.counters)}))"
    flat = rf"(?:,? ?\(?(?:[{HANGUL}]{{2,8}} ?)?(?:{_NUMBER}-{_NUMBER}|[BA]?{_NUMBER}(?:{any_of(ko.units)})|[{HANGUL}]{{2,4}}(?:{any_of(ko.hamlets)}))\)?){{0,3}}"
    block = rf"[{HANGUL}]{{2,8}}(?:{any_of(ko.buildings)}) ?{_NUMBER}(?:{any_of(ko.units)})(?: ?{_NUMBER}[{HANGUL}]{{1,2}})?"
    return rf"(?<![{HANGUL}])(?:{part} ){{0,3}}[{HANGUL}]{{2,8}}(?:{ways}) ?{number}{flat}|{block}"


def _english() -> str:
    en = detail_words("en")
    unit = rf"(?:(?:{any_of(en.units)}|Plot|No\.?) ?[A-Z]?\d{{0,4}}[A-Z]?,? ?)?"
    post = r"(?=,? [A-Z]\w+(?:[ -][A-Z]\w+){0,2},? [A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b)"  # whatever the way is called
    road = rf"\d{{1,5}}[A-Za-z]? (?:(?:[A-Z][\w'’]+ ){{1,3}}(?:{any_of(en.ways)})\b\.?|[A-Z][\w'’]+(?: [A-Z][\w'’]+){{0,2}}{post})"
    house = rf"(?:[A-Z][a-z]+ ){{1,2}}(?:Cottage|House|Farm|Lodge|Barn)(?:, (?:[A-Z][a-z]+ )?(?:{any_of(en.ways)})\b)?"
    ends = r"(?:,? (?:Apt|Flat|Unit|Suite|No)\.? ?\w{1,5})?(?:, ?[A-Z][a-z]+(?: [A-Z][a-z]+)?){0,2}(?:,? (?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|[A-Z]{2} \d{5}))?"
    block = r"\d{1,4}(?:-\d{1,4}){1,3},? [A-Z][a-z]+(?:-(?:ku|shi|cho|chome|machi|gun|son|dong|ro|gil))?(?:, ?[A-Z][a-z]+(?:-(?:ku|shi|gun|gu|si|do))?(?: \d{1,5})?){1,3}(?: \d{3}-\d{4})?"
    return rf"(?<![\w])(?:{unit}{road}{ends}|{house}|{unit}{block}|(?:[A-Z][a-z]+ ){{1,2}}(?:{any_of(en.buildings)}) {_NUMBER})"


_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u017d][\w'’.]*"
_PARTY = re.compile(
    rf"(?P<name>(?:{_CAPITAL} ){{1,3}}{_CAPITAL}),? of (?P<home>[^;()\n\"“”]{{6,90}}? [A-Z]{{1,2}}\d[\dA-Z]? ?\d[A-Z]{{2}}\b)"
)
_COUNTY = re.compile(
    rf"\b\d{{1,4}}[A-Za-z]?,? {_CAPITAL}(?: (?:[a-z]{{2,3}} )?{_CAPITAL}){{0,4}}(?:, {_CAPITAL}(?: {_CAPITAL}){{0,2}}){{1,3}}, Co\. {_CAPITAL}"
)
_WITNESS = re.compile(
    rf"(?m)(?i:\b(?:witness|witnessed by|occupation|applicant|tenant|landlord|guardian)): ?(?:{_CAPITAL} ){{1,3}}{_CAPITAL}, (?P<home>\d{{1,4}}[A-Za-z]? {_CAPITAL}(?: {_CAPITAL}){{0,3}}(?:, {_CAPITAL}(?: {_CAPITAL})?){{1,3}})\.?$"
)


_POST = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b")


def of_parties(view: View) -> Iterator[Mention]:
    """Who is party to an agreement "of" a home with its code of post, an Irish home before its county, the home behind the name of a witness."""
    for party in _PARTY.finditer(view.text) if _POST.search(view.text) else ():
        if not overlapping(view, *party.span(), BODIES | {"programme"}):
            yield person(view, *party.span("name"), "name-behind")
            yield person(view, *party.span("home"), "address")
    for form in (_COUNTY, _WITNESS):
        for home in form.finditer(view.text):
            place = home.span("home") if form is _WITNESS else home.span()
            if not overlapping(view, *place, BODIES):
                yield person(view, *place, "address")


def beside(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Such addresses on the line of a private person, where no body stands: 收件人 葛一鸣 …人民中路351号. found: what other rules found."""
    text = view.text
    lines: dict[int, int] = {}
    for one in found:
        if isinstance(one.normal, PersonName) and one.normal.sign in TELLS and not one.normal.public:
            start = text.rfind("\n", 0, one.anchor.start) + 1
            if start not in lines:
                end = text.find("\n", one.anchor.end)
                lines[start] = min(len(text) if end < 0 else end, start + LONGEST_LINE)
    for start, end in lines.items():
        for place in loose(writes_apart(view, start)).finditer(text, start, end):
            if not (overlapping(view, *place.span(), TAKEN) or _of_a_body(view, start, end, *place.span())):
                yield person(view, *place.span(), "address")


def _of_a_body(view: View, start: int, end: int, left: int, right: int) -> bool:
    """Whether a body stands on the line of an address; a town that begins the address is none."""
    bodies = overlapping(view, start, end, BODIES)
    return any(not (left <= a and b <= right and view.text[a:b].endswith(_towns())) for a, b in bodies)


@cache
def _towns() -> tuple[str, ...]:
    return tuple({end for one in details() for end in one.districts})
