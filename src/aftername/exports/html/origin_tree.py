"""The tree of an origin: what its documents go back to at the top, below it who credits or names that, and who only tells the same.

Drawn only where a direction is known: a report of an outlet, held or not, a document that the others come from, editions of a rule in
their order. From which of the others a document without such a mark was taken is not known, and the tree says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from aftername.records import Origin

CREDITS = "credit it"
SHARES = "share a text with it"
UNKNOWN = "tell the same; from which of these they were taken is not known"
LATER = "later editions, in their order"


@dataclass(frozen=True, slots=True)
class Layer:
    """Documents that stand in one way below the top. told: in which."""

    told: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """top: the document that the others go back to; None where it is a report that is not held."""

    top: str | None
    layers: tuple[Layer, ...]


def tree_of(one: Origin, ordered: tuple[str, ...]) -> Tree | None:
    """The tree of an origin; None where no direction is known. ordered: its documents as the page orders them."""
    if len(one.versions) > 1 and one.root == one.versions[0]:
        others = tuple(document for document in ordered if document not in one.versions)
        return _tree(one.root, (Layer(LATER, one.versions[1:]), Layer(SHARES, others)))
    held = None if one.report is None else one.report.held
    top = one.root or held
    if top is None and one.report is None:
        return None
    credited = _crediting(one) if top in (None, held) else frozenset()
    beside = _beside(one, top) - credited - {top}
    rest = frozenset(ordered) - credited - beside - {top}
    told = ((CREDITS, credited), (SHARES, beside), (UNKNOWN, rest))
    return _tree(top, tuple(Layer(how, _ordered(who, ordered)) for how, who in told))


def _ordered(some: frozenset[str], ordered: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(document for document in ordered if document in some)


def _crediting(one: Origin) -> frozenset[str]:
    """The documents that credit the report."""
    return frozenset() if one.report is None else frozenset(one.report.credited_by)


def _beside(one: Origin, top: str | None) -> frozenset[str]:
    """The documents that a sign ties to the top."""
    pairs = ((sign.first, sign.second) for sign in one.signs)
    return frozenset(other for pair in pairs if top in pair for other in pair)


def _tree(top: str | None, layers: tuple[Layer, ...]) -> Tree:
    return Tree(top, tuple(layer for layer in layers if layer.documents))
