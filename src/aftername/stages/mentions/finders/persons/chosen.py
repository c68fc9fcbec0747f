"""Names of the chosen: below a sentence that announces them, also with a blank line between, and in the sentence itself.

Examples: "入选人员名单如下：\\n\\n许承砚　云州大学", "採択者は次のとおりです。\\n…", "선정자 명단은 다음과 같습니다.\\n…",
"The fellows chosen are:\\n\\nTomasz Wilk, luthier", "Recipients include Vaishnavi Rao and Ly Thanh Mai."
A line is cut into cells. Its first is a name where it has the form of one and a known family, or something behind it; the others
where they are told by their own form, or where all cells of the line may be names.
Wrong where what was chosen are things that look like names and the sentence does not say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import is_office, looks
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import writes_apart
from aftername.stages.mentions.finders.persons.word_kinds import is_family, is_ordinary, kind, korean_families
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST = 120  # code points of a line of a list, or of the sentence that announces it
MOST = 500  # lines of a list
LONGEST_CELL = 40  # code points; what is longer stands in running text
ASTRAY = 2  # lines in a row without a name: what parts the list
NAMED = frozenset({"body", "programme"})

_EAST = f"{HAN}{HIRAGANA_RANGE}{KATAKANA}{HANGUL}"
_CAPITAL = r"(?:[A-Z]\.|[A-Z\u00c0-\u00de][\w'’-]*)"
_LATIN = rf"(?:[a-z]{{2,4}} ){{0,2}}{_CAPITAL}(?: (?:[a-z]{{2,4}} ){{0,2}}{_CAPITAL}){{0,4}}"
_NAME = re.compile(rf"[{_EAST}]{{1,8}}(?:[ \u3000\u30fb\u00b7=＝][{_EAST}]{{1,12}}){{0,4}}|{_LATIN}")
_OPENS = re.compile(
    r"[ \t\u3000]*(?:[-\u2013\u2022\u25b6\u25cb\u25cf\u25c6\u25a0\u30fb*]|[(（]?\d{1,3}[.)\u3001\uff0e\uff09]?(?=[ \t\u3000]|\D)|[\u2460-\u2473])?"
    r"[ \t\u3000]*"
)
_ASIDE = re.compile(r"[ \u3000]?[(（\[][^()（）\[\]\n]{0,40}[)）\]]")
_PARTS = re.compile(r"[\u3001，,;；/／|｜\t]|[ ]{2,}|\u3000+| [-\u2013\u2014] | and ")
_ENDS = re.compile(r"[。.!?！？:：][ \u3000]*$")
_ROW = re.compile(rf"{_LATIN}(?:(?:, (?:and )?| and ){_LATIN})+")
_SENTENCE = re.compile(r"[。.!?！？] ?(?=[^\s。.])")
_POLITE = re.compile(r"(?<=[.。]) ?[^\n.。:：]{2,14}[!！]$")  # congratulations behind what announces
_LABEL = re.compile(r"(?:^|(?<=\n))[ \t]*(?P<label>[^\n:：]{2,40})[:：][ \u3000]?(?=\S)")
_WHERE_FROM = re.compile(r"[^\n:：\u3001，,（(]{2,20}[:：][ \u3000]?")  # a school before its pupils
_CLAUSE = re.compile("[。；]")  # of running text
_GAP = re.compile(r"[ \u3000\u30fb\u00b7=\uff1d]")  # within a name
_LEFT_RIGHT = re.compile(
    rf"(?P<left>[{HAN}]{{1,3}})\u3000+(?P<right>[{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{1,4}})"
)

Cell = tuple[int, int]


@cache
def _announcing() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The end of a line that announces people, and what it says of things instead."""
    people = {folded(word) for one in details() for word in one.chosen}
    east, latin = any_of(w for w in people if not w.isascii()), any_of(w for w in people if w.isascii())
    says = any_of(folded(word) for one in details() for word in one.announces)
    things = any_of(folded(word) for one in details() for word in one.things_chosen)
    return (
        re.compile(
            rf"(?:{east}|\b(?:{latin})\b)(?:[^\n:：。]{{0,60}}?(?:{says})[^\n。.:：]{{0,14}}[。.:：]?|[^\n:：。.]{{0,60}}[:：]|(?:[^\n:：。.]{{0,2}}))[ \u3000]*$"
        ),
        re.compile(things),
    )


@cache
def _within() -> re.Pattern[str]:
    """People who are named in the sentence: the recipients include."""
    people = any_of(folded(word) for one in details() for word in one.chosen if word.isascii())
    return re.compile(
        rf"\b(?:{people})\b[^\n.;:]{{0,60}}?(?: (?:are|were|include|included|including)\b(?: the following)?:?|:) (?=\S)"
    )


def announces(line: str) -> bool:
    """Whether a line announces a list of people."""
    people, things = _announcing()
    told = folded(_POLITE.sub("", line))
    told = told[
        max(0, *(found.end() for found in _SENTENCE.finditer(told))) if _SENTENCE.search(told) else 0 :
    ]
    found = people.search(told) if len(told) <= LONGEST else None
    return found is not None and things.search(told, max(found.start() - 6, 0)) is None


def names(view: View) -> Iterator[Mention]:
    """Every such name."""
    lines = _lines(view.text)
    for number, (start, end) in enumerate(lines):
        if 3 < end - start <= 3 * LONGEST and announces(view.text[start:end]):
            yield from _below(view, lines[number + 1 : number + 1 + MOST])
    yield from _labelled(view)
    for found in _within().finditer(view.folded):
        row = _ROW.match(view.text, found.end())
        if row:
            yield from (
                person(view, *cell, "list") for cell in _cells(view.text, *row.span()) if _is_name(view, cell)
            )


def _labelled(view: View) -> Iterator[Mention]:
    """People behind a label of who was there or was chosen, where the whole line is of names: Present: A. Brightwell (chair), …"""
    rosters = {folded(word) for one in details() for word in (*one.rosters, *one.chosen)}
    for found in _LABEL.finditer(view.text):
        if folded(found["label"]).strip() not in rosters:
            continue
        end = view.text.find("\n", found.end())
        cells = _cells(view.text, found.end(), len(view.text) if end < 0 else end)
        if cells and all(_is_name(view, cell) for cell in cells):
            yield from (person(view, *cell, "list") for cell in cells)


def _lines(text: str) -> list[Cell]:
    made, at = [], 0
    for line in text.split("\n"):
        made.append((at, at + len(line)))
        at += len(line) + 1
    return made


def _below(view: View, lines: Sequence[Cell]) -> Iterator[Mention]:
    """The names on the lines below; a blank line parts nothing, a sentence ends the list."""
    astray = 0
    for start, end in lines:
        line = view.text[start:end]
        if not line.strip():
            continue
        found = list(_on_line(view, start, end)) if len(line) <= LONGEST else []
        yield from found
        astray = 0 if found else astray + 1
        if astray > ASTRAY or (not found and (len(line) > LONGEST or _ENDS.search(line))):
            return


def _on_line(view: View, start: int, end: int) -> Iterator[Mention]:
    """The names on a line, where it is one of a list."""
    cells, mostly = _of_list(view, start, end)
    if not cells or not _is_name(view, cells[0]):
        return
    text, row = view.text, len(cells) > 2 and mostly
    alone = len(cells) == 1 and not _ASIDE.match(text, cells[0][1])
    if alone and not _is_sure(text[slice(*cells[0])]):
        return
    yield person(view, *cells[0], "list")
    for cell in cells[1:]:
        known = _is_sure(text[slice(*cell)]) and _is_name(view, cell)
        if known or (row and _may_be(view, cell)):
            yield person(view, *cell, "list")


def _of_list(view: View, start: int, end: int) -> tuple[list[Cell], bool]:
    """The cells of a line of a list, and whether most of them may be names; no cells where it is one of running text."""
    text = view.text
    if _CLAUSE.search(text, start, end):
        return [], False
    opening = _OPENS.match(text, start, end)
    at = opening.end() if opening else start
    label = _WHERE_FROM.match(text, at, end)
    cells = _cells(text, label.end() if label else at, end)
    cells = _joined(text, cells) if writes_apart(view, start) else list(_parted(text, cells))
    mostly = sum(_is_name(view, cell) for cell in cells) * 3 >= 2 * len(cells)
    if (label and not (len(cells) > 1 and mostly)) or not _is_short(text, cells, end):
        return [], False
    return cells, mostly


def _is_short(text: str, cells: Sequence[Cell], end: int) -> bool:
    """Whether no cell is long, and the line ends in no stop but that of a name in Latin letters."""
    if not cells or max(right - left for left, right in cells) > LONGEST_CELL:
        return False
    return text[end - 1] == "." or not _ENDS.search(text, cells[-1][0], end)


def _cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line, asides in brackets and blanks around them left off."""
    made, at = [], start
    for gap in (*_PARTS.finditer(text, start, end), None):
        stop = gap.start() if gap else end
        aside = _ASIDE.search(text, at, stop)
        bare = text[at : aside.start() if aside else stop]
        left = at + len(bare) - len(bare.lstrip())
        if bare.strip():
            made.append((left, left + len(bare.strip())))
        at = gap.end() if gap else end
    return made


def _joined(text: str, cells: list[Cell]) -> list[Cell]:
    """Cells with surname and given name put together that a wide blank parts: 梶谷　悠人."""
    if len(cells) < 2 or not _LEFT_RIGHT.fullmatch(text, cells[0][0], cells[1][1]):
        return cells
    if is_office(text[slice(*cells[1])]) or " " in text[slice(*cells[0])]:
        return cells
    return [(cells[0][0], cells[1][1]), *cells[2:]]


def _parted(text: str, cells: Sequence[Cell]) -> Iterator[Cell]:
    """Cells with whole Chinese names that a blank parts cut in two: 苏映川 顾知远."""
    for start, end in cells:
        parts = list(re.finditer(f"[{HAN}]+", text[start:end]))
        if len(parts) == len(text[start:end].split()) > 1 and all(_is_sure(one.group()) for one in parts):
            yield from ((start + one.start(), start + one.end()) for one in parts)
        else:
            yield start, end


def _is_name(view: View, cell: Cell) -> bool:
    """Whether a cell has the form of a name, and is none of anything else."""
    written = view.text[slice(*cell)]
    if not _NAME.fullmatch(written) or overlapping(view, *cell, NAMED):
        return False
    if written[0].isascii() or written[0].isupper():
        return _is_latin_name(written)
    bare = "".join(written.split())
    if not len(bare) > 1 or is_ordinary(bare):
        return False
    korean = len(bare) == 3 and re.fullmatch(f"[{HANGUL}]+", bare) and bare.startswith(korean_families())
    return (
        bool(korean)
        or {kind(one) for one in _apart(written)} == {"name"}
        or (bare != written and kind(bare) == "name")
    )


def _is_latin_name(written: str) -> bool:
    """Whether no word of it is one that names never have, and it is no abbreviation."""
    parts = written.split()
    if len(parts) == 1 and written.isupper():
        return False
    return not any(part.rstrip(".") in NEVER for part in parts if len(part) > 2)


def _may_be(view: View, cell: Cell) -> bool:
    """Whether a cell in a row of names may be one too, a word of grammar in it or not: 才让卓玛."""
    written = view.text[slice(*cell)]
    bare = "".join(written.split())
    form = _NAME.fullmatch(written) is not None and not is_ordinary(bare) and kind(bare) in ("name", "other")
    return _is_name(view, cell) or (form and not overlapping(view, *cell, NAMED))


def _apart(written: str) -> list[str]:
    """The parts of a name that dots or blanks part; a name in one piece as it is."""
    parts = _GAP.split(written)
    return parts if all(len(part) > 1 for part in parts) else ["".join(parts)]


def _is_sure(written: str) -> bool:
    """Whether a cell by itself has more of a name than its form: a known family, a blank or dot within."""
    bare = "".join(written.split())
    if written[0].isascii() or written[0].isupper():
        return " " in written and not written.islower()
    if looks(bare) or _GAP.search(written):
        return True
    if re.fullmatch(f"[{HANGUL}]+", bare):
        return len(bare) == 3 and bare.startswith(korean_families())
    return is_family(bare) and 1 < len(bare) < 5
