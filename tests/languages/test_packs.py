"""The .words files of all languages hold to the schema, and every phrase in them is found where it stands."""

from __future__ import annotations

import importlib.util
import re
from importlib.resources import files
from pathlib import Path

import pytest

from aftername.errors import PackError
from aftername.grammar.notation import read_rules
from aftername.languages import LANGUAGES, person_words, programme_words, repeal_words, speech_words
from aftername.languages.claim_words import cues_of
from aftername.languages.pack import pack, parsed
from aftername.languages.rules import PURPOSES
from aftername.languages.schema import SHAPES, Slot, kinds, slots
from aftername.languages.time_words import TimeWords, times
from aftername.languages.value_words import ValueWords, forms
from aftername.text.folding import folded

EVERY = [(language, kind) for language in LANGUAGES for kind in kinds()]
FOLDED = ("claims", "repeals", "speech", "times", "values", "numbers", "channels")
"""Kinds whose phrases are looked for in folded text: small letters, half-width signs."""


AS_PRINTED = {("repeals", "kinds"), ("repeals", "standing")}
"""Slots that are looked for in titles as they are printed."""


def _small(phrase):
    """Folded but for the full-width comma and semicolon, which part clauses of claims."""
    return "".join(one if one in "，；" else folded(one) for one in phrase)


def _text(language, kind):
    return files("aftername.languages").joinpath(language, f"{kind}.words").read_text("utf-8")


@pytest.mark.parametrize(("language", "kind"), EVERY)
def test_a_file_holds_to_the_schema(language, kind):
    """It parses, every slot is filled or declared empty, and every value is of its shape."""
    made = pack(language, kind)
    assert set(made.names()) == set(slots(kind))
    for slot in slots(kind).values():
        read, _ = SHAPES[slot.shape]
        assert all((value is None) == (read is None) for value in made.table(slot.name).values()), slot


@pytest.mark.parametrize(("language", "kind"), EVERY)
def test_a_file_says_what_it_is(language, kind):
    """The first lines say what it is, its source, licence and date, and how to extend it."""
    head = _text(language, kind).split("\n\n", 1)[0].splitlines()
    assert all(line.startswith("# ") for line in head)
    told = " ".join(head)
    assert re.search(r"Source: |General knowledge", told)
    assert "Licence: " in told
    assert re.search(r"Last looked over: 20\d\d-\d\d", told)
    assert "To extend: " in told


@pytest.mark.parametrize(("language", "kind"), EVERY)
def test_a_phrase_is_written_as_it_is_looked_for(language, kind):
    """No phrase is empty or has two blanks where one is meant; those of folded texts are folded."""
    made = pack(language, kind)
    for name in made.names():
        for phrase in made.phrases(name):
            assert phrase.strip(), (name, phrase)
            assert "\t" not in phrase, (name, phrase)
            if kind in FOLDED and (kind, name) not in AS_PRINTED:
                assert _small(phrase) == phrase, (name, phrase)
            if kind not in ("documents", "persons"):  # labels of forms are set apart with wide blanks
                assert "  " not in phrase, (name, phrase)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_objects_are_made(language):
    """The classes of the words take a language's files as they are."""
    assert cues_of(language)
    for made in (
        programme_words.programme_words,
        repeal_words.of,
        speech_words.of,
        person_words.person_words,
    ):
        assert made(language).language == language


@pytest.mark.parametrize("name", sorted(set(TimeWords.__dataclass_fields__) - {"language"}))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_time_is_found_where_it_stands(language, name):
    """Every phrase of times.words is read at its place in a passage of its language."""
    table = times(name, language)
    for phrase in pack(language, "times").phrases(name.replace("_", " ")):
        assert table.starting(f"{phrase}。", 0) == phrase
        assert table.ending(f"。{phrase}", len(phrase) + 1) == phrase


@pytest.mark.parametrize("name", sorted(set(ValueWords.__dataclass_fields__) - {"language"}))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_around_a_value_is_found_where_it_stands(language, name):
    """Every phrase of values.words is read at its place in a passage of its language."""
    table = forms(name, language)
    listed = pack(language, "values")
    named = [slot for slot in listed.names() if slot == name.replace("_", " ") or slot.startswith(f"{name} ")]
    for slot in named if name in ("before", "after") else [name.replace("_", " ")]:
        for phrase in listed.phrases(slot):
            assert table.starting(f"{phrase}。", 0) == phrase
            assert table.ending(f"。{phrase}", len(phrase) + 1) == phrase


def test_a_hedge_means_one_thing():
    """A word before or behind a value does one thing to it, in every language."""
    for language in LANGUAGES:
        listed = pack(language, "values")
        for side in ("before ", "after "):
            seen: dict[str, str] = {}
            for slot in (one for one in listed.names() if one.startswith(side)):
                for phrase in listed.phrases(slot):
                    assert seen.setdefault(phrase, slot) == slot, (language, phrase)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cue_is_found_where_it_stands(language):
    """Every phrase of claims.words is seen in a sentence of its language, with its fact."""
    from aftername.find import as_document
    from aftername.records import MarkedDocument
    from aftername.stages.claims.passages import passages_of

    for cue in cues_of(language):
        if cue.fact in ("@genre", "@not"):  # asked for where they are needed, not sentence by sentence
            continue
        marked = MarkedDocument(as_document(f"“{cue.words}”", language), ())
        seen = [one.cue for passage in passages_of(marked) for one in passage.cues(cue.fact)]
        assert any((one.label, one.side) == (cue.label, cue.side) for one in seen), cue


SLOTS = {
    slot.name: slot
    for slot in (
        Slot("past", "phrases", ""),
        Slot("relative", "steps", ""),
        Slot("marks", "marks", ""),
        Slot("some", "spans", ""),
        Slot("days", "days", ""),
        Slot("ages", "numbers", ""),
        Slot("titles", "frames", ""),
        Slot("heads", "tails", ""),
        Slot("names", "characters", ""),
    )
}
GOOD = """# a file
[past]
近
옛\\s
\\#1
in the last
[relative]
去年 = year -1
[marks]
不公开 = not public; bracket line
[some]
few = 3..
couple = 2..2
[days]
元旦 = 1 1
[ages]
months old = 1/12
years old = 1
[titles]
关于宣布 … 失效的决定 = repeal
[heads]
计划 + 单列市
计划 + 生育
[names]
王李
张
"""


def test_the_shapes_of_lines():
    """Blanks at an edge are written, numbers may be fractions, characters stand many to a line."""
    made = parsed(GOOD, "x.words", SLOTS)
    assert list(made["past"]) == ["近", "옛 ", "#1", "in the last"]
    assert made["relative"] == {"去年": ("year", -1)}
    assert made["marks"] == {"不公开": ("not public", ("bracket", "line"))}
    assert made["some"] == {"few": (3, None), "couple": (2, 2)}
    assert made["days"] == {"元旦": (1, 1)}
    assert made["ages"] == {"months old": 1 / 12, "years old": 1}
    assert list(made["names"]) == ["王", "李", "张"]
    from aftername.languages.pack import Pack

    whole = Pack("zh", "made up", made)
    assert whole.tails("heads") == {"计划": ("单列市", "生育")}
    assert whole.frames("titles") == (("关于宣布", "失效的决定", "repeal"),)


@pytest.mark.parametrize(
    ("instead_of", "write", "error"),
    [
        ("近", "近\n近", "x.words:4: '近' stands in [past] already"),
        ("去年 = year -1", "去年 = year -1\n去年 = year 1", "x.words:9: '去年' stands in [relative] already = ('year', -1)"),
        ("王李", "王李王", "x.words:25: '王' stands in [names] already"),
        ("近", "近 ", "x.words:3: a blank at an edge of '近 '"),
        ("近", "近 = 1", "x.words:3: [past] takes phrases only"),
        ("\\#1", "\\x", "x.words:5: after \\ there may be s, #, [ or \\"),
        ("去年 = year -1", "去年", "x.words:8: [relative] wants phrase = unit number"),
        ("去年 = year -1", "去年 = -1", "x.words:8: [relative] wants phrase = unit number"),
        ("months old = 1/12", "months old = 1/0", "x.words:17: [ages] wants phrase = number"),
        ("few = 3..", "few = 3", "x.words:12: [some] wants phrase = low..high"),
        ("元旦 = 1 1", "元旦 = 1", "x.words:15: [days] wants phrase = month day"),
        ("不公开 = not public; bracket line", "不公开 = not public", "x.words:10: [marks] wants phrase = says; stands"),
        ("计划 + 生育", "生育", "x.words:23: '生育' is not of the shape 'tails'"),
        ("关于宣布 … 失效的决定 = repeal", "关于废止 = repeal", "x.words:20: '关于废止 = repeal' is not of the shape 'frames'"),
        ("[some]", "[sum]", "x.words:11: no slot [sum]"),
        ("[some]", "[some", "x.words:11: a slot is opened by"),
        ("[some]", "[some] none", "x.words:11: a slot is opened by"),
        ("[some]", "[past]", "x.words:11: [past] is opened twice"),
        ("[some]", "[some] empty", "x.words:12: [some] is declared empty, so 'few = 3..' has no place"),
        ("[past]", "前\n[past]", "x.words:2: before the first [slot]: '前' has no place"),
        ("[days]\n元旦 = 1 1\n", "[days]\n", "x.words: [days] has no phrase; write: [days] empty"),
        ("[days]\n元旦 = 1 1\n", "", "x.words: [days] is missing; fill it or write: [days] empty"),
    ],
)  # fmt: skip
def test_an_error_says_where_and_what(instead_of, write, error):
    """File, line and what is wrong, in words."""
    assert instead_of in GOOD
    with pytest.raises(PackError) as told:
        parsed(GOOD.replace(instead_of, write, 1), "x.words", SLOTS)
    assert str(told.value).startswith(error)


def test_an_empty_slot_is_declared():
    """What a language has not stands in its file as such."""
    text = GOOD.replace("[days]\n元旦 = 1 1\n", "[days] empty\n")
    assert parsed(text, "x.words", SLOTS)["days"] == {}


def test_the_skeleton_of_a_language_holds_to_the_schema():
    """tools/new_language.py writes files that parse, with every slot declared empty."""
    path = Path(__file__).resolve().parents[2] / "tools" / "new_language.py"
    spec = importlib.util.spec_from_file_location("new_language", path)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    for kind in kinds():
        made = parsed(tool.skeleton(kind, "Vietnamese"), f"vi/{kind}.words", slots(kind))
        assert set(made) == set(slots(kind))
        assert not any(made.values())
    for purpose in PURPOSES:
        assert read_rules(tool.rules(purpose, "Vietnamese"), f"vi/{purpose}/classes.rules").rules == ()


def test_languages_hold_no_python_tables():
    """The folder of a language holds words and rules, and no Python."""
    for language in LANGUAGES:
        folder = files("aftername.languages").joinpath(language)
        found = {one.name for one in folder.iterdir() if one.name.endswith(".py")}
        assert found <= {"__init__.py"}
