"""What one capture shows: matter, or which page that stands where a page was. One capture alone decides nothing.

Words count only where the page has hardly another: a page about errors is no error.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from aftername.languages.capture_words import pattern
from aftername.records import Anchor, Capture
from aftername.records.capture import Showing
from aftername.stages.captures.frames import prose
from aftername.stages.captures.matter import Matter
from aftername.stages.captures.quoting import is_quoted
from aftername.stages.captures.takers import deleted_at, is_supposed, names_takers, on_condition
from aftername.text.addresses import is_front, page_of, site_of
from aftername.text.folding import folded
from aftername.text.scripts import counts
from aftername.text.sketches import letters, likeness

Print = tuple[str, bytes]  # key and sketch of a text
SAME = 0.8  # likeness from which on a text is that of the front page
GONE = (404, 410)
_REFUSED: dict[int, Showing] = {401: "log-in", 407: "log-in", 403: "blocked", 405: "blocked", 406: "blocked", 412: "blocked", 418: "blocked",
    429: "blocked", 451: "blocked", 408: "no answer"}  # fmt: skip
SHORT_EAST, SHORT_WEST = 170, 480  # letters of a page that may be nothing but an error, by script
TITLED = 2.5  # so many times as long where its title says so
MORE = 4  # full sentences about something else that no page has which is nothing but an error
TOP = 10  # sentences in which it must stand
TOP_OF_OTHERS = 4  # the same for walls, log-ins and maintenance
ENTRIES = 4  # a page of so many entries is a list
OF_FORMS = 0.6  # so much of that length has a page that asks who reads
FIELD = 24  # characters of a line that names a field
_SENTENCE_ENDS = re.compile(r"[。.!?！？]$")
_QUOTATION = re.compile(r"[“\"‘'「『].*[”\"’'」』]")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+=%-]+")
_PARTS = re.compile(r"\s*[-_|—–:：·>＞\u30fb｜«»/【】\[\]（）()]+\s*")
_ERROR_PAGE = re.compile(
    r"(?i)(?:^|[/_?&=-])(?:404|410|error|err|notfound|not_found|not-found|pagenotfound|nopage)(?:[._/-]|$)"
)
_WALL_PAGE = re.compile(
    r"(?i)(?:^|[/_.-])(?:unblock|captcha|challenge|waf|blocked|denied|forbidden)(?:[._/?-]|$)"
)
_ROOT = re.compile(
    r"(?i)(?:/(?:home|homepage|main|index|default|portal|welcome|[a-z]{2}|eng|kor|jpn|chn)(?:[-_][a-z]{2,4})?)?"
)
_LOG_IN: Showing = "log-in"
_BLOCKED: Showing = "blocked"
_LOGIN_PAGE = re.compile(r"(?i)(?:^|[/_.-])(?:login|signin|sign-in|logon|sso|cas|auth|passport)(?:[._/?-]|$)")
_SENTENCE = re.compile(r"[^\n。！？!?]+(?:\.(?!\s)[^\n。！？!?]*)*")
_KINDS: tuple[tuple[str, Showing], ...] = (
    ("not there", "says not there"), ("deleted", "says deleted"), ("log-in", "log-in"), ("blocked", "blocked"), ("maintenance", "maintenance"),
)  # fmt: skip
TOLD: dict[Showing, str] = {
    "says not there": "the page says that it is not there",
    "says deleted": "the page says that it was taken away",
    "log-in": "the page asks to log in",
    "blocked": "the page refuses access",
    "maintenance": "the page says that the site is not running",
}


def shown(one: Capture, page: str, matter: Matter | None, fronts: Collection[Print], text: Print) -> Capture:
    """A capture with what it shows. fronts: key and sketch of texts of the front page of the site; text: of its own text."""
    answered = _answered(one, page)
    if answered is not None:
        return answered
    if matter is None:
        if one.status is None:
            return _with(one, "listed", "a list names it, without an answer and without its text")
        return _with(one, "answered", f"the server answered {one.status}; the text was not kept")
    note = _moved_to(matter, page)
    if note is not None:
        target, sign = note
        told = _with(one, "elsewhere", f"the page says that it stands at {page_of(target)}: {sign.quote}")
        return replace(told, leads_to=target, sign=sign)
    said = _said(matter)
    if said is not None:
        kind, sign = said
        return replace(_with(one, kind, f"{TOLD[kind]}: {sign.quote}"), sign=sign)
    if not is_front(page) and any(_is_same(text, front) for front in fronts):
        return _with(one, "front page", "the text of the front page stands there")
    return _with(one, "matter", "its text was read")


def _answered(one: Capture, page: str) -> Capture | None:
    """What the answer of the server says by itself; None where the text has to."""
    status = one.status
    if status in GONE:
        return _with(one, "gone", f"the server answered {status}")
    if status is not None and 300 <= status < 400 and status != 304:
        return _redirect(one, page)
    if status == 0:
        return _with(one, "no answer", "there was no answer")
    if status in _REFUSED:
        return _with(one, _REFUSED[status], f"the server answered {status}")
    if status is not None and status >= 400:
        return _with(one, "no answer", f"the server answered {status}")
    return None


def _is_same(one: Print, other: Print) -> bool:
    """Whether two texts are the same, or nearly: a front page has something new every day."""
    return bool(one[0]) and (one[0] == other[0] or likeness(one[1], other[1]) >= SAME)


def _with(one: Capture, shows: Showing, because: str) -> Capture:
    return replace(one, shows=shows, because=because)


def _redirect(one: Capture, page: str) -> Capture:
    """What a redirect leads to, by its address alone."""
    target = page_of(one.leads_to)
    if not target or target == page:
        return _with(one, "listed", f"the server answered {one.status}")
    site = site_of(target)
    path = target[len(site) :]
    if _ERROR_PAGE.search(path):
        return _with(one, "says not there", f"a redirect to {target}")
    for kind, form in ((_LOG_IN, _LOGIN_PAGE), (_BLOCKED, _WALL_PAGE)):
        if form.search(path) or form.search(site.partition(".")[0]):
            return _with(one, kind, f"a redirect to {target}")
    if site == site_of(page) and _ROOT.fullmatch(path.partition("?")[0]) and not is_front(page):
        return _with(one, "front page", f"a redirect to the front page {target}")
    return _with(one, "elsewhere", f"a redirect to {target}")


def _said(matter: Matter) -> tuple[Showing, Anchor] | None:
    """Which error a page is nothing but, and the words that say so."""
    document = matter.document
    places, size = _told_in(matter)
    title = document.header.title
    titled = None if title is None else _titled(title.value)
    most = SHORT_EAST if any(counts(document.text[places[0][0] : places[-1][1]])[:3]) else SHORT_WEST
    if size > most * (TITLED if titled else 1):
        return None
    found = _in_sentences(matter, places[:TOP])
    if found is not None:
        return None if titled is None and _is_article(matter, found[1]) else found
    if title is None:
        return None
    at = title.anchor or document.anchor(*places[0])
    if titled is None and size <= most * OF_FORMS and _asks_who(title.value, document.text):
        return _LOG_IN, at
    return None if titled is None else (titled, at)


def _is_article(matter: Matter, sign: Anchor) -> bool:
    """Whether a page says more than that it is not there, in full sentences."""
    text = matter.document.text
    others = [
        one
        for one in prose(matter)
        if not (one.start < sign.end and sign.start < one.end)
        and not _is_about_it(folded(text[one.start : one.end]))
    ]
    return len(others) >= MORE


def _is_about_it(sentence: str) -> bool:
    """Whether a sentence speaks of a page that is not there, as its own words and not as a quotation."""
    slots = (*(slot for slot, _ in _KINDS), "asked for", "turn back")
    return any(
        not is_quoted(sentence, *hit.span()) for slot in slots for hit in pattern(slot).finditer(sentence)
    )


def _told_in(matter: Matter) -> tuple[list[tuple[int, int]], int]:
    """The sentences of a page but its title, and how long it is; those of its menus, where all of it was taken for such."""
    places = [(one.start, one.end) for one in matter.sentences if one.key != matter.title]
    if places:
        return places, matter.size
    text = matter.document.text
    return [one.span() for one in _SENTENCE.finditer(text)], len(text)


def _in_sentences(matter: Matter, places: list[tuple[int, int]]) -> tuple[Showing, Anchor] | None:
    """The first phrase of an error in the first sentences; a page that is not there may be one that was taken away."""
    document = matter.document
    many = sum(one.listed for one in matter.sentences) >= ENTRIES
    listed = {one.start for one in matter.sentences if one.listed and many}
    for number, (start, end) in enumerate(places):
        found = _first(folded(document.text[start:end]), number, start in listed)
        if found is not None:
            kind, first, last = found
            if kind in ("says not there", "says deleted"):
                told = _deleted(document.text, places)
                if told is not None:
                    return "says deleted", document.anchor(*told)
                kind = "says not there"
            return kind, document.anchor(start + first, start + last)
    return None


def _moved_to(matter: Matter, page: str) -> tuple[str, Anchor] | None:
    """The address at which a page says that it stands now, where it says nothing else; and the words."""
    document = matter.document
    if matter.size > (SHORT_EAST if any(counts(document.text)[:3]) else SHORT_WEST):
        return None
    sign = None
    for one in matter.sentences:
        written = document.text[one.start : one.end]
        plain = folded(written)
        hit = pattern("page moved").search(plain)
        if hit and one.key != matter.title and sign is None and not is_quoted(plain, *hit.span()):
            sign = document.anchor(one.start + hit.start(), one.start + hit.end())
        address = _ADDRESS.search(written)
        if sign is not None and address and page_of(address[0]) not in ("", page):
            return address[0], sign
    return None


def _asks_who(title: str, text: str) -> bool:
    """Whether a page has the title of a log-in and a field for a password, and hardly a sentence: how to log in is told in sentences."""
    lines = [folded(line).strip() for line in text.splitlines()]
    if sum(_SENTENCE_ENDS.search(line) is not None for line in lines) > 1:
        return False
    parts = (part.strip(" .!！。") for part in _PARTS.split(folded(title).strip()))
    return any(pattern("log-in title").fullmatch(part) for part in parts) and any(
        len(line) <= FIELD and pattern("log-in field").search(line) for line in lines
    )


def _first(sentence: str, number: int, entry: bool) -> tuple[Showing, int, int] | None:
    """The first phrase of an error in a sentence. number: of the sentence on its page. entry: it is one of several entries of a list,
    which are errors only where they say nothing else."""
    of_a_page = pattern("page").search(sentence) is not None or names_takers(sentence)
    found: list[tuple[int, int, Showing]] = []
    for slot, kind in _KINDS:
        about = slot in ("not there", "deleted")
        if (about and not of_a_page) or (not about and number >= TOP_OF_OTHERS):
            continue
        for hit in pattern(slot).finditer(sentence):
            whole = len(letters(hit[0])) * 10 >= len(letters(sentence)) * 8
            if not is_quoted(sentence, *hit.span()) and (whole or not entry):
                found.append((hit.start(), hit.end(), kind))
                break
    if not found and not entry:
        found.extend(_missing(sentence))
    if not found:
        return None
    first, last, shows = min(found, key=lambda one: one[0])
    return shows, first, last


def _missing(sentence: str) -> Iterator[tuple[int, int, Showing]]:
    """Where a sentence says in its own words that what a visitor looked for is missing; one that only supposes it says nothing."""
    asked = pattern("asked for").search(sentence)
    missing = next(
        (hit for hit in pattern("missing").finditer(sentence) if asked and hit.start() >= asked.end()), None
    )
    if asked is None or missing is None or pattern("condition").search(sentence):
        return
    if not any(is_quoted(sentence, *one.span()) for one in (asked, missing)):
        yield asked.start(), missing.end(), "says not there"


def _deleted(text: str, places: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Where a sentence says without a perhaps that the page was taken away."""
    for start, end in places:
        sentence = folded(text[start:end])
        at = deleted_at(sentence)
        if at is None or is_supposed(sentence) or on_condition(sentence, at[1]):
            continue
        if pattern("page").search(sentence) or names_takers(sentence):
            return start + at[0], start + at[1]
    return None


def _titled(title: str) -> Showing | None:
    """Which error a title is: a part of it between dashes is nothing but the words for one."""
    for part in _PARTS.split(folded(title).strip()):
        part = part.strip(" .!！。")
        if not part or _QUOTATION.fullmatch(part):
            continue
        if pattern("error titles").fullmatch(part):
            return "says not there" if part not in ("500", "503", "403") else "no answer"
        for slot, kind in _KINDS:
            hit = pattern(slot).search(part)
            if hit and len(hit[0]) * 10 >= len(part) * 6:
                return kind
    return None
