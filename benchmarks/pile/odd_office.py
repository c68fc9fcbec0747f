"""Odd office files: tracked changes in notes, parts by other names, readings above characters, locked files, wrong endings."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from expected import Expected
from hwp_files import hwpx, x_paragraph, x_table
from office_files import docx, odf, odf_content, odf_table, pptx, relations, rtf, shape, w_paragraph
from ole import storage
from packed import zipped

from web import SAID

Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRUCK = "经费为一百万元"
ROWS = (("项目", "金额"), ("青桐人才计划", "100万元"))


def _noted() -> bytes:
    """A paper whose footnote, endnote and comment hold words that were struck out."""
    told = w_paragraph(SAID["zh"], (STRUCK, "del"), ("另行通知", "ins"))
    notes = {
        f"word/{kind}s.xml": f'<w:{kind}s {W}><w:{kind} w:id="2" w:author="x">{told}</w:{kind}></w:{kind}s>'
        for kind in ("footnote", "endnote", "comment")
    }
    marks = "".join(
        f'<w:r><w:{kind}Reference w:id="2"/></w:r>' for kind in ("footnote", "endnote", "comment")
    )
    whole = "word/_rels/document.xml.rels"
    tied = relations(
        ("footnotes", "footnotes.xml"), ("endnotes", "endnotes.xml"), ("comments", "comments.xml")
    )
    return docx(f"<w:p><w:r><w:t>{SAID['ja']}</w:t></w:r>{marks}</w:p>", **notes, **{whole: tied})


def _moved() -> bytes:
    words = f"<w:r><w:t>{STRUCK}</w:t></w:r>"
    row = "<w:tr><w:trPr><w:del w:id='9' w:author='x'/></w:trPr><w:tc><w:p><w:del w:id='8'><w:r><w:delText>白桦项目</w:delText></w:r></w:del></w:p></w:tc></w:tr>"
    kept = "<w:tr><w:tc><w:p><w:r><w:t>青桐项目</w:t></w:r></w:p></w:tc></w:tr>"
    return docx(
        f"<w:p><w:moveFrom w:id='1'>{words}</w:moveFrom></w:p>{w_paragraph(SAID['zh'])}<w:p><w:moveTo w:id='2'>{words}</w:moveTo></w:p><w:tbl>{kept}{row}</w:tbl>"
    )


def _read_above() -> bytes:
    """Japanese with its readings above the characters, soft hyphens and hyphens that hold."""
    ruby = "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>ていらん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汀蘭</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    before, after = SAID["ja"].split("汀蘭", 1)
    return docx(f"<w:p><w:r><w:t>{before}</w:t></w:r>{ruby}<w:r><w:t>{after}</w:t></w:r></w:p>")


def _otherwise() -> bytes:
    """A paper whose main part has another name, as some programs write it."""
    body = f'<?xml version="1.0"?><w:document {W}><w:body>{w_paragraph(SAID["ko"])}</w:body></w:document>'
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": relations(("officeDocument", "word/document2.xml")),
            "word/document2.xml": body,
        }
    )


def _slides() -> bytes:
    """Slides: a note on the second, one hidden, a drawing of boxes."""
    drawing = '<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId1"/></a:graphicData></a:graphic></p:graphicFrame>'
    space = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    more = {
        "ppt/slides/_rels/slide2.xml.rels": relations(("notesSlide", "../notesSlides/notesSlide7.xml")),
        "ppt/notesSlides/notesSlide7.xml": f"<p:notes {space}><p:cSld><p:spTree>{shape(SAID['en'])}</p:spTree></p:cSld></p:notes>",
        "ppt/slides/_rels/slide3.xml.rels": relations(("diagramData", "../diagrams/data1.xml")),
        "ppt/diagrams/data1.xml": f'<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>{SAID["ja"]}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
    }
    return pptx(shape(SAID["zh"]), shape(SAID["ko"]), drawing, order=(2, 1, 3), **more)


def _four() -> bytes:
    """RTF whose four languages stand in \\u with two bytes to skip after each, and in bytes of four fonts."""

    def signs(words: str) -> str:
        units = words.encode("utf-16-le")
        codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
        return "".join(f"\\u{code}\\'81\\'40" for code in codes)

    def in_font(number: int, words: str, codec: str) -> str:
        told = "".join(
            one if one.isascii() else "".join(f"\\'{byte:02x}" for byte in one.encode(codec)) for one in words
        )
        return f"\\pard\\f{number} {told}\\par "

    fonts = (
        "{\\fonttbl{\\f0\\fcharset134 A;}{\\f1\\fcharset128 B;}{\\f2\\fcharset129 C;}{\\f3\\fcharset136 D;}}"
    )
    body = (
        "\\uc2 "
        + "\\par ".join(signs(SAID[name]) for name in ("zh", "ja", "ko"))
        + signs("𠮷野")
        + "\\par\\uc1 "
    )
    body += (
        in_font(1, "「葦航計画」は青嵐省が所管する。", "cp932")
        + in_font(2, "‘새벽사업’은 청람부가 운영한다.", "cp949")
        + in_font(3, "「浮光計畫」由嵐光委員會辦理。", "big5")
    )
    struck = "{\\deleted " + "".join(f"\\u{ord(one)}\\'81\\'40" for one in STRUCK) + "}"
    return ("{\\rtf1\\ansi\\ansicpg936" + fonts + body + "\\uc2 " + struck + "\\par}").encode("ascii")


def _odd_book(mark_first: bool = True, hidden: str = "", font: bool = True) -> bytes:
    """A book at its root, with names in percent signs, a chapter that is missing, one out of line, and a font that is locked."""
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>书</dc:title></metadata><manifest>'
        '<item id="z" href="%E7%AC%AC%20two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.htm" media-type="text/html"/><item id="m" href="missing.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx"><itemref idref="z"/><itemref idref="m"/><itemref idref="a"/><itemref idref="n" linear="no"/></spine></package>',
        "第 two.xhtml": f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{SAID['zh']}</p></body></html>",
        "one.htm": f"<html><body><p>{SAID['ja']}<br>unclosed</body></html>",
        "notes.xhtml": f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{SAID['ko']}</p></body></html>",
        "toc.ncx": "<ncx/>",
    }
    if font:
        parts["META-INF/encryption.xml"] = (
            '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData><CipherReference URI="fonts/a.ttf"/></CipherData></EncryptedData></encryption>'
        )
    if not mark_first:
        parts["mimetype"] = parts.pop("mimetype")
    return zipped(parts)


def made(folder: Path) -> Made:
    """Each with what must come of it."""
    yield (
        "o/struck-in-notes.docx",
        _noted(),
        Expected(
            "o/struck-in-notes.docx",
            "read",
            SAID["ja"],
            also=(SAID["zh"],),
            marked=(
                ("deleted", STRUCK),
                ("inserted", "另行通知"),
                ("comment", SAID["zh"]),
                ("footnote", SAID["zh"]),
            ),
        ),
    )
    yield (
        "o/moved.docx",
        _moved(),
        Expected(
            "o/moved.docx",
            "read",
            SAID["zh"],
            also=("青桐项目",),
            marked=(("deleted", STRUCK), ("deleted", "白桦项目"), ("inserted", STRUCK)),
        ),
    )
    yield "o/readings.docx", _read_above(), Expected("o/readings.docx", "read", SAID["ja"])
    yield (
        "o/main-part-otherwise.docx",
        _otherwise(),
        Expected("o/main-part-otherwise.docx", "read", SAID["ko"]),
    )
    hidden = f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r><w:r><w:t>{SAID['zh']}</w:t></w:r></w:p>"
    header = {
        "word/header1.xml": f"<w:hdr {W}>{w_paragraph('青岚省人民政府办公厅')}</w:hdr>",
        "word/_rels/document.xml.rels": relations(("header", "header1.xml")),
    }
    yield (
        "o/hidden-words.docx",
        docx(hidden, **header),
        Expected("o/hidden-words.docx", "read", SAID["zh"], also=("内部掌握", "青岚省人民政府办公厅")),
    )
    form = f"<w:p><w:r><w:t>单位：</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>青岚省科学技术厅</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space='preserve'>，期限三</w:t><w:noBreakHyphen/><w:t>五年</w:t><w:br/><w:t>{SAID['zh']}</w:t></w:r></w:p>"
    yield "o/form.docx", docx(form), Expected("o/form.docx", "read", "单位：青岚省科学技术厅，期限三-五年")
    yield (
        "o/slides.pptx",
        _slides(),
        Expected(
            "o/slides.pptx",
            "read",
            SAID["ko"],
            also=(SAID["zh"], SAID["en"], SAID["ja"]),
            marked=(("comment", SAID["en"]),),
        ),
    )
    yield (
        "o/four.rtf",
        _four(),
        Expected(
            "o/four.rtf",
            "read",
            SAID["zh"],
            also=(
                SAID["ja"],
                SAID["ko"],
                "𠮷野",
                "「葦航計画」は青嵐省が所管する。",
                "‘새벽사업’은 청람부가 운영한다.",
                "「浮光計畫」由嵐光委員會辦理。",
            ),
            marked=(("deleted", STRUCK),),
        ),
    )
    tables = x_table((("사업", "금액"), ("석학 유치", "3억원"), (f"안쪽 {SAID['ko']}", "1억원")))
    nested = tables.replace(x_paragraph("3억원"), x_table((("바깥", "안"), ("갑", "을"))), 1)
    yield (
        "o/tables.hwpx",
        hwpx(x_paragraph(SAID["ko"]) + nested),
        Expected("o/tables.hwpx", "read", SAID["ko"], also=("석학 유치", "바깥\t안", "1억원")),
    )
    yield (
        "o/hwpx-called.hwp",
        hwpx(x_paragraph(SAID["ko"])),
        Expected("o/hwpx-called.hwp", "read", SAID["ko"]),
    )
    yield (
        "o/odd-spine.epub",
        _odd_book(),
        Expected("o/odd-spine.epub", "read", SAID["zh"], also=(SAID["ja"], SAID["ko"]), told="damaged"),
    )
    yield (
        "o/mark-last.epub",
        _odd_book(False, font=False),
        Expected("o/mark-last.epub", "read", SAID["zh"], also=(SAID["ja"],)),
    )
    yield (
        "o/word-called.doc",
        docx(w_paragraph(SAID["zh"])),
        Expected("o/word-called.doc", "read", SAID["zh"]),
    )
    yield (
        "o/rich-called.doc",
        rtf(SAID["ko"] + "\\par", 949, 129),
        Expected("o/rich-called.doc", "read", SAID["ko"]),
    )
    yield (
        "o/page-called.doc",
        f"<html><head><meta charset=gbk></head><body><p>{SAID['zh']}</p></body></html>".encode("gbk"),
        Expected("o/page-called.doc", "read", SAID["zh"]),
    )
    yield "o/text-called.docx", SAID["ja"].encode("cp932"), Expected("o/text-called.docx", "read", SAID["ja"])
    locked = storage(
        {
            "EncryptedPackage": bytes(5000),
            "EncryptionInfo": b"\4\0\4\0\x40\0\0\0<encryption/>",
            "\6DataSpaces/Version": b"x",
        }
    )
    yield "o/locked.docx", locked, Expected("o/locked.docx", "problem", "", "encrypted")
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="900"><manifest:encryption-data manifest:checksum-type="SHA256/1K"/></manifest:file-entry></manifest:manifest>'
    yield (
        "o/locked.ods",
        zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": bytes(range(256)) * 4,
                "META-INF/manifest.xml": manifest,
            }
        ),
        Expected("o/locked.ods", "problem", "", "encrypted"),
    )
    cut = docx(
        w_paragraph(SAID["zh"] * 30), **{"word/media.bin": "".join(chr(33 + n * n % 90) for n in range(9000))}
    )
    yield "o/cut.docx", cut[: len(cut) // 2], Expected("o/cut.docx", "problem", "", "damaged")
    changed = f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>{STRUCK}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>{SAID["zh"]}<text:change text:change-id="c1"/></text:p><text:p><text:note text:note-class="footnote"><text:note-body><text:p>{SAID["ko"]}</text:p></text:note-body></text:note><text:ruby><text:ruby-base>汀蘭</text:ruby-base><text:ruby-text>ていらん</text:ruby-text></text:ruby>計画の資料</text:p>'
    yield (
        "o/changed.odt",
        odf(changed),
        Expected(
            "o/changed.odt",
            "read",
            SAID["zh"],
            also=(SAID["ko"], "汀蘭計画の資料"),
            marked=(("deleted", STRUCK),),
        ),
    )
    yield (
        "o/drawing.odg",
        odf(
            f"<draw:page><draw:frame><draw:text-box><text:p>{SAID['en']}</text:p></draw:text-box></draw:frame></draw:page>",
            "graphics",
        ).replace(b"office:graphics", b"office:drawing"),
        Expected("o/drawing.odg", "read", SAID["en"]),
    )
    yield (
        "o/journal.caj",
        b"CAJ\0" + bytes(16) + bytes((n * 73 + n * n * 31) % 256 for n in range(4000)),
        Expected("o/journal.caj", "problem", "", "unsupported"),
    )
    yield (
        "o/notes.one",
        bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3") + bytes(2000),
        Expected("o/notes.one", "problem", "", "unsupported"),
    )
    yield (
        "o/old.mdb",
        b"\0\1\0\0Standard Jet DB\0" + bytes(3000),
        Expected("o/old.mdb", "problem", "", "unsupported"),
    )
    yield "o/plan.dwg", b"AC1027" + bytes(3000), Expected("o/plan.dwg", "problem", "", "unsupported")
    if shutil.which("soffice"):
        yield from _by_office(folder)


def _by_office(folder: Path) -> Made:
    """What LibreOffice writes: old files under names of WPS, locked ones, a PDF with a form."""
    body = f"<text:h text:outline-level='1'>通知</text:h><text:p>{SAID['zh']}</text:p><text:p>{SAID['ko']}</text:p>{odf_table(ROWS)}"
    sheet = odf_content(
        odf_table((*ROWS, ("白杨计划", SAID["zh"]))),
        "spreadsheet",
        root="document",
        mimetype="application/vnd.oasis.opendocument.spreadsheet",
    )
    slide = odf_content(
        f"<draw:page><draw:frame><draw:text-box><text:p>{SAID['ja']}</text:p></draw:text-box></draw:frame></draw:page>",
        "presentation",
        root="document",
        mimetype="application/vnd.oasis.opendocument.presentation",
    )
    letter = odf_content(body, root="document", mimetype="application/vnd.oasis.opendocument.text")
    lock = ':writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}'
    jobs = (
        ("letter.fodt", letter, "doc", "", "letter.wps", SAID["zh"]), ("sheet.fods", sheet, "xls", "", "sheet.et", SAID["zh"]), ("slide.fodp", slide, "ppt", "", "slide.dps", SAID["ja"]),
        ("letter.fodt", letter, "pdf", lock, "locked-by-office.pdf", ""), ("letter.fodt", letter, "rtf", "", "letter.rtf", SAID["ko"]), ("sheet.fods", sheet, "ods", "", "sheet.ods", SAID["zh"]),
        ("letter.fodt", letter, "pdf", ':writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}', "kept.pdf", SAID["zh"]),
        ("letter.fodt", letter, "png", "", "letter.png", SAID["zh"][1:5]), ("slide.fodp", slide, "svg", "", "slide.svg", ""), ("sheet.fods", sheet, "html", "", "sheet.html", SAID["zh"]),
    )  # fmt: skip
    with TemporaryDirectory() as room:
        for source, content, end, way, name, words in jobs:
            place = Path(room) / source
            place.write_text(content, "utf-8")
            line = (
                "soffice",
                f"-env:UserInstallation=file://{room}/profile",
                "--headless",
                "--convert-to",
                f"{end}{way}",
                "--outdir",
                room,
                str(place),
            )
            subprocess.run(line, check=False, capture_output=True, timeout=180)
            out = place.with_suffix(f".{end}")
            if out.exists():
                expected = (
                    Expected(f"o/by/{name}", "read", words)
                    if words
                    else Expected(f"o/by/{name}", "problem", "", "encrypted")
                    if end == "pdf"
                    else Expected(f"o/by/{name}", "read")
                )
                yield f"o/by/{name}", out.read_bytes(), expected
                out.unlink()
