"""Names, and lists of the chosen, that went from a page that stayed.

A name is scrubbed where the page was captured with it, and in no later capture of its text has it in any spelling; where most of
its other sentences stay; and where nothing ordinary explains it: another name in its place, entries that roll off a list, a page
that was redone or is in another language. A list is scrubbed where all its entries are gone while the page stays, and no file is
named in which it would stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from aftername.languages.capture_words import pattern, phrases
from aftername.records import Capture, Scrubbed
from aftername.stages.captures.matter import Matter, Sentence, without_counters
from aftername.stages.captures.pile import Pages
from aftername.text.addresses import is_twin
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.page_days import EDITIONS

KEPT = 0.6  # share of the letters of the other sentences that stay
LEAST = 20  # letters that the other sentences have at least
ALIKE = 0.75  # two sentences are one that was edited
INSTEAD = 0.45  # what stands in the place of a sentence is like it
MANY = 400  # sentences
NEW = 0.6  # share of the later text that may be new
ENTRIES = 3  # a list has so many
NAMED = 30  # letters that a name in a sentence has at most
_COLON, _LISTED = re.compile("[:：]|は、"), re.compile("[^、，,;；。.]+")


def scrubbed(captures: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages) -> Iterator[Scrubbed]:
    """What went from a page. captures: those that show its matter, in order of time."""
    read = [one for one in captures if one.document]
    for programme in sorted({each for one in read for each in pages.named(one.document)}):
        found = _name(programme, read, matters, pages)
        if found is not None:
            yield found
    yield from _lists(read, matters)


def _name(
    programme: str, read: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages
) -> Scrubbed | None:
    """One programme that a page named and names no more."""
    naming = [place for place, one in enumerate(read) if pages.places_of(programme, one.document)]
    last = naming[-1]
    if last + 1 == len(read):
        return None
    earlier, *after = (matters[one.document or ""] for one in read[last:])
    if all(is_twin(one.address) for one in read[last + 1 :]) and not is_twin(read[last].address):
        return None  # pages for small screens say less
    places = pages.places_of(programme, read[last].document)
    forms = {*(earlier.document.text[start:end] for start, end in places), *pages.names.get(programme, ())}
    own = [one for one in earlier.sentences if any(_within(place, one) for place in places)]
    titled = [place for place in places if _in_title(place, earlier)]
    kept = _parted(own, forms, earlier, after, pages) if own or titled else None
    if kept is None:
        return None
    start, end = next(place for place in places if _within(place, own[0])) if own else titled[0]
    instead = _instead(own[0], earlier, after[0]) if own else None
    return Scrubbed(
        "name",
        earlier.document.text[start:end],
        programme,
        earlier.document.anchor(start, end),
        read[naming[0]].captured,
        read[last].captured,
        read[last + 1].captured,
        len(naming),
        len(after),
        round(kept, 2),
        None if instead is None else after[0].document.anchor(instead.start, instead.end),
    )


def _parted(
    own: Sequence[Sentence], forms: set[str], earlier: Matter, after: Sequence[Matter], pages: Pages
) -> float | None:
    """Which share of the other sentences stays where a name went; None where it did not, or where something ordinary explains it.

    own: the sentences with the name. forms: how it is written. after: the later texts.
    """
    later = after[0]
    if any(stands(forms, matter) for matter in after):
        return None
    if _renamed(pages, earlier, later) or _rolls(own, earlier, later) or _is_cut(own, earlier, later):
        return None
    return _stayed([one for one in earlier.sentences if one not in own], earlier, later)


def _in_title(place: tuple[int, int], matter: Matter) -> bool:
    """Whether a place is in the title of a page."""
    title = matter.document.header.title
    at = title.anchor if title is not None else None
    return at is not None and at.start < place[1] and place[0] < at.end


def _within(place: tuple[int, int], one: Sentence) -> bool:
    return one.start < place[1] and place[0] < one.end


def _stayed(others: Sequence[Sentence], earlier: Matter, later: Matter) -> float | None:
    """Which share of the other sentences stays; None where the page did not stay, was made anew or is in another language."""
    if earlier.document.language != later.document.language:
        return None
    kept = _kept(others, later)
    return None if kept is None or kept < KEPT or _is_redone(earlier, later) else kept


def stands(forms: set[str], matter: Matter) -> bool:
    """Whether a name, in any of its forms, shortened or in other words around what is its own, is anywhere on a page."""
    whole = matter.whole
    text = folded(matter.document.text)
    for form in forms:
        plain = letters(form)
        if plain and (plain in whole or any(_is_there(part, whole, text) for part in _parts(form, plain))):
            return True
        if form.isascii() and _initials(form, matter.document.text):
            return True
    return False


def _is_there(part: str, whole: str, text: str) -> bool:
    """Whether a part of a name stands on a page; one in Latin letters as whole words."""
    return part in whole if not part.isascii() else re.search(rf"\b{re.escape(part)}\b", text) is not None


def _parts(form: str, plain: str) -> list[str]:
    """What of a name shows that it is meant: what is left of it without the words that many names have in common, and what of its greater
    half holds some of that; of a name that is nothing but such words, its greater half."""
    if form.isascii():
        words = re.findall(r"[a-z]+", form.lower())
        own = {word for word in words if len(word) > 2 and word not in _common()}
        return [f"{one} {other}" for one, other in pairwise(words) if not own or {one, other} & own]
    left = [run for run in _COMMON_CUT.split(_without_common(form)) if len(run) > 1]
    return [half for run in left or [plain] for half in _halves(run)]


def _halves(run: str) -> list[str]:
    """Every stretch of letters that is the greater half of a run."""
    least = max(2, (len(run) + 1) // 2)
    return [run[at : at + least] for at in range(len(run) - least + 1)]


_COMMON_CUT = re.compile(r"[\s\0]+")


def _without_common(form: str) -> str:
    """The letters of a name, with a gap where words stood that many names have in common."""
    pieces = [letters(word) for word in form.split()]
    cut = _eastern_common()
    return " ".join(cut.sub("\0", piece) for piece in pieces)


@cache
def _eastern_common() -> re.Pattern[str]:
    words = sorted(
        {letters(one) for one in phrases("common") if not one.isascii()}, key=lambda one: (-len(one), one)
    )
    return re.compile("|".join(map(re.escape, words)))


@cache
def _common() -> frozenset[str]:
    return frozenset(one for one in phrases("common") if one.isascii())


def _initials(form: str, text: str) -> bool:
    """Whether the initials of a name in Latin letters stand in a text."""
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]{3,}", form) if word[0].isupper())
    return len(initials) >= 3 and re.search(rf"\b{initials}\b", text) is not None


def _renamed(pages: Pages, earlier: Matter, later: Matter) -> bool:
    """Whether the later text names a programme that the earlier one did not; general words are no name."""
    before = {one for _, ids in pages.places.get(earlier.document.id, ()) for one in ids}
    return any(
        not before & set(ids) and not _says_nothing(later.document.text[start:end])
        for (start, end), ids in pages.places.get(later.document.id, ())
    )


def _says_nothing(written: str) -> bool:
    """Whether a name is nothing but a general word, with a year or not."""
    plain = letters(EDITIONS.sub("", folded(written)))
    return any(plain == letters(one) for one in phrases("general"))


def _kept(others: Sequence[Sentence], later: Matter) -> float | None:
    """Which share of sentences stays, by letters; None where they are too few to say that a page stayed."""
    size = sum(len(one.key) for one in others)
    if size < LEAST:
        return None
    return sum(len(one.key) for one in others if _has(later, one)) / size


def _has(matter: Matter, one: Sentence) -> bool:
    """Whether a text has a sentence, edited a little or not; in a text of very many sentences only as it is, or with other figures."""
    if one.key in matter.keys:
        return True
    if one.key not in matter.near:
        matter.near[one.key] = without_counters(one.key) in matter.counted or (
            len(matter.keys) <= MANY and any(_is_near(one.key, other) for other in matter.keys)
        )
    return matter.near[one.key]


def _is_near(one: str, other: str) -> bool:
    if abs(len(other) - len(one)) > 0.5 * len(one):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _is_redone(earlier: Matter, later: Matter) -> bool:
    """Whether most of the later text is new."""
    new = sum(len(one.key) for one in later.sentences if not _has(earlier, one))
    return new > NEW * max(1, later.size)


def _rolls(own: Sequence[Sentence], earlier: Matter, later: Matter) -> bool:
    """Whether a name stood in entries of a list alone, and other entries came: such lists roll on."""
    entries = [one for one in own if one.key != earlier.title]
    if not entries or not all(one.listed for one in entries):
        return False
    return any(one.listed and one.key != later.title and not _has(earlier, one) for one in later.sentences)


def _is_cut(own: Sequence[Sentence], earlier: Matter, later: Matter) -> bool:
    """Whether more than the name went in one piece: the end of a text that was cut short, or a block of entries beside the matter."""
    gone = [not _has(later, one) for one in earlier.sentences]
    places = [place for place, one in enumerate(earlier.sentences) if one in own]
    if not places:
        return False
    others = [place for place, went in enumerate(gone) if went and place not in places]
    first = next((place for place in reversed(range(len(gone))) if not gone[place]), -1) + 1
    if others and first <= places[0] and any(place >= first for place in others):
        return True
    entries = [place for place in places if earlier.sentences[place].key != earlier.title]
    beside = {place + step for place in entries for step in (-1, 1)}
    return (
        bool(entries)
        and all(earlier.sentences[place].listed for place in entries)
        and any(place in others and earlier.sentences[place].listed for place in beside)
    )


def _instead(one: Sentence, earlier: Matter, later: Matter) -> Sentence | None:
    """The sentence that stands in the place of one."""
    new = [other for other in later.sentences if other.key not in earlier.keys]
    rated = [
        (SequenceMatcher(None, one.key, other.key, autojunk=False).ratio(), -other.start, other)
        for other in new
    ]
    best = max(rated, default=None, key=lambda each: each[:2])
    return best[2] if best is not None and best[0] >= INSTEAD else None


def _lists(read: Sequence[Capture], matters: Mapping[str, Matter]) -> Iterator[Scrubbed]:
    """Lists of the chosen that were on a page and are not in any later capture of its text."""
    seen: set[str] = set()
    for place in range(len(read) - 1):
        for head, entries in _chosen(matters[read[place].document or ""]):
            made = None if head.key in seen else _list(read, place, head, entries, matters)
            if made is not None:
                seen.add(head.key)
                yield made


def _list(
    read: Sequence[Capture],
    place: int,
    head: Sentence,
    entries: Sequence[Sentence],
    matters: Mapping[str, Matter],
) -> Scrubbed | None:
    """One list, where it is not in the captures behind a place."""
    earlier, later = matters[read[place].document or ""], matters[read[place + 1].document or ""]
    if not _list_went(entries, earlier, later, read[place + 1 :], matters):
        return None
    kept = _stayed(
        [each for each in earlier.sentences if each not in entries and each is not head], earlier, later
    )
    if kept is None:
        return None
    naming = [each for each in read[: place + 1] if _has_entries(matters[each.document or ""], entries)]
    return Scrubbed(
        "list",
        earlier.document.text[head.start : head.end],
        None,
        earlier.document.anchor(entries[0].start, entries[-1].end),
        naming[0].captured,
        read[place].captured,
        read[place + 1].captured,
        len(naming),
        len(read) - place - 1,
        round(kept, 2),
        None,
    )


def _chosen(matter: Matter) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """Lists that stand below words for the chosen: the line with these words, and the entries."""
    sentences = matter.sentences
    chosen = pattern("chosen")
    place = 0
    while place < len(sentences):
        head = sentences[place]
        entries: list[Sentence] = []
        if chosen.search(folded(matter.document.text[head.start : head.end])):
            for one in sentences[place + 1 :]:
                if not one.listed or len(one.key) > 60:
                    break
                entries.append(one)
            entries = entries if len(entries) >= ENTRIES else _in_sentence(head, matter)
        if len(entries) >= ENTRIES:
            yield head, entries
        place += 1 + sum(one.start >= head.end for one in entries) if len(entries) >= ENTRIES else 1


def _in_sentence(head: Sentence, matter: Matter) -> list[Sentence]:
    """The names in a sentence that lists the chosen behind a colon: short, with signs of lists between them."""
    written = matter.document.text[head.start : head.end]
    colon = _COLON.search(written)
    if colon is None:
        return []
    found = []
    for one in _LISTED.finditer(written, colon.end()):
        key = letters(one[0])
        if not key or len(key) > NAMED:
            return []
        found.append(
            Sentence(head.start + one.start(), head.start + one.end(), key, head.block, head.role, True)
        )
    return found


def _has_entries(matter: Matter, entries: Sequence[Sentence]) -> bool:
    return sum(one.key in matter.whole for one in entries) * 2 >= len(entries)


def _list_went(
    entries: Sequence[Sentence],
    earlier: Matter,
    later: Matter,
    after: Sequence[Capture],
    matters: Mapping[str, Matter],
) -> bool:
    """Whether none of the entries is in any later text, no other entries came, and no file is named that would hold them."""
    for one in after:
        whole = matters[one.document or ""].whole
        if any(entry.key in whole for entry in entries):
            return False
    came = [one for one in later.sentences if one.key not in earlier.keys]
    if sum(one.listed for one in came) >= ENTRIES:
        return False
    attached = pattern("attached")
    return not any(attached.search(folded(later.document.text[one.start : one.end])) for one in came)
