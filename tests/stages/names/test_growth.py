"""The work of bringing names together grows with their number, not with its square: pairs looked at are counted."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Anchor, BodyName, DocumentCard, Header, Mention, ProgrammeName, content_id
from aftername.stages.names import alikeness
from aftername.stages.names.forms import Pile, gather
from aftername.text.readings import readings
from aftername.text.readings.table import readings_of

OFFICES = 4  # that all names of a case stand beside, however many there are


def case(count: int) -> Pile:
    """So many made-up names in Han and in pinyin, each in two papers that name one of a few offices."""
    characters = readings().ordered[:600]
    mentions: list[Mention] = []
    cards = {}
    for number in range(count):
        han = characters[number % 600] + characters[(number * 7 + number // 600 + 1) % 600]
        pinyin = "".join(readings_of(one, "Mandarin")[0] for one in han)
        for turn, core in enumerate((han, pinyin)):
            document = content_id("growth", number, turn)
            cards[document] = DocumentCard(document, document, "", (document,), "zh", 9, Header())
            name = ProgrammeName(core, "", None, None, "quoted")
            mentions.append(Mention("programme", Anchor(document, 0, len(core), core), name))
            office = f"office {number % OFFICES}"
            body = BodyName(office, None, "ministry")
            mentions.append(Mention("body", Anchor(document, 30, 30 + len(office), office), body))
    return gather(mentions, cards)


def pairs(pile: Pile) -> int:
    """How many pairs of names are looked at."""
    found: Iterator[tuple[int, int]] = alikeness._candidates(pile)
    return len(set(found))


def test_pairs_for_each_name_do_not_grow_with_the_case(monkeypatch):
    """Twice and four times the names beside the same few offices: no more pairs for each name."""
    monkeypatch.setattr(alikeness, "ASKED", 50)
    monkeypatch.setattr(alikeness, "COMMON", 60)
    each = [pairs(case(count)) / count for count in (100, 200, 400)]
    assert each[0] > 0
    assert each[2] <= 1.5 * max(each[0], 1), each


def test_without_the_limit_they_would(monkeypatch):
    """An office beside all names, taken for a sign, makes pairs grow with the square."""
    monkeypatch.setattr(alikeness, "ASKED", 50)
    monkeypatch.setattr(alikeness, "COMMON", 10**9)
    few, many = (pairs(case(count)) / count for count in (100, 400))
    assert many > few
