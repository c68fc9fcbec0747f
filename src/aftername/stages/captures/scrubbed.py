"""Names, and lists of the chosen, that went from a page that stayed.

A name is scrubbed where the page was captured with it, and in no later capture of its text has it in any spelling; where most of
its other sentences stay; and where nothing ordinary explains it: another name in its place, entries that roll off a list, a page
that was redone or is in another language. A list is scrubbed where all its entries are gone while the page stays, and no file is
named in which it would stand.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from aftername.languages.capture_words import pattern, phrases
from aftername.records import Capture, Scrubbed
from aftername.stages.captures.matter import Matter, Sentence, without_counters
from aftername.stages.captures.pile import Pages
from aftername.text.folding import folded
from aftername.text.sketches import letters

KEPT = 0.6  # share of the letters of the other sentences that stay
LEAST = 20  # letters that the other sentences have at least
ALIKE = 0.75  # two sentences are one that was edited
INSTEAD = 0.45  # what stands in the place of a sentence is like it
NEW = 0.6  # share of the later text that may be new
ENTRIES = 3  # a list has so many
_YEAR = re.compile(r"\d{4}\s*年?度?|[令和平成昭和元\d]{3,6}年度?|第[\d一二三四五六七八九十]+[期批回次]")
_HAN = re.compile("[\u3400-\u9fff\u3041-\u30ff]")


def scrubbed(captures: Sequence[Capture], matters: dict[str, Matter], pages: Pages) -> Iterator[Scrubbed]:
    """What went from a page. captures: those that show its matter, in order of time."""
    read = [one for one in captures if one.document]
    for programme in sorted({ids[0] for one in read for ids in _ids(pages, one) if len(ids) == 1}):
        found = _name(programme, read, matters, pages)
        if found is not None:
            yield found
    yield from _lists(read, matters)


def _ids(pages: Pages, one: Capture) -> Iterator[tuple[str, ...]]:
    for _, ids in pages.places.get(one.document or "", ()):
        yield ids


def _name(
    programme: str, read: Sequence[Capture], matters: dict[str, Matter], pages: Pages
) -> Scrubbed | None:
    """One programme that a page named and names no more."""
    naming = [place for place, one in enumerate(read) if any(programme in ids for ids in _ids(pages, one))]
    last = naming[-1]
    if last + 1 == len(read):
        return None
    earlier, later = matters[read[last].document or ""], matters[read[last + 1].document or ""]
    if earlier.document.language != later.document.language:
        return None
    places = [at for at, ids in pages.places.get(earlier.document.id, ()) if programme in ids]
    written = [earlier.document.text[start:end] for start, end in places]
    forms = {*written, *pages.names.get(programme, ())}
    after = [matters[one.document or ""] for one in read[last + 1 :]]
    if any(stands(forms, matter) for matter in after):
        return None
    own = [
        one for one in earlier.sentences if any(one.start < end and start < one.end for start, end in places)
    ]
    if not own or _renamed(pages, earlier, later):
        return None
    kept = _kept([one for one in earlier.sentences if one not in own], later)
    if kept is None or kept < KEPT or _is_redone(earlier, later) or _rolls(own, earlier, later):
        return None
    place = next((start, end) for start, end in places if any(one.start <= start < one.end for one in own))
    instead = _instead(own[0], earlier, later)
    return Scrubbed(
        "name",
        earlier.document.text[slice(*place)],
        programme,
        earlier.document.anchor(*place),
        read[naming[0]].captured,
        read[last].captured,
        read[last + 1].captured,
        len(naming),
        len(after),
        round(kept, 2),
        None if instead is None else later.document.anchor(instead.start, instead.end),
    )


def stands(forms: set[str], matter: Matter) -> bool:
    """Whether a name, in any of its forms or shortened, is anywhere on a page."""
    whole = matter.whole
    return any(_stem_stands(letters(form), form, whole, matter) for form in forms if letters(form))


def _stem_stands(plain: str, form: str, whole: str, matter: Matter) -> bool:
    """Whether a form, or the greater half of it, stands in the letters of a page."""
    if plain in whole:
        return True
    if _HAN.search(form) or not form.isascii():
        least = max(2, (len(plain) + 1) // 2)
        words = [letters(word) for word in form.split()] if " " in form else []
        if any(len(word) > 1 and word in whole and not _is_general(word) for word in words):
            return True
        return any(
            plain[at : at + least] in whole and not _is_general(plain[at : at + least])
            for at in range(len(plain) - least + 1)
        )
    words = [word for word in re.findall(r"[A-Za-z]{3,}", form) if word[0].isupper()]
    told = folded(matter.document.text)
    initials = "".join(word[0] for word in words)
    if len(initials) >= 3 and re.search(rf"\b{initials}\b", matter.document.text):
        return True
    pairs = list(itertools.pairwise(words))
    return any(
        f"{one} {other}".lower() in told and not _is_general(letters(f"{one} {other}"))
        for one, other in pairs
    )


def _is_general(plain: str) -> bool:
    """Whether letters stand in a word that is said of any programme."""
    return any(plain in letters(one) for one in phrases("general"))


def _renamed(pages: Pages, earlier: Matter, later: Matter) -> bool:
    """Whether the later text names a programme that the earlier one did not; general words are no name."""
    before = {one for _, ids in pages.places.get(earlier.document.id, ()) for one in ids}
    return any(
        not before & set(ids) and not _says_nothing(later.document.text[start:end])
        for (start, end), ids in pages.places.get(later.document.id, ())
    )


def _says_nothing(written: str) -> bool:
    """Whether a name is nothing but a general word, with a year or not."""
    plain = letters(_YEAR.sub("", folded(written)))
    return any(plain == letters(one) for one in phrases("general"))


def _kept(others: Sequence[Sentence], later: Matter) -> float | None:
    """Which share of sentences stays, by letters; None where they are too few to say that a page stayed."""
    size = sum(len(one.key) for one in others)
    if size < LEAST:
        return None
    return sum(len(one.key) for one in others if _has(later, one)) / size


def _has(matter: Matter, one: Sentence) -> bool:
    """Whether a text has a sentence, edited a little or not."""
    if one.key in matter.keys:
        return True
    bare = without_counters(one.key)
    return any(
        without_counters(other) == bare
        or SequenceMatcher(None, one.key, other, autojunk=False).ratio() >= ALIKE
        for other in matter.keys
        if abs(len(other) - len(one.key)) <= 0.5 * len(one.key)
    )


def _is_redone(earlier: Matter, later: Matter) -> bool:
    """Whether most of the later text is new."""
    new = sum(len(one.key) for one in later.sentences if not _has(earlier, one))
    return new > NEW * max(1, later.size)


def _rolls(own: Sequence[Sentence], earlier: Matter, later: Matter) -> bool:
    """Whether a name stood in entries of a list alone, and other entries came: such lists roll on."""
    if not all(one.listed for one in own):
        return False
    return any(one.listed and not _has(earlier, one) for one in later.sentences)


def _instead(one: Sentence, earlier: Matter, later: Matter) -> Sentence | None:
    """The sentence that stands in the place of one."""
    new = [other for other in later.sentences if other.key not in earlier.keys]
    rated = [
        (SequenceMatcher(None, one.key, other.key, autojunk=False).ratio(), -other.start, other)
        for other in new
    ]
    best = max(rated, default=None, key=lambda each: each[:2])
    return best[2] if best is not None and best[0] >= INSTEAD else None


def _lists(read: Sequence[Capture], matters: dict[str, Matter]) -> Iterator[Scrubbed]:
    """Lists of the chosen that were on a page and are not in any later capture of its text."""
    seen: set[str] = set()
    for place, (one, other) in enumerate(itertools.pairwise(read)):
        earlier, later = matters[one.document or ""], matters[other.document or ""]
        if one.document == other.document or earlier.document.language != later.document.language:
            continue
        for head, entries in _chosen(earlier):
            if head.key in seen or not _list_went(entries, earlier, later, read[place + 1 :], matters):
                continue
            kept = _kept(
                [each for each in earlier.sentences if each not in entries and each is not head], later
            )
            if kept is None or kept < KEPT or _is_redone(earlier, later):
                continue
            seen.add(head.key)
            naming = [
                each for each in read[: place + 1] if _has_entries(matters[each.document or ""], entries)
            ]
            yield Scrubbed(
                "list",
                earlier.document.text[head.start : head.end],
                None,
                earlier.document.anchor(entries[0].start, entries[-1].end),
                naming[0].captured if naming else one.captured,
                one.captured,
                other.captured,
                max(1, len(naming)),
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
        if len(entries) >= ENTRIES:
            yield head, entries
        place += 1 + len(entries) if len(entries) >= ENTRIES else 1


def _has_entries(matter: Matter, entries: Sequence[Sentence]) -> bool:
    return sum(one.key in matter.keys for one in entries) * 2 >= len(entries)


def _list_went(
    entries: Sequence[Sentence],
    earlier: Matter,
    later: Matter,
    after: Sequence[Capture],
    matters: dict[str, Matter],
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
