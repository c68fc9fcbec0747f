"""A text layer of characters that no language uses is no text; pages with odd signs in them are."""

from __future__ import annotations

import pytest

from aftername.records import Page
from aftername.stages.reading.formats.pdf import _parts
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.part import Part, Trouble

PRIVATE = "".join(chr(0xE000 + n % 60) for n in range(200))


@pytest.mark.parametrize(
    "text",
    [
        PRIVATE,
        "\ufffd\ufffd \ufffd\ufffd\n" * 10,
        "\x01\x02\x03\x04\x05\x06" * 20,
        "计划" + PRIVATE[:40],
        "A" * 60,
        "".join(chr(0x16A0 + n % 26) for n in range(80)),  # runes
        "".join(chr(0x3400 + n % 26) for n in range(80)),  # Han characters that no list of common ones has
        "".join(chr(base + n) for n in range(20) for base in (0x0710, 0x0B85, 0x10A0, 0x1401, 0x0E01)),
    ],
)
def test_nonsense(text):
    """Private use, signs of loss, controls, one letter alone, and scripts that never stand together."""
    assert is_nonsense(text)


@pytest.mark.parametrize(
    "text",
    [
        "“晨曦计划”由青岚省科学技术厅组织实施。",
        "「暁の計画」は科学技術庁が行う。ひらがなとカタカナと漢字。",
        "‘새벽 계획’은 과학기술부가 시행한다.",
        "The Dawn Programme recruits scientists from abroad.",
        "\ue000 一、申报条件\n\ue000 二、支持政策\n\ue000 三、申报程序",  # bullets of a symbol font
        "Программа «Рассвет» для учёных — Dawn Programme α β",
        "臺灣積體電路製造股份有限公司の繁體と髙橋﨑、囍",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
        "",
    ],
)
def test_no_nonsense(text):
    """The four languages, bullets from a symbol font, another language, figures and nothing at all."""
    assert not is_nonsense(text)


def test_a_page_of_nonsense_is_told_and_the_rest_is_read():
    """One page of two costs that page; all of them cost the file."""
    (part,) = _parts(["晨曦计划管理办法", PRIVATE], 2, None)
    assert isinstance(part, Part)
    assert "\ue000" not in part.text
    assert part.pages[0] == Page(1, 0, part.pages[0].end)
    assert [(one.reason, one.where, one.fatal) for one in part.problems] == [
        ("no-text-layer", "page 2", False)
    ]
    (trouble,) = _parts([PRIVATE], 1, None)
    assert isinstance(trouble, Trouble)
    assert trouble.fatal
    assert "nonsense" in trouble.detail


SAID = {
    "en": "The Dawn Programme recruits scientists from abroad and is run by the Office of Meadows in the city. ",
    "de": "Das Programm wirbt Forscher aus dem Ausland an und wird von der Behörde der Stadt mit den Mitteln des Landes geführt. ",
    "fr": "Le programme recrute des chercheurs dans le monde et est géré par les services de la ville pour une durée de trois ans. ",
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
@pytest.mark.parametrize("by", [-29, 1, 3, 0x80])
def test_letters_that_stand_for_others_some_places_on(said, by):
    """As programs leave them that number the shapes of their letters; the blank among them or not."""
    moved = "".join(one if one == " " else chr(ord(one) + by) for one in said * 4)
    assert is_nonsense(moved)
    assert not is_nonsense(said * 4)


@pytest.mark.parametrize(
    "text",
    [
        "Zhang Wei Li Na Wang Fang Liu Yang Chen Jie Kim Minjun Lee Seoyeon Tanaka Hiroshi Sato Yuki Suzuki Akira "
        * 4,
        "AB-1203 XK-77 ZZ-90 QW-12 LM-44 PO-98 7KH-11 FD-20 KL-31 BN-66 " * 6,
        "def walk(path): return [one for one in path.rglob(mask)] # x=1 y=2 z=3 " * 5,
        "“晨曦计划” AB CD EF GH IJ KL MN OP QR ST UV WX YZ " * 4,
    ],
)
def test_pages_of_names_numbers_and_signs_stay(text):
    assert not is_nonsense(text)
