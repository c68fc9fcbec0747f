"""What people see of a case is masked by place; records, lines and searches alike."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from aftername.case import Case, review
from aftername.records.wire import plain, shown
from aftername.settings import Settings

NOTICE = """青岚大学关于申报“汀兰计划”的通知

“汀兰计划”由青岚省科学技术厅组织实施，引进海外学者，给予300万元。

联系人：{name}，电话{phone}，出生日期：1979年4月5日，住址：青岚市松涛路18号302室
"""
SECRETS = ("张小禾", "80000001", "松涛路", "1979", "李小禾", "80000002")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(NOTICE.format(name="张小禾", phone="0571-80000001"), "utf-8")
    (folder / "b.txt").write_text(NOTICE.format(name="李小禾", phone="0571-80000002"), "utf-8")
    return review(folder, tmp_path / "x.case", Settings(engine="local"))


def test_no_record_shows_a_private_detail(case: Case) -> None:
    """Quotes, values, normal forms and titles of every kind are masked; what is public stays."""
    with case:
        for get in (case.documents, case.blocks, case.mentions, case.programmes, case.claims, case.gaps):
            told = str([case.masks.told(shown(one)) for one in get()])
            assert not any(secret in told for secret in SECRETS), get
        assert "300万元" in str([case.masks.told(shown(one)) for one in case.claims()])


def test_a_masked_number_has_no_normal_form(case: Case) -> None:
    """A date of birth does not stand in its ISO form either."""
    with case:
        dates = [one for one in case.mentions() if one.kind == "date"]
        assert any(one.written == "1979年4月5日" for one in dates)
        masked = [case.masks.told(shown(one)) for one in dates]
        assert [one["normal"] for one in masked if "▇" in one["written"]] == [None, None]


def test_a_line_is_masked_as_its_record(case: Case) -> None:
    """A line made of a record hides what its quotes hide, and names that stand in no quote."""
    with case:
        line = case.masks.line
        blocks = [(one, line(" ".join(one.anchor.quote.split()), one)) for one in case.blocks()]
        assert not any(secret in told for _, told in blocks for secret in SECRETS)
        assert line("张小禾 and the 汀兰计划") == "▇▇▇ and the 汀兰计划"


def test_what_a_search_shows_is_masked(case: Case) -> None:
    """The words around a hit are masked where they stand."""
    with case:
        found, _ = case.search("电话")
        told = str([case.masks.told(plain(one)) for one in found])
        assert "电话" in told
        assert not any(secret in told for secret in SECRETS)


def test_a_name_of_a_programme_is_never_masked(tmp_path: Path) -> None:
    """Where a broken paper has it behind a label for people, it is no person there, nor in the lists of the case."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(NOTICE.format(name="张小禾", phone="0571-80000001"), "utf-8")
    (folder / "b.txt").write_text("联系人：张小禾，电话0571-800“汀兰计划”的通知\n\n联系人：汀兰计划", "utf-8")
    with review(folder, tmp_path / "x.case", Settings(engine="local")) as case:
        assert case.masks.words("汀兰计划") == "汀兰计划"
        assert case.masks.words("张小禾") == "▇▇▇"


def test_case_and_page_are_the_owners_alone(case: Case, tmp_path: Path) -> None:
    """Nobody else on the machine reads the case, the page or the texts beside it."""
    with case:
        for written in (
            *case.write_dossier(tmp_path / "dossier.html", Settings(embed_characters=1)),
            case.path,
        ):
            assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_no_path_of_the_machine_is_kept(case: Case, tmp_path: Path) -> None:
    """A folder given by its whole path is called by its name, in the case and in the page."""
    with case:
        assert [one.path for one in case.files()] == ["in/a.txt", "in/b.txt"]
        (page,) = case.write_dossier(tmp_path / "dossier.html")
        assert str(tmp_path) not in page.read_text("utf-8")
        assert str(tmp_path).encode() not in case.path.read_bytes()


def test_two_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """The second is called by a number, and a later review finds each again."""
    for place in ("one", "two"):
        (tmp_path / place / "in").mkdir(parents=True)
        (tmp_path / place / "in" / "a.txt").write_text(f"The Skylark Programme, {place}.")
    for _ in range(2):
        for place in ("one", "two"):
            with review(tmp_path / place / "in", tmp_path / "x.case", Settings(engine="local")) as case:
                assert case.gone == ()
                paths = [one.path for one in case.files()]
    assert paths == ["in (2)/a.txt", "in/a.txt"]
