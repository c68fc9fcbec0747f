"""People who were chosen, named one after another in a sentence: as many as it says that there are, or each with a form of address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import groupby

from aftername.languages.capture_words import pattern, phrases
from aftername.languages.person_words import person_words
from aftername.stages.captures.entries import announces_other
from aftername.stages.captures.heads import Spans, counted_people, speaks_of_people
from aftername.stages.captures.matter import Matter, Sentence
from aftername.text.folding import folded
from aftername.text.sketches import letters

LEAST = 3  # names
ENDS = 2  # names that end among other words: the first and the last
REACH = 1  # sentences above in which a programme may be named
_HONOURED = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.?\s+"
_WESTERN = rf"(?:{_HONOURED})?[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|[a-z]{{2,3}}|[A-Z][\w'’-]+)){{1,3}}"
_ASIDE = r"(?:\s?\([^()]{1,40}\))?"
_RUN = re.compile(rf"{_WESTERN}{_ASIDE}(?:,? and {_WESTERN}{_ASIDE}|, {_WESTERN}{_ASIDE}){{{LEAST - 1},}}")
_ONE = re.compile(_WESTERN)
_TITLED = re.compile(_HONOURED)
_PIECE = re.compile(r"[^、,，]+")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u00b7\u30fb ]{2,14}")


def in_sentences(
    matter: Matter, names: Spans, taken: Collection[int]
) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Each sentence that names people one after another who were chosen, or came with a programme, and where their names stand.

    names: places of programmes. taken: where entries start that belong to a list already.
    """
    for place, one in enumerate(matter.sentences):
        written = folded(matter.document.text[one.start : one.end])
        if one.start in taken:
            continue
        near = matter.sentences[max(0, place - REACH) : place + 1]
        named = any(each.start < end and start < each.end for each in near for start, end in names)
        chosen = pattern("selection").search(written) or pattern("chosen").search(written)
        if announces_other(written) if chosen else pattern("other lists").search(written):
            continue
        found = _people(one, matter, written, chosen is not None) if chosen or named else []
        if found:
            yield one, found


def _people(one: Sentence, matter: Matter, written: str, chosen: bool) -> list[Sentence]:
    """The names in a sentence: as many as it counts people, or, where it says that they were chosen, each with a form of address."""
    count = counted_people(written)
    found, addressed = _western(one, matter)
    if len(found) >= LEAST and (len(found) in count or (chosen and addressed)):
        return found
    found, addressed = _eastern(one, matter)
    counted = any(max(LEAST, len(found)) <= held <= len(found) + ENDS for held in count)
    return found if found and (counted or (chosen and addressed and len(found) >= LEAST)) else []


def _western(one: Sentence, matter: Matter) -> tuple[list[Sentence], bool]:
    """Names in Latin letters one after another; and whether each has a form of address."""
    written = matter.document.text[one.start : one.end]
    run = _RUN.search(written)
    if run is None:
        return [], False
    found = [
        _at(one, written, run.start() + hit.start(), run.start() + hit.end()) for hit in _ONE.finditer(run[0])
    ]
    return found, all(_TITLED.match(written, each.start - one.start) for each in found)


def _eastern(one: Sentence, matter: Matter) -> tuple[list[Sentence], bool]:
    """The most pieces in a row between signs of lists that are nothing but names in letters of East Asia; and whether each has a form
    of address. The first name of such a list and its last end among other words, and are not among them."""
    written = matter.document.text[one.start : one.end]
    best: list[re.Match[str]] = []
    for is_one, group in groupby(list(_PIECE.finditer(written))[1:-1], key=lambda piece: _is_name(piece[0])):
        pieces = list(group)
        if is_one and len(pieces) > len(best):
            best = pieces
    found = [_at(one, written, *each.span()) for each in best]
    return found, all(_addressed().search(_bare(each[0])) for each in best)


def _bare(piece: str) -> str:
    return _BRACKETS.sub("", piece).strip()


def _is_name(piece: str) -> bool:
    """Whether a piece may be nothing but a name, with a form of address and what goes with it in brackets; no word for people is one."""
    plain = _addressed().sub("", _bare(piece)).strip()
    if _EASTERN.fullmatch(plain) is None or speaks_of_people(plain):
        return False
    return not any(plain.endswith(word) for word in _offices())


@cache
def _offices() -> tuple[str, ...]:
    """Words for offices and titles, which are no names."""
    found = {
        word
        for language in ("zh", "ja", "ko")
        for word in (*person_words(language).titles, *person_words(language).offices)
    }
    return tuple(sorted(word for word in found if len(word) > 1))


def _at(one: Sentence, written: str, start: int, end: int) -> Sentence:
    key = letters(_addressed().sub("", _bare(written[start:end])))
    return Sentence(one.start + start, one.start + end, key, one.block, one.role, True)


@cache
def _addressed() -> re.Pattern[str]:
    """A form of address at the end."""
    return re.compile(f"(?:{'|'.join(map(re.escape, phrases('addressed')))})$")
