"""A case as succession sees it: the records that notices, acts and reasons are read from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from aftername.records import Claim, DocumentCard, Fingerprint, Mention, PaperTie, Programme

Places = tuple[tuple[tuple[int, int], tuple[str, ...]], ...]
"""Start and end of the names in one document, each with the ids of the programmes it may name; in order."""

KINDS: tuple[str, ...] = ("programme", "body", "title", "document-number", "channel", "date", "period")
"""The kinds of mention that `Corpus.mentions` gives."""


SEEN = ("listed-together",)
"""The kinds of grounds that succession looks at."""


def seen(programme: Programme) -> Programme:
    """A programme as succession sees it: what else holds its names together, or what a person said of them, is nothing to it."""
    grounds = tuple(one for one in programme.grounds if one.kind in SEEN)
    return replace(programme, grounds=grounds, weakest=None)


@dataclass(frozen=True)
class Corpus:
    """All that is held of a case, as far as succession needs it.

    claims: all, by id. programmes: by id, as `seen`. cards, fingerprints: by document id. origins: document to the id of the origin it
    goes back to. places, mentions, text: what one document names, holds (of KINDS, in reading order) and says, by
    its id; asked for only where it is needed, since texts are long. held: what papers do to papers, as `Pile.paper_ties` gave it of
    the same texts; None where it is to be looked for.
    """

    claims: Sequence[Claim]
    programmes: Mapping[str, Programme]
    cards: Mapping[str, DocumentCard]
    fingerprints: Mapping[str, Fingerprint]
    origins: Mapping[str, str]
    places: Callable[[str], Places]
    mentions: Callable[[str], Sequence[Mention]]
    text: Callable[[str], str]
    held: Sequence[PaperTie] | None = None
