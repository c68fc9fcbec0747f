"""Chinese column headings of tables of document numbers, by what stands in the column; most telling first.

Source: common headings of public file registers and catalogues, written down for this project.
Licence: as the project. To extend: add a heading without blanks and punctuation; 序号 is left out on
purpose, it counts the rows of the table.
"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "number": (
        "发文字号",
        "發文字號",
        "文号",
        "文號",
        "发文号",
        "公文号",
        "公文文号",
        "文件编号",
        "文件号",
        "字号",
        "字號",
        "文书号",
        "令号",
        "编号",
        "編號",
    ),
    "code": ("机关代字", "机关代码", "发文代字", "代字", "文号代字", "系列", "字头", "文种代字"),
    "year": ("年份", "发文年份", "年号", "文号年份", "年度", "年"),
    "serial": ("发文顺序号", "顺序号", "順序號", "流水号", "流水號", "号数", "发文序号", "文件序号"),
    "date": (
        "成文日期",
        "发文日期",
        "印发日期",
        "签发日期",
        "发布日期",
        "公布日期",
        "發布日期",
        "發文日期",
        "日期",
        "时间",
        "發文時間",
        "发文时间",
    ),
    "published": ("发布日期", "公开日期", "公布日期", "发布时间", "公开时间"),
    "title": ("文件标题", "文件名称", "标题", "標題", "题名", "公文标题", "名称", "主旨"),
    "issuer": ("发文机关", "发布机构", "发文单位", "发布机关", "發文機關", "制发机关", "印发机关", "机关"),
    "kind": ("文种", "公文种类", "种类", "文件类型", "类型"),
}
