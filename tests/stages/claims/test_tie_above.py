"""Ties whose other side stands in the sentences or lines before: the line that explains an entry, a chronicle, words for two."""

from __future__ import annotations

import pytest

FIRES = [
    ("en", "The council opens the [[a:Tinglan Measure]]. This is a new measure introduced as part of the [[y:Weihang Scheme]].", {("a", "part of", "Weihang Scheme")}),
    ("zh", "政府推出[[a:汀兰补贴]]。这是作为[[y:苇航计划]]的一部分新增的措施。", {("a", "part of", "苇航计划")}),
    ("ja", "市は[[a:波音補助金]]を設けた。これは[[y:松風事業]]の一環として導入された措置である。", {("a", "part of", "松風事業")}),
    ("ko", "정부는 [[a:물결보조금]]을 마련했다. 이는 [[y:솔빛사업]]의 일환으로 새로 도입된 조치다.", {("a", "part of", "솔빛사업")}),
    ("en", "2008: The [[y:Weihang Grant]] is launched\nA new scheme replacing the former [[a:Tinglan Grant]], with more places.", {("y", "succeeds", "Tinglan Grant")}),
    ("zh", "2007年 “[[y:苇航助学金]]”启动\n用以取代原有的[[a:汀兰助学金]]，是一项新的制度。", {("y", "succeeds", "汀兰助学金")}),
    ("ja", "奨学金のあゆみ\n平成11年 「[[y:松風奨学金]]」が発足\n従前の[[a:波音奨学金]]に代わる新しい仕組みとなった。", {("y", "succeeds", "波音奨学金")}),
    ("ko", "2011년 ‘[[y:솔빛장학금]]’ 출범\n종전의 [[a:물결장학금]]을 대신하는 새로운 제도로 인원이 늘었다.", {("y", "succeeds", "물결장학금")}),
    ("en", "The [[a:Tinglan Scheme]] was launched in 1999. It was renamed [[b:Xiqiao Mission]] in 2011. Finally they were merged into the [[y:Weihang Plan]].", {("a", "renamed", "Xiqiao Mission"), ("a", "merged", "Weihang Plan"), ("b", "merged", "Weihang Plan")}),
    ("zh", "[[a:汀兰计划]]始于1999年。[[b:溪桥计划]]始于2003年。二者后并入[[y:苇航计划]]。", {("a", "absorbed into", "苇航计划"), ("b", "absorbed into", "苇航计划")}),
    ("ja", "[[a:波音事業]]は平成11年に始まった。[[b:浜風事業]]は平成15年に始まった。両事業は令和元年に[[y:松風事業]]に統合された。", {("a", "merged", "松風事業"), ("b", "merged", "松風事業")}),
    ("ko", "[[a:물결사업]]은 1999년에 시작됐다. [[b:바람사업]]은 2003년에 나왔다. 두 사업은 2019년 [[y:솔빛사업]]으로 통합됐다.", {("a", "merged", "솔빛사업"), ("b", "merged", "솔빛사업")}),
    ("en", "1950: [[a:Tinglan School]] founded\n1970: Renamed [[b:Xiqiao School]]\n1990: Renamed [[y:Weihang School]]", {("a", "renamed", "Xiqiao School"), ("b", "renamed", "Weihang School")}),
    ("zh", "1950年 [[a:汀兰学校]]成立\n1970年 更名为[[b:溪桥学校]]\n1990年 更名为[[y:苇航学校]]", {("a", "renamed", "溪桥学校"), ("b", "renamed", "苇航学校")}),
    ("ja", "昭和18年 [[a:波音会]]として創立\n昭和28年 [[b:浜風会]]に名称を変更\n平成16年 [[y:松風機構]]に名称を変更", {("a", "renamed", "浜風会"), ("b", "renamed", "松風機構")}),
    ("ko", "1995년 [[a:물결의집]] 설립\n2001년 [[b:바람센터]]로 명칭을 변경\n2010년 [[y:솔빛센터]]로 명칭을 변경", {("a", "renamed", "바람센터"), ("b", "renamed", "솔빛센터")}),
]  # fmt: skip
SILENT = [
    ("en", "The council closed the [[a:Tinglan Measure]]. This is a decision taken as part of the [[y:Weihang Scheme]]."),
    ("zh", "政府推出[[a:汀兰补贴]]。这是[[y:苇航计划]]办公室的意见。"),
    ("ja", "市は[[a:波音補助金]]を設けた。これは[[y:松風事業]]の窓口で聞いた話である。"),
    ("ko", "시는 [[a:물결보조금]]을 마련했다. 이는 [[y:솔빛사업]]의 창구에서 들은 말이다."),
    ("en", "The [[a:Tinglan Scheme]] opened in 1999, the [[b:Xiqiao Grant]] in 2001. The [[c:Lutang Award]] and the [[d:Beibu Fund]] followed. They are all kept beside the [[y:Weihang Plan]]."),
    ("zh", "[[a:汀兰计划]]、[[b:溪桥计划]]和[[c:芦塘计划]]始于1999年。二者后并入[[y:苇航计划]]。"),
    ("ja", "[[a:波音事業]]は平成11年に始まった。両者の話を聞き、[[y:松風事業]]の窓口へ行った。"),
    ("ko", "[[a:물결사업]]은 1999년에 시작됐다. 두 사람은 2019년 [[y:솔빛사업]]에 지원했다."),
]  # fmt: skip


def _told(claims):
    return {(one.programme, one.label, one.value) for one in claims if one.fact == "succession"}


@pytest.mark.parametrize(("language", "text", "expected"), FIRES)
def test_the_other_side_stands_before(claims_in, language, text, expected):
    assert _told(claims_in(language, text)) == expected


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_only_stands_before_is_no_side(claims_in, language, text):
    assert _told(claims_in(language, text)) == set()
