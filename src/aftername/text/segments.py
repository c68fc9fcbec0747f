"""Which stretches of a text are in which language, and which is the main one.

Method: letters per line decide by script (hangul, kana, Han, Latin; measured at 1.000 on segments of 4 to
120 characters). A line that mixes scripts is looked at sentence by sentence. A Han line without kana is
Japanese or Chinese by its characters, else by the lines near it, else by the whole text; where nothing in
the text tells, it is "und". Latin text is English unless the whole of it is long and plainly is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from aftername.records.document import Language
from aftername.text.inside import Inside
from aftername.text.scripts import HAN, HANGUL, KANA, LATIN, counts, latin_letters

Span = tuple[int, int, Language]
_Told = tuple[int, int, Language, int]  # start, end, language, letters

LONG = 400  # Latin letters from which on the language of Latin text is asked; at 200, 1 English line in 1055 was wrong
REPEATED = 200  # characters of a line that is looked at once for all pages that have it
SAMPLE = 4_000  # code points of a text that is Han throughout from which its language is told
NEAR = 3  # lines to either side that an undecided Han line takes its language from
LATIN_SHARE = (
    6  # Latin letters that one other letter outweighs: names in Latin letters do not make a line English
)

_SENTENCE = re.compile(r"[^。！？!?.\n]*(?:[。！？!?.]+[”’」』）)\"']*\s*|\n|$)")
_ASIDE = re.compile(r"[(（【\[][^()（）【】\[\]\n]{1,80}[)）】\]]")

_EASTERN = re.compile("|".join(one.pattern for one in (HANGUL, KANA, HAN)).replace("]|[", ""))
_WORD = re.compile(f"{LATIN.pattern}[^\n]*?{LATIN.pattern}")

# A line without Han, or a long run of Latin words inside one: the text is not Han throughout.
_LATIN_RUN = re.compile(
    "(?m:^[^\u3400-\u9fff\n]*[A-Za-z]{2}[^\u3400-\u9fff\n]*$)|[A-Za-z](?:[ ,.'-]{0,2}[A-Za-z]){29}"
)


def segments_of(text: str, aside: Sequence[tuple[int, int]] = ()) -> tuple[tuple[Span, ...], Language]:
    """Stretches in order that cover the text, and its main language; ((), "und") for an empty text.

    The main language is the one most letters are of; a Latin letter counts a half. aside: stretches that do not count
    where there are others: what a program wrote above a text, what a mail quotes.
    """
    if not text:
        return (), "und"
    plain = _all_latin(text) or _plainly(text)
    if plain is not None:
        return ((0, len(text), plain),), plain
    told = [piece for start, end in _lines(text) for piece in _pieces(text, start, end)]
    weights = _weights(told)
    asian = _main_asian(text, weights)
    latin: Language = _latin(text) if weights.get("en") else "en"
    settled = _settled(told, asian, latin)
    spans: list[Span] = []
    for (start, end, _, _), language in zip(told, settled, strict=True):
        if spans and spans[-1][2] == language:
            spans[-1] = (spans[-1][0], end, language)
        else:
            spans.append((start, end, language))
    return tuple(spans), _main(told, settled, Inside(aside))


def _main(told: Sequence[_Told], settled: Sequence[Language], aside: Inside) -> Language:
    """The language most letters are of, those that are set aside left out where there are others."""
    pieces = [(start, letters, tongue) for (start, _, _, letters), tongue in zip(told, settled, strict=True)]
    kept = [one for one in pieces if one[0] not in aside]
    totals: dict[Language, int] = {}
    for _, letters, language in kept if any(letters for _, letters, _ in kept) else pieces:
        totals[language] = totals.get(language, 0) + letters
    main = max(sorted(totals), key=lambda name: totals[name])
    return main if totals[main] else "und"


def _all_latin(text: str) -> Language | None:
    """English or another language in Latin letters, where a text has no others and a line has a word; None: look further."""
    if _EASTERN.search(text) is not None or _WORD.search(text) is None:
        return None
    return _latin(text)


def _plainly(text: str) -> Language | None:
    """Chinese or Japanese where the text is Han throughout and its characters tell; None: look line by line.

    Most official papers are so; asked once of the whole text it takes a tenth of the time.
    """
    if KANA.search(text) or HANGUL.search(text) or _LATIN_RUN.search(text):
        return None
    _, _, han, latin = counts(text)
    if han <= 2 * latin:
        return None
    told = _by_forms(text[:SAMPLE])
    return None if told == "und" else told


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text stand, each with its line end."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield at, end
        at = end


def _pieces(text: str, start: int, end: int) -> Sequence[_Told]:
    """A line as one piece, or sentence by sentence where it is long and mixes scripts."""
    line = text[start:end]
    if line.isascii():
        letters = latin_letters(line) // 2
        return ((start, end, "en" if letters else "und", letters),)
    if end - start > REPEATED:
        return _pieces_of(line, start)
    return [(start + at, start + to, tongue, letters) for at, to, tongue, letters in _repeated(line)]


@lru_cache(maxsize=4096)
def _repeated(line: str) -> Sequence[_Told]:
    """The pieces of a short line, which the pages of one site have alike."""
    return _pieces_of(line, 0)


def _pieces_of(line: str, start: int) -> Sequence[_Told]:
    """The pieces of a line that is not plain ASCII. start: where in the text it begins."""
    end = start + len(line)
    hangul, kana, han, latin = counts(line)
    mixed = (latin >= 40 and hangul + kana + han >= 12) or (hangul >= 8 and kana + han >= 8)
    if not mixed:
        return ((start, end, *_language(line, hangul, kana, han, latin)),)
    found: list[_Told] = []
    for one in _SENTENCE.finditer(line):
        if one.group():
            language, letters = _language(one.group(), *counts(one.group()))
            found.append((start + one.start(), start + one.end(), language, letters))
    return found


def _language(line: str, hangul: int, kana: int, han: int, latin: int) -> tuple[Language, int]:
    """The language of a line by its letters, and how many there are."""
    letters = hangul + kana + han + latin // 2
    if not letters:
        return "und", 0
    if latin and letters > latin // 2:
        # A gloss in brackets says nothing of the sentence it stands in.
        bare = counts(_ASIDE.sub(" ", line))
        if any(bare):
            hangul, kana, han, latin = bare
    eastern = han + kana
    if hangul and hangul * 2 >= eastern and hangul * LATIN_SHARE >= latin:
        return "ko", letters
    if eastern * LATIN_SHARE < latin:
        return "en", letters
    if kana and (kana * 8 >= eastern or _by_forms(line) != "zh"):
        return "ja", letters
    if han:
        told = _by_forms(line)
        # Japanese does without kana in names and headings, not in whole sentences.
        whole = han >= 4 and ("。" in line or "，" in line)
        return ("zh" if told == "und" and whole else told), letters
    return "en", letters


def _weights(told: Sequence[_Told]) -> dict[Language, int]:
    found: dict[Language, int] = {}
    for _, _, language, letters in told:
        found[language] = found.get(language, 0) + letters
    return found


def _main_asian(text: str, weights: dict[Language, int]) -> Language:
    """What Han text without kana most likely is in this text; "und" when nothing tells."""
    zh, ja = weights.get("zh", 0), weights.get("ja", 0)
    if zh == ja:
        return _by_forms(text) if weights.get("und") else "und"
    return "ja" if ja > zh else "zh"


def _settled(told: Sequence[_Told], asian: Language, latin: Language) -> list[Language]:
    """The language of each piece once the others are known."""
    both = len({language for _, _, language, letters in told if letters and language in ("zh", "ja")}) == 2
    found: list[Language] = []
    for index, (_, _, language, letters) in enumerate(told):
        if not letters:
            # Blank lines and figures go with what stands before them, at the top with what follows.
            found.append(found[-1] if found else "und")
        elif language == "und":
            found.append((_nearest(told, index) if both else None) or asian)
        else:
            found.append(latin if language == "en" else language)
    first = next((i for i, one in enumerate(told) if one[3]), None)
    if first:
        found[:first] = [found[first]] * first
    return found


def _nearest(told: Sequence[_Told], index: int) -> Language | None:
    """The language of the nearest decided Chinese or Japanese line, of two as near the later; None when none is."""
    for distance in range(1, NEAR + 1):
        for at in (index + distance, index - distance):
            if 0 <= at < len(told) and told[at][3] and told[at][2] in ("zh", "ja"):
                return told[at][2]
    return None


def _by_forms(text: str) -> Language:
    """Chinese or Japanese by characters that only one of them writes; "und" when none tells."""
    chinese, japanese, rare = _telling()
    zh = sum(map(chinese.__contains__, text))
    ja = sum(map(japanese.__contains__, text))
    if zh == ja:
        # One rare character may be of a name; two are the words of the language.
        return "zh" if not zh and sum(map(rare.__contains__, text)) >= 2 else "und"
    return "zh" if zh > ja else "ja"


def _encodes(character: str, charset: str) -> bytes | None:
    try:
        return character.encode(charset)
    except UnicodeEncodeError:
        return None


@cache
def _telling() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Characters that Chinese texts write and Japanese ones do not, the other way round, and rarely do.

    Derived from the national character sets: what is in GB 2312 or Big5 and not in JIS X 0208 is Chinese,
    what is in JIS X 0208 alone is Japanese. Of the rest, forms that Japanese has replaced (會, OpenCC's table)
    are Chinese; everyday Chinese characters that JIS X 0208 has only in its second level (你, 很) are rare.
    """
    import opencc

    every = [chr(code) for code in range(0x4E00, 0x9FA6)]
    modern = opencc.OpenCC("t2jp").convert("\n".join(every)).split("\n")
    told: dict[str, set[str]] = {"zh": set(), "ja": set(), "rare": set(), "": set()}
    for character, new_form in zip(every, modern, strict=True):
        told[_written_in(character, new_form)].add(character)
    return frozenset(told["zh"]), frozenset(told["ja"]), frozenset(told["rare"])


def _written_in(character: str, new_form: str) -> str:
    """Who writes a character: "zh", "ja", "rare" for hardly Japanese, "" for both. new_form: what Japanese writes for it."""
    jis, gb, big5 = (_encodes(character, charset) for charset in ("euc_jp", "gb2312", "big5"))
    in_jis = jis is not None and len(jis) == 2  # longer: JIS X 0212, which hardly any text uses
    if not in_jis:
        return "zh" if gb or big5 else ""
    if not gb and not big5:
        return "ja"
    if new_form != character:
        return "zh"
    everyday = (gb and gb[0] <= 0xD7) or (big5 and big5[0] <= 0xC6)
    return "rare" if jis and jis[0] >= 0xD0 and everyday else ""


def _latin(text: str) -> Language:
    """English or another language in Latin letters; short texts are taken for English."""
    if latin_letters(text[:SAMPLE]) < LONG and latin_letters(text) < LONG:
        return "en"
    from resiliparse.parse.lang import detect_fast

    language, _ = detect_fast(text)
    return "en" if language in ("en", "unknown", "zh", "ja", "ko") else "other"
