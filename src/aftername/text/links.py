"""Addresses in a text, which tell a reader where to go and nothing of the matter: bare ones, and those of links and pictures.

Saved pages write a link as [words](address) and a picture as ![words](address): the words of a link are text, those of a picture are none.
"""

from __future__ import annotations

import re

from aftername.text.blanking import blanked

_LINK = re.compile(
    r"!\[[^\[\]\n]{0,200}\]\([^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,300})?[^()\n]{0,200}\)"  # a picture
    r"|(?P<opens>\[)(?P<words>[^\[\]\n]{0,300})\]\((?:https?:|/|#|mailto:)[^()\s]{0,900}(?:\([^()\s]{0,200}\)[^()\s]{0,300})?"
    r"(?:\s\"[^\"\n]{0,300}\")?\s?\)"
    r"|(?:https?://|www\.)[^\s<>\"'）)」】\]，。、；]+"
)


def without_links(text: str) -> str:
    """The text with addresses blanked, and pictures with their words; always the same length."""
    if "://" not in text and "](" not in text and "www." not in text:
        return text
    places: list[tuple[int, int]] = []
    for one in _LINK.finditer(text):
        if one["opens"] is None:
            places.append(one.span())
        else:
            places += [one.span("opens"), (one.end("words"), one.end())]
    return blanked(text, places)
