"""Who says a sentence: the speaker named in it, one carried over from before, or the document itself."""

from __future__ import annotations

import re

from aftername.languages.speech_words import of
from aftername.records import Document, Mention, Speaker, SpeakerName
from aftername.stages.claims.facts.spans import gap
from aftername.stages.claims.passages import Passage

FRONTED = 14  # an attribution that begins so early in its sentence speaks for those that follow
HEARSAY = 2  # sentences back at which a sentence-final "so it is said" finds who said it
_HEARSAY = re.compile(
    r"(?:という|とのことだ|そうだ|といわれる)。?$|(?:다고 한다|라고 한다|고 전해졌다|전해진다)\.?$"
)
_BLANKS = re.compile(r"\s+")
_QUOTED = '“「『"‘'
# Chinese: the paper spoken of before goes on: 通知要求, 文件还规定.
_PAPER_SAYS = re.compile(
    r"(?:该|这份|上述)?(?:通知|文件|公告|简章|指南|材料|方案|办法|启事)(?:还|同时|并)?(?:要求|规定|明确|提出|列明|强调)"
)
_PRONOUN = re.compile(r"(?:[“\"])?(?:it|they|he|she|both|and so on)\b")


def own_speaker(document: Document, genre: str) -> Speaker:
    """The speaker of what nobody else is said to say: the paper by its number or title, the advert, the author."""
    header = document.header
    if genre == "advert":
        return Speaker("advert", header.title.value if header.title else "the advert")
    if genre in ("notice", "contract"):
        told = header.number or header.title
        return Speaker(
            "document", told.value if told else "the document", None, told.anchor if told else None
        )
    issuer = header.issuer.value if header.issuer else ""
    return Speaker("narrator", issuer or "the author of the text")


class Speakers:
    """Finds the speaker of each finding; passages must be asked in order."""

    def __init__(self, document: Document, genre: str) -> None:
        self._own = own_speaker(document, genre)
        self._speaks_for_itself = genre in ("notice", "advert", "contract")
        self._last: Speaker | None = None
        self._carried: Speaker | None = None
        self._paragraph = -1
        self._last_at = -1000
        self._here: list[Mention] = []
        self._words: tuple[str, ...] = ()

    def enter(self, passage: Passage) -> None:
        """Take a passage in."""
        self._here = passage.of("speaker")
        if self._speaks_for_itself:
            return
        same_paragraph = passage.paragraph == self._paragraph
        told = passage.told
        words = of(passage.language)
        if self._here:
            first = min(self._here, key=lambda m: m.anchor.start)
            fronted = first.anchor.start - passage.start <= FRONTED
            self._last = _speaker(first)
            self._carried = self._last if fronted else None
            if not fronted and passage.language == "en":
                self._carried = None
        elif self._last is not None and (
            _says_again(told, words.same, words.after)
            or (self._last.kind in ("document", "advert") and _PAPER_SAYS.match(told) is not None)
        ):
            self._carried = self._last
        elif not same_paragraph:
            self._carried = None
        elif self._last is not None and self._carried is None:
            opened = told[:1] in _QUOTED
            pronoun = passage.language == "en" and _PRONOUN.match(told) is not None
            if opened or (pronoun and self._last.kind == "advert"):
                self._carried = self._last
        if self._here:
            self._last_at = passage.index
        elif self._carried is None and passage.index - self._last_at <= HEARSAY and _HEARSAY.search(told):
            self._carried = self._last
        self._paragraph = passage.paragraph

    def of(self, start: int, end: int) -> Speaker:
        """Who says what stands at text[start:end] of the passage entered last."""
        if self._speaks_for_itself:
            return self._own
        if self._here:
            near = min(
                self._here, key=lambda m: (gap((m.anchor.start, m.anchor.end), (start, end)), m.anchor.start)
            )
            return _speaker(near)
        return self._carried or self._own

    @property
    def attributed(self) -> bool:
        """Whether the passage entered last itself names who says it."""
        return not self._speaks_for_itself and bool(self._here)


def _says_again(told: str, same: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether the sentence says that the speaker before goes on: "he added", 该人士说."""
    for word in same:
        place = told.find(word)
        while place >= 0:
            whole = not word[0].isascii() or (
                (place == 0 or not told[place - 1].isalpha())
                and not told[place + len(word) : place + len(word) + 1].isalpha()
            )
            if whole:
                rest = told[place + len(word) : place + len(word) + (40 if word[0].isascii() else 80)]
                if word[0].isascii():
                    if rest.strip().startswith(after):
                        return True
                elif any(verb in rest or verb in told[place:] for verb in after):
                    return True
            place = told.find(word, place + 1)
    return False


def _speaker(mention: Mention) -> Speaker:
    normal = mention.normal
    assert isinstance(normal, SpeakerName)
    return Speaker(normal.kind, _BLANKS.sub(" ", mention.written), normal.count, mention.anchor)
