"""Languages that are not read: told by their small words, and their figures."""

from __future__ import annotations

import pytest

from aftername.languages.elsewhere import PLAIN, scale_words, table, tongue_of


@pytest.mark.parametrize(
    ("text", "language", "tongue"),
    [
        ("El puerto de la ciudad ha pagado a los ingenieros que vuelven, según la nota.", "en", "es"),
        ("O porto da cidade pagou aos engenheiros que voltam para o país, segundo uma nota.", "en", "pt"),
        ("Cảng của thành phố đã trả tiền cho các kỹ sư trở về, theo một thông báo.", "en", "vi"),
        (
            "Порт города заплатил инженерам, которые вернулись, и не только им, говорится в записке.",
            "und",
            "ru",
        ),
        ("ท่าเรือของเมืองจ่ายเงินให้วิศวกรที่กลับมา", "und", "th"),
        ("The port of the city paid the engineers who came home, a note says.", "en", "en"),
        ("Port Amsel, Harrowgate, Quillon", "en", "en"),
        ("港城办法", "und", "zh"),
        ("港の計画", "ja", "ja"),
        ("", "und", "other"),
        ("123 456", "en", "en"),
    ],
)
def test_tongue(text, language, tongue):
    """The small words decide; where nothing tells, what the document said before stays."""
    assert tongue_of(text, language) == tongue


@pytest.mark.parametrize(
    ("code", "behind", "power"),
    [
        ("es", " mil millones", 9),
        ("es", " mil", 3),
        ("de", " millionen", 6),
        ("vi", " trieu", 6),
        ("ru", " млрд", 9),
    ],
)
def test_scale_words(code, behind, power):
    """The longer word is read before the one it begins with."""
    found = scale_words(table()[code]).match(behind)
    assert found is not None
    assert found.lastgroup is not None
    assert found.lastgroup.endswith(f"_{power}")


def test_a_language_that_is_not_there_multiplies_nothing():
    """Nothing matches behind a figure, not even nothing."""
    assert scale_words(PLAIN).match(" million") is None
