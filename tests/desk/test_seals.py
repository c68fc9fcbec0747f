"""A sealed case shows every change to its rows and pages, and damage ends in lines, never in a traceback."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from aftername.case import judge, open_case, review, verify_case
from aftername.casefile.seal import digests, plain_connection
from aftername.desk.signing import check_signature, sign
from aftername.errors import AfternameError
from aftername.settings import Settings

TEXT = """“汀兰计划”由青岚省科学技术厅组织实施，申报人年龄不超过40周岁，入选者给予300万元科研经费。
The Skylark Talent Programme recruits scientists from abroad and is run by the Ministry of Science.
"""
HAND = Settings(engine="local")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with its page, made once."""
    folder = tmp_path_factory.mktemp("sealed")
    (folder / "in").mkdir()
    for number in range(3):
        (folder / "in" / f"{number}.txt").write_text(f"{TEXT}\n{number}. 2022年12月{number + 1}日\n", "utf-8")
    with review(folder / "in", folder / "x.case", HAND) as case:
        case.write_dossier(folder / "dossier.html")
    return folder


@pytest.fixture
def copy(sealed: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    shutil.copytree(sealed, tmp_path / "copy")
    return tmp_path / "copy"


def told(case: Path, folder: Path | None = None, *, deep: bool = False) -> list[str]:
    return [f"{one.what} {one.name}: {one.detail}" for one in verify_case(case, folder, deep=deep).broken]


def change(case: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(case)) as db:
        for one in statements:
            db.execute(one)
        db.commit()


def test_an_untouched_case_agrees(copy: Path) -> None:
    """Nothing is told of a case as it was written, with its files and found anew; the line is the one it bears."""
    assert told(copy / "x.case", copy / "in", deep=True) == []
    with open_case(copy / "x.case") as case:
        assert verify_case(copy / "x.case").line == case.seal != ""


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM claims", "table claims: was sealed with"),
        ("DELETE FROM claims WHERE id = (SELECT min(id) FROM claims)", "table claims"),
        ("UPDATE claims SET hedge = 'denies' WHERE hedge = 'states'", "table claims: was changed"),
        ("UPDATE claims SET value = '9'", "document "),
        ("UPDATE claim_kinds SET fact = 'offers' WHERE fact = 'run-by'", "table claim_kinds: was changed"),
        ("UPDATE meanings SET normal = replace(normal, '300', '900')", "table meanings: was changed"),
        ('UPDATE mentions SET start = start + 1, "end" = "end" + 1', "document "),
        ("UPDATE programmes SET name = 'Other Plan'", "table programmes"),
        ("UPDATE files SET path = 'in/z.txt' WHERE path = 'in/0.txt'", "table files"),
        ("UPDATE documents SET text = text || ' '", "document "),
        (
            "INSERT INTO gaps VALUES (99, 'x', 'k', 's', 't', 1, NULL, 'u', NULL, NULL, NULL, '{}')",
            "table gaps",
        ),
        ("DELETE FROM manifest WHERE what = 'table' AND name = 'claims'", "table claims"),
        ("UPDATE manifest SET digest = 'x' WHERE what = 'file'", "page dossier.html"),
        ("DROP INDEX names_written", "schema"),
        ("CREATE TABLE more (a)", "table more: is not in the seal"),
        ("DELETE FROM manifest", "the case bears no seal"),
    ],
)
def test_a_changed_row_is_named(copy: Path, statement: str, words: str) -> None:
    """Rows deleted, added or edited by hand, in any table."""
    change(copy / "x.case", statement)
    assert any(words in line for line in told(copy / "x.case"))


def test_pages_are_part_of_the_seal(copy: Path) -> None:
    """A page that was changed, that is gone, and a file that stands beside its texts."""
    with open_case(copy / "x.case") as case:
        case.write_dossier(copy / "dossier.html", Settings(embed_characters=1))
    assert told(copy / "x.case") == []
    page = copy / "dossier.html"
    page.write_bytes(page.read_bytes().replace("300万元".encode(), "900万元".encode()))
    (copy / "dossier-texts" / "more.html").write_text("x")
    next((copy / "dossier-texts").glob("*[0-9].html"), page).unlink()
    lines = "\n".join(told(copy / "x.case"))
    assert "page dossier.html: was changed" in lines
    assert "page dossier-texts/more.html: stands beside the pages" in lines


def test_files_that_are_gone_added_or_called_otherwise(copy: Path) -> None:
    """A folder that no longer holds what was reviewed."""
    (copy / "in" / "0.txt").rename(copy / "in" / "other.txt")
    (copy / "in" / "1.txt").write_text("something else")
    (copy / "in" / "2.txt").unlink()
    lines = "\n".join(told(copy / "x.case", copy / "in"))
    assert "file in/0.txt: is called other.txt there" in lines
    assert "file in/1.txt: has another content now" in lines
    assert "file in/2.txt: is not there" in lines
    assert "file 1.txt: is there and not in the case" in lines


def test_a_case_sealed_anew_is_found_by_its_line_and_by_looking_again(copy: Path) -> None:
    """Who edits a case and seals it again changes the line; what was found comes out otherwise from the texts."""
    from aftername.casefile import Store

    with open_case(copy / "x.case") as case:
        line = case.seal
    change(copy / "x.case", "DELETE FROM claims WHERE id = (SELECT min(id) FROM claims)")
    with Store(copy / "x.case", writing=True) as store:
        store.finish()
    assert told(copy / "x.case") == []
    assert verify_case(copy / "x.case").line != line
    assert any("claims: comes out otherwise" in one for one in told(copy / "x.case", deep=True))


def test_flipped_bytes_are_named_or_change_nothing(copy: Path) -> None:
    """A byte flipped anywhere in the case file is told, or every row is as it was; nothing else is ever raised."""
    chance = random.Random(4)
    whole = (copy / "x.case").read_bytes()
    with contextlib.closing(plain_connection(copy / "x.case")) as db:
        before = digests(db)
    for _ in range(25):
        spoilt = bytearray(whole)
        at = chance.randrange(len(whole))
        spoilt[at] ^= 1 << chance.randrange(8)
        (copy / "x.case").write_bytes(spoilt)
        try:
            broken = told(copy / "x.case")
        except AfternameError:
            continue
        if not broken:
            with contextlib.closing(plain_connection(copy / "x.case")) as db:
                assert digests(db) == before, at


def test_a_stopped_change_is_told(copy: Path) -> None:
    """A case whose last change did not come to its seal says so."""
    change(copy / "x.case", "INSERT INTO manifest VALUES ('open', 'review', '0', 0)")
    assert any("the last review was stopped before its end" in line for line in told(copy / "x.case"))


def test_a_judgement_seals_anew(copy: Path) -> None:
    """After a person's word the case agrees with its new seal, and the old page is told to be older by its state."""
    with open_case(copy / "x.case") as case:
        state = case.state
    judge(
        copy / "x.case", "different", "汀兰计划", "Skylark Talent Programme", "two", "me", "2026-01-01", HAND
    )
    assert told(copy / "x.case") == []
    with open_case(copy / "x.case") as case:
        assert case.state != state


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_a_seal_is_signed_and_checked(copy: Path) -> None:
    """A signature holds for its line, and for nobody who is not listed."""
    case, key = copy / "x.case", copy / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    line = verify_case(case).line
    sign(case, line, key)
    signers = copy / "signers"
    signers.write_text(f"me@desk.example {key.with_suffix('.pub').read_text('utf-8')}")
    assert list(check_signature(case, line, None)) == []
    assert list(check_signature(case, line, signers)) == []
    assert [one.detail for one in check_signature(case, "other", None)]
    signers.write_text("")
    assert "nobody" in next(iter(check_signature(case, line, signers))).detail
    assert os.path.exists(f"{case}.seal.sig")


def test_a_damaged_list_of_tables_is_named(tmp_path: Path) -> None:
    """SQLite quotes a damaged definition as it stands, half a character included: that is named in a line as well."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("“汀兰计划”由青岚省科学技术厅组织实施。", "utf-8")
    case = tmp_path / "x.case"
    review(tmp_path / "in", case, Settings(engine="local")).close()
    case.write_bytes(case.read_bytes().replace(b"CREATE TABLE", b"CREATE TA\xc2LE"))
    assert verify_case(case).broken
