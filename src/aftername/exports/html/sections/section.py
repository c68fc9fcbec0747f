"""What a section of the page is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aftername.exports.html.page_model import Sheet


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the page.

    id: of its place. heading: also its words in the contents. template: file under templates/.
    view: gives the template what it shows, under names of its own; None leaves the section out.
    count: how many there are of what it lists, for the contents; None for sections that list nothing.
    short: its words in the contents, where these are not the heading.
    """

    id: str
    heading: str
    template: str
    view: Callable[[Sheet], dict[str, Any] | None]
    count: Callable[[Sheet], int] | None = None
    short: str = ""
