"""Words on a picture become lines: blanks, tabs and signs as the script wants them, dirt left out."""

from __future__ import annotations

from PIL import Image, ImageDraw

from aftername.stages.reading.scans.cleaning import without_rules
from aftername.stages.reading.scans.columns import columns_of, lines_unread, runs_down
from aftername.stages.reading.scans.layout import full_width, set_out
from aftername.stages.reading.scans.spacing import blanks_in, is_phantom, is_ruled
from aftername.stages.reading.scans.tesseract import Word

PAPER = Image.new("L", (2000, 800), 255)


def row(number: int, *cells: tuple[int, int, str], confidence: float = 90.0) -> list[Word]:
    """Words of one line: left, right, text; lines are 60 dots apart and letters 40 high."""
    top = 100 + 60 * number
    return [Word((1, 1, number), a, top, b, top + 40, confidence, text) for a, b, text in cells]


def test_han_is_joined_and_latin_parted():
    """Between Han there is no blank, between Latin words one; a wide gap in Han is a full-width blank."""
    text, words = set_out(row(1, (0, 80, "青桐"), (82, 160, "计划"), (200, 280, "通知")), PAPER)
    assert text == "青桐计划　通知"
    assert [text[w.start : w.end] for w in words] == ["青桐", "计划", "通知"]
    assert set_out(row(1, (0, 80, "Green"), (95, 180, "Parasol")), PAPER)[0] == "Green Parasol"


def test_cells_are_parted_by_tabs_only_in_a_table():
    """One wide gap is none; two are cells."""
    one = row(1, (0, 80, "Plan"), (400, 480, "Office"))
    assert set_out(one, PAPER)[0] == "Plan Office"
    two = [*one, *row(2, (0, 80, "Birch"), (400, 480, "School"))]
    assert set_out(two, PAPER)[0] == "Plan\tOffice\nBirch\tSchool"


def test_cells_that_were_read_column_by_column_are_rows_again():
    """Short lines at one height are one row."""
    left = [*row(1, (0, 80, "Plan")), *row(2, (0, 80, "Birch"))]
    right = [Word((2, 1, w.line[2]), w.left + 400, w.top, w.right + 400, w.bottom, 90.0, t) for w, t in zip(left, ("Office", "School"), strict=True)]  # fmt: skip
    assert set_out([*left, *right], PAPER)[0] == "Plan\tOffice\nBirch\tSchool"


def test_paragraphs_are_parted_and_dirt_is_left_out():
    """A line far below the one before begins a paragraph; a sign of no confidence is none."""
    lines = [
        *row(1, (0, 900, "one")),
        *row(2, (0, 900, "two")),
        *row(3, (0, 900, "three")),
        *row(6, (0, 900, "four")),
    ]
    assert set_out(lines, PAPER)[0] == "one\ntwo\nthree\n\nfour"
    assert set_out([*row(1, (0, 900, "one")), *row(2, (0, 9, "|"), confidence=9.0)], PAPER)[0] == "one"


def test_signs_take_the_width_of_their_script():
    """Behind Han and kana they are full-width; figures and Korean keep theirs; no place moves."""
    given = "至五十歲,期滿得延長。金額1,000元(含稅),計畫:甲 3:30 부산, 서울(시)."
    made = full_width(given)
    assert made == "至五十歲，期滿得延長。金額1,000元（含稅），計畫：甲 3:30 부산, 서울(시)."
    assert len(made) == len(given)


def test_korean_words_are_parted_by_the_white_between_them():
    """Syllables that the reader parted stay together; a real blank stays one."""
    line = Image.new("L", (600, 60), 255)
    pen = ImageDraw.Draw(line)
    places = [
        (0, 38),
        (44, 82),
        (88, 126),
        (150, 188),
        (194, 232),
    ]  # white of 6 between syllables, of 24 between words
    for left, right in places:
        pen.rectangle((left, 10, right, 50), fill=0)
    words = [Word((1, 1, 1), a, 10, b, 50, 90.0, "가") for a, b in places]
    assert blanks_in(words, line) == {3}
    assert blanks_in(words[:1], line) == set()


def test_a_quotation_mark_that_is_white_is_a_blank():
    """Where a mark is printed it stays."""
    line = Image.new("L", (300, 60), 255)
    pen = ImageDraw.Draw(line)
    pen.rectangle((0, 10, 38, 50), fill=0)
    pen.rectangle((84, 10, 122, 50), fill=0)
    before, word = Word((1, 1, 1), 0, 10, 40, 50, 90.0, "条"), Word((1, 1, 1), 60, 10, 124, 50, 60.0, "”为")
    assert is_phantom(before, word, line)
    pen.rectangle((44, 10, 48, 22), fill=0)
    pen.rectangle((52, 10, 56, 22), fill=0)
    assert not is_phantom(before, word, line)


def test_a_ruled_line_between_words_parts_cells():
    """However near they stand; a letter as high as the line is no rule."""
    line = Image.new("L", (300, 120), 255)
    pen = ImageDraw.Draw(line)
    first, other = (
        Word((1, 1, 1), 0, 40, 100, 80, 90.0, "Office"),
        Word((1, 1, 1), 120, 40, 200, 80, 90.0, "50"),
    )
    pen.rectangle((108, 42, 112, 78), fill=0)
    assert not is_ruled(first, other, line)
    pen.rectangle((108, 0, 112, 119), fill=0)
    assert is_ruled(first, other, line)
    assert set_out([first, other], line)[0] == "Office\t50"


def page_of(*lines: tuple[int, int, int], letter: int = 36, step: int = 44) -> Image.Image:
    """A page of 1600 by 2200 with lines of square letters: left, right, top."""
    sheet = Image.new("L", (1600, 2200), 255)
    pen = ImageDraw.Draw(sheet)
    for left, right, top in lines:
        for x in range(left + top % 40, right - letter, step):
            if (x // step + top // 10) % 7:
                pen.rectangle((x, top, x + letter, top + letter), outline=0, width=8)
    return sheet


def test_two_columns_of_prose_are_cut_and_cells_are_not():
    """Both sides must be full lines; a title above stands alone."""
    prose = [(100, 740, 400 + 60 * n) for n in range(20)] + [(860, 1500, 400 + 60 * n) for n in range(20)]
    assert len(columns_of(page_of((300, 1300, 200), *prose))) == 3
    cells = [(100 + 360 * k, 240 + 360 * k, 400 + 60 * n) for n in range(20) for k in range(4)]
    assert len(columns_of(page_of(*cells))) == 1
    assert len(columns_of(page_of(*[(100, 1500, 400 + 60 * n) for n in range(20)]))) == 1


def test_lines_that_run_down_are_seen():
    """By the white between them; lines that run across are none."""
    across = page_of(*[(100, 1500, 200 + 70 * n) for n in range(24)])
    assert not runs_down(across)
    assert runs_down(across.transpose(Image.Transpose.ROTATE_270))


def test_a_line_that_was_not_read_is_told():
    """Each line of print has words; one without is counted."""
    sheet = page_of((100, 1500, 200), (100, 1500, 300), (100, 1500, 400))
    assert lines_unread(sheet, [(200, 236), (300, 336), (400, 436)]) == 0
    assert lines_unread(sheet, [(200, 236), (400, 436)]) == 1


def test_ruled_lines_go_and_letters_that_run_together_stay():
    """A line between rows of a table is taken out; the foot of a word whose letters touch is not."""
    sheet = Image.new("L", (1600, 2200), 255)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((100, 500, 1500, 504), fill=0)
    for x in range(200, 900, 30):
        pen.rectangle((x, 900, x + 16, 940), fill=0)
    pen.rectangle((200, 936, 900, 940), fill=0)
    made = without_rules(sheet)
    assert made.getpixel((800, 502)) > 200
    assert made.getpixel((500, 938)) < 60
