"""Sentences that an editor could print, made of statements alone: each value leads to its passage, each sentence says who says so."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from aftername.exports.html.facts import SILENCES
from aftername.exports.html.headlines import first_piece, is_firm, standing
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.shown import ShownClaim, ShownDocument, Words
from aftername.exports.html.visible import visible
from aftername.exports.in_charge import rank
from aftername.exports.succession_words import GRADES, RELATIONS, date_words, when_words
from aftername.records import Claim, Date, Succession

MOST_VALUES = 2  # of one fact in a sentence
MOST_OFFERS = 3

RUNS = {
    "leads": "led", "manages": "run", "hosts": "hosted", "reviews": "reviewed", "": "run",
}  # fmt: skip
ASKED = {
    "requires-age": "the age", "requires-degree": "the degree", "requires-experience": "the experience",
    "requires-rank": "the rank",
}  # fmt: skip


def words(one: Words) -> Markup:
    """A string in its language."""
    return Markup('<bdi lang="{}">{}</bdi>').format(one.lang, one.shown)


def linked(one: Words, href: str) -> Markup:
    """A value that leads to its passage."""
    return Markup('<a href="{}">{}</a>').format(href, words(one))


def value(shown: ShownClaim) -> Markup:
    """The value of a statement, with what it means where that is not plain from an English text."""
    told = linked(shown.value, (shown.elsewhere or shown.quote).href)
    foreign = not shown.value.lang.startswith("en")
    return Markup("{} ({})").format(told, shown.meaning) if foreign and shown.meaning else told


def title(document: ShownDocument) -> Markup:
    """A document in a sentence: its number, else its title in quotation marks, else its file."""
    if document.number is not None:
        return words(document.number)
    if not document.titled:
        return Markup("file {}").format(words(document.brief))
    return Markup("“{}”").format(words(document.brief))


def source(sheet: Sheet, claims: Sequence[Claim]) -> Markup:
    """Who says so, of what year, and in how many documents of how many origins, to stand in brackets behind a value."""
    first = claims[0]
    shown, document = sheet.claims[first.id], sheet.documents[first.document]
    itself = shown.speaker is None or first.speaker.kind == "document"
    parts = [title(document)]
    if not itself and shown.speaker is not None:
        who = Markup("{}{}").format("reported by " if first.hedge == "reports" else "", words(shown.speaker))
        unnamed = first.speaker.kind in ("anonymous", "report")
        parts = [Markup("{} in {}").format(who, parts[0]) if unnamed else who]
    written, holds = (document.date or "")[:4], (first.as_of or "")[:4]
    if written:
        parts.append(Markup(written))
    if holds and holds != written:
        parts.append(Markup("as of {}").format(holds))
    told = Markup(", ").join(parts)
    passages = [claim.passage for claim in claims]
    documents = len({passage.document for passage in passages})
    if documents > 1:
        independent = sheet.roots.count_passages(passages)
        told += f"; {documents:,} documents, {independent:,} independent"
    return Markup('<span class="src">({})</span>').format(told)


def said(sheet: Sheet, claims: Sequence[Claim]) -> Markup:
    """A value with who says so."""
    return Markup("{} {}").format(value(sheet.claims[claims[0].id]), source(sheet, claims))


def story(sheet: Sheet, programme: str) -> tuple[Markup, ...]:
    """What is said of a programme, as sentences in the order of a news story; () where nothing firm is said."""
    firm: dict[str, list[tuple[Claim, ...]]] = {}
    for block in sheet.accounts[programme]:
        for group in block.groups:
            held = tuple(claim for claim in group.claims if is_firm(claim) and claim.id in sheet.claims)
            if held:
                firm.setdefault(block.fact, []).append(held)
    for held_groups in firm.values():
        held_groups.sort(key=lambda held: -sheet.roots.count_passages(one.passage for one in held))
    told = [
        *(renamed(sheet, edge) for edge in edges_of(sheet, programme) if standing(edge) == "renamed"),
        *_run_by(sheet, firm.get("run-by", [])),
        *_dated(sheet, firm),
        *_offers(sheet, firm.get("offers", [])),
        *_meant_for(sheet, firm.get("audience", [])),
        *_asked(sheet, firm),
        *_figures(sheet, firm),
        *_silences(sheet, firm.get("publicity", [])),
    ]
    return tuple(one for one in told if one)


def _first(sheet: Sheet, held: Sequence[Claim]) -> ShownClaim:
    return sheet.claims[held[0].id]


def _listed(parts: Sequence[Markup]) -> Markup:
    return Markup("; ").join(parts)


def _run_by(sheet: Sheet, groups: list[tuple[Claim, ...]]) -> list[Markup]:
    groups = [held for held in groups if rank(held[0].label) is not None]
    groups.sort(key=lambda held: rank(held[0].label) or 0)
    by_verb: dict[str, list[Markup]] = {}
    for held in groups[: MOST_VALUES + 1]:
        by_verb.setdefault(RUNS.get(held[0].label, "run"), []).append(said(sheet, held))
    return [
        Markup("It is {} by {}.").format(verb, told[0])
        if len(told) == 1
        else Markup("It is said to be {} by more than one body: {}.").format(verb, _listed(told))
        for verb, told in by_verb.items()
    ]


def _dated(sheet: Sheet, firm: dict[str, list[tuple[Claim, ...]]]) -> list[Markup]:
    told = []
    for fact, verb in (("launched", "began"), ("ended", "ended")):
        for held in firm.get(fact, [])[:MOST_VALUES]:
            shown, normal = _first(sheet, held), held[0].normal
            if not isinstance(normal, Date) or not normal.value:
                continue
            day = Words(Markup.escape(date_words(normal.value)), "en")
            of = "on" if normal.value.count("-") == 2 else "in"
            when = linked(day, (shown.elsewhere or shown.quote).href)
            told.append(Markup("It {} {} {} {}.").format(verb, of, when, source(sheet, held)))
    return told


def _offers(sheet: Sheet, groups: list[tuple[Claim, ...]]) -> list[Markup]:
    told: list[Markup] = []
    seen: set[str] = set()
    for held in groups:
        if held[0].label in seen or len(told) == MOST_OFFERS:
            continue
        seen.add(held[0].label)
        kind = f"{held[0].label}: " if held[0].label else ""
        told.append(Markup("{}{}").format(kind, said(sheet, held)))
    return [Markup("It offers {}.").format(_listed(told))] if told else []


def _meant_for(sheet: Sheet, groups: list[tuple[Claim, ...]]) -> list[Markup]:
    told = [said(sheet, held) for held in groups[:MOST_VALUES]]
    return [Markup("It is meant for {}.").format(_listed(told))] if told else []


def _asked(sheet: Sheet, firm: dict[str, list[tuple[Claim, ...]]]) -> list[Markup]:
    told = [
        Markup("{} asked for is {}").format(what, said(sheet, held))
        for fact, what in ASKED.items()
        for held in firm.get(fact, [])[:1]
    ]
    if not told:
        return []
    first = Markup(str(told[0])[0].upper() + str(told[0])[1:])
    return [_listed([first, *told[1:]]) + "."]


def _figures(sheet: Sheet, firm: dict[str, list[tuple[Claim, ...]]]) -> list[Markup]:
    told = []
    for fact, word in (("quota", "quota"), ("outcome", "")):
        for held in firm.get(fact, [])[:MOST_VALUES]:
            name = word or held[0].label or "outcome"
            shown = _first(sheet, held)
            figure = linked(shown.value, (shown.elsewhere or shown.quote).href)
            told.append(Markup("{}: {} {}").format(name, figure, source(sheet, held)))
    return [Markup("Figures given are {}.").format(_listed(told))] if told else []


def _silences(sheet: Sheet, groups: list[tuple[Claim, ...]]) -> list[Markup]:
    return [
        silence(sheet, held) for held in [one for one in groups if one[0].label in SILENCES][:MOST_VALUES]
    ]


def silence(sheet: Sheet, held: Sequence[Claim]) -> Markup:
    """A sentence on what is kept from the public."""
    told = {
        "stopped": "It is no longer publicised: {}.",
        "names withheld": "Names are withheld: {}.",
        "not mentioned on": "It is not mentioned on {}.",
    }[held[0].label]
    return Markup(told).format(said(sheet, held))


def edges_of(sheet: Sheet, programme: str) -> list[Succession]:
    """The successions that a programme has part in, by date; those of parts and siblings and refused ones left out."""
    return [
        one for one in sheet.dossier.succession if programme in (one.earlier, one.later) and standing(one)
    ]


def renamed(sheet: Sheet, edge: Succession) -> Markup:
    """What carries on as what, since when, and who says so; what no text says is told as such."""
    relation = RELATIONS.get(edge.relation, edge.relation)
    told = Markup("{} {}").format(named(sheet, edge.earlier, edge.earlier_name), relation)
    if edge.later:
        told += Markup(" {}").format(named(sheet, edge.later, edge.later_name))
    elif edge.relation != "ended":
        told += " one that is not named"
    if edge.grade not in ("explicit", "documentary"):
        return Markup("Perhaps {}; no text says so plainly: {}.").format(
            told, GRADES.get(edge.grade, edge.grade)
        )
    notes = ["only planned"] if edge.planned else ["denied"] if edge.denied else []
    notes.append(when_words(edge))
    documents = len(edge.documents)
    support = (
        f"; {documents:,} documents, {sheet.roots.count_for(edge, {}):,} independent" if documents > 1 else ""
    )
    return Markup('{} ({}) <span class="src">({}{})</span>.').format(
        told, ", ".join(notes), _speaker(sheet, edge), support
    )


def _speaker(sheet: Sheet, edge: Succession) -> Markup:
    """Who says first that something carries on, leading to the passage."""
    piece = sheet.evidence.get(first_piece(edge))
    if piece is None:
        return Markup("a document")
    itself = piece.speaker is None or piece.evidence.speaker.kind == "document"
    who = (
        title(sheet.documents[piece.evidence.document])
        if itself
        else words(piece.speaker or Words(Markup(), ""))
    )
    return Markup('<a href="{}">{}</a>').format(piece.quote.href, who)


def named(sheet: Sheet, thing: str, name: str) -> Markup:
    """A programme in the spelling that most documents use, the English one beside it."""
    english = sheet.english.get(thing)
    told = quoted_name(sheet, name)
    return Markup("{} ({})").format(told, english) if english else told


def quoted_name(sheet: Sheet, name: str) -> Markup:
    """A name inside a sentence, masked as its documents are."""
    said = sheet.said(name)
    return Markup('<bdi lang="{}">{}</bdi>').format(tongue_of(said, "und"), visible(said))
