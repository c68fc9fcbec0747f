"""The rules of the house that a machine can hold."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

_spec = importlib.util.spec_from_file_location("ratchets", Path(__file__).with_name("ratchets.py"))
assert _spec is not None
assert _spec.loader is not None
ratchets = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(ratchets)

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
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-ftm.txt", "requirements-dask.txt"):
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


EAST_ASIAN_LITERALS = {
    "casefile": 1,
    "citing": 135,
    "cli": 3,
    "exports": 1,
    "stages/claims": 142,
    "stages/gaps": 1,
    "stages/mentions": 839,
    "stages/names": 4,
    "stages/origins": 24,
    "stages/succession": 6,
    "text": 13,
}
"""Strings with letters of East Asia outside languages/, values/ and text/readings/, by room, 2026-12. Aim: none."""

AT_MOST = {
    "comparisons with the code of a language": (147, 15),
    "files over 350 lines": (0, 0),
    "functions over 50 lines": (19, 5),
    "functions of complexity over 15": (195, 60),
    "complexity of the worst function": (126, 30),
    "circles of imports": (0, 0),
}
"""What the sources have of each, 2026-11, and what is aimed at. A number here may fall, never rise."""


def _counted() -> dict[str, int]:
    """The same, as it is now."""
    complex_functions = ratchets.complex_functions()
    return {
        "comparisons with the code of a language": ratchets.language_comparisons(),
        "files over 350 lines": len(ratchets.long_files()),
        "functions over 50 lines": len(ratchets.long_functions()),
        "functions of complexity over 15": len(complex_functions),
        "complexity of the worst function": max(complex_functions.values(), default=0),
        "circles of imports": len(ratchets.import_circles()),
    }


@pytest.mark.parametrize("what", AT_MOST)
def test_no_ratchet_slips(what):
    """The sources have no more of it than they had; where they have less, the number here is lowered."""
    assert _counted()[what] <= AT_MOST[what][0]


def test_literals_go_home():
    """No room has more strings with letters of East Asia than it had, and no new room has any: words are in packs."""
    found = ratchets.east_asian_literals()
    worse = {room: count for room, count in found.items() if count > EAST_ASIAN_LITERALS.get(room, 0)}
    assert worse == {}


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        ("def f(): return 1", 1),
        ("def f(a):\n    if a:\n        return 1\n    return 2", 2),
        ("def f(a, b):\n    return a and b or 3", 3),
        ("def f(a):\n    return [x for x in a if x if x > 1]", 4),
        ("def f(a):\n    def g(b):\n        return 1 if b else 2\n    return g(a)", 1),
        (
            "def f(a):\n    for x in a:\n        try:\n            x()\n        except ValueError:\n            pass",
            3,
        ),
    ],
)
def test_complexity_counts_ways_through(source, ways):
    """Branches, loops, conditions and every "and" and "or"; a function within counts for itself."""
    (function,) = ast.parse(source).body
    assert ratchets.complexity(function) == ways
