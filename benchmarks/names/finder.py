"""How many names of programmes are found in plain sentences, and how many wrong ones in news and policy.

    .venv/bin/python benchmarks/names/finder.py [--misses]

1. Recall: every name of the list of known programmes (../shared/gold/programmes.json, used for judging
   only) is put into each carrier sentence of its language below; a name counts as found when a mention covers
   it exactly but for quotation marks, articles and owners; "touched" when a mention overlaps it.
2. News (../shared/data/families-ntrex): texts on other matters; what is found is printed to be judged.
3. Policy papers (../shared/data/policies-zh): how many programmes a review tells of; speed per character.

Skips what is not there.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "src"))

from aftername.find import as_document  # noqa: E402
from aftername.languages.programme_words import kind_of_head  # noqa: E402
from aftername.records import DocumentCard, Header, Mention, ProgrammeName, content_id  # noqa: E402
from aftername.stages.mentions.finders import definitions, names, repeats  # noqa: E402
from aftername.stages.mentions.finders.names.words import split_head  # noqa: E402
from aftername.stages.mentions.scan import mentions_in  # noqa: E402
from aftername.stages.names import resolve  # noqa: E402
from aftername.text.names import comparable, script_of  # noqa: E402

FINDERS = (names.FINDER, definitions.FINDER, repeats.FINDER)

CARRIERS = {
    "zh": (
        "他于2015年入选“{n}”，获得科研经费资助。",
        "学校现有多名海外专家入选{n}。",
        "现组织申报{n}，申请人须具有博士学位，并在海外工作三年以上。",
        "{n}面向海外高层次人才，由有关部门实施。",
    ),
    "ja": (
        "海外の研究者を招致する「{n}」に応募した。",
        "同氏は{n}に採択された若手研究者の一人だ。",
        "{n}は海外の優れた人材を招致するための制度である。",
        "政府は、いわゆる{n}で科学者を集めている。",
    ),
    "ko": (
        "그는 ‘{n}’에 선정되어 해외에서 귀국한 과학자다.",
        "정부는 {n}을 통해 해외 인재를 유치하고 있다.",
        "{n}은 우수 과학자를 초청하는 제도이다.",
        "이른바 ‘{n}’으로 불리는 인재 유치 정책이다.",
    ),
    "en": (
        "He was selected for the {n} and received research funding from the ministry.",
        "China recruits overseas scientists through the {n}, officials said.",
        "A program called “{n}” recruits talent from overseas universities.",
        "The {n} offers grants to scientists who hold a doctorate.",
    ),
}
LANGUAGES = {
    "zh-Hans": "zh",
    "zh-Hant": "zh",
    "ja": "ja",
    "ko": "ko",
    "en_official": "en",
    "en_variants": "en",
}


REMARK = re.compile(r"[（(](?!海外|青年|[A-C]类|[A-Z][-A-Z0-9]*\))[^（）()]*[）)]$")


def names_of(path: Path) -> list[tuple[str, str]]:
    """(group, name), each once, without remarks in brackets that are no part of a name."""
    found: dict[tuple[str, str], None] = {}
    for one in json.loads(path.read_text("utf-8"))["programmes"]:
        for group, listed in one["names"].items():
            for name in listed if group in LANGUAGES else ():
                plain = name[1:-1] if name[0] in '“"' and name[-1] in '”"' else name
                if "no name given" not in plain:
                    found.setdefault((group, REMARK.sub("", plain).strip()))
    return list(found)


def mentions_of(text: str, language: str) -> list[Mention]:
    """The programme mentions of a text of its own."""
    return [m for m in mentions_in(as_document(text, language), finders=FINDERS) if m.kind == "programme"]


def bare(written: str) -> str:
    return re.sub(r"^(?:the|国家|中国|china|national) ?", "", comparable(written))


def same(mention: Mention, name: str) -> bool:
    """Whether a mention is the name, but for quotation marks, articles and the owner before it."""
    normal = mention.normal
    assert isinstance(normal, ProgrammeName)
    owned = comparable((normal.owner or "") + mention.written)
    tracked = comparable(mention.written + (normal.track or ""))
    return bare(name) in (bare(mention.written), bare(owned), bare(tracked))


def recall(path: Path, misses: bool) -> None:
    """Found and touched by language and by kind of head."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    missed: dict[str, list[str]] = defaultdict(list)
    for group, name in names_of(path):
        language = LANGUAGES[group]
        head = kind_of_head(split_head(name)[1]) or "no head"
        hits = 0
        for carrier in CARRIERS[language]:
            quoted = re.search(r"[“”「」‘’\"]", name)
            text = (re.sub(r"[“「‘]\{n\}[”」’]", "{n}", carrier) if quoted else carrier).replace("{n}", name)
            start = text.index(name)
            spans = [(m.anchor.start, m.anchor.end, m) for m in mentions_of(text, language)]
            exact = any(same(m, name) for _, _, m in spans)
            touched = any(a < start + len(name) and start < b for a, b, _ in spans)
            hits += exact
            for key in (group, f"head: {head}", f"{group}, head: {head}", "all"):
                counts[key]["sentences"] += 1
                counts[key]["found"] += exact
                counts[key]["touched"] += touched or exact
        for key in (group, f"head: {head}", f"{group}, head: {head}", "all"):
            counts[key]["names"] += 1
            counts[key]["ever"] += hits > 0
        if hits < len(CARRIERS[language]):
            missed[f"{group}, head: {head}"].append(f"{name} {hits}/{len(CARRIERS[language])}")
    print(
        "| names | how many | found in a sentence | touched | found in some sentence |\n|---|---:|---:|---:|---:|"
    )
    for key in sorted(counts):
        c = counts[key]
        print(
            f"| {key} | {c['names']} | {c['found'] / c['sentences']:.3f} | {c['touched'] / c['sentences']:.3f} "
            f"| {c['ever'] / c['names']:.3f} |"
        )
    if misses:
        for key in sorted(missed):
            print(f"\n{key}: " + " · ".join(missed[key]))


def news(path: Path) -> None:
    """What is found in news on other matters."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    languages = {"zh-Hans": "zh", "zh-Hant": "zh"}
    found = [
        (row["lang"], m.written)
        for row in rows
        for m in mentions_of(row["text"], languages.get(row["lang"], row["lang"]))
    ]
    print(f"\nNews: {len(found)} mentions in {len(rows)} texts: {found}")


def policy(folder: Path) -> None:
    """Programmes of the policy papers, and the time the three finders take."""
    mentions: list[Mention] = []
    cards: dict[str, DocumentCard] = {}
    characters, seconds = 0, 0.0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        document = as_document(text, "zh")
        began = time.perf_counter()
        found = mentions_in(document, finders=FINDERS)
        seconds += time.perf_counter() - began
        characters += len(text)
        one = content_id(path.name)
        mentions += [replace(m, anchor=replace(m.anchor, document=one)) for m in found]
        cards[one] = DocumentCard(one, path.name, "", (path.name,), "zh", len(text), Header())
    told, belongings = resolve(mentions, cards)
    print(
        f"\nPolicy papers: {len(told)} programmes, {len(belongings)} belongings in {len(cards)} texts; "
        f"{seconds / characters * 1e6:.2f} µs a character, all triggers matched."
    )
    for one in sorted(told, key=lambda p: (-len(p.documents), p.name)):
        print(f"- {one.name} · {len(one.documents)} documents · script {script_of(one.name, 'zh')}")


def main() -> None:
    wanted = (
        (lambda path: recall(path, "--misses" in sys.argv), SHARED / "gold" / "programmes.json"),
        (news, SHARED / "data" / "families-ntrex" / "ntrex-docs.jsonl"),
        (policy, SHARED / "data" / "policies-zh" / "docs"),
    )
    for measure, path in wanted:
        if path.exists():
            measure(path)
        else:
            print(f"skipped: {path.name} is not there")


if __name__ == "__main__":
    main()
