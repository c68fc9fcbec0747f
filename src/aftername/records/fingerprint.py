"""What is kept of a document so that it can be compared with every other without reading it again."""

from __future__ import annotations

from aftername.records.base import record

WORDS = "ZJKE"
"""First letters of the facts that are words."""

WORD = 3
"""Characters behind the first letter of a fact that is a word: each stands for a byte of its checksum."""


@record
class Fingerprint:
    """One document, as the signs of kinship and of shared form see it.

    language: of its words, as ISO 639-1; "other" where nothing tells; also beyond the four that are read.
    letters: how many letters and digits its text has. text: the same for texts with the same letters.
    print: its sketch, see text.sketches. form: the sketch of its text with names of programmes, titles, figures and
        dates taken out, so that two notices of one form are alike in it; empty where no programme is named. sample: one run of sixteen, as numbers.
    facts: keys, sorted, each once. places: start and end of the first place of each fact, as unsigned
        32-bit numbers in the order of facts.
    heads: what the document says of itself: kind, value, start and end of each; see stages/origins/imprint.py.
    """

    document: str
    language: str
    date: str | None
    letters: int
    text: str
    print: bytes
    form: bytes
    sample: bytes
    facts: tuple[str, ...]
    places: bytes
    heads: tuple[tuple[str, str, int, int], ...] = ()
