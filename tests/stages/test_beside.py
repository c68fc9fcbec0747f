"""Lists beside files say title, day, address, issuer and language of what does not say so itself."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.files.warcs import http, warc

from aftername import review
from aftername.casefile import Store
from aftername.errors import NothingGiven
from aftername.records import DocumentCard
from aftername.settings import Settings

SAID = {
    "zh": "“汀兰计划”由青岚省科学技术厅组织实施，引进海外学者，入选者给予科研经费。",
    "ja": "「汀蘭計画」は青嵐省科学技術庁が実施し、海外の研究者を招へいする。",
    "ko": "‘물결인재유치사업’은 푸른솔과학기술부가 시행하며 해외 과학자를 유치한다.",
    "en": "The Skylark Talent Programme recruits scientists from abroad and pays their travel.",
}
LOCAL = Settings(engine="local")


def cards(folder: Path, settings: Settings = LOCAL) -> dict[str, DocumentCard]:
    """Documents by the name of their file."""
    with review(folder, folder.parent / "x.case", settings) as case:
        return {one.paths[0].rpartition("/")[2]: one for one in case.documents()}


def header(card: DocumentCard) -> dict[str, str]:
    return {
        name: found.value
        for name in ("title", "issuer", "published", "url")
        if (found := getattr(card.header, name)) is not None
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    made.mkdir()
    for name, said in SAID.items():
        (made / f"{name}.txt").write_text(said, "utf-8")
    return made


HEADS = {
    "zh": ("文件名", "标题", "发布日期", "网址", "发布机构"),
    "ja": ("ファイル名", "件名", "掲載日", "URL", "発行元"),
    "ko": ("파일명", "제목", "게시일", "주소", "기관"),
    "en": ("file", "title_en", "release_time", "url", "issuer_en"),
}


def rows() -> list[list[str]]:
    return [
        [f"{name}.txt", f"Notice {name}", "2023-03-05", f"https://qinglan.example/{name}", f"Office {name}"]
        for name in SAID
    ]


def csv_of(table: list[list[str]]) -> bytes:
    return "".join(",".join(row) + "\n" for row in table).encode()


def xlsx_of(table: list[list[str]]) -> bytes:
    book = Workbook()
    for row in table:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("language", HEADS)
def test_a_list_in_each_language(language, folder):
    """Its headings are known; what the text does not say comes from it, with where it is stated."""
    (folder / "metadata.csv").write_bytes(csv_of([list(HEADS[language]), *rows()]))
    found = cards(folder)
    assert set(found) == {f"{name}.txt" for name in SAID}
    for name in SAID:
        told = header(found[f"{name}.txt"])
        assert told["published"] == "2023-03-05"
        assert told["url"] == f"https://qinglan.example/{name}"
        assert (
            found[f"{name}.txt"].header.published.because
            == f"stated in metadata.csv, row {list(SAID).index(name) + 1}"
        )
        assert found[f"{name}.txt"].header.published.anchor is None


@pytest.mark.parametrize("form", ["xlsx", "jsonl", "json", "json by name", "tsv"])
def test_a_list_in_each_form(form, folder):
    """Workbook, JSON lines, JSON as a list or by name, tabs."""
    head, table = HEADS["en"], rows()
    objects = [dict(zip(head, row, strict=True)) for row in table]
    content = {
        "xlsx": lambda: xlsx_of([["Papers of Qinglan"], list(head), *table]),
        "jsonl": lambda: "".join(json.dumps(one) + "\n" for one in objects).encode(),
        "json": lambda: json.dumps({"papers": objects}).encode(),
        "json by name": lambda: json.dumps({one.pop("file"): one for one in objects}).encode(),
        "tsv": lambda: csv_of([list(head), *table]).replace(b",", b"\t"),
    }[form]()
    (folder / f"Metadata.{form.split()[0]}").write_bytes(content)
    assert {header(one)["published"] for one in cards(folder).values()} == {"2023-03-05"}


def test_what_the_text_says_goes_first(folder):
    """A title and a day that stand in the text stay; a list adds what is not there."""
    (folder / "en.txt").write_text(
        "Notice on the Skylark Talent Programme\nPublished: 2021-01-02\n\n" + SAID["en"]
    )
    (folder / "metadata.csv").write_bytes(csv_of([list(HEADS["en"]), *rows()]))
    told = header(cards(folder)["en.txt"])
    assert told["published"] == "2021-01-02"
    assert told["title"] == "Notice on the Skylark Talent Programme"
    assert told["url"] == "https://qinglan.example/en"


def test_files_are_named_by_path_stem_or_another_machines_path(folder):
    """By as much as is needed; what could be two files is none, and is told once."""
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "same.txt").write_text(f"The {name} programme of Qinglan recruits scientists.")
    table = [["path", "date"], ["zh", "2020-01-01"], ["C:\\papers\\ja.txt", "2020-01-02"]]
    table += [["b/same.txt", "2020-01-03"], ["same.txt", "2020-01-04"], ["gone.txt", "2020-01-05"]]
    (folder / "metadata.csv").write_bytes(csv_of(table))
    with review(folder, folder.parent / "x.case", LOCAL) as case:
        dated = {one.paths[0].removeprefix("papers/"): one.header.date for one in case.documents()}
        (problem,) = case.problems()
    assert {name: date for name, date in dated.items() if date} == {
        "zh.txt": "2020-01-01", "ja.txt": "2020-01-02", "b/same.txt": "2020-01-03",
    }  # fmt: skip
    assert problem.detail == "2 of the 5 rows of metadata.csv name no file that was given, or more than one"
    assert not problem.fatal


def test_a_list_elsewhere_is_given_by_its_path(folder, tmp_path):
    """--metadata FILE; with processes that may read no other file; one that names no file is an error in words."""
    (tmp_path / "list.csv").write_bytes(csv_of([list(HEADS["en"]), *rows()]))
    chosen = Settings(metadata=str(tmp_path / "list.csv"), workers=1)
    assert {header(one)["published"] for one in cards(folder, chosen).values()} == {"2023-03-05"}
    (tmp_path / "other.csv").write_bytes(csv_of([["file", "date"], ["x.txt", "2020-01-01"]]))
    with pytest.raises(NothingGiven, match="no row of it names a file"):
        cards(folder, Settings(engine="local", metadata=str(tmp_path / "other.csv")))


def test_another_list_is_heard_by_the_next_review(folder):
    """What is stated anew is read anew, and what is stated no more is gone; nothing else is read again."""
    for day in ("2020-01-01", "2020-02-02", None):
        (folder / "metadata.csv").unlink(missing_ok=True)
        if day is not None:
            (folder / "metadata.csv").write_bytes(csv_of([["file", "date"], ["zh.txt", day]]))
        assert cards(folder)["zh.txt"].header.date == day


def test_a_table_of_that_name_without_files_is_a_table(folder):
    """Where no row names a file it is read like any other table."""
    (folder / "metadata.csv").write_bytes(
        csv_of([["name", "text"], ["x", "The Redwing Scheme pays visiting professors. " * 3]])
    )
    assert "metadata.csv" in cards(folder)


def test_language_only_where_the_text_does_not_show_it(folder):
    """Han without a sign of Chinese or Japanese takes the language of the list; a Korean text stays Korean."""
    (folder / "han.txt").write_text("研究員募集", "utf-8")
    (folder / "metadata.csv").write_bytes(
        csv_of([["file", "language"], ["han.txt", "Japanese"], ["ko.txt", "zh"]])
    )
    found = cards(folder)
    assert found["ko.txt"].language == "ko"
    assert found["han.txt"].language == "ja"


def test_a_case_keeps_what_was_stated_and_verifies(folder):
    """The row of the file holds it; the case holds against its folder."""
    (folder / "metadata.csv").write_bytes(csv_of([list(HEADS["en"]), *rows()]))
    cards(folder)
    with Store(folder.parent / "x.case") as store:
        held = {one.path.rpartition("/")[2]: one for one in store.files()}
    assert dict(held["zh.txt"].stated)["list"] == "metadata.csv, row 1"
    assert held["metadata.csv"].status == "opened"


def test_the_page_says_who_states_what(folder):
    """A day from a list is not shown as one that the text states."""
    (folder / "metadata.csv").write_bytes(csv_of([["file", "date"], ["zh.txt", "2020-01-01"]]))
    with review(folder, folder.parent / "x.case", LOCAL) as case:
        page = folder.parent / "dossier.html"
        case.write_dossier(page, LOCAL)
    assert page.read_text("utf-8").count("published: stated in metadata.csv, row 1") == 1


def test_a_table_becomes_a_list_and_a_table_again(folder):
    """Its rows are documents as long as it names no file that is there."""
    (folder / "metadata.csv").write_bytes(
        csv_of(
            [
                ["file", "date", "text"],
                ["new.txt", "2020-01-01", "The Redwing Scheme pays visiting professors. " * 3],
            ]
        )
    )
    assert "metadata.csv" in cards(folder)
    (folder / "new.txt").write_text("A notice of the Redwing Scheme.")
    found = cards(folder)
    assert "metadata.csv" not in found
    assert found["new.txt"].header.date == "2020-01-01"
    (folder / "new.txt").unlink()
    assert "metadata.csv" in cards(folder)


def test_rows_of_a_given_list_that_name_no_file_are_told_once(folder, tmp_path):
    """Under the folder; the next review does not tell them twice, and not at all where the list is not given."""
    (tmp_path / "list.csv").write_bytes(
        csv_of([["file", "date"], ["zh.txt", "2020-01-01"], ["gone.txt", "2020-01-02"]])
    )
    chosen = Settings(engine="local", metadata=str(tmp_path / "list.csv"))
    for settings, told in ((chosen, 1), (chosen, 1), (LOCAL, 0)):
        with review(folder, folder.parent / "x.case", settings) as case:
            assert [one.reason for one in case.problems()] == ["unmatched"] * told


def test_a_capture_of_a_home_page_has_a_name_on_the_page(tmp_path):
    """Its address ends in a stroke; the document is called by what stands before it. Address and day are the archive's."""
    folder = tmp_path / "papers"
    folder.mkdir()
    page = f"<html><body><p>{SAID['en']}</p><p>{SAID['en']}</p></body></html>".encode()
    (folder / "a.warc").write_bytes(warc(http(page), "https://qinglan.example/"))
    with review(folder, tmp_path / "x.case", LOCAL) as case:
        (document,) = case.documents()
        case.write_dossier(tmp_path / "dossier.html", LOCAL)
    shown = (tmp_path / "dossier.html").read_text("utf-8")
    assert "address, captured: stated by the web archive" in shown
    assert ">qinglan.example<" in shown or document.header.title is not None
    assert document.header.captured is not None
    assert document.header.captured.value == "2021-03-06"
    assert document.header.date is None
