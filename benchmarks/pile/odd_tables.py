"""Odd tables, and lists beside files."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import xlsxwriter
from expected import Expected
from office_files import odf_content
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from packed import zipped

from web import SAID

Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]
HEADS = {
    "zh": ("标题", "发布日期", "正文"),
    "ja": ("件名", "公開日", "本文"),
    "ko": ("제목", "게시일", "내용"),
    "en": ("title", "date", "text"),
}
TITLES = {"zh": "汀兰计划通知", "ja": "汀蘭計画の公募", "ko": "물결사업 공고", "en": "Call of the Skylark"}


def rows(language: str, day: object = "2023-03-05", other: object = "2022-11-30") -> list[tuple[object, ...]]:
    """A table of two documents under its headings."""
    said = SAID[language] * 2
    return [HEADS[language], (TITLES[language], day, said), (f"{TITLES[language]} 2", other, said[::-1])]


def separated(table: list[tuple[object, ...]], sign: str, quote: str = '"') -> str:
    """A table as text."""
    return "\r\n".join(sign.join(f"{quote}{cell}{quote}" for cell in row) for row in table) + "\r\n"


def told(name: str, language: str, date: str = "2023-03-05", **more: object) -> Expected:
    """The first document of a table of a language."""
    return Expected(name, "read", SAID[language], title=TITLES[language], date=date, **more)  # type: ignore[arg-type]


def book(table: list[tuple[object, ...]], above: int = 0, **more: object) -> bytes:
    """A workbook of one sheet. above: rows of a title over the headings, merged over the columns."""
    made = openpyxl.Workbook()
    if more.get("old"):
        made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    for number in range(above):
        sheet.append([f"{('关于公布项目的一览表', '单位：万元')[number % 2]}"])
        sheet.merge_cells(start_row=number + 1, end_row=number + 1, start_column=1, end_column=3)
    for row in table:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=above + 2, min_col=2, max_col=2):
        if more.get("form"):
            row[0].number_format = str(more["form"])
    if more.get("hide"):
        sheet.row_dimensions[above + 2].hidden = True
        sheet.column_dimensions["C"].hidden = True
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def ruby_book() -> bytes:
    """A workbook of Japan whose cells say how they are read; the readings are no text."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = made.add_worksheet()
    for number, row in enumerate(rows("ja")):
        sheet.write_row(number, 0, row)
    made.close()
    import zipfile

    held = zipfile.ZipFile(out)
    parts = {name: held.read(name) for name in held.namelist()}
    strings = parts["xl/sharedStrings.xml"].decode()
    title = f"<t>{TITLES['ja']}</t>"
    rich = (
        f"<r><t>{TITLES['ja'][:2]}</t></r><r><rPr><b/></rPr><t>{TITLES['ja'][2:]}</t></r>"
        '<rPh sb="0" eb="2"><t>テイランケイカク</t></rPh><phoneticPr fontId="1"/>'
    )
    parts["xl/sharedStrings.xml"] = strings.replace(title, rich, 1).encode()
    return zipped(parts)


def inline_book() -> bytes:
    """A workbook as programs write it row by row: no shared strings, days as days."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True, "constant_memory": True})
    sheet = made.add_worksheet("名单")
    day = made.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    for number, row in enumerate(rows("zh", datetime.date(2023, 3, 5), datetime.date(2022, 11, 30))):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime(cell.year, cell.month, cell.day), day)
            else:
                sheet.write_string(number, column, str(cell))
    made.close()
    return out.getvalue()


def ods() -> bytes:
    """Sheets of OpenDocument: one hidden, with repeated and covered cells, days, a remark, and a million empty rows."""
    cell = "<table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>"
    day = "<table:table-cell office:value-type='date' office:date-value='{}'><text:p>05/03/23</text:p></table:table-cell>"
    heads = "".join(map(cell.format, HEADS["ko"]))
    lines = f"<table:table-row>{heads}</table:table-row>"
    for title, when, said in rows("ko")[1:]:
        note = "<office:annotation><dc:creator>x</dc:creator><text:p>확인 필요</text:p></office:annotation>"
        told_ = cell.format(said).replace("<text:p>", note + "<text:p>", 1)
        lines += f"<table:table-row>{cell.format(title)}{day.format(when)}{told_}</table:table-row>"
    empty = "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
    hidden = f"<table:table-row>{cell.format(SAID['en'])}<table:covered-table-cell/></table:table-row>"
    body = f"<table:table table:name='사업'>{lines}{empty}</table:table><table:table table:name='숨김' table:style-name='off'>{hidden}</table:table>"
    styles = "<office:automatic-styles><style:style style:name='off' style:family='table'><style:table-properties table:display='false'/></style:style></office:automatic-styles><office:body>"
    content = odf_content(body, "spreadsheet").replace("<office:body>", styles, 1)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        }
    )


def made(_: Path) -> Made:
    """Each table with what must come of it."""
    yield (
        "t/utf16-semicolons.csv",
        b"\xff\xfe" + separated(rows("zh"), ";").encode("utf-16-le"),
        told("t/utf16-semicolons.csv", "zh"),
    )
    yield (
        "t/utf16be.tsv",
        b"\xfe\xff" + separated(rows("ja"), "\t", "").encode("utf-16-be"),
        told("t/utf16be.tsv", "ja"),
    )
    yield (
        "t/semicolons-949.csv",
        separated(rows("ko"), ";", "").encode("cp949"),
        told("t/semicolons-949.csv", "ko"),
    )
    yield "t/pipes.csv", separated(rows("ja"), "|", "").encode("cp932"), told("t/pipes.csv", "ja")
    yield "t/called.xls", separated(rows("zh"), "\t", "").encode("gbk"), told("t/called.xls", "zh")
    page = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows("zh"))
    page = f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"></head><body><table border=1>{page}</table></body></html>'
    yield (
        "t/page-called.xls",
        page.encode("gbk"),
        Expected("t/page-called.xls", "read", SAID["zh"], also=(TITLES["zh"],)),
    )
    yield (
        "t/title-rows.xlsx",
        book(rows("zh", datetime.date(2023, 3, 5)), 2, form="yyyy/m/d"),
        told("t/title-rows.xlsx", "zh"),
    )
    yield "t/days-as-numbers.xlsx", book(rows("ja", 44990, 44895)), told("t/days-as-numbers.xlsx", "ja")
    yield (
        "t/days-from-1904.xlsx",
        book(rows("en", datetime.date(2023, 3, 5)), old=True, form="d mmm yyyy"),
        told("t/days-from-1904.xlsx", "en"),
    )
    yield (
        "t/days-as-eight-figures.xlsx",
        book(rows("ko", 20230305, 20221130)),
        told("t/days-as-eight-figures.xlsx", "ko"),
    )
    yield "t/hidden-row.xlsx", book(rows("zh"), hide=True), told("t/hidden-row.xlsx", "zh")
    yield "t/readings.xlsx", ruby_book(), told("t/readings.xlsx", "ja", lacks=("テイラン",))
    yield "t/row-by-row.xlsx", inline_book(), told("t/row-by-row.xlsx", "zh")
    yield "t/hidden-sheet.ods", ods(), told("t/hidden-sheet.ods", "ko", also=(SAID["en"], "확인 필요"))
    merged = openpyxl.Workbook()
    for row in (
        ("省", "计划", "牵头单位", "金额（万元）"),
        ("青岚省", "汀兰计划", "科学技术厅", 300),
        (None, "葦航计划", "教育厅", 200),
    ):
        merged.active.append(row)
    merged.active.merge_cells("A2:A3")
    merged.active["D4"] = "=SUM(D2:D3)"
    out = io.BytesIO()
    merged.save(out)
    yield (
        "t/merged.xlsx",
        out.getvalue(),
        Expected("t/merged.xlsx", "read", "葦航计划", also=("青岚省", "教育厅")),
    )
    cut = separated(rows("zh"), ",")
    yield "t/quote-left-open.csv", cut[: cut.rindex('"')].encode(), told("t/quote-left-open.csv", "zh")
    twice = ("\ufeff" + separated(rows("en"), ",")).encode() * 2
    yield "t/joined-twice.csv", twice, told("t/joined-twice.csv", "en")
    tags = [
        HEADS["zh"],
        (TITLES["zh"], "2023-03-05", f"<div class='a'><p>{SAID['zh']}</p><br/></div>".replace("'", '""')),
    ]
    yield (
        "t/tags-in-cells.csv",
        separated([*tags, *tags[1:]], ",").encode("utf-8-sig"),
        told("t/tags-in-cells.csv", "zh", lacks=("<p>",)),
    )
    listed = [dict(zip(HEADS["ja"], row, strict=True)) for row in rows("ja")[1:]]
    yield "t/utf16.json", json.dumps(listed, ensure_ascii=False).encode("utf-16"), told("t/utf16.json", "ja")
    lines = "\r".join(json.dumps(one) for one in listed)
    yield "t/old-line-ends.jsonl", lines.encode(), told("t/old-line-ends.jsonl", "ja")
    stamped = [
        {"title": TITLES["en"], "publishTime": 1678010400000 + n, "content": SAID["en"] * 2} for n in range(2)
    ]
    yield (
        "t/stamps.json",
        json.dumps({"code": 0, "data": {"records": stamped}}).encode(),
        told("t/stamps.json", "en"),
    )
    yield from _lists()


def _lists() -> Made:
    """Lists beside files, of other programs."""
    name = "第一号.txt"
    titled = [
        ("项目文件清单", None, None, None),
        ("文件名", "标题", "发布日期", "发文单位"),
        (name, "关于汀兰计划的通知", 44990, "青岚省科学技术厅"),
    ]
    yield "list-a/metadata.xlsx", book(titled), Expected("list-a/metadata.xlsx", "opened")
    yield (
        f"list-a/{name}",
        (SAID["zh"] + "特此通知。").encode(),
        Expected(f"list-a/{name}", "read", SAID["zh"], title="关于汀兰计划的通知", date="2023-03-05"),
    )
    semicolons = "ファイル名;件名;公開日\r\n一.txt;汀蘭計画について;2023年3月5日\r\n"
    yield "list-b/metadata.csv", semicolons.encode("utf-16"), Expected("list-b/metadata.csv", "opened")
    yield (
        "list-b/一.txt",
        (SAID["ja"] + "以上。").encode("cp932"),
        Expected("list-b/一.txt", "read", SAID["ja"], title="汀蘭計画について", date="2023-03-05"),
    )
    yield (
        "list-c/Metadata.JSON",
        json.dumps([{"file": "a.txt", "title": "Of the Skylark", "date": "5 March 2023"}]).encode(),
        Expected("list-c/Metadata.JSON", "opened"),
    )
    yield (
        "list-c/a.txt",
        (SAID["en"] + " It is new.").encode(),
        Expected("list-c/a.txt", "read", SAID["en"], title="Of the Skylark", date="2023-03-05"),
    )
