"""Which numbered and short lines are headings, how deep they are, and what stands under which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from aftername.languages.expressions import any_of, characters
from aftername.stages.reading.structure.draft import Draft
from aftername.stages.reading.structure.numbering import BULLETS, SIGNS
from aftername.text.sentences import width
from aftername.values.number_signs import YEAR

NUMBERED = 64  # columns of a numbered heading at the most
BULLETED = 32  # columns of a heading behind ■, ○ and the like
PLAIN = 40  # columns of a heading without number
BARE = ("plain", "matter")  # headings without a number
MATTER = 24  # letters of a heading that says what of a programme follows
_MATTER = re.compile(
    rf"{any_of('layout', 'matter headings', 'zh', 'ja', 'ko')}$|^{any_of('layout', 'matter headings', 'en')}"
)
_ASIDE = re.compile(r"[(（〔\[][^()（）]*[)）〕\]]$|[:：】〕\]>》]+$")
_STOP = re.compile(r"[。；;！!？?，,、]$|[^\d.]\.$|[.:：]$")
_SENTENCE = re.compile(rf"[。；]|[a-z]{{2}}[.;] |，.*，|[{characters('layout', 'statement ends')}]\. ")
_FULL = re.compile(r"[。！？.!?；;：:”」）)]$")
_NO_HEADING = re.compile(rf"\d{{4}}[{YEAR}.\-/]|@|\d{{3,}}|^[\W_]*$|[=＝]")


def outlined(drafts: Sequence[Draft]) -> None:
    """Set role, level and path of drafts; what a format has said of them stays."""
    _find_headings(drafts)
    _lay_out(drafts)


def _find_headings(drafts: Sequence[Draft]) -> None:
    matter = [one for one in drafts if one.role != "furniture"]
    open_kinds: list[str] = []
    for place, one in enumerate(matter):
        after = matter[place + 1] if place + 1 < len(matter) else None
        if one.fixed or one.role not in ("list-item", "paragraph"):
            continue
        if one.kind:
            if _is_numbered_heading(one, after, open_kinds):
                one.role = "heading"
                if one.kind not in open_kinds:
                    open_kinds.append(one.kind)
        elif _is_plain_heading(one, matter[place - 1] if place else None, after):
            one.role, one.kind = "heading", "matter" if _is_of_matter(one.text) else "plain"


def _is_numbered_heading(one: Draft, after: Draft | None, open_kinds: Sequence[str]) -> bool:
    """A short numbered line with something under it: no sentence, and not followed by the next of its kind."""
    if after is None or one.kind in BULLETS or after.kind == "note":
        return False
    if width(one.text[:80]) > (BULLETED if one.kind in SIGNS else NUMBERED):
        return False
    if _STOP.search(one.text) and one.text[-1] not in "：:":
        return False
    if _SENTENCE.search(one.text[len(one.number) :]):
        return False
    if after.kind == one.kind and after.role != "heading":
        return False
    # Something further out follows: nothing stands under this one.
    outer = open_kinds[: open_kinds.index(one.kind)] if one.kind in open_kinds else open_kinds
    return not (after.kind and after.kind in outer)


def _is_plain_heading(one: Draft, before: Draft | None, after: Draft | None) -> bool:
    """A short line apart from what is above it, with a sentence or a list below."""
    if after is None or before is None or width(one.text[:60]) > PLAIN or len(one.text) < 2:
        return False
    if not one.gap and before.role not in ("heading", "title") and _FULL.search(before.text) is None:
        return False
    if _STOP.search(one.text) and one.text[-1] not in "：:":
        return False
    if _NO_HEADING.search(one.text):
        return False
    if one.text[0] in "（(“「\"'，。、）)" and one.text[-1] not in "】〕":
        return False
    below = after.text
    if after.role in ("list-item", "table-row", "label-value"):
        return one.text[-1] in "：:" or one.gap
    if one.text[-1] in "：:":
        return False  # a salutation, or words that lead in
    return (
        after.role == "paragraph"
        and len(below) > 1.5 * len(one.text)
        and (_SENTENCE.search(below) is not None or _FULL.search(below) is not None)
    )


def _is_of_matter(words: str) -> bool:
    """Whether a plain heading only says what of a programme follows (応募資格, 지원내용): it stands under one that names something."""
    return len(words) <= MATTER and _MATTER.search(_ASIDE.sub("", words.lower()).strip()) is not None


def _lay_out(drafts: Sequence[Draft]) -> None:
    """Levels and paths: a number of a kind closes what stands under the last one of that kind."""
    stack: list[Draft] = []
    items: list[str] = []
    for one in drafts:
        if one.role in ("furniture", "title", "letterhead"):
            continue
        if one.role == "signature":
            stack, items = [], []
            continue
        if one.role == "heading":
            _close(stack, one)
            items = []
            one.path = _spans(stack)
            stack.append(one)
            if one.kind != "#":
                one.level = len(stack)
            continue
        if one.kind and any(held.kind == one.kind for held in stack):
            _close(stack, one)
        if one.kind:
            items = items[: items.index(one.kind) + 1] if one.kind in items else [*items, one.kind]
            if one.role == "list-item" and not one.level:
                one.level = len(items)
        one.path = _spans(stack)


def _close(stack: list[Draft], one: Draft) -> None:
    """Take from the stack the headings that a heading or item ends."""
    if one.kind == "#":
        place = _first(stack, lambda held: held.kind != "#" or held.level >= one.level)
    else:
        ended = BARE if one.kind == "plain" else (one.kind,)
        place = _first(stack, lambda held: held.kind in ended)
        if place == len(stack) and stack and stack[-1].kind in BARE and one.role == "heading":
            # A numbered line does not stand under a plain heading that stands under a numbered one.
            place -= any(held.kind not in ("#", *BARE) for held in stack)
    del stack[place:]


def _first(stack: Sequence[Draft], ends: Callable[[Draft], bool]) -> int:
    """The place of the first heading that ends; behind all where none does."""
    return next((place for place, held in enumerate(stack) if ends(held)), len(stack))


def _spans(stack: Sequence[Draft]) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in stack)
