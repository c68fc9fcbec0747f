"""Names as written and as compared: quotes, width, case and script forms laid aside."""

from __future__ import annotations

import re
import unicodedata

from aftername.text.han_variants import han_script, simplified
from aftername.text.readings.small_forms import spelt_in_full
from aftername.text.scripts import HAN, HANGUL, KANA, LATIN

QUOTES = "“”\"'‘’「」『』《》〈〉«»„‟＂〝〞`´‚‹›【】〔〕"

_QUOTE = re.compile(f"[{re.escape(QUOTES)}]")
_COMMA_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_BLANKS = re.compile(r"\s+")
_EASTERN_BLANK = re.compile(
    r"(?<=[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]) +| +(?=[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff])"
)
_EDGE = " \t\n\u3000·•・,，.。、;；:：-–—_*＊"


def comparable(written: str) -> str:
    """A name as it is compared: no quotes, half width, small letters, simplified Han, single blanks.

    ㈱ is 株式会社. Blanks beside Han, kana and hangul fall away, and so do commas inside numbers: 「汀蘭 計劃」 and
    汀兰计划 agree, "1,000 Talents" and "1000 talents" too. Nothing of the wording is lost.
    """
    plain = unicodedata.normalize("NFKC", _QUOTE.sub("", written))
    plain = spelt_in_full(plain)
    plain = _QUOTE.sub("", plain)  # half-width and upright marks are quotes only now
    plain = _COMMA_IN_NUMBER.sub("", plain).casefold()
    plain = _BLANKS.sub(" ", plain)
    plain = _EASTERN_BLANK.sub("", plain)
    return simplified(plain).strip(_EDGE)


def shape_of(key: str) -> str:
    """A comparable name without what writers vary freely: plural s, hyphens, blanks, apostrophes.

    Two names of one shape are the same name: "reed talents" and "Reed-Talent" agree.
    """
    if not key.isascii():
        return re.sub(r"[\s·•\u30fb.、,-]", "", key)
    words = re.split(r"[^a-z0-9]+", key.replace("'s", "").replace("s'", "s"))
    return "".join(w[:-1] if len(w) > 4 and w.endswith("s") and not w.endswith("ss") else w for w in words)


def script_of(written: str, language: str = "") -> str:
    """Which script a name is written in: "Hans", "Hant", "Hani", "Jpan", "Kore", "Latn" or "Mixed".

    language: of the text around it; Han characters that tell nothing take "Jpan" in Japanese.
    "Hani" is Han that could be either. A letter or two of Latin (A类, K字签证) do not make a mixture.
    """
    hangul, kana = HANGUL.search(written), KANA.search(written)
    han = HAN.findall(written)
    latin = len(LATIN.findall(written))
    if hangul is not None:
        return "Mixed" if kana is not None or latin > 2 * len(HANGUL.findall(written)) else "Kore"
    if kana is not None:
        return "Jpan"
    if han:
        if latin > 2 * len(han):
            return "Mixed"
        if language == "ja":
            return "Jpan"
        return han_script("".join(han))
    return "Latn" if latin else "Hani" if language in ("zh", "ja") else "Latn"
