"""The table of offers, and which statements cannot all hold."""

from __future__ import annotations

from dataclasses import replace

from aftername.records import Age, Amount, Anchor, BodyName, Claim, Count, Date, Speaker
from aftername.stages.dossier.conflicts import conflicts
from aftername.stages.dossier.offers import offers


def claim(
    fact, value, normal, *, document="d1", start=10, label="", as_of="2022", hedge="states", spread="one"
):
    anchor = Anchor(document, start, start + len(value), value)
    return Claim(
        "p",
        fact,
        label,
        value,
        normal,
        anchor,
        anchor,
        None,
        Speaker("document", document),
        hedge,
        as_of,
        spread=spread,
    )


def money(value, low, high, **more):
    restates = more.pop("restates", None)
    currency = more.pop("currency", "CNY")
    return claim("offers", value, Amount(low, high, currency, restates=restates), **more)


def test_one_row_for_one_benefit_and_sum_however_often_it_is_said():
    """Two papers with the same sum make one row; another sum, and another benefit, make rows of their own."""
    rows = offers(
        [
            money("500万元", 5_000_000, 5_000_000, label="research money"),
            money("5 million yuan", 5_000_000, 5_000_000, label="research money", document="d2"),
            money("80万元", 800_000, 800_000, label="settling-in"),
            money("500万元", 5_000_000, 5_000_000, label="housing", start=90),
            claim("audience", "scholars", None),
        ]
    )
    assert [(row.label, len(row.claims)) for row in rows] == [
        ("housing", 1),
        ("research money", 2),
        ("settling-in", 1),
    ]


def test_a_sum_given_again_in_another_currency_makes_no_row():
    """The yen in brackets stand with the yuan; the same yen alone are a row."""
    yuan = money("3 million yuan", 3_000_000, 3_000_000, label="bonus", start=10)
    yen = money(
        "60 million yen", 60_000_000, 60_000_000, label="bonus", start=30, currency="JPY", restates=(10, 24)
    )
    (row,) = offers([yuan, yen])
    assert (row.claims, row.again) == ((yuan,), (yen,))
    assert len(offers([yen])) == 1


def body(value, code=None, **more):
    return claim(
        "run-by",
        value,
        BodyName(value.casefold(), code, "ministry"),
        label=more.pop("label", "manages"),
        **more,
    )


def test_two_bodies_in_charge_at_one_time_are_side_by_side():
    """Two ministries of one year conflict; most documents come first."""
    first, second, third = (
        body("Ministry of Reeds"),
        body("Ministry of Cranes", document="d2"),
        body("Ministry of Cranes", document="d3"),
    )
    (found,) = conflicts([first, second, third])
    assert (found.fact, [len(side) for side in found.sides]) == ("run-by", [2, 1])
    assert found.reason


def test_what_may_hold_together_is_no_conflict():
    """Other years, a shorter name, another script, another role, a doubt, a set of programmes: all may hold."""
    one = body("Ministry of Reeds")
    for other in (
        body("Ministry of Cranes", document="d2", as_of="2019"),
        body("The Ministry of Reeds and Water", document="d2"),
        body("鹤部", document="d2"),
        body("Ministry of Cranes", document="d2", label="hosts"),
        body("Ministry of Cranes", document="d2", hedge="doubts"),
        body("Ministry of Cranes", document="d2", spread="set"),
    ):
        assert conflicts([one, other]) == (), other.value


def test_bodies_that_one_sentence_gives_together_do_not_differ():
    """ "The bureau and the office jointly": one passage names both; in two passages they differ."""
    one, other = body("Ministry of Reeds"), body("Ministry of Cranes")
    together = replace(other, passage=one.passage)
    assert conflicts([one, together]) == ()
    assert conflicts([one, replace(other, passage=Anchor("d2", 10, 12, "xx"))])


def test_a_body_of_no_known_form_counts_where_a_rule_found_it():
    """A rule for who runs it tells a body by its place; a value that was only weighed does not."""
    one = body("青岚省科学技术厅")
    other = replace(body("青岚省苇鸥厅", document="d2"), normal=None, rule="run.by.manages")
    assert conflicts([one, other])
    assert conflicts([one, replace(other, rule="weighed: near a verb")]) == ()
    assert conflicts([one, replace(other, rule="")]) == ()


def launched(value, document="d1"):
    return claim("launched", value, Date(value, "year" if len(value) == 4 else "month"), document=document)


def test_beginnings():
    """2018 and 2019 conflict whatever the year of the paper; 2018 and September 2018 do not."""
    assert len(conflicts([launched("2018"), launched("2019", "d2")])) == 1
    assert conflicts([launched("2018"), launched("2018-09", "d2")]) == ()


def test_ages_and_quotas():
    """Under 40 and under 45 of one year conflict; of two years they do not; about 1,000 does not contradict 950."""

    def age(high, **more):
        return claim("requires-age", str(high), Age(None, high), **more)

    def quota(low, approximate=False, **more):
        return claim("quota", str(low), Count(low, low, "people", "quota", approximate), **more)

    assert len(conflicts([age(40), age(45, document="d2")])) == 1
    assert conflicts([age(40), age(45, document="d2", as_of="2019")]) == ()
    assert len(conflicts([quota(1000), quota(2000, document="d2")])) == 1
    assert conflicts([quota(1000, approximate=True), quota(950, document="d2")]) == ()


def test_facts_that_have_many_values_never_conflict():
    """Fields and audiences may be many."""
    assert conflicts([claim("field", "optics", None), claim("field", "chips", None, document="d2")]) == ()
