"""A pile of made-up two-page papers in four languages, with what is true of it: programmes, renamings, copies, numbers that are left out.

Every place, office, programme and sentence is invented; the same count and seed give the same papers.

Papers come in units of 200 unless told: an office, its four programmes, eight years of its numbered papers. Of these every fifth is a copy of an earlier
one, with a head of its own, and one sentence in twelve left out. Every tenth programme is renamed in its fifth year by a notice. Every
second year one number of the office's series is left out.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

UNIT = 200  # papers of an office
PROGRAMMES = 4  # of an office
YEARS = range(2015, 2023)
COPY = 5  # every so manieth paper is a copy
RENAMED = 10  # every so manieth programme
LEFT_OUT = 12  # every so manieth sentence of a copy, on average
LANGUAGES = ("zh", "en", "ko", "zh", "ja")  # of the offices in turn


@dataclass
class Planted:
    """What is true of a pile. renamed: earlier name, later name. families: files of one text. gaps: series, year, number."""

    programmes: set[str] = field(default_factory=set)
    renamed: set[tuple[str, str]] = field(default_factory=set)
    families: list[list[str]] = field(default_factory=list)
    gaps: set[tuple[str, int, int]] = field(default_factory=set)
    bytes: int = 0


@dataclass(frozen=True)
class Words:
    """What a language gives: letters of coined words, forms of papers, sentences, and what stands in their places."""

    coined: Sequence[str]
    length: tuple[int, int]
    between: str
    office: str
    code: str
    name: str
    call: str
    rename: str
    award: str
    copied: str
    prose: Sequence[str]
    things: Sequence[str]
    sentences: int


_HAN = "栖霁澄岫芷菱槿棠梧桦枫榆杉柏兰荷莲菊梅汀苇云岚澜舟帆桥灯塔湾港渡汐岸泉溪林峰谷原野星河砚烟雁榛桐楠松竹苔藻珊贝砂石璃瑚锦绢织染陶瓷釉纹漆雕铸锻"
_LATIN = [first + vowel + last for first in ("b", "br", "d", "f", "gl", "h", "k", "l", "m", "n", "p", "r", "st", "t", "v", "w") for vowel in "aeiou" for last in ("", "n", "r", "l", "sk")]  # fmt: skip
_HANGUL = "가나다라마바사아자하고노도로모보소오조호누두루무부수우주후래새해배매채린벨솔달별들강산빛울봄결길숲"

WORDS = {
    "zh": Words(
        _HAN, (2, 3), "",
        "{0}省科学技术厅", "{0}科发", "{0}计划",
        "{office}文件\n\n{code}〔{year}〕{number}号\n\n{office}关于组织申报{year}年度“{name}”的通知\n\n各有关单位：\n\n"
        "“{name}”由{office}组织实施，面向{thing}领域引进海外人才。申报人年龄不超过{age}周岁，应取得博士学位。"
        "入选者给予{sum}万元科研经费。申报截止日期为{year}年{late}月{day}日。\n\n{prose}\n\n{office}\n{year}年{month}月{day}日\n",
        "{office}文件\n\n{code}〔{year}〕{number}号\n\n{office}关于人才计划名称的通知\n\n各有关单位：\n\n"
        "经研究，“{old}”现更名为“{name}”，申报渠道不变。\n\n{prose}\n\n{office}\n{year}年{month}月{day}日\n",
        "{office}文件\n\n{code}〔{year}〕{number}号\n\n{office}关于公布{year}年度“{name}”入选名单的通知\n\n各有关单位：\n\n"
        "“{name}”本年度共入选{count}人，每人资助{sum}万元。\n\n{prose}\n\n{office}\n{year}年{month}月{day}日\n",
        "来源：{place}人才网　编辑整理\n\n{text}",
        (
            "{p}市的{a}企业与{q}学院共建{a}实验室，{n}名工程师参加了{b}方面的调研。",
            "会上介绍了{p}河沿岸{a}产业的情况，代表们就{b}问题交换了意见。",
            "{q}中心整理了{n}份关于{a}的材料，其中大半来自{p}县的{b}站。",
            "在{p}园区，{a}和{b}两条线同时推进，去年新增车间{n}间。",
            "{p}、{q}两地的{a}协会签了备忘录，约定每季互派{n}人学习{b}。",
            "有关{a}的讲座在{q}馆举行，听众{n}人，主讲人谈到{p}的{b}传统。",
            "受雨季影响，{p}山区的{a}测点停了{n}天，{b}数据由{q}所补齐。",
            "{q}公司把{a}样机送到{p}检验，{n}项指标合格，{b}一项待复测。",
        ),
        ("光学", "船舶", "育种", "疫苗", "储能", "测绘", "水文", "语音", "桥梁", "护理", "稀土", "发酵", "遥感", "考古", "纺织", "传感", "冰川", "消防", "渔业", "制冷"),
        32,
    ),
    "ja": Words(
        _HAN, (2, 3), "",
        "{0}県産業振興局", "{0}産発", "「{0}研究者招へい事業」",
        "{code}第{number}号\n{year}年{month}月{day}日\n\n{name}{year}年度公募要領について（通知）\n\n{office}\n\n"
        "{name}は{office}が実施し、{thing}分野の海外の研究者を招へいします。応募資格は博士号を有し、年齢が{age}歳未満の者です。"
        "採択者に研究費{sum}万円を支給します。応募締切：{year}年{late}月{day}日\n\n{prose}\n",
        "{code}第{number}号\n{year}年{month}月{day}日\n\n事業の名称について（通知）\n\n{office}\n\n{old}は{name}に改称しました。\n\n{prose}\n",
        "{code}第{number}号\n{year}年{month}月{day}日\n\n{name}の採択結果について（通知）\n\n{office}\n\n"
        "{name}の本年度の採択者は{count}名で、一人当たり{sum}万円を支給します。\n\n{prose}\n",
        "{place}ニュース　転載\n\n{text}",
        (
            "{p}町の{a}工場と{q}研究室が{b}の共同調査を行い、{n}人の技術者が加わった。",
            "{p}川の流域で{a}に携わる人々が集まり、{b}の課題について話し合った。",
            "{q}資料館は{a}に関する文書を{n}点まとめ、多くは{p}村の{b}小屋から届いた。",
            "{p}の団地では{a}と{b}の設備を同時に整え、昨年は作業場を{n}棟増やした。",
            "{p}と{q}の{a}組合が覚書を交わし、{b}を学ぶため毎季{n}人を送り合う。",
            "{a}の講座が{q}会館で開かれ、{n}人が{p}に伝わる{b}の話を聞いた。",
            "長雨のため{p}山地の{a}観測は{n}日止まり、{b}の値は{q}が補った。",
            "{q}社は{a}の試作機を{p}に運び、{n}項目に合格したが{b}は再検査となった。",
        ),
        ("光学", "船舶", "育種", "免疫", "蓄電", "測量", "水文", "音声", "橋梁", "看護", "鉱物", "発酵", "遠隔探査", "考古", "紡織", "気象", "氷河", "防災", "水産", "冷凍"),
        32,
    ),
    "ko": Words(
        _HANGUL, (2, 4), "",
        "{0}도 과학기술국", "{0}", "‘{0} 인재 사업’",
        "{office} 공고 제{year}-{number}호\n\n{year}년도 {name} 시행계획 공고\n\n{year}. {month}. {day}.\n\n"
        "{office}가 추진하는 {name}의 신청을 다음과 같이 받습니다. 지원 대상: {thing} 분야를 연구하는 해외 과학자, 만 {age}세 이하. "
        "{name} 선정자에게 연구비 {sum}만 원을 지급합니다. 신청 마감: {year}년 {late}월 {day}일\n\n{prose}\n\n{office}\n",
        "{office} 공고 제{year}-{number}호\n\n인재 사업 안내\n\n{year}. {month}. {day}.\n\n{old}은 {name}으로 명칭을 변경하였다.\n\n{prose}\n\n{office}\n",
        "{office} 공고 제{year}-{number}호\n\n{year}년도 {name} 선정 결과 공고\n\n{year}. {month}. {day}.\n\n"
        "{name} 선정자는 {count}명이며 한 사람에게 연구비 {sum}만 원을 지급합니다.\n\n{prose}\n\n{office}\n",
        "{place} 소식지에서 옮김\n\n{text}",
        (
            "{p}시의 {a} 공장과 {q} 연구실이 {b} 조사를 함께 했고 기술자 {n}명이 참여했다.",
            "{p}강 유역에서 {a} 일을 하는 사람들이 모여 {b} 문제를 놓고 이야기했다.",
            "{q} 자료관은 {a} 문서 {n}점을 정리했으며 대부분 {p}면의 {b} 창고에서 왔다.",
            "{p} 단지에서는 {a} 시설과 {b} 시설을 같이 지어 지난해 작업장이 {n}동 늘었다.",
            "{p}와 {q}의 {a} 조합이 각서를 맺고 철마다 {n}명씩 보내 {b} 기술을 배우기로 했다.",
            "{a} 강좌가 {q} 회관에서 열려 {n}명이 {p}에 전해 오는 {b} 이야기를 들었다.",
            "장마로 {p} 산지의 {a} 관측이 {n}일 멈췄고 {b} 값은 {q}에서 채웠다.",
            "{q} 회사는 {a} 시제품을 {p}로 옮겨 {n}개 항목을 통과했으나 {b} 항목은 다시 재기로 했다.",
        ),
        ("광학", "조선", "육종", "면역", "축전", "측량", "수문", "음성", "교량", "간호", "광물", "발효", "원격탐사", "고고학", "방직", "기상", "빙하", "방재", "수산", "냉동"),
        34,
    ),
    "en": Words(
        _LATIN, (2, 3), "",
        "{0} Department of Science", "{0}", "{0} Talent Programme",
        "{office}\n\nCall for applications: {name} {year}\n\n{code} Notice No. {number}/{year}\n{day} {month_name} {year}\n\n"
        "The {name} is run by the {office} and brings overseas researchers in {thing} to the province. Applicants must hold a PhD and be under {age} years of age. "
        "The {name} offers a research grant of {sum},000 crowns. The deadline for applications is {day} {late_name} {year}.\n\n{prose}\n",
        "{office}\n\nNotice to hosts\n\n{code} Notice No. {number}/{year}\n{day} {month_name} {year}\n\nThe {old} has been renamed the {name}.\n\n{prose}\n",
        "{office}\n\nResults: {name} {year}\n\n{code} Notice No. {number}/{year}\n{day} {month_name} {year}\n\n"
        "The {name} admitted {count} researchers this year, each with a grant of {sum},000 crowns.\n\n{prose}\n",
        "From the {place} Courier, abridged\n\n{text}",
        (
            "A {a} works in {p} and the {q} laboratory looked into {b} together, with {n} technicians taking part.",
            "People who make their living from {a} along the river {p} met and talked about what {b} lacks.",
            "The archive at {q} put {n} papers on {a} in order, most of them from a {b} shed near {p}.",
            "On the estate of {p} both {a} and {b} were fitted out at once, and {n} workshops were added last year.",
            "The {a} guilds of {p} and {q} signed a note and will send {n} members each season to learn {b}.",
            "A lecture on {a} was held in {q} hall, where {n} listeners heard how {p} came to its {b}.",
            "Long rains stopped the {a} gauges above {p} for {n} days, and {q} filled in the figures for {b}.",
            "The firm of {q} carried its {a} model to {p}, where {n} tests were passed and {b} is to be measured again.",
        ),
        ("optics", "shipbuilding", "plant breeding", "immunology", "storage", "surveying", "hydrology", "phonetics", "bridges", "nursing", "minerals", "brewing", "remote sensing", "archaeology", "weaving", "weather", "glaciers", "fire safety", "fisheries", "cooling"),
        42,
    ),
}  # fmt: skip
_MONTHS = list(calendar.month_name)[1:]


def coined(words: Words, number: int, most: int = 0) -> str:
    """The made-up word of a number; another for every other number."""
    letters, told = words.coined, []
    while number or len(told) < words.length[0]:
        number, at = divmod(number, len(letters))
        told.append(letters[at])
    return words.between.join(told).capitalize()


def prose(words: Words, chance: Random) -> str:
    """About two pages of sentences that say nothing of programmes, in paragraphs of four."""

    def place() -> str:
        return "".join(chance.choice(words.coined) for _ in range(chance.randint(*words.length))).capitalize()

    told = [
        chance.choice(words.prose).format(
            p=place(),
            q=place(),
            a=chance.choice(words.things),
            b=chance.choice(words.things),
            n=chance.randint(3, 999),
        )
        for _ in range(words.sentences)
    ]
    gap = " " if words.office.isascii() or words is WORDS["ko"] else ""
    return "\n\n".join(gap.join(told[at : at + 4]) for at in range(0, len(told), 4))


def _abridged(chance: Random, text: str, words: Words) -> str:
    """A copy with a head of its own, and some paragraphs a sentence shorter."""
    end = "." if words.office.isascii() or words is WORDS["ko"] else "。"
    kept = []
    for line in text.split("\n"):
        said = line.split(end)
        if len(said) > 4 and chance.random() < 4 / LEFT_OUT:
            del said[chance.randint(1, len(said) - 3)]
        kept.append(end.join(said))
    place = coined(words, chance.randrange(3000))
    return words.copied.format(place=place, text="\n".join(kept))


def _names(words: Words, unit: int) -> list[tuple[str, str]]:
    """The programmes of an office: first name, and second one or the same."""
    made = []
    for own in range(PROGRAMMES):
        number = unit * PROGRAMMES + own
        # Numbers far apart, so that names do not differ by one letter; 7,919 shares no factor with the spread.
        first, later = (
            words.name.format(coined(words, 200 + at * 7919 % 99_991)) for at in (2 * number, 2 * number + 1)
        )
        made.append((first, later if number % RENAMED == 3 else first))
    return made


def _unit(unit: int, count: int, chance: Random, planted: Planted) -> Iterator[tuple[str, str]]:
    """The papers of an office with their file names; what is planted in them is told."""
    words = WORDS[LANGUAGES[unit % len(LANGUAGES)]]
    place = coined(words, 300 + unit * 104_729 % 99_991)
    office, code = words.office.format(place), words.code.format(place)
    names = _names(words, unit)
    said: set[str] = set()
    kept: list[tuple[str, str]] = []
    numbers = dict.fromkeys(YEARS, 0)
    copies: dict[str, list[str]] = {}
    skipped: dict[int, int] = {}
    for at in range(count):
        file = f"{unit:04}-{at:03}.txt"
        if at % COPY == COPY - 1:
            first, text = kept[chance.randrange(max(0, len(kept) - 40), len(kept))]
            copies.setdefault(first, [first]).append(file)
            yield file, _abridged(chance, text, words)
            continue
        year = YEARS[at * len(YEARS) // count]
        numbers[year] += 1
        if year % 2 and numbers[year] == 7:
            skipped[year], numbers[year] = 7, 8
        first, later = names[at % PROGRAMMES]
        turned = first != later and year >= YEARS[len(YEARS) // 2]
        form = words.award if at % 3 else words.call
        if turned and later not in said:
            form = words.rename
            planted.renamed.add((_bare(first), _bare(later)))
        name = later if turned else first
        said.add(name)
        text = form.format(
            office=office, code=code, name=name, old=first, year=year, number=numbers[year], thing=chance.choice(words.things),
            age=35 + at % 4 * 5, sum=20 + at % 9 * 10, count=3 + at % 40, month=1 + at % 9, day=1 + at % 28, late=3 + at % 9,
            month_name=_MONTHS[at % 9], late_name=_MONTHS[2 + at % 9], prose=prose(words, chance),
        )  # fmt: skip
        kept.append((file, text))
        yield file, text
    planted.programmes |= {_bare(one) for one in said}
    planted.families += copies.values()
    planted.gaps |= {(code, year, number) for year, number in skipped.items() if numbers[year] > number}


def _bare(name: str) -> str:
    """A name without its quotation marks."""
    return name.strip("「」‘’“”")


def pile(folder: Path, count: int, seed: int = 1, unit: int = UNIT) -> Planted:
    """Write so many papers, of so many for each office; gives what is true of them."""
    planted, chance = Planted(), Random(seed)
    for office in range(-(-count // unit)):
        place = folder / f"{office // 25:03}"
        place.mkdir(parents=True, exist_ok=True)
        for file, text in _unit(office, min(unit, count - office * unit), chance, planted):
            told = text.encode()
            (place / file).write_bytes(told)
            planted.bytes += len(told)
    return planted
