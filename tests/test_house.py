"""The rules of the house that a machine can hold."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    if name and (ROOT / name).is_file()
]
SOURCES = [path for path in TRACKED if path.suffix == ".py" and path.is_relative_to(ROOT / "src")]


def test_there_is_something_to_hold():
    """The lists below are not empty by mistake."""
    assert len(SOURCES) > 30


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_opens_with_one_line(path):
    """Every module opens with a line that a stranger understands."""
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert re.match(r'("""|# )\S', first), first


def test_importing_opens_nothing():
    """Importing aftername, and asking for help, loads no library that reads documents."""
    code = (
        "import sys, aftername, aftername.cli; "
        "print([m for m in ('lxml', 'pypdf', 'pypdfium2', 'resiliparse', 'jinja2', 'opencc', 'sqlite3') if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"},
    )
    assert told.stdout.strip() == "[]"


def test_no_path_of_a_machine_and_no_registry_host():
    """Tracked files name no folder of a machine and no host of a package registry."""
    banned = re.compile(
        "/wo" + "rk/|/ro" + "ot/|/ho" + r"me/[a-z]+/|pythonhos" + "ted|pypi\\.o" + "rg|registry\\.npm" + "js"
    )
    for path in TRACKED:
        if path.suffix in {".png", ".zip", ".bin", ".lzma", ".xz", ".gz"}:
            continue
        hit = banned.search(path.read_bytes().decode("utf-8", "replace"))
        assert hit is None, f"{path.relative_to(ROOT)}: {hit.group()}"


def test_the_locks_hold_hashes_and_no_index():
    """Every requirement is pinned with hashes; no line names an index."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        lock = (ROOT / name).read_text("utf-8")
        pins = re.findall(r"^[a-z0-9][^\n]*?==[^\n]*", lock, re.M)
        assert pins
        assert all(pin.endswith("\\") for pin in pins)
        assert "index-url" not in lock
        assert "://" not in lock


def test_the_locks_hold_what_the_project_asks_for():
    """Every library the project names stands in the lock."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    for wanted in project["dependencies"]:
        name = re.split(r"[<>=\[ ]", wanted)[0]
        assert re.search(rf"^{re.escape(name)}==", lock, re.M), name
