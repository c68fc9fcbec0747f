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
    found = dict(_of_vocabulary(language, reader))
    for body in bodies():
        if reader == ORDER[0] and body.english:
            for name in (*body.names, *body.elsewhere):
                found[name] = body.english[0]
    return found


def _of_vocabulary(language: str, reader: str) -> Iterator[tuple[str, str]]:
    """The words of the vocabulary that another line has not said before, the later ones first."""
    text = files("aftername.languages").joinpath("vocabulary.tsv").read_text("utf-8")
    for line in reversed(text.splitlines()):
        if not line.strip() or line.startswith("#"):
            continue
        cells = dict(zip(ORDER, line.split("\t")[1:], strict=True))
        words = [word for word in cells[reader].split("|") if word]
        if 0 < len(words) <= MOST_WORDS:
            said = " / ".join(words)
            yield from ((word, said) for word in cells[language].split("|") if word and word not in words)
