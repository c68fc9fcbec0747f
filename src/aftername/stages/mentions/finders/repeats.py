"""Names of programmes said again without the signs that showed them: Tinglan, after “Tinglan,”; 汀兰, after “汀兰计划”.

A name that was quoted, defined or formed in a document is looked for in the whole of it, and so is its core
where that is a word of its own: no word of talent, no place, nothing everyday. Latin cores count with their
capitals only, Chinese ones only in quotation marks or beside words of applying and selecting.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages.name_borders import DONE
from aftername.languages.places import by_name, han_names
from aftername.languages.programme_words import programme_words
from aftername.records import Mention, ProgrammeName
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.names.text import followed_by, language_at
from aftername.stages.mentions.finders.names.words import split_head, vocabulary
from aftername.text.han_variants import simplified
from aftername.text.names import QUOTES, comparable

ESTABLISHED = ("quoted", "defined", "formed")
_LATIN_CORE = re.compile(r"[A-Z][a-zA-Zà-ž’'-]{3,}(?: [A-Z][a-zA-Zà-ž’'-]+){0,2}\+?")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_WORD = re.compile(r"[\w]")
_EASTERN = re.compile(r"[一-鿿㐀-䶿ァ-ヺー가-힣a-zA-Z0-9]")
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의|에|에서|으로|로|와|과|도|만|이라는|라는|이란|란)(?![가-힣])")
_BESIDE_BEFORE = re.compile(
    r"(?:入选|申报|获批|获评|参加|报名|加入|评为|入围|当选|申请|名为|称为|所谓|代号|、|和|与|及|“|「|‘|《|\")$"
)
_BESIDE_AFTER = re.compile(
    r"(?:入选|人选|申报|专家|等计划|等人才|等项目|项目|、|和|与|及|及其|获得者|评审|名单|候选|的|后|者|”|」|’|》|\"|等)"
)


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Further occurrences of the names established in a document, in text order."""
    known: dict[str, ProgrammeName] = {}
    taken: list[tuple[int, int]] = []
    for mention in view.found:
        if mention.kind in ("programme", "body"):
            taken.append((mention.anchor.start, mention.anchor.end))
        if not isinstance(mention.normal, ProgrammeName) or mention.normal.sign not in ESTABLISHED:
            continue
        for form, name in forms_of(mention):
            known.setdefault(form, name)
    return again(view, sorted(known.items()), automaton_of(sorted(known)), taken) if known else []


def automaton_of(forms: Sequence[str]) -> AhoCorasick:
    """What finds strings in a text, the longer of two that begin alike."""
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)


def again(
    view: View,
    known: Sequence[tuple[str, ProgrammeName]],
    automaton: AhoCorasick,
    taken: list[tuple[int, int]],
) -> list[Mention]:
    """Where known strings stand as names of their own, in text order.

    known: each string with what it means, in the order the automaton was made of. taken: places of other names, in any
    order; those found are added.
    """
    taken.sort()
    made: list[Mention] = []
    for index, start, end in automaton.find_matches_as_indexes(view.text):
        form, name = known[index]
        if _overlaps(taken, start, end) or not _stands_alone(view, form, start, end):
            continue
        made.append(view.mention("programme", start, end, name))
        insort(taken, (start, end))
    return made


def forms_of(mention: Mention) -> tuple[tuple[str, ProgrammeName], ...]:
    """The strings that name a programme again, with what they then mean."""
    assert isinstance(mention.normal, ProgrammeName)
    return _forms(mention.written, mention.normal)


@lru_cache(maxsize=4096)  # a name stands many times in a case
def _forms(written: str, normal: ProgrammeName) -> tuple[tuple[str, ProgrammeName], ...]:
    return tuple(_each_form(written.strip(QUOTES + " ,."), normal))


def _plainly(written: str, track: str | None) -> str:
    """A name without quotation marks within and without the track behind it."""
    if any(mark in QUOTES for mark in written if mark not in "'’"):
        written = re.sub(r"[“”「」『』‘\"]", "", written)
    if track is not None and written.endswith((f"（{track}）", f"({track})")):
        written = re.split(r" ?[（(]", written)[0]
    return written


def _each_form(written: str, normal: ProgrammeName) -> Iterator[tuple[str, ProgrammeName]]:
    written = _plainly(written, normal.track)
    if len(written) >= 2:
        yield written, ProgrammeName(normal.key, normal.head, normal.owner, None, "bare")
    whole, _ = split_head(written)
    owned = bool(normal.owner) and whole.startswith(normal.owner or "")
    core = whole[len(normal.owner or "") :] if owned else whole
    core = core.strip(QUOTES + " -'’")
    if core != written and comparable(core) == normal.key and _is_distinctive(core):
        yield core, ProgrammeName(normal.key, "", None, None, "bare")
        if owned and whole.startswith(
            f"{normal.owner} "
        ):  # Lowland Tidal Jobs, of the Lowland Tidal Jobs scheme
            yield whole, ProgrammeName(normal.key, "", normal.owner, None, "bare")


def _is_distinctive(core: str) -> bool:
    """Whether a core is a word of its own, so that it can stand for the name."""
    if comparable(core) in by_name():
        return False
    if core.isascii() or _LATIN_CORE.match(core):
        words = programme_words("en")
        everyday = words.talent | words.plain | words.generic | words.cuts | words.research
        return _LATIN_CORE.fullmatch(core) is not None and not set(core.lower().split()) & everyday
    if re.search(r"[0-9]", core) or not 2 <= len(core) <= 8:
        return False
    if re.fullmatch(r"[百千万]+人?|[천만백]인", simplified(core)):
        return False
    plain = simplified(core)
    if plain in han_names():
        return False
    listed, held = _eastern_words()
    if plain in listed or core in listed:
        return False
    return held.search(plain) is None


@cache
def _eastern_words() -> tuple[frozenset[str], re.Pattern[str]]:
    """Words of names in the languages of East Asia, and an expression for those that make no core distinctive."""
    listed: set[str] = set()
    held: set[str] = set()
    for language in ("zh", "ja", "ko"):
        table, _ = vocabulary(language)
        listed.update(word for word in table if len(word) > 1)
        held.update(word for word, kind in table.items() if len(word) > 1 and kind in ("talent", "plain"))
    return frozenset(listed), re.compile("|".join(map(re.escape, sorted(held))))


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (start, 0))
    if index < len(taken) and taken[index][0] < end:
        return True
    return any(last > start for _, last in taken[max(0, index - 2) : index])


def _stands_alone(view: View, form: str, start: int, end: int) -> bool:
    """Whether a string stands here as a name of its own, not inside a longer word or the name of a body."""
    text = view.text
    before, after = text[start - 1 : start], text[end : end + 1]
    language = language_at(view, start)
    core, head = split_head(form)
    if followed_by(view.folded, end, programme_words(language)) or followed_by(
        view.folded, end, programme_words("en")
    ):
        return False
    if form[0] < "\u2e80" and form[-1] < "\u2e80":
        return not (_WORD.match(before) and before < "\u2e80") and not (
            (_WORD.match(after) and after < "\u2e80") or after in ("-", "@", "_")
        )
    if "가" <= form[-1] <= "힣":
        return not _EASTERN.match(before) and (
            not ("가" <= after <= "힣") or _PARTICLE.match(text, end) is not None
        )
    if head and core:
        return True
    if language == "ja":
        return not _EASTERN.match(before) and not _EASTERN.match(after) and not DONE.match(text, end)
    left, right = simplified(text[max(0, start - 4) : start]), simplified(text[end : end + 4])
    return _BESIDE_BEFORE.search(left) is not None and (
        _BESIDE_AFTER.match(right) is not None or not _EASTERN.match(right[:1])
    )


FINDER = Finder("repeats", ("programme",), (), look)
