"""A report has a real footnote for each passage, in Markdown and in DOCX; nothing in a text becomes markup."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile

import docx
import pytest
from lxml import etree

from aftername.exports import docx as docx_file
from aftername.exports import markdown
from aftername.exports.markdown import as_markdown
from aftername.records import Evidence, Speaker, Succession

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_markdown_has_a_note_for_every_mark(account):
    """Marks and notes are the same, each note has quote, file and digest; texts do not act."""
    told = as_markdown(account)
    marks = re.findall(r"(?m)(?<!^)\[\^(\d+)\]", told)
    notes = re.findall(r"(?m)^\[\^(\d+)\]: (.*)$", told)
    assert marks == [number for number, _ in notes]
    assert len(marks) > 10
    assert all("SHA\\-256" in words or "SHA-256" in words for _, words in notes)
    assert "## 苇航计划" in told
    assert "<某>" not in told
    assert "\\<某\\>办公室" in told
    assert "林小禾" not in told


def test_a_report_says_where_it_stays_open_whose_a_statement_is(account):
    """Of several programmes, and of one of several: the line and its note say so; of one programme neither does."""
    told = as_markdown(account)
    several = [one for each in account.dossier.programmes for one in each.claims if one.others]
    assert several
    words = "it stays open which programme is meant", "said of several programmes together"
    assert sum(told.count(one) for one in words) >= 2
    plain = next(line for line in told.splitlines() if line.startswith("- ") and "200万元至300万元" in line)
    assert not any(one in plain for one in words)


def test_docx_opens_with_real_footnotes(account, tmp_path):
    """python-docx loads it; every reference has its footnote with the quote."""
    (path,) = docx_file.write(account, tmp_path / "x.docx")
    book = docx.Document(str(path))
    assert book.paragraphs[0].text == "Made-up case"
    assert any(p.style.name == "Heading 1" and p.text == "苇航计划" for p in book.paragraphs)
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    asked = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    held = {one.get(f"{W}id"): "".join(one.itertext()) for one in notes}
    assert asked == [str(n) for n in range(1, len(asked) + 1)]
    assert set(asked) <= set(held)
    assert any(
        "入选者给予200万元至300万元科研经费补助。" in words and "a/01.txt" in words for words in held.values()
    )


def test_a_report_of_a_case_opens_with_what_stands_out(account):
    """The findings of the first screen, with their notes; a report of one programme has its account alone."""
    told = as_markdown(account)
    top = told[told.index("## What stands out") : told.index("## 苇航计划")]
    assert "- 苇航计划, offers: 3 million to 5 million yuan (CNY 3,000,000 to 5,000,000)" in top
    assert "- 苇航计划, run by: 青岚省人力资源和社会保障厅; as of 2022-07-18" in top
    assert all(re.search(r"\[\^\d+\]$", line) for line in top.splitlines() if line.startswith("- "))
    main = next(one.id for one in account.programmes.values() if one.name == "苇航计划")
    assert "What stands out" not in as_markdown(account.of([main], "one"))


def test_findings_of_a_pile_stand_in_its_report(blank, leaving_of):
    """Which are named most, who perhaps runs what, which paper took the place of which, and the date that only its text gives."""
    case = blank()
    for n in range(9):
        papers = [
            case.read(
                f"{n}-{m}.txt", f"{n}号\n{m}：“第{n}号计划”。海洋部推进“第{n}号计划”。\n", "zh", "2021-03-04"
            )
            for m in range(5 if n < 2 else 1)
        ]
        plan = case.programme(f"第{n}号计划", *((one, f"第{n}号计划", "Hans") for one in papers))
        if n == 1:
            line = f"海洋部推进“第{n}号计划”。"
            case.claim(
                plan,
                papers[0],
                "run-by",
                line,
                "海洋部",
                label="manages",
                rule="weighed: body",
                binding="rule",
            )
    paper = case.documents[papers[0].id]
    piece = Evidence(
        "documentary", "废止", "states", Speaker("document", "x"), "1913", "", (paper.anchor(0, 2),), ""
    )
    case.edges.append(
        Succession(
            "old",
            "new",
            "甲办法",
            "乙办法",
            "succeeded",
            "documentary",
            "1913",
            False,
            (piece,),
            (),
            (paper.id,),
            kind="document",
            said="2021-03-04",
        )
    )
    told = as_markdown(leaving_of(case))
    top = told[told.index("## What stands out") : told.index("\n## 第")]
    assert (
        "Most named of 9 programmes: 第0号计划 (5 documents, 5 independent), 第1号计划 (5 documents, 5 independent)."
        in top
    )
    assert (
        "Perhaps run: 第1号计划 by 海洋部. Weighed from the words around, of 1 of 9; no rule read it" in top
    )
    assert "甲办法 was succeeded by 乙办法: its text gives 1913 as the date; documentary." in top


def test_marks_of_several_notes_do_not_run_together(account, tmp_path):
    """Notes 6 and 7 of one line are not read as note 67: a raised comma between them, in Markdown a blank."""
    assert "][" not in re.sub(r"(?m)^\[\^.*$", "", as_markdown(account))
    assert re.search(r"\[\^\d+\] \[\^\d+\]", as_markdown(account))
    (path,) = docx_file.write(account, tmp_path / "x.docx")
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    several = [p for p in body.iter(f"{W}p") if len(list(p.iter(f"{W}footnoteReference"))) > 1]
    assert several
    for paragraph in several:
        marks = "".join("*" if run.find(f"{W}footnoteReference") is not None else "".join(run.itertext()) for run in paragraph.iter(f"{W}r"))  # fmt: skip
        assert "**" not in marks
        assert marks.endswith("*,*")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice; .ci/run installs it")
def test_libreoffice_opens_report_and_workbook(account, tmp_path):
    """Once by another program: the report with its notes, the workbook with its sheets."""
    from aftername.exports import xlsx

    docx_file.write(account, tmp_path / "x.docx")
    xlsx.write(account, tmp_path / "y.xlsx")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    for name, to in (("x.docx", "fodt"), ("y.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4")):  # fmt: skip
        subprocess.run(
            ["soffice", home, "--headless", "--convert-to", to, "--outdir", str(tmp_path), str(tmp_path / name)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    report = (tmp_path / "x.fodt").read_text("utf-8")
    assert report.count("<text:note ") > 10
    assert "入选者给予200万元至300万元科研经费补助" in report
    (sheet,) = tmp_path.glob("y*.csv")
    told = sheet.read_text("utf-8")
    assert "岚科发〔2019〕11号" in told
    assert "=HYPERLINK" in told


def test_the_same_case_gives_the_same_bytes(account, tmp_path):
    """Every form but Parquet, twice."""
    from aftername.exports import crate, csv_files, datasette, ftm, xlsx

    for form in (csv_files, xlsx, docx_file, markdown, ftm, crate, datasette):
        ones = form.write(account, tmp_path / "one" / "x")
        others = form.write(account, tmp_path / "other" / "x")
        assert [one.read_bytes() for one in ones] == [one.read_bytes() for one in others], form
        assert all(one.stat().st_mode & 0o777 == 0o600 for one in ones)
        for one in ones:
            shutil.rmtree(one.parent)
            shutil.rmtree(tmp_path / "other")
            break
