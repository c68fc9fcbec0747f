"""Pieces of sentences that an editor could print, made of statements alone: each value leads to its passage, each says who says so."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from aftername.exports.html.headline import Headline, first_piece
from aftername.exports.html.headlines import standing
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.links import to_mark
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.shown import ShownClaim, ShownDocument, Words
from aftername.exports.html.visible import visible
from aftername.exports.html.wording import SPEAKERS
from aftername.exports.succession_words import GRADES, RELATIONS, date_words, has_odd_date, when_words
from aftername.languages.name_words import heads_of
from aftername.records import Claim, Date, ProgrammeAccount, Succession

PLAIN = ("explicit", "documentary")  # grades of what a text states
SILENT = {
    "stopped": "{} is no longer publicised: “{}”{}.",
    "names withheld": "Who is in {} is not published: “{}”{}.",
    "not mentioned on": "{} is not mentioned on {}{}.",
}
"""What is kept from the public, in a sentence: of which programme, in which words or where, and who says so."""


def words(one: Words) -> Markup:
    """A string in its language."""
    return Markup('<bdi lang="{}">{}</bdi>').format(one.lang, one.shown)


def linked(one: Words, href: str) -> Markup:
    """A value that leads to its passage."""
    return Markup('<a href="{}">{}</a>').format(href, words(one))


def value(shown: ShownClaim) -> Markup:
    """The value of a statement, with what it means where that is not plain from an English text."""
    told = _linked(shown)
    foreign = not shown.value.lang.startswith("en")
    return Markup("{} ({})").format(told, shown.meaning) if foreign and shown.meaning else told


def _linked(shown: ShownClaim) -> Markup:
    return linked(shown.value, (shown.elsewhere or shown.quote).href)


def body(shown: ShownClaim) -> Markup:
    """A body in an English sentence: the Ministry of Works."""
    told = str(shown.value.shown)
    bare = " of " in told and not told.lower().startswith("the ")
    return Markup("{}{}").format("the " if bare else "", value(shown))


def title(document: ShownDocument) -> Markup:
    """A document in a sentence: its number, else its title in quotation marks, else who issued it, else its file."""
    if document.number is not None:
        return words(document.number)
    if document.titled:
        return Markup("“{}”").format(words(document.brief))
    if document.issuer is not None:
        return words(document.issuer)
    return Markup("file {}").format(words(document.brief))


def source(sheet: Sheet, claims: Sequence[Claim], home: str = "") -> Markup:
    """Who says so, of what year, and in how many documents of how many origins, to stand in brackets behind a value.

    home: a document that the reader was told of already; "" for none.
    """
    first, document = claims[0], sheet.documents[claims[0].document]
    away = first.document != home
    parts = [_who(sheet, first, away)]
    written, holds = (document.date or "")[:4], (first.as_of or "")[:4]
    parts.append(Markup.escape(written if away else ""))
    dated = isinstance(first.normal, Date) or holds in ("", written)
    parts.append(Markup("") if dated else Markup("as of {}").format(holds))
    told = Markup(", ").join(part for part in parts if part) + _support(sheet, claims)
    return Markup(' <span class="src">({})</span>').format(told) if told else Markup()


def _who(sheet: Sheet, claim: Claim, away: bool) -> Markup:
    """Who says it, and in which paper where that is not known yet; nothing where a known paper speaks for itself."""
    shown, document = sheet.claims[claim.id], sheet.documents[claim.document]
    paper = title(document)
    if _itself(claim, shown, document) or shown.speaker is None:
        return paper if away else Markup()
    who = Markup("{}{}").format("reported by " if claim.hedge == "reports" else "", words(shown.speaker))
    outside = claim.speaker.kind in ("anonymous", "report", "document") and away
    return Markup("{} in {}").format(who, paper) if outside else who


def _support(sheet: Sheet, claims: Sequence[Claim]) -> str:
    """How many documents say so and how many origins they have, where they are several."""
    passages = [claim.passage for claim in claims]
    documents = len({passage.document for passage in passages})
    if documents < 2:
        return ""
    return f"; {documents:,} documents, {sheet.roots.count_passages(passages):,} independent"


def _itself(claim: Claim, shown: ShownClaim, document: ShownDocument) -> bool:
    """Whether a document speaks for itself; one that is cited, or named beside people, does not."""
    if shown.speaker is None or shown.speaker.shown == document.title.shown:
        return True
    return claim.speaker.kind == "document" and shown.speaker_kind == SPEAKERS["document"]


def said(sheet: Sheet, claims: Sequence[Claim], home: str = "") -> Markup:
    """A value with who says so."""
    shown = sheet.claims[claims[0].id]
    told = body(shown) if claims[0].fact == "run-by" else value(shown)
    return Markup("{}{}").format(told, source(sheet, claims, home))


def silence(sheet: Sheet, held: Sequence[Claim], programme: Markup, home: str = "") -> Markup:
    """A sentence on what is kept from the public of a programme: its name, or "it"."""
    told = Markup(SILENT[held[0].label])
    return opened(told.format(programme, _linked(sheet.claims[held[0].id]), source(sheet, held, home)))


def opened(told: Markup) -> Markup:
    """A sentence that begins with a small word of ours, with a capital."""
    return told[:1].upper() + told[1:] if told.startswith(("it ", "the ")) else told


def with_article(name: Markup) -> Markup:
    """An English name that ends in what it is, with its article: the 1,000 Talents Plan."""
    words = name.striptags().split()
    plain = len(words) > 1 and words[0].lower() != "the" and not words[0].endswith(("'s", "’s"))
    return Markup("the {}").format(name) if plain and words[-1].lower() in heads_of("en") else name


def edges_of(sheet: Sheet, programme: str) -> list[Succession]:
    """The successions that a programme has part in, by date; those of parts and siblings and refused ones left out."""
    return [
        one for one in sheet.dossier.succession if programme in (one.earlier, one.later) and standing(one)
    ]


def renamed(sheet: Sheet, edge: Succession) -> Markup:
    """What carries on as what, since when, and who says so; what no text says is told as such."""
    relation = RELATIONS.get(edge.relation, edge.relation)
    if edge.planned:
        relation = relation.replace("was ", "is to be ").replace("ended", "is to end")
    told = Markup("{} {}").format(named(sheet, edge.earlier, edge.earlier_name, in_text=True), relation)
    told = opened(told) if edge.grade in PLAIN else told
    if edge.later:
        told += Markup(" {}").format(named(sheet, edge.later, edge.later_name, in_text=True))
    elif edge.relation != "ended":
        told += " one that is not named"
    if edge.grade not in PLAIN:
        return Markup("Perhaps {}; no text says so plainly: {}.").format(
            told, GRADES.get(edge.grade, edge.grade)
        )
    notes = ["denied"] if edge.denied else []
    if edge.date is not None and has_odd_date(edge):
        notes.append(when_words(edge))
    elif edge.date is not None:
        told += Markup(" {} {}").format(on(edge.date), date_words(edge.date))
    elif edge.said is not None:
        notes.append(when_words(edge))
    documents = len(edge.documents)
    if documents > 1:
        notes.append(f"{documents:,} documents, {sheet.roots.count_for(edge, {}):,} independent")
    return Markup('{} <span class="src">({})</span>.').format(
        told, Markup("; ").join([_speaker(sheet, edge), *notes])
    )


def on(date: str) -> str:
    return "on" if date.count("-") == 2 else "in"


def _speaker(sheet: Sheet, edge: Succession) -> Markup:
    """Who says first that something carries on, leading to the passage."""
    piece = sheet.evidence.get(first_piece(edge))
    if piece is None:
        return Markup("a document")
    who = paper = title(sheet.documents[piece.evidence.document])
    kind = piece.evidence.speaker.kind
    if piece.speaker is not None and (kind != "document" or piece.speaker_kind != SPEAKERS["document"]):
        outside = kind in ("anonymous", "report", "document")
        who = Markup("{} in {}").format(words(piece.speaker), paper) if outside else words(piece.speaker)
    return Markup('<a href="{}">{}</a>').format(piece.quote.href, who)


def named(sheet: Sheet, thing: str, name: str, in_text: bool = False) -> Markup:
    """A programme in the spelling that most documents use, the English one beside it. in_text: with its article."""
    english = sheet.english.get(thing)
    told = with_article(quoted_name(sheet, name)) if in_text else quoted_name(sheet, name)
    return Markup("{} ({})").format(told, english) if english else told


def quoted_name(sheet: Sheet, name: str) -> Markup:
    """A name inside a sentence, masked as its documents are."""
    said = sheet.said(name)
    return Markup('<bdi lang="{}">{}</bdi>').format(tongue_of(said, "und"), visible(said))


def named_most(sheet: Sheet, one: Headline) -> Markup:
    """The programmes that most documents name; each leads to its account, its first year to where it first stands."""
    accounts = {account.programme.id: account for account in sheet.dossier.programmes}
    told = [_counted(sheet, accounts[name], first=n == 0) for n, name in enumerate(one.programmes)]
    return Markup("Most named of {} programmes: {}.").format(f"{one.of:,}", Markup(", ").join(told))


def _counted(sheet: Sheet, account: ProgrammeAccount, first: bool) -> Markup:
    """A programme with how many documents name it, of how many origins, since when."""
    programme = account.programme
    documents = len(programme.documents)
    words_ = [f"{documents:,} documents" if first else f"{documents:,}"]
    if account.origins < documents or first:
        words_.append(f"{account.origins:,} independent")
    notes = [Markup.escape(", ".join(words_))]
    since = min(
        filter(lambda name: name.first, programme.names), key=lambda name: name.first or "", default=None
    )
    if since is not None:
        year = Markup('<a href="{}">{}</a>').format(to_mark(since.anchor), (since.first or "")[:4])
        notes.append(Markup("first in {}").format(year) if first else year)
    english = sheet.english.get(programme.id)
    name = Markup('<a href="#p-{}">{}</a>').format(programme.id, sheet.names[programme.id])
    name = Markup("{} ({})").format(name, english) if english else name
    return Markup('{} <span class="src">({})</span>').format(name, Markup("; ").join(notes))


def perhaps_run(sheet: Sheet, one: Headline) -> Markup:
    """Who perhaps runs some programmes: read by no rule, weighed from the words around; each body leads to its passage."""
    told = []
    for programme in one.programmes:
        held = [claim for claim in one.claims if claim.programme == programme]
        bodies = Markup(" and ").join(body(sheet.claims[claim.id]) for claim in held)
        verb = "runs" if len(held) == 1 else "run"
        name = with_article(sheet.names[programme])
        told.append(Markup("{} {} {}{}").format(bodies, verb, name, source(sheet, held[:1])))
    count = len(sheet.dossier.programmes)
    how = f"Weighed from the words around, of {one.of:,} of {count:,}; no rule read it, so read the passage"
    return Markup('Perhaps {}. <span class="src">{}.</span>').format(Markup("; ").join(told), how)
