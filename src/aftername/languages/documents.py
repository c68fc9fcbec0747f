"""Labels of the boxes of metadata on government pages, in any of the four languages.

Source: pages of central and local governments, general knowledge; written for this project.
To extend: add a label and the header field it stands for; "" for labels that only show it is a box.
"""

from __future__ import annotations

METADATA_LABELS: dict[str, str] = {
    "索引号": "", "索 引 号": "", "信息索引": "", "主题分类": "", "主题词": "", "有效性": "", "分类": "", "公文种类": "kind",
    "发文机关": "issuer", "发文单位": "issuer", "发布机构": "issuer", "发布机关": "issuer", "制发机关": "issuer",
    "发文字号": "number", "文号": "number", "文 号": "number", "文　　号": "number", "公文号": "number",
    "成文日期": "issued", "发文日期": "issued", "签发日期": "issued", "生成日期": "issued",
    "发布日期": "published", "发布时间": "published", "公开日期": "published", "发文时间": "published",
    "标题": "title", "标 题": "title", "标　　题": "title", "名称": "title", "名　　称": "title", "信息名称": "title",
    "公开属性": "openness", "公开方式": "openness",
    "發文機關": "issuer", "發文字號": "number", "發文日期": "issued", "發布日期": "published",
    "発信者": "issuer", "文書番号": "number", "発出日": "issued", "公表日": "published", "公開日": "published",
    "발행기관": "issuer", "담당부서": "issuer", "공고번호": "number", "문서번호": "number", "작성일": "issued",
    "등록일": "published", "게시일": "published", "공고일": "published",
}  # fmt: skip
