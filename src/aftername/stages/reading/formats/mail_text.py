"""The text of a mail in one of its forms, page, plain or rich, and what in it is quoted or passed on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate

from aftername.files import mime
from aftername.files.mime import content_of, letters_of
from aftername.records import Region, record
from aftername.settings import Settings
from aftername.stages.reading.formats.mail_page import page_text
from aftername.stages.reading.formats.mail_quotes import Kind, QuotedLine, kinds_of
from aftername.stages.reading.formats.text import damage
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark
from aftername.stages.reading.wraps import unwrapped
from aftername.text.decoding import looks_like_text

Reader = Callable[[bytes, Settings], tuple[Part | Trouble, ...]]

_SIGNS = re.compile(r"(?:[>＞|] ?)+")


@record
class Piece:
    """A piece of the text of a mail, with what stands where in it."""

    text: str
    regions: tuple[Region, ...] = ()
    marks: tuple[Mark, ...] = ()


class Texts:
    """Reads the texts of one mail. troubles: what was wrong with them, in order."""

    def __init__(self, settings: Settings, rich: Reader | None, passes_on: bool, answers: bool) -> None:
        """rich: what reads rich text, where there is something. passes_on, answers: what the subject says of the mail."""
        self._settings, self._rich = settings, rich
        self._says = (passes_on, answers)
        self.troubles: list[Trouble] = []

    def read(self, forms: Sequence[mime.Part]) -> Piece | None:
        """A text in the first of its forms that has words; None where none has."""
        for one in forms:
            made = self._of_rich(one) if one.media == mime.RTF else self._of_letters(one)
            if made is not None and made.text.strip():
                return made
        return None

    def _of_letters(self, one: mime.Part) -> Piece | None:
        """A form that is a page or plain text."""
        content, is_whole = content_of(one)
        parameters = one.headers.parameters("content-type")
        decoded = letters_of(content, parameters.get("charset"))
        if not looks_like_text(decoded.text):
            self.troubles.append(Trouble("partial", "a part of it says that it is text, and is not"))
            return None
        if decoded.text.lstrip().startswith("-----BEGIN PGP MESSAGE-----"):
            told = "an encrypted e-mail (PGP); decrypt it in the program for mail and give it again"
            self.troubles.append(Trouble("encrypted", told))
            return None
        self.troubles += damage(decoded)
        if not is_whole:
            told = "a part of its text is cut short, or not packed as it says"
            self.troubles.append(Trouble("partial", told))
        if one.media == mime.HTML:
            text, marks, cited = page_text(decoded.text)
            return self._as_laid_out(text, marks, cited)
        return self._of_lines(decoded.text, parameters)

    def _of_rich(self, one: mime.Part) -> Piece | None:
        """Rich text, by the reader of its files."""
        if self._rich is None:
            told = "its text is rich text (RTF), which was not read; save the message as plain text or HTML"
            self.troubles.append(Trouble("partial", told))
            return None
        given = self._rich(content_of(one)[0], self._settings)
        self.troubles += [part for part in given if isinstance(part, Trouble) and not part.fatal]
        part = next((part for part in given if isinstance(part, Part)), None)
        if part is None:
            return None
        made = self._as_laid_out(part.text, part.marks, ())
        return Piece(made.text, (*part.regions, *made.regions), made.marks)

    def _as_laid_out(self, text: str, marks: tuple[Mark, ...], cited: Sequence[tuple[int, int]]) -> Piece:
        """A text whose lines stay where its tags put them."""
        written = text.split("\n")
        begins = [0, *accumulate(len(line) + 1 for line in written)]
        edges = [0] * (len(begins) + 1)
        for start, end in cited:
            edges[bisect_left(begins, start)] += 1
            edges[bisect_left(begins, end)] -= 1
        boxes = list(accumulate(edges))
        lines = [
            QuotedLine(line.depth + depth, line.words)
            for line, depth in zip(map(_quoted, written), boxes, strict=False)
        ]
        regions = [
            Region(begins[first], begins[last] - 1, kind)
            for kind, first, last in _runs(kinds_of(lines, *self._says))
            if kind != "own"
        ]
        return Piece(text, tuple(regions), marks)

    def _of_lines(self, text: str, parameters: dict[str, str]) -> Piece:
        """Plain text: sentences that its line ends break are joined, in what is its own and in what it passes on."""
        if parameters.get("format", "").lower() == "flowed":
            text = _unflowed(text, parameters.get("delsp", "").lower() == "yes")
        written = text.split("\n")
        lines = [_quoted(line) for line in written]
        made: list[str] = []
        regions: list[Region] = []
        at = 0
        for kind, first, last in _runs(kinds_of(lines, *self._says)):
            piece = "\n".join(
                one.words if kind == "forwarded" or not one.words.strip() else line
                for one, line in zip(lines[first:last], written[first:last], strict=True)
            )
            piece = piece if kind == "quoted" else unwrapped(piece).text
            made.append(piece)
            if kind != "own" and piece.strip():
                regions.append(Region(at, at + len(piece), kind))
            at += len(piece) + 1
        return Piece("\n".join(made), tuple(regions))


def _quoted(line: str) -> QuotedLine:
    """A line with how often it is quoted, and without the signs of that."""
    signs = _SIGNS.match(line)
    depth = sum(sign in ">＞" for sign in signs[0]) if signs else 0
    return QuotedLine(depth, line[signs.end() :] if signs and depth else line)


def _runs(kinds: Sequence[Kind]) -> list[tuple[Kind, int, int]]:
    """Neighbours of one kind: the kind, the first of them and the first behind them."""
    runs: list[tuple[Kind, int, int]] = []
    for place, kind in enumerate(kinds):
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1], place + 1)
        else:
            runs.append((kind, place, place + 1))
    return runs


def _unflowed(text: str, without_blank: bool) -> str:
    """Lines that a blank at their end joins to the next, as programs for mail break them (RFC 3676)."""
    made: list[list[str]] = []
    runs_on, depth = False, ""
    for line in text.split("\n"):
        now = line[: len(line) - len(line.lstrip(">"))]
        words = line[len(now) :].removeprefix(" ")
        is_mark = words == "-- "
        flows = words.endswith(" ") and not is_mark
        kept = words[:-1] if flows and without_blank else words
        if runs_on and now == depth and not is_mark:
            made[-1].append(kept)
        else:
            made.append([f"{now} {kept}" if now else kept])
        runs_on, depth = flows, now
    return "\n".join(map("".join, made))
