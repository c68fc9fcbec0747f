"""A desk on a copy of the example case, and a browser without script that asks it."""

from __future__ import annotations

import http.client
import re
import shutil
import time
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from tests.pdfs import pdf
from tests.workbench.windows import Window

from aftername.case import review
from aftername.settings import Settings
from aftername.workbench.serving import Served

NAMES = (
    "Avocet", "Bittern", "Dunlin", "Egret", "Fulmar", "Gannet", "Ibis", "Jacana", "Kestrel", "Lapwing", "Merlin", "Noddy",
    "Osprey", "Petrel", "Quail", "Redstart", "Skylark", "Turnstone", "Whimbrel", "Siskin", "Dipper", "Wheatear", "Plover",
)  # fmt: skip
"""Names for a person to decide."""

PAPERS = {
    "a/notice-2019.txt": "青岚省科学技术厅关于组织申报“汀兰计划”的通知\n\n“汀兰计划”由青岚省科学技术厅组织实施。入选者给予200万元科研经费补助。\n"
    "申报人年龄不超过40周岁。\n联系人：林小禾，电话13800000000\n2019年3月5日\n",
    "a/notice-2021.txt": "青岚省科学技术厅关于调整名称的通知\n\n经研究，“汀兰计划”现更名为“苇航计划”。“苇航计划”由青岚省科学技术厅牵头。\n2021年4月12日\n",
    "a/notice-2022.txt": "青岚省科学技术厅关于申报“苇航计划”的通知\n\n“苇航计划”由青岚省科学技术厅组织实施。入选者给予300万元科研经费，"
    "经费按照《汀兰计划经费管理细则》（岚科发〔2019〕13号）执行。\n2022年3月1日\n",
    "press/english.txt": "Qinglan renames its talent programme\n\nThe Weihang Plan, formerly known as the Tinglan Plan, is run by the Qinglan "
    "Department of Science. Selected researchers receive 3 million yuan.\nMay 16, 2023\n",
    "press/copy.txt": "Qinglan renames its talent programme\n\nThe Weihang Plan, formerly known as the Tinglan Plan, is run by the Qinglan "
    "Department of Science. Selected researchers receive 3 million yuan. A second paragraph was added here.\nMay 17, 2023\n",
    "press/hostile.html": "<html><head><title>Heron &lt;script&gt;alert(1)&lt;/script&gt; Plan</title></head><body><p>The Heron Plan "
    "&lt;img src=x onerror=alert(1)&gt; is run by the Pelham Office. Each awardee receives 5,000 pounds.</p></body></html>",
    "press/talk.txt": "Talk of another scheme\n\nThe Curlew Initiative was mentioned by two officials.\nMay 20, 2023\n",
    "press/many.txt": "A list of schemes\n\n"
    + "\n".join(f"{name} Initiative, one of them said." for name in NAMES)
    + "\nMay 21, 2023\n",
    "broken.pdf": "%PDF-1.4 and nothing else",
}
PARASOL = (
    "Notice on the Green Parasol Talent Programme",
    "The Green Parasol Talent Programme is run by the Linchuan Bureau of Science and Technology.",
    "Those selected under the Green Parasol Talent Programme receive a grant of 1,000,000 yuan.",
    "Contact: Ling Haoran, phone: 138 1234 5678",
)
"""A made-up case: a rename, a copy, texts full of script, a file that is broken."""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of PAPERS; do not change it."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in PAPERS.items():
        place = folder / "papers" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    (folder / "papers" / "parasol.pdf").write_bytes(pdf(PARASOL))
    review(folder / "papers", folder / "made.case", Settings(engine="local")).close()
    return folder / "made.case"


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    """A copy of the case of its own."""
    shutil.copy(made, tmp_path / "made.case")
    return tmp_path / "made.case"


@dataclass
class Answer:
    """What a desk answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass
class Asker:
    """A browser without script. cookies: of the desk."""

    served: Served
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, place: str, body: bytes = b"", **headers: str) -> Answer:
        """One request, followed nowhere. headers: with _ for -; "" leaves one out."""
        told = {"host": f"127.0.0.1:{self.served.port}", "content-length": str(len(body))}
        if self.cookies:
            told["cookie"] = "; ".join(f"{key}={value}" for key, value in self.cookies.items())
        if method == "POST":
            told["origin"] = f"http://127.0.0.1:{self.served.port}"
            told["content-type"] = "application/x-www-form-urlencoded"
        told.update({key.replace("_", "-"): value for key, value in headers.items()})
        link = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=20)
        try:
            link.putrequest(method, place, skip_host=True, skip_accept_encoding=True)
            for key, value in told.items():
                if value:
                    link.putheader(key, value)
            link.endheaders(body or None)
            got = link.getresponse()
            answer = Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, got.read())
        finally:
            link.close()
        if "set-cookie" in answer.headers:
            key, _, value = answer.headers["set-cookie"].partition(";")[0].partition("=")
            self.cookies[key] = value
        return answer

    def open(self) -> Asker:
        """Open the address that the terminal shows."""
        assert self.ask("GET", f"/?token={self.served.token}").status == 303
        return self

    def get(self, place: str) -> Answer:
        """A screen, redirects followed."""
        answer = self.ask("GET", place)
        while answer.status == 303:
            answer = self.ask("GET", answer.headers["location"].partition("#")[0])
        return answer

    def post(self, place: str, **told: object) -> Answer:
        """A form, and the screen that follows."""
        answer = self.ask("POST", place, urllib.parse.urlencode(told, doseq=True).encode())
        return self.get(answer.headers["location"].partition("#")[0]) if answer.status == 303 else answer

    def forms(self, answer: Answer, action: str) -> list[dict[str, str]]:
        """The fields of the forms of a screen that go to an address, and their buttons."""
        found = []
        for form in re.findall(rf'<form[^>]*action="{re.escape(action)}".*?</form>', answer.text, re.S):
            fields = re.findall(r'<(?:input|button)[^>]*name="([^"]*)"[^>]*value="([^"]*)"', form)
            found.append({key: unescape(value) for key, value in fields})
        return found


@pytest.fixture
def desk(case: Path) -> Iterator[Served]:
    """A desk on the case, running."""
    served = Served(case, case.parent, "Rin")
    served.start()
    yield served
    served.close()


@pytest.fixture
def asker(desk: Served) -> Asker:
    """A browser that was let in."""
    return Asker(desk).open()


@pytest.fixture
def settled(desk: Served) -> Callable[[], None]:
    """Waits until everything that was said is in the case."""

    def wait() -> None:
        assert desk.desk.room is not None
        clerk, until = desk.desk.room.clerk, time.monotonic() + 600
        while clerk.is_busy:
            assert time.monotonic() < until, "it takes too long"
            time.sleep(0.05)

    return wait


@dataclass
class Elsewhere:
    """Where a desk of another process is."""

    port: int
    token: str


@pytest.fixture
def asker_of() -> Callable[[int, str], Asker]:
    """A browser that is let in by a desk of another process."""
    return lambda port, token: Asker(Elsewhere(port, token)).open()  # type: ignore[arg-type]


@pytest.fixture
def window(browser: Any, desk: Served) -> Iterator[Window]:
    made = Window(browser, desk)
    yield made
    made.close()
