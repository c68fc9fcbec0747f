"""How Mandarin syllables are written: Pinyin, Wade-Giles, older map spellings, katakana, hangul, slips."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from aftername.text.readings.hangul import compose
from aftername.text.readings.spelling import Effort, Spelling

INITIALS = [
    "zh",
    "ch",
    "sh",
    "b",
    "p",
    "m",
    "f",
    "d",
    "t",
    "n",
    "l",
    "g",
    "k",
    "h",
    "j",
    "q",
    "x",
    "r",
    "z",
    "c",
    "s",
    "y",
    "w",
]

# Wade-Giles (1912) with its apostrophes; initials before finals.
_WADE = {"b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch", "ch": "ch'", "sh": "sh", "r": "j", "z": "ts", "c": "ts'", "s": "s"}  # fmt: skip
_WADE_WHOLE = {"zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "szu", "er": "erh", "you": "yu", "ye": "yeh", "yan": "yen", "yi": "i", "yue": "yueh", "yu": "yü", "yuan": "yüan", "yun": "yün"}  # fmt: skip
_WADE_FINALS = {
    "ian": "ien",
    "ie": "ieh",
    "iong": "iung",
    "ong": "ung",
    "üe": "üeh",
    "uo": "o",
    "ui": "ui",
    "ou": "ou",
    "e": "ê",
    "en": "en",
}

# Map and missionary spellings: Peking, Tsingtao, Soochow, Sian, Kiangsi.
_OLDER = {"j": ("k", "ts"), "q": ("k", "ts"), "x": ("s", "h"), "zh": ("ch",), "z": ("ts",), "c": ("ts",), "b": ("p",), "d": ("t",), "g": ("k",)}  # fmt: skip

# What readers of other languages make of the letters.
_SLIPS = {"q": ("ch", "kw", "qu"), "x": ("sh", "s", "z", "ks"), "zh": ("z", "j"), "c": ("k", "s"), "z": ("j",), "j": ("zh", "y"), "sh": ("s",), "ch": ("c",), "r": ("l",)}  # fmt: skip

# Katakana by initial and the vowel that follows, as newspapers write Mandarin.
_KANA_ROWS = {
    "b": "バ ビ ブ ベ ボ", "p": "パ ピ プ ペ ポ", "m": "マ ミ ム メ モ", "f": "ファ フィ フ フェ フォ",
    "d": "ダ ディ ドゥ デ ド", "t": "タ ティ トゥ テ ト", "n": "ナ ニ ヌ ネ ノ", "l": "ラ リ ル レ ロ",
    "g": "ガ ギ グ ゲ ゴ", "k": "カ キ ク ケ コ", "h": "ハ ヒ フ ヘ ホ", "j": "ジャ ジ ジュ ジェ ジョ",
    "q": "チャ チ チュ チェ チョ", "x": "シャ シ シュ シェ ショ", "zh": "ジャ ジ ジュ ジェ ジョ",
    "ch": "チャ チ チュ チェ チョ", "sh": "シャ シ シュ シェ ショ", "r": "ラ リ ル レ ロ",
    "z": "ザ ズ ズ ゼ ゾ", "c": "ツァ ツ ツ ツェ ツォ", "s": "サ ス ス セ ソ", "": "ア イ ウ エ オ",
    "y": "ヤ イ ユ イェ ヨ", "w": "ワ ウィ ウ ウェ ウォ",
}  # fmt: skip
_KANA_FINALS = {
    "a": ("aー", "a"), "ai": ("aイ",), "an": ("aン",), "ang": ("aン",), "ao": ("aオ", "aウ"),
    "o": ("oー", "o"), "ou": ("oウ", "oー"), "ong": ("oン", "uン"), "e": ("oー", "eー", "o", "uー"), "ei": ("eイ",),
    "en": ("eン", "oン", "aン"), "eng": ("oン", "eン"), "er": ("aル",), "i": ("iー", "i"), "ia": ("iア", "iャ"),
    "ian": ("iエン", "iアン"), "iang": ("iアン", "iャン"), "iao": ("iアオ", "iャオ"), "ie": ("iエ", "iェ"), "in": ("iン",),
    "ing": ("iン", "iーン"), "iong": ("iオン", "iョン"), "iu": ("iウ", "iュー", "uー"), "u": ("uー", "u"), "ua": ("uア", "uワ"),
    "uai": ("uアイ", "uワイ"), "uan": ("uアン", "uワン"), "uang": ("uアン", "uワン"), "ui": ("uイ", "uェイ"),
    "un": ("uン", "uェン"), "uo": ("uオ", "oー", "uォ"), "ü": ("uー", "u", "uイ"), "üe": ("uエ",), "üan": ("uエン", "uアン"),
    "ün": ("uン", "uイン"),
}  # fmt: skip

# Hangul by the rules of the National Institute of Korean Language (1986): initial, medial and final letters.
_HANGUL = {
    "b": "ㅂ", "p": "ㅍ", "m": "ㅁ", "f": "ㅍ", "d": "ㄷ", "t": "ㅌ", "n": "ㄴ", "l": "ㄹ", "g": "ㄱ", "k": "ㅋ", "h": "ㅎ",
    "j": "ㅈ", "q": "ㅊ", "x": "ㅅ", "zh": "ㅈ", "ch": "ㅊ", "sh": "ㅅ", "r": "ㄹ", "z": "ㅉ", "c": "ㅊ", "s": "ㅆ", "": "ㅇ",
    "y": "ㅇ", "w": "ㅇ",
}  # fmt: skip
_HANGUL_SLIPS = {"q": "ㅋ", "x": "ㅈ", "c": "ㅋ", "z": "ㅈ", "s": "ㅅ", "zh": "ㅉ"}
_HANGUL_FINALS = {
    "a": ("ㅏ",), "ai": ("ㅏ", "이"), "an": ("ㅏㄴ",), "ang": ("ㅏㅇ",), "ao": ("ㅏ", "오"), "o": ("ㅗ",), "ou": ("ㅓ", "우"),
    "ong": ("ㅜㅇ",), "e": ("ㅓ",), "ei": ("ㅔ", "이"), "en": ("ㅓㄴ",), "eng": ("ㅓㅇ",), "er": ("ㅓㄹ",), "i": ("ㅣ",),
    "ia": ("ㅑ",), "ian": ("ㅖㄴ",), "iang": ("ㅑㅇ",), "iao": ("ㅑ", "오"), "ie": ("ㅖ",), "in": ("ㅣㄴ",), "ing": ("ㅣㅇ",),
    "iong": ("ㅠㅇ",), "iu": ("ㅠ",), "u": ("ㅜ",), "ua": ("ㅘ",), "uai": ("ㅘ", "이"), "uan": ("ㅘㄴ",), "uang": ("ㅘㅇ",),
    "ui": ("ㅜ", "이"), "un": ("ㅜㄴ",), "uo": ("ㅝ",), "ü": ("ㅟ",), "üe": ("ㅞ",), "üan": ("ㅟ", "안"), "ün": ("ㅟㄴ",),
}  # fmt: skip
_AFTER_PALATAL = {"ㅑ": "ㅏ", "ㅖ": "ㅔ", "ㅠ": "ㅠ", "ㅕ": "ㅓ"}

# Syllables that stand without an initial are written with y and w; these are their true finals.
_BARE = {"yi": "i", "ya": "ia", "yan": "ian", "yang": "iang", "yao": "iao", "ye": "ie", "yin": "in", "ying": "ing", "yong": "iong", "you": "iu", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün", "wu": "u", "wa": "ua", "wai": "uai", "wan": "uan", "wang": "uang", "wei": "ui", "wen": "un", "weng": "ueng", "wo": "uo"}  # fmt: skip


def spellings(reading: str) -> Iterator[Spelling]:
    """Every way a Mandarin syllable, in pinyin without tone, is written."""
    initial, final = _parts(reading)
    for written in dict.fromkeys(
        (reading, reading.replace("ü", "v"), reading.replace("ü", "u"), reading.replace("ü", "yu"))
    ):
        yield _made(written, reading, "Pinyin", 0 if written == reading or "ü" in reading else 1)
    wade = _WADE_WHOLE.get(reading) or _WADE.get(initial, initial) + _WADE_FINALS.get(final, final)
    plain = _unmarked(wade)
    for written in dict.fromkeys((wade, wade.replace("'", ""), plain, plain.replace("'", ""))):
        yield _made(written, reading, "Wade-Giles", 1)
    for older in _OLDER.get(initial, ()):
        yield _made(older + _plain_u(final), reading, "older map spelling", 1)
    if reading == "zhou":
        yield _made("chow", reading, "older map spelling", 1)
    for slip in _SLIPS.get(initial, ()):
        yield _made(slip + _plain_u(final), reading, f"{initial} of pinyin taken for {slip}", 2)
    for one in _last_slips(reading):
        yield _made(one, reading, "final n and ng confused", 2)
    yield from _kana(reading)
    yield from _hangul(reading)


def _made(written: str, reading: str, system: str, effort: Effort) -> Spelling:
    return Spelling(written, "Mandarin", reading, system, effort)


def _parts(reading: str) -> tuple[str, str]:
    """Initial and final of a syllable; ü is told where pinyin leaves its dots away."""
    for initial in INITIALS:
        if reading.startswith(initial):
            final = reading[len(initial) :]
            if initial in "jqx" and final.startswith("u"):
                final = "ü" + final[1:]
            return initial, final
    return "", reading


def _plain_u(final: str) -> str:
    return final.replace("ü", "u")


def _unmarked(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _last_slips(reading: str) -> Iterator[str]:
    if reading.endswith(("ing", "eng", "ang")):
        yield reading[:-1]
    elif reading.endswith(("in", "en", "an")):
        yield reading + "g"


def _kana(reading: str) -> Iterator[Spelling]:
    initial, final = _parts(reading)
    if (
        reading in _BARE
        and initial == "y"
        and final not in ("a", "ang", "ao", "e", "ong", "u", "uan", "ue", "un")
    ):
        initial, final = "", _BARE[reading]
    if initial in ("zh", "ch", "sh", "r", "z", "c", "s") and final == "i":
        finals: tuple[str, ...] = ("iー", "i")
    else:
        finals = _KANA_FINALS.get(final, ())
    row = dict(zip("aiueo", _KANA_ROWS[initial].split(), strict=True))
    for place, one in enumerate(finals):
        yield _made(row[one[0]] + one[1:], reading, "katakana of Mandarin", 0 if place < 2 else 1)


_HANGUL_WHOLE = {"wei": "웨이", "wen": "원", "weng": "웡"}


def _hangul(reading: str) -> Iterator[Spelling]:
    if reading in _HANGUL_WHOLE:
        yield _made(_HANGUL_WHOLE[reading], reading, "hangul of Mandarin", 0)
        return
    initial, final = _parts(reading)
    if reading in _BARE:
        initial, final = "", _BARE[reading]
    if final not in _HANGUL_FINALS:
        return
    first, *rest = _HANGUL_FINALS[final]
    vowel, last = first[0], first[1:]
    if initial in ("j", "q", "x", "zh", "ch", "z", "c", "s", "sh", "r") and final == "i":
        vowel = "ㅣ" if initial in ("j", "q", "x") else "ㅡ"
    lead = _HANGUL[initial]
    soft = _AFTER_PALATAL.get(vowel, vowel) if lead in "ㅈㅉㅊ" else vowel
    tail = "".join(rest)
    yield _made(compose(lead, soft, last) + tail, reading, "hangul of Mandarin", 0)
    if initial in _HANGUL_SLIPS:
        written = compose(_HANGUL_SLIPS[initial], vowel, last) + tail
        yield _made(written, reading, f"{initial} of pinyin taken for {_HANGUL_SLIPS[initial]}", 2)
