"""aftername captures: what became of pages that were captured more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click

from aftername.case import Case
from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.terminal import Styled, say
from aftername.desk.pages import in_order, same_changes, touches, turns
from aftername.records import PageChange, PageHistory, Scrubbed
from aftername.records.wire import shown
from aftername.text.plurals import counted

SHOWN = 40  # pages printed where not all are asked for
SENTENCES = 3  # of a change
CUT = 90  # characters of a sentence


@click.command("captures")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("address", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each page.")
@click.option("--all", "whole", is_flag=True, help="Every page, and every change.")
@click.option("--years", is_flag=True, help="How often each site named each programme, year by year.")
@UNMASKED
@plainly
def command(case: Path, address: str | None, as_json: bool, whole: bool, years: bool, unmasked: bool) -> None:
    """Show what became of pages of which CASE holds several captures: there, changed, moved, removed, replaced ...

    Give an ADDRESS to see one page with each of its captures. A page is called removed only where several captures, days apart, say
    so; docs/captures.md says how. What is not found here was not found in what was captured.

    \b
    Examples:
      aftername captures talent.case
      aftername captures talent.case https://www.kjt.example/tzgg/t1.html
      aftername captures talent.case --years
      aftername captures talent.case --json
    """
    with opened(case) as held:
        out = Printer(held, unmasked)
        if years:
            _years(held, out, as_json)
            return
        pages = list(held.pages(address)) if address is not None else in_order(held.pages())
        if as_json:
            for one in pages:
                out.say_json(shown(one))
            return
        if address is None:
            _summary(held)
        names = {one.id: one.name for one in held.programmes()}
        same = same_changes(pages)
        told: dict[str, str] = {}
        for one in pages if whole or address is not None else pages[:SHOWN]:
            _page(one, names, same, told, out, address is not None, whole)
        if len(pages) > SHOWN and not whole and address is None:
            say(f"… and {counted(len(pages) - SHOWN, 'more page')}; --all prints them", err=True)
        if not pages:
            say(
                "No page was captured more than once."
                if address is None
                else f"{address}: not captured more than once.",
                err=True,
            )


def _summary(case: Case) -> None:
    verdicts, once = case.verdicts(), case.captured_once()
    told = ", ".join(f"{name} {count:,}" for name, count in verdicts.items())
    say(
        f"{counted(sum(verdicts.values()), 'page')} captured more than once, {counted(once, 'page')} once{': ' if told else ''}{told}"
    )


def _page(
    one: PageHistory,
    names: Mapping[str, str],
    same: Counter[str],
    told: dict[str, str],
    out: Printer,
    each: bool,
    whole: bool,
) -> None:
    """One page. told: by its key the page at which a change was printed: the same on other pages is printed once."""
    _head(one, names, out)
    if each:
        for capture in one.captures:
            place = capture.document or capture.source
            out.say(f"    {capture.captured}  {capture.shows:14} {capture.because}  [{place}]", about=(one,))
    else:
        out.say(
            f"  {'; '.join(f'{what} {_between(first, last)} ({count})' for what, first, last, count in turns(one))}"
        )
    for gone in one.scrubbed:
        out.say(f"  {_went(gone)}", about=(one,))
    for change in one.changes:
        if not (whole or each or touches(change)):
            continue
        if told.setdefault(change.key, one.page) == one.page:
            _change(change, names, same, out, one)
        else:
            out.say(
                f"  changed between {change.before[:10]} and {change.since[:10]}: the same as on {told[change.key]}"
            )


def _head(one: PageHistory, names: Mapping[str, str], out: Printer) -> None:
    """The verdict of a page and its reason."""
    how = f" ({one.how})" if one.how else ""
    seen = f", seen {_between(one.first, one.last or one.first)}" if one.first else ", never seen"
    out.say("")
    out.say(Styled(f"{one.verdict}{how}", bold=True), f"  {one.page}")
    out.say(f"  {one.title}" if one.title else "  (no title was read)", about=(one,))
    out.say(f"  {counted(len(one.captures), 'capture')}{seen}: {one.because}", about=(one,))
    if one.programmes:
        out.say(f"  names: {', '.join(names.get(each, each) for each in one.programmes)}")


def _went(one: Scrubbed) -> str:
    """What went from a page, in words."""
    instead = f"; in its place: {_cut(one.instead.quote)}" if one.instead else ""
    without = f"not found in {counted(one.without, 'capture')} since {one.since[:10]}"
    kind = "what may be a name" if one.kind == "name" and one.programme is None else one.kind
    return f"{kind} “{one.what}” found {_between(one.first, one.last)}, {without}{instead}"


def _between(first: str, last: str) -> str:
    return first[:10] if first[:10] == last[:10] else f"{first[:10]} to {last[:10]}"


def _change(
    change: PageChange, names: Mapping[str, str], same: Counter[str], out: Printer, page: PageHistory
) -> None:
    others = same[change.key] - 1
    alike = f", the same on {counted(others, 'other page')}" if others > 0 else ""
    out.say(f"  changed between {change.before[:10]} and {change.since[:10]}{alike}")
    for sign, found, ids in (("-", change.went, change.names_went), ("+", change.came, change.names_came)):
        for anchor in found[:SENTENCES]:
            out.say(
                f"    {sign} {_cut(out.quote(anchor.document, anchor.quote, anchor.start))}", about=(page,)
            )
        if len(found) > SENTENCES:
            out.say(f"    {sign} … {len(found) - SENTENCES:,} more")
        if ids:
            out.say(f"    {sign} names: {', '.join(names.get(one, one) for one in ids)}")


def _years(case: Case, out: Printer, as_json: bool) -> None:
    names = {one.id: one.name for one in case.programmes()}
    last = None
    for one in case.named_by_year():
        if as_json:
            out.say_json(shown(one))
            continue
        if (one.site, one.programme) != last:
            last = (one.site, one.programme)
            out.say("")
            out.say(Styled(names.get(one.programme, one.programme), bold=True), f"  {one.site}")
        out.say(
            f"  {one.year}  named on {one.naming:,} of {counted(one.captured, 'page')} of which a text of that year was captured"
        )
    if last is None and not as_json:
        say("No captured page names a programme.", err=True)


def _cut(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= CUT else flat[: CUT - 1] + "…"
