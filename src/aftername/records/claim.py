"""A speaker says a fact of a programme, as of a time, in these words."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record
from aftername.records.mention import Normal

Binding = Literal["", "rule", "clause", "back", "row", "heading", "title", "document", "story", "weighed"]
WEIGHED = "weighed: "
"""How Claim.rule begins where no rule found the value; the signs that spoke for it follow, apart by "; "."""
SAID = "said"
"""Claim.fact of what is no statement: a figure, a date or a body that stands beside the name of a programme, its role not known."""
Hedge = Literal["states", "reports", "plans", "doubts", "denies"]


@record
class Speaker:
    """Who says it.

    kind: as SpeakerName.kind. name: in words a reader understands ("three people familiar with the
    scheme"); for a document its number or title. anchor: None when the document itself speaks.
    """

    kind: str
    name: str
    count: int | None = None
    anchor: Anchor | None = None


class _Known:
    """Keeps what a record is known by once it was asked for: a page asks some fifteen times for the id of each claim."""

    __slots__ = ("_id",)


_keep_id = _Known._id.__set__  # type: ignore[attr-defined]  # a record is frozen


@record
class Claim(_Known):
    """A speaker says a fact of a programme, as of a time, in these words.

    programme: id; None for context that is about no programme, and where a body or paper (at subject_anchor) is tied to another.
    others: further programmes it may be, or is also, about. spread says which: "one" programme meant,
        "undecided" between several, "set" of all of them.
    fact: kind of claim: run-by, offers, requires-age ... see stages/claims/facts; SAID for what is kept apart from statements, and whose
        label is the kind of its value.
    label: narrows the fact: the role of a body, the kind of benefit, the step of an outcome; "" if none.
    value: in words, as written. normal: what it means where there is a value record for it.
    value_anchor, subject_anchor: where value and subject stand; subject_anchor None when carried over.
    passage: the sentence it rests on.
    as_of: ISO date the fact holds at, as precise as known; None when neither sentence nor document is dated.
    hedge: how firmly it is said.
    rule: the id of the rule of a language that found it (languages/*/facts); "weighed: " and the signs that spoke most for it where
        it was weighed from what stands around the value (stages/claims/weighed); "" where neither did.
    binding: how its programme is known: "rule" (the rule names it), "clause", "back" (words point back), "row", "heading", "title",
        "document" (it names no other), "story" (the sentence before, or the line above a list, names no other), "weighed" (where the
        names stand speaks for it: stages/claims/weighed/whose.py); "" for what is about no programme.
    payer, condition: for what is offered, who pays it and under what condition, as written; None if not said.
    """

    programme: str | None
    fact: str
    label: str
    value: str
    normal: Normal | None
    passage: Anchor
    value_anchor: Anchor
    subject_anchor: Anchor | None
    speaker: Speaker
    hedge: Hedge = "states"
    as_of: str | None = None
    others: tuple[str, ...] = ()
    spread: Literal["one", "undecided", "set"] = "one"
    note: str = ""
    payer: Anchor | None = None
    condition: Anchor | None = None
    rule: str = ""
    binding: Binding = ""

    @property
    def id(self) -> str:
        try:
            return self._id  # type: ignore[attr-defined, no-any-return]
        except AttributeError:
            v = self.value_anchor
            made = content_id(
                "claim", self.programme, self.fact, self.label, v.document, v.start, v.end, self.value
            )
            _keep_id(self, made)
            return made

    @property
    def key(self) -> str:
        """What it is known by whatever programme its names are brought under: its id without one."""
        v = self.value_anchor
        return content_id("statement", self.fact, self.label, v.document, v.start, v.end, self.value)

    @property
    def document(self) -> str:
        return self.passage.document

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every passage it rests on: passage, value, subject, speaker, payer, condition."""
        own = (
            self.passage,
            self.value_anchor,
            self.subject_anchor,
            self.speaker.anchor,
            self.payer,
            self.condition,
        )
        return tuple(a for a in own if a is not None)
