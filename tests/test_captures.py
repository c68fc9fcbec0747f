"""Captures from anywhere become histories of pages, in a case."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from aftername import pipeline
from aftername.case import open_case, review
from aftername.cli import main
from aftername.settings import Settings

LOCAL = Settings(engine="local")
URL = "http://www.kjt.example/tz/t1.html"
PAGE = "kjt.example/tz/t1.html"
TITLE = "关于组织申报“星桥计划”的通知"
TEXT = "各有关单位：\n现启动2016年度“星桥计划”申报工作，请认真组织。\n申报人应当具有博士学位，年龄不超过四十周岁。\n入选者由省科技厅给予五十万元资助。"
HTML = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{''.join(f'<p>{line}</p>' for line in TEXT.splitlines())}</body></html>"


def warc(url: str, day: str, status: str, body: str = "", *more: str) -> bytes:
    """A record of a WARC with an answer of a server."""
    answer = (
        "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *more]).encode()
        + b"\r\n\r\n"
        + body.encode()
    )
    head = ["WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: {url}", f"WARC-Date: {day}T10:00:00Z",
            "Content-Type: application/http; msgtype=response", f"Content-Length: {len(answer)}"]  # fmt: skip
    return "\r\n".join(head).encode() + b"\r\n\r\n" + answer + b"\r\n\r\n"


def rows(*told: dict[str, object]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)


def histories(pile: Path) -> dict[str, object]:
    """The histories of a pile that is reviewed."""
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        return {one.page: one for one in case.pages()}


@pytest.fixture
def pile(tmp_path):
    folder = tmp_path / "pile"
    folder.mkdir()
    return folder


def test_a_web_archive(pile):
    """Answers, errors and where redirects lead come from its records; equal bytes at two times are two captures."""
    (pile / "a.warc").write_bytes(
        warc(URL, "2016-01-01", "200 OK", HTML)
        + warc(URL, "2017-01-01", "200 OK", HTML)
        + warc(URL, "2018-01-01", "302 Found", "", "Location: /")
        + warc(URL.replace("http:", "https:"), "2019-01-01", "404 Not Found", "no")
        + warc(URL, "2020-01-01", "404 Not Found", "no")
    )
    one = histories(pile)[PAGE]
    assert [each.shows for each in one.captures] == ["matter", "matter", "front page", "gone", "gone"]
    assert one.captures[2].leads_to == "http://www.kjt.example/"
    assert (one.verdict, one.how, one.last) == ("removed", "hard", "2017-01-01T10:00:00")


def test_a_table(pile):
    """Rows with texts are documents; rows without are captures all the same, and no trouble."""
    told = [{"url": URL, "captured": "2016-01-01", "status": 200, "title": TITLE, "text": TEXT}]
    told += [{"url": URL, "captured": f"201{year}-01-01", "status": 404} for year in (8, 9)]
    (pile / "captures.jsonl").write_text(rows(*told), "utf-8")
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        [one] = case.pages()
        assert one.verdict == "removed"
        assert [each.document for each in one.captures] == [next(case.documents()).id, None, None]
        assert list(case.problems()) == []
        [gap] = [gap for gap in case.gaps() if gap.kind == "gone"]
        assert gap.programme is not None
        assert (gap.count, gap.of) == (2, 2)
        assert "星桥计划" in gap.statement
        assert gap.explanations
        assert "hidden" not in gap.statement + gap.searched


def test_a_table_with_other_headings(pile):
    """CSV with Chinese headings; a row without an answer is a fetch that failed."""
    (pile / "存档.csv").write_text(
        f'网址,抓取时间,状态码,标题,正文\n{URL},2016-01-01 10:00:00,200,{TITLE},"{TEXT}"\n{URL},2018/3/1,,,\n{URL},20190301,404,,\n',
        "utf-8",
    )
    one = histories(pile)[PAGE]
    assert [(each.captured, each.shows) for each in one.captures] == [
        ("2016-01-01T10:00:00", "matter"), ("2018-03-01", "no answer"), ("2019-03-01", "gone"),
    ]  # fmt: skip
    assert one.verdict == "unknown"


TIMED = {
    "zh": "网址,时间,状态码,正文",
    "ja": "URL,日時,ステータス,本文",
    "ko": "URL,일시,상태코드,본문",
    "en": "address,time,status,text",
}


@pytest.mark.parametrize("language", TIMED)
def test_a_heading_of_papers_beside_answers(pile, language):
    """A time beside what servers answered is that of a capture, and not the day of the paper."""
    (pile / "a.csv").write_text(
        f'{TIMED[language]}\n{URL},2016-01-01,200,"{TEXT}"\n{URL},2018-03-01,404,\n{URL},2019-03-01,404,\n',
        "utf-8",
    )
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        [one] = case.pages()
        assert [each.shows for each in one.captures] == ["matter", "gone", "gone"]
        [held] = [document.header for document in case.documents()]
        assert (held.captured and held.captured.value, held.published, held.issued) == (
            "2016-01-01",
            None,
            None,
        )


@pytest.mark.parametrize(
    ("heads", "found"),
    [("address,time", 1), ("网址,日期", 1), ("URL,日付", 1), ("url,날짜", 1), ("name,time", 0)],
)
def test_one_page_at_several_times(pile, heads, found):
    """Without answers, most rows must tell of a page again."""
    lines = [f'{URL},{year}-03-01,"{TEXT}"' for year in (2016, 2018, 2019)]
    (pile / "a.csv").write_text("\n".join([f"{heads},text", *lines]), "utf-8")
    assert len(histories(pile)) == found


@pytest.mark.parametrize("heads", ["url,date,status", "网址,日期,状态", "URL,日付,状態", "url,날짜,상태"])
def test_a_table_of_papers_is_none_of_captures(pile, heads):
    """Each paper at its own address, at the day on which it came out, in force or repealed; or all behind one gate, each with its title."""
    lines = [f'{URL}?n={n},201{n}-03-01,in force,"{TEXT}{n}"' for n in range(4)]
    (pile / "a.csv").write_text("\n".join([f"{heads},text", *lines]), "utf-8")
    lines = [f'{URL},201{n}-03-01,in force,"Notice {n}","{TEXT}{n}"' for n in range(4)]
    (pile / "b.csv").write_text("\n".join([f"{heads},title,text", *lines]), "utf-8")
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        assert list(case.pages()) == []
        assert case.captured_once() == 0
        assert all(one.header.published or one.header.issued for one in case.documents())


def test_a_list_without_texts(pile):
    """A CDX is no document; what it says stands beside what was read elsewhere."""
    (pile / "saved.jsonl").write_text(
        rows({"url": URL, "captured": "2016-01-01", "title": TITLE, "text": TEXT}), "utf-8"
    )
    line = "example,kjt)/tz/t1.html {}0101000000 http://www.kjt.example/tz/t1.html text/html 404 X - - 1 0 a.warc.gz\n"
    (pile / "a.cdx").write_text(
        " CDX N b a m s k r M S V g\n" + line.format(2018) + line.format(2019), "utf-8"
    )
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        [one] = case.pages()
        assert (one.verdict, one.sources) == ("removed", 2)
        assert len(list(case.documents())) == 1
        assert list(case.problems()) == []


def test_folders_named_by_date(pile):
    """With the host below the day, or with the same names below two days."""
    for day in ("20160101", "20180101"):
        held = pile / day / "www.kjt.example" / "tz"
        held.mkdir(parents=True)
        (held / "t1.html").write_text(HTML, "utf-8")
    assert [each.day for each in histories(pile)[PAGE].captures] == ["2016-01-01", "2018-01-01"]


def test_folders_of_other_days(pile):
    """Papers in folders of their years are no captures."""
    for year in ("2016", "2018"):
        (pile / year).mkdir()
        (pile / year / "t1.html").write_text(HTML, "utf-8")
    assert histories(pile) == {}


def test_pages_that_browsers_saved(pile):
    """Address and day stand in the page."""
    for number, day in enumerate(("Mar 01 2016", "Apr 02 2018")):
        head = (
            f"<!--\n Page saved with SingleFile\n url: {URL}\n saved date: Tue {day} 10:00:00 GMT+0000\n-->"
        )
        (pile / f"{number}.html").write_text(HTML.replace("<html>", f"<html>{head}"), "utf-8")
    assert [each.day for each in histories(pile)[PAGE].captures] == ["2016-03-01", "2018-04-02"]


def test_nothing_is_done_without_captures(pile):
    """A case of papers has no histories, no captures and no gap of their kinds."""
    (pile / "a.txt").write_text(f"{TITLE}\n{TEXT}", "utf-8")
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        assert list(case.pages()) == []
        assert case.captured_once() == 0


def test_a_second_review_gives_the_same(pile):
    """Nothing is done again, and what is gone from the pile is not counted on."""
    (pile / "captures.jsonl").write_text(
        rows(
            {"url": URL, "captured": "2016-01-01", "status": 200, "title": TITLE, "text": TEXT},
            {"url": URL, "captured": "2018-01-01", "status": 404},
        ),
        "utf-8",
    )
    first = histories(pile)
    assert histories(pile) == first
    (pile / "more.cdx").write_text(
        "example,kjt)/tz/t1.html 20190101000000 http://www.kjt.example/tz/t1.html text/html 404 X - - 1\n",
        "utf-8",
    )
    assert histories(pile)[PAGE].verdict == "removed"
    (pile / "more.cdx").unlink()
    assert histories(pile) == first


@pytest.fixture
def edited(pile):
    """A case with a page from which a name went."""
    later = TEXT.replace("“星桥计划”", "国家级人才项目")
    told = [
        (2015, TITLE, TEXT),
        (2016, TITLE, TEXT),
        (2018, "关于组织申报的通知", later),
        (2019, "关于组织申报的通知", later),
    ]
    (pile / "captures.jsonl").write_text(
        rows(
            *(
                {"url": URL, "captured": f"{year}-01-01", "status": 200, "title": title, "text": text}
                for year, title, text in told
            )
        ),
        "utf-8",
    )
    case = pile.parent / "a.case"
    review([pile], case, LOCAL).close()
    return case


def test_a_name_that_went(edited):
    """It is a gap with its denominator, its passages, what stands in its place, and how often the site named it year by year."""
    with open_case(edited) as case:
        [gap] = [gap for gap in case.gaps() if gap.kind == "scrubbed"]
        assert next(anchor.quote for anchor in gap.anchors) == "星桥计划"
        assert "国家级人才项目" in gap.anchors[1].quote
        assert [(cell.year, cell.naming, cell.held) for cell in gap.cells] == [
            (2015, 1, 1),
            (2016, 1, 1),
            (2018, 0, 1),
            (2019, 0, 1),
        ]
        assert all(
            case.document(anchor.document).text[anchor.start : anchor.end] == anchor.quote
            for anchor in gap.anchors
        )
        [page] = case.pages("https://m.kjt.example/tz/t1.html?utm_source=a")
        gone = [one for one in page.said if one.until is not None]
        assert {(one.since[:4], one.last[:4], one.until[:4]) for one in gone} <= {("2015", "2016", "2018")}


def told(*asked: str) -> str:
    answer = CliRunner().invoke(main, list(asked))
    assert answer.exit_code == 0, answer.output
    return answer.output


def test_the_command(edited):
    """Verdicts, turns, what went; one page with its captures; years; JSON."""
    whole = told("captures", str(edited))
    assert "changed" in whole
    assert "name “星桥计划” found 2015-01-01 to 2016-01-01, not found in 2 captures since 2018-01-01" in whole
    assert whole.count("2015-01-01  matter") == 0
    assert "2015-01-01  matter" in told("captures", str(edited), URL)
    assert "2018  named on 0 of 1 page" in told("captures", str(edited), "--years")
    [line] = told("captures", str(edited), "--json").splitlines()
    assert json.loads(line)["scrubbed"][0]["what"] == "星桥计划"


def test_comparing_captures(edited):
    """Two captures of an address by their days."""
    assert "[-“星桥计划”-]" in told("compare", str(edited), URL, "--at", "2016", "--at", "2018-06")
    answer = CliRunner().invoke(main, ["compare", str(edited), URL, "--at", "2016"])
    assert answer.exit_code == 2
    assert (
        CliRunner()
        .invoke(main, ["compare", str(edited), "http://no.example/", "--at", "2016", "--at", "2017"])
        .exit_code
        != 0
    )


@pytest.mark.parametrize("name", ["lists-of-captures", "captures"])
@pytest.mark.parametrize("part", ["load", "run", "save"])
def test_a_stage_that_stops_ends_no_review(pile, monkeypatch, name, part):
    """It is told once, the review goes on, and it is tried again when told so."""
    (pile / "captures.jsonl").write_text(
        rows({"url": URL, "captured": "2016-01-01", "status": 200, "title": TITLE, "text": TEXT}, {"url": URL, "captured": "2018-01-01", "status": 404}),
        "utf-8",
    )  # fmt: skip
    steps = {step.stage.name: step for step in pipeline.STEPS}

    def stop(*given: object) -> object:
        raise RecursionError("deep")

    def job(bench):
        return replace(steps[name].job(bench), **{part: stop})

    broken = tuple(replace(one, job=job) if one.stage.name == name else one for one in pipeline.STEPS)
    monkeypatch.setattr(pipeline, "STEPS", broken)
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        [told] = [one for one in case.problems() if one.stage == name]
        assert not told.fatal
        assert len(list(case.documents())) == 1
        assert case.verify(pile).broken == ()
    monkeypatch.setattr(pipeline, "STEPS", tuple(steps.values()))
    with review([pile], pile.parent / "a.case", replace(LOCAL, retry=True)) as case:
        assert [one.verdict for one in case.pages()] == ["unknown"]
        assert [one for one in case.problems() if one.stage == name] == []


def test_the_page_and_the_tables(edited, tmp_path):
    """The dossier lists pages over time, the gap with what stands in its place and the years, and statements with their captures; tables too."""
    with open_case(edited) as case:
        page, *_ = case.write_dossier(tmp_path / "dossier.html")
        told = page.read_text("utf-8")
        assert 'id="pages"' in told
        assert "Names that were there" in told
        assert "国家级人才项目" in told
        assert "0 of 1" in told
        assert "not found there in the capture of 2018-01-01" in told
        folder = case.export("csv", tmp_path / "tables")
        names = {one.name for one in folder}
        assert {"pages.csv", "said_over_time.csv"} <= names


def test_a_page_without_captures_says_nothing_of_them(pile, tmp_path):
    """No section, no table, no word."""
    (pile / "a.txt").write_text(f"{TITLE}\n{TEXT}", "utf-8")
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        page, *_ = case.write_dossier(tmp_path / "dossier.html")
        assert 'id="pages"' not in page.read_text("utf-8")
        assert "pages.csv" not in {one.name for one in case.export("csv", tmp_path / "tables")}


def test_the_case_is_verified(edited):
    """Every passage of histories stands where it says, the files are as they were, and all of it is found anew."""
    with open_case(edited) as case:
        [page] = case.pages()
        assert page.anchors
        assert all(case.document(one.document).text[one.start : one.end] == one.quote for one in page.anchors)
        assert case.verify(edited.parent / "pile", deep=True).broken == ()


def test_a_review_tells_of_pages(edited):
    """In two lines, where pages were captured more than once; in none elsewhere."""
    whole = told("review", str(edited.parent / "pile"), "-o", str(edited), "--engine", "local")
    assert (
        "1 page captured more than once: 1 changed, 1 × a name or a list went from a page that stayed."
        in whole
    )


MOVES = {
    "zh": "外国专家公寓设有单人间二十四间，家庭间十间。\n居住时间不少于一个月，不超过一年。\n单人间每月收费八百元，家庭间每月一千四百元。",
    "ja": "宿舎は単身用二十四室と家族用十室からなります。\n使用期間は一か月以上一年以内とします。\n使用料は単身用が月額二万八千円です。",
    "ko": "숙소는 일인실 스물네 개와 가족실 열 개로 이루어진다.\n사용 기간은 한 달 이상 일 년 이하로 한다.\n사용료는 일인실이 한 달에 이십만 원이다.",
    "en": "The house has twenty-four single rooms and ten for families.\nGuests stay for at least a month and at most a year.\nA single room costs 280 dollars a month.",
}


def _moved(language: str, other: str, day: str, text: str) -> list[dict[str, object]]:
    """A page that answers 404, and a text that was captured at another address."""
    told = [{"url": URL, "captured": "2016-01-01", "status": 200, "title": "House", "text": MOVES[language]}]
    told += [{"url": URL, "captured": f"201{year}-01-01", "status": 404} for year in (8, 9)]
    return [*told, {"url": other, "captured": day, "status": 200, "title": "House", "text": text}]


@pytest.mark.parametrize("language", MOVES)
def test_a_text_at_another_host(pile, language):
    """A page at 404 whose sentences were captured since under an address on another host was moved, not removed."""
    other = "https://archive.kjt.example/old/31/house.html"
    text = f"Issue 31\n{MOVES[language]}\nPhotographs: M. Dorn"
    (pile / "captures.jsonl").write_text(rows(*_moved(language, other, "2018-06-01", text)), "utf-8")
    one = histories(pile)[PAGE]
    assert (one.verdict, one.leads_to) == ("moved", "archive.kjt.example/old/31/house.html")


@pytest.mark.parametrize("language", MOVES)
def test_a_text_that_is_not_the_same(pile, language):
    """A text with another figure or without a sentence is another edition: the page was removed."""
    other = "https://archive.kjt.example/old/31/house.html"
    changed = {
        "zh": ("八百", "九百"),
        "ja": ("二万八千", "二万九千"),
        "ko": ("이십만", "삼십만"),
        "en": ("280", "290"),
    }
    text = f"Issue 31\n{MOVES[language].replace(*changed[language])}"
    (pile / "captures.jsonl").write_text(rows(*_moved(language, other, "2018-06-01", text)), "utf-8")
    assert histories(pile)[PAGE].verdict == "removed"


def test_a_copy_by_others(pile):
    """A copy that others had all along, with their own words around it, is no place that a page moved to."""
    copy = f"From our files\n{MOVES['en']}\nCopied by a reader"
    told = _moved("en", "https://reader.example/copies/7", "2018-06-01", copy)
    (pile / "captures.jsonl").write_text(rows(*told, {**told[-1], "captured": "2015-06-01"}), "utf-8")
    assert histories(pile)[PAGE].verdict == "removed"


def test_the_same_change_on_two_pages(pile):
    """Its sentences are printed once, and the other page says where."""
    told = [
        {"url": f"{URL}?n={number}", "captured": day, "status": 200, "title": TITLE, "text": text}
        for number in (1, 2)
        for day, text in (
            ("2015-01-01", TEXT),
            ("2018-01-01", TEXT.replace("2016年度“星桥计划”", "国家级人才项目")),
        )
    ]
    (pile / "captures.jsonl").write_text(rows(*told), "utf-8")
    case = pile.parent / "a.case"
    review([pile], case, LOCAL).close()
    whole = CliRunner().invoke(main, ["captures", str(case), "--all"]).output
    assert whole.count("the same as on kjt.example/tz/t1.html?n=1") == 1
    assert whole.count("+ 现启动国家级人才项目") == 1


def test_what_may_be_a_name_is_told_as_such(pile):
    """In the list of gaps and by the command; it belongs to no programme."""
    links = "国際交流会館\n{}留学生同窓会\n県立図書館\n市民活動センター\n平和資料館"
    captured = [
        {"url": URL, "captured": day, "status": 200, "title": "リンク集", "text": links.format(link)}
        for day, link in (("2016-01-01", "灯台守プログラム申込サイト\n"), ("2019-01-01", ""))
    ]
    (pile / "captures.jsonl").write_text(rows(*captured), "utf-8")
    with review([pile], pile.parent / "a.case", LOCAL) as case:
        [gone] = [one for page in case.pages() for one in page.scrubbed]
        assert (gone.kind, gone.what, gone.programme) == ("name", "灯台守プログラム", None)
        assert [one.subject for one in case.gaps() if one.kind == "scrubbed"] == ["灯台守プログラム"]
        assert any(
            "“灯台守プログラム”, which may be the name of a programme," in one.statement
            for one in case.gaps()
        )
    said = told("captures", str(pile.parent / "a.case"))
    assert "what may be a name “灯台守プログラム” found 2016-01-01" in said
