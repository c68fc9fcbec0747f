"""Lists whose entries are alike, below a sentence that says who was chosen: a name, and what goes with it.

Such a list may stand below an ordinary sentence or below the heads of its columns. Some sentences further down it must be numbered,
and the title must say that it is of the chosen. Where what stands right above it announces something else (papers to hand in, whom
to ask, who judged), it is no list of the chosen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from aftername.languages.capture_words import pattern
from aftername.stages.captures.entries import announces_other
from aftername.stages.captures.matter import Matter, Sentence
from aftername.text.folding import folded
from aftername.values.entry_forms import EASTERN_NAME, ENTRY_NUMBER

ENTRIES = 3  # a list has so many
REACH = 4  # sentences above a list in which the words may stand
LONGEST = 60  # letters of an entry
_APART = ("\t", "|", "／", " / ", " - ", " – ", " — ", "\u3000", ",", "，", "、", "(", "（")
_WESTERN = re.compile(r"(?:[A-Z][\w.\'’-]*|[a-z]{2,3})(?:,? (?:[A-Z][\w.\'’-]*|[a-z]{2,3})){1,4}")
_TOLD = re.compile(r"[:：]\s*$")


def alike_lists(matter: Matter, taken: Collection[int]) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Each with the sentence that says who was chosen. taken: where entries start that belong to a list already.

    The last entry, above a paragraph, may have been read as its heading.
    """
    sentences = matter.sentences
    text = matter.document.text
    formed = [
        ""
        if one.start in taken or not (one.listed or one.role == "heading")
        else form(text[one.start : one.end])
        for one in sentences
    ]
    for kind, group in groupby(range(len(sentences)), key=lambda place: formed[place]):
        places = list(group)
        if kind and len(places) >= ENTRIES:
            head = _head(matter, places[0], kind.endswith("1"))
            if head is not None:
                yield head, [sentences[place] for place in places]


def form(written: str) -> str:
    """The form of an entry that gives a name and what goes with it: what stands between them; "" for any other line."""
    number = ENTRY_NUMBER.match(written)
    rest = written[number.end() if number else 0 :].strip()
    if len(rest) > LONGEST or any(sign.isdigit() for sign in rest) or ":" in rest or "：" in rest:
        return ""
    for _, sign in sorted((rest.find(sign), sign) for sign in _APART if sign in rest):
        first, _, second = rest.partition(sign)
        if second.strip() and (made := _form(sign, first.strip(), number is not None)):
            return made
    first, _, second = rest.partition(" ")
    return _form(" ", first, number is not None) if second else ""


def _form(sign: str, first: str, numbered: bool) -> str:
    """The sign, where what stands before it may be a name; blanks alone tell little: a short name or a number stands before them."""
    numbers = "1" if numbered else ""
    if first.isascii() or _WESTERN.fullmatch(first):
        return sign + numbers if sign != " " and _WESTERN.fullmatch(first) else ""
    if not EASTERN_NAME.fullmatch(first) or (sign == " " and not numbered and len(first) > 4):
        return ""
    return sign + numbers


def _head(matter: Matter, first: int, numbered: bool) -> Sentence | None:
    """The sentence that says who was chosen: the one right above a list, or above the heads of its columns. A list that is numbered may
    stand further below, where the title says that it is of the chosen; none below a line that announces something else."""
    above = [matter.sentences[place] for place in range(first - 1, max(-1, first - 1 - REACH), -1)]
    if above and _are_heads(above[0], matter):
        above = above[1:]
    for place, one in enumerate(above):
        written = _written(one, matter)
        if pattern("selection").search(written) or pattern("chosen").search(written):
            return None if announces_other(written) else one
        announces = _TOLD.search(written) or pattern("announced").search(written)
        if place == 0 and (one.listed or one.role == "heading" or announces):
            return None
        if not numbered or not _is_titled(matter):
            return None
    return None


def _written(one: Sentence, matter: Matter) -> str:
    return folded(matter.document.text[one.start : one.end])


def _are_heads(one: Sentence, matter: Matter) -> bool:
    """Whether a line has the heads of columns."""
    written = _written(one, matter).strip()
    words = [word for word in re.split(r"[\s/|,、]+", written) if word]
    return one.listed and len(words) > 2 and _TOLD.search(written) is None


def _is_titled(matter: Matter) -> bool:
    title = matter.document.header.title
    return title is not None and pattern("chosen").search(folded(title.value)) is not None
