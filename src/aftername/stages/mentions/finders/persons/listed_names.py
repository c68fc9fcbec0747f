"""Names side by side behind a label of people, pairs of a task and who did it, heads of letters, and who is quoted.

Examples: "심사위원: 탁은결(위원장), 어거스트 리", "Present: Seosamh Ó Dubhagáin, Fidelma Tarpey", "3학년: 강찬솔, 노을", "作成　雲林院　／　確認　米倉田",
"To: Rev. Otis Hallowell; Xiomara Tejeda", "… grinning." – Shazza Brindley, mum", "…でした。」（5年1組　ペレイラ 美香）". What one of them shows to be a
person vouches for the others. Wrong where things stand between people in such a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import is_office
from aftername.stages.mentions.finders.persons.latin import NEVER, en
from aftername.stages.mentions.finders.persons.line_words import LATIN
from aftername.stages.mentions.finders.persons.private import NAMED, person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping, signs
from aftername.stages.mentions.finders.persons.where_names_end import EAST
from aftername.stages.mentions.finders.persons.word_kinds import is_ordinary, kind
from aftername.text.folding import folded

NO_PERSON = frozenset({"body", "programme", "amount", "percent", "document-number"})
LONGEST = 300  # code points of what stands behind a label
LONGEST_NAME = 14  # letters of a name in East Asia

_NAME = rf"[{EAST}]{{1,8}}?(?:[ \u3000\u30fb\u00b7][{EAST}]{{1,8}}?){{0,3}}?"
_LABELLED = re.compile(
    r"(?m)^[ \t\u3000○•◦□■\u30fb*-]*(?P<label>[^\n:：,，、]{1,24}?)[ \u3000]?[:：][ \u3000]*(?P<rest>[^\n]+)$"
)
_PARTS = re.compile(r"[ \u3000]*[,，、;；][ \u3000]*")
_ASIDE = r"(?:[ \u3000]?[(（][^()（）\n]{1,16}[)）])?"
_HEADS = frozenset({"from", "to", "cc", "bcc"})
_QUOTED = re.compile(
    rf"[”\"」』’][ \u3000]?\n?[ \t\u3000]*[–—―-]{{1,2}} ?(?:(?P<east>{_NAME})|(?P<latin>{LATIN}))(?=[ \u3000]*(?:\n|$)|[,，])"
    rf"|[」』”\"][ ]?[(（][^()（）\n \u3000]{{0,6}}\d[^()（）\n \u3000]{{0,6}}[ \u3000](?P<aside>[{EAST}]{{1,6}}[ \u3000][{EAST}]{{1,6}})[)）]"
)
_APART = re.compile("[/／|\u3000]|  ")
_QUESTION = re.compile(r"(?m)^Q[.:]")
_SPEAKER = re.compile(r"(?m)^(?P<name>[A-Z\u00c0-\u00de][\w'’-]{1,14}): ")
_PAIR = re.compile(
    rf"(?:^|(?<=[ \u3000/／|]))(?P<label>[{EAST}]{{2,5}})(?:[ \u3000]|[:：][ \u3000]?)(?P<name>[{EAST}]{{2,4}}(?:[ ][{EAST}]{{1,3}})?)"
    r"(?=[ \u3000]*(?:[/／|]|$)|\u3000|  )"
)

Place = tuple[int, int]


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every such name. found: what other rules found."""
    known = {
        one.anchor.start: one.anchor.end
        for one in found
        if isinstance(one.normal, PersonName) and _shows(one.normal)
    }
    held: list[re.Match[str]] = []
    for line in _LABELLED.finditer(view.text):
        if held and (line.start() != held[-1].end() + 1 or _form(line) != _form(held[-1])):
            yield from _listed(view, held, known)
            held = []
        held.append(line)
    if held:
        yield from _listed(view, held, known)
    yield from _quoted(view)
    yield from _pairs(view)
    yield from _asked(view)


def _shows(told: PersonName) -> bool:
    return not told.public and told.sign in NAMED


def _form(line: re.Match[str]) -> str:
    """A label with its figures alike."""
    return re.sub(r"\d+", "0", line["label"])


@cache
def _rosters() -> frozenset[str]:
    return frozenset(folded(word) for one in details() for word in one.rosters)


@cache
def _people() -> tuple[str, ...]:
    words = {word for one in details() for word in (*one.people, *one.name_labels, *one.chosen)}
    return tuple({folded(word) for word in words if len(word) > 1 and not word.isascii()})


def _listed(view: View, lines: Sequence[re.Match[str]], known: dict[int, int]) -> Iterator[Mention]:
    """The names behind labels of one form on neighbouring lines, where what is known of some of them says so."""
    label = folded(_form(lines[0]).strip())
    if not _may_head(label):
        return
    items = [place for line in lines for place in _items(view, line)]
    places = [place for place in items if place is not None]
    shown = sum(place[0] in known for place in places)
    told = _are_people(view, label, places, len(items) - len(places), shown)
    if told:
        yield from (person(view, *place, "list") for place in places if not _holds_one(place, known))


def _may_head(label: str) -> bool:
    """Whether names may stand behind a label."""
    return label in _HEADS or "0" in label or label in _rosters() or label.endswith(_people())


def _are_people(view: View, label: str, places: Sequence[Place], missing: int, shown: int) -> bool:
    """Whether items are people. missing: how many have not the form of a name; shown: how many are known."""
    if label in _HEADS:
        return shown > 0 or any(_is_titled(view.text, *place) for place in places)
    if len(places) < 2 or missing > 2:
        return False
    if label in _rosters() or label.endswith(_people()):
        return shown > 0 or not missing
    return "0" in label and shown * 2 >= len(places)


def _holds_one(place: Place, known: dict[int, int]) -> bool:
    """Whether a name is known within an item, behind its first letter: 人事处秦芳芳, 위원 배추자."""
    return any(place[0] < at < place[1] for at in known)


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a title stands before a name in Latin letters."""
    return text[max(start - 2, 0) : start] in (". ", ") ") and text[start:end].count(" ") > 0


def _items(view: View, line: re.Match[str]) -> Iterator[Place | None]:
    """Where the name of each item stands; None for an item that has not the form of one."""
    at, stop = line.span("rest")
    stop = min(stop, at + LONGEST)
    for gap in (*_PARTS.finditer(view.text, at, stop), None):
        end = gap.start() if gap else stop
        told = _item().fullmatch(view.text, at, end)
        place = told.span("name") if told else None
        yield place if place and _may_name(view, *place) else None
        at = gap.end() if gap else stop


@cache
def _item() -> re.Pattern[str]:
    """A name, its title before it or its calling behind."""
    called = {w for one in details() for w in (*one.people, *one.staff_titles, *one.honorifics)}
    called |= {w for one in signs() for w in (*one.titles, *one.offices)}
    east = any_of(w for w in called if not w.isascii())
    latin = any_of(
        {*en.staff_titles, *(w for one in signs() for w in one.titles if w.isascii()), "rev", "fr", "sr"}
    )
    return re.compile(
        rf"(?:(?i:{latin})\.? (?:\([A-Z][a-z]{{1,4}}\) )?){{0,2}}(?P<name>{LATIN}|{_NAME}){_ASIDE}(?:[ \u3000]?(?:{east}))?{_ASIDE}\.?"
    )


def _may_name(view: View, start: int, end: int) -> bool:
    """Whether a stretch has the form of a name, and nothing says that it is something else."""
    name = view.text[start:end]
    if overlapping(view, start, end, NO_PERSON):
        return False
    if name[0].isascii() or name[0].isupper():
        words = name.split()
        return len(words) > 1 and not any(
            w.rstrip(".") in NEVER or w.lower() in en.bears_a_name for w in words
        )
    bare = re.sub("[ \u3000]", "", name)
    if not 1 < len(bare) <= LONGEST_NAME or is_ordinary(bare) or is_office(bare):
        return False
    first = re.split("[ \u3000]", name)[0]
    return not (bare != name and first in _callings()) and (kind(bare) in ("name", "other") or bare != name)


@cache
def _callings() -> frozenset[str]:
    """Words for people and offices, which begin no name."""
    words = {w for one in details() for w in (*one.people, *one.name_labels, *one.staff_titles, *one.heads)}
    return frozenset(words | {w for one in signs() for w in (*one.titles, *one.offices)})


def _quoted(view: View) -> Iterator[Mention]:
    """Who is named behind what they say."""
    for one in _QUOTED.finditer(view.text):
        place = one.span(one.lastgroup or 0)
        if _may_name(view, *place):
            yield person(view, *place, "name-behind")


def _asked(view: View) -> Iterator[Mention]:
    """Who answers in an English interview, by the given name that stands with a family name elsewhere."""
    if _QUESTION.search(view.text) is None:
        return
    spoken: dict[str, list[Place]] = {}
    for one in _SPEAKER.finditer(view.text):
        spoken.setdefault(one["name"], []).append(one.span("name"))
    for name, places in spoken.items():
        if len(places) > 1 and name not in NEVER and re.search(rf"\b{name} [A-Z][\w'’-]+ ", view.text):
            yield from (person(view, *place, "name-behind") for place in places)


def _pairs(view: View) -> Iterator[Mention]:
    """Tasks and who did them, side by side on a line."""
    at = 0
    for line in view.text.split("\n"):
        if len(line) <= LONGEST and _APART.search(line):
            pairs = list(_PAIR.finditer(view.text, at, at + len(line)))
            if len(pairs) > 1 and 2 * sum(folded(one["label"]) in _people() for one in pairs) >= len(pairs):
                for one in pairs:
                    if _may_name(view, *one.span("name")):
                        yield person(view, *one.span("name"), "list")
        at += len(line) + 1
