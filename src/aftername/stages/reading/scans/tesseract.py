"""Tesseract, asked for words with their boxes: which models it has, which way up a page stands, what stands on it."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from functools import cache

from PIL import Image

from aftername.files import commands
from aftername.records import record

SECONDS = 120.0  # that one call may take by the clock
MEMORY = 3 << 30
WAYS = {"Han": ("chi_sim", "chi_tra"), "Japanese": ("jpn",), "Korean": ("kor",), "Latin": ("eng",)}
"""Models to read a script with."""
DOWNWARDS = {
    "Japanese": (("jpn", "jpn_vert"),),
    "Han": (("chi_tra", "chi_tra_vert"), ("chi_sim", "chi_sim_vert"), ("jpn", "jpn_vert")),
}
"""Models to read its columns of characters with."""
EVERY = ("chi_sim", "chi_tra", "jpn", "kor", "eng")
PACKAGES = {
    "chi_sim": "tesseract-ocr-chi-sim",
    "chi_tra": "tesseract-ocr-chi-tra",
    "jpn": "tesseract-ocr-jpn",
    "jpn_vert": "tesseract-ocr-jpn-vert",
    "kor": "tesseract-ocr-kor",
    "eng": "tesseract-ocr-eng",
}


@record
class Word:
    """A word as Tesseract gives it. line: tells the lines of a page apart, in reading order."""

    line: tuple[int, ...]
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    text: str


@record
class Stand:
    """How a page stands. turn: degrees, clockwise, that set it upright. script: as Tesseract calls it; "" for unknown."""

    turn: int
    script: str


@cache
def models() -> frozenset[str]:
    """The models that are installed; none where Tesseract is not."""
    try:
        told = commands.run("tesseract", ("--list-langs",), b"").decode("utf-8", "replace")
    except commands.CommandTrouble:
        return frozenset()
    return frozenset(line.strip() for line in told.splitlines() if re.fullmatch(r"[a-z_]+", line.strip()))


@cache
def name() -> str:
    """The program with its version; "" where it is not installed."""
    try:
        told = commands.run("tesseract", ("--version",), b"").decode("utf-8", "replace")
    except commands.CommandTrouble:
        return ""
    version = re.search(r"tesseract v?(\S+)", told)
    return f"tesseract {version[1]}" if version else "tesseract"


def words(picture: Image.Image, languages: Sequence[str], psm: int = 4) -> tuple[Word, ...]:
    """The words on a picture, in reading order; one column of lines unless another mode is asked. Raises CommandTrouble."""
    told = _asked(picture, ("-l", "+".join(languages), "--psm", str(psm), "--dpi", "300", "tsv"))
    found = []
    for line in told.splitlines():
        row = line.split("\t")
        if len(row) == 12 and row[0] == "5" and row[11].strip():
            left, top, wide, high = map(int, row[6:10])
            block, part, number = map(int, row[2:5])
            box = left, top, left + wide, top + high
            found.append(Word((block, part, number), *box, max(0.0, float(row[10])), row[11].strip()))
    return tuple(found)


def stand(picture: Image.Image) -> Stand:
    """How a page stands and in which script it is written, as far as that can be seen."""
    if "osd" not in models():
        return Stand(0, "")
    try:
        told = _asked(picture, ("-l", "osd", "--psm", "0", "--dpi", "150"))
    except commands.CommandTrouble:  # too few letters on the page
        return Stand(0, "")
    turn = re.search(r"Rotate: (\d+)", told)
    sure = re.search(r"Orientation confidence: ([\d.]+)", told)
    script = re.search(r"Script: (\S+)", told)
    known = turn is not None and sure is not None and float(sure[1]) >= 1.0
    return Stand(int(turn[1]) % 360 if known and turn else 0, script[1] if script else "")


def _asked(picture: Image.Image, arguments: tuple[str, ...]) -> str:
    """What Tesseract says of a picture."""
    held = io.BytesIO()
    picture.convert("L").save(held, "PPM")
    limits = commands.Limits(SECONDS, MEMORY)
    return commands.run("tesseract", ("stdin", "stdout", *arguments), held.getvalue(), limits).decode(
        "utf-8", "replace"
    )


def confidence(found: Sequence[Word]) -> float:
    """How sure Tesseract is of words together, by their letters; 0 for none."""
    letters = sum(len(one.text) for one in found)
    return sum(one.confidence * len(one.text) for one in found) / letters if letters else 0.0
