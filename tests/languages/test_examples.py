"""The examples in .words files hold: "#+" says what is read in a sentence, "#-" what is not."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from aftername.find import find_mentions
from aftername.languages import LANGUAGES
from aftername.languages.schema import kinds

NOW = "2024-05-10"
_FIRES = re.compile(r"#\+ (?P<sentence>.+?) => (?P<kind>[a-z]+) (?P<quote>[^:]+): (?P<value>.+)")
_SILENT = re.compile(r"#- (?P<sentence>.+?) => (?P<kind>[a-z]+)(?: (?P<quote>.+))?")


def _examples():
    for language in LANGUAGES:
        for kind in kinds():
            text = files("aftername.languages").joinpath(language, f"{kind}.words").read_text("utf-8")
            for number, line in enumerate(text.splitlines(), 1):
                if line.startswith(("#+", "#-")):
                    yield pytest.param(language, line, id=f"{language}/{kind}.words:{number}")


def _value(normal) -> str:
    """The value of a mention in short: 2023, 2024-04-01..2025-03-31, ..40."""
    if hasattr(normal, "value"):
        return normal.value
    first, last = (normal.start, normal.end) if hasattr(normal, "start") else (normal.low, normal.high)
    if first == last:
        return str(first)
    return f"{'' if first is None else first}..{'' if last is None else last}"


@pytest.mark.parametrize(("language", "line"), list(_examples()))
def test_an_example_holds(language, line):
    """What the line says is read in the sentence, in its language, reckoned from 2024-05-10; or is not."""
    told = _FIRES.fullmatch(line) or _SILENT.fullmatch(line)
    assert told is not None, "write: #+ sentence => kind quote: value, or: #- sentence => kind quote"
    found = [one for one in find_mentions(told["sentence"], language, NOW) if one.kind == told["kind"]]
    if line.startswith("#+"):
        seen = [(one.anchor.quote, _value(one.normal)) for one in found]
        assert (told["quote"], told["value"]) in seen, seen
    else:
        quotes = [one.anchor.quote for one in found]
        assert (told["quote"] not in quotes) if told["quote"] else not quotes, quotes


def test_every_language_has_examples_of_both_kinds():
    """Dates and values of each language have an example that fires and one that must not."""
    for language in LANGUAGES:
        for kind in ("times", "values"):
            text = files("aftername.languages").joinpath(language, f"{kind}.words").read_text("utf-8")
            assert "\n#+ " in text, (language, kind)
            assert "\n#- " in text, (language, kind)
