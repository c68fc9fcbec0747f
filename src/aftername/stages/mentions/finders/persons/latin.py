"""Names in Latin letters in running text: Mara Ellison joined…, Li Xiaohe, Kim Mul-gyeol.

Known by the given name, or by the family name of East Asia with a given name of its tongue; others only where what
follows is said of persons alone. Not a person: what bears a person's name (the Mara Ellison Fellowship), and what a
finder before this one took for a programme, a body or a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.names import EN_NOT, LATIN_NAME
from aftername.stages.mentions.finders.persons.region import any_of, overlapping

en = detail_words("en")

NEVER = EN_NOT | frozenset(en.not_names)
_GIVEN = frozenset(en.given_names)
_SURNAMES = frozenset(en.latin_surnames)
_BEARS = frozenset(en.bears_a_name)
_SYLLABLES = re.compile(rf"(?:(?:{any_of(en.latin_given_names)})['\u2019-]?){{1,3}}")
_KOREAN = re.compile(r"[A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}")
_INITIAL = re.compile(r"[A-Z]\.")
_DEED = re.compile(rf",? (?:{any_of(en.deeds)})\b")
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
_NEXT = re.compile(r"(?:['\u2019]s)? ([A-Za-z]+)")
# The place a report was sent from: HONG KONG/SINGAPORE (Harbour Wire) - ..., at the head of a line, in capitals.
_SENT_FROM = re.compile(r"(?:/[A-Z][A-Z ]+)*(?:, [^()\n]{1,40})? ?\([A-Z][^()\n]{1,30}\) ?[-\u2013\u2014]")
_TAKEN = frozenset({"programme", "body", "title"})


def names(view: View) -> Iterator[Mention]:
    """Every name in the text that is recognised."""
    for row in LATIN_NAME.finditer(view.text):
        if " " not in row.group() or _is_place_of_report(view.text, row):
            continue
        span = _person_in(view.text, row.start(), row.group())
        if span is not None and not overlapping(view, *span, _TAKEN):
            yield view.mention("person", *span, PersonName("name-in-text"))


def _is_place_of_report(text: str, row: re.Match[str]) -> bool:
    """Whether a row of words opens a report with the place it was sent from."""
    opens = not text[text.rfind("\n", 0, row.start()) + 1 : row.start()].strip()
    return opens and row.group().isupper() and _SENT_FROM.match(text, row.end()) is not None


def _person_in(text: str, at: int, row: str) -> tuple[int, int] | None:
    """Where in a row of capitalised words a person stands."""
    words = list(re.finditer(r"\S+", row))
    told = [word.group() for word in words]
    if any(word.lower() in _BEARS or word.rstrip(".") in NEVER for word in told[1:]):
        return None
    first = next((n for n in range(len(told) - 1) if _begins(told, n)), None)
    start, end = at + words[first or 0].start(), at + len(row)
    if _bears_one(text, start, end):
        return None
    if first is None:
        said = told[0] not in NEVER and len(told) < 4 and _DEED.match(text, end)
        return (start, end) if said and not _THE.search(text, max(start - 5, 0), start) else None
    return start, end


def _begins(words: list[str], n: int) -> bool:
    """Whether a name begins with this word of a row."""
    one, other = words[n], words[n + 1]
    if one.lower() in _GIVEN:
        return one not in NEVER
    if _INITIAL.fullmatch(one):
        return n + 2 < len(words) or (n == 0 and other.lower() in _SURNAMES)
    if one.lower() in _SURNAMES:
        return _is_given(other)
    return other.lower() in _SURNAMES and len(one) > 3 and _is_given(one) and one not in NEVER


def _is_given(word: str) -> bool:
    """Whether a word is a given name of Chinese, Korean or Japanese in Latin letters."""
    if _KOREAN.fullmatch(word) or word.lower() in _GIVEN:
        return True
    return word not in NEVER and _SYLLABLES.fullmatch(word.lower()) is not None


def _bears_one(text: str, start: int, end: int) -> bool:
    """Whether the name belongs to a thing: the Mara Ellison Fellowship."""
    following = _NEXT.match(text, end)
    if following and following[1].lower() in _BEARS and following[0][:1] == " ":
        return True
    return (
        _THE.search(text, max(start - 5, 0), start) is not None
        and following is not None
        and following[1][:1].isupper()
    )


@cache
def known_name(name: str) -> bool:
    """Whether a row of capitalised words begins with a given name, or is one of East Asia."""
    words = name.split()
    return (
        len(words) > 1
        and not any(word.rstrip(".") in NEVER or word.lower() in _BEARS for word in words)
        and _begins(words, 0)
    )
