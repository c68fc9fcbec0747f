"""Pages over time, and between which captures statements were found on them, as tables; only of cases that have captures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aftername.exports.account import Account
from aftername.exports.tables.columns import listed, named

PAGES = (
    ("page", "Address of the page, after the usual normalising"),
    ("verdict", "What became of it in what was captured; docs/captures.md says when"),
    ("how", "Of a removed page: hard (the server said so) or soft"),
    ("because", "Why, in a sentence"),
    ("first", "First capture that shows it"),
    ("last", "Last capture that shows it"),
    ("gone_since", "First capture behind that which says that it is not there"),
    ("captures", "How many captures there are"),
    ("sources", "From how many archives, lists or folders"),
    ("leads_to", "Where it moved to"),
    ("title", "Its last title"),
    ("programmes", "Programmes that its texts name"),
    ("went", "Names and lists that went from it while it stayed"),
    ("changes", "How often its matter changed between captures"),
    ("page_id", "Id"),
)


def pages(account: Account) -> Iterator[dict[str, Any]]:
    for one in account.dossier.pages:
        told = account.told(one)
        yield {
            **{
                key: told[key]
                for key in (
                    "page",
                    "verdict",
                    "how",
                    "because",
                    "first",
                    "last",
                    "gone_since",
                    "sources",
                    "leads_to",
                    "title",
                )
            },
            "captures": len(one.captures),
            "programmes": listed(named(account, each) for each in one.programmes),
            "went": listed(account.words(each.what) for each in one.scrubbed),
            "changes": len(one.changes),
            "page_id": one.id,
        }


SAID = (
    ("page", "Address of the page"),
    ("since", "First capture of the page with the statement"),
    ("last", "Last capture with it"),
    ("until", "First capture behind that without it; empty where the last one has it"),
    ("statement_id", "Id of the statement"),
)


def said(account: Account) -> Iterator[dict[str, Any]]:
    for page in account.dossier.pages:
        for one in page.said:
            yield {
                "page": page.page,
                "since": one.since,
                "last": one.last,
                "until": one.until,
                "statement_id": one.claim,
            }
