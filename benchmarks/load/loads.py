"""Generators of many short notices and of texts that name or say very much. Seeded, all made up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

FIRST = "汀苇云岚澜栖霁澄岫芷菱槿棠梧桦枫榆杉柏兰荷莲菊梅"
SECOND = "舟帆桥灯塔湾港渡汐岸泉溪林峰谷原野星河"
ENDS = ("计划", "工程", "人才计划", "英才计划", "基金项目", "行动计划")
BODIES = ("青岚省科学技术厅", "望湖市人力资源和社会保障局", "栖霞大学", "澄江市教育局", "苇航研究院")
MATTERS = ("生物医药", "新型材料", "海洋工程", "现代农业", "人工智能", "轨道交通", "古籍整理", "公共卫生")

ENGLISH = ("Skylark", "Redwing", "Heron", "Bittern", "Curlew", "Dunlin", "Petrel", "Gannet")
KOREAN = ("물결", "하늘길", "푸른솔", "가람", "새벽", "나래", "여울", "한빛터")
JAPANESE = ("さざなみ", "しおさい", "あけぼの", "みなも", "こだま", "つばさ", "わかば", "せせらぎ")


def names(count: int) -> list[str]:
    """So many different names of programmes, in Chinese."""
    found = []
    for number in range(count):
        rest, first = divmod(number, len(FIRST))
        rest, second = divmod(rest, len(SECOND))
        rest, third = divmod(rest, len(FIRST))
        ending = ENDS[(number + rest) % len(ENDS)]
        between = FIRST[third - 1] if third or rest else ""
        again = SECOND[rest % len(SECOND)] if rest else ""
        found.append(f"{FIRST[first]}{SECOND[second]}{between}{again}{ending}")
    return list(dict.fromkeys(found))


def short(number: int, known: list[str], chance: Random) -> str:
    """One short notice, in one of four languages, most of them Chinese."""
    year, day = 2008 + number % 17, 1 + number % 28
    sum_ = 10 + chance.randrange(90)
    match number % 10:
        case 7:
            name = f"{ENGLISH[chance.randrange(8)]} Talent Programme"
            return (
                f"Notice {number}: {name}\n\nThe {name} is run by the Ministry of Science of Pelham. "
                f"Each awardee receives {sum_},000 pounds. Applications close on {day} March {year}.\n"
            )
        case 8:
            name = f"「{KOREAN[chance.randrange(8)]} 인재 유치 사업」"
            return (
                f"{name} 공고 제{year}-{number}호\n\n푸른솔과학기술부는 {name}을 시행한다. "
                f"선정자에게 {sum_}백만원을 지원한다. 접수기간: {year}. 3. {day}.까지\n"
            )
        case 9:
            name = f"「{JAPANESE[chance.randrange(8)]}研究者招へい事業」"
            return (
                f"{name}公募要領（第{number}号）\n\n青嵐省は{name}を実施する。採択者には{sum_}万円を支給する。"
                f"応募締切：{year}年3月{day}日\n"
            )
    name, body, matter = chance.choice(known), chance.choice(BODIES), chance.choice(MATTERS)
    return (
        f"{body}关于申报“{name}”的通知（第{number}号）\n\n“{name}”由{body}组织实施，面向{matter}领域引进海外人才，"
        f"入选者给予{sum_}万元科研经费，年龄不超过{35 + chance.randrange(20)}周岁。申报截止日期：{year}年3月{day}日。\n\n"
        f"联系人：王小禾，电话0571-8{chance.randrange(10**7):07}\n\n{body}\n{year}年2月{day}日\n"
    )


def pile(folder: Path, count: int, seed: int = 1) -> int:
    """So many short notices as files; gives their bytes."""
    chance, known, written = Random(seed), names(max(60, count // 50)), 0
    for number in range(count):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        told = short(number, known, chance).encode()
        (place / f"{number:06}.txt").write_bytes(told)
        written += len(told)
    return written


def papers(folder: Path, count: int, seed: int = 1) -> int:
    """So many long papers, about 20,000 letters each: a short notice, then prose that names no programme; gives their bytes."""
    chance, known, written = Random(seed), names(60), 0
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        prose = (
            f"{chance.choice(BODIES)}指出，{chance.choice(MATTERS)}领域的工作应当与{chance.choice(MATTERS)}领域的工作相互衔接，"
            f"各单位要按照第{chance.randrange(1, 40)}条的要求加强管理，做好第{chance.randrange(1, 90)}项任务的总结。"
            for _ in range(250)
        )
        told = f"{short(number * 10, known, chance)}\n{chr(10).join(prose)}\n".encode()
        (folder / f"{number:05}.txt").write_bytes(told)
        written += len(told)
    return written


def many_names(count: int) -> str:
    """One text with so many names, each by itself and once more among others."""
    return "\n".join(
        f"{number}. “{name}”由{BODIES[number % len(BODIES)]}组织实施。"
        for number, name in enumerate(names(count), 1)
    )


def many_claims(count: int) -> str:
    """One text with about so many statements on fifty programmes."""
    known, chance = names(50), Random(3)
    return "\n".join(_claims(known, count, chance))


def _claims(known: list[str], count: int, chance: Random) -> Iterator[str]:
    for number in range(count // 3):
        name = known[number % len(known)]
        yield (
            f"{2000 + number % 24}年，“{name}”由{BODIES[number % len(BODIES)]}组织实施，"
            f"入选者给予{10 + chance.randrange(900)}万元科研经费，年龄不超过{30 + chance.randrange(30)}周岁。"
        )
