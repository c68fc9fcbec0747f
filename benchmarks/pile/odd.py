"""Odd files as reporters are handed them: tables out of offices, broken mails, old pages, wrong endings, locked and cut files.

Made up; some by LibreOffice and bsdtar, where these are installed.
"""

from __future__ import annotations

from pathlib import Path

import odd_mail
import odd_office
import odd_packed
import odd_pages
import odd_tables
import odd_web
from expected import Expected

PARTS = (odd_tables, odd_mail, odd_web, odd_office, odd_pages, odd_packed)


def make(folder: Path) -> list[Expected]:
    """Write this part of the pile; gives what must come of each file."""
    done: list[Expected] = []
    for part in PARTS:
        for name, content, *expected in part.made(folder):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                place.write_bytes(content)
            done.extend(expected)
    return done
