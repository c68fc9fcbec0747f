"""Places where programmes are advertised or applied for: platforms, as people write them.

Source: general knowledge of platforms; written for this project. To extend: add a platform with its kind and
the ways it is written, in small letters; names that are common words too are left out.
"""

from __future__ import annotations

CHANNELS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "LinkedIn",
        "platform",
        ("linkedin", "linked in", "linkton", "领英", "領英", "リンクトイン", "링크드인"),
    ),
    ("Zhihu", "platform", ("zhihu", "知乎", "知乎网", "즈후", "知乎（zhihu）")),
    (
        "ResearchGate",
        "platform",
        ("researchgate", "research gate", "リサーチゲート", "리서치게이트", "研究之门"),
    ),
    (
        "WeChat",
        "app",
        ("wechat", "weixin", "微信公众号", "微信公眾號", "微信", "ウィーチャット", "위챗", "公众号"),
    ),
    ("Weibo", "platform", ("weibo", "微博", "ウェイボー", "웨이보")),
    ("Facebook", "platform", ("facebook", "脸书", "臉書", "フェイスブック", "페이스북")),
    ("Twitter", "platform", ("twitter", "推特", "ツイッター", "트위터")),
    ("Xiaohongshu", "app", ("xiaohongshu", "rednote", "小红书", "小紅書")),
    ("Douban", "platform", ("douban", "豆瓣")),
    ("Bilibili", "platform", ("bilibili", "哔哩哔哩")),
    ("Telegram", "app", ("telegram", "电报群")),
    ("WhatsApp", "app", ("whatsapp",)),
    ("ORCID", "site", ("orcid",)),
    ("Indeed", "site", ("indeed.com",)),
    ("Glassdoor", "site", ("glassdoor",)),
    ("ScienceNet", "site", ("sciencenet", "科学网")),
    ("Muchong", "site", ("muchong", "小木虫")),
    ("Gaoxiaojob", "site", ("gaoxiaojob", "高校人才网")),
    ("Zhaopin", "site", ("zhaopin", "智联招聘")),
    ("51job", "site", ("51job", "前程无忧")),
    ("JREC-IN", "site", ("jrec-in",)),
    ("Naver", "site", ("naver", "네이버")),
    ("Kakao", "app", ("kakaotalk", "카카오톡")),
    ("LINE", "app", ("line公式", "lineアカウント")),
    ("Nature Careers", "site", ("nature careers", "naturecareers")),
    ("Science Careers", "site", ("science careers",)),
)
"""Name, kind, and the forms it is written in."""

WEAK = frozenset({"linked in"})
"""Forms that are also plain words; they count only with capitals."""
