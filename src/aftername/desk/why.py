"""Why a statement is made: the rule that found it, what binds it to its programme, and the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from aftername.errors import NotFound
from aftername.languages import LANGUAGES
from aftername.languages.rules import PURPOSES, rule_file
from aftername.records import Claim, record

BINDINGS = {
    "rule": "the rule itself names the programme",
    "clause": "the programme is named in the same clause, or in one before it that names no other",
    "back": "words point back to a programme named before",
    "row": "the programme stands in the same row of a table",
    "heading": "the programme is named in the heading above",
    "title": "the title of the document names this programme alone",
    "document": "the document names no other programme",
    "weighed": "where this name and the others stand speaks for this programme",
    "story": "the sentence before, or the line above the list, names this programme alone",
    "": "it is about no programme",
}
"""How each way of binding is said to a reader."""


@record
class Why:
    """The reason for a statement.

    rule: the id of its rule; "" where the code and no rule of a language found it. patterns, example: of that rule, as
    written in its file; empty without one. bound: how its programme is known, in words.
    """

    claim: Claim
    rule: str
    patterns: tuple[str, ...]
    example: str
    bound: str


def why(claims: Iterable[Claim], told: str, language_of: dict[str, str]) -> Why:
    """Why the claim is made whose id begins with `told`.

    language_of: the language of each document. Raises NotFound where no claim, or more than one, has such an id.
    """
    found = [one for one in claims if one.id.startswith(told)] if told else []
    if len(found) != 1:
        many = (
            f"{len(found)} statements have an id that begins so" if found else "no statement has such an id"
        )
        raise NotFound(f"{told}: {many}; `aftername list CASE claims` prints them")
    claim = found[0]
    patterns, example = _written(claim.rule, language_of.get(claim.document, ""))
    return Why(claim, claim.rule, patterns, example, BINDINGS[claim.binding])


def _written(rule: str, language: str) -> tuple[tuple[str, ...], str]:
    """The patterns of a rule and its first example, from the language of the document first."""
    if not rule:
        return (), ""
    for one in sorted(LANGUAGES, key=lambda one: one != language):
        for purpose in PURPOSES:
            for written in rule_file(one, purpose).rules:
                if written.id == rule:
                    example = next((example.text for example in written.examples if example.gives), "")
                    return written.patterns, example
    return (), ""
