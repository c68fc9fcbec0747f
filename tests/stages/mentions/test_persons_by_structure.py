"""Names, numbers and addresses that rows, cards, frames and neighbours give away; what looks like them stays."""

import pytest

from aftername.exports.masking import Mask
from aftername.find import find_mentions

HIDDEN = [
    # rows under headings, of any separator
    ("zh", "序号,姓名,身份证号,住址\n1,童水金,3301**********2219,青山乡下坞村4组", ["童水金", "青山乡下坞村4组", "2219"]),
    ("zh", "户主\t家庭人口\n柴根土\t4\n洪阿妹\t3", ["柴根土", "洪阿妹"]),
    ("ja", "氏名,ふりがな,携帯\n阿久津 凛,あくつ りん,09055512345", ["阿久津 凛", "09055512345"]),
    ("ko", "연번 성명 생년 주소 전화\n1 갈금례 39년생 산정리 112 332-1001", ["갈금례", "39년생", "산정리 112", "332-1001"]),
    ("en", "name,age,mobile\nZofia Wrobel,19,07700900777\nMatty,67,07700900779", ["Zofia Wrobel", "Matty"]),
    # rows without headings that one private number gives away
    ("ja", "1 御手洗 実　東浜3-11　55-0101\n2 朴 成浩　東浜3-15　090-9999-0103", ["御手洗 実", "東浜3-11", "55-0101"]),
    ("en", "1  Aske, C.  3 Quay Lane  960101\n2  van der Linde  4 Quay Lane  07700 900103", ["Aske, C.", "3 Quay Lane", "960101"]),
    # visiting cards
    ("zh", "BEGIN:VCARD\nFN:翁子墨\nN:翁;子墨;;;\nBDAY:1991-07-23\nADR:;;松涛路9弄3号;青岚市\nEND:VCARD", ["翁子墨", "1991-07-23", "松涛路9弄3号"]),
    # kin, ages, sign-offs, chains
    ("zh", "请速与其子简国平联系：18868001234", ["简国平"]),
    ("ja", "支援者：孫の拓海　090 2468 1357", ["拓海"]),
    ("ko", "남편 점백 씨(68)도 거들었다.", ["점백"]),
    ("en", "Beloved mother of Colm and Una.", ["Colm", "Una"]),
    ("en", "Ellie Garrard, 72, who watched, said so.", ["Ellie Garrard"]),
    ("en", "Hi Ikram,\nAll is well.\nBest,\nRos", ["Ikram", "Ros"]),
    ("ja", "連絡網\n代表 青砥→ケンジくん母→宗像", ["青砥", "ケンジ", "宗像"]),
    ("ko", "비상연락망\n대표 아람→이모(유정)→겨울이 아빠", ["아람", "유정", "겨울"]),
    # frames
    ("zh", "受闵秋霞女士委托，函告如下。", ["闵秋霞"]),
    ("zh", "岑雅琴遗失身份证一张。", ["岑雅琴"]),
    ("ja", "応募は採用担当乙部まで", ["乙部"]),
    ("ko", "굴원야 고객님, 안녕하십니까.", ["굴원야"]),
    ("en", "Received from Gethin Mawr the sum of £30", ["Gethin Mawr"]),
    # lists under their heading, each with the body it is of; prizes, committees, parents, travellers
    ("zh", "现将入选人员名单公布如下：\n戴清越 云岚大学\n闵秋霞 海湾研究院", ["戴清越", "闵秋霞"]),
    ("ja", "採択者一覧\n御手洗実 東浜大学\n乙部凛 海湾研究所", ["御手洗実", "乙部凛"]),
    ("zh", "一等奖（每人8000元）：闵子骞（一中）、尤佳宁（二中）", ["闵子骞", "尤佳宁"]),
    ("en", "Roof fund donors\nAjo Guan £100\nGuy Balon £500", ["Ajo Guan", "Guy Balon"]),
    ("ko", "감사 초롱·단비\n부회장 인순이 332-6002", ["초롱", "단비", "332-6002"]),
    ("zh", "收款请转朵朵妈妈", ["朵朵"]),
    ("ko", "학부모회장 준서 엄마", ["준서"]),
    ("en", "1 LU/JIANGUO MR E87654321", ["LU/JIANGUO", "E87654321"]),
    # numbers parted or starred otherwise
    ("zh", "手机：138.6789.0124，尾号7743", ["138.6789.0124", "7743"]),
    ("en", "Ring Sal at 555.010.9876", ["555.010.9876"]),
    ("ko", "면허 12-05-123456-70, 연락처 010-****-8890", ["12-05-123456-70", "8890"]),
    ("en", "Write to tanahashi (at) lab.example", ["tanahashi"]),
    # addresses beside a person
    ("zh", "收件人 葛一鸣 百官街道人民中路351号鑫苑8-2-1103", ["人民中路351号"]),
    ("ja", "住所 大阪府堺市北区長曽根町130番地23　氏名 山田 太郎", ["長曽根町130番地23"]),
    ("ko", "임대인: 왕보배 주소 광주광역시 서구 상무대로 1001, 305동 1203호", ["상무대로 1001"]),
    ("en", "Flowers to Mr. Colm Aske, 14 Quay Lane, Harrow Vale", ["14 Quay Lane"]),
]  # fmt: skip

READABLE = [
    ("zh", "入选项目名单\n智慧农业 云岚大学\n高效节能施肥 海湾研究院", ["智慧农业", "高效节能施肥", "云岚大学"]),
    ("ja", "採択課題一覧\n水稲 東浜大学\n高温耐性 海湾研究所", ["水稲", "高温耐性", "東浜大学"]),
    ("zh", "地区\t户数\t金额\n东海\t4\t120万元\n金山\t3\t80万元", ["东海", "金山", "120万元"]),
    ("zh", "申请→受理→审核→公示", ["受理", "审核"]),
    ("zh", "招聘：行政助理，月薪6000-8000元", ["6000-8000元"]),
    ("zh", "请于9月6日前传真至0571-63712345。", ["9月6日前"]),
    ("zh", "1986年4月12日出生，2010年7月参加工作", ["2010年7月"]),
    ("zh", "保证老人生命安全，操作系统及软硬件", ["保证", "操作系统"]),
    ("zh", "地址：青岚市人民路8号青岚市民政局", ["人民路8号"]),
    ("ja", "発生日時：令和6年2月13日　午後3時20分", ["令和6年2月13日"]),
    ("ja", "申込→審査→交付", ["審査"]),
    ("ja", "基本 方針\n重点 施策", ["基本 方針", "重点 施策"]),
    ("ko", "1979년 6월 2일생)은 2023년 12월 출장비를", ["2023년 12월"]),
    ("ko", "우리 마을 할머니(80)와 문화원 원장", ["우리 마을", "문화원"]),
    ("ko", "군수 문태호", ["문태호"]),
    ("en", "INVITATION TO BID No. 2024-57", ["2024-57"]),
    ("en", "Declared value $39.80; tracking 4412-3345-9001", ["4412-3345-9001"]),
    ("en", "Councillor Marjorie Keane asked whether", ["Marjorie Keane"]),
    ("en", "No\tName\tHost\n1\tMara Ellison\tPelham\n", ["Pelham"]),
    ("en", "Charged to budget line 430-12", ["430-12"]),
]  # fmt: skip


def _masked(language: str, text: str) -> str:
    persons = [one for one in find_mentions(text, language) if one.kind == "person"]
    return Mask(persons, text).cover(text)


@pytest.mark.parametrize(("language", "text", "secrets"), HIDDEN)
def test_what_is_private_is_hidden(language, text, secrets):
    """Nothing of it can be read any more."""
    masked = _masked(language, text)
    assert [one for one in secrets if one in masked] == []


@pytest.mark.parametrize(("language", "text", "words"), READABLE)
def test_what_is_public_stays(language, text, words):
    """Figures, days, offices, steps and tables of no people are not touched."""
    masked = _masked(language, text)
    assert [one for one in words if one not in masked] == []
