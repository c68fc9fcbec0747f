"""A reading aid: above a line, known names and terms of it in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind
from markupsafe import Markup

from aftername.exports.html.visible import visible
from aftername.languages import LANGUAGES
from aftername.languages.terms import terms_for
from aftername.records import Mention, Programme
from aftername.text.names import comparable
from aftername.workbench.reading import Read
from aftername.workbench.snapshot import Snapshot

LEAST = 2  # letters of a term
MOST = 12  # terms above one line


@cache
def _terms(language: str, reader: str) -> tuple[AhoCorasick, list[tuple[str, str]]]:
    """Terms of a language, each with its word in the reader's."""
    words = [(word, told) for word, told in terms_for(language, reader).items() if len(word) >= LEAST]
    return AhoCorasick([word for word, _ in words], matchkind=MatchKind.LeftmostLongest), words


def aid(snap: Snapshot, read: Read, mentions: Iterable[Mention], reader: str) -> Callable[[int, int], Markup]:
    """What stands above the line from start to end; nothing where the text is in the reader's language, or none was chosen."""
    language = read.document.language
    if reader not in LANGUAGES or language == reader:
        return lambda start, end: Markup()
    machine, words = _terms(language, reader)
    text = read.cloth.text
    names = {}
    for one in mentions:
        if one.kind == "programme":
            told = _name(snap, one.written, reader)
            if told:
                names[one.anchor.start] = one.written, told

    def above(start: int, end: int) -> Markup:
        found = {written: told for at, (written, told) in names.items() if start <= at < end}
        for index, _, _ in machine.find_matches_as_indexes(text[start:end]):
            written, word = words[index]
            if not any(written in name for name in found):
                found.setdefault(written, word)
        if not found:
            return Markup("")
        told = Markup(" · ").join(
            Markup('<span><bdi lang="{}">{}</bdi> = <bdi lang="{}">{}</bdi></span>').format(
                read.lang, visible(written), reader, visible(word)
            )
            for written, word in list(found.items())[:MOST]
        )
        return Markup('<span class="aid">{}</span>').format(told)

    return above


def _name(snap: Snapshot, written: str, reader: str) -> str:
    """What a programme is called in the reader's language; "" where no document says so."""
    held: Programme | None = None
    id_ = snap.keys.get(comparable(written))
    if id_ is not None:
        held = snap.accounts[id_].programme
    names = held.names if held is not None else ()
    return next((one.written for one in names if one.language == reader and one.written != written), "")
