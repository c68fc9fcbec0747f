"""The first screen: the most telling findings as sentences, what was not seen, and what needs a decision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.facts import heading
from aftername.exports.html.headline import Headline, first_piece
from aftername.exports.html.headlines import foremost
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.sentences import (
    named_most,
    opened,
    perhaps_run,
    quoted_name,
    renamed,
    said,
    silence,
    title,
    with_article,
)
from aftername.exports.html.shown import Quote
from aftername.exports.html.visible import visible
from aftername.records import REASONS, Gap

FIRST = 4  # findings in sight; the others are folded away
MOST_NAMES = 3  # named of what waits for a decision
MOST_SIDES = 3

DIFFER = {
    "run-by": "who runs {}", "launched": "when {} began", "ended": "when {} ended", "requires-age": "the age {} asks for",
    "quota": "the quota of {}", "outcome": "the outcome of {}",
}  # fmt: skip
"""What documents differ on, in a sentence."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding in words. place: where the page says more. quote: the passage it rests on, cut short."""

    sentence: Markup
    place: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of what was not seen or needs a decision. place: where the page says more, "" for nowhere. command: that lists it."""

    words: Markup
    place: str = ""
    command: str = ""


def view(sheet: Sheet) -> dict[str, Any] | None:
    """What a reader sees first; None where there is nothing at all to say."""
    findings = [_finding(sheet, one) for one in sheet.headlines]
    unseen, undecided = tuple(_unseen(sheet)), tuple(_undecided(sheet))
    if not (findings or unseen or undecided):
        return None
    return {"first": findings[:FIRST], "more": findings[FIRST:], "unseen": unseen, "undecided": undecided}


def _finding(sheet: Sheet, one: Headline) -> Finding:
    quote = sheet.briefs.get((one.passage, one.values)) if one.passage is not None else None
    if one.edge is not None:
        shown = first_piece(one.edge) in sheet.evidence
        return Finding(renamed(sheet, one.edge), f"s-{one.edge.id}" if shown else "succession", quote)
    if one.kind == "named-most":
        return Finding(named_most(sheet, one), "programmes", quote)
    if one.kind == "perhaps-run-by":
        return Finding(perhaps_run(sheet, one), f"p-{one.programmes[0]}", quote)
    if one.gaps:
        alone = quote is not None and one.passage is not None and one.passage.quote in one.gaps[0].subject
        told = _missing(sheet, one.gaps, quote.href if quote is not None and alone else "")
        return Finding(told, f"g-{one.gaps[0].id}", None if alone else quote)
    place = f"d-{one.programme}" if one.conflict else f"p-{one.programme}"
    return Finding(_said(sheet, one), place, quote)


def _said(sheet: Sheet, one: Headline) -> Markup:
    """What documents say of a programme, in one sentence."""
    name = with_article(sheet.names[one.programme])
    english = sheet.english.get(one.programme)
    if english:
        name = Markup("{} ({})").format(name, english)
    if one.conflict is not None:
        sides = [said(sheet, foremost(held, sheet.own)) for held in one.conflict.sides[:MOST_SIDES]]
        what = DIFFER.get(one.conflict.fact, f"{heading(one.conflict.fact).lower()} of {{}}")
        return Markup("Documents differ on {}: {}.").format(
            Markup(what).format(name), Markup(" or ").join(sides)
        )
    if one.kind == "silent":
        return silence(sheet, one.claims, name)
    verb = "is run by" if one.kind == "run-by" else "offers"
    return opened(Markup("{} {} {}.").format(name, verb, said(sheet, one.claims)))


def _missing(sheet: Sheet, gaps: tuple[Gap, ...], href: str = "") -> Markup:
    """One sentence for the gaps of one kind, the most concerned by name. href: of the passage where that is the name alone."""
    first = gaps[0]
    if first.kind == "local-never-central":
        return visible(sheet.said(first.statement))
    one, more = wording.GAPS.get(first.kind, ("gap was found", "gaps were found"))
    name = quoted_name(sheet, first.subject)
    name = Markup('<a href="{}">{}</a>').format(href, name) if href else name
    if len(gaps) == 1:
        if first.series is not None:
            return Markup("{}: {}").format(name, visible(sheet.said(first.statement)))
        return Markup("{} {}: {}{}.").format(1, one, name, _cited_by(sheet, first))
    cited = first.kind == "cited-absent"
    most = cited and len(first.documents) > max(len(gap.documents) for gap in gaps[1:])
    if most:
        name = Markup('{} <span class="src">({})</span>').format(
            name, wording.many(len(first.documents), "document")
        )
    return Markup("{} {}, {} {}.").format(f"{len(gaps):,}", more, "most often" if most else "such as", name)


def _cited_by(sheet: Sheet, gap: Gap) -> Markup:
    """Who cites a paper that is missing, to stand in brackets behind it."""
    if gap.kind != "cited-absent" or not gap.documents:
        return Markup()
    count = len(gap.documents)
    who = (
        title(sheet.documents[gap.documents[0]])
        if count == 1
        else Markup("{} documents").format(f"{count:,}")
    )
    return Markup(' <span class="src">(cited by {})</span>').format(who)


def _unseen(sheet: Sheet) -> list[Line]:
    """What was given and not seen, and what the record lacks."""
    lines = [*_not_read(sheet), *_lacking(sheet)]
    return lines or [Line(visible("All that was given was read. What was not given was not looked for."))]


def _not_read(sheet: Sheet) -> list[Line]:
    dossier, lines = sheet.dossier, []
    fatal = [one for one in dossier.problems if one.fatal]
    partly = [one for one in dossier.problems if not one.fatal]
    if fatal:
        reason, _ = Counter(REASONS.get(one.reason, one.reason) for one in fatal).most_common(1)[0]
        told = wording.many(len({one.path for one in fatal}), "file was not read", "files were not read")
        lines.append(Line(visible(f"{told}: {reason}"), "problems"))
    if partly:
        told = wording.many(len({one.path for one in partly}), "file was", "files were")
        lines.append(Line(visible(f"{told} read in part, or with doubt"), "problems"))
    return lines


def _lacking(sheet: Sheet) -> list[Line]:
    dossier, lines = sheet.dossier, []
    if dossier.coverage.undated:
        told = wording.many(dossier.coverage.undated, "document states", "documents state")
        lines.append(Line(visible(f"{told} no date"), "documents"))
    if dossier.gaps and max((len(one.gaps) for one in sheet.headlines[:FIRST]), default=0) < len(
        dossier.gaps
    ):
        told = wording.many(len(dossier.gaps), "gap")
        lines.append(Line(visible(f"{told} in the record, each with harmless reasons it may have"), "gaps"))
    silent = [one for one in dossier.programmes if not one.claims]
    if silent:
        told = wording.many(len(silent), "programme is", "programmes are")
        lines.append(Line(visible(f"{told} only named: no statement about {'it' if len(silent) == 1 else 'them'}"), "programmes"))  # fmt: skip
    return lines


def _undecided(sheet: Sheet) -> list[Line]:
    """What a person is asked."""
    lines, waiting = [], sheet.waiting
    if waiting.questions:
        first = waiting.questions[0]
        pair = _pair(sheet, first.first, first.second)
        told = wording.many(len(waiting.questions), "pair of names", "pairs of names")
        lines.append(
            Line(
                Markup("{} may be one programme, such as {}").format(told, pair),
                "",
                "aftername questions CASE",
            )
        )
    if waiting.names:
        told = wording.many(len(waiting.names), "name")
        named = Markup(", ").join(quoted_name(sheet, one.written) for one in waiting.names[:MOST_NAMES])
        lines.append(
            Line(
                Markup("{} may be a programme or none, such as {}").format(told, named),
                "",
                "aftername list CASE candidates",
            )
        )
    rivals = [
        one for lineage in sheet.dossier.lineages for one in lineage.edges if max(one.before, one.after) > 1
    ]
    if rivals:
        told = wording.many(len(rivals), "succession contradicts", "successions contradict")
        lines.append(Line(visible(f"{told} another"), f"s-{rivals[0].edge.id}"))
    return lines


def _pair(sheet: Sheet, first: str, second: str) -> Markup:
    return Markup("{} and {}").format(quoted_name(sheet, first), quoted_name(sheet, second))


SECTION = Section("findings", "What stands out", "findings.j2", view)
