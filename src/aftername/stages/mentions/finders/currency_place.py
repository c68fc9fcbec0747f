"""Which money 元 and ¥ are in a document: by its language, its script and the places it speaks of."""

from __future__ import annotations

from aftername.stages.mentions.finder import View

# Traditional forms that are common in running text and never written in simplified Chinese.
_TRADITIONAL = frozenset("國為個們時這對學會發現說來與後臺灣員機構關於應該實業區業務總統選舉億萬")
_TAIWAN = (
    "臺灣",
    "台灣",
    "新臺幣",
    "新台幣",
    "臺北",
    "台北",
    "中華民國",
    "行政院",
    "教育部",
    "立法院",
    "科技部",
)
_HONG_KONG = ("香港", "港元", "港幣", "特區政府", "立法會")


def place_currency(view: View, form: str, language: str) -> tuple[str | None, tuple[str, ...]]:
    """The code of 元, 圆, 块 or ¥ in this document, and what else it may be.

    Japanese text: ¥ is yen, 元 yuan. Chinese in simplified characters: yuan. In traditional characters:
    the dollar of the place named most, Taiwan or Hong Kong; open where neither is named.
    """
    if form in ("¥", "￥", "\\"):
        if language == "ja":
            return "JPY", ()
        return ("CNY", ()) if language == "zh" else (None, ("JPY", "CNY"))
    if language == "ja":
        return ("JPY", ()) if not form else ("CNY", ())
    if language == "ko":
        return ("KRW", ()) if not form else ("CNY", ())
    if "place" not in view.cache:
        view.cache["place"] = _place(view.text)
    place: str = view.cache["place"]
    if place == "taiwan":
        return "TWD", ()
    if place == "hong kong":
        return "HKD", ()
    if place == "traditional":
        return "CNY", ("TWD", "HKD")
    return "CNY", ()


def _place(text: str) -> str:
    """Where a Chinese text speaks from, as far as its characters and place names tell."""
    head = text[:20000]
    if sum(character in _TRADITIONAL for character in head) * 50 < len(head):
        return "simplified"
    taiwan = sum(head.count(word) for word in _TAIWAN)
    hong_kong = sum(head.count(word) for word in _HONG_KONG)
    if taiwan > hong_kong:
        return "taiwan"
    return "hong kong" if hong_kong else "traditional"
