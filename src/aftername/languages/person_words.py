"""Signs that the name of a person stands somewhere: languages/*/persons.words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aftername.languages.pack import Words, pack


@dataclass(frozen=True, slots=True, eq=False)
class PersonWords:
    """Labels, forms of address, offices, surnames of one language; what each is for: languages/schema.py."""

    language: str
    contacts: Words
    signers: Words
    phones: Words
    ids: Words
    columns: Words
    lists: Words
    titles: Words
    plain_titles: Words
    title_modifiers: Words
    not_after_title: Words
    offices: Words
    roles: Words
    speech: Words
    saying: Words
    surnames: frozenset[str]
    compound_surnames: Words
    busy_surnames: frozenset[str]
    common_surnames: Words
    not_given: frozenset[str]
    not_last: frozenset[str]
    before_names: frozenset[str]
    before_surnames: frozenset[str]
    particles: frozenset[str]
    not_names: Words


@cache
def person_words(language: str) -> PersonWords:
    """The words of one language."""
    return PersonWords(language, **pack(language, "persons").fields())
