"""Records and lines as people may see them: quotes masked by their place, every other string by what the case holds.

A quote is masked where its document has a private person or detail. Any other string, such as a title, a value or a
sentence about a gap, is masked where it holds a full name, number or address that is private anywhere in the case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from aftername.exports.masking import Mask
from aftername.records import Mention
from aftername.records.wire import plain

MOST_KEPT = 32  # masks of documents kept at hand

_ANCHOR = frozenset({"document", "start", "end", "quote"})
_BESIDE = ("anchor", "value_anchor")


class Masks:
    """What is masked in a case."""

    def __init__(
        self,
        persons: Callable[[str], Iterable[Mention]],
        text: Callable[[str], str],
        everyone: Callable[[], Iterable[Mention]],
        named: Callable[[], Iterable[str]] = tuple,
        made: Mask | None = None,
    ) -> None:
        """persons: the person mentions of a document. text: of a document. everyone: the person mentions of the case.
        named: the names of its programmes. made: the mask for strings that stand in no document, where it is made already."""
        self._everyone, self._named = everyone, named
        self._made = made
        self.of = lru_cache(MOST_KEPT)(lambda document: Mask(persons(document), text(document)))

    @property
    def case(self) -> Mask:
        """The mask for strings that stand in no document."""
        if self._made is None:
            self._made = Mask(self._everyone(), named=frozenset(self._named()))
        return self._made

    def words(self, words: str) -> str:
        """A string about the case, masked."""
        return self.case.cover_words(words)

    def told(self, told: Any) -> Any:
        """A record as JSON, masked: quotes by their place, values as the quotes they were taken from."""
        return self._walked(told, "")

    def line(self, line: str, *records: Any) -> str:
        """A line printed of some records, masked as they are."""
        changed: dict[str, str] = {}
        for one in records:
            open_ = plain(one)
            _compare(open_, self.told(open_), changed)
        for words in sorted(changed, key=len, reverse=True):
            line = line.replace(words, changed[words])
        return self.words(line)

    def _walked(self, told: Any, document: str) -> Any:
        if isinstance(told, str):
            return self.words(self.of(document).cover_words(told)) if document else self.words(told)
        if isinstance(told, list):
            return [self._walked(one, document) for one in told]
        if not isinstance(told, dict):
            return told
        if told.keys() >= _ANCHOR:
            return {**told, "quote": self.of(told["document"]).cover(told["quote"], told["start"])}
        document = _document_of(told) or document
        made = {
            key: value if key == "id" or value == document else self._walked(value, document)
            for key, value in told.items()
        }
        return self._beside_a_quote(self._snippet(made, told), told)

    def _beside_a_quote(self, made: dict[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
        """Strings taken out of a quote, masked as it is; and no normal form of what is masked."""
        for key in _BESIDE:
            anchor, masked = told.get(key), made.get(key)
            if not isinstance(anchor, dict) or masked is None or anchor["quote"] == masked["quote"]:
                continue
            for name in ("value", "written"):
                value = str(told.get(name) or "")
                at = anchor["quote"].find(value)
                if value and at >= 0:
                    made[name] = masked["quote"][at : at + len(value)]
            if "normal" in made and not (isinstance(made["normal"], dict) and "sign" in made["normal"]):
                made["normal"] = None
        return made

    def _snippet(self, made: dict[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
        """The text around a hit of a search, masked by its place."""
        if told.get("snippet") and told.get("hits"):
            start = told["hits"][0]["start"] - told["snippet_hit"][0]
            made["snippet"] = self.of(told["document"]).cover(told["snippet"], start)
        return made


def _document_of(told: Mapping[str, Any]) -> str:
    """The document that a record is about, "" where it is about none or several."""
    for key in _BESIDE:
        if isinstance(told.get(key), dict):
            return str(told[key]["document"])
    return str(told.get("document") or "")


def _compare(open_: Any, masked: Any, changed: dict[str, str]) -> None:
    """Collect the strings that masking changed, as they stand and on one line."""
    if isinstance(open_, str):
        if isinstance(masked, str) and open_ != masked:
            changed[open_] = masked
            changed[" ".join(open_.split())] = " ".join(masked.split())
    elif isinstance(open_, list):
        for one, other in zip(open_, masked, strict=True):
            _compare(one, other, changed)
    elif isinstance(open_, dict):
        for key, value in open_.items():
            if masked is not None and key in masked:
                _compare(value, masked[key], changed)
