"""Workers are forked warm: what is put together at the first text of a language is put together once before, not in each worker of each stage.

A made-up notice of the language (languages/samples.tsv) goes through the stage for it. It changes no answer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from aftername.find import as_document
from aftername.records import MarkedDocument
from aftername.running import Bench
from aftername.stages import claims, mentions, origins

FEW = 8  # documents that one worker is sent at once: where there are no more, it alone puts all together


def for_mentions(bench: Bench) -> Callable[[int], None]:
    """What is done before mentions are looked for in so many documents of a case."""
    return lambda waiting: _each_language(bench, waiting, _marked)


def for_claims(bench: Bench) -> Callable[[int], None]:
    """The same for claims."""
    return lambda waiting: _each_language(bench, waiting, _claimed)


def _each_language(bench: Bench, waiting: int, done: Callable[[str], object]) -> None:
    if bench.settings.engine == "pool" and waiting > FEW:
        for language in bench.store.languages():
            if language in samples():
                done(language)


@cache
def samples() -> dict[str, str]:
    """The notice of each language."""
    table = files("aftername.languages").joinpath("samples.tsv").read_text("utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {language: text.replace("|", "\n") for language, text in lines}


@cache
def _marked(language: str) -> MarkedDocument:
    document = as_document(samples()[language], language)
    found, _ = mentions.search(document)
    origins.fingerprint(document, found)
    named = [one.anchor for one in found if one.kind == "programme"]
    return MarkedDocument(document, found, tuple(((at.start, at.end), (language,)) for at in named))


@cache
def _claimed(language: str) -> None:
    claims.claim(_marked(language))
