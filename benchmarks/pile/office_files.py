"""Made-up office files: PPTX, DOCX, XLSX, ODT, ODP, RTF, EPUB, OFD."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from packed import zipped

_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*pairs: tuple[str, str]) -> str:
    """The relations of a part: kind and target of each, called rId1, rId2 and so on."""
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_TYPE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{told}</Relationships>'


def a_lines(*lines: str) -> str:
    """Paragraphs of a drawing."""
    return "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)


def shape(*lines: str, kind: str = "body") -> str:
    """A shape of a slide with its lines."""
    return f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:txBody>{a_lines(*lines)}</p:txBody></p:sp>'


def a_table(rows: Sequence[Sequence[str]]) -> str:
    """A table of a slide."""
    cells = "".join(
        "<a:tr>" + "".join(f"<a:tc><a:txBody>{a_lines(cell)}</a:txBody></a:tc>" for cell in row) + "</a:tr>"
        for row in rows
    )
    grid = "<a:gridCol/>" * max(len(row) for row in rows)
    return f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid>{grid}</a:tblGrid>{cells}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"


def pptx(*slides: str, notes: str = "", order: Sequence[int] = (), **members: str) -> bytes:
    """A presentation of slides, each the XML of its shapes. notes: of the first. order: of the numbers of slides, from 1."""
    shown = order or range(1, len(slides) + 1)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"{_XML}<p:presentation {_P} {_R}><p:sldIdLst>"
        + "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in shown)
        + "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *(("slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1))
        ),
    }
    for number, shapes in enumerate(slides, 1):
        parts[f"ppt/slides/slide{number}.xml"] = (
            f"{_XML}<p:sld {_P} {_A} {_R}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        )
    if notes:
        parts["ppt/slides/_rels/slide1.xml.rels"] = relations(
            ("notesSlide", "../notesSlides/notesSlide1.xml")
        )
        parts["ppt/notesSlides/notesSlide1.xml"] = (
            f"{_XML}<p:notes {_P} {_A}><p:cSld><p:spTree>{shape(notes)}{shape('1', kind='sldNum')}</p:spTree></p:cSld></p:notes>"
        )
    return zipped(parts | members)


def docx(body: str, **members: str) -> bytes:
    """A Word document; body: the XML inside w:body."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    whole = f"{_XML}<w:document {space}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": whole, **members})


def w_paragraph(*runs: tuple[str, str] | str, style: str = "") -> str:
    """A paragraph of Word: words, or words with what was done to them (ins, del)."""
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    for run in runs:
        words, change = run if isinstance(run, tuple) else (run, "")
        tag = "delText" if change == "del" else "t"
        one = f'<w:r><w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'
        told += f"<w:{change}>{one}</w:{change}>" if change else one
    return f"<w:p>{told}</w:p>"


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "presentation", "style")
) + (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odf_content(body: str, kind: str = "text", root: str = "document-content", **attributes: str) -> str:
    """The XML of an OpenDocument file; body: what stands inside office:text."""
    told = " ".join(f'office:{name}="{value}"' for name, value in attributes.items())
    return f"{_XML}<office:{root} {_ODF} {told}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:{root}>"


def odf(body: str, kind: str = "text", **members: str) -> bytes:
    """An OpenDocument file. kind: text or presentation."""
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": odf_content(body, kind),
            **members,
        }
    )


def odf_table(rows: Sequence[Sequence[str]]) -> str:
    """A table of OpenDocument."""
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{max(len(row) for row in rows)}"/>'
    return f"<table:table>{columns}{cells}</table:table>"


def epub(*chapters: str, title: str = "", **members: str | bytes) -> bytes:
    """A book of chapters, each the XML inside body."""
    items = "".join(
        f'<item id="c{n}" href="text/c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(1, len(chapters) + 1)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(1, len(chapters) + 1))
    package = (
        f'{_XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:publisher>청명교육부</dc:publisher><dc:date>2021-03-02</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": f'{_XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/book.opf": package,
    }
    for number, chapter in enumerate(chapters, 1):
        parts[f"OEBPS/text/c{number}.xhtml"] = (
            f'{_XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>c{number}</title></head><body>{chapter}</body></html>'
        )
    return zipped(parts | members)


_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def text_object(x: float, y: float, words: str, size: float = 4.0, **codes: str) -> str:
    """A text object of OFD at a place on the page, its characters a size apart unless told."""
    told = codes or {"DeltaX": f"g {max(1, len(words) - 1)} {size}"}
    attributes = " ".join(f'{name}="{value}"' for name, value in told.items())
    return (
        f'<ofd:TextObject Boundary="{x} {y} 200 {size}" Size="{size}" Font="1">'
        f'<ofd:TextCode X="0" Y="{size}" {attributes}>{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )


def ofd(*pages: str, template: str = "", **members: str) -> bytes:
    """A document of pages, each the XML of its text objects. template: of what stands on each page."""
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    common = (
        '<ofd:CommonData><ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>'
        if template
        else ""
    )
    parts: dict[str, str | bytes] = {
        "OFD.xml": f"{_XML}<ofd:OFD {_OFD}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"{_XML}<ofd:Document {_OFD}>{common}<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    of_page = '<ofd:Template TemplateID="90"/>' if template else ""
    for number, one in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"{_XML}<ofd:Page {_OFD}>{of_page}<ofd:Content><ofd:Layer>{one}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    if template:
        parts["Doc_0/Tpls/Tpl_0/Content.xml"] = (
            f"{_XML}<ofd:Page {_OFD}><ofd:Content><ofd:Layer>{template}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return zipped(parts | members)


def rtf(body: str, page: int = 936, charset: int = 134) -> bytes:
    """A rich text document in a code page; what is not ASCII in the body is written in its bytes."""
    codec = {936: "gb18030", 932: "cp932", 949: "cp949", 1252: "cp1252"}[page]
    told = "".join(
        one if one.isascii() else "".join(f"\\'{byte:02x}" for byte in one.encode(codec)) for one in body
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0\\fcharset{charset} X;}}}}\\f0 {told}}}".encode(
        "ascii"
    )
