"""Which columns of a table say what page was captured, when, what the server answered, and where it led.

Headings that only captures have (captured, 抓取时间) say it alone. Headings that papers have too (time, 日期) say it beside answers of
servers, or where most rows tell of the same page as another row, at another time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from aftername.languages.capture_words import column_of
from aftername.languages.table_fields import field_of

LOOK = 200  # rows looked at
TIMES = ("time", "perhaps time")
_STATUS = re.compile(r"(?i)(?:http(?:/[\d.]+)?\s*)?([1-5]\d\d)(?:\.0)?(?:\s.*)?")


def status_in(cell: str) -> int | None:
    """What a server answered, as a cell says it; None where it says nothing of the kind."""
    found = _STATUS.fullmatch(cell.strip())
    return int(found[1]) if found else None


def may_head(cells: Sequence[str]) -> bool:
    """Whether headings may be those of captures: an address and a time."""
    return any(column_of(one) in TIMES for one in cells) and any(field_of(one) == "url" for one in cells)


def capture_columns(rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The headings of a table by what stands below them: url and time, and where there answer and redirect.

    rows: cells by their heading, in the order of the table. Empty where the rows are no captures.
    """
    rows = rows[:LOOK]
    heads = list(dict.fromkeys(head for row in rows for head in row))
    named = {told: head for head in reversed(heads) if (told := column_of(head)) is not None}
    url = next((head for head in heads if field_of(head) == "url"), None)
    answer = named.get("answer")
    if answer is not None and all(status_in(row.get(answer, "")) is None for row in rows):
        del named["answer"]  # a state of the paper: in force, repealed
    perhaps = named.pop("perhaps time", None)
    if url is None:
        return {}
    named["url"] = url
    if "time" not in named:
        if perhaps is None or not ("answer" in named or _come_again(rows, url, perhaps)):
            return {}
        named["time"] = perhaps
    return named


def _come_again(rows: Sequence[Mapping[str, str]], url: str, time: str) -> bool:
    """Whether most rows tell of the same page, under the same title, as another row, at another time."""
    title = next((head for row in rows for head in row if field_of(head) == "title"), "")
    times: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        if row.get(url, "").strip() and row.get(time, "").strip():
            times[row[url].strip(), row.get(title, "").strip()].append(row[time].strip())
    again = sum(len(held) for held in times.values() if len(set(held)) == len(held) > 1)
    return again * 2 > sum(map(len, times.values()))
