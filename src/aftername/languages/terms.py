"""Words of names and public bodies of one language with what they are called in another: for a reading aid, not for finding."""

from __future__ import annotations

from importlib.resources import files

from aftername.languages.bodies import bodies

ORDER = ("en", "zh", "ja", "ko")
"""The languages of the columns of vocabulary.tsv."""


def terms_for(language: str, reader: str) -> dict[str, str]:
    """Each word of a language with the first word for it in the reader's; empty where the table has either language not."""
    if language not in ORDER or reader not in ORDER or language == reader:
        return {}
    found: dict[str, str] = {}
    text = files("aftername.languages").joinpath("vocabulary.tsv").read_text("utf-8")
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = dict(zip(ORDER, line.split("\t")[1:], strict=True))
        told = cells[reader].split("|")[0]
        for word in filter(None, cells[language].split("|")):
            if told and word != told:
                found.setdefault(word, told)
    for body in bodies():
        if reader == ORDER[0] and body.english:
            for name in (*body.names, *body.elsewhere):
                found[name] = body.english[0]
    return found
