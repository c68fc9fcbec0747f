"""Which passages a page has quoted, so that each is quoted once, and the numbered notes that stand behind them."""

from __future__ import annotations

from dataclasses import dataclass, field

from aftername.exports.html.shown import Quote


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage where the page shows it. number: of its note. place: id of the quote; note: id of the note.
    fresh: whether it is quoted here; else it stands at that place already."""

    number: int
    place: str
    note: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note. document: whose passage it is. page: it stands on, None in what has no pages."""

    number: int
    id: str
    place: str
    document: str
    page: int | None


@dataclass(slots=True)
class Notes:
    """The passages quoted in one page, in the order in which they are quoted; numbers begin anew with each section."""

    _quoted: dict[tuple[str, int, int], Cited] = field(default_factory=dict)
    _here: list[Note] = field(default_factory=list)

    def turn_page(self) -> str:
        """Begin a page: what another one quotes is quoted here as well. Gives "" for use in templates."""
        self._quoted.clear()
        self._here.clear()
        return ""

    def cite(self, quote: Quote) -> Cited:
        """A passage that is to be shown here."""
        anchor = quote.passage
        key = anchor.document, anchor.start, anchor.end
        held = self._quoted.get(key)
        if held is not None:
            return held
        number, name = len(self._here) + 1, "-".join(map(str, key))
        made = Cited(number, f"q-{name}", f"n-{name}", True)
        self._quoted[key] = Cited(number, made.place, made.note, False)
        self._here.append(Note(number, made.note, made.place, anchor.document, anchor.page))
        return made

    def close(self) -> tuple[Note, ...]:
        """The notes of the section that ends here."""
        held = tuple(self._here)
        self._here.clear()
        return held
