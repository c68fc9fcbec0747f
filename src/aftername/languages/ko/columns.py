"""Korean column headings of tables of document numbers, by what stands in the column; most telling first.

Source: common headings of public document lists, written down for this project.
Licence: as the project. To extend: add a heading without blanks and punctuation.
"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "number": ("문서번호", "공고번호", "고시번호", "발령번호", "공포번호", "시행번호", "관리번호", "번호"),
    "code": ("문서기호", "기호", "기관기호", "계열"),
    "year": ("연도", "년도", "년"),
    "serial": ("일련번호", "호수", "호"),
    "date": (
        "시행일자",
        "시행일",
        "발령일자",
        "발령일",
        "공고일",
        "고시일",
        "등록일",
        "작성일",
        "일자",
        "날짜",
    ),
    "published": ("공개일", "게시일", "공표일"),
    "title": ("제목", "문서제목", "건명", "명칭"),
    "issuer": ("발행기관", "소관부처", "기관명", "기관", "부처", "발신기관", "담당부서"),
    "kind": ("종류", "구분", "종별", "문서종류"),
}
