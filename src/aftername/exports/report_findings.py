"""What stands out of a case, on top of its report: the findings of the first screen, each with its notes."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.exports.account import Account
from aftername.exports.html.facts import heading
from aftername.exports.html.headline import Headline
from aftername.exports.html.headlines import headlines
from aftername.exports.html.wording import GAPS
from aftername.exports.report_lines import Line, differing_lines, edge_line, gap_line, noted, value_line
from aftername.exports.sources import cited
from aftername.origin_counts import Roots
from aftername.records import ProgrammeAccount

MOST = 8  # findings told


def standing_out(account: Account) -> Iterator[Line]:
    """The most telling findings of a case of several programmes; nothing for one programme, whose account says it all."""
    if len(account.dossier.programmes) < 2:
        return
    found = headlines(account.dossier, Roots(account.dossier.origins))[:MOST]
    if found:
        yield Line("heading", "What stands out")
    accounts = {one.programme.id: one for one in account.dossier.programmes}
    for one in found:
        yield from _told(account, accounts, one)


def _told(account: Account, accounts: dict[str, ProgrammeAccount], one: Headline) -> Iterator[Line]:
    if one.edge is not None:
        yield edge_line(account, one.edge)
    elif one.gaps:
        yield _missing(account, one)
    elif one.kind == "named-most":
        yield _named_most(account, accounts, one)
    elif one.kind == "perhaps-run-by":
        yield _perhaps(account, accounts, one)
    elif one.conflict is not None:
        yield from differing_lines(account, accounts[one.programme], one.conflict)
    else:
        name = account.words(accounts[one.programme].programme.name)
        line = value_line(account, one.claims)
        yield Line("item", f"{name}, {heading(one.claims[0].fact).lower()}: {line.words}", line.notes)


def _missing(account: Account, one: Headline) -> Line:
    if len(one.gaps) == 1:
        return gap_line(account, one.gaps[0])
    subject = account.told(one.gaps[0])["subject"]
    _, many = GAPS.get(one.gaps[0].kind, ("gap was found", "gaps were found"))
    first = account.told(one.gaps[0])["anchors"]
    return noted(
        "item", f"{len(one.gaps):,} {many}, such as {subject}.", [cited(account, place) for place in first]
    )


def _named_most(account: Account, accounts: dict[str, ProgrammeAccount], one: Headline) -> Line:
    told = []
    for name in one.programmes:
        held = accounts[name]
        told.append(
            f"{account.words(held.programme.name)} ({len(held.programme.documents):,} documents, {held.origins:,} independent)"
        )
    places = [account.told(accounts[name].programme)["names"][0]["anchor"] for name in one.programmes]
    notes = [cited(account, place) for place in places]
    return Line("item", f"Most named of {one.of:,} programmes: {', '.join(told)}.", tuple(notes))


def _perhaps(account: Account, accounts: dict[str, ProgrammeAccount], one: Headline) -> Line:
    told = []
    for name in one.programmes:
        bodies = " and ".join(account.told(claim)["value"] for claim in one.claims if claim.programme == name)
        told.append(f"{account.words(accounts[name].programme.name)} by {bodies}")
    words = f"Perhaps run: {'; '.join(told)}. Weighed from the words around, of {one.of:,} of {len(accounts):,}; no rule read it, so read the passage."
    return Line("item", words, tuple(cited(account, account.told(claim)["passage"]) for claim in one.claims))
