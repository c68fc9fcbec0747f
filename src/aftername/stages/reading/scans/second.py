"""The second reader, RapidOCR, for pages that Tesseract reads badly: only where the extra [ocr] is installed.

Its models are in its wheel (Chinese, Japanese, Latin). It is never asked for a language: it would fetch a model then.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from typing import Any

from PIL import Image

from aftername.stages.reading.scans.tesseract import Word


@cache
def name() -> str:
    """The library with its version; "" where it is not installed."""
    if not all(map(importlib.util.find_spec, ("rapidocr", "onnxruntime"))):
        return ""
    try:
        return f"rapidocr {metadata.version('rapidocr')}"
    except metadata.PackageNotFoundError:
        return ""


@cache
def _engine() -> Any:
    import logging

    import onnxruntime
    from rapidocr import RapidOCR

    onnxruntime.disable_telemetry_events()
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    one = {
        "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
    return RapidOCR(params={**one, "Global.log_level": "critical"})


def words(picture: Image.Image) -> tuple[Word, ...]:
    """The lines on a picture from top to bottom, each cut into words by its letters."""
    import numpy

    try:
        with _quietly():
            told = _engine()(numpy.asarray(picture.convert("RGB")))
    except MemoryError:
        raise
    except Exception:  # a second opinion that cannot be had; the first stands
        return ()
    if told.txts is None:
        return ()
    found: list[Word] = []
    for number, (box, text, score) in enumerate(zip(told.boxes, told.txts, told.scores, strict=True)):
        xs, ys = [float(x) for x, _ in box], [float(y) for _, y in box]
        edges = round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))
        found.extend(_cut(text, edges, 100.0 * float(score), (number, 0, 0)))
    return tuple(found)


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """Without what the library writes to the terminal of a machine that it cannot look into."""
    held, sink = os.dup(2), os.memfd_create("said")
    os.dup2(sink, 2)
    try:
        yield
    finally:
        os.dup2(held, 2)
        os.close(held)
        os.close(sink)


def _cut(text: str, box: tuple[int, int, int, int], confidence: float, line: tuple[int, ...]) -> list[Word]:
    """A line in words; their places go by how wide its letters are."""
    left, top, right, bottom = box
    columns = [2 if ord(letter) > 0x2E80 else 1 for letter in text]
    unit = (right - left) / max(sum(columns), 1)
    made: list[Word] = []
    at = start = 0
    x = float(left)
    for piece in _pieces(text):
        at = text.index(piece, start)
        x = left + unit * sum(columns[:at])
        start = at + len(piece)
        end = left + unit * sum(columns[:start])
        made.append(Word(line, round(x), top, round(end), bottom, confidence, piece))
    return made


def _pieces(text: str) -> list[str]:
    """Words at blanks; a run of full-width letters in pieces of four."""
    made: list[str] = []
    for word in text.split():
        if any(ord(letter) > 0x2E80 for letter in word):
            made.extend(word[at : at + 4] for at in range(0, len(word), 4))
        else:
            made.append(word)
    return made
