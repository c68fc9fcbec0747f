"""Document numbers are read in every form they are written in, and their false friends are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.citing.docnumbers import TRIGGERS, Numbered, number_ending, numbers_after, numbers_in
from aftername.languages.bodies import begins_code, code_within, issuer_of_number, office_within
from aftername.text.folding import folded


def read(text: str) -> Numbered | None:
    """The number that ends with the last 号, 號 or 호 of a text."""
    end = max(text.rfind(c) for c in "号號호") + 1
    return number_ending(text, end, code_within, office_within, begins_code)


def latin(text: str) -> set[tuple[str, str, str, int | None, int | None]]:
    """Every number that a Latin trigger gives away: as written, value, series, year, serial."""
    low = folded(text)
    found = [
        n for t in TRIGGERS if t not in "号號호" and t in low and (n := numbers_after(text, low.find(t)))
    ]
    return {(text[n.start : n.end], n.value, n.series, n.year, n.serial) for n in found}


FORMS = [
    # Chinese, as the standard has it and with other marks.
    ("青科发〔2019〕11号", "青科发〔2019〕11号", "青科发", 2019, 11),
    ("财科教【2017】6号", "财科教〔2017〕6号", "财科教", 2017, 6),
    ("国办发（2016）80号", "国办发〔2016〕80号", "国办发", 2016, 80),
    ("国办发 (2016) 80 号", "国办发〔2016〕80号", "国办发", 2016, 80),
    ("财税[2026]15号", "财税〔2026〕15号", "财税", 2026, 15),
    ("财税 〔2026〕 15 号", "财税〔2026〕15号", "财税", 2026, 15),
    ("岚政规〔２０２１〕第５號", "岚政规〔2021〕5号", "岚政规", 2021, 5),
    ("国办发明电〔2022〕1号", "国办发明电〔2022〕1号", "国办发明电", 2022, 1),
    ("厅字〔2017〕3号", "厅字〔2017〕3号", "厅字", 2017, 3),
    ("国发[79]16号", "国发〔1979〕16号", "国发", 1979, 16),
    ("(87)国科发高字0439号", "国科发高字〔1987〕439号", "国科发高字", 1987, 439),
    # Words before a code, and codes that look like such words.
    ("按国办发(1985)49号", "国办发〔1985〕49号", "国办发", 1985, 49),
    ("为贯彻落实国务院办公厅国办发〔2018〕3号", "国办发〔2018〕3号", "国办发", 2018, 3),
    ("青岚省科学技术厅岚科发〔2020〕3号", "岚科发〔2020〕3号", "岚科发", 2020, 3),
    ("沪经信规〔2020〕3号", "沪经信规〔2020〕3号", "沪经信规", 2020, 3),
    ("自然资规〔2018〕3号", "自然资规〔2018〕3号", "自然资规", 2018, 3),
    ("岚数据发〔2023〕9号", "岚数据发〔2023〕9号", "岚数据发", 2023, 9),
    # Announcements and orders, alone, joint, and with the kind behind.
    ("国家税务总局公告2026年第6号", "国家税务总局公告2026年第6号", "国家税务总局公告", 2026, 6),
    ("海关总署 税务总局公告2025年第256号", "海关总署公告2025年第256号", "海关总署公告", 2025, 256),
    ("海关总署2025年第256号公告", "海关总署公告2025年第256号", "海关总署公告", 2025, 256),
    ("农业部公告第193号", "农业部公告第193号", "农业部公告", None, 193),
    ("国务院令第709号", "国务院令第709号", "国务院令", None, 709),
    ("国务院第493号令", "国务院令第493号", "国务院令", None, 493),
    ("国务院令第二百零九号", "国务院令第209号", "国务院令", None, 209),
    ("中华人民共和国主席令第八十号", "主席令第80号", "主席令", None, 80),
    ("根据工业和信息化部令第50号", "工业和信息化部令第50号", "工业和信息化部令", None, 50),
    ("青岚省人民政府令第12号", "青岚省人民政府令第12号", "青岚省人民政府令", None, 12),
    ("交通运输部令2019年第3号", "交通运输部令2019年第3号", "交通运输部令", 2019, 3),
    # Over a line break.
    ("中华人民共和国国务院令\n\n第 709 号", "国务院令第709号", "国务院令", None, 709),
    ("财政部\n税务总局\n公告2020年第8号", "财政部公告2020年第8号", "财政部公告", 2020, 8),
    ("工信部联\n通装〔2021〕97号", "工信部联通装〔2021〕97号", "工信部联通装", 2021, 97),
    ("青岚省科学技术厅文件\n岚科发〔2021〕6号", "岚科发〔2021〕6号", "岚科发", 2021, 6),
    # Taiwan.
    ("臺教高(五)字第1120012345號", "臺教高(五)字第1120012345號", "臺教高(五)字", 2023, 12345),
    ("依據教育部臺教高通字第1070012345A號", "臺教高通字第1070012345A號", "臺教高通字", 2018, 12345),
    # Japan.
    ("24科基政第6号", "24科基政第6号", "科基政", 2012, 6),
    ("元文科高第100号", "元文科高第100号", "文科高", 2019, 100),
    ("法律第三十号", "法律第30号", "法律", None, 30),
    ("(平成十一年法律第百三号", "平成11年法律第103号", "法律", 1999, 103),
    ("令和元年文部科学省告示第四十号", "令和元年文部科学省告示第40号", "文部科学省告示", 2019, 40),
    ("薬食発0331第1号", "薬食発0331第1号", "薬食発0331", None, 1),
    ("20210331製局第1号", "20210331製局第1号", "20210331製局", 2021, 1),
    # Korea.
    ("다음 과학기술정보통신부 공고 제2021-0051호", "과학기술정보통신부 공고 제2021-0051호", "과학기술정보통신부 공고", 2021, 51),
    ("갑을부공고 제2026-1234호", "갑을부 공고 제2026-1234호", "갑을부 공고", 2026, 1234),
    ("대통령령 제31234호", "대통령령 제31234호", "대통령령", None, 31234),
]  # fmt: skip


@pytest.mark.parametrize(("written", "value", "series", "year", "serial"), FORMS)
def test_every_form_is_read(written, value, series, year, serial):
    """A number is read with its series, year and serial, whatever its brackets and blanks."""
    found = read(written)
    assert found is not None
    assert (found.value, found.series, found.year, found.serial) == (value, series, year, serial)
    assert not found.repaired


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("闽科奖函 20187号", "闽科奖函〔2018〕7号"),
        ("国科办政201850号", "国科办政〔2018〕50号"),
        ("中组发201124号", "中组发〔2011〕24号"),
        ("组通字20179号", "组通字〔2017〕9号"),
        ("国科发专2017-145号", "国科发专〔2017〕145号"),
        ("岚科发〔2021〕\n— 16 —\n7 号", "岚科发〔2021〕7号"),
        ("国科发\n3\n专〔2017〕145号", "国科发专〔2017〕145号"),
        ("组\n2、通字20179 号", "组通字〔2017〕9号"),
    ],
)
def test_what_was_lost_is_put_back_and_marked(written, value):
    """Lost brackets come back with the first four digits as the year; page counters fall out; both are marked."""
    found = read(written)
    assert found is not None
    assert (found.value, found.repaired) == (value, True)


def test_a_list_number_is_no_page_counter():
    """The 2、 of a list in front of a whole number is left out, and nothing is repaired."""
    found = read("附件：\n2、国科发专〔2017〕145号")
    assert found is not None
    assert (found.start, found.value, found.repaired) == (6, "国科发专〔2017〕145号", False)


@pytest.mark.parametrize(
    "written",
    [
        "沪ICP备2022012号",
        "第3号",
        "京公网安备11010502030143号",
        "东风路2018号",
        "东风路第15号",
        "幸福里15号",
        "（2023）年度3号",
        "发票20180012号",
        "国药准字H20046379号",
        "新出网证（岚）字12号",
        "京网文（2014）0934-236号",
        "课题编号（2019）12345678号",
        "(2019)岚民终12号",
        "５Ｇ信号",
        "평성 30년 10월 제5호",
        "昭和通り第5号",
        "第十六条第三号",
        "平成30年10月第5号",
        "岚科发〔5353〕7号",
    ],
)
def test_false_friends_are_left_alone(written):
    """Licences of web pages, houses, court cases, paragraphs and bare numbers are no document numbers."""
    assert read(written) is None


@pytest.mark.parametrize(
    ("written", "value", "series", "year", "serial"),
    [
        ("Yue Fa [2017] No. 1", "Yue Fa [2017] No. 1", "Yue Fa", 2017, 1),
        ("GuoKeBanZheng [2018] No. 53", "GuoKeBanZheng [2018] No. 53", "GuoKeBanZheng", 2018, 53),
        ("SRCB [2018] No.5", "SRCB [2018] No. 5", "SRCB", 2018, 5),
        ("State Council Decree No. 492", "State Council Decree No. 492", "State Council Decree", None, 492),
        ("Order No. 709 of the State Council", "State Council Order No. 709", "State Council Order", None, 709),
        ("Public Notice No. 2021-0051", "Public Notice No. 51 of 2021", "Public Notice", 2021, 51),
        ("Normative Document No. 3/2024", "Normative Document No. 3 of 2024", "Normative Document", 2024, 3),
        ("COM(2024) 26 final", "COM(2024) 26 final", "COM", 2024, 26),
        ("C/2024/3510", "C/2024/3510", "C", 2024, 3510),
        ("52024DC0026", "52024DC0026", "CELEX 5DC", 2024, 26),
        ("Pub. L. 117-167", "Pub. L. 117-167", "Pub. L. 117", None, 167),
        ("Public Law No. 117-167", "Pub. L. 117-167", "Pub. L. 117", None, 167),
        ("FR Doc. 2026-01234", "FR Doc. 2026-01234", "FR Doc", 2026, 1234),
        ("GAO-20-434", "GAO-20-434", "GAO", 2020, 434),
        ("S. Hrg. 116-286", "S. Hrg. 116-286", "S. Hrg. 116", None, 286),
        ("DOE Order 486.1A", "DOE O 486.1A", "DOE O", None, None),
        ("Executive Order 14117", "Executive Order 14117", "Executive Order", None, 14117),
        ("도시계획과-12345", "도시계획과-12345", "도시계획과", 2026, 12345),
    ],
)  # fmt: skip
def test_latin_numbers_are_read(written, value, series, year, serial):
    """Romanised, European, American and English forms, and those of Korean sections, are read where they stand."""
    before, after = ("CELEX ", ",") if written.startswith("5") else ("see ", "")
    text = f"{before}{written}{' (2026. 8. 11.)' if '과' in written else after}"
    assert latin(text) == {(written, value, series, year, serial)}


@pytest.mark.parametrize(
    "written", ["In 2008, No. 5 was sold.", "Room No. 12", "in order of age", "seeds no. 3", "기획팀-33호실"]
)
def test_plain_words_are_no_numbers(written):
    """No. and order as words give nothing."""
    assert latin(written) == set()


CODES = st.sampled_from(["国科发专", "岚科发", "教师函", "财教", "人社部发", "中办发", "岚经信规", "中组发"])
YEARS = st.integers(1950, 2035)
SERIALS = st.integers(1, 9999)


@given(
    CODES,
    YEARS,
    SERIALS,
    st.sampled_from(["〔〕", "[]", "（）", "()", "【】", "﹝﹞", "［］"]),
    st.sampled_from(["", " ", "　"]),
    st.sampled_from(["", "根据", "见《办法》（", "。", "转发", "按照"]),
    st.sampled_from("号號"),
)
def test_bracketed_numbers_come_back(code, year, serial, brackets, blank, before, sign):
    """A number written with any brackets after any words comes back with the same parts."""
    written = f"{before}{code}{blank}{brackets[0]}{year}{brackets[1]}{blank}{serial}{sign}"
    found = read(written)
    assert found is not None
    assert (found.series, found.year, found.serial, found.repaired) == (code, year, serial, False)
    assert written[found.start : found.end].startswith(code)
    assert found.end == len(written)


@given(CODES.filter(lambda code: code[-1] in "发函教规"), YEARS, st.integers(1, 999))
def test_numbers_without_brackets_come_back(code, year, serial):
    """Whatever serial follows, the first four digits are the year."""
    found = read(f"{code}{year}{serial}号")
    assert found is not None
    assert (found.series, found.year, found.serial, found.repaired) == (code, year, serial, True)


@given(
    st.sampled_from(["国家税务总局", "岚省人民政府", "工业和信息化部", "证监会"]),
    st.sampled_from(["公告", "通告", "令"]),
    YEARS,
    SERIALS,
    st.sampled_from(
        ["{o}{k}{y}年第{s}号", "{o}{y}年第{s}号{k}", "{o}{k}（{y}年第{s}号）", "{o}{k}〔{y}〕{s}号"]
    ),
)
def test_announcements_come_back(office, kind, year, serial, form):
    """Announcements and orders with a year read the same wherever the kind stands."""
    text = f"根据{form.format(o=office, k=kind, y=year, s=serial)}。"
    found = list(numbers_in(text, 0, len(text), code_within, office_within, begins_code))
    assert [(n.series, n.year, n.serial) for n in found] == [(office + kind, year, serial)]


@given(
    st.sampled_from(["대통령령", "갑을부 공고", "법률", "한국나무재단 공고"]), YEARS, SERIALS, st.booleans()
)
def test_korean_numbers_come_back(series, year, serial, padded):
    """Korean numbers, with leading zeros or none."""
    yearly = series.endswith("공고")
    number = f"{year}-{serial:04d}" if padded else f"{year}-{serial}"
    found = read(f"이는 {series} 제{number if yearly else serial}호")
    assert found is not None
    assert (found.series, found.year, found.serial) == (series, year if yearly else None, serial)


@given(st.sampled_from(["令和", "平成", "昭和"]), st.integers(1, 31), st.integers(1, 999))
def test_japanese_laws_come_back(era, count, serial):
    """A law's number in Arabic digits and in Chinese ones is one value."""
    digits = "〇一二三四五六七八九"
    kanji = "".join(digits[int(d)] for d in str(serial))
    plain, old = read(f"（{era}{count}年法律第{serial}号"), read(f"（{era}{count}年法律第{kanji}号")
    assert plain is not None
    assert old is not None
    assert plain.value == old.value
    assert (plain.series, plain.serial) == ("法律", serial)
    assert plain.year == {"令和": 2018, "平成": 1988, "昭和": 1925}[era] + count


@given(st.text("国科发〔〕()[]（）201号第令公告年 \n，《》abc제호-No.部省", max_size=120))
def test_any_text_is_survived(text):
    """No text makes it fail, and what it finds stands in the text, in order, without overlap."""
    last = 0
    for found in numbers_in(text, 0, len(text), code_within, office_within, begins_code):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        last = found.end


def test_time_grows_with_the_text():
    """A hostile text of twenty thousand code points takes a moment."""
    for piece in (
        "国发〔2018〕",
        "号",
        "国科发专2018号",
        "1号\n",
        "（" * 40 + "2018）1号",
        "나라부 제2021-1호",
        "No. 1 ",
        "第一号令",
    ):
        text = (piece * 20_000)[:20_000]
        started = time.process_time()
        for _ in numbers_in(text, 0, len(text), code_within, office_within, begins_code):
            pass
        assert time.process_time() - started < 4, piece


@pytest.mark.parametrize(
    ("series", "year", "body"),
    [
        ("国科发专", 2017, "cn-most"),
        ("国科发高字", 1987, "cn-sstc"),
        ("国办发", None, "cn-scgo"),
        ("国务院令", None, "cn-state-council"),
        ("证监会令", None, "cn-csrc"),
        ("青政办字", 2023, "cn-city-qingdao"),
        ("宁政发", 2020, None),
        ("岚科发", 2021, None),
        ("臺教高(五)字", 2023, "tw-moe"),
        ("과학기술정보통신부 공고", 2021, "kr-msit"),
        ("文部科学省告示", 2020, "jp-mext"),
        ("GAO", 2020, "us-gao"),
    ],
)
def test_the_issuer_of_a_number(series, year, body):
    """The longest known beginning and the year tell whose it is; a code of several tells nobody."""
    assert issuer_of_number(series, year) == body
