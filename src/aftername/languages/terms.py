"""Words of names and public bodies of one language with what they are called in another: for a reading aid, not for finding."""

from __future__ import annotations

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
    text = files("aftername.languages").joinpath("vocabulary.tsv").read_text("utf-8")
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = dict(zip(ORDER, line.split("\t")[1:], strict=True))
        words = [word for word in cells[reader].split("|") if word]
        for word in filter(None, cells[language].split("|") if 0 < len(words) <= MOST_WORDS else ()):
            if word not in words:
                found.setdefault(word, " / ".join(words))
    for body in bodies():
        if reader == ORDER[0] and body.english:
            for name in (*body.names, *body.elsewhere):
                found[name] = body.english[0]
    return found
