"""The first article: its claims in plain form, read with names given and everything else found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aftername.records import (
    Claim,
    Document,
    Field,
    Header,
    MarkedDocument,
    Mention,
    ProgrammeName,
    Segment,
)
from aftername.records.mention import MOST_CERTAIN
from aftername.stages.claims import claim
from aftername.stages.mentions import mentions_in

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"

# Which spellings are one programme is for the names stage; here it is given.
NAMES = {
    "old": ("1,000 Talents Plan", "1,000-person plan"),
    "new": ("Keimei", "Keimyung", "Qiming", "Qimei", "Keiming"),
}

# programme, fact, label, part of the value, as of, class of speaker; None: a programme without a name
WANTED = [
    ("old", "launched", "", "2008", "2008", "narrator"),
    ("old", "audience", "", "foreign scientists and engineers", "2008", "narrator"),
    ("old", "succession", "continues", "revamped and expanded programme", "2023-08-26", "anonymous"),
    ("old", "publicity", "stopped", "refrained from publicity", "2018", "narrator"),
    ("new", "succession", "succeeds", "1,000-person plan", "2023-08-26", "document"),
    ("new", "run-by", "manages", "Ministry of Industry and Information Technology", "2023-08-26", "document"),
    ("new", "field", "", "semiconductors", "2023-08-26", "anonymous"),
    ("new", "publicity", "not mentioned on", "central government’s website", "2023-08-26", "narrator"),
    ("new", "publicity", "names withheld", "disclose the names", "2023-08-26", "narrator"),
    ("new", "offers", "housing", "home-buying subsidies", "2023-08-26", "anonymous"),
    ("new", "offers", "contract payment", "3 million to 5 million yuan", "2023-08-26", "anonymous"),
    ("new", "offers", "contract payment", "60 million to 100 million yen", "2023-08-26", "anonymous"),
    ("new", "used-with", "", "jurisdiction of other ministries", "2023-08-26", "narrator"),
    ("new", "profile", "selected", "earned at least one doctorate", "2023-08-26", "anonymous"),
    ("new", "institutions-sought", "named", "Harvard and Stanford", "2023-08-26", "anonymous"),
    ("new", "channel", "advert", "Zhihu", "2022", "outlet"),
    ("new", "channel", "advert", "LinkedIn", "2022", "outlet"),
    ("new", "requires-age", "", "under the age of 40", "2023-02", "advert"),
    ("new", "requires-degree", "doctorate", "doctorate from a famous university", "2023-02", "advert"),
    ("new", "requires-experience", "overseas research", "overseas research experience", "2023-02", "advert"),
    (None, "quota", "", "5,000 overseas researchers", "2023-03", "advert"),
    (None, "channel", "advert", "research gate", "2023-03", "advert"),
    (None, "offers", "reward", "15 million yuan", "2023-03", "advert"),
    ("new", "outcome", "applied", "200 applicants", "2022", "narrator"),
    ("new", "outcome", "arrived", "eight", "2022", "narrator"),
]

CONTEXT = [
    ("shortage", "200,000 engineers", "2021", "report"),
    ("since", "October last year", "2022-10", "narrator"),
    ("review", "500 government documents", "2019", "anonymous"),
]


@pytest.fixture(scope="module")
def claims() -> tuple[Claim, ...]:
    paths = sorted(SEED.glob("*.txt")) if SEED.is_dir() else []
    if not paths:
        pytest.skip("the first article is not beside the repository (../shared/seed)")
    text = paths[0].read_text("utf-8")
    header = Header(published=Field("2023-08-26", None))
    document = Document("0" * 64, "", text, "en", header, segments=(Segment(0, len(text), "en"),))
    mentions = [m for m in mentions_in(document) if m.kind != "programme"]
    programmes = []
    for programme, names in NAMES.items():
        for found in re.finditer("|".join(map(re.escape, names)), text):
            normal = ProgrammeName(programme, "", None, None, "quoted", certainty=MOST_CERTAIN)
            mentions.append(Mention("programme", document.anchor(*found.span()), normal))
            programmes.append((found.span(), (programme,)))
    mentions.sort(key=lambda m: (m.anchor.start, m.anchor.end, m.kind))
    return claim(MarkedDocument(document, tuple(mentions), tuple(sorted(programmes))))


def is_told(claims: tuple[Claim, ...], wanted: tuple[str | None, ...]) -> bool:
    programme, fact, label, value, as_of, speaker = wanted
    return any(
        (c.programme, c.fact, c.label, c.as_of, c.speaker.kind) == (programme, fact, label, as_of, speaker)
        and str(value) in c.value
        for c in claims
    )


def test_the_claims_of_the_article(claims):
    """Subject, fact, value, time and class of speaker agree for every one of its claims."""
    missing = [wanted for wanted in WANTED if not is_told(claims, wanted)]
    assert not missing, missing


def test_the_context_of_the_article(claims):
    """Figures about no programme are kept apart, each with its own speaker and time."""
    context = [c for c in claims if c.fact == "context"]
    assert {c.programme for c in context} == {None}
    for label, value, as_of, speaker in CONTEXT:
        assert any(
            (c.label, c.as_of, c.speaker.kind) == (label, as_of, speaker) and value in c.value
            for c in context
        ), (label, context)


def test_the_traps_of_the_article(claims):
    """A name with a number is no headcount, a conversion no second benefit, a set no single programme."""
    assert not [c for c in claims if c.fact in ("quota", "outcome") and "1,000" in c.value]
    yen = [c for c in claims if "yen" in c.value]
    assert [c.note for c in yen] == ["the same sum in another currency"]
    numbers = {c.speaker.count for c in claims if c.fact == "offers" and c.label == "contract payment"}
    assert numbers == {3}
    assert {c.spread for c in claims if c.fact == "outcome"} == {"set"}
    reward = next(c for c in claims if "15 million" in c.value)
    assert (reward.spread, reward.others) == ("undecided", ("new",))
    assert not [c for c in claims if c.fact == "requires-degree" and c.label == "bachelor"]


def test_quotes_are_their_slices(claims):
    """Every anchor quotes its slice of the text."""
    text = sorted(SEED.glob("*.txt"))[0].read_text("utf-8")
    for one in claims:
        for anchor in one.anchors:
            assert text[anchor.start : anchor.end] == anchor.quote
