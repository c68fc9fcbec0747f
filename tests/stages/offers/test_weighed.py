"""Terms that no rule finds are told by the words of their clause, with those that spoke most; headings and denials are not."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from aftername.languages import LANGUAGES
from aftername.records.offer import WEIGHED
from aftername.stages.offers import weighed

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks" / "offers"

TOLD = {
    "en": ("They see to your papers at the immigration office.", "gives/residence"),
    "zh": ("在哪里工作都可以。", "frees/presence"),
    "ja": ("引っ越しの費用は当方で持ちます。", "gives/settling-in"),
    "ko": ("한 주에 이틀 나오시면 됩니다.", "states/part-time"),
}
UNTOLD = {
    "en": ("Dear Professor Maier,", "The garden behind the library was laid out long ago."),
    "zh": ("骆教授：", "图书馆后面有一座老花园。"),
    "ja": ("ハンセン 教授", "図書館の裏に古い庭があります。"),
    "ko": ("7. 성과의 귀속", "도서관 뒤에는 오래된 정원이 있습니다."),
}


@pytest.mark.parametrize("language", TOLD)
def test_words_of_a_clause_tell_a_term(read, language):
    sentence, label = TOLD[language]
    term = read(sentence, language)[label]
    assert term.rule.startswith(WEIGHED)
    assert term.rule != WEIGHED
    assert term.words.quote in sentence


@pytest.mark.parametrize("language", UNTOLD)
def test_a_heading_a_salutation_and_plain_talk_tell_none(read, language):
    for sentence in UNTOLD[language]:
        assert not read(sentence, language)


def test_two_sides_of_a_matter_are_never_told_at_once(read):
    for sentence, language in (("No outside work, please.", "en"), ("兼業は自由です。", "ja")):
        assert not {"binds/exclusive", "frees/exclusive"} <= read(sentence, language).keys()


def test_tables_are_of_the_papers_that_lie_there(monkeypatch):
    """Another paper in the sets asks for `python benchmarks/offers/fit.py`."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    source = importlib.import_module("fit").source()
    for language in LANGUAGES:
        written = Path(weighed.__file__).with_name("learned") / f"{language}.tsv"
        assert f"# source {source}" in written.read_text("utf-8").splitlines()[:4]
