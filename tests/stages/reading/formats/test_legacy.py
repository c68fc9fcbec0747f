"""Old office files are read through LibreOffice where it is there; else the problem says what to install."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from office_files import docx, odf_content, odf_table, w_paragraph
from ole import storage

from aftername.files import office_kinds, sniffing
from aftername.files.commands import CommandTrouble, is_sandboxed, place
from aftername.settings import Settings
from aftername.stages.reading.formats import FORMATS, legacy, read_by
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings()
WORD = {"WordDocument": b"\xec\xa5\xc1\x00" + bytes(600), "1Table": bytes(64)}


def trouble(content: bytes) -> Trouble:
    (one,) = FORMATS[sniffing.sniff(content)](content, SETTINGS)
    assert isinstance(one, Trouble)
    assert one.fatal
    return one


def stopping(reason: str) -> Callable[..., bytes]:
    """A run of LibreOffice that ends so."""

    def run(*given: object) -> bytes:
        raise CommandTrouble(reason, "stopped")

    return run


@pytest.mark.parametrize(
    ("streams", "package"),
    [
        (WORD, "libreoffice-writer"),
        ({"PowerPoint Document": bytes(600)}, "libreoffice-impress"),
        ({"MatOST": bytes(600)}, "libreoffice-writer"),
    ],
)
def test_without_libreoffice_the_problem_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, streams: dict[str, bytes], package: str
) -> None:
    """The packages of Debian are named, and what helps without them."""
    monkeypatch.setattr(legacy, "run", stopping("missing"))
    one = trouble(storage(streams))
    assert one.reason == "unsupported"
    assert package in one.detail
    assert "save it as" in one.detail


@pytest.mark.parametrize(("reason", "told"), [("timeout", "timeout"), ("crashed", "damaged")])
def test_what_befalls_libreoffice_befalls_the_file(
    monkeypatch: pytest.MonkeyPatch, reason: str, told: str
) -> None:
    """A file that it stops at is a problem of that kind."""
    monkeypatch.setattr(legacy, "run", stopping(reason))
    assert trouble(storage(WORD)).reason == told


def test_what_it_makes_is_read_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nonsense that it makes of a broken file is no text."""
    for words, good in (("晨曦计划公告", True), ("\ue001\ue002\ue003\ue004" * 20, False)):
        monkeypatch.setattr(legacy, "run", lambda *_, words=words: docx(w_paragraph(words)))
        (one,) = FORMATS[sniffing.DOC](storage(WORD), SETTINGS)
        assert isinstance(one, Part) is good


def test_a_password_is_told_without_libreoffice() -> None:
    """A Word document and a presentation say themselves that they are encrypted."""
    locked = bytearray(WORD["WordDocument"])
    locked[11] |= 1
    assert trouble(storage({**WORD, "WordDocument": bytes(locked)})).reason == "encrypted"
    assert (
        trouble(storage({"PowerPoint Document": bytes(9), "EncryptedSummary": bytes(9)})).reason
        == "encrypted"
    )


def test_the_key_of_reading_knows_the_program() -> None:
    """A file is read again once the program is there that reads it; other files are not."""
    assert read_by(sniffing.DOCX) == ""
    assert read_by(sniffing.DOC) == ("soffice" if place("soffice") else "")


def test_an_office_file_of_no_kind_that_is_known() -> None:
    """One that is whole is of another program; one whose folder is cut off is damaged."""
    assert trouble(storage({"Something": bytes(99)})).reason == "unsupported"
    assert trouble(storage({"WordDocument": bytes(9000)})[:3000]).reason == "damaged"


needs = pytest.mark.skipif(
    not (place("soffice") and is_sandboxed()), reason="LibreOffice or bubblewrap is not installed"
)
BODY = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="a"><text:deletion><office:change-info><dc:creator>x</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info><text:p>二百万元</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    '<text:h text:outline-level="1">晨曦计划公告</text:h><text:p>入选者给予<text:change text:change-id="a"/>三百万元补助。'
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>见附件</text:p></text:note-body></text:note></text:p>"
    + odf_table((("类别", "金额"), ("青年", "100万元"), ("领军", "300万元")))
)


def made(tmp_path: Path, content: bytes, name: str, end: str) -> bytes:
    """What LibreOffice makes of a file in another format."""
    (tmp_path / name).write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            end,
            "--outdir",
            str(tmp_path),
            str(tmp_path / name),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (tmp_path / f"{Path(name).stem}.{end}").read_bytes()


@needs
def test_documents_that_libreoffice_wrote(tmp_path: Path) -> None:
    """DOC, RTF, ODT and DOCX of one text give one text: sentence, note, deletion, rows."""
    flat = odf_content(BODY, root="document", mimetype="application/vnd.oasis.opendocument.text").encode()
    for end, media in (
        ("doc", sniffing.DOC),
        ("rtf", "application/rtf"),
        ("odt", sniffing.ODT),
        ("docx", sniffing.DOCX),
    ):
        content = made(tmp_path, flat, "a.fodt", end)
        assert sniffing.sniff(content) == media
        (part,) = FORMATS[media](content, SETTINGS)
        assert isinstance(part, Part)
        assert "入选者给予三百万元补助。" in part.text, end
        kinds = {one.kind: part.text[one.start : one.end].strip() for one in part.regions}
        assert kinds["footnote"] == "见附件", end
        assert kinds["deleted"] == "二百万元", end
        told = [
            [part.text[c.start : c.end] for c in mark.cells]
            for mark in part.marks
            if mark.role == "table-row"
        ]
        assert ["青年", "100万元"] in told, end
        assert any(
            part.text[mark.start : mark.end] == "晨曦计划公告"
            for mark in part.marks
            if mark.role == "heading"
        ), end


@needs
def test_presentations_that_libreoffice_wrote(tmp_path: Path) -> None:
    """PPT and PPTX give their slides as pages."""
    slides = "".join(
        f"<draw:page><draw:frame><draw:text-box><text:p>제{n}장 여명사업</text:p></draw:text-box></draw:frame></draw:page>"
        for n in (1, 2)
    )
    told = "application/vnd.oasis.opendocument.presentation"
    flat = odf_content(slides, "presentation", root="document", mimetype=told).encode()
    for end, media in (("ppt", office_kinds.PPT), ("pptx", sniffing.PPTX)):
        content = made(tmp_path, flat, "b.fodp", end)
        assert sniffing.sniff(content) == media
        (part,) = FORMATS[media](content, SETTINGS)
        assert isinstance(part, Part)
        assert [part.text[page.start : page.end].strip() for page in part.pages] == [
            "제1장 여명사업",
            "제2장 여명사업",
        ]
