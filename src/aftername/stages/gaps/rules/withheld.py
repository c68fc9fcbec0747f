"""Marks that say a paper, or a part of it, is not given out.

Looks for: marks of openness (此件不公开, 依申请公开, 비공개, 取扱注意), classes of secrecy (秘密★5年), lists of
names or annexes left out (名单略), and blacked-out stretches, by office; the phrases stand in
languages/*/withheld.words with how each must stand to be a mark and not a word about marks.
Why it matters: here the record itself says that something is not in it, and of what kind.
Example: 3 of 14 papers of an office carry 此件不公开, though they are on its site.
When it is wrong: where a rule about marks quotes one in brackets; where a form has a field for the mark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack
from aftername.records import Anchor, Document, Gap, record
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.rule import Rule
from aftername.text.folding import folded

MOST_ANCHORS = 12
MOST_MARKS = 50  # of one document

EXPLANATIONS = (
    "the mark may have been meant for a time that is over",
    "the office may have to keep back names or annexes by law, for the sake of the persons in them",
    "the words may be quoted from a rule about such marks",
    "the mark may have been copied from another paper",
)

_BLACK = re.compile(r"[■█▇]{3,200}")
_OPEN, _CLOSE = "（([【〔「《<", "）)]】〕」》>"
_BLANK = " \t\u3000*＊※\u30fb·-—–:：。.．|"
_LABEL = 14  # characters before a mark in which its label stands


@record
class Mark:
    """A mark as it stands. says: "not public", "on request", ...; see languages/schema.py."""

    says: str
    anchor: Anchor


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each office and kind of mark."""
    marks: dict[tuple[str, str], list[Mark]] = {}
    held = Counter(map(pile.office, pile.cards))
    for document in pile.documents:
        for mark in islice(marks_in(document), MOST_MARKS):
            marks.setdefault((pile.office(document.id), mark.says), []).append(mark)
    for (office, says), found in sorted(marks.items()):
        yield _gap(pile, office, says, found, held[office])


def _gap(pile: Pile, office: str, says: str, found: list[Mark], of: int) -> Gap:
    """One kind of mark on papers of one office. of: how many of its documents the case has."""
    documents = sorted({mark.anchor.document for mark in found})
    first, last = pile.dated(documents)
    forms = sorted({" ".join(mark.anchor.quote.split()) for mark in found})
    shown = ", ".join(forms[:4]) + (" …" if len(forms) > 4 else "")
    anchors = sorted((mark.anchor for mark in found), key=lambda a: (a.document, a.start))
    return Gap(
        kind="withheld",
        subject=f"{office or 'office not stated'}: {says}",
        key=f"{office}|{says}",
        statement=f"{len(documents):,} of {of:,} documents from this office carry a mark that says “{says}”: {shown}.",
        searched=f"the texts of {pile.searched}",
        count=len(documents),
        of=of,
        unit="documents",
        explanations=EXPLANATIONS,
        missing=tuple(forms[:20]),
        anchors=tuple(anchors[:MOST_ANCHORS]),
        documents=tuple(documents),
        first=first,
        last=last,
    )


def marks_in(document: Document) -> Iterator[Mark]:
    """Every mark in a document, in order; of marks that overlap the longest."""
    automaton, rows = _automaton()
    text, plain = document.text, folded(document.text)
    end_of_last = 0
    for pattern, start, end in automaton.find_matches_as_indexes(plain):
        _, says, stands = rows[pattern]
        if start >= end_of_last and any(_stands(text, plain, start, end, how) for how in stands):
            end_of_last = end
            yield Mark(says, document.anchor(start, end))
    if "■" in text or "█" in text or "▇" in text:
        for match in _BLACK.finditer(text):
            yield Mark("in part", document.anchor(*match.span()))


def _stands(text: str, plain: str, start: int, end: int, how: str) -> bool:
    """Whether a phrase stands as a mark stands."""
    if how == "any":
        return True
    if how == "star":
        return text[end : end + 2].lstrip(" ")[:1] in ("★", "☆")
    before = text[max(0, start - 40) : start]
    behind = text[end : end + 40]
    if how == "bracket":
        left, right = before.rstrip(_BLANK)[-1:], behind.lstrip(_BLANK)[:1]
        return left != "" and left in _OPEN[:5] and right != "" and right in _CLOSE[:5]
    if how == "line":
        left = before.rpartition("\n")[2].strip(_BLANK + _OPEN)
        right = behind.partition("\n")[0].strip(_BLANK + _CLOSE)
        return not left and not right
    lead = plain[max(0, start - _LABEL) : start]
    at = max(lead.rfind(":"), lead.rfind("]"))
    label = lead[:at].rstrip().lstrip("[【 ") if at >= 0 else ""
    return bool(label) and lead[at + 1 :].strip() == "" and label.endswith(_labels())


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    rows: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for language in LANGUAGES:
        for phrase, (says, stands) in pack(language, "withheld").table("marks").items():
            rows.setdefault(folded(phrase), (folded(phrase), says, stands))
    ordered = tuple(rows[phrase] for phrase in sorted(rows))
    return AhoCorasick([row[0] for row in ordered], matchkind=MatchKind.LeftmostLongest), ordered


@cache
def _labels() -> tuple[str, ...]:
    return tuple(
        sorted(
            {
                folded(label)
                for language in LANGUAGES
                for label in pack(language, "withheld").phrases("labels")
            }
        )
    )


RULE = Rule("withheld", find, reads=True)
