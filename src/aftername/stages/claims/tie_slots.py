"""Places where a name must stand: what a bracket calls the former or the present name of the thing before it, and what is renamed.

"Tinglan Package (formerly Reed Start)", 苇航计划（原特别助学金）, 原特别助学金更名为…, ((旧)波音事業). Such words need not look like a
name, since the place says it; words that end in no head noun (in English: without capitals) are none. Not found: names with brackets,
commas or stops in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from aftername.languages.rules import grammar
from aftername.languages.slot_heads import slot_heads
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import CLOSING, OPENING, is_spaced, some
from aftername.stages.claims.tie_marks import Span
from aftername.text.names import comparable

SHORTEST, LONGEST = 3, 40  # letters of a name
LEAST_STEM = 2  # letters before its head noun
HOST = 8  # letters between a name and the bracket behind it
_NO_NAME = r"\[\](){}|;!?\n,:/\u3001\u3002\u30fb\uff01\uff08\uff09\uff0c\uff0f\uff1a\uff1b\uff1f\u2192"


def slots(passage: Passage, names: Iterable[Span]) -> Iterator[Span]:
    """The places of a sentence where a name must stand, counted from its start. names: places of names in it, counted so too."""
    text, language = passage.told, passage.language
    ends = [end for _, end in names]
    for match in _bracket(language).finditer(text):
        if any(0 <= match.start() - end <= HOST for end in ends):
            yield from _held(passage, match.span("name"))
    renamed = _renamed(language)
    if renamed is not None:
        for match in renamed.finditer(text):
            yield from _held(passage, match.span("name"))


def _held(passage: Passage, span: Span) -> Iterator[Span]:
    """A place without quotation marks, where what stands there may be a name."""
    text, language = passage.told, passage.language
    start, end = span
    while start < end and text[start] in OPENING + " ":
        start += 1
    while start < end and text[end - 1] in CLOSING + " ":
        end -= 1
    if SHORTEST <= end - start <= LONGEST and _is_name(passage.text[passage.start :][start:end], language):
        yield start, end


def _is_name(words: str, language: str) -> bool:
    """Whether words end in a head noun with something before it, are not about people, and have capitals where names have them."""
    if is_spaced(language):
        told = words.split()
        return told[0][:1].isupper() and not told[-1][:1].islower()
    small = comparable(words)
    head = max((one for one in slot_heads(language) if small.endswith(one)), key=len, default="")
    people = re.search(f"(?:{some(language, 'members')})$", words)
    return bool(head) and len(small) - len(head) >= LEAST_STEM and people is None


@cache
def _bracket(language: str) -> re.Pattern[str]:
    """A bracket that opens with a word for a former or present name and holds nothing else."""
    tag = some(language, "do-former", "do-now")
    gap = r"[:,. \u30fb\uff0c\uff1a]{0,2}"
    if is_spaced(language):
        return re.compile(rf"\((?:{tag})(?: the| called| known as)?{gap} (?P<name>[^{_NO_NAME}]+)\)")
    return re.compile(rf"\((?:(?:{tag})|\((?:{tag})\)){gap}(?P<name>[^{_NO_NAME}]+)\)")


@cache
def _renamed(language: str) -> re.Pattern[str] | None:
    """What is called former and stands right before a word that gives another name; None where capitals or marks behind tell names."""
    if "renamed-lead" not in grammar(language, "ties").classes:
        return None
    when = rf"(?:{some(language, 'manner')}|\d{{1,4}})*"
    name = rf"(?P<name>(?:(?!{some(language, 'owner')})[^{_NO_NAME}]){{2,20}}?)"
    behind = rf"(?={some(language, 'case-into')}|[{re.escape(OPENING)}])"
    return re.compile(
        rf"(?:^|[{_NO_NAME} ]|{some(language, 'case-object')})(?:{some(language, 'renamed-lead')}){name}{when}"
        rf"(?:{some(language, 'do-renamed')}){behind}"
    )
