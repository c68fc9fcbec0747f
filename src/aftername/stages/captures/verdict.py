"""What the captures of a page amount to. A page is removed only where several captures some days apart say so.

hard: the server said that it is gone (404, 410) at two captures, APART days apart or more. soft: words that say the page was taken away, over
two captures as far apart; one 404 and another sign as far apart; or three alike (a page that only says that it is not there, the
front page in its place) over ALIKE_OVER days. What hides a page from whoever fetched it (a wall, a log-in, a server that does not answer)
is never a sign that it is gone.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from aftername.records import Capture, record
from aftername.records.capture import Verdict
from aftername.text.addresses import is_front, page_of
from aftername.text.sketches import likeness

APART = 3  # days
ALIKE = 3  # captures
ALIKE_OVER = 60  # days
SAME_TEXT = 0.6  # likeness from which on two texts are one that was edited
OTHER_TEXT = 0.25  # likeness below which the matter is about something else, where the title is another too
OTHER_SHARE = 0.3  # share of letters in sentences that both may have
LEAST = 60  # letters of a text whose likeness tells something
PERMANENT = (301, 308)

SEEN = ("matter", "answered")
ABSENT = ("gone", "says deleted", "says not there", "front page")
HIDDEN: dict[str, Verdict] = {
    "log-in": "blocked",
    "blocked": "blocked",
    "maintenance": "unreachable",
    "no answer": "unreachable",
}
Print = tuple[str, bytes]  # key and sketch of a text


@record
class Judged:
    """A verdict with its reason. rests_on: places of the captures it rests on. absent_from: place of the first that says it is not there."""

    verdict: Verdict
    because: str
    rests_on: tuple[int, ...]
    how: str = ""
    leads_to: str = ""
    absent_from: int | None = None


@record
class Texts:
    """What is known of texts around a page. prints: of its documents. titles: letters of their titles. sizes: letters of their matter.

    edited: of pairs of documents that differ, by matter. at: texts that were captured at pages it leads to: time, key, sketch.
    elsewhere: by the key of a text, the pages at which it was captured, and when last. differ: whether the matter of two documents differs; apart: whether they have no full sentence in common. named, languages: programmes that documents name, and their languages.
    """

    prints: Mapping[str, Print]
    titles: Mapping[str, str]
    sizes: Mapping[str, int]
    keys: Mapping[str, frozenset[str]]
    at: Mapping[str, Sequence[tuple[str, str, bytes]]]
    elsewhere: Mapping[str, Sequence[tuple[str, str]]]
    differ: Callable[[str, str], bool]
    apart: Callable[[str, str], bool]
    named: Mapping[str, frozenset[str]]
    languages: Mapping[str, str]


def judge(page: str, captures: Sequence[Capture], texts: Texts) -> Judged:
    """The verdict of a page. captures: in order of time, each with what it shows."""
    seen = [place for place, one in enumerate(captures) if one.shows in SEEN]
    if not seen:
        return _never_seen(captures)
    behind = range(seen[-1] + 1, len(captures))
    if not any(captures[place].shows != "listed" for place in behind):
        return _there(page, captures, seen, texts)
    moved = _moved(page, captures, behind, texts)
    if moved is not None:
        return moved
    removed = removal(captures, behind)
    if removed is not None:
        return removed
    return _not_known(captures, behind)


def removal(captures: Sequence[Capture], places: Sequence[int]) -> Judged | None:
    """Whether captures behind the last that showed the page amount to its removal."""
    absent = [place for place in places if captures[place].shows in ABSENT]
    if not absent:
        return None
    return _hard(captures, absent) or _told(captures, absent) or _alike(captures, absent)


def _of(captures: Sequence[Capture], places: Sequence[int], shows: str) -> list[int]:
    return [place for place in places if captures[place].shows == shows]


def _days(captures: Sequence[Capture], places: Sequence[int]) -> int:
    """Days from the first of some captures to the last; 0 for none."""
    if not places:
        return 0
    first, last = (date.fromisoformat(captures[place].day) for place in (places[0], places[-1]))
    return (last - first).days


def _removed(
    captures: Sequence[Capture], words: str, places: Sequence[int], absent: Sequence[int], how: str
) -> Judged:
    over = f"from {captures[places[0]].day} to {captures[places[-1]].day}"
    return Judged(
        "removed", f"{words} {len(places)} captures {over}", tuple(places), how, absent_from=absent[0]
    )


def _hard(captures: Sequence[Capture], absent: Sequence[int]) -> Judged | None:
    """The server said that it is gone, at two captures days apart."""
    gone = _of(captures, absent, "gone")
    if _days(captures, gone) < APART:
        return None
    answers = " and ".join(sorted({str(captures[place].status) for place in gone}))
    return _removed(captures, f"the server answered {answers} at", gone, absent, "hard")


def _told(captures: Sequence[Capture], absent: Sequence[int]) -> Judged | None:
    """The server said so once and other signs agree, or the page itself says that it was taken away, days apart."""
    if _days(captures, absent) < APART:
        return None
    if _of(captures, absent, "gone"):
        words = "the server said once that it is gone, and other captures agree:"
    elif _of(captures, absent, "says deleted"):
        words = "the page itself says that it was taken away:"
    else:
        return None
    return _removed(captures, words, absent, absent, "soft")


def _alike(captures: Sequence[Capture], absent: Sequence[int]) -> Judged | None:
    """Three alike over months."""
    for kind, words in (
        ("says not there", "the page only says that it is not there:"),
        ("front page", "the front page stands in its place:"),
    ):
        alike = _of(captures, absent, kind)
        if len(alike) >= ALIKE and _days(captures, alike) >= ALIKE_OVER:
            return _removed(captures, words, alike, absent, "soft")
    return None


def _never_seen(captures: Sequence[Capture]) -> Judged:
    hidden = [HIDDEN[one.shows] for one in captures if one.shows in HIDDEN]
    if hidden and len(hidden) == len(captures):
        told = "never captured with its text; each capture shows a wall or no answer"
        return Judged(hidden[-1], told, tuple(range(len(captures))))
    return Judged("unknown", "never captured with its text", tuple(range(len(captures))))


def _not_known(captures: Sequence[Capture], behind: Sequence[int]) -> Judged:
    """Captures behind the last that showed the page do not say that it is gone."""
    last = captures[behind[-1]]
    absent = next((place for place in behind if captures[place].shows in ABSENT), None)
    since = captures[behind[0]].day
    if last.shows in HIDDEN:
        words = "walls or log-ins" if HIDDEN[last.shows] == "blocked" else "a site that does not answer"
        return Judged(
            HIDDEN[last.shows],
            f"the captures since {since} show {words}: {last.because}",
            tuple(behind),
            absent_from=absent,
        )
    count = len(behind)
    told = "one capture" if count == 1 else f"{count} captures"
    return Judged(
        "unknown",
        f"{told} since {since} did not show it ({last.because}); that is too little to say that it is gone",
        tuple(behind),
        absent_from=absent,
    )


def _moved(page: str, captures: Sequence[Capture], behind: Sequence[int], texts: Texts) -> Judged | None:
    """Whether the page stands at another address: by where it leads, else by its text."""
    document = next((one.document for one in reversed(captures[: behind[0]]) if one.document), None)
    own = texts.prints.get(document or "")
    for place in behind:
        made = _led(page, captures[place], place, own, texts) if captures[place].leads_to else None
        if made is not None:
            return made
    since = captures[behind[0] - 1].captured
    for other, when in texts.elsewhere.get(own[0], ()) if own is not None else ():
        if other != page and when >= since and not is_front(other):
            told = f"the same text was captured at {other} on {when[:10]}"
            return Judged("moved", told, tuple(behind), leads_to=other)
    return None


def _led(page: str, one: Capture, place: int, own: Print | None, texts: Texts) -> Judged | None:
    """Whether a redirect leads to where the page stands now."""
    if one.shows not in ("elsewhere", "front page"):
        return None
    target = page_of(one.leads_to)
    there = texts.at.get(target, ())
    if own is not None and any(
        key == own[0] or likeness(own[1], sketch) >= SAME_TEXT for _, key, sketch in there
    ):
        told = f"since {one.day} it leads to {target}, where the same text was captured"
        return Judged("moved", told, (place,), leads_to=target)
    if one.shows == "elsewhere" and not there and _is_move(page, target, one):
        told = f"since {one.day} it leads to {target}; what stands there was not captured"
        return Judged("moved", told, (place,), leads_to=target)
    return None


def _is_move(page: str, target: str, one: Capture) -> bool:
    """Whether a redirect alone is one to where the page moved: for good, or to an address that ends in the same name."""
    last, other = page.rpartition("/")[2].lower(), target.rpartition("/")[2].lower()
    return one.status in PERMANENT or bool(last and last == other)


def _there(page: str, captures: Sequence[Capture], seen: Sequence[int], texts: Texts) -> Judged:
    """The last captures show the page, or something in its place."""
    read = [place for place in seen if captures[place].document]
    made = _other(page, captures, read, texts) or _back(captures, seen)
    if made is not None:
        return made
    if len(read) < 2:
        told = f"it answered at {len(seen)} captures; {len(read)} of them were read"
        return Judged("present", told, tuple(seen))
    first, last = captures[read[0]], captures[read[-1]]
    pairs = [(read[0], read[-1]), *pairwise(read)]
    if any(_differs(captures[one], captures[other], texts) for one, other in pairs):
        told = f"its matter differs between captures from {first.day} to {last.day}"
        return Judged("changed", told, (read[0], read[-1]))
    return Judged("present", f"the same matter from {first.day} to {last.day}", (read[0], read[-1]))


def _back(captures: Sequence[Capture], seen: Sequence[int]) -> Judged | None:
    """Whether it was removed, and is there again; by bytes that were its own where the text was not kept."""
    before, following, away = None, None, None
    for one, other in pairwise(seen):
        gap = removal(captures, range(one + 1, other))
        if gap is not None:
            before, following, away = one, other, gap
    if before is None or following is None or away is None:
        return None
    last = captures[seen[-1]]
    known = {captures[place].digest for place in seen if place <= before} - {""}
    if last.shows == "answered" and last.digest not in known:
        told = f"it was not there ({away.because}) and answers again, but the text was not kept"
        return Judged("unknown", told, (*away.rests_on, seen[-1]), absent_from=away.absent_from)
    told = f"it was not there ({away.because}), and was captured again on {captures[following].day}"
    return Judged("returned", told, (before, *away.rests_on, seen[-1]), away.how)


def _differs(one: Capture, other: Capture, texts: Texts) -> bool:
    ours, theirs = one.document or "", other.document or ""
    return ours != theirs and texts.differ(ours, theirs)


def _other(page: str, captures: Sequence[Capture], read: Sequence[int], texts: Texts) -> Judged | None:
    """Whether matter about something else stands there now; never of a front page, which is made anew."""
    if len(read) < 2 or is_front(page):
        return None
    last = captures[read[-1]].document or ""
    for place, following in reversed(list(itertools.pairwise(read))):
        one, other = captures[place].document or "", captures[following].document or ""
        if not _is_other(one, other, texts):
            continue
        if not _is_other(one, last, texts) or _is_other(other, last, texts):
            return None
        told = f"since {captures[following].day} another text stands there, with hardly a sentence of the one before"
        return Judged("replaced", told, (place, following))
    return None


def _is_other(one: str, other: str, texts: Texts) -> bool:
    """Whether two texts are about something else: no sentence and hardly a run of letters in common, another title."""
    if one == other or min(texts.sizes[one], texts.sizes[other]) < LEAST:
        return False
    if texts.titles[one] and texts.titles[one] == texts.titles[other]:
        return False
    about_one = texts.named[one] & texts.named[other]
    if texts.languages[one] != texts.languages[other]:
        if about_one:
            return False  # the same in another language
    elif texts.titles[one] and texts.titles[other] and not about_one and texts.apart(one, other):
        return True
    shared = texts.keys[one] & texts.keys[other]
    alike = likeness(texts.prints.get(one, ("", b""))[1], texts.prints.get(other, ("", b""))[1])
    return alike < OTHER_TEXT and sum(map(len, shared)) < OTHER_SHARE * min(
        texts.sizes[one], texts.sizes[other]
    )
