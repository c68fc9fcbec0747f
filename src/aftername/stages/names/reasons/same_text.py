"""Same text: in one document two names that are alike stand in one another's place and never side by side.

For: a translation spells one name in several ways as it goes. Example: a story that says Tinglan in its first
paragraph and Chungnan in its fifth. Only names that read or mean alike are looked at. Weak where the text
introduces each of them by itself ("a plan called X", "another called Y") or they stand within one clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground, Listing, Mention, ProgrammeName
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.reasons.ground import Link, Rule

CLAUSE = 24  # characters between two names that are taken to stand in one clause


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two alike forms of one document, by the first document that has both."""
    where = {form.index: _by_document(form) for form in pile.forms}
    for first, second in alike(pile):
        one, other = where[first], where[second]
        for document in sorted(one.keys() & other.keys()):
            yield Link(
                first,
                second,
                _ground(
                    pile, document, pile.forms[first], pile.forms[second], one[document], other[document]
                ),
            )
            break


def _by_document(form: Form) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in form.mentions:
        found.setdefault(mention.anchor.document, []).append(mention)
    return found


def _ground(
    pile: Pile, document: str, one: Form, other: Form, firsts: list[Mention], seconds: list[Mention]
) -> Ground:
    anchors = (firsts[0].anchor, seconds[0].anchor)
    names = f"{one.written} and {other.written}"
    if _listed(pile, document, firsts, seconds):
        return Ground(
            "same-text", "weak", one.written, other.written, f"one text names {names}, in one list", anchors
        )
    if _introduced(firsts) and _introduced(seconds):
        reason = f"one text names {names}, but introduces each by itself"
        return Ground("same-text", "weak", one.written, other.written, reason, anchors)
    if _close(firsts, seconds):
        reason = f"one text names {names}, but within one clause"
        return Ground("same-text", "weak", one.written, other.written, reason, anchors)
    reason = (
        f"one text uses {names} in one another's place: never side by side, never introduced as two things"
    )
    return Ground("same-text", "strong", one.written, other.written, reason, anchors)


def _listed(pile: Pile, document: str, firsts: list[Mention], seconds: list[Mention]) -> bool:
    one = {(m.anchor.start, m.anchor.end) for m in firsts}
    other = {(m.anchor.start, m.anchor.end) for m in seconds}
    for listing in pile.listings.get(document, ()):
        assert isinstance(listing.normal, Listing)
        names = set(listing.normal.names)
        if names & one and names & other:
            return True
    return False


def _introduced(mentions: list[Mention]) -> bool:
    return any(isinstance(m.normal, ProgrammeName) and m.normal.sign == "defined" for m in mentions)


def _close(firsts: list[Mention], seconds: list[Mention]) -> bool:
    """Whether a mention of one stands within CLAUSE of a mention of the other; both in order of place."""
    at = 0
    for first in firsts:
        while at < len(seconds) and seconds[at].anchor.end + CLAUSE < first.anchor.start:
            at += 1
        if at < len(seconds) and seconds[at].anchor.start <= first.anchor.end + CLAUSE:
            return True
    return False


def side_by_side(one: Form, other: Form) -> bool:
    """Whether a mention of one form stands in one clause with one of the other, in some document."""
    firsts, seconds = _by_document(one), _by_document(other)
    return any(_close(firsts[document], seconds[document]) for document in firsts.keys() & seconds.keys())


RULE = Rule("same-text", find)
