"""What documents say of silence stands beside the gap of that programme; a count of origins says what it rests on."""

from __future__ import annotations

from pathlib import Path

from aftername import Settings, review

CALL = "{city}人民政府关于组织申报“苇航英才计划”的通知\n\n各区：现组织申报“苇航英才计划”，入选者资助30万元。\n\n{city}人民政府\n{day}\n"
CENTRAL = "国家科学技术部关于第{n}批项目的公告\n\n现公布第{n}批项目。\n\n科学技术部\n2031年{month}月1日\n"
REPORT = "“苇航英才计划”不再公开宣传\n\n2031年8月1日\n\n记者看到，“苇航英才计划”已停止宣传。\n"


def _page(tmp_path: Path, report: str) -> str:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, (city, day) in enumerate((("汀江市", "2031年3月5日"), ("滨岭市", "2031年4月6日"))):
        (folder / f"l{number}.txt").write_text(CALL.format(city=city, day=day), "utf-8")
    for number in range(3):
        (folder / f"c{number}.txt").write_text(CENTRAL.format(n=number, month=5 + number), "utf-8")
    (folder / "n.txt").write_text(report, "utf-8")
    with review(folder, tmp_path / "x.case", settings=Settings(engine="local")) as case:
        case.write_dossier(tmp_path / "page.html")
    return (tmp_path / "page.html").read_text("utf-8")


def test_silence_beside_the_gap(tmp_path: Path) -> None:
    """A report that publicity stopped stands beside the gap of a programme that the centre never names."""
    page = _page(tmp_path, REPORT)
    assert "What documents say of this silence" in page
    assert "no longer publicised" in page


def test_no_silence_where_none_is_said(tmp_path: Path) -> None:
    """Where no document speaks of silence the gap stands without."""
    assert "What documents say of this silence" not in _page(tmp_path, "“苇航英才计划”座谈会在汀江召开。\n")


def test_a_count_says_what_it_rests_on(tmp_path: Path) -> None:
    """Two texts that credit one report count once, and the page says which report and that it is not held."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "据路透社6月4日报道，“苇航英才计划”向3417人支付奖金，268人来自国外。\n", "utf-8"
    )
    (folder / "b.txt").write_text(
        "The “Weihang Talent Plan” paid 3,417 people, Reuters reported on June 4. Of them 268 came from abroad.\n",
        "utf-8",
    )
    with review(folder, tmp_path / "x.case", settings=Settings(engine="local")) as case:
        case.write_dossier(tmp_path / "page.html")
        assert case.count_origins(card.id for card in case.documents()) == 1
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "1 report by Reuters of 06-04 (not held) in 2 copies" in page
