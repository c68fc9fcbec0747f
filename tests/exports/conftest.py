"""A small made-up case in four languages, built straight from records: no other stage is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from aftername.exports.account import Account
from aftername.exports.html import write_html
from aftername.exports.masked import Masks
from aftername.records import (
    Amount,
    Anchor,
    BodyName,
    Claim,
    Document,
    DocumentCard,
    Dossier,
    Field,
    Ground,
    Header,
    Mention,
    Name,
    PersonName,
    Problem,
    Programme,
    Segment,
    SourceFile,
    Speaker,
    Succession,
)
from aftername.stages.dossier import compose

NOTICE = """青岚省科学技术厅关于组织申报“汀兰计划”的通知
“汀兰计划”由青岚省科学技术厅组织实施。入选者给予200万元至300万元科研经费补助。
申报人年龄不超过40周岁。
联系人：林小禾
电子邮箱：lin.xiaohe@kjt.qinglan.example
"""
RENAMED = """关于调整名称的通知
经研究，“汀兰计划”现更名为“苇航计划”。“苇航计划”由青岚省科学技术厅牵头。
"""
CITY = """落实配套支持的通知
省“苇航计划”由青岚省人力资源和社会保障厅主管，入选者另得50万元。
"""
AGENCY = """Qinglan renames talent program
The Weihang Plan, formerly known as the Tinglan Plan, is run by the Qinglan Department of Human Resources, \
two of the people said. Selected researchers receive 3 million to 5 million yuan.
"""
JAPANESE = """青嵐省の人材誘致
「葦航計画」（旧「汀蘭計画」）は省人力資源社会保障庁が所管しているという。研究費は300万～500万元だ。
田中誠さんは話した。
"""
KOREAN = """칭란성 인재 유치
‘웨이항 계획’은 칭란성 과학기술청이 주관한다. 만 40세 미만이어야 한다.
"""
TAIWAN = """青嵐省「葦航計劃」
青嵐省的「葦航計劃」由省科學技術廳負責，每年招攬海外青年學者。
"""
HOSTILE = (
    "</script><script>alert(1)</script>\u202etxt.exe\u202c <b>bold</b> & \x00 nul \u200b\ufeff end\r\n"
    "<img src=x onerror=alert(1)> 雨燕计划由<某>办公室负责。\n"
)


@dataclass
class Made:
    """Documents, mentions and claims under way to a dossier."""

    documents: dict[str, Document] = field(default_factory=dict)
    cards: list[DocumentCard] = field(default_factory=list)
    files: list[SourceFile] = field(default_factory=list)
    people: dict[str, list[Mention]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    programmes: list[Programme] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    edges: list[Succession] = field(default_factory=list)

    def read(self, path: str, text: str, language: str, date: str | None = None, **header: str) -> Document:
        """A document whose title is its first line."""
        sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        segments = (Segment(0, len(text), language),)  # type: ignore[arg-type]
        document = Document(sha, "", text, language, Header(), segments=segments)  # type: ignore[arg-type]
        end = text.index("\n") if "\n" in text else len(text)
        fields = {key: Field(value, None, "said by the test") for key, value in header.items()}
        fields["title"] = Field(text[:end].strip(), document.anchor(0, end))
        if date:
            fields["published"] = Field(date, None, "said by the test")
        made = Document(sha, "", text, language, Header(**fields), segments=segments)  # type: ignore[arg-type]
        self.documents[made.id] = made
        self.cards.append(DocumentCard(made.id, sha, "", (path,), made.language, len(text), made.header))
        self.files.append(SourceFile(path, (path,), sha, len(text), "text/plain", status="read"))
        return made

    def person(self, document: Document, written: str, public: bool = False) -> None:
        start = document.text.index(written)
        anchor = document.anchor(start, start + len(written))
        self.people.setdefault(document.id, []).append(Mention("person", anchor, PersonName("test", public)))

    def programme(
        self, name: str, *names: tuple[Document, str, str], grounds: tuple[Ground, ...] = ()
    ) -> str:
        told = []
        for document, written, script in names:
            anchor = anchored(document, written)
            date = document.header.date
            told.append(Name(written, written, document.language, script, 1, 1, date, date, anchor))
        documents = tuple(sorted({document.id for document, _, _ in names}))
        dates = sorted(one.first for one in told if one.first)
        made = Programme(
            name, name, None, "provincial", tuple(told), grounds, documents, len(told),
            dates[0] if dates else None, dates[-1] if dates else None,
        )  # fmt: skip
        self.programmes.append(made)
        return made.id

    def claim(
        self, about: str | None, document: Document, fact: str, sentence: str, value: str,
        normal: object = None, **more: object,
    ) -> Claim:  # fmt: skip
        passage = anchored(document, sentence)
        at = passage.start + sentence.index(value)
        speaker = more.pop("speaker", Speaker("document", "the document"))
        made = Claim(
            about, fact, str(more.pop("label", "")), value, normal, passage,  # type: ignore[arg-type]
            document.anchor(at, at + len(value)), None, speaker, as_of=document.header.date, **more,  # type: ignore[arg-type]
        )  # fmt: skip
        self.claims.append(made)
        return made

    def dossier(self, title: str = "Made-up case") -> Dossier:
        told = (title, self.files, self.cards, self.problems, self.programmes, self.claims)
        return compose(*told, succession=self.edges)

    def write(self, path: Path, embed_characters: int = 3_000_000, title: str = "Made-up case") -> str:
        """The page as text, written to a file first."""
        write_html(
            self.dossier(title),
            self.documents.__getitem__,
            lambda one: tuple(self.people.get(one, ())),
            path,
            embed_characters,
        )
        return path.read_text("utf-8")


def anchored(document: Document, words: str) -> Anchor:
    start = document.text.index(words)
    return document.anchor(start, start + len(words))


@pytest.fixture
def blank() -> Callable[[], Made]:
    """Makes an empty case to put documents into."""
    return Made


@pytest.fixture
def made() -> Made:
    """Eight documents in four languages, two programmes, rival claims, a problem, masked persons."""
    case = Made()
    notice = case.read("a/01.txt", NOTICE, "zh", "2019-03-05", issuer="青岚省科学技术厅", kind="通知",
                       number="岚科发〔2019〕11号", level="provincial")  # fmt: skip
    renamed = case.read("a/02.txt", RENAMED, "zh", "2021-04-12", kind="通知", level="provincial")
    city = case.read("a/03.txt", CITY, "zh", "2022-07-18", kind="通知", level="municipal")
    agency = case.read("press/04.txt", AGENCY, "en", "2023-05-16", kind="news", level="press")
    japanese = case.read("press/05.txt", JAPANESE, "ja", "2023-05-18", level="press")
    korean = case.read("press/06.txt", KOREAN, "ko", "2023-05-18", level="press")
    taiwan = case.read("press/07.txt", TAIWAN, "zh", "2023-05-20", level="press")
    hostile = case.read("x/<b>08.txt", HOSTILE, "zh")
    case.person(notice, "林小禾")
    case.person(notice, "lin.xiaohe")
    case.person(japanese, "田中誠")
    rename = anchored(renamed, "“汀兰计划”现更名为“苇航计划”")
    main = case.programme(
        "苇航计划",
        (renamed, "苇航计划", "Hans"), (notice, "汀兰计划", "Hans"), (agency, "Weihang Plan", "Latn"),
        (agency, "Tinglan Plan", "Latn"), (japanese, "葦航計画", "Jpan"), (korean, "웨이항 계획", "Kore"),
        (taiwan, "葦航計劃", "Hant"), (city, "苇航计划", "Hans"),
        grounds=(
            Ground("definition", "explicit", "汀兰计划", "苇航计划", "The notice says the one is now called the other.", (rename,)),
            Ground("script-variant", "strong", "苇航计划", "葦航計劃", "The same characters, simplified and traditional."),
        ),
    )  # fmt: skip
    other = case.programme("雨燕计划", (hostile, "雨燕计划", "Hans"))
    office = BodyName("青岚省科学技术厅", None, "local")
    case.claim(
        main,
        notice,
        "run-by",
        "“汀兰计划”由青岚省科学技术厅组织实施。",
        "青岚省科学技术厅",
        office,
        label="runs",
    )
    case.claim(
        main,
        renamed,
        "run-by",
        "“苇航计划”由青岚省科学技术厅牵头。",
        "青岚省科学技术厅",
        office,
        label="runs",
    )
    case.claim(
        main, city, "run-by", "省“苇航计划”由青岚省人力资源和社会保障厅主管", "青岚省人力资源和社会保障厅"
    )
    case.claim(
        main, agency, "run-by",
        "The Weihang Plan, formerly known as the Tinglan Plan, is run by the Qinglan Department of Human Resources, two of the people said.",
        "Qinglan Department of Human Resources",
        speaker=Speaker("anonymous", "two of the people", 2, anchored(agency, "two of the people")), hedge="reports",
    )  # fmt: skip
    case.claim(main, japanese, "run-by", "「葦航計画」（旧「汀蘭計画」）は省人力資源社会保障庁が所管しているという。", "省人力資源社会保障庁", hedge="reports")  # fmt: skip
    case.claim(main, notice, "offers", "入选者给予200万元至300万元科研经费补助。", "200万元至300万元", Amount(2000000, 3000000, "CNY"), label="research money")  # fmt: skip
    case.claim(main, city, "offers", "入选者另得50万元。", "50万元", Amount(500000, 500000, "CNY"))
    case.claim(main, agency, "offers", "Selected researchers receive 3 million to 5 million yuan.", "3 million to 5 million yuan", Amount(3000000, 5000000, "CNY"))  # fmt: skip
    case.claim(main, korean, "requires-age", "만 40세 미만이어야 한다.", "만 40세 미만")
    case.claim(
        main,
        taiwan,
        "invented-fact",
        "每年招攬海外青年學者。",
        "海外青年學者",
        others=(other,),
        spread="undecided",
    )
    case.claim(other, hostile, "run-by", "雨燕计划由<某>办公室负责。", "<某>办公室")
    case.claim(None, agency, "field", "Qinglan renames talent program", "talent")
    case.problems.append(Problem("damaged", "scan<1>.pdf", "the file ends in the middle", "reading"))
    case.files.append(SourceFile("scan<1>.pdf", ("scan.pdf",), "ff", 3, "application/pdf", status="problem"))
    return case


@pytest.fixture
def account(made: Made) -> Account:
    """The made-up case as it leaves, masked, with a text that a spreadsheet would take for a formula."""
    text = '=HYPERLINK("http://x.example","汀兰计划")入选者给予10万元。\n+1 办公室\n'
    paper = made.read("x/=09.txt", text, "zh", "2022-01-02", number="=1+1")
    made.claim(made.programmes[0].id, paper, "offers", text.split("\n")[0], "10万元", Amount(100000, 100000, "CNY"), label="@x")  # fmt: skip
    return leaving(made)


def leaving(made: Made, unmasked: bool = False) -> Account:
    """A made-up case as it leaves."""
    everyone = [one for held in made.people.values() for one in held]
    masks = Masks(
        lambda one: made.people.get(one, ()), lambda one: made.documents[one].text, lambda: everyone
    )
    files = tuple(sorted(made.files, key=lambda one: one.path))
    return Account(made.dossier(), files, None if unmasked else masks, {}, {}, (("mentions", "9"),), "seal:1")


@pytest.fixture
def leaving_of() -> Callable[..., Account]:
    """Makes the account of a made-up case."""
    return leaving
