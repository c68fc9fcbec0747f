"""How Japanese readings of Han are written: Hepburn with and without long vowels, Kunrei, kana.

Readings come with long vowels spelt out (kou, shuu). Sounds that change where two characters meet are
rarer spellings of the reading: gaku before k is gak- (gakkou), hon after n is pon, kun readings are voiced.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from aftername.text.readings.spelling import Effort, Spelling
from aftername.text.readings.table import Tradition

_VOWELS = "aiueo"
_KUNREI = (("sha", "sya"), ("shu", "syu"), ("sho", "syo"), ("shi", "si"), ("cha", "tya"), ("chu", "tyu"), ("cho", "tyo"), ("chi", "ti"), ("tsu", "tu"), ("ja", "zya"), ("ju", "zyu"), ("jo", "zyo"), ("ji", "zi"), ("fu", "hu"))  # fmt: skip
_VOICED = (("sh", "j"), ("ch", "j"), ("ts", "z"), ("k", "g"), ("s", "z"), ("t", "d"), ("f", "b"), ("h", "b"))
_KANA = {
    "": "ア イ ウ エ オ", "k": "カ キ ク ケ コ", "g": "ガ ギ グ ゲ ゴ", "s": "サ シ ス セ ソ", "z": "ザ ジ ズ ゼ ゾ",
    "t": "タ チ ツ テ ト", "d": "ダ ヂ ヅ デ ド", "n": "ナ ニ ヌ ネ ノ", "h": "ハ ヒ フ ヘ ホ", "b": "バ ビ ブ ベ ボ",
    "p": "パ ピ プ ペ ポ", "m": "マ ミ ム メ モ", "r": "ラ リ ル レ ロ", "y": "ヤ イ ユ イェ ヨ", "w": "ワ ヰ ウ ヱ ヲ",
    "sh": "シャ シ シュ シェ ショ", "ch": "チャ チ チュ チェ チョ", "j": "ジャ ジ ジュ ジェ ジョ", "ts": "ツァ ツィ ツ ツェ ツォ",
    "f": "ファ フィ フ フェ フォ", "ky": "キャ キィ キュ キェ キョ", "gy": "ギャ ギィ ギュ ギェ ギョ",
    "ny": "ニャ ニィ ニュ ニェ ニョ", "hy": "ヒャ ヒィ ヒュ ヒェ ヒョ", "by": "ビャ ビィ ビュ ビェ ビョ",
    "py": "ピャ ピィ ピュ ピェ ピョ", "my": "ミャ ミィ ミュ ミェ ミョ", "ry": "リャ リィ リュ リェ リョ",
}  # fmt: skip


@cache
def syllables() -> dict[str, str]:
    """Kana by syllable in Latin letters."""
    made = {
        row + vowel: kana
        for row, five in _KANA.items()
        for vowel, kana in zip(_VOWELS, five.split(), strict=True)
    }
    made["n"] = "ン"
    return made


def kana_of(reading: str) -> str | None:
    """A reading in katakana (kou gives コウ); None when the letters are no Japanese syllables."""
    table = syllables()
    made = []
    at = 0
    while at < len(reading):
        for length in (3, 2, 1):
            kana = table.get(reading[at : at + length])
            if kana is not None and len(reading[at : at + length]) == length:
                made.append(kana)
                at += length
                break
        else:
            if reading[at : at + 1] == reading[at + 1 : at + 2] and reading[at] in "kstpc":
                made.append("ッ")
                at += 1
            else:
                return None
    return "".join(made)


def spellings(reading: str, tradition: Tradition = "Japanese") -> Iterator[Spelling]:
    """Every way a reading, in Latin letters with long vowels spelt out, is written."""
    kun = tradition == "Japanese kun"
    base: Effort = 1 if kun else 0
    for sound, effort in _sounds(reading, base):
        change = "" if sound == reading else " (where two meet)"
        for written, system, more in _latin(sound):
            yield Spelling(written, tradition, reading, system + change, 1 if effort or more else 0)
        kana = kana_of(sound) if not sound.endswith(("k-", "s-", "t-", "p-")) else None
        if sound.endswith("-"):
            stem = kana_of(sound[:-2])
            kana = stem + "ッ" if stem is not None else None
        if kana is not None:
            yield Spelling(kana, tradition, reading, "kana" + change, effort)
            long = _with_bar(kana)
            if long != kana:
                yield Spelling(long, tradition, reading, "kana" + change, effort)


def _sounds(reading: str, base: Effort) -> Iterator[tuple[str, Effort]]:
    """The reading itself, and what becomes of it beside another one; "k-" stands for a doubled k.

    Kun readings of verbs and adjectives are listed as they end a sentence; names have their stems (nagai in Nagasaki).
    """
    yield reading, base
    if base and len(reading) > 3:
        if reading.endswith(("ai", "ii", "ui", "oi", "ru")):
            yield reading[:-1] if reading.endswith("i") else reading[:-2], base
        if reading.endswith("u"):
            yield reading[:-1] + "i", base
    if len(reading) > 2 and reading.endswith(("tsu", "chi")):
        for letter in "kstp":
            yield f"{reading[:-3]}{letter}-", 1
    elif len(reading) > 2 and reading.endswith(("ku", "ki")):
        yield f"{reading[:-2]}k-", 1
    for plain, voiced in _VOICED:
        if reading.startswith(plain):
            yield voiced + reading[len(plain) :], 1
            break
    if reading.startswith(("h", "f")):
        yield "p" + reading[1:], 1


def _latin(sound: str) -> Iterator[tuple[str, str, bool]]:
    """Spelling, its system, and whether it is a rarer one."""
    if sound.endswith("-"):
        yield sound[:-1], "Hepburn", True
        if sound.endswith("t-"):
            yield sound[:-2] + "c", "Hepburn", True
        return
    yield sound, "Hepburn", False
    short = sound.replace("ou", "o").replace("uu", "u")
    if short != sound:
        yield short, "Hepburn without long vowels", False
        yield sound.replace("ou", "ō").replace("uu", "ū"), "Hepburn", False
        yield sound.replace("ou", "ô").replace("uu", "û"), "Kunrei", True
        yield sound.replace("ou", "oh"), "passport spelling", True
        yield sound.replace("ou", "oo"), "spelling by letters", True
    if sound.endswith("n"):
        yield sound[:-1] + "m", "Hepburn before p, b, m", True
    for form in dict.fromkeys((sound, short)):
        kunrei = form
        for hepburn, other in _KUNREI:
            kunrei = kunrei.replace(hepburn, other)
        if kunrei != form:
            yield kunrei, "Kunrei", True


def _with_bar(kana: str) -> str:
    """Long vowels as a bar: コウ gives コー."""
    made = []
    for place, one in enumerate(kana):
        before = kana[place - 1] if place else ""
        long_o = one == "ウ" and before in "オコゴソゾトドノホボポモヨロョヲ"
        long_u = one == "ウ" and before in "ウクグスズツヅヌフブプムユルュ"
        long_e = one == "イ" and before in "エケゲセゼテデネヘベペメレェ"
        made.append("ー" if long_o or long_u or long_e else one)
    return "".join(made)
