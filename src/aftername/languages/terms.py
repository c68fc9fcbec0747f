"""Words of names and public bodies of one language with what they are called in another: for a reading aid, not for finding."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from aftername.languages.bodies import bodies

ORDER = ("en", "zh", "ja", "ko")
"""The languages of the columns of vocabulary.tsv."""


MOST_WORDS = 3
"""Of a line in the reader's language. A line with more brings together what names use alike, such as chair, professor and doctor: no
word for word."""


def terms_for(language: str, reader: str) -> dict[str, str]:
    """Each word of a language with those for it in the reader's; empty where the table has not both languages."""
    if language not in ORDER or reader not in ORDER or language == reader:
        return {}
    found: dict[str, str] = {}
    for cells in _lines():
        words = [word for word in cells[reader].split("|") if word]
        if 0 < len(words) <= MOST_WORDS:
            told = " / ".join(words)
            found = {**dict.fromkeys(set(cells[language].split("|")) - {"", *words}, told), **found}
    return found | (_bodies() if reader == ORDER[0] else {})


def _lines() -> Iterator[dict[str, str]]:
    """The lines of the table, by language."""
    text = files("aftername.languages").joinpath("vocabulary.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield dict(zip(ORDER, line.split("\t")[1:], strict=True))


def _bodies() -> dict[str, str]:
    """Public bodies by what they are called in other languages, each with its English name."""
    return {name: one.english[0] for one in bodies() if one.english for name in (*one.names, *one.elsewhere)}
