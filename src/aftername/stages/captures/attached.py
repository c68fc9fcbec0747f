"""Files that a page names in place of a list: whether they were captured, and never were there."""

from __future__ import annotations

import re

from aftername.stages.captures.pile import Pages
from aftername.text.addresses import site_of

_ENDING = re.compile(r"\.[a-z0-9]{2,5}$")


def is_lost(page: str, pages: Pages) -> bool:
    """Whether the file of a page was captured, and the server said each time that it is not there.

    It is the file that is called as the page is; else those in its folder, all of them: which is meant is not known.
    """
    files = pages.files.get(site_of(page), ())
    folder, _, last = page.rpartition("/")
    called = [there for file, there in files if _is_called(file, folder, _ENDING.sub("", last.lower()))]
    beside = called or [there for file, there in files if file.rpartition("/")[0] == folder]
    return bool(beside) and not any(beside)


def _is_called(file: str, folder: str, stem: str) -> bool:
    """Whether a file is called as a page is; one in its folder may have more behind that."""
    at, _, last = file.rpartition("/")
    own = _ENDING.sub("", last.lower())
    return bool(stem) and (
        own == stem or (at == folder and re.match(rf"{re.escape(stem)}[^a-z0-9]", own) is not None)
    )
