"""What stands beside what was found: numbers of the same form behind a private one, who a letter opens with, who signs on a line.

Examples: "学籍番号 22AE0417、22AE0433", "舒一凡-20230417-13300002081", "柚木様" alone on its line, "Kevin教授您好", "____ L. Grootboom".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.records import Anchor, Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping, signs
from aftername.stages.mentions.finders.persons.where_names_end import titles
from aftername.stages.mentions.finders.persons.word_kinds import is_family, is_ordinary, kind

NUMBERS = frozenset({"id-number", "phone", "account"})
NAMED = frozenset({"body", "programme"})
TAKEN = frozenset({"amount", "percent", "date", "period", "document-number"})
MOST = 50  # numbers of a row

_NEXT = re.compile(
    r"[ \u3000]?[\u3001，,/／][ \u3000]?(?P<number>[A-Za-z0-9][A-Za-z0-9-]{3,24})(?![A-Za-z0-9])"
)
_DASHED = re.compile(
    r"(?:^|(?<=\n))[^\n]{2,30}?[-\u2013\u2014](?P<id>\d{6,12})[-\u2013\u2014][^\n\d]{0,6}(?P<phone>0?1[3-9]\d{9}|0\d0-?\d{4}-?\d{4})(?!\d)"
)
_SIGNED = re.compile(r"_{4,} ?(?P<name>(?:[A-Z]\.? ?)?(?:[A-Z][\w'’-]+ ?){1,3})(?=\n|$|[,(])")
_LATIN = re.compile(r"(?<![\w-])(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) ?$")


@cache
def _paper() -> re.Pattern[str]:
    """A number in brackets or behind a blank, right behind the label of a card or passport."""
    words = {word for one in signs() for word in one.ids} | {word for one in details() for word in one.papers}
    east, latin = (
        any_of(w for w in words if not w.isascii()),
        any_of(w for w in words if w.isascii() and len(w) > 1),
    )
    return re.compile(
        rf"(?:(?:{east})|\b(?i:{latin})(?i: no\.?| number)?)(?:[ (:：（]{{1,3}}|, )(?P<number>[A-Z]{{0,2}}\d{{7,13}}[A-Z]{{0,2}})(?![\w.,]\d|\w)"
    )


@cache
def _greeted() -> re.Pattern[str]:
    """A name and a form of address, alone on a line."""
    polite = any_of((*detail_words("ja").honorifics, *detail_words("ko").honorifics))
    return re.compile(
        rf"(?:^|(?<=\n))(?P<name>[{HAN}]{{1,4}}(?:[ \u3000][{HAN}{KATAKANA}]{{1,4}})?|[{HANGUL}]{{2,4}}?|[{KATAKANA}]{{2,10}})[ \u3000]?"
        rf"(?:{polite})[,，、]?[ \u3000]*(?=\n|$)"
    )


def rows(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Numbers behind a private number that have its form. found: what other rules found."""
    for one in found:
        if not isinstance(one.normal, PersonName) or one.normal.sign not in NUMBERS:
            continue
        form, at = _form(one.written), one.anchor.end
        for _ in range(MOST):
            behind = _NEXT.match(view.text, at)
            if (
                behind is None
                or _form(behind["number"]) != form
                or overlapping(view, *behind.span("number"), TAKEN)
            ):
                break
            yield person(view, *behind.span("number"), one.normal.sign)
            at = behind.end()
    for paper in _paper().finditer(view.text):
        if not overlapping(view, *paper.span("number"), TAKEN):
            yield person(view, *paper.span("number"), "id-number")
    for line in _DASHED.finditer(view.text):
        yield person(view, *line.span("id"), "id-number")
        yield person(view, *line.span("phone"), "phone")


def _form(number: str) -> str:
    """A number with its figures and letters alike."""
    return re.sub("[A-Za-z]", "a", re.sub(r"\d", "0", number))


def greeted(view: View) -> Iterator[Mention]:
    """Who a letter opens with, alone on a line; who signs behind a stroke; a name in Latin letters before a form of address."""
    for found in _greeted().finditer(view.text):
        bare = "".join(found["name"].split())
        if (
            kind(bare) == "name"
            and not is_ordinary(bare)
            and not overlapping(view, *found.span("name"), NAMED)
        ):
            yield person(view, *found.span("name"), "form-of-address")
    for found in _SIGNED.finditer(view.text):
        yield person(
            view, found.start("name"), found.start("name") + len(found["name"].rstrip()), "signature"
        )
    for title in titles().finditer(view.text):
        before = _LATIN.search(view.text, max(title.start() - 40, 0), title.start())
        if before is None or any(part in NEVER for part in before["name"].split()):
            continue
        if not overlapping(view, *before.span("name"), NAMED):
            yield person(view, *before.span("name"), "due")


@cache
def _heads() -> tuple[str, str]:
    """The offices of heads of bodies, in letters of East Asia and in Latin ones."""
    heads = [word for one in details() for word in one.heads]
    return any_of(w for w in heads if not w.isascii()), any_of(w for w in heads if w.isascii())


@cache
def _heading_a_body() -> re.Pattern[str]:
    east, latin = _heads()
    return re.compile(
        rf"(?:{east})(?:[ \u3000]?[:：]|の|である|인)?[ \u3000]?(?:(?P<family>[{HAN}]{{1,3}})[ \u3000]|(?P<part>[{HAN}]))?$|\b(?i:{latin})\b[^\n.;,:]{{0,40}}[:,] (?:the )?(?:(?i:rt\.? )?(?i:hon)\.? )?$"
    )


@cache
def _headed_by() -> re.Pattern[str]:
    """An office behind a name and a comma, letters for a seat or an honour between or not."""
    return re.compile(rf", (?:[A-Z][A-Za-z.]{{1,6}},? )?(?:the )?(?=[A-Z])(?i:{_heads()[1]})\b(?! ?['’])")


def holds_a_head_office(view: View, name: Anchor) -> bool:
    """Whether a public office and a colon, or its name and a comma, stand before a name, or behind it: 校长：…, 村長の…, 군수 …, Minister of Tides, the Hon. …, …, T.D., Minister of State."""
    if _headed_by().match(view.text, name.end):
        return True
    before = _heading_a_body().search(view.text, max(name.start - 80, 0), name.start)
    if before is None:
        return False
    first = before["family"] or (before["part"] and before["part"] + re.split("[ \u3000]", name.quote)[0])
    return not first or (is_family(first) and not is_ordinary(first))
