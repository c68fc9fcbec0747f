"""Tables of document numbers: columns by heading in four languages, forms, encodings, kinds of file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aftername.citing.numbers import numbers_in
from aftername.errors import NothingGiven
from aftername.languages.documents import document_words
from aftername.stages.gaps import count_table
from aftername.stages.gaps.tables import read_table

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data"


def table(tmp_path, text, name="t.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("发文字号,成文日期\n甲科发〔2013〕1号,2013-01-05\n甲科发[2013] 3 号,2013年2月1日\n", "utf-8"),
        ("文号\t日期\n甲科发（2013）1号\t2013/1/5\n甲科发【2013】3号\t2013/2/1\n", "gb18030"),
        ("机关代字;年份;顺序号;标题\n甲科发;2013;1;关于，甲\n甲科发;2013;3;关于乙\n", "utf-8-sig"),
        (
            "series,year,serial,as_printed\n甲科发,2013,1,甲科发[2013]1号\n甲科发,2013,3,甲科发[2013]3号\n",
            "utf-16",
        ),
        ("文書記号,年,号,発出日\n甲科発,2013,一,平成25年1月5日\n甲科発,2013,三,平成25年2月1日\n", "cp932"),
        ("기관기호,연도,일련번호,시행일\n甲科发,2013,1,2013. 1. 5.\n甲科发,2013,3,2013. 2. 1.\n", "utf-8"),
    ],
)
def test_columns_are_found_in_four_languages(tmp_path, text, encoding):
    """Number columns, or code, year and serial apart, with any separator and encoding."""
    path = table(tmp_path, text, encoding=encoding)
    (one,) = count_table(path).series
    assert one.series in ("甲科发", "甲科発")
    assert (one.year, one.held, one.missing) == (2013, 2, (2,))


def test_workbook_with_a_heading_above(tmp_path):
    """A workbook whose table begins below a heading, with dates as dates and years as numbers."""
    openpyxl = pytest.importorskip("openpyxl")
    from datetime import date

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["甲局文件登记簿", None, None])
    sheet.append([])
    sheet.append(["序号", "文号", "发文日期"])
    for row, n in enumerate((1, 2, 4), 1):
        sheet.append([row, f"甲局办〔2014〕{n}号", date(2014, n, 3)])
    book.save(tmp_path / "t.xlsx")
    (one,) = count_table(tmp_path / "t.xlsx").series
    assert (one.series, one.missing, one.begins, one.ends) == ("甲局办", (3,), "2014-01-03", "2014-04-03")


def test_json_lines_and_rows_that_count(tmp_path):
    """JSON lines; only rows with the value asked for are held."""
    rows = [
        {"doc_number": f"甲发〔2010〕{n}号", "status": "held" if n != 3 else "title only"}
        for n in range(1, 6)
    ]
    path = table(tmp_path, "\n".join(json.dumps(row) for row in rows), "t.jsonl")
    assert count_table(path).series[0].missing == ()
    counted = count_table(path, [("status", "held")])
    assert (counted.series[0].missing, counted.rows) == ((3,), 4)
    with pytest.raises(NothingGiven, match="no column"):
        count_table(path, [("state", "held")])


def test_gazette_titles_without_a_number_column(tmp_path):
    """Numbers are read from the titles of a gazette; 同 is the office of the title before in the same part."""
    text = (
        "日付,区分,件名\n2025-02-03,その他告示,甲の件（財政七）\n2025-02-03,その他告示,乙の件（同八、一〇）\n"
        "2025-02-04,法規的告示,丙の件（財政一一～一三）\n2025-02-04,人事異動,異動\n"
    )
    counted = count_table(table(tmp_path, text))
    (one,) = counted.series
    assert (one.series, one.held, one.missing) == ("財政告示", 6, (9,))
    assert counted.unread == 1


def test_what_cannot_be_read_says_what_to_do(tmp_path):
    """No file, no column of numbers, an empty file, broken JSON: one error that names the file."""
    for path in (
        tmp_path / "none.csv",
        table(tmp_path, "a,b\n1,2\n", "plain.csv"),
        table(tmp_path, "", "empty.csv"),
        table(tmp_path, "{", "broken.jsonl"),
        table(tmp_path, "nothing", "broken.xlsx"),
    ):
        with pytest.raises(NothingGiven, match=path.name):
            count_table(path)


def test_lists_and_corrections_in_a_cell():
    """A cell with a list gives every number; of a corrected number only the right one is borne."""
    assert [(n.serial, n.corrects) for n in numbers_in("甲发〔2003〕5、6号")] == [(5, False), (6, False)]
    assert [(n.serial, n.corrects) for n in numbers_in("甲发〔2003〕5号（误作6号）")] == [
        (5, False),
        (6, True),
    ]
    assert [(n.serial, n.corrects) for n in numbers_in("甲发〔2003〕5号，应为甲发〔2003〕7号")] == [
        (5, True),
        (7, False),
    ]


@pytest.mark.parametrize(
    ("written", "series", "year", "serial"),
    [
        ("甲科发〔2017〕145号", "甲科发", 2017, 145),
        ("甲科教【2017】6号", "甲科教", 2017, 6),
        ("甲办发 (2016) 80 号", "甲办发", 2016, 80),
        ("甲发〔２０１３〕５号", "甲发", 2013, 5),
        ("甲科奖函 20187 号", "甲科奖函", 2018, 7),
        ("甲组发201124号", "甲组发", 2011, 24),
        ("国家甲务总局公告2026年第6号", "国家甲务总局公告", 2026, 6),
        ("甲关总署 乙务总局公告2025年第256号", "甲关总署公告", 2025, 256),
        ("甲政部、乙务总局公告2019年第74号", "甲政部公告", 2019, 74),
        ("国务院令第709号", "国务院令", None, 709),
        ("中华人民共和国主席令第八十号", "主席令", None, 80),
        ("甲办发明电〔2022〕1号", "甲办发明电", 2022, 1),
        ("鲁国资发〔2013〕5号", "鲁国资发", 2013, 5),
        ("24科基政第6号", "科基政", 2012, 6),
        ("令和7年甲省令第三十一号", "甲省令", 2025, 31),
        ("平成二十五年乙労働省告示第十号", "乙労働省告示", 2013, 10),
        ("第九地方局告示第三百十号", "第九地方局告示", None, 310),
        ("갑을부 공고 제2021-0051호", "갑을부 공고", 2021, 51),
        ("도시과-12345 (2026. 8. 11.)", "도시과", 2026, 12345),
        ("臺教高(五)字第1120012345號", "臺教高(五)字", 2023, 12345),
        ("COM(2024) 26 final", "COM", 2024, 26),
        ("Executive Order 14110", "Executive Order", None, 14110),
        ("Normative Document No. 3/2024", "Normative Document", 2024, 3),
        ("FR Doc. 2026-01234", "FR Doc", 2026, 1234),
        ("Yue Fa [2017] No. 1", "Yue Fa", 2017, 1),
        ("2026年第6号", "", 2026, 6),
    ],
)
def test_every_form_of_number(written, series, year, serial):
    """Numbers of every form: series, year and serial; of joint numbers the first office counts."""
    assert [(n.series, n.year, n.serial) for n in numbers_in(written)] == [(series, year, serial)]


def test_numbers_without_their_office_take_it_from_the_row(tmp_path):
    """公告2026年第6号 and 令第9号 are series of the office in their row."""
    text = "文号,发文机关,日期\n公告2026年第1号,甲局,2026-01-02\n公告2026年第3号,甲局,2026-02-02\n令第9号,乙部,2026-02-02\n"
    found = [
        (one.series, one.year, one.held, one.missing) for one in count_table(table(tmp_path, text)).series
    ]
    assert found == [("乙部令", None, 1, ()), ("甲局公告", 2026, 2, (2,))]


def test_orders_and_yearly_numbers_of_one_table(tmp_path):
    """Orders run across years in one series; announcements of the same office begin each year."""
    rows = ["文号,日期"]
    rows += [f"甲部令第{40 + n}号,20{15 + n // 3}-0{1 + n % 3}-01" for n in range(9) if n != 4]
    rows += [f"甲部公告{year}年第{n}号,{year}-03-0{n}" for year in (2015, 2016) for n in (1, 2, 4)]
    found = {(one.series, one.year): one for one in count_table(table(tmp_path, "\n".join(rows))).series}
    assert found["甲部令", None].missing == (44,)
    assert found["甲部令", None].years[0] == (2015, 40, 42)
    assert found["甲部公告", 2015].missing == found["甲部公告", 2016].missing == (3,)


def test_a_held_register_gives_the_list_made_by_hand():
    """From the rows with a full text alone, the missing serials are those of the list made by hand."""
    path = SHARED / "serials-batke" / "batke.jsonl"
    if not path.is_file():
        pytest.skip("the shared register is not there")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    gone = {(r["series"], r["year"], r["serial"]) for r in rows if r["status"] != "full_text"}
    for one in count_table(path, [("status", "full_text")]).series:
        listed = {
            n for series, year, n in gone if (series, year) == (one.series, one.year) and n <= one.highest
        }
        assert set(one.missing) == listed


def test_the_gazette_as_a_control(tmp_path):
    """The share missing from the gazette is within two points of what its own numbers say."""
    path = SHARED / "gazette-ja" / "kanpo.jsonl"
    if not path.is_file():
        pytest.skip("the shared gazette is not there")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    kept = [{name: row[name] for name in ("date", "section", "title")} for row in rows]
    titles = table(tmp_path, "\n".join(json.dumps(row) for row in kept), "titles.jsonl")
    found = count_table(titles).series
    truth: dict[tuple[str, str], set[int]] = {}
    for row in rows:
        kind = next((kind for kind in document_words("gazette kinds") if row["section"].endswith(kind)), "")
        body = row["body"] or ""
        key = (body if kind in body else body + kind, row["date"][:4])
        truth.setdefault(key, set()).update(row["numbers"])
    seen = [numbers for numbers in truth.values() if numbers]
    share = sum(max(n) - min(n) + 1 - len(n) for n in seen) / sum(max(n) - min(n) + 1 for n in seen)
    reported = sum(len(o.missing) for o in found) / sum(o.highest - o.first + 1 for o in found)
    assert abs(share - reported) < 0.02


def test_the_columns_taken_are_told(tmp_path):
    """What was taken for what is told, so that a person can see a wrong guess."""
    read = read_table(table(tmp_path, "标题,文号\n甲,甲发〔2003〕5号\n"))
    assert read.columns == (("number", "文号"), ("title", "标题"))
