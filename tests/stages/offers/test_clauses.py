"""A clause has the passages that bear on it and those that speak against it, and nothing else."""

from __future__ import annotations

from tests.criteria.test_packs import PACK
from tests.stages.offers.conftest import marked

from aftername.criteria import read_pack
from aftername.stages.offers import beside, terms_of


def test_passages_go_to_their_clause():
    """For and against are kept apart; a clause without either has none."""
    text = "You must recruit two further researchers. You may keep your current position."
    (reading,) = beside([read_pack("xx", PACK)], terms_of(marked(text)))
    first, second, third = reading.clauses
    assert [one.label for one in first.bears] == ["recruit"]
    assert first.against == ()
    assert second.bears == ()
    assert [one.label for one in second.against] == ["give-up-post"]
    assert (third.bears, third.against) == ((), ())


def test_a_star_takes_every_term_of_a_kind():
    """gives/* is all that is given."""
    pack = read_pack("xx", PACK.replace("bears    binds/recruit", "bears    gives/*"))
    (reading,) = beside([pack], terms_of(marked("You will be paid a salary. Housing is provided.")))
    assert {one.label for one in reading.clauses[0].bears} == {"pay", "housing"}
