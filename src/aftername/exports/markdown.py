"""The report as Markdown with footnotes, as Pandoc, GitHub and most editors read them."""

from __future__ import annotations

import re
from pathlib import Path

from aftername.exports.account import Account
from aftername.exports.report import report
from aftername.exports.writing import write_file

ENDING = ".md"

_OPENS = {"title": "# ", "heading": "## ", "part": "### ", "text": "", "item": "- "}
_ACTING = re.compile(r"([\\`*_\[\]<>#|~!{}$&])")
_NUMBERS = re.compile(r"^(\d+)([.)])")


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write the report; gives its path."""
    return (write_file(place, as_markdown(account).encode("utf-8", "replace")),)


def as_markdown(account: Account) -> str:
    """The report."""
    lines: list[str] = []
    notes: list[str] = []
    before = ""
    for one in report(account):
        first = len(notes) + 1
        notes.extend(f"[^{number}]: {_plain(note)}" for number, note in enumerate(one.notes, first))
        marks = " ".join(
            f"[^{number}]" for number in range(first, len(notes) + 1)
        )  # notes 6 and 7 are not note 67
        if lines and not (one.kind == before == "item"):
            lines.append("")
        lines.append(f"{_OPENS[one.kind]}{_plain(one.words)}{marks}")
        before = one.kind
    return "\n".join([*lines, "", *notes]) + "\n"


def _plain(words: str) -> str:
    """Words in which nothing is taken for markup."""
    return _NUMBERS.sub(r"\1\\\2", _ACTING.sub(r"\\\1", " ".join(words.split())))
