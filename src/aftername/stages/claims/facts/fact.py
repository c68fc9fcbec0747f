"""What a kind of fact is: it looks at a passage and says what it found, not yet about which programme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from aftername.records import Normal
from aftername.records.claim import Hedge
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.ties import Tie

Reach = Literal["rule", "sentence", "near"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something said, before it is known of which programme and by whom.

    start, end: where the value stands. normal: its record where it has one.
    reach: "rule" where the programme stands at `subject` and nowhere else, "sentence" where it must be named or pointed at in
        the sentence itself, "near" where it may be known from a row, a heading, a title or what was said before.
    subject: where the programme stands if the phrase itself shows it; None leaves it to the sentence.
    note: what else the words say of it; "" if nothing.
    payer, condition: where who pays it and under what condition stand; None if not said.
    about_none: the fact is about no programme at all (context, or a body or paper that stands at `subject`).
    rule: the id of the rule that found it; "" for what no rule of a language found.
    owner: the id of the programme that was weighed for it; "" where the text is to say.
    over: the sentences that it rests on, where these are several; None for the one that it stands in.
    hedge: how firmly, where the phrase itself shows it ("states": neither planned nor denied); None leaves it to the sentence.
    """

    fact: str
    label: str
    start: int
    end: int
    normal: Normal | None = None
    reach: Reach = "near"
    subject: tuple[int, int] | None = None
    note: str = ""
    about_none: bool = False
    payer: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None
    hedge: Hedge | None = None
    rule: str = ""
    owner: str = ""
    over: Span | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a fact may know besides the passage.

    genre: "notice", "advert", "contract", "news" or "other".
    programmes: places of the programme mentions of the passage.
    taken: places of values that other facts took; only the last fact, context, is given any.
    under: the heading the passage stands under, folded; "" if none.
    ties: which of these programmes are said to follow which.
    """

    genre: str
    programmes: tuple[tuple[int, int], ...] = ()
    taken: tuple[tuple[int, int], ...] = ()
    under: str = ""
    ties: tuple[Tie, ...] = ()

    @property
    def lists_conditions(self) -> bool:
        """Whether such a document lists its conditions without saying each time that they are asked for."""
        return self.genre in ("notice", "advert", "contract")


@dataclass(frozen=True, slots=True)
class Fact:
    """A kind of fact.

    name: as in Claim.fact. kinds: mentions, and phrases: facts of cues, of which one must stand in a passage
    for `look` to be asked. look: gives findings in any order; must be linear in the passage.
    """

    name: str
    kinds: tuple[str, ...]
    phrases: tuple[str, ...]
    look: Callable[[Passage, Setting], Iterable[Finding]]
