"""Persons are found by plain signs, told private or public, and nothing else is taken for one."""

from __future__ import annotations

import time

import pytest
from ahocorasick_rs import AhoCorasick, MatchKind
from hypothesis import given
from hypothesis import strategies as st

from aftername.records import Document, Header, Mention, PersonName, Segment
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons import FINDER
from aftername.text.folding import folded


def persons(text: str, language: str = "zh") -> list[Mention]:
    """What the finder gives on a text by itself."""
    segments = (Segment(0, len(text), language),)  # type: ignore[arg-type]
    document = Document("f", "", text, language, Header(), segments=segments)  # type: ignore[arg-type]
    view = View(document, text, folded(text), None)
    hits = [
        Hit(trigger, at, at + len(trigger))
        for at in range(len(text))
        for trigger in FINDER.triggers
        if view.folded.startswith(trigger, at)
    ]
    return list(FINDER.look(view, hits))


def told(text: str, language: str = "zh") -> list[tuple[str, str, bool]]:
    found = []
    for mention in persons(text, language):
        assert isinstance(mention.normal, PersonName)
        assert text[mention.anchor.start : mention.anchor.end] == mention.written
        found.append((mention.written, mention.normal.sign, mention.normal.public))
    return found


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("联系人：林小禾，电话：0571-8000000", "zh", [("林小禾", "contact", False), ("0571-8000000", "phone", False)]),
        ("联系人:林小禾、周远；邮箱：lin@x.example", "zh", [("林小禾", "contact", False), ("周远", "contact", False), ("lin", "e-mail", False)]),
        ("联 系 人：欧阳明月　13800000001", "zh", [("欧阳明月", "contact", False), ("13800000001", "phone", False)]),
        ("标准处　　苏　静　13800000001", "zh", [("苏　静", "contact", False), ("13800000001", "phone", False)]),
        ("联系人 林小禾 老师", "zh", [("林小禾", "contact", False)]),
        ("聯絡人：陳映川（分機12）", "zh", [("陳映川", "contact", False)]),
        ("签发人：顾知远", "zh", [("顾知远", "signature", False)]),
        ("身份证号：110101199003070038", "zh", [("110101199003070038", "id-number", False)]),
        ("担当者：田中誠\n電話：03-0000-0000", "ja", [("田中誠", "contact", False), ("03-0000-0000", "phone", False)]),
        ("携帯 090-0000-0001 まで", "ja", [("090-0000-0001", "phone", False)]),
        ("담당자: 김서윤 (010-0000-0001)", "ko", [("김서윤", "contact", False), ("010-0000-0001", "phone", False)]),
        ("주민등록번호: 900101-1000000", "ko", [("900101-1000000", "id-number", False)]),
        ("Contact: Mara Ellison, mara.ellison@pelham.example", "en", [("Mara Ellison", "contact", False), ("mara.ellison", "e-mail", False)]),
        ("Contact: Ms Mara Ellison, tel. 555-0199.", "en", [("Mara Ellison", "contact", False), ("555-0199", "phone", False)]),
        ("☎ 0571-88880000", "zh", [("0571-88880000", "phone", False)]),
        ("전화 02-123-4567", "ko", [("02-123-4567", "phone", False)]),
        ("Contact person: Mara Ellison\nTel: +86 571 8000 0000", "en", [("Mara Ellison", "contact", False), ("+86 571 8000 0000", "phone", False)]),
    ],
)  # fmt: skip
def test_labels_numbers_and_addresses(
    text: str, language: str, expected: list[tuple[str, str, bool]]
) -> None:
    """What stands behind a contact label, and numbers and addresses by their own form, is private."""
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("我们邀请林小禾教授来访。", "zh", [("林小禾", "form-of-address", False)]),
        ("与苏映川特聘教授、沈若溪女士座谈", "zh", [("苏映川", "form-of-address", False), ("沈若溪", "form-of-address", False)]),
        ("青岚大学林明博士介绍", "zh", [("林明", "form-of-address", False)]),
        ("“条件没有变”，林小禾教授表示。", "zh", [("林小禾", "speaker", True)]),
        ("省科技厅厅长顾知远表示", "zh", [("顾知远", "office", True)]),
        ("顾知远副省长出席会议", "zh", [("顾知远", "office", True)]),
        ("田中誠さんは話した", "ja", [("田中誠", "form-of-address", False)]),
        ("東京の大学の佐藤花子教授によると", "ja", [("佐藤花子", "speaker", True)]),
        ("ジョン・スミスさんが来た", "ja", [("ジョン・スミス", "form-of-address", False)]),
        ("田中誠大臣が述べた", "ja", [("田中誠", "office", True)]),
        ("김서윤 씨가 지원했다", "ko", [("김서윤", "form-of-address", False)]),
        ("김서윤 연안대 교수는 말했다", "ko", [("김서윤", "speaker", True)]),
        ("대변인 박하늘은 밝혔다", "ko", [("박하늘", "office", True)]),
        ("이도현 장관은 발표했다", "ko", [("이도현", "office", True)]),
        ("We thank Dr. Mara Ellison for her help.", "en", [("Mara Ellison", "form-of-address", False)]),
        ('"It works," said Mara Ellison, a policy analyst at the Pelham Institute.', "en", [("Mara Ellison", "speaker", True)]),
        ("Science Minister Rowan Vale said so.", "en", [("Rowan Vale", "office", True)]),
    ],
)  # fmt: skip
def test_forms_of_address_and_offices(
    text: str, language: str, expected: list[tuple[str, str, bool]]
) -> None:
    """Who is addressed is private; who holds an office or speaks in a public role is public."""
    assert told(text, language) == expected


def test_a_public_person_stays_public_under_the_surname() -> None:
    """Mr. Ellison is the analyst named in full before."""
    text = "Mara Ellison, a policy analyst at Pelham, spoke. Later Mr. Ellison left. Mr. Vale stayed."
    assert told(text, "en") == [
        ("Mara Ellison", "speaker", True),
        ("Ellison", "form-of-address", True),
    ]


def test_a_surname_alone_tells_nobody_apart() -> None:
    """Mr. Vale is left unless the text has the full name; then he is who was named, without the 's."""
    assert told("Mr. Vale left.", "en") == []
    assert told("Contact: Rowan Vale. Mr. Vale's office is closed.", "en") == [
        ("Rowan Vale", "contact", False),
        ("Vale", "form-of-address", False),
    ]


def test_a_column_of_names_is_taken_to_its_end() -> None:
    """Under 姓名 every cell is a person, rare surnames too; the text behind the table is not."""
    text = "序号\t姓名\t单位\n1\t苏映川\t青岚大学\n2\t逯子昂\t砚溪研究院\n3\t阿依古丽·买买提\t青岚大学\n\n请各单位\t按时\t报送\n"
    assert [one[0] for one in told(text)] == ["苏映川", "逯子昂", "阿依古丽·买买提"]
    assert [one[0] for one in told("번호 | 성명 | 소속\n1 | 김서윤 | 연안대\n", "ko")] == ["김서윤"]
    assert [one[0] for one in told("No\tName\tHost\n1\tMara Ellison\tPelham\n", "en")] == ["Mara Ellison"]


def test_a_list_of_names_must_hold_nothing_else() -> None:
    """名单 with names alone is a list; one other word and it is left."""
    assert [one[0] for one in told("入选名单：苏映川、顾知远（青岚大学）、沈若溪。")] == [
        "苏映川",
        "顾知远",
        "沈若溪",
    ]
    assert [one[0] for one in told("名单公布如下：\n苏映川 顾知远\n沈若溪\n请遵照执行")] == [
        "苏映川",
        "顾知远",
        "沈若溪",
    ]
    assert told("名单：专业设置、青岚大学、申报方式") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("联系人：人事处", "zh"),
        ("The tel. 2019-2020 budget, ☎ and a phone number", "en"),
        ("申请人应具有博士学位，引进高水平教授和特聘教授。", "zh"),
        ("获管理学博士学位，文学博士，名誉教授，全体老师，两院院士。", "zh"),
        ("青岚大学副教授以上职称；高级研究员；时任教授", "zh"),
        ("院长江学者和省长江大桥，市长高度重视，主任务完成，书记处会议", "zh"),
        ("文件〔2019〕13号，预算13000000000元，2019年，13.5万人", "zh"),
        ("110101199013070012 的月份不对", "zh"),
        ("事業者様、関係者氏名欄、博士課程、同教授", "ja"),
        ("서울대 교수와 전임 교수, 담당 국장, 이날 장관", "ko"),
        ("Contact us for the plan. The director said. Director General Office. The minister of science.", "en"),
        ("named after the head office, a professor at the university, excellent cell phones", "en"),
        ("Track Roe, the eldest son of the former governor, and Anvil Roe, wife of a minister.", "en"),
        ("담당 기관은 성명서에서 금요일 지사장 회의를 알렸다", "ko"),
        ("总统周六说，外交部长鲍里斯·约翰逊", "zh"),
        ("@everyone, a@b, 3@4, T@1.5T", "en"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_person_is_left(text: str, language: str) -> None:
    """Offices, degrees, sums, document numbers and common words are no persons."""
    assert told(text, language) == []


@given(
    st.lists(
        st.sampled_from(["联系人", "：", "林小禾", "教授", "姓名", "\t", "\n", "@", "13800000001", " ", "Dr.", "Mara Ellison", "名单", "、", "씨", "さん", "19", "長官"]),
        max_size=40,
    )
)  # fmt: skip
def test_any_mixture_gives_sound_mentions(parts: list[str]) -> None:
    """Whatever comes together, mentions stand in order, apart, and quote the text."""
    text = "".join(parts)
    at = 0
    for mention in persons(text):
        assert mention.anchor.start >= at
        assert mention.anchor.end > mention.anchor.start
        assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.quote
        at = mention.anchor.end


def test_a_long_text_takes_little_time() -> None:
    """A megabyte of labels, digits and titles in one line is done in seconds: no rule looks far."""
    text = "联系人林小禾教授2019名单@13800 姓名 " * 30_000
    document = Document("f", "", text, "zh", Header(), segments=(Segment(0, len(text), "zh"),))
    view = View(document, text, folded(text), None)
    automaton = AhoCorasick(FINDER.triggers, matchkind=MatchKind.Standard)
    hits = [
        Hit(FINDER.triggers[n], a, b)
        for n, a, b in automaton.find_matches_as_indexes(view.folded, overlapping=True)
    ]
    began = time.process_time()
    FINDER.look(view, hits)
    assert time.process_time() - began < 20  # some 2 s on one core
