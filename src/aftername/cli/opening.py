"""A case opened for a command, its page brought up to date first where the last command was stopped before it wrote one."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from aftername.case import Case, open_case, settle
from aftername.cli.terminal import say

HEAD = 20_000  # bytes of a page in which its case and state stand

_STATE = re.compile(r'name="aftername-state" content="([0-9a-f]{64})"')


def opened(path: Path) -> Case:
    """The case, with the page beside it made anew where it is older than the case."""
    case = open_case(path)
    stopped = case.stopped
    pages = [page for page in pages_of(path) if is_page_of(case, page)]
    if stopped == "review":
        say(f"{path}: the last review was stopped before its end; review again to go on", err=True)
        return case
    older = [page for page in pages if state_of(page) != case.state] if case.state else []
    if not stopped and not older:
        return case
    if stopped:
        say(
            f"{path}: the last command was stopped before its end; what follows from it is done now", err=True
        )
        case.close()
        settle(path)
        case = open_case(path)
    for page in pages:
        say(f"{page} is older than the case and is made anew", err=True)
        case.write_dossier(page)
    return case


def pages_of(path: Path) -> tuple[Path, ...]:
    """Where the page of a case may stand: the later ones where another case has the place before."""
    return tuple(
        path.parent / name
        for name in ("dossier.html", f"{path.stem}.dossier.html", f"{path.name}.dossier.html")
    )


def page_for(case: Case) -> Path:
    """Where the page of a case goes: to the first place that no other case has."""
    *first, last = pages_of(case.path)
    return next((page for page in first if not page.exists() or is_page_of(case, page)), last)


def is_page_of(case: Case, page: Path) -> bool:
    """Whether a file is the dossier of this case."""
    named = f'name="aftername-case" content="{escape(case.path.stem)}"' in _head(page)
    return named and case.owns(page)


def state_of(page: Path) -> str:
    """The state of the case that a page was made of; "" for a page that does not say."""
    found = _STATE.search(_head(page))
    return found[1] if found else ""


def _head(page: Path) -> str:
    if not page.is_file():
        return ""
    with page.open("rb") as file:
        return file.read(HEAD).decode("utf-8", "replace")
