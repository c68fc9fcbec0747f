"""Drawing screens: the templates of the dossier and the desk's own, and links of the dossier that lead to screens."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from aftername.exports import html
from aftername.exports.html.parts import CUT
from aftername.records import Anchor
from aftername.version import VERSION
from aftername.workbench.snapshot import Snapshot

if TYPE_CHECKING:
    from jinja2 import Environment

STATIC = Path(__file__).parent / "static"
SHARED = Path(html.__file__).parent / "templates"
FILES = {
    "desk.css": STATIC / "desk.css",
    "desk.js": STATIC / "desk.js",
    "htmx.js": STATIC / "htmx.min.js",
    "dossier.css": SHARED / "style.css",
    "dossier.js": SHARED / "page.js",
}
"""What is served besides screens, by its name."""

_HREF = re.compile(r'href="#(?P<place>[^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_HOMES = {
    "problems": "/unseen#problems",
    "gaps": "/unseen#gaps",
    "documents": "/search",
    "programmes": "/#programmes",
    "accounts": "/#programmes",
    "reading": "/unseen",
    "succession": "/#findings",
    "front": "/",
}


@cache
def environment() -> Environment:
    """Templates of the desk, and behind them those of the dossier."""
    from jinja2 import ChoiceLoader, FileSystemLoader

    shared = html.environment()
    assert shared.loader is not None
    own = FileSystemLoader(Path(__file__).parent / "templates")
    made = shared.overlay(loader=ChoiceLoader([own, shared.loader]))
    made.filters["path"] = lambda words: quote(str(words), safe="")
    made.filters["in_time"] = in_time
    made.globals["version"] = VERSION
    return made


def drawn(template: str, /, **told: object) -> Markup:
    """A template as HTML."""
    return Markup(environment().get_template(template).render(**told).replace(CUT, ""))


def to_passage(anchor: Anchor) -> str:
    """The address of a passage."""
    return f"/passage/{anchor.document}?at={anchor.start}-{anchor.end}#at"


def relinked(drawn_: Markup, snap: Snapshot) -> Markup:
    """HTML of the dossier with links to what stands elsewhere leading to the screens that show it."""
    here = set(_ID.findall(drawn_))

    def link(found: re.Match[str]) -> str:
        place = found["place"]
        return found[0] if place in here or not place else f'href="{_home(place, snap)}"'

    return Markup(_HREF.sub(link, str(drawn_)))


def _home(place: str, snap: Snapshot) -> str:
    kind, _, rest = place.partition("-")
    if kind == "m":
        document, start, end = rest.rsplit("-", 2)
        return f"/passage/{document}?at={start}-{end}#at"
    if kind == "doc":
        return f"/passage/{rest}"
    if kind in ("p", "d"):
        return f"/programme/{rest}" + (f"#{place}" if kind == "d" else "")
    if kind == "g":
        return f"/unseen#{place}"
    if kind == "s" and rest in snap.edges:
        edge = snap.edges[rest]
        home = next((one for one in (edge.later, edge.earlier) if one in snap.accounts), "")
        return f"/programme/{home}#{place}" if home else f"/review?item=e-{rest}"
    return _HOMES.get(place, f"#{place}")


def in_time(seconds: float | None) -> str:
    """A stretch of time as a person says it."""
    if seconds is None:
        return ""
    if seconds < 90:
        return f"about {max(1, round(seconds))} s"
    return f"about {round(seconds / 60)} min"
