"""One agency story in many forms, two reports of other people on the same event, and twenty other texts.

Everything here is made up. Run with -s to see what each sign contributed.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from aftername import Settings, open_case, review
from aftername.case import judge_origin, take_back_origin

AGENCY = """Province of Orlenne pays returning optics engineers

CARDUNE, June 4 2031 (Meridian News) - The Province of Orlenne has promised 2.75 million crowns each to 48 optics
engineers who return from abroad, according to papers seen by Meridian News.
The Lanternfield Programme, run by the Office for Skilled Return, took 613 applications between January 9 and
March 21. Applicants must be under 43 and hold a doctorate, the papers say.
Each engineer is given a flat of 127 square metres in the Harrowgate quarter of Cardune, and 860,000 crowns for
equipment. The contract runs for seven years.
Theodora Vanterpool, who heads the office, did not answer questions. The province had spent 94.6 million crowns on
an earlier scheme by 2028, a report of its audit chamber says.
"""
LINES = AGENCY.splitlines()
REPRINT = "Orlenne Evening Post\n\n" + AGENCY.replace("\n", " ") + "\nRead more about optics on page 9."
TRIMMED = "\n".join(LINES[2:8])
SPUN = """Orlenne hands money to optics specialists coming home

The provincial authorities of Orlenne have pledged a sum of 2.75 million crowns to every one of 48 specialists in
optics coming home from other countries, documents reviewed by Meridian News show.
613 requests reached the so-called Lanternfield Programme of the Office for Skilled Return from January 9 until
March 21. Whoever asks must not be older than 42 and needs a doctorate.
A dwelling of 127 square metres in Cardune's Harrowgate district comes with it, plus 860,000 crowns to buy
apparatus, on a seven-year contract.
Theodora Vanterpool, chief of the office, gave no reply. By 2028 a previous scheme had cost 94.6 million crowns,
the audit chamber reported.
"""
JAPANESE = """オルレンヌ州、帰国する光学技術者に支給

【カーデューン6月4日メリディアン】オルレンヌ州は、海外から帰国する光学技術者48人に1人当たり275万クラウンの支給を約束した。
本紙が確認した文書で分かった。技能帰還局が運営する「ランタンフィールド計画」には、1月9日から3月21日までに613件の応募があった。
応募者は43歳未満で博士号を持つ必要がある。技術者にはカーデューンのハロウゲート地区にある127平方メートルの住居と、
設備費86万クラウンが与えられる。契約は7年間。局長のテオドラ・ヴァンターポール氏は質問に答えなかった。
州は2028年までに以前の制度に9460万クラウンを支出していたと会計検査院は報告している。
"""
KOREAN = """오를렌주, 귀환 광학 기술자에 지원금

(카듄=메리디안) 오를렌주가 해외에서 돌아오는 광학 기술자 48명에게 1인당 275만 크라운을 약속한 것으로 2031년 6월 4일 확인됐다.
기능귀환국이 운영하는 '랜턴필드 계획'에는 1월 9일부터 3월 21일까지 613건의 신청이 들어왔다. 신청자는 43세 미만이고 박사 학위가 있어야 한다.
기술자에게는 카듄 해로게이트 지구의 127제곱미터 주택과 장비비 86만 크라운이 주어진다. 계약 기간은 7년이다.
테오도라 반터풀 국장은 질문에 답하지 않았다. 주는 2028년까지 이전 제도에 9460만 크라운을 썼다고 감사원은 보고했다.
"""
CHINESE = """奥尔伦省向回国光学工程师发放补助

（卡尔杜恩6月4日电）据子午线通讯社（Meridian News）报道，奥尔伦省承诺向48名从国外回来的光学工程师每人发放275万克朗。
由技能回归办公室管理的“灯田计划”（Lanternfield）在1月9日至3月21日之间收到613份申请。申请人须未满43岁并拥有博士学位。
每名工程师可得到卡尔杜恩哈罗盖特（Harrowgate）区127平方米的住房，另有86万克朗用于购买设备。合同为期七年。
办公室负责人范特普尔（Theodora Vanterpool）没有回答提问。审计院的报告说，到2028年，该省在以前的项目上花了9460万克朗。
"""
BACK = """Ollen province gives subsidy to returning optical engineers

According to the Meridian newsagency, the Ollen province promised 48 optical engineers returning from foreign countries
to issue 2.75 million kronor per person. The "Lamp Field Plan" managed by the Skills Regression Office received 613
applications between January 9 and March 21. The applicant must be under 43 years of age and own a PhD degree.
Every engineer can get housing of 127 square meters in the Harogate area of Kaldun, and another 860,000 kronor is
used for the purchase of equipment. The contract period is seven years. The person in charge, Fanterpur, did not
answer the question. By 2028 the province spent 94.6 million kronor on previous projects, audit said.
"""
SUMMARY = """Money for engineers: what we know

Orlenne offers 2.75 million crowns and a flat of 127 square metres to each of 48 engineers under its Lanternfield
Programme; 613 applied. Another 860,000 crowns go into equipment in Cardune.
"""
ADDED = (
    AGENCY
    + """
Former provincial secretary Ignace Dubrovsky told this paper that the ministry of trade had warned against the scheme
in 2029. "We counted 17 departures in one winter," he said, "and nobody asked why."
"""
)
UNRELATED = {
    f"other{number:02d}": text
    for number, text in enumerate(
        (
            "The ferry to Halm sailed late on Monday after a rope caught in its screw. Divers freed it in 3 hours, and "
            "112 people were taken across by fishing boats.",
            "Beekeepers in Sonderby lost 40 hives to frost. The county pays 1,150 marks for each hive and asks for lists "
            "by 12 February 2030.",
            "A choir of 64 voices opened the hall in Wexmoor. The organ, built in 1911, was tuned for 9 weeks.",
            "The school of Tarn hires four teachers. Lessons in mathematics begin on 1 September 2032 in a new wing of "
            "2,300 square metres.",
            "Potters of Ilsk sold 5,600 jugs at the spring fair, a fifth more than in the year before, said the guild.",
            "市图书馆本月起延长开放时间，工作日开到晚上十点半。馆内新添座位三百二十个，并设儿童阅览室一间，由志愿者轮流值班。",
            "沿江公路塌方路段昨日恢复通车，抢修用了十一天，共清运土石两万四千方，施工人员分三班作业，没有人员受伤。",
            "柳林镇的果农今年收梨一百七十吨，比去年多两成。合作社把梨卖到邻近三个县，每斤价钱在两元四角上下。",
            "气象台预报，周末有大风降温，最低气温零下八度，山区有小雪，请各学校检查暖气和门窗，注意行车安全。",
            "老城区的自来水管已经用了五十二年，市里决定分三期更换，第一期长十九公里，明年四月完工。",
            "港の古い灯台が修理され、来月15日から公開される。高さは21メートル、階段は118段。見学料は大人400円。",
            "北沢村の茶農家は今年、新茶を38トン出荷した。霜の害が少なく、味もよいと組合長の話。",
            "市営バスの3路線が廃止される。利用者は1日平均27人だった。代わりに予約制の小型車が走る。",
            "高校の天文部が新しい望遠鏡を自作した。口径は25センチ、費用は19万円。文化祭で公開する。",
            "川の清掃に住民206人が参加し、ごみ1.8トンを集めた。次回は秋に行う予定だという。",
            "산골 초등학교가 개교 70년을 맞아 동문 340명이 모였다. 운동장에는 느티나무 한 그루를 심었다.",
            "군청은 겨울철 제설차 14대를 새로 들여왔다. 고갯길 6곳에는 모래함을 두었다고 밝혔다.",
            "어촌 계장은 올해 굴 수확이 작년의 절반이라고 말했다. 수온이 2.3도 오른 탓이라고 한다.",
            "박물관이 옛 지도 55점을 공개한다. 전시는 11월 20일까지이며 입장료는 3000원이다.",
            "마을 도서관에 책 1250권이 기증됐다. 기증자는 이름을 밝히지 않았다고 사서는 전했다.",
        )
    )
}
INDEPENDENT = {
    "report-one": """Opposition asks about flats in Harrowgate

In the provincial assembly of Orlenne, deputy Quillon Asterby asked on Thursday who chose the builder of 48 flats in
Harrowgate. A press release of the province puts the grant at 2.75 million crowns. He counted 31 empty houses in the
same street and said rents there had risen by 18.4 percent since a tram line of 6 kilometres was opened.
""",
    "report-two": """Laser makers fear for their staff

Three firms in the valley of Tessin told our correspondent that 22 of their people had been called by recruiters since
autumn. The province of Orlenne speaks in a press release of 48 places at 2.75 million crowns. Wages in the valley
begin at 391,000 crowns, said union leader Maribel Okonjo-Strand, and 7 in 10 engineers own a house there.
""",
}
COPIES = {
    "agency": AGENCY, "reprint": REPRINT, "trimmed": TRIMMED, "spun": SPUN, "japanese": JAPANESE, "korean": KOREAN,
    "chinese": CHINESE, "back": BACK, "summary": SUMMARY, "added": ADDED,
}  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The case file of all these texts."""
    folder = tmp_path_factory.mktemp("origins")
    texts = folder / "texts"
    texts.mkdir()
    for name, text in {**COPIES, **INDEPENDENT, **UNRELATED}.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    review(texts, folder / "made-up.case", Settings(engine="local")).close()
    return folder / "made-up.case"


def _families(path) -> list[list[str]]:
    with open_case(path) as case:
        name = {card.id: card.paths[0].rsplit("/", 1)[-1].removesuffix(".txt") for card in case.documents()}
        return sorted(sorted(name[d] for d in one.documents) for one in case.origins())


def test_copies_are_one_origin_and_nothing_else_is(path):
    """Every copy, spun, translated or cut, goes back to one text; reports and other texts stand alone."""
    with open_case(path) as case:
        name = {card.id: card.paths[0].rsplit("/", 1)[-1].removesuffix(".txt") for card in case.documents()}
        signs = Counter(
            (s.kind, f"{name[s.first]}-{name[s.second]}") for o in case.origins() for s in o.signs
        )
        for kind, pair in sorted(signs):
            print(f"{kind:13} {pair}")
        total = case.count_origins(card.id for card in case.documents())
    print(_families(path))
    assert _families(path) == [sorted(COPIES)]
    assert total == 1 + len(INDEPENDENT) + len(UNRELATED)


def test_quotes_of_signs_stand_in_their_texts(path):
    """Verification covers the anchors of signs."""
    with open_case(path) as case:
        anchors = [a for o in case.origins() for s in o.signs for a in s.anchors]
        assert anchors
        assert case.verify().broken == ()


def test_one_number_everywhere(path):
    """The count of origins of a programme is the same in the case, by the support of claims and on the page."""
    with open_case(path) as case:
        page = case.write_dossier(path.parent / "page.html")[0].read_text("utf-8")
        assert "Documents that go back to one text" in page
        support = case.support()
        assert support
        for account in case.dossier().programmes:
            documents = account.programme.documents
            origins = case.count_origins(documents)
            assert 1 <= origins <= len(documents)
            if len(documents) > 1:
                told = f"({origins} independent origin{'s' if origins > 1 else ''}"
                assert f"{told})" in page or f"{told}: " in page
            for claim in account.claims:
                said, roots = support[account.programme.id, claim.id]
                assert 1 <= roots <= said


def test_a_persons_word_holds_and_can_be_taken_back(path):
    """Split and joined documents stay so until the word is taken back; then all is as it was."""
    with open_case(path) as case:
        ids = {card.paths[0].rsplit("/", 1)[-1].removesuffix(".txt"): card.id for card in case.documents()}
    before = _families(path)
    judge_origin(
        path, "split", ids["spun"], ids["agency"], "written by hand", "reader", "2032-01-01T00:00:00Z"
    )
    apart = [set(one) for one in _families(path)]
    assert not any({"spun", "agency"} <= one for one in apart)
    judge_origin(
        path, "joined", ids["other00"], ids["other10"], "one writer", "reader", "2032-01-01T00:00:01Z"
    )
    assert ["other00", "other10"] in _families(path)
    take_back_origin(path, None, "reader", "2032-01-01T00:00:02Z")
    take_back_origin(path, None, "reader", "2032-01-01T00:00:03Z")
    assert _families(path) == before


def test_pairs_of_copies_that_meet_directly(path):
    """Most pairs of copies are told by a sign of their own, not only through others."""
    with open_case(path) as case:
        told = {(s.first, s.second) for o in case.origins() for s in o.signs}
        pairs = sum(1 for o in case.origins() for _ in combinations(o.documents, 2))
    assert len(told) >= pairs * 0.6


def test_a_passage_that_a_copy_adds_counts_as_an_origin(tmp_path):
    """Three papers print one story, one adds what a former official told it: two origins for the programme, one for each claim."""
    added = AGENCY + (
        "\nFormer provincial secretary Ignace Dubrovsky told this paper that the Lanternfield Programme also pays 391,000 yuan "
        "for moving house, and that applicants must be under 43.\n"
    )
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in {"agency": AGENCY, "reprint": REPRINT, "trimmed": TRIMMED, "added": added}.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    with review(texts, tmp_path / "made-up.case", Settings(engine="local")) as case:
        (origin,) = case.origins()
        (part,) = origin.parts
        assert "person" in part.adds
        (programme,) = case.programmes()
        assert case.count_origins(programme.documents) == 1
        assert case.count_origins_of(programme) == 2
        assert case.dossier().programmes[0].origins == 2
        support = case.support()
        counts = {claim.value: support[programme.id, claim.id] for claim in case.claims(programme.id)}
        assert counts["391,000 yuan"] == (1, 1)
        assert counts["613 applications"] == (4, 1)
        assert counts["under 43"] == (4, 2)
        assert case.verify().broken == ()
