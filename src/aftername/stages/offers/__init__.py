"""Offers: what a paper on the table states, which criteria its passages bear on, which programmes it resembles. Not a stage of a review:
it takes one file, and a case beside it.

    lines ── terms ──┬▶ clauses    which published criteria have a passage for or against them
                     └▶ traits ──▶ likeness    which programmes of a case it resembles, and why

To add a term: rules in each language's offers/ (docs/offers.md). To add criteria: a file in criteria/.
"""

from aftername.stages.offers.clauses import beside
from aftername.stages.offers.likeness import nearest
from aftername.stages.offers.terms import terms_of
from aftername.stages.offers.traits import Record, Traits, of_claim, traits_of

__all__ = ["Record", "Traits", "beside", "nearest", "of_claim", "terms_of", "traits_of"]
