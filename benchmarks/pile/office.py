"""Office files of every kind that is read, made up: what they say must be found, and what cannot be read must be a true problem.

python benchmarks/pile/office.py FOLDER    # makes them and reviews them, a line for each that is not as it must be
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from expected import Expected
from hwp_files import hwp, hwpx, note, paragraph, table, x_paragraph, x_table
from office_files import (
    a_table,
    docx,
    epub,
    odf,
    odf_content,
    odf_table,
    ofd,
    pptx,
    rtf,
    shape,
    text_object,
    w_paragraph,
)
from ole import storage

ZH = "“汀兰计划”入选者给予300万元科研经费补助，年龄不超过40周岁。"
JA = "「さざなみプログラム」は研究費として三百万円を支給する。"
KO = "「물결인재유치사업」 선정자에게 연구비 3억원을 지원한다."
EN = "The Tide Fellowship pays each fellow 3 million yuan."
ROWS = (("类别", "金额", "期限"), ("青年项目", "100万元", "3年"), ("领军项目", "300万元", "5年"))
KO_ROWS = (("구분", "지원액", "기간"), ("청년", "1억원", "3년"), ("석학", "3억원", "5년"))
STRUCK = (ZH[:8], ("800万元", "del"), ("300万元", "ins"), "科研经费补助。")
LINES = tuple(ZH[at : at + 12] for at in range(0, len(ZH), 12))
SPOKEN = {"zh": ZH, "ja": JA, "ko": KO, "en": EN}
PAGES = {"zh": (936, 134), "ja": (932, 128), "ko": (949, 129), "en": (1252, 0)}


def _read() -> dict[str, tuple[bytes, str]]:
    """Files that are read, with words that must be found."""
    made: dict[str, tuple[bytes, str]] = {}
    for tongue, words in SPOKEN.items():
        page, charset = PAGES[tongue]
        made |= {
            f"{tongue}.pptx": (pptx(shape("1", kind="title"), shape(words), notes="备注"), words),
            f"{tongue}.docx": (docx(w_paragraph(words)), words),
            f"{tongue}.odt": (odf(f"<text:p>{words}</text:p>"), words),
            f"{tongue}.rtf": (rtf(words + "\\par", page, charset), words),
            f"{tongue}.epub": (epub(f"<p>{words}</p>", title="书"), words),
            f"{tongue}.hwp": (hwp(paragraph(words)), words),
            f"{tongue}.hwpx": (hwpx(x_paragraph(words)), words),
            f"{tongue}.ofd": (
                ofd("".join(text_object(20, 20 + 8 * n, one) for n, one in enumerate(LINES))),
                ZH,
            )
            if tongue == "zh"
            else (ofd(text_object(10, 20, words)), words),
        }
    boxes = "".join(
        f"<draw:page><draw:frame><draw:text-box><text:p>{one}</text:p></draw:text-box></draw:frame></draw:page>"
        for one in (KO, JA)
    )
    flat = odf_content(
        f"<text:p>{JA}</text:p>", root="document", mimetype="application/vnd.oasis.opendocument.text"
    )
    form = ofd(
        text_object(60, 20, "汀兰计划"),
        text_object(60, 20, "沧浪计划"),
        template=text_object(20, 20, "项目名称："),
    )
    return made | {
        "slides.odp": (odf(boxes, "presentation"), JA),
        "flat.fodt": (flat.encode(), JA),
        "rows.pptx": (pptx(a_table(ROWS)), "领军项目\t300万元"),
        "rows.odt": (odf(odf_table(ROWS)), "领军项目\t300万元"),
        "rows.hwp": (hwp(paragraph(KO) + table(KO_ROWS)), "석학\t3억원"),
        "rows.hwpx": (hwpx(x_table(KO_ROWS)), "석학\t3억원"),
        "note.hwp": (hwp(note(KO[:15] + "^" + KO[15:], "예산 범위 안에서"), properties=0), KO),
        "tracked.docx": (docx(w_paragraph(*STRUCK)), "300万元科研经费补助"),
        "form.ofd": (form, "项目名称：\t沧浪计划"),
        "called-otherwise.txt": (hwp(paragraph(KO)), KO),
        "called-otherwise.pdf": (rtf(EN + "\\par", 1252, 0), EN),
        "hml.hml": (
            f'<?xml version="1.0"?><HWPML><BODY><SECTION><P><TEXT><CHAR>{KO}</CHAR></TEXT></P></SECTION></BODY></HWPML>'.encode(),
            KO,
        ),
    }


def _problems() -> dict[str, tuple[bytes, str]]:
    """Files that are problems, with the reason."""
    bomb = {"x.bin": bytes(60 << 20)}
    declared = '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'
    return {
        "password.hwp": (hwp(paragraph(KO), properties=3), "encrypted"),
        "copy.hwp": (hwp(paragraph(KO), properties=5), "encrypted"),
        "changes.hwp": (hwp(paragraph(KO), changed=True), "unsupported"),
        "old-3.hwp": (b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(500), "unsupported"),
        "cut.hwp": (hwp(paragraph(KO * 200), properties=0)[:2000], "damaged"),
        "nothing.hwp": (hwp(paragraph("")), "empty"),
        "locked.hwpx": (
            hwpx(x_paragraph(KO), **{"META-INF/manifest.xml": "<encryption-data/>"}),
            "encrypted",
        ),
        "entity.hwpx": (hwpx(**{"Contents/section0.xml": declared}), "damaged"),
        "scan.ofd": (ofd("<ofd:ImageObject/>"), "no-text-layer"),
        "locked.ofd": (ofd(text_object(9, 9, ZH), **{"Encryptions.xml": "<a/>"}), "encrypted"),
        "missing.ofd": (ofd(**{"Doc_0/Document.xml": "<a/>"}), "damaged"),
        "bomb.pptx": (pptx(shape(ZH), **bomb), "bomb"),
        "none.pptx": (pptx(), "empty"),
        "entity.odt": (odf("", **{"content.xml": declared}), "damaged"),
        "locked.odt": (odf("", **{"META-INF/manifest.xml": "<encryption-data/>"}), "encrypted"),
        "locked.xlsx": (storage({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), "encrypted"),
        "locked.epub": (
            epub(
                "<p>a</p>",
                **{"META-INF/encryption.xml": '<e><CipherReference URI="OEBPS/text/c1.xhtml"/></e>'},
            ),
            "encrypted",
        ),
        "body.docx": (docx("").replace(b"word/document.xml", b"word/documenx.xml"), "damaged"),
        "ichitaro.jtd": (storage({"DocumentText": b"x", "\x05JSRV_SummaryInformation": b"x"}), "unsupported"),
        "locked.doc": (
            storage({"WordDocument": b"\xec\xa5\xc1\0" + bytes(7) + b"\1" + bytes(99)}),
            "encrypted",
        ),
    }


def make(folder: Path) -> list[Expected]:
    """Write the files into a folder; old ones only where LibreOffice is installed to write them."""
    expected = []
    for name, (content, words) in _read().items():
        (folder / name).write_bytes(content)
        expected.append(Expected(name, "read", words))
    for name, (content, reason) in _problems().items():
        (folder / name).write_bytes(content)
        expected.append(Expected(name, "problem", "", reason))
    if shutil.which("soffice"):
        expected += _old(folder)
    return expected


def _old(folder: Path) -> list[Expected]:
    """DOC, XLS, PPT and what else LibreOffice writes."""
    text = odf_content(
        f"<text:p>{ZH}</text:p>{odf_table(ROWS)}",
        root="document",
        mimetype="application/vnd.oasis.opendocument.text",
    )
    slides = odf_content(
        f"<draw:page><draw:frame><draw:text-box><text:p>{KO}</text:p></draw:text-box></draw:frame></draw:page>",
        "presentation",
        root="document",
        mimetype="application/vnd.oasis.opendocument.presentation",
    )
    sheets = odf_content(
        "".join(
            odf_table(one).replace("<table:table>", f'<table:table table:name="{n}">')
            for n, one in enumerate((ROWS, KO_ROWS))
        ),
        "spreadsheet",
        root="document",
        mimetype="application/vnd.oasis.opendocument.spreadsheet",
    )
    made: list[Expected] = []
    with tempfile.TemporaryDirectory() as room:
        for name, content, ends, words in (
            ("old-text.fodt", text, ("doc", "docx", "rtf", "odt"), ZH),
            ("old-slides.fodp", slides, ("ppt", "pptx", "odp"), KO),
            ("old-sheets.fods", sheets, ("xls", "xlsx", "ods"), "석학\t3억원"),
        ):
            (Path(room) / name).write_text(content, "utf-8")
            for end in ends:
                _convert(Path(room), name, end)
                shutil.copy(Path(room) / f"{Path(name).stem}.{end}", folder)
                made.append(Expected(f"{Path(name).stem}.{end}", "read", words))
    return made


def _convert(room: Path, name: str, end: str) -> None:
    profile = f"-env:UserInstallation=file://{room}/profile"
    line = ["soffice", profile, "--headless", "--convert-to", end, "--outdir", str(room), str(room / name)]
    subprocess.run(line, check=True, capture_output=True, timeout=180)


def main() -> int:
    """Make the files, review them, and say which are not as they must be."""
    from aftername import review

    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    expected = make(folder)
    wrong = 0
    with tempfile.TemporaryDirectory() as room, review(folder, Path(room) / "pile.case") as case:
        texts: dict[str, str] = {}
        for card in case.documents():
            for path in card.paths:
                name = path.rpartition("/")[2]
                texts[name] = texts.get(name, "") + "".join(case.document(card.id).text.split())
        problems = {one.path.rpartition("/")[2]: one for one in case.problems() if one.fatal}
        for one in expected:
            problem = problems.get(one.path)
            good = problem is not None and problem.reason == one.reason and one.path not in texts
            if one.status == "read":
                good = problem is None and "".join(one.holds.split()) in texts.get(one.path, "")
            if not good:
                wrong += 1
                print(
                    f"{one.path}: {problem.reason + ': ' + problem.detail if problem else texts.get(one.path, '')[:80]}"
                )
    print(f"{len(expected)} files, {wrong} not as they must be")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
