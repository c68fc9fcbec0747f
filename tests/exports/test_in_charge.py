"""Who a statement puts in charge: not whom it denies, only plans, or may name for another programme."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aftername.exports.in_charge import place_of


def test_only_what_is_said_of_one_programme_counts(made: Any) -> None:
    """A body that is denied, doubted, planned, or of one of two programmes, runs nothing; who pays does not either."""
    runs = next(one for one in made.claims if one.fact == "run-by")
    assert place_of(replace(runs, label="manages")) == 0
    assert place_of(replace(runs, label="manages", hedge="reports")) == 0
    for other in (
        replace(runs, hedge="denies"),
        replace(runs, hedge="doubts"),
        replace(runs, hedge="plans"),
        replace(runs, spread="undecided"),
        replace(runs, label="pays"),
        replace(runs, fact="offers"),
    ):
        assert place_of(other) is None


def test_a_body_that_is_denied_stands_in_no_table(made: Any, tmp_path: Any) -> None:
    """The table of programmes names no body that a text says does not run it; the statement stands below, as denied."""
    made.claims[:] = [replace(one, hedge="denies") if one.fact == "run-by" else one for one in made.claims]
    page = made.write(tmp_path / "d.html")
    table = page[page.index('<section id="programmes"') :].split("</section>")[0]
    assert "青岚省科学技术厅" not in table
    assert "青岚省科学技术厅" in page
