"""What a value is, weighed from what stands around it, where no rule of the language says so.

An amount on a page about one programme is what it gives, or a budget, a fee, what applicants may earn at most. No list of sentences holds
all the ways to say which; but words of giving, labels, the size of the sum, "per person" each speak for or against it. Their weights are fitted
on pages that readers had answered (weights.py); a value becomes a statement only where the sum is high and the page binds it to a programme.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from aftername.records import Date, Mention
from aftername.records.claim import WEIGHED
from aftername.stages.claims.facts.conditions import condition, payer
from aftername.stages.claims.facts.fact import Finding, Span
from aftername.stages.claims.facts.ruled_values import settled
from aftername.stages.claims.facts.spans import with_bounds
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.topics import UNNAMED, Subject
from aftername.stages.claims.weighed.labels import label_of
from aftername.stages.claims.weighed.signs import Around
from aftername.stages.claims.weighed.weights import DOUBT, KINDS, LEAST, score, telling

_RARELY_MARKED = ("invited", "applied", "shortlisted", "arrived", "stayed")
"""Steps of an outcome that readers of the fitted pages seldom marked: the weights know little of them."""
BindingOf = Callable[[Finding], Subject | None]


def findings(
    passage: Passage, genre: str, taken: Collection[Span], names: Sequence[Span], subject_of: BindingOf
) -> Iterator[Finding]:
    """What the values of a passage are that no rule speaks of, in text order; none where the signs do not suffice.

    taken: values that rules found, or showed to be nothing. names: places of programmes, whose words are no value.
    subject_of: the programme that a finding would belong to, None where the text binds it to none.
    """
    for mention, signs in weighable(passage, genre, taken, names, subject_of):
        fact = max(KINDS[mention.kind], key=lambda one: score(one, signs) - LEAST[one])
        if score(fact, signs) >= LEAST[fact]:
            yield _finding(passage, mention, fact, signs)


def weighable(
    passage: Passage, genre: str, taken: Collection[Span], names: Sequence[Span], subject_of: BindingOf
) -> Iterator[tuple[Mention, frozenset[str]]]:
    """The values of a passage that may be weighed, each with its signs."""
    listed = [one for one in passage.mentions if one.kind in KINDS]
    around: Around | None = None
    for mention in listed:
        place = (mention.anchor.start, mention.anchor.end)
        if any(place[0] < end and start < place[1] for start, end in (*taken, *names)):
            continue
        bare = Finding(KINDS[mention.kind][0], "", *place, mention.normal, rule=WEIGHED)
        subject = subject_of(bare)
        if subject is None or subject.spread != "one":
            continue
        around = around or Around(passage, genre)
        yield mention, around.signs(mention, subject.binding, subject.place)


def is_doubted(passage: Passage, genre: str, finding: Finding, subject_of: BindingOf) -> bool:
    """Whether what stands around a value speaks strongly against what a rule takes it for."""
    if finding.fact not in DOUBT or finding.label in _RARELY_MARKED:
        return False
    mention = next(
        (
            one
            for one in passage.mentions
            if finding.fact in KINDS.get(one.kind, ())
            and one.anchor.start < finding.end
            and finding.start < one.anchor.end
        ),
        None,
    )
    subject = None if mention is None else subject_of(finding)
    if mention is None or subject is None or UNNAMED in subject.ids:
        return False
    signs = Around(passage, genre).signs(mention, subject.binding, subject.place)
    return score(finding.fact, signs) < DOUBT[finding.fact]


def _finding(passage: Passage, mention: Mention, fact: str, signs: frozenset[str]) -> Finding:
    place = (mention.anchor.start, mention.anchor.end)
    label, normal = settled(fact, label_of(fact, passage, mention, signs), mention.normal)
    bounded = with_bounds(passage, *place) if not isinstance(normal, Date) else place
    made = Finding(fact, label, *bounded, normal, rule=WEIGHED + "; ".join(telling(fact, signs)))
    if fact != "offers":
        return made
    return replace(made, payer=payer(passage, place), condition=condition(passage, place))
