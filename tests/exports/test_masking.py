"""Private persons are masked wherever a document writes them; everything else stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.exports.masking import Mask, blocked
from aftername.records import Document, Header, Mention, PersonName


def persons(text: str, *names: str, public: bool = False) -> list[Mention]:
    document = Document("f", "", text, "zh", Header())
    found = []
    for name in names:
        start = text.index(name)
        found.append(Mention("person", document.anchor(start, start + len(name)), PersonName("test", public)))
    return found


@pytest.mark.parametrize(
    ("text", "name", "masked"),
    [
        ("联系人：林小禾，电话", "林小禾", "联系人：▇▇▇，电话"),
        ("担当：田中誠さん", "田中誠", "担当：▇▇▇さん"),
        ("담당자: 김서윤", "김서윤", "담당자: ▇▇▇"),
        ("Contact: Mara Ellison.", "Mara Ellison", "Contact: ▇▇▇▇ ▇▇▇▇▇▇▇."),
    ],
)
def test_a_private_name_is_masked_in_the_same_length(text: str, name: str, masked: str) -> None:
    """Each character becomes a block, blanks stay, so that every offset holds."""
    assert Mask(persons(text, name), text).cover(text) == masked


def test_a_public_role_stays_readable() -> None:
    """An office holder is not masked."""
    text = "青岚省省长顾知远表示"
    assert Mask(persons(text, "顾知远", public=True), text).cover(text) == text


def test_a_full_name_is_masked_again_without_a_sign() -> None:
    """A name found once by a sign is masked wherever the document writes it."""
    text = "联系人：林小禾。此后林小禾离开。"
    assert "林小禾" not in Mask(persons(text, "林小禾"), text).cover(text)


def test_a_name_of_two_characters_is_not_masked_inside_other_words() -> None:
    """高峰 is a person here and a summit there; only the word standing alone is masked again."""
    text = "联系人：高峰。高峰论坛。（高峰）"
    assert Mask(persons(text, "高峰"), text).cover(text) == "联系人：▇▇。高峰论坛。（▇▇）"


def test_a_surname_alone_is_masked_only_where_it_was_found() -> None:
    """Ellison found as a form of address does not hide Ellison Harbour."""
    text = "Mr. Ellison left Ellison Harbour."
    assert Mask(persons(text, "Ellison"), text).cover(text) == "Mr. ▇▇▇▇▇▇▇ left Ellison Harbour."


@pytest.mark.parametrize(
    ("text", "name", "masked"),
    [
        ('Professor Ilmar Tove came. "No," Tove said. Tove\'s flat.', "Ilmar Tove", '"No," ▇▇▇▇ said. ▇▇▇▇\'s flat.'),
        ("Professor Ilmar Tove of Verran College spoke. Tove left.", "Ilmar Tove", "▇▇▇▇▇ ▇▇▇▇ of Verran College spoke. ▇▇▇▇ left."),
        ("Contact: Ulla Brandwen. Write to Brandwen on Monday.", "Ulla Brandwen", "Write to ▇▇▇▇▇▇▇▇ on Monday."),
        ("联系人：丁晓岚。据丁女士介绍，丁教授已走。", "丁晓岚", "据▇女士介绍，▇教授已走。"),
        ("联系人：欧阳明月。欧阳老师来了。", "欧阳明月", "▇▇老师来了。"),
        ("担当：鈴木誠さん。鈴木氏は去った。", "鈴木誠", "▇▇氏は去った。"),
        ("ジョン・スミスさん。スミス氏は去った。", "ジョン・スミス", "▇▇▇氏は去った。"),
        ("담당자: 김서윤. 김 교수는 떠났다. 김씨도.", "김서윤", "▇ 교수는 떠났다. ▇씨도."),
    ],
)  # fmt: skip
def test_a_surname_is_masked_where_the_text_has_the_full_name(text: str, name: str, masked: str) -> None:
    """Whoever was masked in full stays masked under the surname."""
    assert masked in Mask(persons(text, name), text).cover(text)


@pytest.mark.parametrize(
    ("text", "name", "stays"),
    [
        ("Contact: Ilmar Tove. The Tove Plan pays. Tove grew.", "Ilmar Tove", "The Tove Plan pays. Tove grew."),
        ("Contact: Mara Ellison. She lives in Ellison Harbour.", "Mara Ellison", "in Ellison Harbour."),
        ("Contact: Ilmar Tove. The mayor lives in Tove. Tove is small.", "Ilmar Tove", "in Tove. Tove is small."),
        ("Contact: Anna Young. Young researchers came.", "Anna Young", "Young researchers came."),
        ("Contact: Rowan Vale. The vale is deep. Vale met it.", "Rowan Vale", "The vale is deep. Vale met it."),
        ("联系人：丁晓岚。园丁教授种花，丁博士学位。", "丁晓岚", "园丁教授种花，丁博士学位。"),
        ("联系人：高明月。提高教授待遇。", "高明月", "提高教授待遇。"),
        ("担当：田中誠さん。山田中さんと山田教授。", "田中誠", "山田中さんと山田教授。"),
        ("담당자: 이도현. 이 교수는 떠났다.", "이도현", "이 교수는 떠났다."),
        ("담당자: 김서윤. 유김 교수는 떠났다.", "김서윤", "유김 교수는 떠났다."),
    ],
)  # fmt: skip
def test_a_surname_that_means_more_stays(text: str, name: str, stays: str) -> None:
    """A place, a programme, an everyday word or a part of another name is no person."""
    assert stays in Mask(persons(text, name), text).cover(text)


def test_a_surname_shared_with_someone_in_public_stays() -> None:
    """Who is meant by the surname cannot be told, and the minister may be read."""
    text = "Contact: Ilmar Tove. Minister Karl Tove spoke. Tove left."
    found = [*persons(text, "Ilmar Tove"), *persons(text, "Karl Tove", public=True)]
    assert Mask(found, text).cover(text).endswith("Minister Karl Tove spoke. Tove left.")


def test_other_strings_about_the_document_are_masked() -> None:
    """Titles and values that are no slices of the text lose names and the first part of addresses."""
    mask = Mask(persons("联系人：林小禾", "林小禾"), "联系人：林小禾")
    assert mask.cover_words("林小禾的简历，lin@x.example") == "▇▇▇的简历，▇▇▇@x.example"


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 20), st.integers(0, 59), st.integers(1, 20))
def test_a_slice_is_masked_as_the_whole_text_is(text: str, a: int, b: int, c: int, d: int) -> None:
    """Masking a slice and slicing the masked text give the same; lengths never change."""
    if a >= len(text):
        return
    document = Document("f", "", text, "zh", Header())
    mention = Mention("person", document.anchor(a, min(a + b, len(text))), PersonName("test"))
    mask = Mask([mention], text)
    whole = mask.cover(text)
    assert len(whole) == len(text)
    assert mask.cover(text[c : c + d], c) == whole[c : c + d]
    assert blocked(text[a : a + b]) == whole[a : a + b]
