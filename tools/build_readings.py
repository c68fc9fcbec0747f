"""Build the table of Han readings from Unihan: python tools/build_readings.py [--check]

Source: the Unihan database as Debian's package unicode-data installs it (/usr/share/unicode), Unicode 15.0.
With --check nothing is written; the answer is 1 when the table in the tree is not what this script makes.
"""

from __future__ import annotations

import bz2
import hashlib
import math
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

SOURCE = Path("/usr/share/unicode")
HOME = Path(__file__).resolve().parents[1]
TABLE = HOME / "src" / "aftername" / "text" / "readings" / "readings.tsv"

HEAD = """\
# Readings of Han characters, one line for each character and its simplified, traditional and Japanese forms.
# Source: Unihan of Unicode {version} (Debian package unicode-data), by tools/build_readings.py.
# Licence: Unicode License, https://www.unicode.org/license.txt; (c) 1991-2022 Unicode, Inc.
# To extend: change the script and run it again; never this table. A reading the source lacks is left out.
# Script: sha256 {digest}
# character\tcommon\tpinyin\ton\tkun\thangul\tcantonese\tvietnamese
# common: 0 (rare) to 9, by counts in modern Chinese and by school grades. Several readings by blanks, usual first.
"""

# Sino-Vietnamese readings of common characters that the source lacks: general knowledge, written for this project.
VIETNAMESE = """
启khải,khởi 优ưu 以dĩ 何hà 假giả 党đảng 击kích 刚cương 剩thặng 办biện 努nỗ 北bắc 厚hậu 型hình 夏hạ 套sáo 巨cự 席tịch
帮bang 怪quái 换hoán 掌chưởng 握ác 改cải 既ký 旧cựu 春xuân 昨tạc 材tài 构cấu 棉miên 概khái 汽khí 济tế 浪lãng 爆bạo
爱ái 父phụ 率suất 环hoàn 电điện 直trực 睡thụy 祖tổ 笑tiếu 篇thiên 米mễ 线tuyến 维duy 缩súc 翻phiên 者giả 而nhi 肉nhục
胡hồ 范phạm 菜thái 营doanh 街nhai 识thức 误ngộ 资tư 践tiễn 量lượng 问vấn 际tế 雨vũ 雪tuyết 需nhu 震chấn 静tĩnh 革cách
题đề 食thực 鸡kê 鼓cổ 临lâm 亮lượng 炬cự 计kế 划hoạch 智trí 东đông 远viễn 鹏bằng 鸿hồng 凤phượng 孔khổng 雀tước 珠châu
泰thái 昆côn 仑luân 曙thự 辉huy 梁lương 栋đống 秀tú 匠tượng 领lĩnh 航hàng 腾đằng 飞phi 育dục 英anh 揽lãm 聚tụ 引dẫn
"""

VARIANTS = ("kSimplifiedVariant", "kTraditionalVariant", "kZVariant", "kSemanticVariant")
EVERYDAY = ("gb2312", "shift_jis", "euc_kr")  # and level 1 of Big5
TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}

# Yale romanisation of Korean as Unihan writes it, letter by letter, longest first.
INITIALS = [
    "K",
    "KK",
    "N",
    "T",
    "TT",
    "L",
    "M",
    "P",
    "PP",
    "S",
    "SS",
    "-",
    "C",
    "CC",
    "CH",
    "KH",
    "TH",
    "PH",
    "H",
]
VOWELS = [
    "A",
    "AY",
    "YA",
    "YAY",
    "E",
    "EY",
    "YE",
    "YEY",
    "O",
    "WA",
    "WAY",
    "OY",
    "YO",
    "WU",
    "WE",
    "WEY",
    "WI",
    "YU",
    "U",
    "UY",
    "I",
]
FINALS = [
    "",
    "K",
    "KK",
    "KS",
    "N",
    "NC",
    "NH",
    "T",
    "L",
    "LK",
    "LM",
    "LP",
    "LS",
    "LTH",
    "LPH",
    "LH",
    "M",
    "P",
    "PS",
    "S",
    "SS",
    "NG",
    "C",
    "CH",
    "KH",
    "TH",
    "PH",
    "H",
]


def main(arguments: list[str]) -> int:
    made = table()
    if "--check" in arguments:
        same = TABLE.read_text(encoding="utf-8") == made
        print("the table of readings is what the script makes" if same else "the table of readings is stale")
        return 0 if same else 1
    TABLE.write_text(made, encoding="utf-8")
    print(f"{TABLE.name}: {made.count(chr(10))} lines, {len(made.encode())} bytes")
    return 0


def table() -> str:
    """The whole table as text."""
    sys.path.insert(0, str(HOME / "src"))
    from aftername.text.han_variants import simplified

    readings, version = _fields("Readings")
    likeness, _ = _fields("DictionaryLikeData")
    variants, _ = _fields("Variants")
    near = _neighbours(variants)
    classes: dict[str, list[str]] = defaultdict(list)
    for code in (*range(0x4E00, 0xA000), *range(0x3400, 0x4DC0)):
        character = chr(code)
        if _everyday(character):
            classes[simplified(character)].append(character)
    vietnamese = {one[0]: one[1:].split(",") for one in VIETNAMESE.split()}
    lines = []
    for character in sorted(classes):
        forms = sorted({character, *classes[character]}, key=lambda form: (form != character, form))
        columns = [
            _gather(forms, read, readings, near) for read in (_pinyin, _on, _kun, _hangul, _canton, _viet)
        ]
        columns[-1] = list(dict.fromkeys((*vietnamese.get(character, ()), *columns[-1])))
        if any(columns):
            common = max(_common(form, readings, likeness) for form in forms)
            lines.append("\t".join((character, str(common), *(" ".join(column) for column in columns))))
    digest = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    return HEAD.format(version=version, digest=digest) + "\n".join(lines) + "\n"


def _fields(name: str) -> tuple[dict[str, dict[str, str]], str]:
    """Field -> value by character, and the version of Unicode that the file names."""
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    version = ""
    with bz2.open(SOURCE / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# Unicode version:"):
                version = line.split(":")[1].strip()
            elif line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                fields[chr(int(code[2:], 16))][field] = value
    return fields, version


def _everyday(character: str) -> bool:
    for encoding in EVERYDAY:
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            continue
        return True
    try:
        return character.encode("big5")[0] < 0xC9
    except UnicodeEncodeError:
        return False


def _neighbours(variants: dict[str, dict[str, str]]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for character, fields in variants.items():
        for field in VARIANTS:
            for code in re.findall(r"U\+([0-9A-F]+)", fields.get(field, "")):
                near[character].add(chr(int(code, 16)))
                near[chr(int(code, 16))].add(character)
    return near


def _gather(forms: list[str], read, readings, near) -> list[str]:  # type: ignore[no-untyped-def]
    """The readings of all forms, in order; where none has one, of their variants, at most two hops away."""
    seen = dict.fromkeys(forms)
    for _ in range(3):
        found = dict.fromkeys(one for form in seen for one in read(readings.get(form, {})))
        if found:
            return list(found)
        seen |= dict.fromkeys(sorted(other for form in list(seen) for other in near.get(form, ())))
    return []


def _plain(syllable: str) -> str:
    """Pinyin without tones; ü stays."""
    kept = [c for c in unicodedata.normalize("NFD", syllable.lower()) if c not in TONES]
    return unicodedata.normalize("NFC", "".join(kept))


def _pinyin(fields: dict[str, str]) -> list[str]:
    told: dict[str, int] = {}
    for syllable, count in re.findall(r"([^\s(]+)\((\d+)\)", fields.get("kHanyuPinlu", "")):
        told[_plain(syllable)] = told.get(_plain(syllable), 0) + int(count)
    usual = sorted(told, key=lambda one: -told[one])
    more = fields.get("kMandarin", "").split()
    # Readings of a dictionary of the modern language; the largest dictionaries give dead ones too.
    more += re.findall(r":([^\s,]+)", fields.get("kXHC1983", ""))
    return [one for one in dict.fromkeys((*usual, *map(_plain, more))) if one.isalpha()]


def _on(fields: dict[str, str]) -> list[str]:
    return [one.lower() for one in fields.get("kJapaneseOn", "").split()]


def _kun(fields: dict[str, str]) -> list[str]:
    return [one.lower() for one in fields.get("kJapaneseKun", "").split()]


def _hangul(fields: dict[str, str]) -> list[str]:
    told = [one.split(":")[0] for one in fields.get("kHangul", "").split()]
    return list(dict.fromkeys((*told, *filter(None, map(_from_yale, fields.get("kKorean", "").split())))))


def _from_yale(yale: str) -> str:
    """A Korean syllable in Unihan's Yale letters as hangul; "" when it is none."""
    for initial in sorted(INITIALS, key=len, reverse=True):
        if initial != "-" and not yale.startswith(initial):
            continue
        rest = yale[len(initial) :] if initial != "-" else yale
        for vowel in sorted(VOWELS, key=len, reverse=True):
            if rest.startswith(vowel) and rest[len(vowel) :] in FINALS:
                place = (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28
                return chr(0xAC00 + place + FINALS.index(rest[len(vowel) :]))
    return ""


def _canton(fields: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(one.rstrip("123456") for one in fields.get("kCantonese", "").split()))


def _viet(fields: dict[str, str]) -> list[str]:
    return [unicodedata.normalize("NFC", one.lower()) for one in fields.get("kVietnamese", "").split()]


def _common(form: str, readings: dict[str, dict[str, str]], likeness: dict[str, dict[str, str]]) -> int:
    """How common a character is: 9 at some ten thousand in the counts of kHanyuPinlu, less by half decades."""
    count = sum(int(n) for n in re.findall(r"\((\d+)\)", readings.get(form, {}).get("kHanyuPinlu", "")))
    counted = min(9, round(2 * math.log10(count)) + 1) if count else 0
    frequency = likeness.get(form, {}).get("kFrequency")
    grade = likeness.get(form, {}).get("kGradeLevel")
    told = 6 - int(frequency) if frequency else 3 if grade else 0
    return max(counted, told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
