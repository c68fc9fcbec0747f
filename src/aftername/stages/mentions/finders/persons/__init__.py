"""Persons, so that private ones can be masked: a first, honest level.

What shows a person: contact labels, telephone numbers, e-mail addresses and identity numbers, tables and
lists of names, signatures, forms of address, offices, roles in public. What is not told from anything else
is left: precision comes before recall, and a name without a sign is missed. Who holds an office or speaks
in a public role is public. Nothing about a person is kept but where the name stands and which sign showed
it; origin and descent are never guessed.

To add a sign: write a function in labelled.py, details.py, contact_lines.py, by_form.py or addressed.py, give it
its triggers in `_rules`. A phrase or label: languages/*/details.words and persons.words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from aftername.languages.person_words import person_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.persons import (
    addressed,
    addresses,
    below_headings,
    beside_people,
    by_form,
    cards,
    chosen,
    contact_lines,
    details,
    due,
    frames,
    kin,
    labelled,
    latin,
    likely,
    listed_names,
    mail_addresses,
    more_of_a_row,
    number_forms,
    ordinary_words,
    people_rows,
    public_lines,
    roles,
    rows,
    rows_beside,
    running,
    short_numbers,
)
from aftername.stages.mentions.finders.persons.private import sign_of
from aftername.stages.mentions.finders.persons.region import details as detail_labels
from aftername.stages.mentions.finders.persons.region import labels_in
from aftername.text.folding import folded

zh, ja, ko, en = (person_words(language) for language in ("zh", "ja", "ko", "en"))

Rule = Callable[[View, Hit], Iterator[Mention]]

# Signs so plain that a programme or body found at the same place is the slip, not the person.
_CERTAIN = {
    "contact",
    "signature",
    "list",
    "phone",
    "e-mail",
    "id-number",
    "address",
    "account",
    "birth",
    "chat",
}

_WEAK = {"name-behind", "beside-a-detail", "due"}
"""Signs that step back for any other at the same place."""

_BY_WORDS = {"name-behind", "name-in-text", "due", "beside-a-detail", "contact", "form-of-address", "list"}
"""Signs of names, not of numbers, that step back where an office in public stands right before."""

LONGEST_NAME = 200  # code points of a programme or body that may cover a person

_MOBILE_PREFIXES = (*(f"1{n}" for n in range(30, 100)), "010", "011", "070", "080", "090")

Wanted = Iterator[tuple[Rule, Iterable[str]]]


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """For each trigger the rules that look around it."""
    wanted: dict[str, list[Rule]] = {}
    labels = ((rule, _spread(triggers)) for rule, triggers in (*_labels(), *_details()))
    for rule, triggers in (*labels, *_forms(), *_forms_of_address()):
        for trigger in triggers:
            rules = wanted.setdefault(folded(trigger), [])
            if rule not in rules:
                rules.append(rule)
    return {trigger: tuple(rules) for trigger, rules in wanted.items()}


def _spread(labels: Iterable[str]) -> Iterator[str]:
    """Labels, those of two letters also with the letters apart, as forms are set: 이    름, 氏　　名."""
    for label in labels:
        yield label
        if len(label) == 2 and not label.isascii():
            for gap in (*(" " * n for n in range(1, 7)), *("\u3000" * n for n in range(1, 5))):
                yield gap.join(label)


def _labels() -> Wanted:
    """Labels of names, of telephones and of cards, and headings of columns."""
    phones = labelled.column_of("phone", 5)
    for language in (zh, ja, ko, en):
        yield labelled.contact, language.contacts
        yield labelled.signature, language.signers
        yield labelled.phone, language.phones
        yield labelled.identity, language.ids
        yield details.papers, language.ids
        yield phones, language.phones
        yield labelled.column, language.columns
    yield labelled.names_listed, zh.lists


def _details() -> Wanted:
    """Labels of what else is private, as labels and as headings of columns."""
    columns = {
        sign: labelled.column_of(sign, 6) for sign in ("address", "account", "id-number", "birth", "chat")
    }
    for one in detail_labels():
        yield contact_lines.named, one.names
        yield contact_lines.line, one.contact_lines
        yield details.home, one.homes
        yield details.address, one.addresses
        yield details.account, one.accounts
        yield details.papers, one.papers
        yield details.birth, one.births
        yield details.messenger, one.chats
        yield details.born, one.born
        yield columns["address"], (*one.homes, *one.addresses)
        yield columns["account"], one.accounts
        yield columns["id-number"], one.papers
        yield columns["birth"], one.births
        yield columns["chat"], one.chats


def _forms() -> Wanted:
    """Numbers and addresses by their own form; names in running text by the words beside them."""
    for one in detail_labels():
        yield running.handed, one.hands_to
        yield running.met, one.reaches
        yield running.reached, one.reached
        yield running.account, one.banks
        yield beside_people.behind, one.people
        yield due.mark, one.name_labels
        yield running.called, (title for title in one.staff_titles if not title.isascii())
    yield by_form.landline, by_form.LANDLINE_TRIGGERS
    yield by_form.resident, by_form.RESIDENT_TRIGGERS
    yield labelled.mobile, _MOBILE_PREFIXES
    yield mail_addresses.mail, ("@",)
    yield labelled.chinese_id, ("19", "20")


def _forms_of_address() -> Wanted:
    """Forms of address, offices and roles beside a name."""
    yield addressed.chinese_title, zh.titles
    yield addressed.chinese_office, zh.offices
    yield addressed.japanese_title, ja.titles
    yield addressed.japanese_office, ja.offices
    yield addressed.korean_title, ko.titles
    yield addressed.korean_office, ko.offices
    yield addressed.english_title, en.titles
    yield addressed.english_role, (*en.offices, *en.roles)


def look(view: View, hits: Sequence[Hit]) -> list[Mention]:
    """Persons around the hits and in Latin letters; someone public once is public in the whole text."""
    rules = _rules()
    apart = [hit for hit in hits if _stands_alone(view.folded, hit)]
    view.labels = labels_in(view, apart)
    found = [mention for hit in apart for rule in rules[hit.trigger] for mention in rule(view, hit)]
    found.extend((*latin.names(view), *running.homes(view), *running.behind_offices(view)))
    found.extend((*beside_people.labelled(view), *beside_people.on_rosters(view)))
    found.extend(
        (
            *beside_people.titled(view),
            *beside_people.acting(view),
            *beside_people.listed(view),
            *beside_people.by_sex(view),
            *number_forms.numbers(view),
            *mail_addresses.spelt(view),
        )
    )
    found.extend(beside_people.on_lines_of(view, found))
    found.extend(short_numbers.numbers(view, found))
    found.extend(
        (
            *cards.values(view),
            *rows.names(view, found),
            *kin.names(view, found),
            *roles.names(view, found),
            *frames.names(view),
        )
    )
    found.extend((*due.names(view, apart, found), *below_headings.names(view), *chosen.names(view)))
    found.extend((*addresses.beside(view, found), *addresses.of_parties(view)))
    found.extend((*more_of_a_row.rows(view, found), *more_of_a_row.greeted(view)))
    found.extend(likely.names(view, found))
    found.extend(listed_names.names(view, found))
    found.extend(rows_beside.details(view, found))
    found.extend(people_rows.names_and_details(view, found))
    return _settled(view, public_lines.readable(view, found)) if found else []


def _settled(view: View, found: list[Mention]) -> list[Mention]:
    """What was found, the same stretch once: a contact line goes before an office, an office before anything else."""
    known = _known(view, found)
    public = {word for m in known if _public(m) for word in _words(m.written)}
    kept: list[Mention] = []
    for mention in sorted(known, key=_order):
        if kept and _is_said(mention, kept[-1]):
            continue
        if (
            kept and mention.anchor.start < kept[-1].anchor.end
        ):  # it adds to the one before: what is new of it
            mention = view.mention("person", kept[-1].anchor.end, mention.anchor.end, mention.normal)
        if not _public(mention) and _is_public(mention, public, view):
            mention = Mention("person", mention.anchor, PersonName(sign_of(mention), True))
        kept.append(mention)
    return kept


def _order(mention: Mention) -> tuple[int, int, bool, bool, str]:
    sign = sign_of(mention)
    return mention.anchor.start, -mention.anchor.end, not _public(mention), sign in _WEAK, sign


def _known(view: View, found: Sequence[Mention]) -> list[Mention]:
    """What is left where programmes and bodies, contact lines and full names have their say."""
    found = ordinary_words.without_words(view, found)
    certain = [m for m in found if sign_of(m) in _CERTAIN]
    names = _places(m for m in view.found if m.kind in ("programme", "body"))
    private = _places(m for m in certain if not _public(m))
    known = certain + [m for m in found if sign_of(m) not in _CERTAIN and not _overlaps(m, names)]
    known = [m for m in known if not (_public(m) and _overlaps(m, private))]
    full = {word for m in known if len(_words(m.written)) > 1 for word in _words(m.written)}
    return [m for m in known if not _is_lone_surname(m) or m.written in full]


def _places(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    return sorted((m.anchor.start, m.anchor.end) for m in mentions)


def _is_said(mention: Mention, before: Mention) -> bool:
    """Whether the mention kept before it covers it; one that only overlaps adds to it where both are private."""
    if mention.anchor.end <= before.anchor.end:
        return True
    return mention.anchor.start < before.anchor.end and (_public(mention) or _public(before))


def _is_public(mention: Mention, public: set[str], view: View) -> bool:
    """Whether somebody public is written so, or an office in public stands before; in running text the family name of one is enough (President Roe, Jane Roe)."""
    words = _words(mention.written)
    if sign_of(mention) in _BY_WORDS and more_of_a_row.holds_a_head_office(view, mention.anchor):
        return True
    return words <= public or (sign_of(mention) == "name-in-text" and mention.written.split()[-1] in public)


def _public(mention: Mention) -> bool:
    assert isinstance(mention.normal, PersonName)
    return mention.normal.public


def _words(name: str) -> set[str]:
    """What must be the same for two writings to be one person: the words of a Latin name, else the whole."""
    return {word for word in name.split() if len(word.rstrip(".")) > 1} or {name}


def _is_lone_surname(mention: Mention) -> bool:
    """Whether it is one Latin word behind a form of address, which by itself tells nobody apart."""
    return (
        sign_of(mention) in ("form-of-address", "speaker")
        and mention.written.isascii()
        and " " not in mention.written
    )


def _stands_alone(text: str, hit: Hit) -> bool:
    """Whether a trigger in Latin letters is a word of its own; other triggers always are."""
    if not hit.trigger.isascii() or not hit.trigger[0].isalpha():
        return True
    around = (text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1])
    return not any(one.isascii() and one.isalnum() for one in around)


def _overlaps(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether it overlaps one of the spans, which are sorted and none longer than LONGEST_NAME."""
    start, end = mention.anchor.start, mention.anchor.end
    first = bisect_left(spans, (start - LONGEST_NAME, 0))
    return any(left < end and right > start for left, right in spans[first : bisect_left(spans, (end, 0))])


FINDER = Finder("persons", ("person",), tuple(sorted(_rules())), look, always=True)
