"""Labelled lines: a label, a colon, a value; several on one line are several blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.documents import metadata_labels
from aftername.languages.page_words import any_of
from aftername.records.block import Span

_EAST = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
_LABEL = (
    rf"(?P<label>{_EAST}(?:[^\n：:，。；;,！？!?“”「」『』《》\t|]{{0,14}}[^\s：:，。；;,！？!?“”「」『』《》|])?"
    r"|[A-Z][A-Za-z'/&.() -]{1,38}[A-Za-z.)])"
)
_STARS = r"\*{0,2}"
_COLON = re.compile(
    rf"{_STARS}[\[【<＜]?{_LABEL}[\]】>＞]?{_STARS}[ \t\u3000]*(?:：|:(?!//))[ \t\u3000]*{_STARS}"
)
_BRACKET = re.compile(r"[<＜【\[](?P<label>[^<>＜＞【】\[\]\n：:]{2,14})[>＞】\]][ \t\u3000]*(?=\S)")
_NEXT = re.compile(
    rf"(?:[ \t]{{2,}}|[\u3000\t|｜]+[ \u3000]*|[ ](?={_EAST}))(?P<label>{_EAST}[^\s：:，。；]{{0,11}}|[A-Z][A-Za-z ]{{1,24}})[ \t\u3000]*(?:：|:(?!//|\d))[ \t\u3000]*"
)


@cache
def _known() -> re.Pattern[str]:
    """Labels of metadata boxes, for lines whose colon is a blank."""
    told = "|".join(sorted(map(re.escape, metadata_labels()), key=len, reverse=True))
    return re.compile(rf"[\[【]?(?P<label>{told})[\]】]?(?:[ \t\u3000]+|(?<=[\]】]))(?=\S)")


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('says').pattern})$")


def labelled(line: str, start: int, first: bool = False) -> list[tuple[Span, Span, Span]]:
    """Of each labelled value on a line its stretch, its label and its value; empty where the line is no such line.

    line: without blanks around it and without its number. start: where it stands in the text.
    first: whether it opens the text; what stands in brackets there is a remark, no label.
    """
    colon = _COLON.match(line)
    if colon is not None and not _is_label(line, colon):
        return []
    if colon is None:
        colon = _known().match(line) or (None if first else _BRACKET.match(line))
        if colon is None or len(line) - colon.end() > 80 or "。" in line:
            return []
    if colon.end() >= len(line):
        return []
    made = []
    for begin, label, value, end in _pieces(line, colon):
        made.append(((start + begin, start + end), _moved(label, start), (start + value, start + end)))
    return made


def _is_label(line: str, colon: re.Match[str]) -> bool:
    label = colon["label"]
    behind = line[colon.end() : colon.end() + 1]
    if _says().search(label) or (behind in ("“", "「", '"') and len(label) > 6):
        return False
    if label[-1:].isdigit() and behind.isdigit():
        return False
    if label.isascii():
        return len(label.split()) <= 5 and (line[colon.end() - 1] in " \t" or not behind.isascii())
    return True


def _pieces(line: str, colon: re.Match[str]) -> Iterator[tuple[int, Span, int, int]]:
    """Begin, label, begin of the value and end of each labelled value on a line."""
    at, label, value = 0, colon.span("label"), colon.end()
    for one in _NEXT.finditer(line, colon.end()):
        end = len(line[: one.start()].rstrip())
        if end <= value or _says().search(one["label"]):
            continue
        yield at, label, value, end
        at, label, value = one.start("label"), one.span("label"), one.end()
        if value >= len(line):
            return
    yield at, label, value, len(line.rstrip("*").rstrip())


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
