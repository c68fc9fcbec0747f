"""Appointments, visiting cards, XML of other programs, front matter: read as words, in each language."""

from __future__ import annotations

import io
import quopri
import zipfile

import pytest

from aftername.files import sniffing
from aftername.settings import Settings
from aftername.stages.reading.formats import FORMATS
from aftername.stages.reading.part import Part

SAID = {
    "zh": "“晨曦计划”由青岚省科学技术厅组织实施，资助金额为300万元。",
    "ja": "「黎明計画」は青嵐省が実施し、助成額は3億円である。",
    "ko": "‘새벽사업’은 청람부가 운영하며 3억원을 지원한다.",
    "en": "The Dawn Programme is run by the Office of Meadows; it pays EUR 300,000.",
}
every = pytest.mark.parametrize("said", SAID.values(), ids=SAID)


def only(content: bytes, media: str) -> Part:
    """The one part that a file gives, told by its bytes."""
    assert sniffing.sniff(content) == media
    (part,) = FORMATS[media](content, Settings())
    assert isinstance(part, Part)
    return part


def field(part: Part, name: str) -> str:
    """What stands at the place of a field."""
    return next((part.text[start:end] for one, start, end in part.fields if one == name), "")


@every
def test_an_appointment_is_unfolded_wherever_its_lines_are_broken(said):
    """Lines are broken at 40 bytes, in the middle of characters."""
    told = said.replace(";", "\\;").replace(",", "\\,")
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "DTSTART;TZID=Asia/Seoul:20230310T010000",
        "SUMMARY:" + told[:12],
        "DESCRIPTION:" + told + "\\n" + told,
    )
    raw = b"".join(
        b"\r\n ".join(one.encode()[at : at + 40] for at in range(0, len(one.encode()), 40)) + b"\r\n"
        for one in lines
    )
    part = only(raw + b"END:VEVENT\r\nEND:VCALENDAR\r\n", sniffing.CALENDAR)
    assert f"{said}\n{said}" in part.text
    assert "begins: 2023-03-10 01:00\n" in part.text
    assert "VERSION" not in part.text
    assert field(part, "title") == said[:12].strip()


@every
def test_cards_old_and_new(said):
    coded = quopri.encodestring(said.encode()).replace(b"=\n", b"=\r\n").decode()
    old = f"BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{coded}\r\nPHOTO;ENCODING=BASE64:QUJD\r\nEND:VCARD\r\n"
    assert only(old.encode(), sniffing.CARD).text == f"note: {said}\n"
    new = f"BEGIN:VCARD\nVERSION:4.0\nFN:Ann\nORG:{said[:9]};Desk\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    part = only(new.encode(), sniffing.CARD)
    assert part.text == f"name: Ann\norganisation: {said[:9]} Desk\n\nname: Bo\n"
    assert not part.fields


def test_a_text_about_appointments_is_none():
    assert (
        sniffing.sniff(b"A file begins with BEGIN:VCALENDAR where it is an appointment.\n") == sniffing.PLAIN
    )


@every
def test_a_law_as_xml(said):
    """Its words are read, with those in running text on one line, and without readings and tags."""
    raw = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE Law SYSTEM "x.dtd">\n<Law Year="05"><LawTitle>{said[:8]}</LawTitle><Article><P>{said[:9]}<Ruby>{said[9:11]}<Rt>xyz</Rt></Ruby>{said[11:]}</P></Article></Law>'
    part = only(raw.encode(), sniffing.XML)
    assert part.text.split("\n") == [said[:8].strip(), "", said]


@every
def test_records_and_feeds_as_xml(said):
    raw = f'<?xml version="1.0"?><rows><row><office>{said[:7]}</office><date>2023-03-05</date><content>&lt;p&gt;{said}&lt;/p&gt;</content></row></rows>'
    part = only(raw.encode(), sniffing.XML)
    assert f"office: {said[:7].strip()}" in part.text
    assert said in part.text
    assert "<" not in part.text
    feed = f'<?xml version="1.0"?><rss><channel><title>News</title><item><title>x</title><description><![CDATA[<p>{said}</p>]]></description></item></channel></rss>'
    assert said in only(feed.encode(), sniffing.XML).text


def test_files_packed_in_letters_are_no_words():
    raw = f'<?xml version="1.0"?><book><p>{SAID["ja"]}</p><binary>{"QUJD" * 200}</binary></book>'
    assert only(raw.encode(), sniffing.XML).text == SAID["ja"]


def test_broken_xml_and_pages_are_read_as_before():
    broken = f'<?xml version="1.0"?><a><b>{SAID["zh"]}</a>'
    assert SAID["zh"] in only(broken.encode(), sniffing.XML).text
    page = f'<?xml version="1.0"?><!DOCTYPE html><html><head><title>x</title></head><body><p>{SAID["zh"]}</p></body></html>'
    assert sniffing.sniff(page.encode()) == sniffing.HTML
    hostile = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;&b;</a>'
    assert "bbbb</a>" not in only(hostile, sniffing.XML).text.replace(" ", "")


@every
def test_front_matter_says_title_and_day(said):
    raw = f'---\ntitle: "{said[:10]}"\ndate: 2023-03-05\ntags:\n  - a\n---\n\n# Head\n\n{said}\n'
    part = only(raw.encode(), sniffing.MARKDOWN)
    assert field(part, "title") == said[:10].strip()
    assert field(part, "published") == "2023-03-05"
    assert any(one.kind == "metadata" for one in part.regions)


def test_rules_in_a_text_are_no_front_matter():
    raw = f"---\nThe following is said: {SAID['en']}\nand goes on here\n---\n\n# Head\n"
    assert not only(raw.encode(), sniffing.MARKDOWN).fields


@every
def test_readings_above_characters_break_no_words(said):
    raw = f"<html><body><p>{said[:5]}<ruby>{said[5:7]}<rp>(</rp><rt>xyz</rt><rp>)</rp></ruby>{said[7:]}</p></body></html>"
    assert only(raw.encode(), sniffing.HTML).text == said


def test_a_page_of_which_only_the_title_is_there_says_so():
    frames = b'<html><head><title>Notice</title></head><frameset><frame src="a.htm"></frameset></html>'
    assert [one.reason for one in only(frames, sniffing.HTML).problems] == ["empty"]
    whole = f"<html><head><title>Notice</title></head><body><p>{SAID['ko']}</p></body></html>"
    assert not only(whole.encode(), sniffing.HTML).problems


def test_a_page_that_unpacks_itself_is_opened():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("index.html", SAID["zh"])
    assert sniffing.sniff(b"<html><body>wait<!--" + out.getvalue() + b"--></body></html>") == sniffing.ZIP
    assert (
        sniffing.sniff(
            b"<html><body><p>It begins with PK and ends so: PK\5\6</p>" + b" " * 999 + b"</body></html>"
        )
        == sniffing.HTML
    )


def test_json_in_two_bytes_a_letter():
    told = '[{"title": "a", "content": "' + SAID["ja"] * 2 + '"}]'
    assert sniffing.sniff(told.encode("utf-16")) == sniffing.JSON
    assert sniffing.sniff(SAID["ja"].encode("utf-16")) == sniffing.PLAIN
