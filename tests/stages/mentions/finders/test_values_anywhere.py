"""No finder raises, and every quote is its slice, whatever a text is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.find import as_document
from aftername.languages.time_words import words_of_all
from aftername.languages.value_words import every
from aftername.stages.mentions.scan import search

PIECES = {
    "zh": [
        "2019年2月29日", "至", "三十五周岁", "300", "500万元", "00万元", "l00万元", "人民币", "约", "113年", "二○二三年", "（", "）", "、", "/",
        "万", "名", "若干名", "百分之二三十", "年龄", "以下", "单位：万元\n", "\t", "\n", "下午5点", "4O周岁", "w", "新台币", "$", "-", "∼", "第", "一季度",
    ],
    "ja": [
        "令和5(2023)年", "2月30日", "から", "まで", "9時", "2割5分", "1/2", "百万円", "千円", "若干名", "45歳", "以下", "昭和", "元年", "、", "～", "月曜日",
        "上限額", "(", ")", "営業日", "前", "2年", "と", "0", "〇", "十", "件", "あたり",
    ],
    "ko": [
        "’25. 2. 30.", "(목)", "~", "3. 14.", "만", "39세", "이하", "천", "2백만", "원", "억", "1.4 (0.7+0.7)", "개 과제", "명", "내외", "'08", "년도", "부터",
        "까지", "0명", "2025. 13. 40.", ".", " ", "년", "세", "조", "마이너스", "분의",
    ],
    "en": [
        "RMB ", "4-6", " million", "€1,5", " 120.000 ", "USD", "February 29", " to ", "March 5, 2021", "May 32", "may", "one", " and ", "2 weeks", " ago",
        "under 40", "over", "five years", "FY2023-24", "the last", "months of 2021", "31/02/2020", ",", ". ", "$", "%", "9999", "Q4", "of", " ", "00", "1e9",
    ],
}  # fmt: skip
WORDS = {
    language: pieces
    + sorted(word for name in ("before", "after") for words in getattr(one, name).values() for word in words)
    for one in every()
    if (language := one.language) and (pieces := PIECES[language])
}
ANY = sorted(
    {word for pieces in PIECES.values() for word in pieces}
    | {*words_of_all("relative"), *words_of_all("parts")}
)
DAYS = st.sampled_from([None, "2024-02-29", "2023-12-31", "2024", "2024-05", "0001-01-01", "9999-12-31"])


def holds(text, language, reference):
    found, stopped = search(as_document(text, language, reference), reference)
    assert stopped == ()
    for mention in found:
        assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.quote


@pytest.mark.parametrize("language", sorted(WORDS))
def test_texts_made_of_values_are_read_without_an_error(language):
    """Pieces of values in any order, blanks or none between them, any day of reference."""

    @settings(max_examples=150)
    @given(st.lists(st.sampled_from(WORDS[language]), max_size=14), st.sampled_from(["", " "]), DAYS)
    def run(pieces, gap, reference):
        holds(gap.join(pieces), language, reference)

    run()


@settings(max_examples=200)
@given(st.lists(st.sampled_from(ANY), max_size=16), st.sampled_from(["zh", "ja", "ko", "en"]), DAYS)
def test_pieces_of_all_languages_together_are_read_without_an_error(pieces, language, reference):
    """A text of four languages at once is no excuse."""
    holds("".join(pieces), language, reference)
