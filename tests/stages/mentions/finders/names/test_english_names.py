"""English names by initials, genitives, further head nouns, broken lines; and their twins that are none."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions
from aftername.records import ProgrammeName


def names(text: str) -> list[str]:
    """What is taken for a programme; every quote is checked."""
    found = find_mentions(text)
    assert all(text[m.anchor.start : m.anchor.end] == m.anchor.quote for m in found)
    return [m.written for m in found if isinstance(m.normal, ProgrammeName)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Open calls\n\nB.4 Harbour Workshops, Fairs, and Markets (HWFM)\nHWFM supports events on the quay.\n", "Harbour Workshops, Fairs, and Markets"),
        ("Open calls\n\nSupport for Open Harbour Tools (OHT)\nOHT will provide additional funding for tools.\n", "Support for Open Harbour Tools"),
        ("Guidelines for the Matsya Vriddhi Kosh (MVK) scheme, formerly known as the Tidewater Scheme.", "Matsya Vriddhi Kosh"),
        ("Growers in Schools (GIS), which includes a summer camp, is a two-year course for farmers. GIS applicants need a degree.", "Growers in Schools"),
        ("What the coastal resettlement payment (CRP) was\nThe CRP offered up to £4,000 to teachers.\nApplications for the coastal resettlement payment (CRP) closed in May.", "coastal resettlement payment"),
    ],
)  # fmt: skip
def test_initials_behind_tell_a_name(text, name):
    """Capitals without a head noun, and small letters with one, count where the initials behind spell them."""
    assert name in names(text)


def test_initials_of_two_words_are_one_short_name():
    """What stands in brackets is taken whole or not at all."""
    found = names(
        "Guidelines for the Matsya Vriddhi Kosh Scheme (MV KOSH) were issued. The MV KOSH pays fishers."
    )
    assert "MV KOSH" in found
    assert "MV" not in found


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Safety Bureau (HSB) provides support to crews. HSB funding fell.",
        "Total Fishing Rate (TFR) fell by a tenth. TFR supports the view that stocks are low.",
        "Work on Small Tidal Reactors (STR) goes on. STR output rose.",
        "We paid the gross harbour income (GHI) in May, and the GHI was small.",
        "A letter from Anna Maria Keane (AMK) was read out.",
    ],
)
def test_initials_of_bodies_measures_and_people_tell_none(text):
    """Bodies, figures, machines and persons have initials too."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Owners may apply for the Fishers’ Renewal Grant, and 400 joined the Children’s Reading Scheme.", "Fishers’ Renewal Grant"),
        ("Owners may apply for the Fishers’ Renewal Grant, and 400 joined the Children’s Reading Scheme.", "Children’s Reading Scheme"),
        ("The Regional Harbour Efficiency Package was launched in 2019. Under this package, grants are paid to firms.", "Regional Harbour Efficiency Package"),
        ("The Tidal Export Guarantee (TEG) pays households. It replaced the Wave-in Tariff (WiT), which closed to new applications.", "Tidal Export Guarantee"),
        ("The Harbour Incentive Scheme for Old Piers & Wharves (HIS-OPW) was a five-year scheme that provided grants.", "Harbour Incentive Scheme for Old Piers & Wharves"),
        ("It was launched as the National Programme of Harbour Support to Island Schools (NP-HSIS).", "National Programme of Harbour Support to Island Schools"),
        ("The agency opened the '40X40 Swift' grant call for growers.", "'40X40 Swift' grant"),
        ("Growers in northern schools may join a course of two years which includes the Soils and Rivers\nWardens programme, that is a tailored and paid route into teaching for farmers.", "Soils and Rivers\nWardens programme"),
        ("The Heronry Scholarships and Fellowships offer study abroad. Students apply in May.", "Heronry Scholarships and Fellowships"),
        ("The town replaced the previous Wading Forward 3 program with grants to farmers.", "Wading Forward 3 program"),
        ("Teens may apply for the Canada Tidal Jobs program, which pays wages.\n\nCanada Tidal Jobs (CTJ) began in May.", "Canada Tidal Jobs"),
    ],
)  # fmt: skip
def test_names_are_whole(text, name):
    """Whom a scheme is for, what follows its head noun, a broken line: all part of the name."""
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Shenzhen’s Heron Talent Plan recruits scientists.", "Shenzhen’s Heron Talent Plan"),
        ("title: Written Reply to Parliamentary Questions on Angler Renewal and Harbour Programmes\n\nWritten Reply to Parliamentary Questions on Angler Renewal and Harbour Programmes\n\nThe Minister replied.", "Angler Renewal and Harbour Programmes"),
        ("Written Reply to Questions on the Heron Efficiency Fund\nThe Heron Efficiency Fund supports firms with grants.", "Written Reply to Questions on the Heron Efficiency Fund"),
        ("The Heronry Scholarships and Awards Ceremony was held for students who apply.", "Heronry Scholarships and Awards"),
        ("He asked a previous Wading Forward 3 program of the radio.", "Wading Forward 3 program"),
        ("Teens may apply for the Canada Tidal Jobs program, which pays wages. Tidal Jobs began in May.", "Canada Tidal Jobs"),
        ("He sent a parcel in an Express\nPackage of two.", "Express\nPackage"),
    ],
)  # fmt: skip
def test_owners_headings_and_lines_of_their_own_stay_apart(text, wrong):
    """Whose it is, what a paper is about, a line that ends where it ends: no part of the name."""
    assert wrong not in names(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fund replaced five other programmes (including Errant Minds and Temporis).", ["Errant Minds", "Temporis"]),
        ("It joins sectoral programmes – Erithmus, Cornelius and Grandwick – in one.", ["Erithmus", "Cornelius", "Grandwick"]),
        ("The scheme replaces the previous Tidal Delivery and Harbour Upgrade Grant programmes. It has fewer rules.", ["Tidal Delivery", "Harbour Upgrade Grant"]),
        ("The Warm Rooms: Local Grant is a scheme for the poor.\nWho can apply?\nThe Warm Rooms: Local Grant will help homes.", ["Warm Rooms: Local Grant"]),
        ("It merges the Tidewater Jobs Scheme (TJS) and Harbour Employment Programme (HEP) for the young.", ["Tidewater Jobs Scheme", "Harbour Employment Programme"]),
        ("The Warm Harbour Discount takes £150 off bills. You may apply for the Warm Harbour Discount in May.", ["Warm Harbour Discount"]),
    ],
)  # fmt: skip
def test_rows_and_names_with_a_joint_are_told_apart(text, told):
    """Each name of a row is one, however its common noun stands; a colon inside a name said twice belongs to it."""
    assert [name for name in told if name not in names(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "It offers degree programmes – Physics and Biology – to all.",
        "She runs programmes in towns: Dublin and Cork.",
        "The Courier: Local Grant money was spent.",
        "Total candidates for Selection and a Triennial grant of $30,000.",
    ],
)
def test_rows_of_fields_and_places_are_no_names(text):
    """A row behind a plural may list subjects or towns."""
    assert names(text) == []


ROW = "Early Career Bursary | Staff within three years of appointment here | £5,000 | 1 March"
WRAPPED = "Everybody who came to the house on the hill in the last year spoke of the Jade"


@pytest.mark.parametrize(
    ("above", "found"),
    [
        (f"{ROW}\nJade Causeway Visiting Scholars Scheme | Researchers with a partner abroad", True),
        (
            f"{WRAPPED}\nCauseway Visiting Scholars Scheme, and of what it had done for researchers abroad.",
            False,
        ),
    ],
)
def test_a_name_ends_with_its_row(above, found):
    """A row of a table is no line broken for its width: its last word belongs to no name in the next."""
    text = f"Internal funding\n\n{above}\n"
    told = names(text)
    assert ("Jade Causeway Visiting Scholars Scheme" in told) == found
    assert ("Jade\nCauseway Visiting Scholars Scheme" in told) != found
