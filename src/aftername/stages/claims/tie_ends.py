"""What may stand at the end of a tie though nothing establishes it as the name of a programme.

A thing that was nearly taken for a name, a quotation, words that end in a head noun (事業, 사업, Scheme), words in capitals: looked for
only in sentences with a word of succession. Ties to them are shown as ties to candidates. Not found: names written like any other word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftername.languages.name_words import heads_of, longest_heads, name_words
from aftername.languages.programme_words import programme_words
from aftername.languages.rules import grammar
from aftername.stages.claims.name_runs import EAST, HANGUL, either
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import is_spaced, is_suffixing, some
from aftername.stages.claims.tie_lists import Ids, is_counted
from aftername.stages.claims.tie_marks import Span, words_of
from aftername.stages.claims.tie_roles import KINDS
from aftername.stages.claims.tie_slots import slots
from aftername.text.names import comparable

Kind = Literal["candidate", "quoted", "headed", "capitals", "called", "listed", "slot"]
NEAR = "near "
"""How the id of an end begins that is no programme's."""
SHORTEST, LONGEST = 2, 40  # letters of a quotation that may be a name
OWNED = 4  # letters of a head noun behind a body: 중기청 사업 names none
LEAST_STEM = 3  # letters before a head noun
_QUOTED = re.compile(r"[“「『‘《〈【\"]([^“”「」『』‘’《》〈〉【】\"\n。！？!?]{2,60})[”」』’》〉】\"]")
_PLAIN_QUOTED = re.compile(r"(?<![\w'])'(?![\d\s])([^'\n。！？!?]{1,39}[^'\s])'(?!['A-Za-z0-9])")
_OTHERS = (
    "body",
    "person",
    "date",
    "period",
    "amount",
    "count",
    "channel",
    "document-number",
    "number",
    "percent",
    "age",
)
_WORD = r"[A-Z][\w’'&+./-]*"
_BROKEN = re.compile(r"[A-Z][\w-]* [a-z]+ $|[a-z] [A-Z][\w-]* [A-Z][\w-]*, $")
_GOES_ON = re.compile(
    r",? (?:[A-Z]\w*-)|, [A-Z][\w-]*(?: (?:and |of |for |& )?[A-Z][\w-]*)* (?:Scheme|Programme|Program|Fund|Grant)"
)
_BORDERS = ("case-object", "case-by", "case-from", "owner", "joint", "name-border")
_CAPITALS = re.compile(rf"\b{_WORD}(?:(?: (?:of|for|and|the|in|to|on|de|&))* (?:{_WORD}|[IVX0-9]+\b))*")


@dataclass(frozen=True, slots=True)
class End:
    """A stretch of a document that may be a name."""

    start: int
    end: int
    kind: Kind


def ends_of(passage: Passage, ids: Ids) -> list[End]:
    """The ends of a sentence, in text order, none over a name or over another. ids: places of names in the document."""
    taken = [
        (m.anchor.start, m.anchor.end) for m in passage.mentions if (m.anchor.start, m.anchor.end) in ids
    ]
    others = [(m.anchor.start, m.anchor.end) for m in passage.of(*_OTHERS)]
    made: list[End] = []
    for one in (*_slots(passage, taken), *_all(passage)):
        held = [*taken, *((other.start, other.end) for other in made)]
        if any(a < one.end and one.start < b for a, b in held) or _is_counted(one, passage):
            continue
        if _aimed(passage.language).search(
            passage.told, max(0, one.start - passage.start - 6), one.start - passage.start
        ):
            continue
        if any(a <= one.start and one.end <= b + (OWNED if one.kind == "headed" else 0) for a, b in others):
            continue
        made.append(one)
    return sorted(made, key=lambda one: one.start)


def _slots(passage: Passage, taken: Sequence[Span]) -> Iterator[End]:
    """What stands where a name must stand (tie_slots.py)."""
    at = passage.start
    names = [(a - at, b - at) for a, b in taken if passage.start <= a and b <= passage.end]
    others = [(m.anchor.start - at, m.anchor.end - at) for m in passage.of("body", "person")]
    for start, end in slots(passage, names):
        of_body = any(a < end and start < b for a, b in others)
        if not of_body or _ends_in_head(passage.text[at + start : at + end], passage.language):
            yield End(at + start, at + end, "slot")


def _is_counted(one: End, passage: Passage) -> bool:
    """Whether a number right before words says that they are several things: 6개 돌봄사업, 三个专项."""
    inside = one.kind == "headed" and is_counted(passage, one.end - 1, one.start)
    return one.kind != "quoted" and (inside or is_counted(passage, one.start))


def named(
    ends: Sequence[End], passage: Passage, known: Mapping[str, tuple[str, ...]]
) -> dict[Span, tuple[str, ...]]:
    """The ends with ids: that of the programme which is written so, else one of their own. known: programmes by comparable name."""
    made = {}
    for one in ends:
        key = comparable(passage.text[one.start : one.end])
        made[one.start, one.end] = known.get(key) or (NEAR + key,)
    return made


def _all(passage: Passage) -> Iterator[End]:
    for mention in passage.of("candidate", "programme"):
        if not _is_generic(mention.written, passage.language):
            last = mention.anchor.end
            if is_spaced(passage.language) and mention.kind == "candidate":
                tail = _small_head(passage.language).match(passage.text, last, passage.end)
                last = tail.end() if tail else last
            yield End(mention.anchor.start, last, "candidate")
    at, text = passage.start, passage.text[passage.start : passage.end]
    for match in (*_QUOTED.finditer(text), *_PLAIN_QUOTED.finditer(text)):
        if _may_be_quoted(match, passage):
            yield End(at + match.start(1), at + match.end(1), "quoted")
    for start, end in _headed(passage):
        yield End(at + start, at + end, "headed")
    if is_spaced(passage.language):
        for start, end, called in _capitals(text, passage.language):
            yield End(at + start, at + end, "called" if called else "capitals")


def _may_be_quoted(match: re.Match[str], passage: Passage) -> bool:
    words = match[1].strip()
    if not SHORTEST <= len(words) <= LONGEST or not re.search(r"[^\W\d_]", words):
        return False
    if match[0][0] in "《〈" and not _ends_in_head(words, passage.language):
        return False  # a paper, a book
    if re.search(r"[,，、;；:：]", words) is not None:
        return False
    return not _is_generic(words, passage.language) or _has_stem(words, passage.language)


def _has_stem(words: str, language: str) -> bool:
    """Whether common words before a head noun make a name where they are quoted: 「研究人才库」."""
    small = comparable(words)
    head = max((one for one in heads_of(language) if small.endswith(one)), key=len, default="")
    return (
        not is_spaced(language)
        and bool(head)
        and len(small) - len(head) >= SHORTEST
        and len(small) > LEAST_STEM
    )


def _ends_in_head(words: str, language: str) -> bool:
    small = words.casefold()
    return small.endswith(tuple(heads_of(language)))


@cache
def _aimed(language: str) -> re.Pattern[str]:
    """What says of the words right behind it that something is for them."""
    return re.compile(rf"(?:{some(language, 'aimed-at')})$")


@cache
def _generic(language: str) -> frozenset[str]:
    return name_words(language).generic | programme_words(language).generic | programme_words(language).plain


def _is_generic(words: str, language: str) -> bool:
    """Whether words are a head noun with nothing but common words before it."""
    small = comparable(words)
    head = max((one for one in heads_of(language) if small.endswith(one)), key=len, default="")
    stem = small[: len(small) - len(head)].strip()
    stem = re.sub(rf"^(?:(?:{some(language, 'between', 'these')})\s?)+", "", stem)
    if len(stem) < (2 if head else 1) or stem in _generic(language) or stem in heads_of(language):
        return True
    return words_of(language, "no-name").fullmatch(stem) is not None


def _headed(passage: Passage) -> Iterator[Span]:
    """Words that end in a head noun, back to where the words before it can be no part of a name."""
    language, text = passage.language, passage.told
    if is_spaced(language):
        return
    for match in _head(language).finditer(text):
        low = max(0, match.start() - LONGEST)
        run = _run(language).search(text[low : match.start()])
        if run is None:
            continue
        lead = len(_lead(language, run[0]))
        start = low + run.start() + lead
        if not is_suffixing(language) and not (lead or low + run.start()):
            continue  # where nothing parts it from the words before it
        if match.start() - start >= LEAST_STEM and not _is_generic(text[start : match.end()], language):
            yield start, match.end()


@cache
def _head(language: str) -> re.Pattern[str]:
    heads = either(longest_heads(language))
    if _has_blanks(language):
        behind = rf"(?=$|[^\uac00-\ud7a3]|{some(language, 'case-topic', 'case-object', 'case-into', 'case-from', 'case-of', 'case-at', 'joint', 'tail')})"
    elif is_suffixing(language):
        behind = r"(?![\u4e00-\u9fa5\u30a1-\u30f4\u30fc])"
    else:
        behind = f"(?!{some(language, 'no-head')})"
    return re.compile(f"{heads}{behind}")


@cache
def _run(language: str) -> re.Pattern[str]:
    """What a name may be made of, at the end of a stretch."""
    if _has_blanks(language):
        return re.compile(rf"(?:[{HANGUL}]+ ){{0,3}}[{HANGUL}]*$")
    return re.compile(rf"[{EAST}]+$")


def _lead(language: str, run: str) -> str:
    """The beginning of a run that belongs to the sentence and not to the name."""
    if _has_blanks(language):
        cut = 0
        for word in re.finditer(r"\S+ ", run):
            if _no_part(language).search(word[0].rstrip()):
                cut = word.end()
        run, rest = run[:cut], run[cut:]
    else:
        rest, run = run, ""
    if not is_suffixing(language):
        last = max((one.end() for one in _border(language).finditer(rest)), default=0)
        run, rest = run + rest[:last], rest[last:]
    found = re.match(rf"(?:(?:{some(language, 'between', 'these')}) ?)+", rest)
    return run + (found[0] if found else "")


@cache
def _border(language: str) -> re.Pattern[str]:
    """Words that stand before a name and in none: marks of cases, words of succession."""
    words = some(language, *_BORDERS, *(f"do-{one}" for one in (*KINDS, "starts", "ended")))
    return re.compile(rf"(?:{words})(?:{some(language, 'case-into')})?")


@cache
def _no_part(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{some(language, 'no-part')})$")


def _has_blanks(language: str) -> bool:
    """Whether words stand apart in a language whose marks stand behind them."""
    return "no-part" in grammar(language, "ties").classes


@cache
def _opens(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{some(language, 'opens')}) ", re.I)


@cache
def _alone(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{some(language, 'person-before')})\b|(?:{some(language, 'opens', 'alone')})$", re.I
    )


@cache
def _called(language: str) -> re.Pattern[str]:
    """What behind a name calls it a scheme: "Tinglan, a new programme for"."""
    heads = either(longest_heads(language))
    return re.compile(rf",? (?:is )?(?:an?|the|our|its) (?:[\w-]+ ){{0,3}}{heads}\b", re.I)


def _with_small_head(text: str, start: int, words: str, language: str) -> str:
    """Words in capitals at a place, with the head noun in small letters behind them."""
    tail = _small_head(language).match(text, start + len(words)) if " " in words or words.isupper() else None
    return words if tail is None else text[start : tail.end()]


@cache
def _small_head(language: str) -> re.Pattern[str]:
    """A head noun in small letters behind a name, with a word before it: Healthy Start voucher scheme."""
    heads = either(longest_heads(language))
    return re.compile(rf" (?:[a-z]{{4,12}} )?{heads}\b")


def _capitals(text: str, language: str) -> Iterator[tuple[int, int, bool]]:
    """Words in capitals, but for one alone that nothing calls a scheme, and a piece of a longer name: Mid tier, Green, Low-Carbon.

    With whether words behind call it a scheme."""
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        while first := _opens(language).match(text, start, end):
            start = first.end()
        words = text[start:end].rstrip(".,'’")
        words = _with_small_head(text, start, words, language)
        if (
            len(words) < 3
            or not words[0].isupper()
            or re.search(r"['’]s$", words)
            or _alone(language).match(words)
        ):
            continue
        if _BROKEN.search(text[:start]) or _GOES_ON.match(text, start + len(words)):
            continue
        called = _called(language).match(text, start + len(words)) is not None
        if called or " " in words or sum(one.isupper() for one in words) > 1 or re.search(r"[+\d]", words):
            yield start, start + len(words), called
