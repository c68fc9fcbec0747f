"""Reports that are credited and not held: who goes back to them, in several languages, and who does not."""

from __future__ import annotations

import random

import pytest

EN = (
    "Money for the lamp-oil fund went missing, the Reuters news agency reported on June 4. Auditors found that "
    "3,417 barrels were paid for twice and that 268 invoices bore one hand. The port office would not comment."
)
ZH = "据路透社6月4日报道，灯油基金的钱去向不明。审计人员发现有3417桶油被重复付款，268张发票出自一人之手。港务局不愿置评。"
JA = "ロイター通信は6月4日、灯油基金の金の行方が分からなくなっていると報じた。監査では3417樽に二重の支払いがあり、請求書268枚は同じ筆跡だった。"
KO = "로이터통신은 6월 4일 등유 기금의 돈이 사라졌다고 보도했다. 감사 결과 3417배럴에 대금이 두 번 지급됐고 청구서 268장은 한 사람이 쓴 것이었다."
ES = (
    "El dinero del fondo de aceite desapareció, según informó Reuters. Los auditores hallaron 3417 barriles "
    "pagados dos veces y 268 facturas de una misma mano. La oficina del puerto no hizo comentarios."
)
OTHER = (
    "据路透社6月4日报道，北岭水库的堤坝加高了。工程用去石料51230吨，工人744名轮班施工，预计明年汛期以前完工。"
)
OWN_WORK = (
    "Our reporter counted the barrels at the quay for a week. Of 902 that came in, 77 were empty, and a foreman "
    "named no supplier. Nobody at the fund answered 19 calls."
)


@pytest.mark.parametrize(("language", "text"), [("zh", ZH), ("ja", JA), ("ko", KO), ("es", ES)])
def test_a_credit_and_two_figures_are_one_report(families, language, text):
    """A text that credits the agency and gives two of its figures goes back to the same report."""
    assert families(a=("en", EN), b=(language, text)) == [["a", "b"]]


@pytest.mark.parametrize(("language", "text"), [("zh", OTHER), ("en", OWN_WORK)])
def test_other_figures_are_another_origin(families, language, text):
    """Another report of that agency, and a reporter's own count, stay apart."""
    assert families(a=("en", EN), b=(language, text)) == [["a"], ["b"]]


def test_two_days_are_two_reports(families):
    """Texts that credit one agency for reports of two days stay apart, though a figure and a name are the same."""
    later = (
        "据路透社6月20日报道，灯油基金更换了主管。新主管说，268张发票已经移交警方，港务局派去12人协助清点。"
    )
    assert families(a=("zh", ZH), b=("zh", later)) == [["a"], ["b"]]


def test_the_report_is_told(document, origins_of):
    """An origin that nobody holds says which outlet, which day and who credits it, and has no root."""
    held = [document("a", "en", EN, "2031-06-05"), document("b", "zh", ZH), document("c", "ja", JA)]
    (one,) = origins_of(held)
    assert one.report is not None
    assert (one.report.outlet, one.report.day, one.report.held) == ("Reuters", "2031-06-04", None)
    assert len(one.report.credited_by) == 3
    assert one.root is None
    assert "not held" in one.because
    for anchor in one.report.anchors:
        text = next(document.text for document in held if document.id == anchor.document)
        assert text[anchor.start : anchor.end] == anchor.quote


def test_the_outlet_itself_is_the_root(document, origins_of):
    """Where the outlet's own text is held, the report is, and it is the root."""
    own = f"KELMOUTH, June 4 (Reuters) - {EN.replace(', the Reuters news agency reported on June 4', '')}"
    held = [document("a", "en", own, "2031-06-04"), document("b", "zh", ZH), document("c", "ko", KO)]
    (one,) = origins_of(held)
    assert one.report is not None
    assert one.report.held == one.root == held[0].id


CHOICES = (
    ("In all 3,417 barrels were paid for twice.", "Two payments went out for 3,417 barrels.", "3,417 barrels: each cost double."),
    ("Ketterby News Agency saw 268 invoices.", "The proof is 268 invoices read by Ketterby News Agency.", "Ketterby News Agency went through 268 bills."),
    ("The fund lost 41.5 million crowns.", "Gone are 41.5 million crowns.", "A hole of 41.5 million crowns is left."),
    ("Some 59 ships never came.", "59 vessels exist on paper alone.", "No trace of 59 ships was found."),
)  # fmt: skip


@pytest.mark.parametrize("count", [50, 100, 300])
def test_no_cliff(document, origins_of, count):
    """Three hundred retellings of a story are one origin, as fifty are."""
    chance = random.Random(7)
    held = []
    for number in range(count):
        told = [chance.choice(some) for some in CHOICES]
        chance.shuffle(told)
        held.append(document(f"{number:04d}", "en", "\n\n".join(told)))
    assert len(origins_of(held)) == 1


def test_a_crowd_takes_in_no_stranger(document, origins_of):
    """A text with two of the figures and many of its own stays outside the crowd."""
    chance = random.Random(7)
    held = [
        document(f"{number:04d}", "en", "\n\n".join(chance.choice(some) for some in CHOICES))
        for number in range(80)
    ]
    stranger = "The bakery sold 268 loaves and 59 pies. It has 27 ovens, 318 tins, 44 bakers and 1,250 customers a week."
    held.append(document("stranger", "en", stranger))
    assert sorted(len(one.documents) for one in origins_of(held)) == [1, 80]
