"""Made-up notices with private details, and how many of them the page would leave readable.

usage: notices.py [--count 400] [--seed 1] [--show 20]

Every notice is put together from parts by chance (seeded): a programme, sums, dates, document numbers, an office
holder in public, and contact lines and labelled details of persons who do not exist. Printed: for each language and
kind the share that leaks, and the share of ordinary figures and of office holders that are blacked out.
Aims: at most 2 % of numbers and addresses, 10 % of names in contact lines, 1 % of ordinary figures.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from aftername.exports.masking import Mask
from aftername.find import find_mentions


class Part(NamedTuple):
    """A piece of a notice. kind: "name", "number", "address", "latin", "figure", "office", "" for neither. secret: what
    of the text must be masked, or must not."""

    kind: str
    text: str
    secret: str = ""


class Notice(NamedTuple):
    language: str
    text: str
    parts: tuple[Part, ...]


ZH_SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱高林何郭罗梁谢沈曾彭吕苏蒋蔡丁魏薛叶潘杜戴夏田姜范方石姚谭邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎贺龚文"
ZH_GIVEN = "小禾 映川 知远 若溪 子昂 明月 建国 丽华 思远 雨桐 浩然 静 伟 芳 磊 晓燕 志强 文博 嘉怡 一鸣 国栋 海燕 春梅 永康 诗涵".split()
ZH_OTHER = ["古丽娜扎尔", "阿依努尔·买买提", "扎西顿珠", "欧阳明月", "司徒文博", "巴特尔", "乌云其木格"]
ZH_OFFICES = ["人力资源部", "人事处", "科学技术处", "引智办公室", "国际合作与交流处", "项目管理科", "综合部"]
ZH_STREETS = ["松涛路", "云溪大道", "望湖街", "汀兰巷", "青石里"]
JA_NAMES = ["鈴木花子", "佐藤 太郎", "田中誠", "佐倉陽翔", "高橋さくら", "伊藤　美咲", "渡辺健一", "小林ひかり", "五十嵐実", "水無瀬薫", "中村 優", "山本涼子", "鬼塚隼人", "加藤マリ", "桐生院誠"]
JA_OFFICES = ["国際課", "総務部人事課", "研究推進課", "企画調整室", "国際交流係"]
JA_TOWNS = ["潮見町", "若葉台", "港中央", "桜ヶ丘", "青葉"]
KO_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍문양손배백허유남심노곽성차주우구민진나지엄채원천방공변염여추도소석선설길표명기반왕"
KO_GIVEN = ["물결", "서윤", "도현", "하늘", "지우", "민준", "서연", "예은", "지훈", "은주", "태양", "가람", "슬기", "보라", "현우"]
KO_OFFICES = ["국제협력과", "인재정책팀", "연구지원실", "사업기획부", "국제교류센터"]
KO_TITLES = ["사무관", "주무관", "과장", "팀장", "연구원", "대리", ""]
EN_GIVEN = "Mara Rowan Anna Thomas Helen Daniel Sophie Marcus Ingrid Paul Laura Victor Yuki Priya Omar Elena Hugo Nora Peter Alice".split()
EN_FAMILY = "Ellison Vale Marsh Hartwell Brandt Okafor Lindqvist Moreau Castell Penrose Whitlock Aldana Thorne Kessler Novak Ferreira".split()
EN_PINYIN = ["Li Xiaohe", "Zhang Wei", "Chen Yingchuan", "Wang Ruoxi", "Kim Mul-gyeol", "Park Seo-yeon", "Sato Hanako", "Takahashi Kenji", "Xiaohe Lin"]


class Maker:
    """Draws the parts of notices. Every draw comes out of one seeded source."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def digits(self, count: int) -> str:
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def one(self, *of: str) -> str:
        return self.chance.choice(of)

    def notice(self, language: str) -> Notice:
        """One notice: ordinary matter first, private details behind it."""
        made = list(getattr(self, f"_{language}")())
        return Notice(language, "\n".join(part.text for part in made) + "\n", tuple(made))

    # Chinese

    def zh_name(self) -> str:
        if self.chance.random() < 0.12:
            return self.chance.choice(ZH_OTHER)
        return self.chance.choice(ZH_SURNAMES) + self.chance.choice(ZH_GIVEN)

    def _zh(self) -> Iterator[Part]:
        one, chance = self.one, self.chance
        name, office, phone = self.zh_name(), chance.choice(ZH_OFFICES), f"0{self.digits(3)}-8{self.digits(7)}"
        cell, mail = f"13{self.digits(9)}", f"{one('xiaohe', 'lin_a', 'hr.office', 'zhaopin')}{self.digits(2)}@qinglan.example"
        year = chance.randint(2012, 2025)
        yield Part("", one("青岚大学关于申报“汀兰计划”的通知", "关于组织申报“云溪英才计划”的通知"))
        number = f"青科发〔{year}〕{chance.randint(1, 300)}号"
        yield Part("figure", f"{number}", number)
        money = one("300万元", "50万元", "1,200万元", "12.5亿元", "30000元", "100-200万元")
        yield Part("figure", f"入选者给予{money}科研经费。", money)
        day = f"{year}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
        yield Part("figure", f"申报截止日期：{day}。", day)
        born = one("1985年1月1日", "1979年12月31日")
        yield Part("figure", f"申报人须为{born}以后出生，年龄不超过40周岁。", born)
        boss = chance.choice(ZH_SURNAMES[:40]) + chance.choice(ZH_GIVEN[:12])
        yield Part("office", f"省科学技术厅厅长{boss}表示，计划将继续实施。", boss)
        style = chance.randrange(6)
        if style == 0:
            line = f"联系人：{name}，电话：{phone}"
        elif style == 1:
            line = f"联系方式：{office}，{name}，{phone}。"
        elif style == 2:
            line = f"咨询：{name}（{phone}）"
        elif style == 3:
            line = f"联系人：{office} {name}　　联系电话：{phone}"
        elif style == 4:
            line = f"{one('经办人', '联络人', '姓名')}：{name}；{one('办公电话', '电话', '联系电话')}：{phone}"
        else:
            line = f"联系人及电话：{name} {phone}"
        yield Part("name", line, name)
        yield Part("number", "", phone)
        yield Part("number", one(f"手机：{cell}", f"手机号码：{cell}（微信同号）", f"联系电话 {cell}"), cell)
        yield Part("number", one(f"邮箱：{mail}", f"材料请发送至{mail}。", f"E-mail:{mail}"), mail.split("@")[0])
        card = f"3301{self.digits(2)}19{chance.randint(60, 99)}0{chance.randint(1, 9)}1{self.digits(1)}{self.digits(3)}{one('X', '1', '7')}"
        yield Part("number", f"{one('身份证号', '身份证号码', '公民身份号码', '证件号码')}：{card}", card)
        passport = f"{one('E', 'G', 'EA')}{self.digits(8)}"
        yield Part("number", f"{one('护照号', '护照号码', '护照')}：{passport}", passport)
        account = one(f"6222{self.digits(15)}", f"6217 {self.digits(4)} {self.digits(4)} {self.digits(4)} {self.digits(3)}")
        yield Part("number", f"{one('银行账号', '账号', '银行卡号', '收款账号')}：{account}", account)
        chat = one(f"xh_{self.digits(6)}", f"wxid{self.digits(5)}", f"{self.digits(9)}")
        yield Part("number", f"{one('微信', '微信号', 'QQ', '微信ID')}：{chat}", chat)
        home = f"青岚市云溪区{chance.choice(ZH_STREETS)}{chance.randint(1, 300)}号{chance.randint(1, 9)}幢{chance.randint(101, 999)}室"
        yield Part("address", f"{one('住址', '家庭住址', '现住址', '家庭地址', '通讯地址')}：{home}", home)
        birth = one(f"19{chance.randint(60, 99)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日", f"19{chance.randint(60, 99)}年{chance.randint(1, 12)}月", f"19{chance.randint(60, 99)}-0{chance.randint(1, 9)}-1{self.digits(1)}")
        yield Part("number", f"{one('出生日期', '出生年月', '生日')}：{birth}", birth)

    # Japanese

    def _ja(self) -> Iterator[Part]:
        one, chance = self.one, self.chance
        name, office, phone = chance.choice(JA_NAMES), chance.choice(JA_OFFICES), f"0{self.digits(1)}-{self.digits(4)}-{self.digits(4)}"
        cell, mail = f"0{one('7', '8', '9')}0-{self.digits(4)}-{self.digits(4)}", f"{one('kokusai', 'hanako.s', 'saiyo')}{self.digits(2)}@seiran.example"
        year = chance.randint(2012, 2025)
        yield Part("", one("「さざなみ研究者招へい事業」公募要領", "「潮騒人材育成事業」の公募について"))
        number = f"{chance.randint(1, 30)}青科第{chance.randint(1, 300)}号"
        yield Part("figure", number, number)
        money = one("3,000万円", "500万円", "上限1億円", "月額30万円", "1,200千円")
        yield Part("figure", f"採択者には{money}を支給する。", money)
        day = f"令和{year - 2018 if year > 2019 else 2}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
        yield Part("figure", f"応募締切：{day}", day)
        born = "1985年4月2日"
        yield Part("figure", f"応募資格：{born}以降に生まれた者。", born)
        yield Part("office", "山田太一文部大臣は、事業を継続すると述べた。", "山田太一")
        style = chance.randrange(5)
        if style == 0:
            line = f"担当者：{name}　電話：{phone}"
        elif style == 1:
            line = f"問合せ先：青嵐学術振興機構 {office} {name} 電話 {phone}"
        elif style == 2:
            line = f"【問い合わせ先】\n青嵐学術振興機構 {office}\n担当：{name}\nTEL：{phone}"
        elif style == 3:
            line = f"連絡先：{office}　{name}（{phone}）"
        else:
            line = f"{one('氏名', '担当', '申請者氏名')}：{name}　{one('電話番号', 'TEL', '電話')}：{phone}"
        yield Part("name", line, name)
        yield Part("number", "", phone)
        yield Part("number", one(f"携帯電話：{cell}", f"携帯 {cell}", f"緊急連絡先：{cell}"), cell)
        yield Part("number", one(f"メール：{mail}", f"E-mail: {mail}", f"提出先：{mail}"), mail.split("@")[0])
        card = one(self.digits(12), f"{self.digits(4)} {self.digits(4)} {self.digits(4)}")
        yield Part("number", f"{one('マイナンバー', '個人番号')}：{card}", card)
        passport = f"{one('TK', 'TR', 'MZ')}{self.digits(7)}"
        yield Part("number", f"{one('旅券番号', 'パスポート番号')}：{passport}", passport)
        account = self.digits(7)
        yield Part("number", one(f"口座番号：普通 {account}", f"口座番号：{account}", f"振込先：青嵐銀行 潮見支店 普通 {account}"), account)
        chat = one(f"hanako_{self.digits(4)}", f"sazanami{self.digits(3)}")
        yield Part("number", f"{one('LINE ID', 'LINE', 'WeChat ID')}：{chat}", chat)
        home = f"青嵐市{chance.choice(JA_TOWNS)}{one('1', '2', '3')}-{chance.randint(1, 30)}-{chance.randint(1, 30)}"
        if chance.random() < 0.3:
            home = f"{home} コーポ青葉{chance.randint(101, 505)}号室"
        yield Part("address", f"{one('住所', '自宅住所', '現住所')}：{home}", home)
        birth = one(f"19{chance.randint(60, 99)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日", f"昭和{chance.randint(40, 63)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日")
        yield Part("number", f"生年月日：{birth}", birth)

    # Korean

    def _ko(self) -> Iterator[Part]:
        one, chance = self.one, self.chance
        name, office = chance.choice(KO_SURNAMES) + chance.choice(KO_GIVEN), chance.choice(KO_OFFICES)
        title, phone = chance.choice(KO_TITLES), f"0{one('2', '44', '51', '42')}-{self.digits(3)}-{self.digits(4)}"
        cell, mail = f"010-{self.digits(4)}-{self.digits(4)}", f"{one('mulgyeol', 'apply', 'hanul.k')}{self.digits(2)}@pureunsol.example"
        year = chance.randint(2012, 2025)
        yield Part("", one("「물결인재유치사업」 공고", "「푸른솔 해외인재 유치 사업」 공모 안내"))
        number = f"제{year}-{chance.randint(1, 300)}호"
        yield Part("figure", f"푸른솔과학기술부 공고 {number}", number)
        money = one("3억원", "5,000만원", "연 1억 2천만원", "300백만원")
        yield Part("figure", f"선정자에게 {money}을 지원한다.", money)
        day = f"{year}. {chance.randint(1, 12)}. {chance.randint(1, 28)}."
        yield Part("figure", f"접수기간: {day}까지", day)
        born = "1985년 1월 1일"
        yield Part("figure", f"지원자격: {born} 이후 출생자", born)
        yield Part("office", "이도현 장관은 사업을 계속하겠다고 발표했다.", "이도현")
        style = chance.randrange(5)
        if style == 0:
            line = f"담당자: {name} {title}, 전화: {phone}"
        elif style == 1:
            line = f"문의: {office} {name} {title} ({phone}, {mail})"
        elif style == 2:
            line = f"○ 문의처 : 푸른솔과학기술부 {office} {name} {title}(☎ {phone})"
        elif style == 3:
            line = f"담당 : {office} {name} ({phone})"
        else:
            line = f"{one('성명', '이름', '신청인 성명')}: {name}   연락처: {phone}"
        yield Part("name", line, name)
        yield Part("number", "", phone)
        yield Part("number", one(f"휴대전화: {cell}", f"휴대폰 {cell}", f"연락처: {cell}"), cell)
        yield Part("number", one(f"이메일: {mail}", f"접수: {mail}"), mail.split("@")[0])
        card = f"{chance.randint(60, 99)}0{chance.randint(1, 9)}1{self.digits(1)}-{one('1', '2')}{self.digits(6)}"
        yield Part("number", one(f"주민등록번호: {card}", f"주민번호 {card}"), card)
        passport = f"M{self.digits(8)}"
        yield Part("number", f"여권번호: {passport}", passport)
        account = f"{self.digits(3)}-{self.digits(3)}-{self.digits(6)}"
        yield Part("number", one(f"계좌번호: {account}", f"입금계좌: 푸른은행 {account} (예금주 {name})"), account)
        chat = one(f"mulgyeol{self.digits(3)}", f"hanul_{self.digits(3)}")
        yield Part("number", f"{one('카카오톡 ID', '카톡 아이디', '카카오톡', '위챗 ID')}: {chat}", chat)
        home = f"푸른시 솔내구 {one('세종대로', '물결로', '하늘길')} {chance.randint(1, 300)}, {chance.randint(101, 120)}동 {chance.randint(101, 2000)}호"
        yield Part("address", f"{one('주소', '자택 주소', '거주지')}: {home}", home)
        birth = one(f"19{chance.randint(60, 99)}. {chance.randint(1, 12)}. {chance.randint(1, 28)}.", f"19{chance.randint(60, 99)}년 {chance.randint(1, 12)}월 {chance.randint(1, 28)}일")
        yield Part("number", f"생년월일: {birth}", birth)

    # English

    def _en(self) -> Iterator[Part]:
        one, chance = self.one, self.chance
        name = chance.choice(EN_GIVEN) + " " + chance.choice(EN_FAMILY) if chance.random() < 0.75 else chance.choice(EN_PINYIN)
        other = chance.choice(EN_GIVEN) + " " + chance.choice(EN_FAMILY) if chance.random() < 0.75 else chance.choice(EN_PINYIN)
        phone = one(f"+86 571 8{self.digits(3)} {self.digits(4)}", f"+44 20 7{self.digits(3)} {self.digits(4)}", f"0571-8{self.digits(7)}", f"(020) 7{self.digits(3)} {self.digits(4)}")
        cell, mail = f"+86 13{self.digits(1)} {self.digits(4)} {self.digits(4)}", f"{one('mara.e', 'apply', 'hr')}{self.digits(2)}@pelham.example"
        year = chance.randint(2012, 2025)
        yield Part("", one("Call for the Skylark Talent Programme", "The Redwing Fellowship Scheme: notice of call"))
        number = f"No. {chance.randint(1, 300)} of {year}"
        yield Part("figure", f"Notice {number}", number)
        money = one("3 million yuan", "RMB 500,000", "US$70,000", "EUR 1,250,000", "$3-5 million")
        yield Part("figure", f"Each awardee receives {money} over four years.", money)
        day = f"{chance.randint(1, 28)} {one('March', 'June', 'October')} {year}"
        yield Part("figure", f"Applications close on {day}.", day)
        born = "1 January 1985"
        yield Part("figure", f"Applicants must be born on {born} or later.", born)
        boss = f"{chance.choice(EN_GIVEN)} Quill"
        yield Part("office", f"Science Minister {boss} said the programme would go on.", boss)
        style = chance.randrange(5)
        if style == 0:
            line = f"Contact: {name}, Tel: {phone}"
        elif style == 1:
            line = f"Contact person: {one('Ms ', 'Dr. ', '')}{name} (Office of Human Resources), phone {phone}"
        elif style == 2:
            line = f"For enquiries, please contact {name} at {phone}."
        elif style == 3:
            line = f"Enquiries: Human Resources Office, {name}, {phone}"
        else:
            line = f"{one('Full name', 'Name of applicant', 'Attn')}: {name}. Telephone: {phone}"
        yield Part("name", line, name)
        yield Part("number", "", phone)
        yield Part("latin", one(f"{other} joined the programme in {year} after ten years abroad.", f"The award went to {other}, who works on sensors.", f"In {year} the university hired {other} from overseas."), other)
        yield Part("number", one(f"Mobile: {cell}", f"Cell: {cell}"), cell)
        yield Part("number", one(f"Email: {mail}", f"Send your application to {mail}."), mail.split("@")[0])
        passport = f"{one('E', 'G', 'K')}{self.digits(8)}"
        yield Part("number", f"{one('Passport No.', 'Passport number', 'Passport')}: {passport}", passport)
        card = self.digits(9)
        yield Part("number", f"{one('ID number', 'National ID', 'ID No.')}: {card}", card)
        account = one(self.digits(10), f"DE{self.digits(2)} {self.digits(4)} {self.digits(4)} {self.digits(4)} {self.digits(4)} {self.digits(2)}")
        yield Part("number", f"{one('Account number', 'Bank account', 'Account No.')}: {account}", account)
        chat = one(f"skylark_{self.digits(3)}", f"mara{self.digits(4)}")
        yield Part("number", f"{one('WeChat ID', 'WeChat', 'LINE ID', 'KakaoTalk ID')}: {chat}", chat)
        home = f"{chance.randint(1, 200)} {one('Harbour Road', 'Mill Lane', 'Old Quay Street')}, {one('Pelham', 'Skylark City')} {self.digits(5)}"
        yield Part("address", f"{one('Home address', 'Address', 'Residential address')}: {home}", home)
        birth = one(f"{chance.randint(1, 28)} {one('April', 'May', 'July')} 19{chance.randint(60, 99)}", f"0{chance.randint(1, 9)}/1{self.digits(1)}/19{chance.randint(60, 99)}")
        yield Part("number", f"{one('Date of birth', 'DOB', 'Birthday')}: {birth}", birth)


def outcome(notice: Notice) -> Iterator[tuple[Part, bool]]:
    """Each part with whether its words stand readable in the masked text."""
    found = [m for m in find_mentions(notice.text, notice.language) if m.kind == "person"]
    masked = Mask(found, notice.text).cover(notice.text)
    at = 0
    for part in notice.parts:
        if part.secret:
            place = notice.text.find(part.secret, at if part.text else max(at - len(part.secret) - 300, 0))
            shown = masked[place : place + len(part.secret)]
            kept = sum(a == b for a, b in zip(shown, part.secret, strict=True) if a.isalnum() or b.isalnum())
            whole = sum(one.isalnum() for one in part.secret)
            yield part, kept == whole if part.kind in ("figure", "office") else kept > whole * 0.3
        at += len(part.text) + 1


def main() -> None:
    """Make the notices, count, print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("--count", type=int, default=400, help="notices of each language")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", type=int, default=0, help="failures to print")
    told = asked.parse_args()
    seen: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    maker, left = Maker(told.seed), told.show
    for language in ("zh", "ja", "ko", "en"):
        for _ in range(told.count):
            for part, readable in outcome(maker.notice(language)):
                bad = readable != (part.kind in ("figure", "office"))
                for key in ((language, part.kind), ("all", part.kind)):
                    seen[key][0] += 1
                    seen[key][1] += bad
                if bad and left:
                    left -= 1
                    print(f"{language} {part.kind}: {part.text!r} {part.secret!r}")
    print(f"{'':8}{'kind':10}{'of':>8}{'wrong':>8}{'share':>9}")
    for (language, kind), (of, wrong) in sorted(seen.items()):
        print(f"{language:8}{kind:10}{of:>8}{wrong:>8}{wrong / of:>9.2%}")


if __name__ == "__main__":
    main()
