"""Which money 元 and ¥ are in a document: by its language, its script and the places it speaks of."""

from __future__ import annotations

from aftername.languages.value_words import of
from aftername.stages.mentions.finder import View, once
from aftername.text.han_variants import is_traditional


def place_currency(view: View, form: str, language: str) -> tuple[str | None, tuple[str, ...]]:
    """The code of 元, 圆, 块 or ¥ in this document, and what else it may be.

    Japanese text: ¥ is yen, 元 yuan. Chinese in simplified characters: yuan. In traditional characters:
    the dollar of the place named most, Taiwan or Hong Kong; open where neither is named (TWD first).
    """
    if form in ("¥", "￥", "\\"):
        if language == "ja":
            return "JPY", ()
        return ("CNY", ()) if language == "zh" else (None, ("JPY", "CNY"))
    if language == "ja":
        return ("JPY", ()) if not form else ("CNY", ())
    if language == "ko":
        return ("KRW", ()) if not form else ("CNY", ())
    place = _place(view)
    if place == "taiwan":
        return "TWD", ()
    if place == "hong kong":
        return "HKD", ()
    if place == "traditional":
        return None, ("TWD", "HKD", "CNY")
    return "CNY", ()


@once
def _place(view: View) -> str:
    """Where a Chinese text speaks from, as far as its characters and place names tell."""
    head = view.text[:20000]
    if not is_traditional(head):
        return "simplified"
    words = of("zh")
    taiwan = sum(head.count(word) for word in words.taiwan)
    hong_kong = sum(head.count(word) for word in words.hong_kong)
    if taiwan > hong_kong:
        return "taiwan"
    return "hong kong" if hong_kong else "traditional"
