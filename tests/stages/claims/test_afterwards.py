"""What a date, a former name and a place that was searched do not say of the words behind them."""

from __future__ import annotations

import pytest

AFTER = [
    ("zh", "“[[p:铜铃计划]]”2019年入选36人，此后不再公布名单。"),
    ("ja", "「[[p:銅鈴計画]]」では2019年に36人が採択されたが、その後、採択者の名簿は公表されていない。"),
    ("ko", "‘[[p:구리종 사업]]’은 2019년에 36명을 선정했으나 이후 명단을 공개하지 않았다."),
    ("en", "In 2019 the [[p:Copper Bell Scheme]] was criticised, and afterwards officials refrained from publicity."),
]  # fmt: skip
OF_THE_DATE = [
    ("zh", "2019年，“[[p:铜铃计划]]”停止宣传。"),
    ("ja", "2019年、「[[p:銅鈴計画]]」の名簿は公表されていない。"),
    ("ko", "2019년에는 ‘[[p:구리종 사업]]’의 명단을 공개하지 않았다."),
    ("en", "In 2019 the [[p:Copper Bell Scheme]] was no longer publicised."),
    ("en", "In 2019 the [[p:Copper Bell Scheme]] was criticised, and since then officials have refrained from publicity."),
    ("ja", "2019年に「[[p:銅鈴計画]]」は批判され、それ以来、採択者の名簿は公表されていない。"),
]  # fmt: skip
CALLED = [
    ("zh", "市里设有“[[p:铜铃计划]]”。该计划曾叫“[[q:银铃计划]]”。该计划由省教育厅主管。"),
    ("ja", "市は「[[p:銅鈴計画]]」を設けている。同計画は2021年まで「[[q:銀鈴計画]]」と呼ばれていた。同計画は林野庁が所管する。"),
    ("ko", "시는 ‘[[p:구리종 사업]]’을 두고 있다. 이 사업은 2021년까지 ‘[[q:은종 사업]]’으로 불렸다. 이 사업은 산림청이 주관한다."),
    ("en", "The town has the [[p:Copper Bell Scheme]]. The scheme was called the [[q:Silver Bell Scheme]] until 2021. "
           "The scheme is run by the Ministry of Forests."),
]  # fmt: skip
SOUGHT = [
    ("zh", "记者在省政府网站上没有找到“[[p:铜铃计划]]”2021年以后的入选名单。"),
    ("ja", "政府のサイトに「[[p:銅鈴計画]]」の採択者の名簿は見当たらない。"),
    ("ko", "정부 누리집에서 ‘[[p:구리종 사업]]’의 선정자 명단을 찾을 수 없다."),
]
NOT_THERE = [
    ("zh", "省政府网站上没有提及“[[p:铜铃计划]]”。", "省政府网站上"),
    ("ja", "政府のサイトに「[[p:銅鈴計画]]」に関する記載はない。", "政府のサイトに"),
    ("ko", "정부 누리집에서 ‘[[p:구리종 사업]]’을 찾을 수 없다.", "정부 누리집에서"),
]


def _publicity(claims):
    return [one for one in claims if one.fact == "publicity"]


@pytest.mark.parametrize(("language", "text"), AFTER)
def test_what_came_afterwards_is_not_of_that_date(claims_in, language, text):
    """ "In 2019 ..., and afterwards no names": the silence holds as of the document."""
    assert [one.as_of for one in _publicity(claims_in(language, text))] == ["2023-05-04"]


@pytest.mark.parametrize(("language", "text"), OF_THE_DATE)
def test_a_date_of_its_own_stays(claims_in, language, text):
    """Without such a word the date beside it holds."""
    assert [one.as_of for one in _publicity(claims_in(language, text))] == ["2019"]


@pytest.mark.parametrize(("language", "text"), CALLED)
def test_a_former_name_takes_nothing_over(claims_in, language, text):
    """ "The scheme was called X": what is said next of the scheme is never told of X alone."""
    runs = [
        one
        for one in claims_in(language, text)
        if one.fact == "run-by" and not one.rule.startswith("weighed")
    ]
    assert runs
    assert all("q" not in (one.programme,) or one.spread != "one" for one in runs)


def test_a_programme_named_last_is_meant(claims_in):
    """Where the sentence before names another programme outright, the words point back to that one."""
    text = "The town has the [[p:Copper Bell Scheme]]. It also has the [[q:Silver Bell Scheme]]. The scheme is run by the Ministry of Forests."
    runs = [one.programme for one in claims_in("en", text) if one.fact == "run-by"]
    assert runs in (["q"], [])


@pytest.mark.parametrize(("language", "text"), SOUGHT)
def test_a_list_that_was_not_found_is_not_the_programme(claims_in, language, text):
    """No list of those chosen on a site is not "the programme is not mentioned"."""
    assert not [one for one in _publicity(claims_in(language, text)) if one.label == "not mentioned on"]


@pytest.mark.parametrize(("language", "text", "place"), NOT_THERE)
def test_a_programme_that_was_not_found(claims_in, language, text, place):
    """The place is what was searched, and no more."""
    found = _publicity(claims_in(language, text))
    assert [(one.label, one.value) for one in found] == [("not mentioned on", place)]


def test_lists_that_are_kept_back(claims_in):
    """A notice that says the names will not be published."""
    (one,) = _publicity(claims_in("zh", "“[[p:铜铃计划]]”申报名单和入选名单均不对外公布。"))
    assert one.label == "names withheld"
    assert not _publicity(claims_in("zh", "“[[p:铜铃计划]]”入选名单均已公布。"))


def test_a_report_on_those_chosen_is_no_deadline_to_apply(claims_in):
    """Districts report who is at work by a date; applicants hand in by one."""

    def deadlines(text):
        return [one.value for one in claims_in("zh", text) if one.fact == "deadline"]

    assert not deadlines("关于“[[p:铜铃计划]]”的通知。各县应于2022年8月31日前报送在岗情况。")
    assert deadlines("关于“[[p:铜铃计划]]”的通知。申报人应于2022年8月31日前报送申报材料。")
