"""A whole date is the same date in a header, in a cell of a table and in running text."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.finders import dates
from aftername.stages.mentions.scan import mentions_in
from aftername.values.written_dates import dates_in, iso_date

WRITTEN = [
    ("zh", "2019年11月3日", "2019-11-03"),
    ("zh", "二〇一九年十一月三日", "2019-11-03"),
    ("zh", "二○一九年十二月二十九日", "2019-12-29"),
    ("zh", "民國109年7月", "2020-07"),
    ("zh", "2019-11-03", "2019-11-03"),
    ("zh", "2019/11/3", "2019-11-03"),
    ("ja", "令和元年5月7日", "2019-05-07"),
    ("ja", "平成24年2月9日", "2012-02-09"),
    ("ja", "昭和四十八年三月", "1973-03"),
    ("ko", "2021년 4월 6일", "2021-04-06"),
    ("en", "24 August 2021", "2021-08-24"),
    ("en", "August 24, 2021", "2021-08-24"),
]
NO_DATES = [("zh", "第2019号"), ("ja", "令和の時代"), ("ko", "제2021호"), ("en", "Room 2021B")]


def three(language: str, written: str) -> tuple[list[str], str, list[str]]:
    found = mentions_in(as_document(written, language, None), None, (dates.FINDER,))
    return [one.value for one in dates_in(written)], iso_date(written), [one.normal.value for one in found]


@pytest.mark.parametrize(("language", "written", "value"), WRITTEN)
def test_one_date_everywhere(language, written, value):
    assert three(language, written) == ([value], value, [value])


@pytest.mark.parametrize(("language", "written"), NO_DATES)
def test_no_date_anywhere(language, written):
    assert three(language, written) == ([], "", [])
