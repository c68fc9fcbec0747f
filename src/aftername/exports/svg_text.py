"""Words in a drawing: how wide they are, cut or broken to what room there is."""

from __future__ import annotations

import unicodedata

from aftername.exports.svg_series import safely

TEXT = 13  # height of a line


def text_at(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{round(x, 1)}" y="{round(y, 1)}"{" " + more if more else ""}>{safely(words)}</text>'


def width_of(words: str) -> float:
    """About how wide a string is drawn."""
    return sum(TEXT if unicodedata.east_asian_width(one) in "WF" else TEXT * 0.6 for one in words)


def cut_to(words: str, room: float) -> str:
    if width_of(words) <= room:
        return words
    while words and width_of(words) > room - TEXT:
        words = words[:-1]
    return words + "…"


def wrapped_to(words: str, room: float) -> list[str]:
    """A sentence in lines that fit; broken at blanks, or anywhere in a word that is too long for one."""
    lines = [""]
    for word in words.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if width_of(joined) <= room or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
        while width_of(lines[-1]) > room:
            whole, part = lines[-1], lines[-1]
            while width_of(part) > room:
                part = part[:-1]
            lines[-1:] = [part, whole[len(part) :]]
    return lines
