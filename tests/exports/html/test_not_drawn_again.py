"""What stands beside a case and would be drawn the same is left as it is; a dossier is the same files as one that is drawn whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from aftername.case import open_case, review
from aftername.exports.html import drawn
from aftername.settings import Settings

LOCAL = Settings(engine="local", embed_characters=100)
PLACES = ["青岚", "苇航", "汀兰", "云岫", "梧桐", "石港", "星河", "灯塔"]
FORMS = {
    "zh": "{0}省人才办公室关于申报“{0}{1}计划”的通知\n\n“{0}{1}计划”由{0}省人才办公室组织实施。入选者给予{2}万元补助。\n2021年4月{3}日\n",
    "ja": "「{0}{1}事業」の公募\n\n「{0}{1}事業」は{0}県教育委員会が実施する。採択者には{2}万円を支給する。\n2021年4月{3}日\n",
    "ko": "‘{0}{1} 인재 사업’ 공고\n\n‘{0}{1} 인재 사업’은 {0}시 교육청이 주관한다. 선정자에게 {2}만원을 지원한다.\n2021년 4월 {3}일\n",
    "en": "{0}{1} Fellowship opens\n\nThe {0}{1} Fellowship is run by the {0} Office. Each fellow receives {2} pounds.\n{3} April 2021\n",
}
LATIN = ["Skylark", "Pelham", "Harwick", "Brenmoor", "Tarn", "Osprey", "Linnet", "Calder"]
HANGUL = ["푸른", "물결", "솔빛", "새벽", "해솔", "달빛", "은하", "봄길"]


def _papers(folder: Path) -> None:
    folder.mkdir()
    for language, form in FORMS.items():
        words = {"en": LATIN, "ko": HANGUL}.get(language, PLACES)
        for n, one in enumerate(words):
            text = form.format(one, words[(n + 3) % len(words)], 200 + n, n + 1)
            (folder / f"{language}{n}.txt").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a case and its dossier, one page for each programme and each text; do not change it."""
    folder = tmp_path_factory.mktemp("drawn") / "here"
    folder.mkdir()
    _papers(folder / "in")
    with review(folder / "in", folder / "x.case", LOCAL) as case:
        case.write_dossier(folder / "x.html", LOCAL)
    folder.rename(folder.with_name("kept"))
    return folder


@pytest.fixture
def folder(made: Path) -> Iterator[Path]:
    """A copy of it in the same place."""
    shutil.copytree(made.with_name("kept"), made)
    yield made
    shutil.rmtree(made)


def _files(folder: Path) -> dict[str, bytes]:
    every = [*folder.glob("x*.html"), *folder.glob("x-texts/*")]
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in every}


def _times(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_mtime_ns for name in _files(folder)}


def _again(folder: Path) -> tuple[dict[str, bytes], set[str]]:
    """The files of the dossier after it is written once more, and which of them are new files."""
    before = _times(folder)
    with open_case(folder / "x.case") as case:
        written = case.write_dossier(folder / "x.html", LOCAL)
    assert written[0] == folder / "x.html"
    assert {one.relative_to(folder).as_posix() for one in written} == _files(folder).keys()
    after = _times(folder)
    return _files(folder), {name for name in after if after[name] != before.get(name)}


def _whole(folder: Path) -> dict[str, bytes]:
    """The files as they are drawn where none stands there."""
    (folder / "x.html").unlink()
    shutil.rmtree(folder / "x-texts")
    return _again(folder)[0]


def test_nothing_new(folder):
    """Where nothing changed, no file is written."""
    before = _files(folder)
    assert len(before) > 50
    assert _again(folder) == (before, set())


LATER = {
    "zh9.txt": "“青岚云岫计划”2023年入选者给予900万元补助。\n2023年5月2日\n",
    "ja9.txt": "「青岚云岫事業」について\n\n「青岚云岫事業」は梧桐県教育委員会が実施する。\n2023年5月2日\n",
    "ko9.txt": "‘푸른새벽 인재 사업’은 2023년부터 선정자에게 900만원을 지원한다.\n2023년 5월 2일\n",
    "en9.txt": "In 2023 the SkylarkBrenmoor Fellowship was renamed the Heron Fellowship.\n2 May 2023\n",
}


@pytest.mark.parametrize(("name", "text"), LATER.items())
def test_one_paper_more(folder, name, text):
    """With a paper more only what it changes is drawn, and all is as if drawn whole."""
    (folder / "in" / name).write_text(text, "utf-8")
    review(folder / "in", folder / "x.case", LOCAL).close()
    files, new = _again(folder)
    assert "x.html" in new
    assert 1 < len(new) < len(files) / 2
    assert files == _whole(folder)


def test_as_a_review_of_all(folder, tmp_path):
    """Papers that came later leave the pages that a review of all at once makes. The state is of this case alone."""
    for name, text in LATER.items():
        (folder / "in" / name).write_text(text, "utf-8")
    shutil.copytree(folder / "in", tmp_path / "in")
    for place in (folder, tmp_path):
        for _ in range(2):  # the second finds nothing new, so no page says what is
            with review(place / "in", place / "x.case", LOCAL) as case:
                case.write_dossier(place / "x.html", LOCAL)
    both = [
        {name: re.sub(rb'<meta name="aftername-state".*?>', b"", told) for name, told in _files(one).items()}
        for one in (folder, tmp_path)
    ]
    assert both[0] == both[1]


def test_a_copy_more(folder):
    """A copy changes how many origins its programme has, and so its page."""
    text = (folder / "in" / "en0.txt").read_text("utf-8")
    (folder / "in" / "en9.txt").write_text(text.replace("opens", "opens today"), "utf-8")
    review(folder / "in", folder / "x.case", LOCAL).close()
    files, new = _again(folder)
    assert len(new) < len(files) / 2
    assert files == _whole(folder)


def test_what_a_person_says(folder):
    """A word of a person changes the pages it is about."""
    with open_case(folder / "x.case") as case:
        first, second = (one.name for one in list(case.programmes())[:2])
        case.same(first, second, "the office says so", "A. Reader")
    files, new = _again(folder)
    assert new
    assert files == _whole(folder)


@pytest.mark.parametrize("which", ["x.html", "x-texts/"])
def test_a_file_that_was_changed(folder, which):
    """A file that is not as it was sealed is drawn anew, and so is one that is gone."""
    before = _files(folder)
    touched, gone = [name for name in sorted(before) if name.startswith(which)][:2] * (
        2 if which == "x.html" else 1
    )
    (folder / touched).write_bytes(before[touched].replace(b"</main>", b"<p>More</p></main>"))
    if gone != touched:
        (folder / gone).unlink()
    files, new = _again(folder)
    assert files == before
    assert {touched, gone} <= new


def test_another_program(folder, monkeypatch):
    """Another program draws all anew."""
    before = _files(folder)
    monkeypatch.setattr(drawn, "program", lambda: "another")
    files, new = _again(folder)
    assert files == before
    assert new == files.keys()


def test_another_place(folder, tmp_path):
    """A page away from the case is drawn whole each time, and the case stays as it was sealed."""
    with open_case(folder / "x.case") as case:
        seal = case.seal
        away = tmp_path / "x.html"
        case.write_dossier(away, LOCAL)
        case.write_dossier(away, LOCAL)
        assert case.seal == seal
        assert not case.verify().broken


def test_keys_know_no_objects():
    """Equal records have one key, whichever of their parts are one object; others have another."""
    word = "programme " * 3
    other = "".join(["programme "] * 3)
    assert drawn.key_of((word, word)) == drawn.key_of((word, other))
    assert drawn.key_of((word, word)) != drawn.key_of((word, word + "."))
