"""HWP 5, HWPX and HWPML give their text in its order, with tables, notes and changes."""

from __future__ import annotations

import struct

import pytest
from hwp_files import hwp, hwpx, note, paragraph, record, table, x_paragraph, x_table
from ole import storage

from aftername.settings import Settings
from aftername.stages.reading.formats import hwp as hwp_format
from aftername.stages.reading.formats import hwpml as hwpml_format
from aftername.stages.reading.formats import hwpx as hwpx_format
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings()
GRID = (("구분", "지원액", "기간"), ("청년", "1억원", "3년"), ("석학", "3억원", "5년"))


def only(answers: tuple[Part | Trouble, ...]) -> Part:
    (part,) = answers
    assert isinstance(part, Part), part
    return part


def trouble(answers: tuple[Part | Trouble, ...]) -> Trouble:
    (one,) = answers
    assert isinstance(one, Trouble), one
    assert one.fatal
    return one


def lines(part: Part) -> list[str]:
    return [line.strip() for line in part.text.split("\n") if line.strip()]


def marked(part: Part, kind: str) -> list[str]:
    return [part.text[r.start : r.end].strip() for r in part.regions if r.kind == kind]


def rows(part: Part) -> list[list[tuple[str, str]]]:
    return [
        [(part.text[c.start : c.end], part.text[slice(*c.head)] if c.head else "") for c in mark.cells]
        for mark in part.marks
        if mark.role == "table-row"
    ]


# HWP 5


@pytest.mark.parametrize("properties", [0, 1])
def test_sections_in_their_order(properties: int) -> None:
    """Packed or not; the tenth section comes behind the second."""
    sections = [paragraph(f"제{number}구역") for number in range(12)]
    part = only(hwp_format.read(hwp(*sections, properties=properties), SETTINGS))
    assert lines(part) == [f"제{number}구역" for number in range(12)]


def test_a_note_in_a_sentence_stands_behind_it() -> None:
    """Footnotes, hidden remarks, heads of pages: marked, and no sentence is broken by them."""
    told = (
        note("「여명사업」은 ^연구비 3억원을 지원한다.", "예산 범위 안에서")
        + note("대상은^ 청년이다.", "확인 필요", "tcmt")
        + note("^끝.", "청명교육부", "head")
    )
    part = only(hwp_format.read(hwp(told), SETTINGS))
    assert lines(part) == [
        "「여명사업」은 연구비 3억원을 지원한다.",
        "예산 범위 안에서",
        "대상은 청년이다.",
        "확인 필요",
        "청명교육부",
        "끝.",
    ]
    assert marked(part, "footnote") == ["예산 범위 안에서"]
    assert marked(part, "comment") == ["확인 필요"]
    assert marked(part, "header") == ["청명교육부"]


def test_rows_of_a_table_have_heads() -> None:
    """Each cell is under its head; a cell over two rows is a cell of both; what follows is no part of the table."""
    grid = table([*GRID, [("공통", 1, 2), "2억원", "1년"], ["4억원", "2년"]])
    part = only(hwp_format.read(hwp(paragraph("공고") + grid + paragraph("문의처")), SETTINGS))
    assert rows(part)[1] == [("청년", "구분"), ("1억원", "지원액"), ("3년", "기간")]
    assert rows(part)[3:] == [
        [("공통", "구분"), ("2억원", "지원액"), ("1년", "기간")],
        [("공통", "구분"), ("4억원", "지원액"), ("2년", "기간")],
    ]
    assert lines(part)[0] == "공고"
    assert lines(part)[-1] == "문의처"


def test_a_box_of_one_cell_holds_lines() -> None:
    """Papers are often framed by a table of one cell; its paragraphs are lines."""
    part = only(hwp_format.read(hwp(table([["여명사업 공고\n지원 대상\n청년"]])), SETTINGS))
    assert lines(part) == ["여명사업 공고", "지원 대상", "청년"]
    assert rows(part) == []


def test_signs_in_the_text() -> None:
    """Tabs and fixed blanks are told as such; what takes the room of eight hides no letter."""
    tab = "\t" + "\0" * 6 + "\t"
    words = f"가{tab}나\x1e다\x18라\n마"
    assert only(hwp_format.read(hwp(paragraph(words)), SETTINGS)).text.rstrip("\n") == "가\t나 다-라\n마"


def test_a_long_record() -> None:
    """A paragraph beyond 4,094 bytes has its length elsewhere."""
    words = "여명사업은 청년을 지원한다. " * 300
    assert lines(only(hwp_format.read(hwp(paragraph(words)), SETTINGS))) == [words.strip()]


@pytest.mark.parametrize(
    ("properties", "words"), [(3, "password"), (5, "for distribution"), (17, "rights"), (257, "certificate")]
)
def test_what_is_locked_says_how(properties: int, words: str) -> None:
    """Each lock has its own words; nothing is read."""
    one = trouble(hwp_format.read(hwp(paragraph("여명"), properties=properties), SETTINGS))
    assert one.reason == "encrypted"
    assert words in one.detail


def test_tracked_changes_are_not_guessed_at() -> None:
    """Where the file lists changes, its text is not read: what is struck out cannot be told."""
    one = trouble(hwp_format.read(hwp(paragraph("2억원3억원"), changed=True), SETTINGS))
    assert one.reason == "unsupported"
    assert "HWPX" in one.detail


def test_hwp_3_is_a_problem_in_words() -> None:
    """The old format is named, with what helps."""
    one = trouble(hwp_format.read(b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(200), SETTINGS))
    assert one.reason == "unsupported"
    assert "HWP 3" in one.detail


def test_broken_and_hostile_sections() -> None:
    """A section that is cut, or unpacks without end, costs itself; its good beginning is read."""
    good = paragraph("첫 구역")
    part = only(hwp_format.read(hwp(good, good + record(66, 0, bytes(24))[:-8], properties=0), SETTINGS))
    assert lines(part) == ["첫 구역", "첫 구역"]
    assert [one.where for one in part.problems] == ["BodyText/Section1"]
    bomb = trouble(hwp_format.read(hwp(bytes(3_000_000)), Settings(file_bytes=1_000_000)))
    assert bomb.reason == "bomb"
    assert trouble(hwp_format.read(hwp(), SETTINGS)).reason == "damaged"
    assert trouble(hwp_format.read(storage({"FileHeader": b"X" * 256}), SETTINGS)).reason == "damaged"
    assert trouble(hwp_format.read(storage({"BodyText/Section0": b""}), SETTINGS)).reason == "damaged"
    assert trouble(hwp_format.read(hwp(good)[:700], SETTINGS)).reason == "damaged"


def test_levels_that_make_no_sense_end_nothing() -> None:
    """Records in no order, cells without a table, a table of 60,000 rows: no error and no endless work."""
    wild = (
        record(72, 9, bytes(40))
        + record(77, 3, bytes(20))
        + record(67, 5, "x".encode("utf-16-le"))
        + paragraph("여명", 7)
    )
    wild += record(71, 1, b" lbt") + record(77, 2, struct.pack("<IHH", 0, 60_000, 3))
    wild += record(72, 2, struct.pack("<II4H", 1, 0, 2, 59_999, 60_000, 60_000)) + paragraph("끝", 2)
    assert lines(only(hwp_format.read(hwp(wild), SETTINGS))) == ["여명", "끝"]


# HWPX


def test_hwpx_with_notes_tables_and_changes() -> None:
    """Sections in their order; what was struck out stands at the end."""
    first = (
        "<hp:p><hp:run><hp:t>「여명사업」은 </hp:t><hp:ctrl><hp:footNote><hp:subList>"
        + x_paragraph("예산 안에서")
        + '</hp:subList></hp:footNote></hp:ctrl><hp:t>연구비 <hp:deleteBegin Id="1"/>2억원<hp:deleteEnd Id="1"/>'
        '<hp:insertBegin Id="2"/>3억원<hp:insertEnd Id="2"/>을 지원한다.</hp:t></hp:run></hp:p>'
    )
    part = only(hwpx_format.read(hwpx(first, x_table(GRID)), SETTINGS))
    assert lines(part)[:2] == ["「여명사업」은 연구비 3억원을 지원한다.", "예산 안에서"]
    assert lines(part)[-1] == "2억원"
    assert marked(part, "footnote") == ["예산 안에서"]
    assert marked(part, "inserted") == ["3억원"]
    assert marked(part, "deleted") == ["2억원"]
    assert rows(part)[1] == [("청년", "구분"), ("1억원", "지원액"), ("3년", "기간")]


def test_hwpx_signs_and_words_under_others() -> None:
    """Tabs, line breaks and blanks are elements; words with a reading above keep their place."""
    told = "<hp:p><hp:run><hp:t>가<hp:tab/>나<hp:lineBreak/>다<hp:nbSpace/>라</hp:t><hp:dutmal><hp:mainText>曙</hp:mainText><hp:subText>서</hp:subText></hp:dutmal></hp:run></hp:p>"
    assert only(hwpx_format.read(hwpx(told), SETTINGS)).text.rstrip("\n") == "가\t나\n다 라曙"


def test_hwpx_that_is_locked_damaged_or_hostile() -> None:
    """Each is a problem of its own kind."""
    locked = hwpx(x_paragraph("x"), **{"META-INF/manifest.xml": "<m><odf:encryption-data/></m>"})
    assert trouble(hwpx_format.read(locked, SETTINGS)).reason == "encrypted"
    assert trouble(hwpx_format.read(hwpx(), SETTINGS)).reason == "damaged"
    assert trouble(hwpx_format.read(hwpx("<hp:p>"), SETTINGS)).reason == "damaged"
    entity = hwpx(
        **{"Contents/section0.xml": '<!DOCTYPE a [<!ENTITY b "여명">]><a><hp:t xmlns:hp="x">&b;</hp:t></a>'}
    )
    assert trouble(hwpx_format.read(entity, SETTINGS)).reason == "damaged"
    half = only(hwpx_format.read(hwpx(x_paragraph("여명사업"), "<hp:p>"), SETTINGS))
    assert lines(half) == ["여명사업"]
    assert [one.where for one in half.problems] == ["Contents/section1.xml"]


def test_hwpml() -> None:
    """The same as one XML text."""
    told = (
        '<?xml version="1.0"?><HWPML><HEAD><TITLE>x</TITLE></HEAD><BODY><SECTION><P><TEXT><CHAR>여명사업<TAB/>공고</CHAR></TEXT></P>'
        '<P><TEXT><TABLE ColCount="2"><ROW><CELL ColSpan="1" RowSpan="1"><PARALIST><P><TEXT><CHAR>가</CHAR></TEXT></P></PARALIST></CELL>'
        "<CELL><PARALIST><P><TEXT><CHAR>나</CHAR></TEXT></P></PARALIST></CELL></ROW></TABLE></TEXT></P></SECTION></BODY></HWPML>"
    )
    part = only(hwpml_format.read(told.encode(), SETTINGS))
    assert lines(part) == ["여명사업\t공고", "가 \t나"]
    assert trouble(hwpml_format.read(b"<HWPML><P>", SETTINGS)).reason == "damaged"
