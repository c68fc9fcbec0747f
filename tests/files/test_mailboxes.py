"""What is attached to a mail is a file of its own, whatever way; a mailbox holds its mails, in time with their number."""

from __future__ import annotations

import hashlib
import io
import struct
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from messages import SUBJECT, mailbox, message, outlook

from aftername.files.archives import ArchiveTrouble
from aftername.files.boxes import open_box
from aftername.files.mailboxes import Mailbox, attached, letter
from aftername.files.opening import Opened, contents
from aftername.files.sniffing import sniff
from aftername.records import Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.intake import walk

SETTINGS = Settings()


def given(folder: Path, settings: Settings = SETTINGS) -> tuple[dict[str, SourceFile], list[Problem]]:
    """The files of a folder by their paths in it, and the problems."""
    taken = list(walk([folder], settings))
    files = {one.path.removeprefix(f"{folder}/"): one for one in taken if isinstance(one, SourceFile)}
    return files, [one for one in taken if isinstance(one, Problem)]


def test_attachments_are_files_with_the_mail_as_their_parent(tmp_path):
    """A file, a text that is shown inline, a mail in the mail with a file of its own; each by its bytes."""
    inner = message("새벽사업", "‘새벽사업’은 3억원.", files=[("공고.txt", "공고문".encode("cp949"))])
    one = message(
        "Dawn", "see below", files=[("晨曦计划.txt", "资助300万元".encode("gb18030"))], mails=[inner]
    )
    one.add_attachment("inline words\n", filename="notes.txt", disposition="inline")
    (tmp_path / "a.eml").write_bytes(one.as_bytes())
    files, problems = given(tmp_path)
    assert problems == []
    assert set(files) == {
        "a.eml",
        "a.eml!晨曦计划.txt",
        "a.eml!새벽사업.eml",
        "a.eml!새벽사업.eml!공고.txt",
        "a.eml!notes.txt",
    }
    assert all(one.status == "waiting" for one in files.values())
    opened = Opened()
    for path, file in files.items():
        held = contents(file.place, SETTINGS, opened)
        assert hashlib.sha256(held).hexdigest() == file.sha256, path
    assert contents(files["a.eml!새벽사업.eml!공고.txt"].place, SETTINGS).decode("cp949") == "공고문"


def test_one_attachment_of_two_mails_is_one_content(tmp_path):
    """The bytes of a mail in a mail are kept, so it is the same file wherever it is attached."""
    inner = message("Dawn", "The Dawn Programme pays.")
    for name in ("a", "b"):
        (tmp_path / f"{name}.eml").write_bytes(message(f"to {name}", "see", mails=[inner]).as_bytes())
    files, _ = given(tmp_path)
    assert files["a.eml!Dawn.eml"].sha256 == files["b.eml!Dawn.eml"].sha256


def test_what_is_of_the_post_is_no_file():
    """Signatures, reports of delivery and forms of one text are no files; a picture in a page is one."""
    one = EmailMessage()
    one["From"], one["Subject"] = "a@b.test", "Dawn"
    one.set_content("plain")
    one.add_alternative("<p>page</p>", subtype="html")
    one.add_attachment(b"seal", maintype="application", subtype="pgp-signature", filename="signature.asc")
    one.add_attachment(b"seal", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    told = letter(one.as_bytes())
    assert [[form.media for form in forms] for forms in told.body] == [["text/html", "text/plain"]]
    assert told.attached == ()
    page = EmailMessage()
    page["From"], page["Subject"] = "a@b.test", "Dawn"
    page.set_content('<img src="cid:1">', subtype="html")
    page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<1>", filename="scan.png")
    assert [part.name for part in letter(page.as_bytes()).attached] == ["scan.png"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\plan.docx", "plan.docx"),
        ("", "part 1"),
        ("长" * 400 + ".docx", "长" * 148 + ".docx"),
        ("a\x07b.txt", "a b.txt"),
    ],
)
def test_names_of_attachments(name, shown):
    """The last part of a path, without signs that are no letters, not too long."""
    raw = (
        b"From: a@b.test\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n"
        b'Content-Disposition: attachment; filename="'
        + name.replace("\\", "\\\\").encode()
        + b'"\n\nx\n--b--\n'
    )
    assert [one.filename for one in attached(raw).named.values()] == [shown]


def test_a_mailbox_is_cut_where_mails_begin():
    """Lines that begin with From inside a mail do not cut it, quoted or not; what was quoted is given back."""
    mails = [
        message("one", "From spring on\nit pays.\n"),
        message("two", "\nFrom here: on\n\nFrom there on\n"),
    ]
    box = open_box(mailbox([one.as_bytes() for one in mails]), SETTINGS)
    assert isinstance(box, Mailbox)
    held = [box.open(one).read() for _, one in box.entries()]
    assert len(held) == 2
    assert b"\nFrom spring on\nit pays." in held[0]
    raw = b"From a@b.test Mon Mar  6 09:00:00 2023\r\nSubject: x\r\n\r\nFrom me: no blank line above\r\n"
    assert len(Mailbox(io.BytesIO(b"\xef\xbb\xbf" + raw + b"\r\n" + raw)).named) == 2


def test_a_mailbox_of_thousands_of_mails_is_read_in_time_with_their_number(tmp_path):
    """More mails than an archive may hold are all taken in; twice as many take about twice the time."""
    one = message("Dawn", "The Dawn Programme pays.").as_bytes()
    (tmp_path / "a.mbox").write_bytes(mailbox([one.replace(b"pays", b"pays %d" % n) for n in range(3_000)]))
    files, problems = given(tmp_path, Settings(members=100))
    assert problems == []
    assert len(files) == 3_001
    assert files["a.mbox"].status == "opened"
    assert contents(files["a.mbox!2999.eml"].place, SETTINGS).count(b"pays 2998") == 1
    took = []
    for number in (20_000, 40_000):
        content = mailbox([one]) * number
        start = time.process_time()
        assert len(Mailbox(io.BytesIO(content)).named) == number
        took.append(time.process_time() - start)
    assert took[1] < 5 * took[0] + 1


def test_mails_in_mails_are_taken_in_as_deep_as_archives(tmp_path):
    """Below that the mail itself is read and what is attached is told."""
    one = message("level 0", "text", files=[("a.txt", b"deepest")])
    for level in range(1, 7):
        one = message(f"level {level}", "text", mails=[one])
    (tmp_path / "a.eml").write_bytes(one.as_bytes())
    files, (problem,) = given(tmp_path)
    assert len(files) == SETTINGS.depth + 1
    assert all(one.status == "waiting" for one in files.values())
    assert problem.reason == "too-deep"
    assert not problem.fatal


def test_the_budget_of_archives_counts_what_is_attached(tmp_path):
    """Attachments that are more than everything may unpack to are problems, the mail is read."""
    one = message("Dawn", "text", files=[(f"{n}.bin", bytes([n]) * 3_000_000) for n in range(1, 5)])
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("a.eml", one.as_bytes())
    files, problems = given(tmp_path, Settings(unpacked_bytes=24_000_000))
    assert files["a.zip!a.eml"].status == "waiting"
    assert {one.reason for one in problems} == {"bomb"}
    assert 0 < len(problems) < 4


def test_a_message_of_outlook_holds_files_and_messages(tmp_path):
    """Attached files by their bytes, a message in it as a mail."""
    content = outlook(
        {SUBJECT: "黎明計画"}, files=[("公募.txt", "3億円".encode("cp932"))], mails=[{SUBJECT: "inner"}]
    )
    (tmp_path / "a.msg").write_bytes(content)
    files, problems = given(tmp_path)
    assert problems == []
    assert set(files) == {"a.msg", "a.msg!公募.txt", "a.msg!inner.eml"}
    assert contents(files["a.msg!公募.txt"].place, SETTINGS).decode("cp932") == "3億円"


def test_a_file_that_is_no_mail_holds_none():
    """Other bytes are no box."""
    for content in (b"plain text\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)):
        with pytest.raises(ArchiveTrouble):
            open_box(content, SETTINGS)


def test_a_mailbox_larger_than_a_file_may_be_is_read_in_its_place(tmp_path):
    """Its mails are files of their own; where they begin is seen over the edges of what is read at once."""
    one = message("Dawn", "The Dawn Programme pays.\n" * 40).as_bytes()
    (tmp_path / "a.mbox").write_bytes(mailbox([one]) * 3_000)
    files, problems = given(tmp_path, Settings(file_bytes=1 << 20))
    assert problems == []
    assert len(files) == 3_001
    assert len({file.sha256 for name, file in files.items() if "!" in name}) == 1


def head(language: str = "en") -> bytes:
    """A mail without a file."""
    return message(language, f"text in {language}").as_bytes().replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"


def mails_in(content: bytes) -> list[bytes]:
    """The mails of a mailbox by their bytes."""
    box = open_box(content, SETTINGS)
    return [box.open(one).read() for _, one in box.entries()]


def test_a_mail_begins_without_a_blank_line_before_it_where_its_line_has_day_and_time():
    made = b"From - Mon Mar 06 09:00:00 2023\nX-Mozilla-Status: 0001\n" + head("zh")
    made += b"From - Mon Mar 06 09:00:00 2023\nX-Mozilla-Status: 0001\n" + head("ko")
    assert len(mails_in(made)) == 2


def test_a_line_of_a_text_begins_no_mail():
    """Neither one without a time nor one that no header follows on."""
    text = b"It runs\nFrom March on it pays more.\nTo: nobody\nFrom a@b.test Mon Mar 06 09:00:00 2023\nand so on\n"
    assert len(mails_in(b"From a@b.test Mon Mar 06 09:00:00 2023\n" + head() + text)) == 1


def test_a_mailbox_whose_first_line_is_broken():
    assert (
        len(mails_in(b"From ???\n" + head("ja") + b"\nFrom x@y.test Mon Mar 6 09:00:00 2023\n" + head("ko")))
        == 2
    )
    memo = b"From the desk of the office\nSubject: notice\n\nThe Dawn Programme is run by the Office of Meadows.\n"
    assert sniff(memo) == "text/plain"


def tnef(name: bytes, content: bytes, more: bytes = b"") -> bytes:
    """What Outlook packs of a file."""

    def one(level: int, kind: int, told: bytes) -> bytes:
        return struct.pack("<BII", level, kind, len(told)) + told + struct.pack("<H", sum(told) & 0xFFFF)

    made = struct.pack("<IH", 0x223E9F78, 1) + one(1, 0x00018004, b"notice\0") + one(2, 0x00069002, bytes(14))
    return made + one(2, 0x00018010, name + b"\0") + one(2, 0x0006800F, content) + more


@pytest.mark.parametrize(
    "text", ["晨曦计划资助300万元。", "黎明計画の公募", "새벽사업 공고", "The Dawn Programme"]
)
def test_what_outlook_packs_is_opened(tmp_path, text):
    mail = message(
        "box", "see below", files=[("winmail.dat", tnef("关于申报的通知.txt".encode("gbk"), text.encode()))]
    )
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    files, problems = given(tmp_path)
    assert not problems
    assert files["a.eml!winmail.dat"].status == "opened"
    assert files["a.eml!winmail.dat!关于申报的通知.txt"].sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_the_long_name_of_what_outlook_packs_and_one_that_is_cut():
    named = "关于申报的通知.txt\0".encode("utf-16-le")
    properties = (
        struct.pack("<IHHI", 2, 0x0003, 0x0E20, 7)
        + struct.pack("<HHII", 0x001F, 0x3707, 1, len(named))
        + named.ljust(-(-len(named) // 4) * 4, b"\0")
    )
    more = struct.pack("<BII", 2, 0x00069005, len(properties)) + properties + b"\0\0"
    box = open_box(tnef(b"A~1.TXT", b"text", more), SETTINGS)
    assert [one.filename for _, one in box.entries()] == ["关于申报的通知.txt"]
    cut = open_box(tnef(b"a.txt", b"text" * 99)[:-200], SETTINGS)
    assert list(cut.entries()) == []
    assert cut.troubles
