"""A sentence over the end of a page is one sentence; page numbers and running heads stand behind it."""

from __future__ import annotations

from aftername.stages.reading.sheets import assembled, sheets_of, sheets_of_pages


def test_a_page_number_inside_a_sentence_goes_behind_it():
    """The running head that comes again goes with it."""
    text = "柳堤省文件\n\n二、申报人应取得博士学位，年龄不超过\n\n— 2 —\n\n柳堤省文件\n\n40周岁。\n三、其他。"
    made, starts = assembled(sheets_of(text))
    assert "年龄不超过40周岁。\n— 2 —\n柳堤省文件\n三、其他。" in made
    assert made[starts[1] :].startswith("40周岁。")


def test_a_page_number_between_sentences_stays():
    """Nothing is moved where the page ends with a sentence."""
    text = "申报人应取得博士学位。\n- 2 -\n三、其他事项。"
    assert "".join(assembled(sheets_of(text))[0].split()) == "".join(text.split())
    assert assembled(sheets_of(text))[0].startswith("申报人应取得博士学位。\n- 2 -\n三、")


def test_a_text_without_pages_is_left_alone():
    """Not one character is changed."""
    text = "甲\n\n乙 3 丙\n"
    assert assembled(sheets_of(text)) == (text, [0])


def test_running_heads_of_pages_are_found_by_coming_again():
    """Heads and numbers of three pages; a line that stands on one page only is matter."""
    pages = [
        "Willow Scheme report\nThe scheme pays a grant of three million yuan to those who\n1",
        "Willow Scheme report\ncame from abroad.\nA second paragraph.\n2",
        "Willow Scheme report\nThe end.\n3",
    ]
    made, starts = assembled(sheets_of_pages(pages))
    assert "to those who came from abroad.\n1\nWillow Scheme report\nA second paragraph." in made
    assert len(starts) == 3
    assert starts == sorted(starts)
    assert sheets_of_pages(["only one page", ""])[0].body == "only one page"
