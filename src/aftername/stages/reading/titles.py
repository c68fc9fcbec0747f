"""The title in the first lines of a text that has no metadata."""

from __future__ import annotations

import re

from aftername.languages.expressions import any_of, characters
from aftername.languages.pack import pack
from aftername.stages.reading.document_forms import AROUND_A_DATE, Lines, Span, ends_in_kind
from aftername.values.number_signs import DAY, HAN_FIGURES, MONTH, YEAR
from aftername.values.written_dates import dates_in

TOP = 600  # code points from the top that a title may begin in
LINES = 10
LONGEST = 120
LONGEST_BESIDE, LONGEST_BESIDE_EAST = 9, 2  # letters beside the words that headings of a part have

_REPORTED = "|".join(
    f"[^，]{{0,16}}{begin}[^，]*{end}$" for begin, end, _ in pack("zh", "layout").frames("title of a meeting")
)
_SECTION = re.compile(
    rf"[\W_]|{any_of('layout', 'ordinal', 'zh')}[{HAN_FIGURES}\d]+[{characters('layout', 'sections')}]"
    rf"|[（(]?[{HAN_FIGURES}\d]+[、.)）]|{_REPORTED}"
)
"""Lines that open a section or continue a sentence, and are no headline."""
_CALL = re.compile(
    r"(?i)(?:(?:open|joint|\d{4}) )*(?:call|request|invitation|notice) (?:for|of)\b[^.,;:]{4,}$"
)
_SENTENCE_END = re.compile(
    "[。；;，,：:]$|"
    + "".join(("[", *(characters("layout", f"{one} ends") for one in ("statement", "talk", "note")), r"]\.$"))
)
_FORMAL = re.compile(
    rf"{any_of('layout', 'red line')}(?:$|\s*[〔\[])|[{''.join(sorted(pack('zh', 'layout').characters('number sign')))}]$"
    rf"|^{any_of('layout', 'handling')}(?!\w)|^\d{{6}}$"
)
"""Lines above a title that are none: a red line, the number of the paper, how fast or how secretly it is handled."""
_DAY = re.compile(rf"\d{{2,4}}[{YEAR}\-/.]\d{{1,2}}[{MONTH}\-/.]\d{{1,2}}[{DAY}]?")
_NO_HEADLINE = re.compile(
    rf"(?i)^By [A-Z]|^date:? \d{{4}}|^(?:https?:|www\.)\S+$|^.{{0,24}}{any_of('layout', 'byline ends')}$|{any_of('layout', 'no headline')}"
)
"""The page or its writer speaks, not the matter."""
_MATTER = re.compile(rf"(?i){any_of('layout', 'matter headings')}")
_MARKS = " :：."
_ABOUT = re.compile(any_of("layout", "about"))
_ABOUT_ALONE = re.compile(any_of("layout", "about alone"))


def title_span(lines: Lines, text: str, language: str, below: int | None = None) -> Span | None:
    """The title in the first lines; None when the text simply begins.

    A title is short, does not end like a sentence, and ends in a kind of paper, or is a heading above
    longer lines, or stands right below a letterhead. Two or three lines make one title where only the last
    ends in the kind. below: where the first line below a letterhead begins.
    """
    first = [span for span in lines.top(TOP)[: LINES + len(lines.no_title)] if span[0] not in lines.no_title][
        :LINES
    ]
    held: list[Span] = []
    for number, (start, end) in enumerate(first):
        line = text[start:end]
        if _skipped(line):
            continue
        if len(line) > LONGEST or _SENTENCE_END.search(line):
            break
        if (ends_in_kind(line, language) or _CALL.match(line)) and not (held and _SECTION.match(line)):
            return start, end
        joined = _joined(first, number, text, language)
        if joined is not None:
            return joined
        held.append((start, end))
    if not held:
        return None
    start, end = held[0]
    if below is not None and below <= start and re.search(r"[.!?。！？]$", text[start:end]) is None:
        return start, end
    return (start, end) if _headline(lines, text, start, end) else None


def _joined(first: list[Span], number: int, text: str, language: str) -> Span | None:
    """A title on two or three lines, of which only the last ends in the kind."""
    start = first[number][0]
    for more in (1, 2):
        if number + more >= len(first):
            return None
        last = first[number + more]
        joined = "".join(text[start : last[1]].split("\n"))
        if last[0] - first[number + more - 1][1] > 8 or len(joined) > 100 or re.search(r"[。；，]", joined):
            return None
        kind = ends_in_kind(text[last[0] : last[1]], language)
        if (kind and _ABOUT.search(joined)) or _ABOUT_ALONE.search(joined):
            return start, last[1]
    return None


def _skipped(line: str) -> bool:
    """Lines before a title: a red line, a number, a date, a rule."""
    whole = dates_in(line)
    if len(whole) == 1 and (whole[0].start, whole[0].end) == (0, len(line)):
        return True
    return bool(
        re.fullmatch(r"[\W_]*", line)
        or _FORMAL.search(line)
        or (len(line) <= LONGEST and re.fullmatch(AROUND_A_DATE, _DAY.sub("", line), re.IGNORECASE))
    )


def _is_of_a_section(line: str) -> bool:
    """Whether a line is the heading of a part of a paper, with one word beside it at most: Important dates, 任职要求."""
    rest = _MATTER.sub("", line).strip(_MARKS)
    longest = LONGEST_BESIDE if rest.isascii() else LONGEST_BESIDE_EAST
    return rest != line.strip(_MARKS) and len(rest.split()) <= 1 and len(rest) <= longest


def _headline(lines: Lines, text: str, start: int, end: int) -> bool:
    """Whether a first line stands as a headline above longer matter."""
    line = text[start:end]
    if _NO_HEADLINE.search(line) or _is_of_a_section(line):
        return False
    after = [span for span in lines.spans if span[0] >= end][:4]
    longest = max((b - a for a, b in after), default=0)
    if re.search(r"[.!?。！？]$", line) or _SECTION.match(line):
        return False
    wide = sum(2 if ord(c) > 0x2E80 else 1 for c in line)
    return (
        8 <= wide <= 130
        and longest >= 1.5 * (end - start)
        and longest >= 40
        and not re.match(r"\W", line[-1:])
    )
