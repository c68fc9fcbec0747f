"""A made-up set of notices, 2016 to 2023: programmes that are renamed, merge, split, end and go on.

Every place, office, programme and figure is invented. Nothing is read and nothing depends on chance: the same
call gives the same papers. `papers` gives the set with what is true of it, `many` as many notices as are asked for.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

Fate = Literal["renamed", "merged", "split", "ended", "goes on"]
How = Literal["said", "form and conditions", "form", "conditions"]

YEARS = range(2016, 2024)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a programme asks for and gives. month: of the call; the deadline is two months later."""

    field: str
    audience: str
    age: int
    money: int
    month: int
    page: str


@dataclass(frozen=True, slots=True)
class Call:
    """A programme under one name, called every year from first to last under one form. form: place in FORMS."""

    name: str
    office: str
    language: str
    form: int
    terms: Terms
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Story:
    """What became of one programme, or of the two or three that merge or come of one.

    earlier, later: calls; later is empty where a programme ends or goes on. how: what in the papers shows it.
    """

    fate: Fate
    how: How
    earlier: tuple[Call, ...]
    later: tuple[Call, ...] = ()

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Names of every earlier and later programme that one leads to the other of."""
        return frozenset((a.name, b.name) for a in self.earlier for b in self.later)


FORMS: dict[str, tuple[str, ...]] = {
    "zh": (
        """{office}文件

{code}〔{year}〕{number}号

{office}关于组织申报{year}年度“{name}”的通知

各市人才办，各高等学校，各有关单位：

为吸引{audience}来我省工作，现就组织申报{year}年度“{name}”有关事项通知如下。

一、实施单位
“{name}”由{office}组织实施，每年申报一次。

二、申报条件
申报人应取得博士学位，年龄不超过{age}周岁，从事{field}等领域的研究。{extra}

三、支持政策
入选者给予{money}万元科研经费补助，另给予{settling}万元安家费。

四、申报方式
申报人登录申报系统（https://{page}/）填报，由用人单位审核后提交。{habit}

五、申报时间
申报截止日期为{year}年{deadline}月{day}日，逾期不予受理。

{office}
{year}年{month}月{day}日
""",
        """{office}关于开展{year}年“{name}”申报工作的公告

{code}〔{year}〕{number}号

根据全省人才工作总体安排，“{name}”{year}年度申报工作即日启动，现将有关要求公告如下：

（一）“{name}”主要面向{audience}，重点支持{field}方向。

（二）申报者须具有博士学位，年龄在{age}周岁以下，能够保证每年在岗工作时间不少于九个月。{extra}

（三）“{name}”给予每名入选者{money}万元科研经费，安家补贴{settling}万元，经费分三年拨付，由依托单位统一管理、单独核算。

（四）材料通过网上平台（https://{page}/）报送，纸质材料一式五份由主管部门汇总盖章后统一递交，个人申报不予受理。{habit}

（五）网上填报截止时间为{year}年{deadline}月{day}日。

特此公告。

{office}
{year}年{month}月{day}日
""",
        """{office}

关于做好{year}年度“{name}”推荐工作的函

{code}〔{year}〕{number}号

各县（市、区）党委组织部，各直属单位：

{year}年度“{name}”推荐工作已经开始。请各单位按照优中选优、宁缺毋滥的原则，认真摸底，严格把关。

推荐对象为{audience}，研究方向以{field}为主，一般应有博士学位，年龄不超过{age}周岁。{extra}“{name}”由{office}牵头实施，专家评审分通讯评审和会议答辩两轮进行，结果报领导小组审定。

对入选“{name}”的人选，资助科研经费{money}万元，并一次性发放安家费{settling}万元；所在单位应落实实验用房、研究助手和子女入学。{habit}

推荐材料请于{year}年{deadline}月{day}日前报送，系统网址为https://{page}/，过期视为放弃。

请予支持为盼。

{office}
{year}年{month}月{day}日
""",
        """{office}关于印发“{name}”{year}年度申报指南的通知

{code}〔{year}〕{number}号

各有关单位：

现将“{name}”{year}年度申报指南印发给你们，请结合实际抓好落实。

第一条　“{name}”旨在引进和支持{audience}，推动{field}领域的原始创新和成果转化。

第二条　申请人应当同时具备下列条件：遵纪守法，学风端正；具有博士学位；年龄不超过{age}周岁；与用人单位签有三年以上劳动合同。{extra}

第三条　“{name}”资助标准为科研经费{money}万元，安家费{settling}万元，所需资金从省级人才专项资金中列支。

第四条　申请书须在https://{page}/在线生成，附件包括学历证明、代表作五篇、专利证书和合作协议复印件。{habit}

第五条　受理截止日期为{year}年{deadline}月{day}日。

第六条　本指南由{office}负责解释。

{office}
{year}年{month}月{day}日
""",
        """各有关企业、科研院所：

{year}年度“{name}”开始受理
{code}〔{year}〕{number}号

按照工作计划，{office}自即日起受理{year}年度“{name}”申请。

支持谁：{audience}，主攻{field}，有博士学位，未满{age}周岁。{extra}
给什么：“{name}”入选者可获得科研经费{money}万元、安家费{settling}万元，租住人才公寓三年内免租金。
怎么报：先由企业在https://{page}/注册账号，再由本人上传简历、研究计划和无犯罪记录证明；窗口不收纸件。{habit}
何时止：{year}年{deadline}月{day}日，系统自动关闭。
谁来办：{office}组织实施“{name}”，全程不收取任何费用，谨防中介冒名。

{office}
{year}年{month}月{day}日
""",
    ),
    "ja": (
        """{code}第{number}号
{year}年{month}月{day}日

「{name}」{year}年度公募要領について（通知）

{office}

「{name}」の{year}年度の公募を下記のとおり開始します。

記

1 目的　「{name}」は、{audience}を招へいし、{field}分野の研究水準を高めることを目的とし、{office}が実施します。
2 応募資格　博士号を有し、年齢が{age}歳未満の者。{extra}
3 支援内容　「{name}」の採択者に研究費{money}万円、移転費{settling}万円を支給します。
4 応募方法　ウェブサイト（https://{page}/）から申請書を提出してください。郵送では受け付けません。{habit}
5 締切　{year}年{deadline}月{day}日

以上
""",
        """「{name}」募集案内（{year}年度）

{office}
{year}年{month}月{day}日
{code}第{number}号

{office}では、{field}の研究に携わる{audience}を対象とする「{name}」の参加者を募ります。意欲ある方の応募をお待ちしています。

対象者：博士号取得者で、応募時に{age}歳未満であること。{extra}
待遇：「{name}」では一人当たり研究費{money}万円、住宅のための移転費{settling}万円を用意します。
選考：書類選考のうえ面接を二回行い、結果は本人に文書で知らせます。{habit}
申込先：https://{page}/
申込期限：{year}年{deadline}月{day}日（必着）
""",
    ),
    "ko": (
        """{office} 공고 제{year}-{number}호

{year}년도 ‘{name}’ 시행계획 공고

{year}. {month}. {day}.

{office}가 추진하는 ‘{name}’의 {year}년도 신청을 다음과 같이 받습니다.

1. 지원 대상: {audience}로서 {field} 분야를 연구하는 박사 학위 소지자, 만 {age}세 이하. {extra}
2. 지원 내용: ‘{name}’ 선정자에게 연구비 {money}만 원, 정착금 {settling}만 원을 지급합니다.
3. 신청 방법: 누리집(https://{page}/)에서 신청서를 작성하여 제출합니다. 우편 접수는 하지 않습니다. {habit}
4. 신청 마감: {year}년 {deadline}월 {day}일 18시
5. 평가: 서면 평가와 발표 평가를 거쳐 ‘{name}’ 선정자를 확정합니다.

{office}
""",
        """‘{name}’ 참가자를 모집합니다 ({year}년)

{office}
{year}년 {month}월 {day}일

{office}는 {field} 연구를 이끌 {audience}를 찾고 있습니다. ‘{name}’에 관심 있는 분들의 많은 참여를 바랍니다.

누가 낼 수 있나요? 박사 학위가 있고 만 {age}세 이하이면 됩니다. {extra}
무엇을 주나요? ‘{name}’은 한 사람에게 연구비 {money}만 원과 정착금 {settling}만 원을 줍니다.
어떻게 내나요? https://{page}/ 에 회원 가입을 한 뒤 연구계획서를 올리면 됩니다. {habit}
언제까지인가요? {year}년 {deadline}월 {day}일까지입니다.
""",
    ),
    "en": (
        """{office}

Call for applications: {name} {year}

No. {code}/{number}/{year}
{day} {month_name} {year}

The {office} invites applications for the {name}, which brings {audience} to the province to work on {field}.

1. Eligibility. Whoever applies must hold a PhD and be under {age} years of age. {extra}
2. Support. The {name} offers a research grant of {money}0,000 crowns and a relocation allowance of {settling}0,000 crowns.
3. How to apply. Applications are made online at https://{page}/ together with a letter of the host. {habit}
4. Closing date. The deadline for applications is {day} {deadline_name} {year}; late papers are returned unopened.

The {name} is administered by the {office}.
""",
        """{name}: who can join in {year}

{office}
{day} {month_name} {year}

Are you one of the {audience} our laboratories are looking for? The {name} is run by the {office} and pays for work on {field}.

You need a PhD, and you must be under {age}. {extra}
The {name} offers a research grant of {money}0,000 crowns, a relocation allowance of {settling}0,000 crowns, and a desk in a host of your choice.
Send nothing by post: all of it goes through https://{page}/ and a panel reads it within eight weeks. {habit}
Apply by {day} {deadline_name} {year}.
""",
    ),
}
"""Forms of calls by language, each by another hand."""

EXTRA: dict[str, tuple[str, ...]] = {
    "zh": (
        "",
        "已获得同类资助的不再重复申报。",
        "特别优秀的，经专家推荐可适当放宽。",
        "申报人应对材料真实性负责。",
    ),
    "ja": (
        "",
        "過去の採択者は対象外とします。",
        "国籍は問いません。",
        "提出書類に虚偽がある場合は取り消します。",
    ),
    "ko": (
        "",
        "이미 선정된 사람은 제외합니다.",
        "국적은 묻지 않습니다.",
        "제출한 서류가 사실과 다르면 선정을 취소합니다.",
    ),
    "en": (
        "",
        "Earlier fellows cannot apply again.",
        "Applicants of any nationality are welcome.",
        "False statements lead to exclusion.",
    ),
}
HABIT: dict[str, tuple[str, ...]] = {
    "zh": ("", "请各单位安排专人负责。", "联系电话见网站首页。", "咨询时间为工作日上午。"),
    "ja": ("", "問い合わせは電子メールで受け付けます。", "説明会は開催しません。"),
    "ko": ("", "문의는 누리집 게시판을 이용하십시오.", "설명회는 열지 않습니다."),
    "en": ("", "Questions are answered by mail only.", "There is no fee."),
}
SAID: dict[str, dict[str, str]] = {
    "renamed": {
        "zh": "经省政府同意，“{a}”现更名为“{b}”，申报渠道不变。",
        "ja": "「{a}」は「{b}」に改称しました。",
        "ko": "‘{a}’은 ‘{b}’으로 명칭을 변경하였다.",
        "en": "The {b}, formerly known as the {a}, opens again this year.",
    },
    "merged": {"zh": "“{a}”与“{a2}”合并为“{b}”，不再分别申报。"},
    "split": {"zh": "“{a}”拆分为“{b}”和“{b2}”，分别组织申报。"},
    "ended": {"zh": "“{a}”自{year}年起停止实施，不再受理申报。", "en": "The {a} was discontinued in {year}."},
}
NOTICE: dict[str, str] = {
    "zh": """{office}关于有关人才计划事项的通知

{code}〔{year}〕{number}号

各有关单位：

{said}

{office}
{year}年{month}月{day}日
""",
    "ja": """{code}第{number}号
{year}年{month}月{day}日

事業の名称について（通知）

{office}

{said}
""",
    "ko": """{office} 공고 제{year}-{number}호

인재 사업 안내

{year}. {month}. {day}.

{said}

{office}
""",
    "en": """{office}

Notice to hosts

No. {code}/{number}/{year}
{day} {month_name} {year}

{said}
""",
}
# Wording that changes once and for all: in the first year of a new name, elsewhere in 2019.
REWORDED: dict[str, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("现就组织申报", "现将组织申报"),
        ("由用人单位审核后提交", "经用人单位审核通过后在线提交"),
        ("有关要求公告如下", "有关事项公告如下"),
        ("由依托单位统一管理、单独核算", "由依托单位专账管理"),
        ("认真摸底，严格把关", "严格把关，确保质量"),
        ("专家评审分通讯评审和会议答辩两轮进行", "专家评审采取会议答辩方式"),
        ("请结合实际抓好落实", "请遵照执行"),
        ("学历证明、代表作五篇、专利证书和合作协议复印件", "学历证明、代表作三篇和承诺书"),
        ("全程不收取任何费用，谨防中介冒名", "全程不收取任何费用"),
    ),
    "ja": (("郵送では受け付けません。", "郵送は不可とします。"), ("意欲ある方の応募をお待ちしています。", "奮ってご応募ください。")),
    "ko": (("우편 접수는 하지 않습니다.", "우편으로는 받지 않습니다."), ("많은 참여를 바랍니다.", "많은 관심을 바랍니다.")),
    "en": (("late papers are returned unopened", "late papers are not considered"), ("within eight weeks", "within two months")),
}  # fmt: skip

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

FIELDS: dict[str, tuple[str, ...]] = {
    "zh": (
        "光学、精密仪器", "海洋工程、船舶设计", "植物育种、土壤改良", "集成电路、传感器", "免疫学、疫苗研发",
        "航空发动机、高温合金", "古籍修复、考古测年", "储能材料、燃料电池", "水文预报、冰川观测", "语音识别、机器翻译",
        "桥梁抗震、隧道施工", "儿科护理、康复医学", "量子通信、低温电子", "林木病害、湿地保护", "地质勘探、稀土分离",
        "食品安全、发酵工程", "空间遥感、测绘导航", "骨科植入、生物陶瓷",
    ),
    "ja": ("光学・半導体", "海洋・船舶", "免疫・創薬", "防災・気象"),
    "ko": ("광학 및 반도체", "해양 및 조선", "면역 및 신약", "기상 및 방재"),
    "en": ("optics", "marine engineering", "immunology", "glaciology"),
}  # fmt: skip
AUDIENCES: dict[str, tuple[str, ...]] = {
    "zh": ("海外高层次人才", "海外青年博士", "外籍专家", "归国留学人员", "海外工程师", "青年科技人才"),
    "ja": ("海外の研究者", "若手研究者", "外国人技術者"),
    "ko": ("해외 과학자", "신진 연구자", "외국인 기술자"),
    "en": ("overseas researchers", "young scientists", "foreign engineers"),
}
AGES = (35, 40, 45, 50, 38, 55)
SUMS = (30, 50, 80, 120, 150, 200, 260, 300, 350, 420, 500, 640)

OFFICES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "zh": (
        ("沧岑省人才工作办公室", "沧人才办", "rc.cangcen.example"),
        ("霖岳省科学技术厅", "霖科发", "kjt.linyue.example"),
        ("雁砚市科学技术局", "雁科发", "kjj.yanyan.example"),
        ("榕汐市人力资源和社会保障局", "榕人社发", "rsj.rongxi.example"),
        ("湛松省教育厅", "湛教发", "jyt.zhansong.example"),
        ("澜柘市人才工作局", "澜人才", "rcj.lanzhe.example"),
        ("珑溆省人力资源和社会保障厅", "珑人社发", "rst.longxu.example"),
    ),
    "ja": (("青凪県産業局", "青産", "sangyo.aonagi.example"), ("白籐市科学振興局", "白科", "kagaku.shirafuji.example")),
    "ko": (("하람도 과학기술국", "하과", "sci.haram.example"), ("새벌시 인재정책국", "새인", "talent.saebeol.example")),
    "en": (
        ("Orlenne Office for Skilled Return", "OSR", "return.orlenne.example"),
        ("Varrow Department of Science", "VDS", "science.varrow.example"),
    ),
}  # fmt: skip
"""Name, code of its papers, and host, by language."""

NAMES: dict[str, tuple[str, ...]] = {
    "zh": (
        "霁川计划", "樾庭计划", "砚湖计划", "岫云工程", "澄砂计划", "栎风计划", "漪桥计划", "芷岸计划", "松烟工程", "雁渚计划",
        "棠溪计划", "榆汀计划", "皋月计划", "蓼花计划", "枫矶计划", "槿田计划", "鹿蹊计划", "沁石计划", "瑶坪计划", "菱塘计划",
        "曲霞计划", "朔舟计划", "茗崖计划", "蔚岭计划", "葭渡计划", "琅泉计划", "梧野计划", "筠台计划", "苔矶计划", "荻港计划",
        "桁木计划", "缃帙计划", "嘉穗计划", "墨屿计划", "浣纱计划", "虹梁计划", "铃兰计划", "石楠计划", "远岫计划", "泓湾计划",
        "绀壁计划", "裁云计划",
    ),
    "ja": ("若潮プログラム", "朝凪プログラム", "白樺プログラム", "風鈴プログラム"),
    "ko": ("물마루 사업", "온새미 사업", "노을빛 사업", "가온길 사업"),
    "en": ("Lanternfield Programme", "Harrowgate Fellowship", "Saltmarsh Programme", "Copperline Fellowship"),
}  # fmt: skip


class _Drawer:
    """Hands out names, offices and terms in turn, none of them twice where it matters."""

    def __init__(self) -> None:
        self._names = {language: iter(names) for language, names in NAMES.items()}
        self._drawn = 0

    def name(self, language: str) -> str:
        return next(self._names[language])

    def terms(self, language: str, office: int) -> Terms:
        """Terms of a new programme; programmes that follow on each other differ in all but the page."""
        n = self._drawn
        self._drawn += 1
        fields, audiences = FIELDS[language], AUDIENCES[language]
        host = OFFICES[language][office][2]
        return Terms(
            fields[n % len(fields)],
            audiences[n % len(audiences)],
            AGES[n % len(AGES)],
            SUMS[n % len(SUMS)],
            1 + n % 9,
            host if n % 3 else f"{host}/{'abcdefgh'[n % 8]}{n}",
        )

    def call(self, language: str, office: int, form: int, first: int = 2016, last: int = 2023) -> Call:
        terms = self.terms(language, office)
        return Call(self.name(language), OFFICES[language][office][0], language, form, terms, first, last)


def stories() -> tuple[Story, ...]:
    """Thirty stories: ten programmes renamed, three mergers, two splits, five ends, ten that go on."""
    draw = _Drawer()
    made: list[Story] = []

    def renamed(
        how: How, language: str, office: int, forms: tuple[int, int], year: int, **changed: int
    ) -> None:
        old = draw.call(language, office, forms[0], 2016, year - 1)
        terms = replace(old.terms, **changed)
        name = draw.name(language)
        new = replace(old, name=name, terms=terms, form=forms[1], first=year, last=2023)
        made.append(Story("renamed", how, (old,), (new,)))

    renamed("said", "zh", 0, (0, 0), 2019)
    renamed("said", "zh", 1, (1, 1), 2020, money=500)
    renamed("said", "zh", 4, (3, 1), 2021)
    renamed("said", "ko", 0, (0, 0), 2020)
    renamed("said", "en", 0, (0, 0), 2019)
    renamed("form and conditions", "zh", 2, (2, 2), 2020)
    renamed("form", "zh", 3, (4, 4), 2019, money=900, age=60, month=10)
    renamed("conditions", "zh", 5, (3, 0), 2021)
    renamed("form and conditions", "ja", 0, (0, 0), 2020)
    renamed("conditions", "ko", 1, (0, 1), 2021)
    for office, form, year in ((6, 2, 2019), (1, 0, 2021), (5, 1, 2020)):
        before = (
            draw.call("zh", office, form, 2016, year - 1),
            draw.call("zh", office, form, 2016, year - 1),
        )
        made.append(Story("merged", "said", before, (draw.call("zh", office, form, year),)))
    for office, form, year in ((3, 0, 2020), (4, 2, 2019)):
        after = (draw.call("zh", office, form, year), draw.call("zh", office, form, year))
        made.append(Story("split", "said", (draw.call("zh", office, form, 2016, year - 1),), after))
    for language, office, form, year in (
        ("zh", 0, 0, 2019), ("zh", 0, 0, 2020), ("zh", 2, 4, 2020), ("zh", 6, 1, 2021), ("en", 1, 1, 2020)
    ):  # fmt: skip
        made.append(Story("ended", "said", (draw.call(language, office, form, 2016, year - 1),)))
    for language, office, form, first in (
        # Two begin in the office, the year and the form in which others end: timing and form alone.
        ("zh", 0, 0, 2016), ("zh", 0, 0, 2016), ("zh", 0, 0, 2020), ("zh", 2, 4, 2020), ("zh", 6, 3, 2016),
        ("zh", 2, 2, 2016), ("zh", 1, 1, 2016), ("zh", 3, 1, 2018), ("ja", 1, 1, 2016), ("en", 0, 1, 2017),
    ):  # fmt: skip
        made.append(Story("goes on", "said", (draw.call(language, office, form, first),)))
    return tuple(made)


def papers(folder: Path) -> tuple[Story, ...]:
    """Write the set into a folder, a file for each notice; gives what is true of it."""
    told = stories()
    for place, story in enumerate(told):
        for side, calls in enumerate((story.earlier, story.later)):
            for call in calls:
                for year, text in notices(call, place, anew=side == 1):
                    _write(folder, f"{place:02d}-{side}-{call.name}-{year}.txt", text)
        if story.how == "said" and (text := sentence(story, place)):
            _write(folder, f"{place:02d}-said.txt", text)
    return told


def many(folder: Path, count: int) -> frozenset[tuple[str, str]]:
    """Write about count notices: offices with three programmes each, the first of which is renamed in 2020.

    One renaming in four has another form, about as many another sum and month. In one office of three the second ends when the third begins, which is no succession. Gives the pairs of names
    that are renamed, of offices whose notices are all written.
    """
    chance = random.Random(11)
    pairs: set[tuple[str, str]] = set()
    written = office = 0
    while written < count:
        body = "".join(chance.sample(_PLACE, 3)) + "市人才工作局"
        calls: list[tuple[Call, bool]] = []
        for number in range(3):
            name, other = ("".join(chance.sample(_PLACE, 3)) + "计划" for _ in range(2))
            terms = Terms(
                chance.choice(FIELDS["zh"]),
                chance.choice(AUDIENCES["zh"]),
                chance.choice(AGES),
                chance.choice(SUMS),
                chance.randint(1, 9),
                f"rcj{office}.example",
            )
            call = Call(name, body, "zh", chance.randrange(5), terms, 2016, 2023)
            if number == 0:
                new = replace(call, name=other, first=2020)
                if chance.random() < 0.3:
                    new = replace(new, form=chance.randrange(5))
                if chance.random() < 0.3:
                    new = replace(
                        new, terms=replace(terms, money=chance.choice(SUMS), month=chance.randint(1, 9))
                    )
                calls += [(replace(call, last=2019), False), (new, True)]
                pairs.add((name, other))
            elif office % 3 == 0:
                first, last = ((2016, 2019), (2020, 2023))[number - 1]
                calls.append((replace(call, first=first, last=last), False))
            else:
                calls.append((call, False))
        for place_in, (call, anew) in enumerate(calls):
            for year, text in notices(call, office, anew):
                _write(folder, f"{office:05d}-{place_in}-{call.name}-{year}.txt", text)
                written += 1
        office += 1
    return frozenset(pairs)


_PLACE = (
    "汀兰苇航砚溪榕汐霖岳雁沧岑澜柘珑溆湛松霁川樾庭岫云栎漪芷棠榆皋蓼枫槿沁瑶菱朔茗蔚葭琅梧筠荻桁缃墨屿浣绀"
)


def notices(call: Call, place: int, anew: bool = False) -> Iterator[tuple[int, str]]:
    """The yearly calls of a programme, each with its year; some sentences come and go from year to year.

    anew: it carries on another one, so its wording is new from the first year on.
    """
    form = FORMS[call.language][call.form]
    extra, habit = EXTRA[call.language], HABIT[call.language]
    for year in range(call.first, call.last + 1):
        text = form
        if year >= (call.first if anew else 2019):
            for old, new in REWORDED[call.language]:
                text = text.replace(old, new)
        yield (
            year,
            text.format(
                **_frame(call, year, place + year + call.terms.month),
                name=call.name,
                field=call.terms.field,
                audience=call.terms.audience,
                age=call.terms.age,
                money=call.terms.money,
                settling=call.terms.money // 5,
                page=call.terms.page,
                extra=extra[(year + place) % len(extra)],
                habit=habit[(year // 2 + place) % len(habit)],
            ),
        )


def sentence(story: Story, place: int) -> str:
    """The notice that says what became of a programme; "" where none is written."""
    first = story.earlier[0]
    forms = SAID.get(story.fate, {})
    if first.language not in forms:
        return ""
    year = (
        (story.later[0].first if story.later else first.last + 1) if story.fate != "goes on" else first.last
    )
    told = {
        "a": first.name,
        "a2": story.earlier[-1].name,
        "b": story.later[0].name if story.later else "",
        "b2": story.later[-1].name if story.later else "",
        "year": year,
    }
    said = forms[first.language].format(**told)
    return NOTICE[first.language].format(**_frame(first, year, place + 40, month=1), said=said)


def _frame(call: Call, year: int, number: int, month: int | None = None) -> dict[str, str | int]:
    offices: Sequence[tuple[str, str, str]] = OFFICES[call.language]
    code = next((code for office, code, _ in offices if office == call.office), "人才")
    month = call.terms.month if month is None else month
    return {
        "office": call.office,
        "code": code,
        "year": year,
        "number": number % 90 + 3,
        "month": month,
        "month_name": MONTHS[month - 1],
        "deadline": month + 2,
        "deadline_name": MONTHS[month + 1],
        "day": 5 + number % 20,
    }


def _write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name.replace(" ", "-")).write_text(text, encoding="utf-8")
