"""The table of readings: what it holds, and that it is what the script makes."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from aftername.text.readings import characters_read, readings_of

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = ROOT / "tools" / "build_readings.py"
TABLE = ROOT / "src" / "aftername" / "text" / "readings" / "readings.tsv"


@pytest.mark.parametrize(
    ("character", "tradition", "reading"),
    [
        ("汀", "Mandarin", "ting"),
        ("蘭", "Mandarin", "lan"),
        ("兰", "Korean", "란"),
        ("藍", "Japanese", "ran"),
        ("京", "Japanese", "kyou"),
        ("行", "Mandarin", "hang"),
        ("國", "Cantonese", "gwok"),
        ("国", "Vietnamese", "quốc"),
        ("啓", "Korean", "계"),
        ("桜", "Japanese kun", "sakura"),
    ],
)
def test_a_character_in_any_form_has_its_readings(character, tradition, reading):
    """Simplified, traditional and Japanese forms share their readings; a variant lends what one lacks."""
    assert reading in readings_of(character, tradition)
    assert readings_of(character, tradition)


def test_an_unknown_character_has_no_reading():
    """Latin letters and kana are no Han characters."""
    assert readings_of("a", "Mandarin") == ()
    assert readings_of("ア", "Japanese") == ()
    assert characters_read("Mandarin", "xyz") == frozenset()


def test_the_table_was_made_by_the_script_as_it_is():
    """The script's digest stands in the table: a change to one without the other fails."""
    told = re.search(r"sha256 ([0-9a-f]{64})", TABLE.read_text(encoding="utf-8"))
    assert told is not None
    assert told[1] == hashlib.sha256(SCRIPT.read_bytes()).hexdigest()


@pytest.mark.skipif(not Path("/usr/share/unicode").is_dir(), reason="Debian's unicode-data is not installed")
def test_the_table_is_what_the_source_gives():
    """Built anew from Unihan, the table comes out the same to the byte."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
