"""Text of strangers made safe to show: escaped, with every character that hides or reorders made visible."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup, escape

# Controls, soft hyphen, zero-width space and joiner marks that hide, bidi marks, overrides and isolates,
# annotation and tag characters, lone surrogates. Left alone: tab, line feed, and the joiners U+200C/D,
# which Persian, Hindi and emoji need.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> Markup:
    """HTML for a text: escaped; hidden characters stand as small labels such as U+202E.

    A label is <span class="ctl" data-code="202E">, so the text can be had back exactly. A carriage return
    stays one (as a reference, which HTML readers leave alone).
    """
    if _HIDDEN.search(text) is None:
        return escape(text)
    parts: list[str] = []
    at = 0
    for hit in _HIDDEN.finditer(text):
        parts.append(str(escape(text[at : hit.start()])))
        parts.append(_label(hit.group()))
        at = hit.end()
    parts.append(str(escape(text[at:])))
    return Markup("".join(parts))


def plain(text: str) -> str:
    """A text without hidden characters, for places that hold no HTML, such as a title or a spoken label."""
    return _HIDDEN.sub("", text)


def _label(character: str) -> str:
    if character == "\r":
        return "&#13;"
    code = f"{ord(character):04X}"
    name = unicodedata.name(character, "control character").lower()
    return f'<span class="ctl" data-code="{code}" title="{name}">U+{code}</span>'
