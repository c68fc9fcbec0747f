"""Bodies of which a sentence says no more than that a paper or a decision is theirs: 根据科技部印发的《…》, under the Opinions issued by
the Ministry, 文部科学省の方針に基づき; and bodies that examine it: commissioned a review of it. They stand beside a programme and run nothing by that."""

from __future__ import annotations

import re

from aftername.languages.role_words import Hit, hits, wide
from aftername.records.block import Span
from aftername.stages.claims.passages import Passage

KIND = "runners"  # the file of words
REACH = 80  # letters in which the paper that a body put out is named; twice as many in Latin script
EXAMINED = 24  # letters behind a body, and behind the programme (twice as many in Latin script), in which it is told to examine what another runs
NEAR = 2  # letters between a body and what it does itself

_TITLE = re.compile(r"(?P<verb>[^《》「」『』“”\"<>,，、。;；]{1,14})[《「『“\"<][^》」』”\">]+[》」』”\">]")
_BY = re.compile(r" by (?:the )?")
_STOP = re.compile(r"[,，。;；]")


def is_author(passage: Passage, body: Span, programme: Span | None) -> bool:
    """Whether a body is the author of what the sentence rests on and no more. programme: where it stands, None where it is not named."""
    text, reach = passage.folded, REACH * wide(passage.language)
    last = programme[0] if programme else passage.end
    if last < body[1]:
        return False
    title = _TITLE.match(text, body[1], min(passage.end, body[1] + reach))
    if title is not None:
        return title.end() < last and bool(_of("issuing", title["verb"], passage.language))
    before = text[max(passage.start, body[0] - reach) : body[0]]
    behind = text[body[1] : min(last, body[1] + reach)]
    examined = min(passage.end, (programme[1] if programme else body[1]) + EXAMINED * wide(passage.language))
    issued = any(_BY.fullmatch(before, hit.end) for hit in _of("issuing", before, passage.language))
    return (
        issued
        or bool(_of("examining", text[body[1] : examined], passage.language))
        or _is_heeded(before, behind, passage.language)
    )


def _is_heeded(before: str, behind: str, language: str) -> bool:
    """Whether somebody acts on what the body decided: in one stretch with it, the word before (根据) or behind (に基づき)."""
    if any(hit.start <= NEAR for hit in _of("running", behind, language)):
        return False
    if any(_STOP.search(before, hit.end) is None for hit in _of("heeding", before, language)):
        return True
    owned = any(hit.start == 0 for hit in _of("of marks", behind, language))
    return owned and any(
        _STOP.search(behind, 0, hit.start) is None for hit in _of("heeding", behind, language)
    )


def _of(name: str, text: str, language: str) -> list[Hit]:
    return [hit for hit in hits(text, language, KIND) if name in hit.classes]
