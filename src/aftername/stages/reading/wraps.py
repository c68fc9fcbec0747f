"""Lines that end where the page ends: joined where the text itself shows that the matter runs on.

Only certain breaks are mended: a text with a right margin, a figure parted from its unit, a quotation parted
from its end, a line that begins with what cannot begin one or ends with a word that cannot end one. Headings, items, labelled lines and rows stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise

from aftername.languages import LANGUAGES
from aftername.languages.expressions import any_of
from aftername.languages.pack import pack
from aftername.text.edits import Edit, Edited
from aftername.text.scripts import HANGUL_RANGE
from aftername.text.sentences import is_item, is_line_broken, width

NARROWEST = 20  # columns: a text with a narrower margin is a list, a poem or a table
SHORTEST = 16  # columns of a line whose last word alone shows that it runs on
RAGGED = 18  # columns that a line of Latin words may fall short of the margin
SQUARE = 5  # the same for East Asian lines, which break anywhere

_PAUSES = ",;:-–—&/"
ENTRIES = 3  # lines in a row that are alike are a list
_ENTRY = re.compile(r"[A-Z][^\u1100-\uffdc]*[^\s.!?,;:\u00ad-]$")
_SIGNS = (", ", " (", " – ", " — ", " - ", "; ")

_OPENS_ANEW = re.compile(r"(?:The|This|These|Those|It|We|A|An|In|Each|All) [a-z]")

_HAN = r"\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WIDE = re.compile(rf"[{_HAN}\u3000-\u303f\uff00-\uffef“”‘’·—…]")
_HANGUL = re.compile(f"[{HANGUL_RANGE}]")
_ENDED = re.compile(r"[。！？!?.…：:；;」』”’\"）)》】]$")
_CLAUSE = re.compile(r"[。，、；,;]")
_NEVER_FIRST = frozenset("。，、；：！？）」』》〉】”’％")
_GOING_ON = rf"(?:\b{any_of('layout', 'line ends cut short', 'en')}|{any_of('layout', 'line ends cut short', 'zh', 'ja', 'ko')})"
_LAST = frozenset(  # the letters with which such words end
    word[-1] for language in LANGUAGES for word in pack(language, "layout").phrases("line ends cut short")
)
_RUNS_ON = re.compile(_GOING_ON + "$")
_RUNS_ON_NOT = re.compile(any_of("layout", "line ends cut short not") + "$")
_OPEN = re.compile(r"[“「『《（〔【][^”」』》）〕】\n]{0,40}$")
_OPENED = 41  # letters of the end of a line in which that is looked for
_CLOSES = re.compile(r"[^“「『《（〔【\n]{0,40}[”」』》）〕】]")
_FIGURE_ENDS = re.compile(rf"^(?![ \u3000]*{any_of('layout', 'annexes')}).{{5,}}\d$")
_FIGURE_GOES_ON = re.compile(
    rf"\d{{0,4}}(?:{any_of('layout', 'behind figures')}|[%％])|\d{{1,4}}(?:[，。；、）)]|$)"
)
_LABELLED = re.compile(r"[^\s：:，。]{1,12}[ \u3000]*[：:]\s*\S")
_ROW = re.compile(r"\S(?:\t| {3,}|\u3000{2,})\S|^\|.*\|$|\.{6}|…{3}|·{6}|^\d{1,4} \d")
_BARRED = re.compile(
    r"\S\s?[|｜]\s?\S.*\S\s?[|｜]\s?\S|[^\W\d_] [>›»] [^\W\d_]"
)  # a row of a table, a menu, where a page stands in its site
_KIND_ENDS = re.compile(rf"(?:{any_of('layout', 'titles end')}|{any_of('layout', 'titles may end')})$")
_HYPHEN = re.compile(r"[A-Za-z]{2,}[-\u00ad\u2010]$")
_HYPHENATED = (
    "long short high low full part half non self well mid post pre multi cross public state all first second third on off "
    "co anti inter so follow in up large small world one two three four five ten year"
)
_KEEPS_HYPHEN = frozenset(_HYPHENATED.split())
_SPACED = re.compile(rf"(?:[{_HAN}0-9“”‘’〔〕《》（），。、：；．.,％%／/—-][ \u00a0]){{5,}}")
_BLANK_INSIDE = re.compile(r"(?<=\S)[ \u00a0](?=\S)")


def unwrapped(text: str) -> Edited:
    """The text with the breaks joined that are none, and blanks taken out of lines spaced out letter by letter."""
    edits = sorted([*_spaced_out(text), *_breaks(text)])
    return Edited(text, edits)


def _spaced_out(text: str) -> Iterator[Edit]:
    """Blanks in lines of single characters: 申 报 通 知 is 申报通知. Two blanks in a row stay one apart."""
    if _SPACED.search(text) is None:
        return
    at = 0
    for line in text.split("\n"):
        tokens = line.split()
        single = sum(len(token) == 1 for token in tokens)
        if len(tokens) >= 6 and single * 10 >= len(tokens) * 8 and _HANGUL.search(line) is None:
            for one in _BLANK_INSIDE.finditer(line):
                yield Edit(at + one.start(), at + one.end(), "")
        at += len(line) + 1


def _breaks(text: str) -> Iterator[Edit]:
    """The line ends that are to go, and what stands in their place."""
    told = text.split("\n")
    if len(told) < 2:
        return
    lines: list[tuple[int, int]] = []
    at = 0
    for line in told:
        lines.append((at, at + len(line)))
        at += len(line) + 1
    margin = _margin(text, lines)
    lone = _hangul_breaks_anywhere(text, lines) if margin else False
    entries = _entries(told) if margin else frozenset()
    for place in range(len(told) - 1) if margin else _places(told):
        raw, following = told[place], told[place + 1]
        line, below = raw.rstrip(), following.lstrip()
        if margin and _begins_anew(line, below, place in entries):
            continue
        if line and below and _goes_on(line, following, below.rstrip(), margin):
            first = lines[place + 1][0] + len(following) - len(below)
            yield _joint(text, lines[place][0] + len(line), first, line, below.rstrip(), lone)


def _begins_anew(line: str, below: str, entry: bool) -> bool:
    """Whether a capital shows that a line does not run on: below an entry of a list, or of a small word, which opens a sentence."""
    if entry:
        return below[:1].isupper()
    return _OPENS_ANEW.match(below) is not None and line[-1:] not in _PAUSES and not _is_cut_short(line)


def _entries(lines: list[str]) -> frozenset[int]:
    """Numbers of the lines of Latin letters that are entries of a list: several in a row, each opens with a capital and ends without a
    stop, and all have one sign inside. Of lines of a running text hardly one opens with a capital."""
    alike = [_ENTRY.match(line.strip()) and not _is_cut_short(line.rstrip()) for line in lines]
    found: set[int] = set()
    for sign in _SIGNS:
        signed = [bool(like and sign in line) for like, line in zip(alike, lines, strict=True)]
        for is_entry, group in groupby(range(len(lines)), key=signed.__getitem__):
            places = list(group)
            if is_entry and len(places) >= ENTRIES:
                found.update(places)
    return frozenset(found)


def _places(lines: list[str]) -> Iterator[int]:
    """Numbers of the lines of a text without a margin that may run on: by how they end, or the one below begins."""
    for place, (line, following) in enumerate(pairwise(lines)):
        below = following.lstrip(" \t\u3000")
        if not line or not below:
            continue
        end = line.rstrip(" \t")
        if (
            below[0] in _NEVER_FIRST
            or end[-1:].isdecimal()
            or _OPEN.search(end[-_OPENED:])
            or (end[-1:] in _LAST and _is_cut_short(end))
        ):
            yield place


def _margin(text: str, lines: list[tuple[int, int]]) -> int:
    """How wide the lines of a text with a right margin are; 0 where it has none."""
    if is_line_broken(lines, text):
        wide = sorted(width(text[start:end].rstrip()[:400]) for start, end in lines[:2000] if end > start)
        return wide[-max(1, len(wide) // 20)]
    if max(end - start for start, end in lines) > 100:
        return 0
    held = [(width(text[a:b].strip()[:400]), text[a:b].strip()) for a, b in lines[:2000] if b > a]
    widest = max((wide for wide, _ in held), default=0)
    if not NARROWEST <= widest <= 100:
        return 0
    full = [line for wide, line in held if wide >= widest - 2 and not _ENDED.search(line)]
    clauses = sum(_CLAUSE.search(line) is not None for _, line in held)
    if len(full) < 2 or clauses * 4 < len(held) or any(_ROW.search(line) for line in full):
        return 0
    # Two lines of one width may be chance; where they are few, the widest lines must all break off.
    every = sum(wide >= widest - 2 for wide, _ in held)
    return widest if len(full) * 2 > every else 0


@lru_cache(maxsize=64)  # each line is asked after with the one below it, and with the one above
def _is_row(line: str) -> bool:
    return _ROW.search(line) is not None


def _goes_on(line: str, raw: str, below: str, margin: int) -> bool:
    """Whether a line runs on in the one below."""
    if is_item(raw) or _is_row(line) or _is_row(below):
        return False
    if below[0] in _NEVER_FIRST:
        return line[-1] not in "。！？" and len(line) > 1
    if _OPEN.search(line) and _CLOSES.match(below):
        return True
    if line[-1].isdigit() and _FIGURE_ENDS.search(line) and _FIGURE_GOES_ON.match(below):
        return True
    if _is_cut_short(line):
        return _LABELLED.match(below) is None and raw[:1] not in "\u3000\t"
    return _fills_margin(line, raw, below, margin)


def _is_cut_short(line: str) -> bool:
    """Whether the last word of a line is one that cannot end it."""
    return _RUNS_ON.search(line) is not None and _RUNS_ON_NOT.search(line) is None and width(line) >= SHORTEST


def _fills_margin(line: str, raw: str, below: str, margin: int) -> bool:
    """Whether a line ends only because it has reached the right margin."""
    if not margin or raw[:1] in "\u3000\t" or raw.startswith("    ") or _LABELLED.match(below):
        return False
    if any(map(_BARRED.search, (line, below))):
        return False
    wide = width(line)
    short = SQUARE if _WIDE.match(line[-1]) or _WIDE.match(below[0]) else RAGGED
    if wide < margin - short or wide < NARROWEST - 2:
        return False
    if _KIND_ENDS.search(line) and not _CLAUSE.search(line):
        return False
    return _ENDED.search(line) is None or line[-1] in '）)”’"」』》'


def joint(line: str, below: str) -> str:
    """What stands between a line and what it goes on with: nothing between East Asian characters and in figures."""
    last, first = line[-1], below[0]
    if _HANGUL.match(last) and first in "‘“「『《〈":
        return " "
    if _WIDE.match(last) or _WIDE.match(first) or (last.isdigit() and (first.isdigit() or first == "%")):
        return ""
    if last.isdigit() and _HANGUL.match(first):
        return ""
    if last == "," and line[-2:-1].isdigit() and re.match(r"\d{3}\b", below):
        return ""
    return " "


def _joint(text: str, start: int, end: int, line: str, below: str, lone: bool) -> Edit:
    """What a line end becomes."""
    last, first = line[-1], below[0]
    if _HYPHEN.search(line) and first.islower():
        return Edit(start - 1, end, "" if _is_parted(text, line, below) else "-")
    if lone and _HANGUL.match(first) and _HANGUL.match(last):
        return Edit(start, end, " " if text[start] == " " else "")
    return Edit(start, end, joint(line, below))


def _is_parted(text: str, line: str, below: str) -> bool:
    """Whether a hyphen at a line's end only parts a word: the text or the parts tell."""
    head = re.findall(r"[A-Za-z]+", line)[-1]
    tail = re.match(r"[a-z]+", below)
    if tail is None or re.search(rf"\b{head}-{tail[0]}\b", text):
        return False
    return bool(re.search(rf"\b{head}{tail[0]}\b", text)) or head.lower() not in _KEEPS_HYPHEN


def _hangul_breaks_anywhere(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether Korean lines break inside words: some keep the blank at their end, others have none."""
    kept = parted = 0
    for start, end in lines[:2000]:
        if end > start and _HANGUL.match(text[start:end].rstrip()[-1:] or " "):
            kept += text[end - 1] == " "
            parted += text[end - 1] != " "
    return kept >= 3 and parted >= 1
