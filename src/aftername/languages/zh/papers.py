"""How Chinese papers cite other papers: carriers, versions, short words for a paper named before.

Source: the common forms of titles of official papers and laws, written down for this project.
Licence: as the project. To extend: add a word to the tuple it belongs to; simplified form, no brackets.
"""

from __future__ import annotations

# A notice that carries another paper: 关于印发《…》的通知. Verbs that change a paper (修改, 废止) are left
# out: who holds the decision to amend a rule does not hold the rule.
CARRIER_BEFORE: tuple[str, ...] = ("关于",)
CARRIER_VERBS: tuple[str, ...] = (
    "印发",
    "转发",
    "批转",
    "发布",
    "公布",
    "颁布",
    "颁发",
    "下发",
    "重新印发",
    "联合印发",
)
CARRIER_AFTER: tuple[str, ...] = ("的通知", "的公告", "的通告", "的决定", "的命令", "的令", "的函", "的意见")

# Said of a version without making it another paper.
VERSIONS: tuple[str, ...] = (
    "试行",
    "暂行",
    "修订",
    "修正",
    "试行稿",
    "修订版",
    "修正案",
    "全文",
    "节录",
    "摘要",
)

# What a full name may begin with and a short name leaves out.
NATION: tuple[str, ...] = ("中华人民共和国",)

# A single word between title marks that points to a paper named before, or to the paper itself.
POINTERS: tuple[str, ...] = (
    "办法", "条例", "规定", "通知", "意见", "方案", "规划", "纲要", "决定", "细则", "指南", "指引", "规则", "标准", "规范", "计划",
    "公告", "公报", "报告", "若干意见", "实施意见", "实施方案", "实施细则", "指导意见", "行动计划", "管理办法", "暂行办法",
    "暂行规定", "实施办法", "若干规定", "规划纲要", "工作方案", "章程", "协议", "协定", "合同", "目录", "本法", "公约", "议定书",
    "若干政策", "若干措施", "政策措施", "行动方案", "行动纲要", "发展规划", "建设方案", "建设指南", "技术指引", "验收规范",
)  # fmt: skip

# Titles that end so are of newspapers and shows, or of certificates and forms, not of papers that an office
# issues and others rest on. 白皮书 and 清单 are left out: they are such papers.
NOT_PAPERS: tuple[str, ...] = (
    "日报", "晚报", "早报", "时报", "晨报", "周报", "周刊", "月刊", "季刊", "杂志", "学报", "商报", "导报", "电视剧", "新闻联播",
    "许可证", "注册证", "执照", "证书", "登记证", "合格证", "资格证", "准运证", "通行证", "证明", "准购证", "居民身份证", "户口簿",
    "申请书", "申报书", "通知书", "批准书", "承诺书", "责任书", "任务书", "证明书", "意见书", "决定书", "确认书", "合同书",
    "申请表", "登记表", "审批表", "申报表", "备案表", "统计表", "汇总表", "总表", "申请单", "申报单", "表格",
)  # fmt: skip

# A paper whose title ends so is a rule: it has versions, where a notice has a new issue each year.
RULES: tuple[str, ...] = (
    "条例", "办法", "规定", "细则", "章程", "规则", "准则", "法", "规程", "管理办法", "若干规定", "解释",
)  # fmt: skip
