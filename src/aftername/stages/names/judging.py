"""A person's words on names, applied to the forms of a case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from aftername.records import Ground, Judgement, Mention
from aftername.records.judgement import Verdict
from aftername.stages.names.forms import Form, Pile, tidy
from aftername.stages.names.reasons.ground import Link
from aftername.text.names import comparable

KIND = "judgement"
"""The kind of the grounds that tell of a person's word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A person's word on two forms, by index. ground: how it is told."""

    first: int
    second: int
    verdict: str
    ground: Ground


def judgement(verdict: Verdict, first: str, second: str, because: str, author: str, time: str) -> Judgement:
    """A judgement on two names as written, under keys that do not depend on what else is in the case.

    Raises ValueError when both are the same name.
    """
    names = tidy(first), tidy(second)
    if names[0] == names[1]:
        raise ValueError(f"{names[0]} is one name; a judgement needs two")
    keys = comparable(names[0]), comparable(names[1])
    if keys[0] == keys[1]:
        keys = names
    (one, first), (other, second) = sorted(zip(keys, names, strict=True))
    return Judgement("names", verdict, first, second, one, other, because, author, time)


def apply(pile: Pile, judgements: Sequence[Judgement]) -> tuple[list[Link], list[Word]]:
    """Give the names a person spoke of forms of their own; the links between them, and the words on forms.

    judgements: those that hold, by number. Names that are not in the case say nothing. Both are empty when
    nobody said anything. A spelling nobody spoke of stays with the one it is most like.
    """
    if not judgements:
        return [], []
    links = _divide(pile, judgements)
    bearers = _bearers(pile, judgements)
    words: list[Word] = []
    for one in judgements:
        firsts, seconds = bearers[_asked(one, 0)], bearers[_asked(one, 1)]
        if one.verdict == "same":
            pairs = _meant(pile, firsts, seconds)
        else:
            pairs = [(a, b) for a in firsts for b in seconds if a != b]
        for a, b in pairs:
            words.append(Word(a, b, one.verdict, _ground(pile, one, a, b)))
    return links, words


def contradicted(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Judgements that cannot all hold: two names told apart, and the words that make them one; () when all can.

    judgements: those that hold, of every pair one. The word that parts the two comes first.
    """
    neighbours: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
    for one in judgements:
        if one.verdict == "same":
            neighbours[one.first_key].append((one.second_key, one))
            neighbours[one.second_key].append((one.first_key, one))
    for one in judgements:
        if one.verdict == "same":
            continue
        way: dict[str, tuple[Judgement, ...]] = {one.first_key: ()}
        waiting = [one.first_key]
        for key in waiting:
            for other, word in neighbours[key]:
                if other not in way:
                    way[other] = (*way[key], word)
                    waiting.append(other)
        if one.second_key in way:
            return (one, *way[one.second_key])
    return ()


Asked = tuple[str, bool]
"""A name asked for: its key, and whether it is the name itself that counts and not its comparable form."""


def _asked(one: Judgement, place: int) -> Asked:
    exact = comparable(one.first) == comparable(one.second)
    return ((one.first_key, one.second_key)[place], exact)


def _bearers(pile: Pile, judgements: Iterable[Judgement]) -> dict[Asked, list[int]]:
    """The forms that are written so, by what is asked for; in order."""
    asked = {_asked(one, place) for one in judgements for place in (0, 1)}
    found: dict[Asked, set[int]] = {one: set() for one in asked}
    for form in pile.forms:
        for written in {tidy(mention.written) for mention in form.mentions}:
            for key in ((written, True), (comparable(written), False)):
                if key in found:
                    found[key].add(form.index)
    return {key: sorted(forms) for key, forms in found.items()}


def _divide(pile: Pile, judgements: Sequence[Judgement]) -> list[Link]:
    """Give each name that a person spoke of a form of its own where one form has several of them.

    What the form said of its names is kept as links between the parts, so that they come together again
    unless a person's words part them.
    """
    asked_in: dict[int, list[Asked]] = defaultdict(list)
    for asked, forms in sorted(_bearers(pile, judgements).items()):
        for index in forms:
            asked_in[index].append(asked)
    links: list[Link] = []
    for index, listed in sorted(asked_in.items()):
        if len(listed) > 1:
            links.extend(_torn(pile, pile.forms[index], listed))
    return links


def _torn(pile: Pile, form: Form, asked: Sequence[Asked]) -> list[Link]:
    # A name asked for as it stands is narrower than one asked for by its comparable form.
    narrow = sorted(asked, key=lambda one: (not one[1], one[0]))
    parts: dict[Asked, list[Mention]] = defaultdict(list)
    rest: list[Mention] = []
    for mention in form.mentions:
        written = tidy(mention.written)
        mine = next((key for key in narrow if key[0] == (written if key[1] else comparable(written))), None)
        (rest if mine is None else parts[mine]).append(mention)
    named = sorted(parts, key=lambda key: (-len(parts[key]), key))
    for mention in rest:
        written = tidy(mention.written)
        parts[min(named, key=lambda key: Levenshtein.distance(key[0], written))].append(mention)
    whole = {mention.id: place for place, mention in enumerate(form.mentions)}
    made = [form]
    for _ in named[1:]:
        part = Form(len(pile.forms), form.shape, form.kind, form.owner)
        pile.forms.append(part)
        pile.by_shape[form.shape].append(part)
        made.append(part)
    for part, key in zip(made, named, strict=True):
        part.mentions = sorted(parts[key], key=lambda mention: whole[mention.id])
        for mention in part.mentions:
            held = pile.forms_of[mention.id]
            pile.forms_of[mention.id] = tuple(part.index if i == form.index else i for i in held)
    return [Link(one.index, other.index, _shared(one, other)) for one, other in combinations(made, 2)]


def _shared(one: Form, other: Form) -> Ground:
    reason = f"{other.written} and {one.written} share the name itself; the rest says owner, part or kind of scheme"
    return Ground("same-form", "explicit", one.written, other.written, reason, (one.first(), other.first()))


def _meant(pile: Pile, firsts: Sequence[int], seconds: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs of forms that "these two names are one" means, where several owners bear a name.

    Of the same owner, each with each other's most mentioned; else one pair, an unowned one before others. A form that has
    both names comes as a pair with itself.
    """
    both = [(a, a) for a in firsts if a in seconds]
    if both:
        return both
    ranked: list[tuple[int, int, int, int]] = []
    for a in firsts:
        for b in seconds:
            one, other = pile.forms[a], pile.forms[b]
            distance = 0 if one.owner == other.owner else 1 if "" in (one.owner, other.owner) else 2
            ranked.append((distance, -len(one.mentions) - len(other.mentions), a, b))
    ranked.sort()
    chosen: dict[str, tuple[int, int]] = {}
    for distance, _, a, b in ranked:
        if distance == 0:
            chosen.setdefault(pile.forms[a].owner, (a, b))
        elif not chosen:
            chosen["?"] = (a, b)
    return sorted(chosen.values())


_SAID = {"same": "one", "different": "two", "unsure": "perhaps one, perhaps two"}


def _ground(pile: Pile, one: Judgement, first: int, second: int) -> Ground:
    reason = f"{one.author} judged them {_SAID[one.verdict]} on {one.time[:10]}: {one.because}"
    weight = {"same": "explicit", "different": "against", "unsure": "weak"}[one.verdict]
    anchors = []
    for index, place in ((first, 0), (second, 1)):
        key, exact = _asked(one, place)
        form = pile.forms[index]
        held = (
            m for m in form.mentions if key == (tidy(m.written) if exact else comparable(tidy(m.written)))
        )
        anchors.append(next(held, form.mentions[0]).anchor)
    return Ground(KIND, weight, one.first, one.second, reason, tuple(anchors))  # type: ignore[arg-type]
