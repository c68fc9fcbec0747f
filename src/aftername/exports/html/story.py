"""The paragraph on top of a programme, made of statements alone, in the order of a news story."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from aftername.exports.html.headline import is_firm
from aftername.exports.html.headlines import foremost, silences, standing
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sentences import (
    edges_of,
    linked,
    on,
    opened,
    renamed,
    said,
    silence,
    source,
    title,
    with_article,
)
from aftername.exports.html.shown import Words
from aftername.exports.in_charge import rank
from aftername.exports.succession_words import date_words
from aftername.records import Claim, Date
from aftername.text.folding import folded

MOST_VALUES = 2  # of one fact in a sentence
MOST_OFFERS = 3

RUNS = {
    "leads": "led", "manages": "run", "hosts": "hosted", "reviews": "reviewed", "": "run",
}  # fmt: skip
ASKED = {
    "requires-age": "the age", "requires-degree": "the degree", "requires-experience": "the experience",
    "requires-rank": "the rank",
}  # fmt: skip
READ = ("requires-age", "requires-experience")  # told in a sentence only where it was understood
Held = tuple[Claim, ...]


def story(sheet: Sheet, programme: str) -> tuple[Markup, ...]:
    """What is said of a programme, as sentences; () where nothing firm is said."""
    return tuple(_Story(sheet, programme).sentences())


class _Story:
    """The sentences on one programme. Where all of them rest on one document, it is named once, at the end."""

    def __init__(self, sheet: Sheet, programme: str) -> None:
        self._sheet = sheet
        self._programme = programme
        self._firm: dict[str, list[Held]] = {}
        for block in sheet.accounts[programme]:
            for group in block.groups:
                held = tuple(claim for claim in group.claims if is_firm(claim) and claim.id in sheet.claims)
                if held:
                    self._firm.setdefault(block.fact, []).append(foremost(held, sheet.own))
        for groups in self._firm.values():
            groups.sort(
                key=lambda held: (
                    _restates(held[0]),
                    -sheet.roots.count_passages(one.passage for one in held),
                )
            )
        papers = {one.document for groups in self._firm.values() for held in groups for one in held}
        several = sum(map(len, self._firm.values())) > 1
        self._home = next(iter(papers)) if len(papers) == 1 and several else ""

    def sentences(self) -> list[Markup]:
        """In the order of a news story."""
        told = [
            *self._run_by(),
            *self._dated(),
            *self._offers(),
            *self._meant_for(),
            *self._asked(),
            *self._figures(),
            *self._silences(),
        ]
        if told and self._home:
            document = self._sheet.documents[self._home]
            year = f", {document.date[:4]}" if document.date else ""
            told.append(Markup("All this is from {}{}.").format(title(document), year))
        edges = [one for one in edges_of(self._sheet, self._programme) if standing(one) == "renamed"]
        if edges and told and told[0].startswith("It "):  # which of the two, a reader could not tell
            name = with_article(self._sheet.names[self._programme])
            told[0] = opened(Markup("{} {}").format(name, told[0][3:]))
        return [*(renamed(self._sheet, edge) for edge in edges), *told]

    def _said(self, held: Held) -> Markup:
        return said(self._sheet, held, self._home)

    def _source(self, held: Held) -> Markup:
        return source(self._sheet, held, self._home)

    def _link(self, held: Held, one: Words | None = None) -> Markup:
        shown = self._sheet.claims[held[0].id]
        return linked(one or shown.value, (shown.elsewhere or shown.quote).href)

    def _run_by(self) -> list[Markup]:
        groups = [held for held in self._firm.get("run-by", []) if rank(held[0].label) is not None]
        groups.sort(key=lambda held: rank(held[0].label) or 0)
        by_verb: dict[str, list[Markup]] = {}
        names: list[str] = []
        for held in groups:
            name = folded(held[0].value)
            if any(name in other or other in name for other in names):
                continue  # a shorter form of a body that is named already
            names.append(name)
            by_verb.setdefault(RUNS.get(held[0].label, "run"), []).append(self._said(held))
            if len(names) > MOST_VALUES:
                break
        return [
            Markup("It is {} by {}.").format(verb, told[0])
            if len(told) == 1
            else Markup("It is said to be {}, in different texts, by {}.").format(verb, _listed(told))
            for verb, told in by_verb.items()
        ]

    def _dated(self) -> list[Markup]:
        told = []
        for fact, verb in (("launched", "began"), ("ended", "ended")):
            for held in self._firm.get(fact, [])[:MOST_VALUES]:
                normal = held[0].normal
                if isinstance(normal, Date) and normal.value:
                    when = self._link(held, Words(Markup.escape(date_words(normal.value)), "en"))
                    told.append(
                        Markup("It {} {} {}{}.").format(verb, on(normal.value), when, self._source(held))
                    )
        return told

    def _offers(self) -> list[Markup]:
        told: list[Markup] = []
        seen: set[str] = set()
        for held in self._firm.get("offers", []):
            if held[0].label in seen or len(told) == MOST_OFFERS:
                continue
            seen.add(held[0].label)
            kind = f"{held[0].label}: " if held[0].label else ""
            told.append(Markup("{}{}").format(kind, self._said(held)))
        return [Markup("It offers {}.").format(_listed(told))] if told else []

    def _meant_for(self) -> list[Markup]:
        told = [self._said(held) for held in self._firm.get("audience", [])[:MOST_VALUES]]
        return [Markup("It is meant for {}.").format(_listed(told))] if told else []

    def _asked(self) -> list[Markup]:
        told = [
            Markup("{} asked for is {}").format(what, self._said(held))
            for fact, what in ASKED.items()
            for held in self._firm.get(fact, [])[:1]
            if held[0].normal is not None or fact not in READ
        ]
        if not told:
            return []
        first = Markup(str(told[0])[0].upper() + str(told[0])[1:])
        return [_listed([first, *told[1:]]) + "."]

    def _figures(self) -> list[Markup]:
        """The quota and how many were chosen: figures of one step together."""
        by_step: dict[str, list[Markup]] = {}
        for fact, word in (("quota", "quota"), ("outcome", "")):
            for held in self._firm.get(fact, [])[:MOST_VALUES]:
                figure = Markup("{}{}").format(self._link(held), self._source(held))
                by_step.setdefault(word or held[0].label or "outcome", []).append(figure)
        told = [Markup("{} {}").format(step, Markup(", ").join(held)) for step, held in by_step.items()]
        return [Markup("Numbers given: {}.").format(_listed(told))] if told else []

    def _silences(self) -> list[Markup]:
        """One sentence for each kind of silence, and for each place where it is not mentioned."""
        said = [one for held in self._firm.get("publicity", []) for one in held]
        kinds = [foremost(held, self._sheet.own) for held in silences(said)]
        return [silence(self._sheet, held, Markup("it"), self._home) for held in kinds[:MOST_VALUES]]


def _restates(claim: Claim) -> bool:
    """Whether a sum only gives another again, in another currency."""
    return getattr(claim.normal, "restates", None) is not None


def _listed(parts: Sequence[Markup]) -> Markup:
    return Markup("; ").join(parts)
