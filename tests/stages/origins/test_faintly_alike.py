"""Documents that are only faintly alike count where others hold them together, and nowhere else: the families are those of a look at all pairs."""

from __future__ import annotations

from array import array
from random import Random

import pytest

from aftername.records import Document, Fingerprint, Header
from aftername.stages import origins
from aftername.stages.origins import linking, pile
from aftername.stages.origins.reasons import SIGNS, retold, same_address, same_credit, same_order

SOME = 48  # documents
SEEDS = range(16)


def fingerprints(chance: Random) -> list[Fingerprint]:
    """Made-up documents in families of six that share more or less of their figures and names, and a little with the next family."""
    made = []
    for number in range(SOME):
        family = number // 6
        facts = {
            f"#{1000 + 41 * family + step}.0" for step in chance.sample(range(12), chance.randrange(2, 9))
        }
        facts |= {f"#{1000 + 41 * (family + 1) + step}.0" for step in chance.sample(range(12), 2)}
        facts |= {f"S{family}y{step}" for step in chance.sample(range(9), 4)}
        facts |= {f"#{chance.randrange(50_000, 60_000)}.0" for _ in range(chance.randrange(40))}
        keys = tuple(sorted(facts))
        places = array("I", [at for place in range(len(keys)) for at in (0, 5)])
        heads = (("credit", f"wire {family % 3}\treported", 0, 5),) if chance.random() < 0.5 else ()
        text = (
            number - number % 4 if chance.random() < 0.3 else number
        )  # some have the letters of another, whatever they tell
        made.append(
            Fingerprint(
                f"{number:03d}", ("en", "ja")[number % 2], "2023-05-0" + str(1 + number % 9), 400, f"{text:032x}", b"", b"", b"", keys,
                places.tobytes(), heads,
            )
        )  # fmt: skip
    return made


def document(id_: str) -> Document:
    """A made-up text of a document."""
    return Document(id_, "", f"made-up text {id_}", "en", Header())


def test_families_are_those_of_all_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every pair that is alike at all looked at from the start nothing else is found; without the faint ones something else is."""
    told = [origins.find(fingerprints(Random(seed)), document) for seed in SEEDS]
    with monkeypatch.context() as every:
        every.setattr(pile, "TELLING", pile.FAINTEST)
        assert [origins.find(fingerprints(Random(seed)), document) for seed in SEEDS] == told
    with monkeypatch.context() as none:
        none.setattr(origins, "faint_kin", lambda *_: [])
        without = [origins.find(fingerprints(Random(seed)), document) for seed in SEEDS]
    assert sum(one != other for one, other in zip(told, without, strict=True)) > len(SEEDS) // 2


def test_no_sign_looks_at_less() -> None:
    """Signs that hold documents together, or lift a likeness, ask for as much as `alike` holds."""
    assert min(same_address.ALIKE, same_credit.LEAST, same_order.ALIKE, retold.LEAST) >= pile.TELLING
    assert origins.LEAST >= pile.TELLING
    assert {sign.kind for sign in SIGNS if sign.of_two} == {
        "shared-facts",
        "same-credit",
        "same-order",
        "retold",
    }


def test_companies() -> None:
    """Pairs in any order make the same companies; who is in no pair is in none."""
    pairs = [(1, 2), (7, 9), (2, 5), (0, 9), (3, 4)]
    for seed in range(5):
        Random(seed).shuffle(pairs)
        assert linking.companies(pairs) == [(0, 7, 9), (1, 2, 5), (3, 4)]
    assert linking.companies([]) == []
