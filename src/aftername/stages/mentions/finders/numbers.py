"""Bare numbers, ordinals and fractions that belong to no other value.

Asked alone, this finder gives every number; in a review it stands last and leaves out what another value holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aftername.languages.number_words import native_days, native_short
from aftername.records import Mention, Number
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.quantities import Unit, hedge, is_free, measures
from aftername.values.numbers import Figure, Numeral

_ORDINAL_AFTER = re.compile(
    r" ?(?:번째|번 째|周年|週年|주년|째(?![가-힣])|(?<! )등(?=[은이을으]| |$)|番目|回目|つ目|人目|位(?=[にのは、。]|$)|ère|st(?![a-z])|nd(?![a-z])|rd(?![a-z])|th(?![a-z]))"
)
_HANGUL_AFTER = re.compile(
    r"(?: ?(?:번째|번|개|명|권|마리|대|잔|장|살|시간|달|가지|차례|배|병|쌍|켤레|다스|조각|퍼센트|프로|원|달러|월|층|호|회|위|점|분|초)"
    r"|[은는을를가와과의도로에]|이다|인(?= )|이(?= )|입니다|이다|이고|이며|이라|이었|에서|까지|부터|보다|만큼|씩|[ ,.!?;:)\n]|$)"
)
# A single Han digit is a number where a measure word, a stop or the end follows it.
_HAN_AFTER = re.compile(
    r" ?(?:[,.;:!?、。，；：！？)）\]】」』”’\n|]|$|[打个個双雙对對台臺名人位项項条條件家所种種次本册張张辆輛岁歲年月日号號元块塊角分天周週楼樓层層章节節期届屆代级級等类類组組支批份篇封座幢栋棟头頭匹只隻棵朵颗顆粒片杯瓶碗盘盤斤公吨噸米升克度步句段页頁行列排]"
    r"|是|这|這|和|與|与|而|ダ|也|は|が|の|を|と|つ|で|に|も|個|回|冊|枚|匹|羽|歳|円|分|トン)"
)
# 一 is mostly "a", "one and the same" or part of a word: a number where a stop or a copula follows.
_ONE_AFTER = re.compile(r" ?(?:[对對双雙]|[,.;:!?、。，；：！？)）\]】」』”’\n|]|$|这|這|ダース|打|つ|は|と)")
# Counters that leave no doubt in Japanese: 一匹, 一冊; but not 一台, 一本, 一人, which begin other words.
_ONE_COUNTED = re.compile(r"[匹羽冊枚軒隻頭足杯](?![一-龥])|トン")
# A figure with a measure on it is a measure: 180ml, 29キロメートル.
_GLUED = re.compile(r"[a-z]|(?:ミリ|キロ|センチ)?(?:メートル|リットル|グラム)")
# 10 k, 2.5 M: a scale in a letter behind a blank; G only behind a number with a comma or a point (5 G is a network).
_SCALE_APART = re.compile(r" {1,2}(?P<by>[kKMBT]|G)(?![\w'’.-]\w|\w)")
_SCALES_APART = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12, "G": 10**9}
# From the back: the second last is not the second.
_FROM_BACK = re.compile(r"(?:最後から|後ろから|うしろから|뒤에서|끝에서|마지막에서|倒数第?) ?$")
_FIRST_WORDS = re.compile(r"最初(?=[のに])|(?<![가-힣])첫(?= [가-힣])(?! ?번)")
_KANA = re.compile(r"[ぁ-んー一-龥々ァ-ヶ]")
_DOZEN = re.compile(r" ?(?:打|ダース|다스)")


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Numbers nobody else has claimed."""
    for measure in measures(view, _unit):
        if not is_free(view, measure.start, measure.end):
            continue
        negative, ordinal, factor = measure.unit
        low: Figure | None = measure.low
        high: Figure | None = measure.high
        if factor != 1:
            low = None if low is None else low * factor
            high = None if high is None else high * factor
        if negative:
            low, high = (None if high is None else -high), (None if low is None else -low)
        least, most, about = low, high, False
        if not ordinal:
            least, most, about = hedge(view, measure.start, measure.end).bound(low, high)
        normal = Number(least, most, approximate=about or measure.approximate, ordinal=ordinal)
        yield view.mention("number", measure.start, measure.end, normal)
    yield from _halves(view)
    yield from _firsts(view)


def _firsts(view: View) -> Iterable[Mention]:
    """最初の, 첫: the first, in a word of its own."""
    text = view.folded
    if "最初" not in text and "첫" not in text:
        return
    for match in _FIRST_WORDS.finditer(text):
        if is_free(view, match.start(), match.end()):
            yield view.mention("number", match.start(), match.end(), Number(1, 1, ordinal=True))


_HALVES = re.compile(r"半ダース|半打|반 ?다스|半分(?![のにけ]?[の]?1)|一半")


def _halves(view: View) -> Iterable[Mention]:
    """一半, 半分, half a dozen in one character: only where the character is in the text at all."""
    text = view.folded
    if "半" not in text and "반" not in text:
        return
    for match in _HALVES.finditer(text):
        if is_free(view, match.start(), match.end()):
            value = 6 if match[0][-1] in "スス打스" else 0.5
            yield view.mention("number", match.start(), match.end(), Number(value, value))


_SIGN = re.compile(
    r"(?:(?<![0-9a-z_)\]%])[-−] ?|负 ?|負 ?|マイナス ?|마이[너나]스 ?|음수 |minus |negative )$"
)


def _unit(view: View, numeral: Numeral) -> Unit[tuple[bool, bool, int]] | None:
    """Whether a numeral is a number in its place; sign, ordinal, dozens."""
    text = view.folded
    start, end = numeral.start, numeral.end
    before = text[start - 1] if start else " "
    if numeral.form == "digits" and before.isascii() and (before.isalpha() or before == "_"):
        return None
    ordinal, factor = numeral.ordinal, 1
    if before in "第제" and not (numeral.form == "hangul" and before == "第"):
        return Unit(start - 1, end, (False, True, 1))
    if (
        before == " "
        and start > 1
        and text[start - 2] in "第제"
        and not "가" <= text[start - 3 : start - 2] <= "힣"
    ):
        return Unit(start - 2, end, (False, True, 1))
    if text[start - 2 : start] == "だい" and (start == 2 or not _KANA.match(text, start - 3)):
        return Unit(start - 2, end, (False, True, 1))
    after = _ORDINAL_AFTER.match(text, end)
    if after is not None and isinstance(numeral.low, int):
        if _FROM_BACK.search(text, max(0, start - 7), start):
            return None
        return Unit(start, after.end(), (False, True, 1))
    if numeral.form == "hangul" and not _is_hangul_number(view, numeral):
        return None
    if (
        numeral.form == "digits"
        and text[end - 1] in "mb"
        and view.text[end - 1] in "mb"
        and text[end - 2 : end - 1].isdigit()
    ):
        return None  # 1m is a length
    if numeral.form == "han" and numeral.low == 0 and end - start == 1 and end < len(text.rstrip()):
        if view.language_at(start) != "ja" or text[start] != "〇" or not _ZERO.match(text, start):
            return None
        return Unit(start, end, (False, False, 1))
    if numeral.form == "han" and not _is_han_number(view, numeral):
        return None
    if numeral.form == "digits" and _GLUED.match(text, end):
        return None
    dozen = _DOZEN.match(text, end)
    if dozen is not None:
        end, factor = dozen.end(), 12
    apart = _SCALE_APART.match(view.text, end) if numeral.form == "digits" else None
    scaled = apart is not None and (apart["by"] != "G" or not text[start:end].isdigit())
    if apart is not None and scaled and view.language_at(start) != "zh":
        end, factor = apart.end(), _SCALES_APART[apart["by"]]
    if _is_label(view, numeral) or _is_clock(text, numeral):
        return None
    sign = _SIGN.search(text, max(0, start - 9), start)
    if sign is not None:
        start = sign.start()
    return Unit(start, end, (sign is not None, ordinal, factor))


_HOUR = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?!\d|:?\d\d\d)")
_HOUR_EAST = re.compile(r"[时時点點시] ?\d{1,2} ?[分분]")
_MINUTE_EAST = re.compile(r"\d[时時点點시] ?$")
_MINUTE = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4]):$")


def _is_clock(text: str, numeral: Numeral) -> bool:
    """Whether a number is the hour or the minute of a time: 09:30."""
    if not 0 < numeral.plain < 3:
        return False
    if text[numeral.end : numeral.end + 1] in "时時点點시" and _HOUR_EAST.match(text, numeral.end):
        return True
    if _MINUTE_EAST.search(text, max(0, numeral.start - 3), numeral.start) is not None:
        return text[numeral.end : numeral.end + 1] in "分분"
    if text[numeral.end : numeral.end + 1] == ":":
        return _HOUR.match(text, numeral.start) is not None
    return numeral.plain == 2 and _MINUTE.search(text, max(0, numeral.start - 3), numeral.start) is not None


_LABEL_AFTER = re.compile(r"(?:[、．)）]|\.(?!\d)|\.\d{1,2}(?:\.\d{1,2})*\.?(?= |[\u4e00-\u9fff]))")
_OUTLINE = re.compile(r"\d{1,2}\.\d{1,2}")
_OUTLINE_AFTER = re.compile(r" +[\u4e00-\u9fff가-힣a-z]")
_CODE_BEFORE = re.compile(r"(?:[a-z]{1,6}(?:/[a-z]{1,3})?[ -]|[a-z0-9]-|[a-z]\.)$")
_CODE_AFTER = re.compile(r"-[a-z]|\.\d+-\d{4}|-(?:19|20)\d\d(?!\d)")


def _is_label(view: View, numeral: Numeral) -> bool:
    """Whether a number is the label of a heading or list (（一）, 3.), or a part of a code (GB/T 29835)."""
    text, start, end = view.folded, numeral.start, numeral.end
    if end - start > 4 and not (numeral.plain or "." in text[start:end]):
        return False
    short = end - start <= 3
    if short and text[start - 1 : start] == "(" and text[end : end + 1] == ")" and start:
        return numeral.form == "han" or len(text) > 12
    at = start
    while at > 0 and text[at - 1] in " \u3000\t":
        at -= 1
    if short and (at == 0 or text[at - 1] == "\n") and at + 8 >= start - 8:
        match = _LABEL_AFTER.match(text, end)
        if match is not None and end + 6 < len(text):
            return True
    if numeral.form != "digits":
        return False
    if _CODE_AFTER.match(text, end) is not None:
        return True
    if start > 1 and text[start - 1] == "-" and text[start - 2].isdigit():
        return True
    if numeral.plain == 11 and text[start] == "1" and text[start + 1] in "3456789" and len(text) > 20:
        return True  # a mobile telephone in China
    outline = at == 0 or text[at - 1] == "\n"
    if outline and _OUTLINE.fullmatch(text, start, end) and _OUTLINE_AFTER.match(text, end):
        return True
    lead = _CODE_BEFORE.search(text, max(0, start - 10), start)
    return (
        lead is not None
        and view.text[lead.start()].isupper()
        and view.text[lead.start() : lead.end()].upper() == view.text[lead.start() : lead.end()]
    )


def _is_hangul_number(view: View, numeral: Numeral) -> bool:
    """Hangul numerals are syllables of many words: what follows decides, and how long they are."""
    text = view.folded
    size = numeral.end - numeral.start
    if numeral.fraction:
        return True
    written = text[numeral.start : numeral.end]
    if written in native_days():
        return False
    if len(text.strip()) == size:
        return True
    if (numeral.positional and size == 2) or (
        written.endswith("조") and size == 2 and _TRILLIONS.match(text, numeral.end) is None
    ):
        return False  # 사이, 이사, 구조: words
    if numeral.native and written in native_short():
        return _COUNTER.match(text, numeral.end) is not None
    if numeral.native and size == 1:
        return _COUNTER.match(text, numeral.end) is not None
    if size == 1 and written in "이일사오만조공천백구영":
        return text.endswith(("마이너스 ", "제"), 0, numeral.start)
    if any(character in "십백천" for character in written) and (
        size > 2 or (size == 2 and written[0] not in "십백천만억조")
    ):
        return True
    return _HANGUL_AFTER.match(text, numeral.end) is not None


# 〇は一より小さい: the sign as a number, not as a mark in a table or for what is left out (〇〇).
_ZERO = re.compile(r"(?<![〇○0-9A-Za-z一-龥])〇(?=は|です|より|から|を|と(?!い))")
_TRILLIONS = re.compile(r" ?(?:원|달러|엔|유로|위안|번째|[0-9일이삼사오육칠팔구])")
_COUNTER = re.compile(
    r" (?:번째|번|개|명|권|마리|대|잔|장|살|시간|달|가지|차례|배|병|쌍|켤레|다스|조각|사람|곳|나라|해|주|군데|편)|[개명번](?=[의가를는로 ]|$)"
)


_FIVE_YEAR_PLAN = re.compile(r"十[一二三四五六]五[”\"」』规規时時期末以]")
_ENOUGH = re.compile(r"分(?![之の間鐘钟前後])")  # 十分 "enough, very"


def _is_han_number(view: View, numeral: Numeral) -> bool:
    """A single Han digit is mostly part of a word (一看, 四川); two digits by position mostly a name (九九)."""
    text = view.folded
    if numeral.fraction or (numeral.end - numeral.start > 2 and text[numeral.end - 1] != "五"):
        return True
    if _FIVE_YEAR_PLAN.match(text, numeral.start):
        return False
    one = numeral.end - numeral.start == 1
    if one and text[numeral.start] == "十" and _ENOUGH.match(text, numeral.end):
        return False
    if one and numeral.start and text[numeral.start - 1] in "第":
        return True
    before = text[numeral.start - 1 : numeral.start]
    if numeral.positional and "\u4e00" <= before <= "\u9fff" and before not in "是为為有约約共第达達到至近的":
        return False
    if one and text[numeral.start] == "一" and view.language_at(numeral.start) == "ja":
        counted = _ONE_COUNTED.match(text, numeral.end) is not None and not "一" <= before <= "龥"
        return counted or before == "是" or _ONE_AFTER.match(text, numeral.end) is not None
    if one and text[numeral.start] == "一":
        return before == "是" or _ONE_AFTER.match(text, numeral.end) is not None
    if one:
        return before == "前" or _HAN_AFTER.match(text, numeral.end) is not None
    if numeral.end - numeral.start > 2:
        return True
    return not numeral.positional or _HAN_AFTER.match(text, numeral.end) is not None


FINDER = Finder("numbers", ("number",), (), look)
