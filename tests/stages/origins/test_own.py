"""Passages that a copy adds, and where they are not looked for."""

from __future__ import annotations

STORY = (
    "The county of Tarn pays 483,000 crowns to 37 returning engineers, said Mayor Ottoline Brackwater. Of 1,296 who applied, 58 were "
    "chosen. The Kestrelmoor works takes 19 of them. The contract runs for seven years, and each engineer gets 127 square metres."
)
ADDED = "\nFormer clerk Ignace Dubrovsky told this paper that 214 letters were never answered. “We burnt them in the stove of the old hall,” he said."


def parts(document, origins_of, **told):
    """The passages added, as name, what they add and their words."""
    held = [document(name, *one) for name, one in told.items()]
    name_of = {one.id: one.file for one in held}
    made = origins_of(held)
    for origin in made:
        for part in origin.parts:
            (one,) = [d for d in held if d.id == part.anchor.document]
            assert one.text[part.anchor.start : part.anchor.end] == part.anchor.quote
    return [(name_of[p.anchor.document], p.adds, p.anchor.quote) for o in made for p in o.parts]


def test_a_source_of_its_own_is_an_origin(document, origins_of):
    """A copy that adds a quotation and a figure rests on something else there."""
    ((name, adds, quote),) = parts(
        document, origins_of, a=("en", STORY, "2031-06-04"), b=("en", STORY + ADDED, "2031-06-05")
    )
    assert name == "b"
    assert adds == ("quote", "figure")
    assert quote.startswith("Former clerk")
    assert quote.endswith("he said.")


def test_what_the_root_has_alone_is_no_addition(document, origins_of):
    """The older text is longer: the other cut it."""
    assert (
        parts(document, origins_of, a=("en", STORY, "2031-06-05"), b=("en", STORY + ADDED, "2031-06-04"))
        == []
    )


def test_of_two_undated_texts_nobody_can_tell(document, origins_of):
    """Addition or cut: with two documents and no root both are possible."""
    assert parts(document, origins_of, a=("en", STORY), b=("en", STORY + ADDED)) == []


def test_three_tell_what_the_fourth_added(document, origins_of):
    """Without dates, what one has and three lack was added by the one."""
    copies = {
        name: ("en", text)
        for name, text in zip("abc", (STORY, "News. " + STORY, STORY + " More."), strict=True)
    }
    ((name, _, _),) = parts(document, origins_of, **copies, d=("en", STORY + ADDED))
    assert name == "d"


def test_other_words_for_the_same_are_no_addition(document, origins_of):
    """A copy in other words, and a translation, add nothing."""
    spun = (
        "Tarn county hands 483,000 crowns each to 37 engineers coming home, according to Mayor Ottoline Brackwater. 1,296 people asked "
        "and 58 got a place. 19 go to the Kestrelmoor works. Contracts are for seven years, with 127 square metres to live in."
    )
    chinese = (
        "塔恩县（Tarn）向37名回来的工程师每人发放48.3万克朗，镇长布拉克沃特（Brackwater）说。申请的有1296人，选中58人。"
        "凯斯特雷尔穆尔（Kestrelmoor）工厂接收19人。合同为期七年，每名工程师得到127平方米。"
    )
    told = {
        "a": ("en", STORY, "2031-06-04"),
        "b": ("en", spun, "2031-06-05"),
        "c": ("zh", chinese, "2031-06-06"),
    }
    assert parts(document, origins_of, **told) == []


def test_a_chinese_copy_adds_a_source(document, origins_of):
    """The same in Chinese: a person and what he said, in a text that otherwise is a copy."""
    text = "柳城市人才局昨日公布，溪桥计划今年收到六百一十三份申请，入选者每人补助六十七万元，另有一百二十七平方米住房，合同为期七年。申报人须在外地连续工作三年以上，年龄不超过四十一周岁，材料一式三份，请于九月二十三日以前送到人才处，逾期不再受理。"
    added = (
        "\n前副局长丁望川对本报表示，此前有二百一十四份申请从未答复。“那些材料都堆在老楼的地下室里，”他说。"
    )
    ((name, adds, _),) = parts(
        document, origins_of, a=("zh", text, "2031-06-04"), b=("zh", "晚报讯 " + text + added, "2031-06-05")
    )
    assert name == "b"
    assert "quote" in adds or "person" in adds
