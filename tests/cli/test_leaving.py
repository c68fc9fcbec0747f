"""A case leaves in every form, opens in the browser, and is never mixed up with another in silence."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from aftername.case import open_case
from aftername.cli import COMMANDS, main
from aftername.cli.open import SCREENS
from aftername.exports import FORMS

SKYLARK = "The Skylark Talent Programme is run by the Ministry of Science.\nContact: Mary Wren, mary.wren@office.example\n"
REDWING = "The Redwing Talent Programme is run by the Ministry of Works.\n"


def run(*given: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in given])


def folder(place: str, **texts: str) -> Path:
    made = Path(place)
    made.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (made / f"{name}.txt").write_text(text)
    return made


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder("in", a=SKYLARK, b=REDWING)
    assert run("review", "in", "-o", "x.case", "--engine", "local", "--quiet").stdout == "dossier.html\n"
    return Path("x.case")


@pytest.mark.parametrize("form", [one for one in FORMS if one != "parquet"])
def test_every_form_is_written_and_masked(case, form):
    """Beside the case, its path printed; of one programme where asked; private details only when asked."""
    told = run("export", case, "--to", form)
    assert told.exit_code == 0, told.output
    files = [Path(line) for line in told.stdout.splitlines()]
    assert files
    assert all(one.is_file() for one in files)
    whole = b"".join(_unpacked(one) for one in files)
    assert b"mary.wren" not in whole
    part = run("export", case, "--to", form, "--programme", "skylark talent programme", "-o", f"part.{form}")
    assert part.exit_code == 0, part.output
    if form not in ("datasette", "crate"):
        held = b"".join(_unpacked(Path(line)) for line in part.stdout.splitlines())
        assert b"Skylark" in held
        assert b"Ministry of Works" not in held


def _unpacked(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_unmasked_says_so(case):
    """On the terminal and in what is written."""
    told = run("export", case, "--to", "crate", "--unmasked", "-o", "open.zip")
    assert "Not masked" in told.stderr
    assert b"NOT MASKED" in _unpacked(Path("open.zip"))
    assert b"mary.wren" in _unpacked(Path("open.zip"))


def test_a_pack_is_checked_by_verify(case):
    """As it was made, and with the folder; then changed."""
    assert run("pack", case).stdout == "x.crate.zip\n"
    assert "everything agrees" in run("verify", "x.crate.zip").stdout
    assert "2 files that were given compared" in run("verify", "x.crate.zip", "in").stdout
    (Path("in") / "a.txt").write_text("other")
    told = run("verify", "x.crate.zip", "in")
    assert told.exit_code == 1
    assert "in/a.txt" in told.stdout


def test_a_name_that_is_not_there_and_places_that_cannot_be_written(case):
    """One line each, with what is near; nothing is written."""
    Path("file").write_text("x")
    for words, told in (
        (("export", case, "--to", "csv", "--programme", "Skylrak Talent Programme"), "did you mean Skylark"),
        (("show", case, "Skylrak Talent Programme"), "did you mean Skylark"),
        (("export", case, "--to", "xlsx", "-o", "file/x.xlsx"), "file/x.xlsx: cannot be written"),
        (("export", case, "--to", "csv", "-o", "file"), "cannot be written"),
        (("pack", case, "-o", "file/x.zip"), "cannot be written"),
        (("export", case, "--to", "xlsx", "-o", case), "is the case"),
        (("review", "in", "-o", "file/x.case"), "no folder can be made"),
    ):
        got = run(*words)
        assert got.exit_code == 2, words
        assert told in got.stderr, got.stderr
        assert got.stderr.count("\n") == 1, got.stderr
    assert open_case(case).seal


def test_open_makes_a_page_where_there_is_none(case, monkeypatch):
    """And opens it in the browser."""
    seen: list[str] = []
    monkeypatch.setattr(click, "launch", lambda address: seen.append(address) or 0)
    monkeypatch.setenv("DISPLAY", ":0")
    Path("dossier.html").unlink()
    assert run("open", case).exit_code == 0
    assert Path("dossier.html").is_file()
    assert seen == [Path("dossier.html").resolve().as_uri()]
    assert run("review", "in", "-o", case, "--engine", "local", "--open", "--quiet").exit_code == 0
    assert len(seen) == 2


def test_where_there_is_no_screen_the_path_is_told(case, monkeypatch):
    """No browser is asked for on a bare Linux; one that is named is."""
    seen: list[str] = []
    monkeypatch.setattr(click, "launch", lambda address: seen.append(address) or 0)
    monkeypatch.setattr("sys.platform", "linux")
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    told = run("open", case)
    assert told.exit_code == 0
    assert told.stdout == "Open:  dossier.html\n"
    assert "no screen here" in told.stderr
    assert not seen
    monkeypatch.setenv("BROWSER", "lynx")
    assert not run("open", case).stderr
    assert len(seen) == 1


def test_two_folders_of_one_name_never_share_a_case_in_silence(case):
    """Refused with both names; --add puts them side by side; the same folder is no stranger."""
    folder("other/in", c="The Heron Talent Programme is run by the Ministry of Works.\n")
    for given in ("other/in", Path("other/in").resolve()):
        told = run("review", given, "-o", case, "--engine", "local")
        assert told.exit_code == 2
        assert "holds in, and none of those files is in" in told.stderr
        assert "--add" in told.stderr
    told = run("review", "other/in", "-o", case, "--engine", "local", "--add")
    assert told.exit_code == 0, told.output
    assert "Added in (2) to x.case, which holds in." in told.stdout
    with open_case(case) as held:
        assert sorted(one.path for one in held.files()) == ["in (2)/c.txt", "in/a.txt", "in/b.txt"]
    assert "Added" not in run("review", "in", "-o", case, "--engine", "local").stdout


def test_a_folder_whose_files_are_all_gone_is_told_as_such(case):
    """The same folder is not called another one; nothing is lost."""
    for one in ("a.txt", "b.txt"):
        (Path("in") / one).unlink()
    told = run("review", "in", "-o", case, "--engine", "local")
    assert told.exit_code == 2
    assert "none of the files that it holds of in is there now; nothing was changed" in told.stderr
    assert "another in" not in told.stderr
    with open_case(case) as held:
        assert len(list(held.files())) == 2


def test_a_folder_of_another_name_is_added_with_a_word(case):
    """It says to what."""
    folder("more", c="The Heron Talent Programme is run by the Ministry of Works.\n")
    assert (
        "Added more to x.case, which holds in."
        in run("review", "more", "-o", case, "--engine", "local").stdout
    )


def test_two_cases_in_one_place_have_a_page_each(case):
    """Also where both bear one name but for its ending; a judgement renews the right one."""
    before = Path("dossier.html").read_bytes()
    folder("else", c="The Heron Talent Programme is run by the Ministry of Works.\n")
    for other, page in (("y.case", "y.dossier.html"), ("x.db", "x.dossier.html")):
        told = run("review", "else", "-o", other, "--engine", "local", "--quiet")
        assert told.stdout == f"{page}\n"
        assert "Heron" in Path(page).read_text()
    assert Path("dossier.html").read_bytes() == before
    assert run("ignore", case, "Redwing Talent Programme").exit_code == 0
    assert "Heron" in Path("x.dossier.html").read_text()
    assert "Skylark" in Path("dossier.html").read_text()


def test_what_rests_on_a_file_that_is_gone_is_kept_and_named(case):
    """Named each time, marked as gone, still found; --forget lets it go."""
    (Path("in") / "a.txt").unlink()
    for _ in range(2):
        told = run("review", "in", "-o", case, "--engine", "local").stdout
        assert "1 file read earlier is no longer there: in/a.txt." in told
        assert "--forget" in told
    assert "in/a.txt  gone" in run("list", case, "files").stdout
    assert "in/a.txt: gone: it was read in an earlier review" in run("list", case, "problems").stdout
    assert "Ministry of Science" in run("show", case, "Skylark Talent Programme").stdout
    assert "in/a.txt" in run("verify", case, "in").stdout
    assert run("review", "in", "-o", case, "--engine", "local", "--forget").exit_code == 0
    assert run("show", case, "Skylark Talent Programme").exit_code == 2
    assert run("verify", case, "in").exit_code == 0


def test_a_file_that_was_moved_is_not_gone(case):
    """Its content is there under another name."""
    (Path("in") / "a.txt").rename("in/z.txt")
    assert "no longer there" not in run("review", "in", "-o", case, "--engine", "local").stdout
    assert "gone" not in run("list", case, "files").stdout


def test_lists_come_most_telling_first_with_ids_last(case):
    """Names open the lines; a table as CSV."""
    lines = run("list", case, "programmes").stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["Redwing Talent Programme", "Skylark Talent Programme"]
    with open_case(case) as held:
        ids = {one.name: one.id for one in held.programmes()}
    assert f"[{ids['Redwing Talent Programme']}]" in lines[0]
    told = list(csv.DictReader(io.StringIO(run("list", case, "claims", "--csv").stdout)))
    assert {row["value"] for row in told} == {"Ministry of Science", "Ministry of Works"}
    assert run("list", case, "mentions", "--csv").exit_code == 2


def test_a_command_that_is_misspelled_is_told(case):
    """With those that are near."""
    told = run("exprot", case)
    assert told.exit_code == 2
    assert "Did you mean export" in told.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_told_how_to_complete(shell):
    """Lines for each shell that name the command."""
    told = run("completion", shell)
    assert told.exit_code == 0
    assert "_AFTERNAME_COMPLETE" in told.stdout


def test_every_command_is_in_the_page_of_commands():
    """docs/cli.md has a part for each command."""
    told = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text("utf-8")
    for name in COMMANDS:
        assert f"aftername {name}" in told, name


def test_a_show_is_short_and_all_is_whole(case):
    """Reasons and every statement only with --all."""
    lines = [f"The Skylark Talent Programme offers grants of {n}00,000 dollars." for n in range(1, 8)]
    folder("in", g="\n".join(lines))
    assert run("review", "in", "-o", case, "--engine", "local").exit_code == 0
    short = run("show", case, "Skylark Talent Programme")
    whole = run("show", case, "Skylark Talent Programme", "--all")
    assert "--all shows them" in short.stderr
    assert len(short.stdout) < len(whole.stdout)
    assert "700,000" in whole.stdout


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        (("list", "programs"), "programmes"),
        (("list", "statements"), "claims"),
        (("list", "zzz"), ""),
        (("export", "--to", "excel"), "xlsx"),
    ],
)
def test_a_kind_or_form_that_is_misspelled_is_told(case, asked, near):
    """With the one that is near, or that people call so; nothing is guessed for what is like none."""
    told = run(asked[0], case, *asked[1:])
    assert told.exit_code == 2
    assert ("Did you mean" in told.stderr, near in told.stderr) == (near != "", True)
