"""A mail, the same passed on, and an answer that quotes it: one statement has one source, and who wrote is masked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from aftername.case import Case, review
from aftername.exports.masking import Mask
from aftername.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks" / "pile"))

from messages import mailbox, message

STORIES = {
    "zh": (
        "关于申报晨曦计划的通知",
        "各有关单位：\n“晨曦计划”由青岚省科学技术厅组织实施，面向全省高校和科研院所的青年科研人员。“晨曦计划”资助金额为300万元，申报截止日期为2023年4月30日。\n",
        "转发：", "-------- 转发邮件信息 --------\n发件人：“张三” <zhangsan@example.test>\n发送日期：2023-03-05 10:00:00\n收件人：“李四” <lisi@example.test>\n主题：",
        "回复：", "在 2023-03-05 10:00:00，“张三” <zhangsan@example.test> 写道：", "收到，谢谢。", "张三",
    ),
    "ja": (
        "黎明計画の公募について",
        "各位\n「黎明計画」は青嵐省が実施し、若手研究者を対象とする。「黎明計画」の助成額は3億円であり、応募の締切は2023年4月30日である。\n",
        "Fw: ", "-----Original Message-----\n差出人: 田中太郎 <tanaka@example.test>\n送信日時: 2023年3月5日 10:00\n宛先: 鈴木 <suzuki@example.test>\n件名: ",
        "Re: ", "2023年3月5日(日) 10:00 田中太郎 <tanaka@example.test>:", "承知しました。", "田中太郎",
    ),
    "ko": (
        "새벽사업 공고",
        "관계 기관께\n‘새벽사업’은 과학기술정보통신부가 운영하며 청년 연구자를 지원한다. ‘새벽사업’은 연구자에게 3억원을 지원하며 신청 마감은 2023년 4월 30일이다.\n",
        "전달: ", "-----Original Message-----\n보낸 사람: 홍길동 <hong@example.test>\n보낸 날짜: 2023년 3월 5일 10:00\n받는 사람: 모두 <all@example.test>\n제목: ",
        "답장: ", "2023년 3월 5일 (일) 오전 10:00, 홍길동 <hong@example.test>님이 작성:", "감사합니다.", "홍길동",
    ),
    "en": (
        "Call of the Dawn Programme",
        "Dear all,\nThe Dawn Programme is run by the Ministry of Science and Technology for young scientists of all universities.\nThe Dawn Programme pays EUR 300,000 to each of them, and the deadline is 30 April 2023.\n",
        "Fwd: ", "---------- Forwarded message ---------\nFrom: Jane Roe <jane@example.test>\nDate: Sun, 5 Mar 2023 at 10:00\nTo: All <all@example.test>\nSubject: ",
        "Re: ", "On Sun, 5 Mar 2023 at 10:00, Jane Roe <jane@example.test> wrote:", "Thank you.", "Jane Roe",
    ),
}  # fmt: skip


@pytest.fixture(params=STORIES)
def case(request, tmp_path):
    """A mailbox of three mails in a language, reviewed."""
    title, text, passes, above, answers, wrote, thanks, person = STORIES[request.param]
    quoted = "".join(f"> {line}\n" for line in text.splitlines())
    mails = [
        message(title, text, sender=f"{person} <p@example.test>", day="Sun, 05 Mar 2023 10:00:00 +0800"),
        message(f"{passes}{title}", f"{above}{title}\n\n{text}"),
        message(f"{answers}{title}", f"{thanks}\n\n{wrote}\n\n{quoted}"),
    ]
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.mbox").write_bytes(mailbox([one.as_bytes() for one in mails]))
    with review(folder, tmp_path / "a.case", Settings(engine="local")) as made:
        yield made, person


def paths(case: Case) -> dict[str, str]:
    """The last part of the path of each document, by its id."""
    return {one.id: one.paths[0].rpartition("!")[2] for one in case.documents()}


def test_a_quoted_mail_is_no_new_source(case):
    """The mail and the one that passes it on go back to one text; the answer states nothing, though it names the programme."""
    made, _ = case
    called = paths(made)
    assert sorted(called.values()) == ["0001.eml", "0002.eml", "0003.eml"]
    stating = {called[one.document] for one in made.claims()}
    assert stating == {"0001.eml", "0002.eml"}
    families = [sorted(called[one] for one in origin.documents) for origin in made.origins()]
    assert ["0001.eml", "0002.eml"] in families


def test_who_wrote_is_masked(case):
    """Name and address of the sender are shown nowhere; the part behind the sign stays, since it says whose address it is."""
    made, person = case
    for one in made.documents():
        text = made.document(one.id).text
        shown = Mask(made.mentions(one.id), text).cover(text)
        assert person not in shown
        assert "@example.test" in shown
        assert all(name not in shown for name in ("zhangsan@", "tanaka@", "hong@", "jane@", "p@example"))
    assert list(made.problems()) == []
