"""How an offer is told to people: terms in words, what the reading is and is not, what a passage is quoted as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aftername.exports.masked import Masks
from aftername.records import Anchor
from aftername.records.offer import Likeness, OfferReading, Term, TermKind
from aftername.text.plurals import counted

HEADINGS: Mapping[TermKind, str] = {
    "gives": "What it gives",
    "binds": "What it asks",
    "frees": "What it leaves free",
    "states": "Time, law, kind of post",
    "by": "Whose it is",
}
LABELS: Mapping[str, str] = {
    "give-up-post": "giving up the present post",
    "full-time": "full-time work",
    "presence": "time on the spot",
    "exclusive": "no other work",
    "affiliation": "naming the host on papers and patents",
    "omit-affiliation": "leaving the home institution unnamed",
    "ownership": "rights in results for the host",
    "transfer": "bringing data, materials or know-how",
    "recruit": "recruiting others",
    "confidential": "secrecy",
    "conceal": "not telling the employer or funder",
    "apply-funds": "applying for funds there",
    "establish": "setting up a laboratory or company",
    "instructions": "following instructions",
    "report": "reports and targets",
    "no-exit": "no way to end it",
    "repay": "paying back",
    "pay": "pay",
    "settling-in": "settling-in money",
    "research-money": "money for research",
    "laboratory": "laboratory, equipment, staff",
    "company": "shares or capital for a company",
    "family": "help for the family",
    "schooling": "schools",
    "medical": "health care and insurance",
    "tax": "tax relief",
    "residence": "visa and residence",
    "post": "post or title",
    "term": "length",
    "part-time": "part-time",
    "law": "law",
    "court": "court or arbitration",
    "government": "government or party office",
    "institution": "university or institute",
    "company-body": "firm",
    "programme": "programme",
    "military": "armed forces, police or intelligence",
}
FREED: Mapping[str, str] = {
    "no-exit": "a way to end it",
    "conceal": "telling the employer or funder",
    "ownership": "rights stay with the person",
}
"""Labels that read otherwise where a matter is left free."""

NOT_THIS = (
    "This is no legal advice and no verdict. It shows which passages of this paper bear on published criteria, and what was not found in it.",
    "To take part in a talent programme is not illegal in itself. Whether a criterion is met depends on facts that no offer holds; each line says which.",
    "“Not found in this document” means that no passage was recognised. It may stand in an annex, or in words that this tool does not know.",
    "Likeness is no proof: two programmes may offer the same. Nothing searched for may be all that is missing.",
)
NOT_FOUND = "not found in this document"
NONE_NEAR = "none of what was searched"


def label_of(term: Term) -> str:
    """A term in words."""
    told = LABELS.get(term.label, term.label.replace("-", " "))
    return FREED.get(term.label, told) if term.kind == "frees" else told


def quoted(anchor: Anchor, masks: Masks | None) -> str:
    """A passage on one line, masked by its place."""
    told = anchor.quote if masks is None else masks.of(anchor.document).cover(anchor.quote, anchor.start)
    return " ".join(told.split())


def passage_of(term: Term, masks: Masks | None) -> str:
    """The passage of a term on one line, behind the line that opens its list where it was read so."""
    told = quoted(term.passage, masks)
    return told if term.under is None else f"{quoted(term.under, masks)} … {told}"


def searched_told(reading: OfferReading) -> str:
    """What an offer was compared with, in words."""
    if not reading.searched:
        return "No case was given to compare it with."
    told = (
        f"{one.case} ({counted(one.programmes, 'programme')}, {counted(one.documents, 'document')})"
        for one in reading.searched
    )
    return f"Searched: {', '.join(told)}."


def names_told(reading: OfferReading) -> str:
    """Which names of programmes the paper writes, in words."""
    if not reading.names:
        return "It writes no name of a programme that was recognised."
    return f"Names of programmes in it: {', '.join(dict.fromkeys(one.quote for one in reading.names))}."


def same_without_names(reading: OfferReading) -> str:
    """What becomes of the nearest programmes when names are left out of account, in words."""
    with_, without = (_told(listed) for listed in (reading.nearest, reading.nameless))
    if not reading.nearest:
        return ""
    if with_ == without:
        return "With every name left out the same programmes come out, in the same order."
    if not reading.nameless:
        return "With every name left out, none is near enough."
    return f"With every name left out: {'; '.join(name for name in without)}."


def _told(listed: Iterable[Likeness]) -> list[str]:
    return [f"{one.name} ({one.case})" for one in listed]
