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
    by_form,
    contact_lines,
    details,
    labelled,
    latin,
)
from aftername.stages.mentions.finders.persons.region import LABELS_KEPT, labels_in
from aftername.stages.mentions.finders.persons.region import details as detail_labels
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

LONGEST_NAME = 200  # code points of a programme or body that may cover a person

_MOBILE_PREFIXES = (*(f"1{n}" for n in range(30, 100)), "010", "011", "070", "080", "090")


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """For each trigger the rules that look around it."""
    wanted: dict[str, list[Rule]] = {}

    def want(rule: Rule, triggers: Iterable[str]) -> None:
        for trigger in triggers:
            rules = wanted.setdefault(folded(trigger), [])
            if rule not in rules:
                rules.append(rule)

    for language in (zh, ja, ko, en):
        want(labelled.contact, language.contacts)
        want(labelled.signature, language.signers)
        want(labelled.phone, language.phones)
        want(labelled.identity, language.ids)
        want(labelled.column, language.columns)
    for one in detail_labels():
        want(contact_lines.named, one.names)
        want(contact_lines.line, one.contact_lines)
        want(details.home, one.homes)
        want(details.address, one.addresses)
        want(details.account, one.accounts)
        want(details.papers, one.papers)
        want(details.birth, one.births)
        want(details.messenger, one.chats)
        want(details.born, one.born)
    want(by_form.landline, by_form.LANDLINE_TRIGGERS)
    want(by_form.resident, by_form.RESIDENT_TRIGGERS)
    want(labelled.names_listed, zh.lists)
    want(labelled.mobile, _MOBILE_PREFIXES)
    want(labelled.mail, ("@",))
    want(labelled.chinese_id, ("19", "20"))
    want(addressed.chinese_title, zh.titles)
    want(addressed.chinese_office, zh.offices)
    want(addressed.japanese_title, ja.titles)
    want(addressed.japanese_office, ja.offices)
    want(addressed.korean_title, ko.titles)
    want(addressed.korean_office, ko.offices)
    want(addressed.english_title, en.titles)
    want(addressed.english_role, (*en.offices, *en.roles))
    return {trigger: tuple(rules) for trigger, rules in wanted.items()}


def look(view: View, hits: Sequence[Hit]) -> list[Mention]:
    """Persons around the hits and in Latin letters; someone public once is public in the whole text."""
    rules = _rules()
    apart = [hit for hit in hits if _stands_alone(view.folded, hit)]
    view.cache[LABELS_KEPT] = labels_in(view, apart)
    found = [mention for hit in apart for rule in rules[hit.trigger] for mention in rule(view, hit)]
    found.extend(latin.names(view))
    return _settled(view, found) if found else []


def _settled(view: View, found: list[Mention]) -> list[Mention]:
    """What was found, the same stretch once: a contact line goes before an office, an office before anything else."""
    names = sorted((m.anchor.start, m.anchor.end) for m in view.found if m.kind in ("programme", "body"))
    private = sorted((m.anchor.start, m.anchor.end) for m in found if _sign(m) in _CERTAIN and not _public(m))
    known = [m for m in found if _sign(m) in _CERTAIN or not _overlaps(m, names)]
    known = [m for m in known if not (_public(m) and _overlaps(m, private))]
    full = {word for m in known if len(_words(m.written)) > 1 for word in _words(m.written)}
    known = [m for m in known if not _is_lone_surname(m) or m.written in full]
    public = {word for m in known if _public(m) for word in _words(m.written)}
    kept: list[Mention] = []
    for mention in sorted(known, key=lambda m: (m.anchor.start, -m.anchor.end, not _public(m), _sign(m))):
        if kept and mention.anchor.end <= kept[-1].anchor.end:
            continue
        if kept and mention.anchor.start < kept[-1].anchor.end and (_public(mention) or _public(kept[-1])):
            continue
        if not _public(mention) and _is_public(mention, public):
            mention = Mention("person", mention.anchor, PersonName(_sign(mention), True))
        kept.append(mention)
    return kept


def _is_public(mention: Mention, public: set[str]) -> bool:
    """Whether somebody public is written so; in running text the family name of one is enough (President Roe, Jane Roe)."""
    words = _words(mention.written)
    return words <= public or (_sign(mention) == "name-in-text" and mention.written.split()[-1] in public)


def _sign(mention: Mention) -> str:
    assert isinstance(mention.normal, PersonName)
    return mention.normal.sign


def _public(mention: Mention) -> bool:
    assert isinstance(mention.normal, PersonName)
    return mention.normal.public


def _words(name: str) -> set[str]:
    """What must be the same for two writings to be one person: the words of a Latin name, else the whole."""
    return {word for word in name.split() if len(word.rstrip(".")) > 1} or {name}


def _is_lone_surname(mention: Mention) -> bool:
    """Whether it is one Latin word behind a form of address, which by itself tells nobody apart."""
    return (
        _sign(mention) in ("form-of-address", "speaker")
        and mention.written.isascii()
        and " " not in mention.written
    )


def _stands_alone(text: str, hit: Hit) -> bool:
    """Whether a trigger in Latin letters is a word of its own; other triggers always are."""
    if not hit.trigger.isascii() or not hit.trigger[0].isalpha():
        return True
    return not (text[hit.start - 1 : hit.start].isalnum() or text[hit.end : hit.end + 1].isalnum())


def _overlaps(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether it overlaps one of the spans, which are sorted and none longer than LONGEST_NAME."""
    start, end = mention.anchor.start, mention.anchor.end
    first = bisect_left(spans, (start - LONGEST_NAME, 0))
    return any(left < end and right > start for left, right in spans[first : bisect_left(spans, (end, 0))])


FINDER = Finder("persons", ("person",), tuple(sorted(_rules())), look, always=True)
