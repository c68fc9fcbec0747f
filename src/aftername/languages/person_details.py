"""Labels of what is private of a person, and what tells an office from one: languages/*/details.words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aftername.languages.pack import Words, pack


@dataclass(frozen=True, slots=True, eq=False)
class DetailWords:
    """Labels and words of one language; what each is for: languages/slots.tsv."""

    language: str
    names: Words
    contact_lines: Words
    homes: Words
    addresses: Words
    accounts: Words
    births: Words
    born: Words
    bounds: Words
    papers: Words
    chats: Words
    linking: Words
    extensions: Words
    office_ends: Words
    body_ends: Words
    staff_titles: Words
    not_names: Words
    bears_a_name: Words
    given_names: Words
    latin_surnames: Words
    latin_given_names: Words
    deeds: Words
    hands_to: Words
    reaches: Words
    reached: Words
    banks: Words
    districts: Words
    ways: Words
    numbered: Words
    units: Words
    people: Words
    people_ends: Words
    rosters: Words
    numbers_end: Words
    official_numbers: Words
    honorifics: Words
    joints: Words
    inside: Words
    name_labels: Words
    ordinary: Words
    more_surnames: Words
    more_compounds: Words
    given_too: Words
    said_of_all: Words
    by_whom: Words
    houses: Words
    particles: Words
    counters: Words
    mails: Words
    sexes: Words
    peoples: Words
    surnames_of_china: Words
    kin: Words
    chains: Words
    last_figures: Words
    lists_of_people: Words
    chosen: Words
    announces: Words
    things_chosen: Words
    heads: Words
    name_frames: Words
    years_old: Words
    closings: Words
    prizes: Words
    parents: Words
    nobody: Words
    buildings: Words
    provinces: Words
    hamlets: Words
    public_lines: Words


@cache
def detail_words(language: str) -> DetailWords:
    """The words of one language."""
    return DetailWords(language, **pack(language, "details").fields())
