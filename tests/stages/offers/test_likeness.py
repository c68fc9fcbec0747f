"""Which programme an offer resembles is told by what both say, with its passages, or by nothing."""

from __future__ import annotations

from tests.stages.offers.conftest import marked

from aftername.stages.offers import Record, nearest, terms_of, traits_of

HERON = "The Heron Chair Programme pays a salary of $250,000 a year. Candidates must be under 60. Apply at heron.example by 15 June 2025."
SKYLARK = "The Skylark Talent Scheme pays a settling-in allowance of 1 million yuan. Candidates must be under 45. Apply at skylark.example by 1 May 2025."
OFFER = "You will be paid a salary of $250,000 a year. You must be under 60. The deadline is 15 June 2025."


def traits(text: str):
    one = marked(text)
    return traits_of(one, terms_of(one))


def record(name: str, text: str) -> Record:
    return Record("made", name, name, (name,), traits(text))


RECORDS = [record("Heron", HERON), record("Skylark", SKYLARK)]


def test_the_right_one_is_nearest():
    """Sums, ages and days that both say speak for it; each with both passages."""
    named, nameless = nearest(traits(OFFER), {}, RECORDS)
    assert [one.name for one in named] == ["Heron"]
    assert named == nameless
    assert {point.about for point in named[0].agrees} >= {"offers", "to whom", "dates"}
    assert all(point.offer is not None and point.record is not None for point in named[0].agrees)


def test_none_is_an_answer():
    """An offer that shares nothing resembles none."""
    assert nearest(traits("You will be paid a salary of £31,000 a year."), {}, RECORDS) == ((), ())


def test_a_name_counts_in_one_list_alone():
    """The name that an offer writes brings its programme, and not where names are left out."""
    one = marked("You are invited under the Skylark scheme.")
    anchor = one.document.anchor(26, 33)
    named, nameless = nearest(traits_of(one, ()), {"Skylark": anchor}, RECORDS)
    assert [each.name for each in named] == ["Skylark"]
    assert named[0].agrees[0].about == "name"
    assert nameless == ()


def test_what_differs_is_told():
    """Another limit of age is said, and takes away."""
    named, _ = nearest(traits(OFFER.replace("under 60", "under 35")), {}, RECORDS)
    assert [point.about for point in named[0].differs] == ["to whom"]
    assert named[0].differs[0].weight < 0


def test_what_many_share_tells_little():
    """A sum that every programme pays counts less than one that a single one pays."""
    crowd = [record(f"P{n}", HERON.replace("under 60", f"under {30 + n}")) for n in range(8)]
    alone, _ = nearest(traits(OFFER), {}, RECORDS)
    shared, _ = nearest(traits(OFFER), {}, [*crowd, RECORDS[1]])
    assert not shared or shared[0].weight < alone[0].weight


def test_the_order_of_what_is_searched_does_not_matter():
    """The same comes out whichever way the programmes are given."""
    assert nearest(traits(OFFER), {}, RECORDS) == nearest(traits(OFFER), {}, RECORDS[::-1])


def test_wording_is_quoted_from_both():
    """Text that both have is one point with a passage of each."""
    words = "fellows shall report to the harbour master on the first working day of every month"
    named, _ = nearest(
        traits(f"{OFFER} The {words}."), {}, [record("Heron", f"{HERON} All {words}."), RECORDS[1]]
    )
    (point,) = (one for one in named[0].agrees if "worded alike" in one.says)
    assert point.offer is not None
    assert point.record is not None
    assert point.offer.quote == point.record.quote
    assert "harbour master" in point.offer.quote


def test_names_are_no_wording():
    """The name of a programme is left out of the wording, and figures too."""
    one = marked("The Heron Chair Programme pays 12 people in 2024 and 13 in 2025.")
    pieces = traits_of(one, ()).wording
    assert all("heron" not in one.document.text[start:end].lower() for _, start, end in pieces.values())


def test_what_any_contract_has_is_no_likeness():
    """In a case of one programme, an ordinary contract with the same benefits and duties resembles none."""
    words = (
        "You will be paid a salary. Housing is provided. Health insurance is included. You will work full-time. "
        "All patents belong to the university. The terms of this contract are confidential. You submit a progress report every year. "
        "The contract runs for five years. Either side may terminate the contract."
    )
    plain = record(
        "Heron",
        HERON
        + " Chairs get a salary, housing and insurance, work full-time for five years; patents belong to the university.",
    )
    assert nearest(traits(words), {}, [plain]) == ((), ())


def test_words_of_one_programme_alone_speak_for_it():
    """A field that one programme alone speaks of counts a little, with its place in both."""
    near = record("Heron", f"{HERON} Photonics and semiconductor lithography are preferred.")
    named, _ = nearest(traits(f"{OFFER} Photonics and lithography."), {}, [near, RECORDS[1]])
    (point,) = (one for one in named[0].agrees if one.about == "wording" and "photonics" in one.says.lower())
    assert point.offer is not None
    assert point.offer.quote.lower() == "lithography"
    assert point.record is not None
    assert point.record.quote == "lithography"


def crowd(*texts: str) -> list[Record]:
    """Programmes as many as make a crowd, of which the last say what is given."""
    others = [
        record(f"P{n}", f"The Plan P{n} pays a salary of ${n}1,000 a year. Apply by {n} May 2025.")
        for n in range(1, 11)
    ]
    return [*others, *(record(f"Q{n}", text) for n, text in enumerate(texts))]


def test_papers_in_two_languages_are_about_the_same():
    """What both are about is told with its place in both, and brings no programme that is about something else."""
    parks = "The Plan Q helps founders in the science park. They receive seed capital, and core patents are transferred."
    offer = "创始人可获种子资本，场地零租金，在园区注册公司，并转入核心专利。"
    named, _ = nearest(traits(offer), {}, crowd(parks))
    assert [one.name for one in named] == ["Q0"]
    seeds = next(point for point in named[0].agrees if point.says == "seed capital")
    assert seeds.offer is not None
    assert seeds.offer.quote == "种子资本"
    assert seeds.record is not None
    assert seeds.record.quote == "seed capital"
    assert nearest(traits("合同一式两份，双方各执一份。"), {}, crowd(parks)) == ((), ())


def test_sums_in_two_currencies_may_be_worth_the_same():
    """A salary told in yen is laid beside one in dollars; one that is worth another amount is not."""
    theirs = "The Plan Q pays a salary of $200,000 a year for work on quantum photonics and semiconductors."
    offer = "量子とフォトニクスと半導体の研究者を招きます。年俸は2,400万円です。"
    near, _ = nearest(traits(offer), {}, crowd(theirs))
    assert any("about as much" in point.says for one in near for point in one.agrees)
    far, _ = nearest(traits(offer.replace("2,400", "400")), {}, crowd(theirs))
    assert not any("about as much" in point.says for one in far for point in one.agrees)
