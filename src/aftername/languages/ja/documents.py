"""Japanese papers: kinds, levels, signs of adverts and news.

Source: notices of ministries and common usage; written for this project. To extend: add a word to its list.
"""

from __future__ import annotations

KINDS = (
    "公募要領", "募集要項", "実施要領", "実施要綱", "交付要綱", "事務連絡", "基本方針", "報告書", "お知らせ", "通知", "依頼", "周知", "告示", "通達",
    "公告", "訓令", "要綱", "要領", "指針", "計画", "報告", "答申", "条例", "規程",
)  # fmt: skip
ADVERT = ("求人", "募集中", "応募資格", "応募方法", "履歴書", "を募集します", "ご応募")
NEWS = ("記者", "共同】", "ロイター", "時事】", "関係者によると", "報じた", "通信】")
OPEN = ("取扱注意", "機密性2情報", "機密性３情報", "機密性2", "公表資料")
CENTRAL = ("内閣", "省", "庁", "委員会", "人事院", "会計検査院")
LEVELS = (
    ("county", ("区長", "町長", "村長", "町", "村")),
    ("municipal", ("市長", "市")),
    ("provincial", ("都知事", "県知事", "府知事", "道知事", "東京都", "北海道", "大阪府", "京都府", "県")),
)
INSTITUTION = ("大学", "研究所", "研究機構", "高等専門学校", "機構", "学会")
FIRM = ("株式会社", "有限会社", "合同会社")
