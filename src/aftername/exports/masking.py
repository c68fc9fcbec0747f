"""Private persons are masked in everything that leaves a case, as far as they were recognised.

What is masked: every person mention that is not in a public role. Each of its characters, blanks aside,
becomes one "▇", so that lengths and offsets stay true and a reader sees that something was taken out.
A full name found once is masked wherever the same document writes it again, also by the surname alone
(surnames.py). Of an e-mail address the part
before the "@" is masked, for offices as for persons, since the two cannot be told apart; the part behind
it stays, because it says whose address it is.

When it is wrong: a name that no sign gave away stays readable, and a masked full name of two Han
characters stays readable where it stands inside a longer run of Han.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.exports.surnames import Surnames
from aftername.records import Mention, PersonName
from aftername.text.scripts import HAN, HANGUL, KANA

BLOCK = "▇"
LEAST_DIGITS = 7  # of a number that is masked wherever it stands

_MAIL = re.compile(r"[\w.+-]{1,64}(?=@[\w-])")
_LETTER = re.compile(r"\w")


class Mask:
    """What is masked in one document.

    spans: stretches of its text, sorted, not overlapping. names: full names, numbers and addresses to be
    masked in other strings about the document, such as its title.
    """

    def __init__(
        self, mentions: Iterable[Mention], text: str = "", named: frozenset[str] = frozenset()
    ) -> None:
        """mentions: of kind person; others are left out. text: of the document they stand in; "" where they stand in
        many. named: names of programmes, which are not masked where one broken document took one for a person."""
        found: list[tuple[int, int]] = []
        names: set[str] = set()
        details: set[str] = set()
        public: set[str] = set()
        for mention in mentions:
            if not isinstance(mention.normal, PersonName):
                continue
            if mention.normal.public:
                public.add(mention.written)
                continue
            found.append((mention.anchor.start, mention.anchor.end))
            if _is_full_name(mention.written):
                names.add(mention.written)
            elif _is_detail(mention):
                details.add(mention.written)
        names -= public | named
        self.names: tuple[str, ...] = tuple(sorted(names | details))
        self._surnames = Surnames(names, public, text)
        found.extend(self._again(text))
        self.spans: tuple[tuple[int, int], ...] = tuple(_merged(found))

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self.names, matchkind=MatchKind.LeftmostLongest)

    def _again(self, text: str) -> Iterable[tuple[int, int]]:
        """Where the names stand in a text, in full or by the surname, whole words only."""
        if self.names and text:
            for index, start, end in self._automaton.find_matches_as_indexes(text):
                if _stands_alone(self.names[index], text, start, end):
                    yield start, end
            yield from self._surnames.found_in(text)

    def cover(self, text: str, start: int = 0) -> str:
        """A slice of the document, masked. text: the slice; start: where in the document it begins."""
        end = start + len(text)
        for left, right in self.within(start, end):
            text = text[: left - start] + blocked(text[left - start : right - start]) + text[right - start :]
        return text

    def within(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """The masked stretches inside start and end, cut to them."""
        index = max(bisect_right(self.spans, (start, start)) - 1, 0)
        while index < len(self.spans) and self.spans[index][0] < end:
            left, right = self.spans[index]
            if right > start:
                yield max(left, start), min(right, end)
            index += 1

    def cover_words(self, words: str) -> str:
        """A string about the document that is no slice of it, masked."""
        for start, end in self._again(words):
            words = words[:start] + blocked(words[start:end]) + words[end:]
        return _MAIL.sub(lambda mail: blocked(mail.group()), words) if "@" in words else words


def blocked(text: str) -> str:
    """The text with every character but blanks as a block; the same length."""
    return "".join(one if one.isspace() else BLOCK for one in text)


def _is_full_name(written: str) -> bool:
    """Whether a name is long enough to be masked wherever it stands: a surname alone is not."""
    if "@" in written or any(one.isdigit() for one in written):
        return False
    if HAN.search(written) or HANGUL.search(written) or KANA.search(written):
        return len(written) >= 2 and not written.isspace()
    return " " in written.strip()


def _is_detail(mention: Mention) -> bool:
    """Whether it is a number or address that can be told from any other wherever it stands."""
    assert isinstance(mention.normal, PersonName)
    if mention.normal.sign in ("birth", "e-mail"):
        return False
    digits = sum(one.isdigit() for one in mention.written)
    return digits >= LEAST_DIGITS or (mention.normal.sign in ("address", "chat") and len(mention.written) > 5)


def _stands_alone(name: str, text: str, start: int, end: int) -> bool:
    """Whether what stands there is the name and not a part of a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if len(name) > 2 and (HAN.search(name) or HANGUL.search(name) or KANA.search(name)):
        return True  # three Han or hangul in a row that are a name elsewhere are one here
    return not (_LETTER.match(before) or _LETTER.match(after))


def _merged(spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The spans sorted, with those that touch or overlap made one."""
    held: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if held is None:
            held = (start, end)
        elif start <= held[1]:
            held = (held[0], max(held[1], end))
        else:
            yield held
            held = (start, end)
    if held is not None:
        yield held
