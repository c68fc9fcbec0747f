"""The currency beside a number: after it, before it, or both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aftername.languages.currencies import Currency, currency_of, majors, minors
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.quantities import (
    Unit,
)
from aftername.values.numbers import Figure, Numeral

_BLANK = " \u3000"


@dataclass(frozen=True, slots=True)
class Money:
    """The unit of one sum: the form that names it, and how many parts the number counts."""

    form: str
    currency: Currency
    extra: Figure = 0


# After 元, 圆, 块, 角 these characters make another word: 一元化, 三块地.
# ten grand, but not two grand prizes
_GRAND = re.compile(r"(?! ?[a-z]| \d)| (?:in|on|a|per|for|to|and|each|or|from|at|by|from|of|was|is|more)\b")
_NOT_MONEY = re.compile(
    r"[元圆圓](?=[协協催材组化旦素宵代朝件首勋老月帅论配音组桌形满])|[块塊](?=[地石砖板儿头])|[角毛](?=[度色落形膜皮])|분(?!)"
)


_KOREAN_TAIL = re.compile(
    r"(?:(?:어치|짜리|씩|가량|정도|규모|상당|이상|이하|미만|초과|대|선|당|쯤|까지|부터|보다|에서|으로|이나|이며|이고|이다|입니다|였다|이었|이|가|을|를|은|는|의|에|로|와|과|도|만|인|짜|어|수준|내외|안팎|여|상금|지원|달러|을|화|하고|하면|했|밖|조차|마다|처럼|같|만큼|뿐|라|이라|였|된|들|한)|(?![가-힣]))"
)


# 구조원 "rescuer", 공조원, 사조원: words, not trillions of won.
_NOT_SUMS = frozenset({"구조", "공조", "사조"})


def money_of(view: View, numeral: Numeral) -> Unit[Money] | None:
    """The currency beside a number: after it, before it, or both."""
    text = view.folded
    if numeral.ordinal or numeral.plain > 24:
        return None
    if numeral.form == "hangul" and text[numeral.start : numeral.end] in _NOT_SUMS:
        return None
    end, form = _after(view, text, numeral)
    start, before = _before(text, numeral)
    if form is None and before is None:
        return None
    if before is not None and form is not None:
        lead, tail = currency_of(before), currency_of(form)
        generic = tail.local or tail.others or form in ("円", "원")
        if generic or lead.code == tail.code:
            return Unit(
                start, end, Money(before if not lead.local else form, lead if not lead.local else tail)
            )
        follow = end
        while follow < len(text) and text[follow] in _BLANK:
            follow += 1
        if follow < len(text) and text[follow].isdigit() and follow > end and form.isascii():
            return Unit(start, numeral.end, Money(before, lead))
        # "10 rmb 20 usd" against "rmb 10 usd 20": a word between two numbers goes with the first.
        return Unit(numeral.start, end, Money(form, tail))
    if form is not None:
        return Unit(numeral.start, end, Money(form, currency_of(form)))
    assert before is not None
    end = numeral.end
    if end < len(text) and text[end] in "年月日号號":
        return None
    return Unit(start, end, Money(before, currency_of(before)))


def _after(view: View, text: str, numeral: Numeral) -> tuple[int, str | None]:
    """Where a currency word after a number ends, and the word."""
    at = numeral.end
    while (
        at < len(text)
        and at - numeral.end < 3
        and (text[at] in _BLANK or (text[at] == "\n" and numeral.scale >= 10**4))
    ):
        at += 1
    if text[at : at + 1] == "-" and text[at + 1 : at + 2].isalpha():
        at += 1  # a 12-cent dividend
    if at < len(text) and text[at] in "个個" and numeral.scale > 1:
        at += 1
    table = majors()
    form = table.starting(text, at) or minors().starting(text, at)
    if form is None or form == "\\" or _NOT_MONEY.match(text, at):
        return 0, None
    end = at + len(form)
    last = form[-1]
    if form == "grand" and _GRAND.match(text, end) is None:
        return 0, None
    if "가" <= last <= "힣" and _KOREAN_TAIL.match(text, end) is None:
        return 0, None
    if last.isascii() and last.isalpha() and end < len(text) and text[end].isalnum() and text[end].isascii():
        return 0, None
    if form in (
        "分",
        "分钱",
        "毛",
        "角",
        "fen",
        "仙",
        "전",
        "銭",
        "sen",
        "le",
        "rs",
        "蚊",
        "毫",
        "厘",
        "불",
        "sol",
        "ron",
        "php",
        "all",
        "kr",
        "rm",
    ) and form not in ("le", "rs", "rm", "kr", "php", "ron"):
        # Too short to be money on their own: only after a larger unit, or alone in the text.
        whole = (
            len(text.strip()) <= end - numeral.start
            and end >= len(text.rstrip())
            and view.language_at(at) != "ja"
        )
        if not whole and (form != "角" or numeral.form != "digits"):
            return 0, None
    if currency_of(form).local and end < len(text):
        # 九千元日币, 三万元欧元: the word behind 元 says which.
        more = table.starting(text, end)
        if more is not None and not currency_of(more).local:
            form, end = more, end + len(more)
        if end < len(text) and text[end] in "整正":
            end += 1
    return end, form


def _before(text: str, numeral: Numeral) -> tuple[int, str | None]:
    """Where a currency word before a number starts, and the word."""
    at = numeral.start
    if at and text[at - 1] in "+-" and at > 1:
        at -= 1
    while at > 0 and numeral.start - at < 3 and text[at - 1] in " \u3000:":
        at -= 1
    form = majors().ending(text, at)
    if form is None:
        return 0, None
    start = at - len(form)
    currency = currency_of(form)
    if currency.local or form in ("円", "원", "엔", "불", "弗", "万", "厘", "欧", "镑", "刀"):
        return 0, None
    if (
        form[0].isalpha()
        and form[0] < "\u2e80"
        and start
        and text[start - 1].isalnum()
        and text[start - 1] < "\u2e80"
    ):
        return 0, None
    if "가" <= form[0] <= "힣" and start and "가" <= text[start - 1] <= "힣":
        return 0, None  # 이유로 17: the end of another word
    # The word belongs to the number before it: "10 rmb 20 usd".
    left = start
    while left > 0 and text[left - 1] in _BLANK:
        left -= 1
    if (
        left
        and (text[left - 1].isdigit() or text[left - 1] in "万亿億萬千百만억조")
        and form[-1] not in "$€£¥￥₩"
    ):
        return 0, None
    if len(form) > 1 and form.isalpha() and form.isascii() and form in _PROSE and at == numeral.start - 1:
        return 0, None
    return start, form


# Names of money that also end a clause before a number: only signs and codes stand before a sum.
_PROSE = frozenset(
    {
        "dollar",
        "dollars",
        "pound",
        "pounds",
        "won",
        "real",
        "all",
        "try",
        "cup",
        "top",
        "mark",
        "marks",
        "rand",
        "sol",
        "pen",
        "le",
        "yen",
        "bucks",
        "buck",
        "franc",
        "francs",
        "euros",
        "cents",
    }
)
