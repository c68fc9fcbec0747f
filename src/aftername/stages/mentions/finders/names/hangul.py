"""Korean words before a head: nouns between blanks, back to a word that bears a particle or an ending."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.name_borders import COUNTING, DONE_BEFORE, EDITION, PHASE
from aftername.languages.name_words import name_words
from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names.candidate import Span
from aftername.stages.mentions.finders.names.quotes import CLOSING
from aftername.stages.mentions.finders.names.words import Word, words_of
from aftername.stages.mentions.finders.names.writing import Run, Writing
from aftername.text.names import comparable
from aftername.text.scripts import is_han

WORDS = programme_words("ko")

_FORMER = frozenset(one for one in name_words("ko").former_beside if is_han(one[0]))

LONGEST = 44
MOST_WORDS = 7

PARTICLE = re.compile(
    r"(?:(?:이)?(?:라는|라고|란|라며|라면|었|다|며|고|나|든)|은|는|이|가|을|를|의|에서|에게|에도|에는|에|으로|로|와|과|도|만|까지|부터|처럼|보다|인|였|및|등|들)(?:[은는도의가을를])?(?![가-힣])"
)
_STEP = re.compile(r"[가-힣a-z0-9一-鿿·•․ㆍ+&/-]")
_SIGNS = "·•․ㆍ+&/-"  # that may stand inside a word; alone they open an item
_ENDING = re.compile(
    r"(?:[가-힣](?:은|는|을|를|의|에서|에게|에|와|과|으로|로|도|만|이|가|한|된|하는|되는|고|며|서|던|할|해|위해|위한|대한|통해|따라|따른|라는|까지|부터|처럼|등|하여|되어|면|도록|려는|여|들))$|(?:적인|중인|것인|[가-힣]했|씩|밖에|가운데|지닌|가진|갖춘|거둔|이룬|만든|이끈|나선|맡은|펼친|마친|이어진|이뤄진|주어진)$"
)
_BRACKET = re.compile(r"(?<=[가-힣a-z0-9])\([a-z0-9가-힣&.,·․ㆍ -]{2,30}\)$")
_VERBAL = re.compile(r"(?:[가-힣](?:할|한|하는|되는|된|던)|는)$")
_ENDED = re.compile(r"(?:사업|프로그램|프로젝트|제도)$|^정책$")
_TRACK = re.compile(r" ?\((?P<track>[^()\n]{1,14})\)")
_VERSION = re.compile(r" ?(?P<version>[ⅠⅡⅢⅣⅰⅱⅲ]|i{1,3}(?![a-z])|\d\.0)(?![가-힣a-z])")
_OFFICE = re.compile(r"(?:부|청|공단|진흥원)$")
_BAD = re.compile(r"[。!?\n,;:]|\. (?![가-힣]{2,6}$)")
_OWNER = re.compile(
    r"(?:^|[ (])([가-힣]{1,12}(?:성|시|도|군|구|대학교|대학|부|청|정부|재단|공단|진흥원))(?:이|가|의|은|는)? ?$"
)
_INNER_OWNER = re.compile(
    r"[가-힣]{1,9}(?:특별시|광역시|특별자치도|[가-힣]도|[가-힣]시|[가-힣]군|대학교|대학원|부|청)$"
)


def run(text: str, low: int, start: int) -> Run | None:
    """The nouns before a head: at most seven words that bear no particle; None where there is none."""
    begin = _behind_particle(text, _nouns_back(text, max(low, start - LONGEST), start), start)
    if begin >= start or (
        text[begin - 1 : begin] in CLOSING and PARTICLE.match(f"{text[begin:start].split()[0]} ")
    ):
        return None
    edition = EDITION.search(text[max(0, begin - 10) : begin].rstrip()) is not None
    return Run(begin, words_of(text[begin:start].replace(" ", ""), "ko"), edition)


def _behind_particle(text: str, begin: int, start: int) -> int:
    """Where the nouns begin behind a particle that belongs to a figure or sign before it: 50%를 지역상품권."""
    first = PARTICLE.match(text, begin, start)
    alone = first is not None and text[first.end() : first.end() + 1] == " "
    if (
        first is None
        or not alone
        or not (text[begin - 1 : begin] in "%％" or text[begin - 1 : begin].isalnum())
    ):
        return begin
    return first.end() + 1


def _nouns_back(text: str, low: int, start: int) -> int:
    at = start
    for count in range(MOST_WORDS):
        stop = at
        if stop > low and text[stop - 1] == " ":
            stop -= 1
        elif count:
            break
        first = _word_back(text, low, stop)
        word = text[first:stop]
        joint = word in ("및", "·") and count > 0
        if joint and _joins(text, low, first):
            at = first
            continue
        if (count or stop < start) and stop < start and _ENDED.search(word):
            break  # the head of the noun before
        if (
            not word.strip(_SIGNS)
            or word in _cuts()
            or DONE_BEFORE.search(text, low, stop) is not None
            or (EDITION.fullmatch(word) and (at == start or not PHASE.fullmatch(word)))
            or re.fullmatch(r"\d{1,2}|\d{6,}|(?:19|20)\d\d|제", word)
        ):
            break
        if (count or stop < start) and bears_particle(word):
            break
        if first > low and text[first - 1] not in " \n“‘\"'(「｢『[`":
            return first if text[first - 1] in ",.:;)”’·△○■◦▲-" else start if not count else at
        at = first
    while at < start and text[at] in " ·및":
        at += 1
    return at + 1 if text[at] in _FORMER and text[at:start].strip(" ") != text[at] else at


def _word_back(text: str, low: int, stop: int) -> int:
    """Where the word begins that ends at an offset; what stands in brackets inside it belongs to it."""
    first = stop
    while first > low:
        letter = text[first - 1]
        if _STEP.match(letter) or (
            letter == "."
            and text[first - 2 : first - 1].isascii()
            and text[first - 2].isalpha()
            and text[first : first + 1].isascii()
        ):
            first -= 1
            continue
        inner = _BRACKET.search(text, low, first) if letter == ")" else None
        if inner is None:
            break
        first = inner.start()
    return first


def _joins(text: str, low: int, at: int) -> bool:
    """Whether the word before "and" is a noun too, so that the name goes on."""
    if text[at - 1 : at] != " ":
        return False
    first = _word_back(text, low, at - 1)
    word = text[first : at - 1]
    return len(word) > 1 and not bears_particle(word) and word not in _cuts()


@cache
def _cuts() -> frozenset[str]:
    return frozenset({*WORDS.cuts, *name_words("ko").starts, *COUNTING})


@cache
def _known() -> tuple[str, ...]:
    return tuple(WORDS.talent | WORDS.plain | WORDS.acts | WORDS.research)


@cache
def bears_particle(word: str) -> bool:
    """Whether a word ends in a particle or an ending, and so is no bare noun."""
    if len(word) < 2 or _ENDING.search(word) is None:
        return False
    return not any(word == one or (len(one) > 1 and word.endswith(one)) for one in _known())


def between(text: str, low: int, start: int) -> bool:
    """Whether a stretch behind a quotation may belong to the name: nouns, and the number of an edition."""
    stretch = text[low:start].strip()
    if not stretch:
        return True
    return all(
        word in _known() or any(word.startswith(one) for one in WORDS.talent) for word in stretch.split()
    )


def phrase(stem: str) -> bool:
    """Whether quoted words are a phrase and no name."""
    told = stem.split()
    bearing = sum(bears_particle(word) for word in told)
    return (
        _BAD.search(stem) is not None
        or len(told) > 8
        or (bearing > 1 and len(told) > 3)
        or bool(told and _VERBAL.search(told[-1]))
    )


def words(stem: str) -> list[Word]:
    """The words of a quoted stem."""
    return words_of(stem.replace(" ", ""), "ko")


def owner_inside(text: str, first: int, start: int) -> Span | None:
    """A place, a body or the nation as the first word of a longer name."""
    blank = text.find(" ", first, start)
    if blank < 0 or not text[blank:start].strip():
        return None
    word = text[first:blank]
    if word in WORDS.owners or comparable(word) in by_name() or _INNER_OWNER.fullmatch(word):
        return first, blank
    return None


def owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 칭란성의 ‘…’, 중국의 ‘…’."""
    low = max(0, at - 18)
    left = text[low:at].rstrip(" ‘“'\"`「｢『")
    word = re.search(r"([가-힣]+?)의?$", left)
    if word is not None and (word[1] in WORDS.owners or comparable(word[1]) in by_name()):
        return low + word.start(1), low + word.end(1)
    match = _OWNER.search(text[low:at])
    return (low + match.start(1), low + match.end(1)) if match is not None else None


def office(owner: str) -> bool:
    """Whether an owner is an office, which is no part of the name."""
    return len(owner) > 2 and _OFFICE.search(owner) is not None


def tail(text: str, end: int) -> tuple[int, Span | None]:
    """Where a name ends with its track, and where that stands."""
    version = _VERSION.match(text, end)
    if version is not None:
        return version.end(), version.span("version")
    bracket = _TRACK.match(text, end)
    if bracket is not None and bracket["track"] in WORDS.tracks:
        return bracket.end(), bracket.span("track")
    return end, None


HANGUL = Writing("ko", 10, LONGEST, run, between, phrase, words, owner_inside, owner_before, office, tail)
