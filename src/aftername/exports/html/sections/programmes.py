"""The programmes in one table: names, who runs them, when they were named, in how many documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html.headlines import Badge, badges, in_order
from aftername.exports.html.language_tag import tongue_of, tongue_of_name, traditional
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.visible import plain, visible
from aftername.exports.in_charge import place_of
from aftername.records import Name, Programme, ProgrammeAccount
from aftername.text.names import comparable
from aftername.text.readings import readings_of

MOST_NAMES = 3  # other names shown in a row; the rest is folded away
MOST_BODIES = 2
FEW = 12  # rows that can be looked over without a box to narrow them
THINGS = {"campaign": "campaign", "works": "works", "paper": "work plan"}
"""What is said of what is no scheme."""
NOTE = "Named like programmes, but nothing that was read says that they offer something to apply for."

ONLY_NAMED = "Named in one document each, and nothing more is said of them there."


@dataclass(frozen=True, slots=True)
class Told:
    """A string with its tag and the number of documents that say it. place: where the page shows what they say, "" for nowhere."""

    shown: Markup
    lang: str
    documents: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One programme. more_names: other names, folded away. keys: all its names as a search asks for them. run_by: rival values
    side by side. badges: what sets it apart."""

    id: str
    name: Told
    owner: Told | None
    english: Markup | None
    names: tuple[Told, ...]
    more_names: tuple[Told, ...]
    keys: str
    badges: tuple[Badge, ...]
    run_by: tuple[Told, ...]
    more_bodies: int
    first: str | None
    last: str | None
    documents: int
    origins: int
    thing: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading. heading, note: "" for the schemes, which come first and need none. folded: out of sight until asked for."""

    heading: str
    note: str
    rows: tuple[Row, ...]
    folded: bool = False


def told(name: Name) -> Told:
    """A name as the page shows it."""
    return Told(visible(name.written), tongue_of_name(name.language, name.script), name.documents)


def main_name(programme: Programme) -> Told:
    """The main name of a programme with the tag of the name it is."""
    for name in programme.names:
        if name.written == programme.name:
            return told(name)
    first = programme.names[0] if programme.names else None
    lang = tongue_of_name(first.language, first.script) if first else "und"
    return Told(visible(programme.name), lang, len(programme.documents))


def owner(programme: Programme) -> Told | None:
    """Whose programme it is, where its names say so."""
    if programme.owner is None:
        return None
    return Told(visible(programme.owner), tongue_of(programme.owner, main_name(programme).lang), 0)


def run_by(sheet: Sheet, programme: Programme) -> tuple[Told, ...]:
    """Each body said to run it: those that lead or manage first, then those with most documents; each leads to its passages."""
    bodies: dict[Markup, tuple[str, str, set[str]]] = {}
    ranks: dict[Markup, int] = {}
    for block in sheet.accounts[programme.id]:
        if block.fact == "run-by":
            for group in block.groups:
                firm = [one for one in group.claims if place_of(one) is not None]
                if not firm:
                    continue
                value, place = sheet.claims[firm[0].id].value, place_of(firm[0]) or 0
                shown = value.shown
                documents = bodies.setdefault(shown, (value.lang, group.id, set()))[2]
                documents.update(one.document for one in firm)
                ranks[shown] = min(place, ranks.get(shown, place))
    told = [Told(shown, lang, len(documents), group) for shown, (lang, group, documents) in bodies.items()]
    return tuple(sorted(told, key=lambda one: (ranks[one.shown], -one.documents)))


def row(sheet: Sheet, account: ProgrammeAccount, marks: tuple[Badge, ...]) -> Row:
    """A programme's row in the table."""
    programme = account.programme
    return row_of(
        account,
        marks,
        sheet.english.get(programme.id),
        run_by(sheet, programme),
        keys_of(programme),
    )


def row_of(
    account: ProgrammeAccount,
    marks: tuple[Badge, ...],
    english: Markup | None,
    bodies: tuple[Told, ...],
    keys: str,
) -> Row:
    """The row of a programme whose English name, bodies and keys are known."""
    programme = account.programme
    others = [told(name) for name in programme.names if name.written != programme.name]
    others = [one for one in dict.fromkeys(others) if english is None or one.shown not in english]
    shown = MOST_NAMES if len(others) > MOST_NAMES + 1 else len(others)  # one alone is not folded away
    return Row(
        programme.id,
        main_name(programme),
        owner(programme),
        english,
        tuple(others[:shown]),
        tuple(others[shown:]),
        keys,
        marks,
        bodies[:MOST_BODIES],
        len(bodies[MOST_BODIES:]),
        programme.first,
        programme.last,
        len(programme.documents),
        account.origins,
        THINGS.get(programme.thing, ""),
    )


def keys_of(programme: Programme) -> str:
    """Every spelling as a person may type it: letters and digits alone, Han in both forms, and as Pinyin."""
    keys: dict[str, None] = {}
    for name in programme.names:
        simple = comparable(name.written)
        for form in (name.written, simple, traditional(simple), _in_pinyin(simple)):
            keys["".join(letter for letter in plain(form).casefold() if letter.isalnum())] = None
    return " ".join(key for key in keys if key)


def _in_pinyin(name: str) -> str:
    """A name in the first reading of each character, "" where a character has none."""
    sounds = [readings_of(letter, "Mandarin")[:1] for letter in name if letter.isalnum()]
    return "".join(sound for held in sounds for sound in held) if all(sounds) else ""


def view(sheet: Sheet) -> dict[str, Any]:
    """A row per programme, the most telling first, what offers nothing behind. An empty table says so in words."""
    new = sheet.waiting.new
    marks = badges(sheet.dossier, new)
    ordered = in_order(sheet.dossier, new)
    rows = [row(sheet, account, marks[account.programme.id]) for account in ordered]
    only_named = _only_named(ordered, rows)
    folded = {one.id for one in only_named}
    shown = [one for one in rows if one.id not in folded]
    schemes = tuple(one for one in shown if not one.thing)
    others = tuple(one for one in shown if one.thing)
    groups = (
        Group("", "", schemes),
        Group("Campaigns, works and work plans", NOTE, others),
        Group("Only named", ONLY_NAMED, only_named, folded=True),
    )
    return {"groups": [group for group in groups if group.rows], "many_rows": len(rows) > FEW}


def _only_named(ordered: Iterable[ProgrammeAccount], rows: list[Row]) -> tuple[Row, ...]:
    """The rows of what one document names and nothing says more of; () where they are few, or all there is."""
    bare = {one.programme.id for one in ordered if not one.claims and len(one.programme.documents) == 1}
    found = tuple(one for one in rows if one.id in bare and not one.badges)
    return found if FEW < len(found) < len(rows) else ()


SECTION = Section(
    "programmes", "Programmes", "programmes.j2", view, lambda sheet: len(sheet.dossier.programmes)
)
