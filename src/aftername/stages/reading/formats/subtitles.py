"""Subtitles (SRT, WebVTT): what is said in a film, without the times; a sentence that runs over several titles is one."""

from __future__ import annotations

import html
import re

from aftername.settings import Settings
from aftername.stages.reading.formats.text import damage
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.wraps import joint
from aftername.text.decoding import decode

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_MARKS = re.compile(r"</?(?:[bciuv]|font|lang|ruby|rt)(?:[ .][^<>\n]{0,200})?>|<\d[\d:.]{4,15}>|\{\\an?\d\}")
_BLOCKS = ("NOTE", "STYLE", "REGION")  # of WebVTT, which are not shown
FEWEST = 8  # lines of which one ends in a stop, where stops are written at all
_ANEW = "-–—•♪[(（"
_ENDED = re.compile(r"[。！？!?.…♪][”’」』）)\"'\]]*$")


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole as one part, a line for what is said until a sentence ends; what is said twice in a row stands once."""
    decoded = decode(content)
    said: list[str] = []
    for block in re.split(r"\n[ \t]*\n", decoded.text):
        lines = block.strip("\n").split("\n")
        at = next((place for place, line in enumerate(lines[:3]) if _TIMES.fullmatch(line)), None)
        if at is None:
            continue
        for line in lines[at + 1 :]:
            words = " ".join(html.unescape(_MARKS.sub("", line)).split())
            if words and said[-1:] != [words]:
                said.append(words)
    return (Part("", _joined(said), problems=tuple(damage(decoded))),)


def _joined(said: list[str]) -> str:
    """Lines as sentences: a line that ends none goes on in the next one, where that does not begin anew.

    Titles that hardly ever end in a stop, as many of East Asia are, stay as they are.
    """
    stops = sum(_ENDED.search(words[-4:]) is not None for words in said)
    if stops * FEWEST < len(said):
        return "\n".join(said)
    made: list[str] = []
    for words in said:
        if made and not _ENDED.search(made[-1][-4:]) and words[0] not in _ANEW:
            made[-1] += joint(made[-1], words) + words
        else:
            made.append(words)
    return "\n".join(made)
