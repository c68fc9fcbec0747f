"""Histories of pages as rows of the case file, and back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from aftername.casefile.lean import lean, leaner
from aftername.casefile.rows import anchor
from aftername.casefile.tables import Row, row
from aftername.records import Anchor, Capture, PageChange, PageHistory, SaidOver, Scrubbed
from aftername.records.wire import dumps


def history_row(one: PageHistory, bucket: int) -> Row:
    """A row of page_histories."""
    return row(
        "page_histories",
        page=one.page,
        bucket=bucket,
        site=one.site,
        verdict=one.verdict,
        how=one.how,
        first=one.first,
        last=one.last,
        gone_since=one.gone_since,
        captures=len(one.captures),
        sources=one.sources,
        title=one.title,
        scrubbed=len(one.scrubbed),
        record=_record(one),
    )


def _record(one: PageHistory) -> str:
    """A history as JSON; of its captures without what every capture has unless said otherwise."""
    return leaner({**lean(replace(one, captures=())), "captures": [lean(each) for each in one.captures]})


def history(told: str) -> PageHistory:
    """A history from its JSON."""
    whole: dict[str, Any] = json.loads(told)
    whole["captures"] = tuple(
        Capture(**{**one, "sign": anchor(one.get("sign"))}) for one in whole["captures"]
    )
    whole["changes"] = tuple(map(_change, whole.get("changes", ())))
    whole["scrubbed"] = tuple(map(_scrubbed, whole.get("scrubbed", ())))
    whole["said"] = tuple(SaidOver(**one) for one in whole.get("said", ()))
    whole["passages"] = tuple(Anchor(**one) for one in whole.get("passages", ()))
    whole["rests_on"] = tuple(whole.get("rests_on", ()))
    whole["programmes"] = tuple(whole.get("programmes", ()))
    return PageHistory(**whole)


def _change(told: dict[str, Any]) -> PageChange:
    made: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
    }
    for name in ("went", "came"):
        made[name] = tuple(Anchor(**one) for one in told[name])
    return PageChange(**made)


def _scrubbed(told: dict[str, Any]) -> Scrubbed:
    return Scrubbed(**{**told, "anchor": Anchor(**told["anchor"]), "instead": anchor(told.get("instead"))})


class Listed(Protocol):
    """A row of a list of captures: a capture, and the part of the file that is its text."""

    @property
    def part(self) -> str: ...

    @property
    def capture(self) -> Capture: ...


def packed_rows(found: Iterable[Listed]) -> bytes:
    """Rows of a list as few bytes: many lists wait to be kept together, and each may have tens of thousands."""
    told = (
        (
            one.part,
            one.capture.address,
            one.capture.captured,
            one.capture.status,
            one.capture.leads_to,
            one.capture.digest,
        )
        for one in found
    )
    return zlib.compress("\n".join(map(dumps, told)).encode("utf-8", "surrogatepass"), 1)


def listed_rows(packed: bytes) -> Iterator[tuple[Any, ...]]:
    """The rows again: part, address, time, status, redirect, digest."""
    text = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    return (tuple(json.loads(line)) for line in text.split("\n") if line)
