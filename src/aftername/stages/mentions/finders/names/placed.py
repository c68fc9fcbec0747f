"""Words that stand where names stand: a title or cell of a table, a quotation, what is applied for, what a short form follows.

Nothing is decided: such words are candidates without a sign of their own, and weights.tsv says what each place is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.name_places import (
    INNER,
    LABELS,
    MADE_FROM,
    OBJECTS,
    SHORTENED,
    SUBJECTS,
    YEARS_FIRST,
)
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import hangul, latin
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.hangul import HANGUL
from aftername.stages.mentions.finders.names.kana import KANA
from aftername.stages.mentions.finders.names.lone import words_without_head
from aftername.stages.mentions.finders.names.quotations import key_with
from aftername.stages.mentions.finders.names.quotes import OPENING, TITLE_MARKS, quote_around, quote_from
from aftername.stages.mentions.finders.names.text import SPELT, language_at, plain
from aftername.stages.mentions.finders.names.words import key_of

_WRITINGS = {"zh": HAN, "ja": KANA, "ko": HANGUL}
SHORTEST, LONGEST, LONGEST_SPELT = 3, 32, 90
LONGEST_LINE = 72  # code points of a line that may be a name with little else
MOST_WORDS = 5  # words of a Korean name that may be left out in front
MOST = 4000  # candidates of one document
NEAR = 3  # code points between two names of a row

_MARKS = " \u3000\t\n“”‘’\"'`「」『』｢｣《》〈〉【】[]()（）·・*•●○■□◆◇▶▷※:：,，、.。;；|｜-–—~〜!！>＞/#"
_NUMBERING = re.compile(
    r"[\s\u3000]*(?:(?:[■□◆◇●○◎・•※△▲▶▷▸➤*#>❍ㅇ-]+|[(（]?[\da-z一二三四五六七八九十ivx]{1,3}[)）.、．](?!\d)|[①-⑳Ⅰ-Ⅻ]|【[^】\n]{1,14}】|\[[^\]\n]{1,14}\])[\s\u3000]*)+"
)
_BEHIND = re.compile(r" ?[(（\[][^()（）\[\]\n]*[)）\]]?$")
_PARTS = re.compile(r" ?[|｜]| [-–—>＞] |[:：](?= |\n|$|[^/\d])|[「」“”《》【】]|——")
_RUN = re.compile(
    r"(?<![\w’'@./-])(?:[A-Z][\w’'+-]*|[A-Z0-9]+[+&-][\w+]*)(?:(?:: | (?:& )?(?:(?:of|for|and|in|to|on|the|de|du|des|of the|for the|in the) )?)[A-Z0-9][\w’'+-]*)*"
)
_THE = re.compile(r"(?:\b[Tt]he|\ban?) (?:(?:new|former|existing|previous|current|national) )?$")
_SAYS = re.compile(
    r",? ?(?:\([A-Z][\w&+ -]{1,10}\),? )?(?:is|was|are|were|will|has|provides?|offers?|supports?|funds?|gives?|aims?|helps?|allows?|which|replaced|replaces|launched|also|assists?|enables?)\b"
)
_INITIALS = re.compile(r" ?\((?:the )?[“\"]?[A-Z][\w&+/-]{1,11}[”\"]?\)")
_KIND_BEHIND = re.compile(
    r" (?:program(?:me)?|scheme|initiative|project|grant|fund|stream|action|award|fellowship|course|package|measure)s?\b"
)
_IN_ROW = re.compile(r"(?:, (?:and |the |or )?| and (?:the )?| or (?:the )?)")


def placed(view: View, hits: Sequence[Hit], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates by place that are none yet. found: those that signs of their own make."""
    taken = {(one.start, one.end) for one in found}
    made: dict[Span, Candidate] = {}
    for start, end, place in _spans(view, hits, found):
        span = (start, end)
        if span in taken or end - start > LONGEST_SPELT:
            continue
        one = made.get(span)
        if one is None:
            one = _candidate(view, start, end)
            if one is None or len(made) >= MOST:
                taken.add(span)
                continue
            made[span] = one
        one.shown[place] = 1
    title = view.document.header.title
    for one in made.values():
        if title is not None and view.text[one.start : one.end] in (title.value or ""):
            one.shown["titled"] = 1
    return list(made.values())


def _spans(view: View, hits: Sequence[Hit], found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    for start, end, place in _places(view, hits, found):
        language = language_at(view, start)
        for a, b in _borders(view, start, end, language):
            yield a, b, place


def _places(view: View, hits: Sequence[Hit], found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    yield from _pieces(view)
    yield from _quotations(view, hits)
    for start, end, language in _stretches(view):
        if language in SPELT:
            yield from _in_capitals(view, start, end)
        else:
            yield from _in_sentences(view, start, end, language)
    yield from _beside(view, found)


def _stretches(view: View) -> Iterator[tuple[int, int, str]]:
    """Where each language begins and ends."""
    starts = [(at, language_at(view, at)) for at, _ in view.languages]
    for (start, language), (end, _) in zip(starts, [*starts[1:], (len(view.text), "")], strict=True):
        yield start, end, language


def _pieces(view: View) -> Iterator[tuple[int, int, str]]:
    """Titles, headings, items, cells and other short lines, whole and up to what divides them."""
    for start, end, place in _lines(view):
        begin = start
        number = _NUMBERING.match(view.folded, start, end)
        if number is not None:
            begin = number.end()
        if not 2 <= end - begin <= LONGEST_LINE * 2:
            continue
        yield begin, end, place
        at = begin
        for part in _PARTS.finditer(view.text, begin, end):
            if part.start() - at > 2:
                yield at, part.start(), place
            at = part.end()
        if at > begin and end - at > 2:
            yield at, end, place


def _lines(view: View) -> Iterator[tuple[int, int, str]]:
    for block in view.document.blocks:
        if block.role == "furniture":
            continue
        if block.cells:
            for cell in block.cells:
                label = view.folded[slice(*cell.head)] if cell.head is not None else ""
                told = label.strip(_MARKS) == "title" or LABELS.fullmatch(label.strip(_MARKS))
                yield cell.start, cell.end, "at-label" if told else "at-cell"
        elif block.role in ("title", "heading"):
            yield block.start, block.end, "at-heading"
        else:
            place = "at-item" if block.role == "list-item" else "at-line"
            for start, end in _short_lines(view.text, block.start, block.end):
                yield start, end, place
    if not view.document.blocks:
        for start, end in _short_lines(view.text, 0, len(view.text)):
            yield start, end, "at-line"


def _short_lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop - start <= LONGEST_LINE:
            yield start, stop
        start = stop + 1


def _quotations(view: View, hits: Sequence[Hit]) -> Iterator[tuple[int, int, str]]:
    for hit in hits:
        if hit.trigger in OPENING and hit.trigger not in TITLE_MARKS:
            quote = quote_from(view.folded, hit.start)
            if quote is not None:
                yield quote.start + 1, quote.end - 1, "at-quote"


def _in_sentences(view: View, start: int, end: int, language: str) -> Iterator[tuple[int, int, str]]:
    text = plain(view) if language == "zh" else view.folded
    for table, place in ((SUBJECTS, "at-subject"), (OBJECTS, "at-object"), (SHORTENED, "at-short")):
        for match in table[language].finditer(text, start, end):
            yield *match.span("name"), place
    for match in MADE_FROM.finditer(text, start, end):
        yield *match.span("name"), "at-former"


def _in_capitals(view: View, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Runs of capitals in the places of English sentences."""
    text = view.text
    last: tuple[int, int] | None = None
    for match in _RUN.finditer(text, start, end):
        a, b = match.span()
        the = _THE.search(text, max(0, a - 16), a) is not None
        places = []
        if _INITIALS.match(text, b):
            places.append("at-short")
        if the and _SAYS.match(text, b):
            places.append("at-subject")
        if _KIND_BEHIND.match(text, b):
            places.append("at-kind")
        if the and " " in match[0]:
            places.append("at-the")
        if last is not None and _IN_ROW.fullmatch(text, last[1], a):
            places.append("at-row")
            yield last[0], last[1], "at-row"
        last = (a, b)
        for place in places:
            yield a, b, place
        kind = _KIND_BEHIND.match(text, b)
        if kind is not None:
            yield a, kind.end(), "at-kind"
        yield from _parts_of_run(text, a, b, places)


def _parts_of_run(text: str, start: int, end: int, places: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The two names of a run with a joint: Reed Link and Harbour Work."""
    joint = text.find(" and ", start, end)
    if joint < 0 or text.find(" and ", joint + 5, end) >= 0:
        return
    for a, b in ((start, joint), (joint + 5, end)):
        if " " in text[a:b] or "at-row" in places:
            yield a, b, "at-row"


def _beside(view: View, found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    """What stands in a row with a candidate that has a sign of its own."""
    text = view.folded
    for one in found:
        if one.spelt:
            continue
        first, last = one.start, one.end
        before = re.search(r"[^\s、,，。；;:：()\n「」『』“”‘’'\"]+(?: [^\s、,，。；;:：()\n「」『』“”‘’'\"]+){0,3} ?[、,，] ?$", text[max(0, first - 30) : first])
        if before is not None:
            stop = first - len(before[0]) + len(before[0].rstrip(" 、,，"))
            yield first - len(before[0]), stop, "at-row"
        behind = re.compile(r" ?[、,，] ?(?P<name>[^\s、,，。；;:：()\n「」『』“”‘’'\"]+(?: [^\s、,，。；;:：()\n「」『』“”‘’'\"]+){0,3})").match(text, last)
        if behind is not None:
            yield *behind.span("name"), "at-row"


# --- borders


def _borders(view: View, start: int, end: int, language: str) -> Iterator[Span]:
    """The stretches of text[start:end] that may be a name: without marks, years, brackets, words of notices."""
    text = plain(view) if language == "zh" else view.folded
    seen: set[Span] = set()
    for a, b in _trimmings(text, start, end, language):
        while a < b and text[a] in _MARKS:
            a += 1
        while b > a and text[b - 1] in _MARKS and not (text[b - 1] in ")）" and ("(" in text[a:b] or "（" in text[a:b])):
            b -= 1
        if (a, b) in seen or not (SHORTEST if language not in SPELT else 2) <= b - a:
            continue
        if b - a > (LONGEST_SPELT if language in SPELT else LONGEST):
            continue
        seen.add((a, b))
        yield a, b


def _trimmings(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    year = YEARS_FIRST.match(text, start, end)
    if year is not None and year.end() < end - 1:
        start = year.end()
    yield start, end
    bracket = _BEHIND.search(text, start, end)
    core = bracket.start() if bracket is not None else end
    if bracket is not None:
        yield start, core
    if language in SPELT:
        for article in ("the ", "a ", "an "):
            if text.startswith(article, start):
                yield start + len(article), core
        return
    begin = _begin(text, start, core, language)
    if begin != start:
        yield begin, core
        yield begin, end
    stop = _stop(text, begin, core, language)
    if stop != core:
        yield begin, stop
    if language == "ko":
        yield from _korean_starts(text, begin, stop)
    else:
        owner = _WRITINGS[language].owner_inside(text, begin, stop)
        if owner is not None and owner[1] < stop - 2:
            yield owner[1], stop


def _begin(text: str, start: int, end: int, language: str) -> int:
    """Where a name begins behind the words that none begins with."""
    more = name_words(language)
    moved = True
    while moved:
        moved = False
        year = YEARS_FIRST.match(text, start, end)
        if year is not None and year.end() < end - 1:
            start, moved = year.end(), True
        for word in (*more.slot_before, *more.starts, *programme_words(language).cuts):
            blank = language == "ko"
            if len(word) > (1 if not blank else 0) and text.startswith(word + (" " if blank else ""), start) and start + len(word) < end - 1:
                start, moved = start + len(word) + blank, True
                break
    inner = list(INNER[language].finditer(text, start, end))
    for one in inner:
        if one.end() < end - 2 and one.start() - start < 3:
            start = one.end()
    return start


def _stop(text: str, start: int, end: int, language: str) -> int:
    """Where a name ends before the words of a notice: 申请, 募集, 추진 안내."""
    more = name_words(language)
    cut = INNER[language].search(text, start + 2, end)
    if cut is not None:
        end = cut.start()
    moved = True
    while moved:
        moved = False
        while end > start and text[end - 1] in _MARKS:
            end -= 1
        for word in (*more.slot_after, *more.no_things):
            if len(word) > 1 and text.endswith(word, start, end) and end - len(word) - start > 2:
                end, moved = end - len(word), True
                break
    return end


def _korean_starts(text: str, start: int, end: int) -> Iterator[Span]:
    """From each word on, back to one that bears a particle."""
    at = end
    for _ in range(MOST_WORDS):
        blank = text.rfind(" ", start, at)
        if blank < 0:
            return
        yield blank + 1, end
        if hangul.bears_particle(text[text.rfind(" ", start, blank) + 1 : blank]):
            return
        at = blank


# --- the candidate


def _candidate(view: View, start: int, end: int) -> Candidate | None:
    """The candidate of a stretch; None where it can be no name by its letters."""
    language = language_at(view, start)
    text = plain(view) if language == "zh" else view.folded
    name = text[start:end]
    if not any(map(str.isalpha, name)) or "\n" in name or "http" in name or "@" in name or "。" in name or "?" in name:
        return None
    if language in SPELT:
        return _spelt(view, start, end)
    if name[0] < "\u2e80" and name.isascii() and " " in name and name.islower() and not view.text[start].isupper():
        return None
    writing = _WRITINGS[language]
    head = next((one for one in _by_length(language) if name.endswith(one) and len(one) < len(name)), "")
    if head:
        owner = writing.owner_inside(text, start, end - len(head))
        stem = text[owner[1] if owner is not None else start : end - len(head)].strip()
        if not stem:
            return None
        kind = heads_of(language)[head]
        made = Candidate(start, end, language, "formed", (end - len(head), end), kind, stem, writing.words(stem), key_with(stem, kind, head, writing), owner)
    elif writing is not HANGUL and text.startswith(tuple(heads_of(language)), end):
        return None  # its head noun stands behind it
    else:
        made = Candidate(start, end, language, "called", (end, end), "", name, words_without_head(name, language), key_of(name))
        more = name_words(language)
        if name.endswith(more.things):
            made.shown["thing"] = 1
        if name.endswith(more.no_things) or name in more.generic:
            made.shown["no-thing"] = 1
    made.shown["by-place"] = 1
    made.quote = quote_around(text, start, end)
    if made.quote is not None and (made.quote.start + 1 != start or made.quote.end - 1 != end):
        made.quote = None
    return made


def _by_length(language: str) -> list[str]:
    return sorted(heads_of(language), key=len, reverse=True)


def _spelt(view: View, start: int, end: int) -> Candidate | None:
    text = view.text
    words = text[start:end].split()
    if not words or not (text[start].isupper() or text[start].isdigit()) or len(words) > 12:
        return None
    lowered = [word.lower().strip("()“”\"'‘’,:") for word in words]
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    if capitals < 0.5 * len(words) or latin.is_places(lowered):
        return None
    kind = heads_of("en").get(lowered[-1], "")
    head = (end - len(words[-1]), end) if kind and len(words) > 1 else (end, end)
    stem = text[start : head[0]].strip() if kind and len(words) > 1 else text[start:end]
    made = Candidate(start, end, "en", "formed" if head[0] < end else "called", head, kind if head[0] < end else "", stem.lower(), latin.classed(stem.split()), key_of(stem))
    more = name_words("en")
    made.shown["by-place"] = 1
    if lowered[-1] in more.things:
        made.shown["thing"] = 1
    if lowered[-1] in more.no_things or set(lowered) & set(more.no_things):
        made.shown["no-thing"] = 1
    if len(words) == 1 and words[0].isalpha() and not words[0].isupper():
        made.shown["one-word"] = 1
    return made
