"""Furniture of pages: menus, paths, footers, buttons, related links, page numbers, running heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from aftername.languages.page_words import any_of, phrases
from aftername.stages.reading.sheets import PAGE_NUMBER
from aftername.stages.reading.structure.draft import Line

SHORT = 24  # characters of a button or a page number
LONGEST = 90  # characters of a line that may be furniture by its words
_STOP = re.compile(r"[。！？；]|[.!?](?:\s|$)|，")
_APART = re.compile(r"[|｜│·•／/>＞»›\u3000\t]+|  +")
_PATH = re.compile(
    r"[^\s>＞»›。，]{1,14}(?:\s*(?:>|＞|»|›|->)\s*[^\s>＞»›。，]{1,24}){2,}|.{1,14}\s(?:>|＞|»|›)\s.{1,24}\s(?:>|＞|»|›)\s.{1,60}"
)
_LINK = re.compile(r"[·•\u30fb▪>\-*]?\s?\S.{0,58}")


def furniture_of(lines: Sequence[Line]) -> set[int]:
    """Places (among the lines given) of lines that are furniture."""
    found = {
        place for place, line in enumerate(lines) if len(line.text) <= LONGEST and is_furniture(line.text)
    }
    entries = phrases("menu")
    if found or any(len(line.text) <= SHORT and line.text in entries for line in lines):
        found |= _menus(lines, found)
    return found | _related(lines)


@lru_cache(maxsize=8192)  # the pages of one site have the same menus
def is_furniture(line: str) -> bool:
    """Whether a line by itself is furniture: by its words, or a page number."""
    if len(line) <= SHORT:
        bare = line.strip("[]【】()（）<>＜＞|｜▲△▶►»« 　")
        # A word alone, such as 返回 or Home; digits and stops never.
        if bare in phrases("line") or line in phrases("line") or PAGE_NUMBER.fullmatch(line):
            return True
    if line[0] in _first() and _begins().match(line) and not _STOP.search(line[:-1]):
        return True
    if _holds().find_matches_as_indexes(line):
        return True
    if len(line) <= LONGEST and " " in line and _is_of_buttons(line.split()):
        return True
    return _is_path(line) or _is_menu(line)


@cache
def _begins() -> re.Pattern[str]:
    return any_of("begins")


@cache
def _first() -> frozenset[str]:
    return frozenset(one[0] for one in phrases("begins"))


@cache
def _holds() -> AhoCorasick:
    return AhoCorasick(sorted(phrases("holds")))


def _is_of_buttons(words: Sequence[str]) -> bool:
    """Whether a line is nothing but the words of buttons in a row: 글자 작게 글자 크게 인쇄하기."""
    buttons, at, found = phrases("line"), 0, 0
    while at < len(words):
        step = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in buttons), 0)
        if not step:
            return False
        at, found = at + step, found + 1
    return found > 1


def _is_path(line: str) -> bool:
    """首页 > 政务公开 > 通知: where on a site a page stands."""
    if ">" not in line and "＞" not in line and "»" not in line and "›" not in line:
        return False
    return _PATH.fullmatch(line) is not None and _STOP.search(line) is None


def _is_menu(line: str) -> bool:
    """首页 | 新闻 | 服务: several entries of a menu on one line."""
    apart = _APART.search(line) is not None
    if not apart and " " not in line:
        return False
    words = [word.strip() for word in (_APART.split(line) if apart else line.split(" ")) if word.strip()]
    if not 2 <= len(words) <= 20 or any(len(word) > 20 for word in words):
        return False
    known = sum(word in phrases("menu") or word in phrases("line") for word in words)
    return known >= 2 and known * 3 >= len(words)


def _menus(lines: Sequence[Line], found: set[int]) -> set[int]:
    """Runs of short lines beside furniture of which some are entries of a menu."""
    made: set[int] = set()
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and (end in found or _is_entry(lines[end].text)):
            end += 1
        run = range(place, end)
        known = sum(lines[one].text in phrases("menu") or one in found for one in run)
        if len(run) >= 4 and known >= 3 and known * 3 >= len(run):
            made.update(run)
        place = max(end, place + 1)
    return made


def _is_entry(line: str) -> bool:
    if line in phrases("menu"):
        return True
    limit = 10 if ord(line[0]) > 0x2E80 else 24
    return len(line) <= limit and re.search(r"[\d。，：:；“”「」]", line) is None


def _related(lines: Sequence[Line]) -> set[int]:
    """A heading such as 相关链接 with the short lines under it, up to a gap of the list or a sentence."""
    made: set[int] = set()
    for place, line in enumerate(lines):
        if len(line.text) > 24 or line.text.strip("：:【】[]■◆▶> 　·") not in phrases("related"):
            continue
        end = place + 1
        while (
            end < len(lines) and _is_link(lines[end].text) and lines[end].number - lines[end - 1].number <= 2
        ):
            end += 1
        if end - place >= 2 or place + 1 == len(lines):
            made.update(range(place, end))
    return made


def _is_link(line: str) -> bool:
    """Whether a line may be the title of another page, with its date."""
    return len(line) <= 70 and _STOP.search(line) is None and _LINK.match(line) is not None
