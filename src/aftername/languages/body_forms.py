"""How names of bodies end and begin, and what cannot be part of one, in four languages.

Source: general knowledge of names of offices, universities and firms; written for this project.
To extend: add a tail with the kind of body and how many characters must stand before it.
"""

from __future__ import annotations

HAN_TAILS: dict[str, tuple[str, int]] = {
    "人民政府": ("local", 2), "组织部": ("local", 2), "宣传部": ("local", 2), "科学技术厅": ("local", 2), "科技厅": ("local", 2),
    "科学技术局": ("local", 2), "科技局": ("local", 2), "教育厅": ("local", 2), "教育局": ("local", 2), "教育委员会": ("local", 2),
    "财政厅": ("local", 2), "财政局": ("local", 2), "人力资源和社会保障厅": ("local", 2), "人力资源和社会保障局": ("local", 2),
    "人力资源社会保障厅": ("local", 2), "人力资源社会保障局": ("local", 2), "人社厅": ("local", 1), "人社局": ("local", 1),
    "工业和信息化厅": ("local", 2), "工业和信息化局": ("local", 2), "工信厅": ("local", 1), "工信局": ("local", 1),
    "经济和信息化局": ("local", 2), "经济和信息化委员会": ("local", 2), "发展和改革委员会": ("local", 2), "发展改革委": ("local", 1),
    "商务厅": ("local", 2), "商务局": ("local", 2), "民政厅": ("local", 2), "民政局": ("local", 2), "卫生健康委员会": ("local", 2),
    "农业农村厅": ("local", 2), "农业农村局": ("local", 2), "公安厅": ("local", 2), "公安局": ("local", 2), "办公厅": ("local", 2),
    "人才工作办公室": ("local", 2), "人才工作领导小组办公室": ("local", 2), "人才工作领导小组": ("local", 2), "人才办": ("local", 2),
    "管理委员会": ("local", 3), "管委会": ("local", 3), "省委": ("local", 1), "市委": ("local", 1),
    "科學技術廳": ("local", 2), "教育廳": ("local", 2), "財政廳": ("local", 2),
    "大学": ("university", 2), "大學": ("university", 2), "学院": ("university", 2), "學院": ("university", 2),
    "研究院": ("institute", 2), "研究所": ("institute", 2), "科学院": ("institute", 2), "实验室": ("institute", 3), "研究中心": ("institute", 3),
    "研究機構": ("institute", 3), "振興機構": ("institute", 2), "振興会": ("institute", 2),
    "有限公司": ("firm", 2), "股份公司": ("firm", 2), "集团公司": ("firm", 2), "株式会社": ("firm", 2), "猎头公司": ("firm", 2),
    "协会": ("other", 3), "學會": ("other", 2), "基金会": ("other", 2), "促进会": ("other", 3), "联合会": ("other", 3),
    "日报": ("outlet", 2), "晚报": ("outlet", 2), "新闻社": ("outlet", 2), "通讯社": ("outlet", 2), "新聞社": ("outlet", 2), "通信社": ("outlet", 2),
}  # fmt: skip

HAN_STOPS: tuple[str, ...] = (
    "由", "经", "與", "与", "和", "及", "或", "在", "向", "对", "為", "为", "是", "的", "了", "到", "从", "自", "被", "将", "把", "按", "据",
    "报", "请", "依托", "支持", "鼓励", "建设", "推动", "联合", "会同", "组织", "引进", "包括", "例如", "成立", "设立", "通过", "进入", "加入",
    "其中", "以及", "所在", "各", "等", "本", "该", "某", "一流", "双一流", "重点", "高水平", "高等", "有关", "相关", "原", "新", "入驻", "选择",
    "开展", "负责", "主办", "承办", "参加", "就读", "毕业于", "毕业", "任职于", "就职于", "当地", "国内", "海外", "国外", "境外", "著名", "知名",
    "建立", "加快", "发挥", "创建", "推进", "引导", "增强", "实现", "布局", "赋予", "实施", "争创", "共建", "组建", "构建", "贯彻", "落实", "函告",
    "推荐至", "拨付至", "加强", "调动", "支撑单位", "积极", "深入", "培育", "打造", "委托", "依照", "指导", "协调", "监督", "督促", "邀请", "抄送",
    "报送", "报告", "提交", "上报", "批准", "同意", "会商", "牵头", "配合", "协助", "完善", "健全", "强化", "提升", "发展", "优化", "搭建", "拓展",
    "撤销", "撤銷", "裁撤", "取消", "保留", "并入", "併入", "划归", "劃歸", "划入", "劃入", "归入", "吸收", "取代", "改称", "改稱",
    "の", "は", "が", "を", "に", "と", "も", "や",
)  # fmt: skip

PLACES: tuple[str, ...] = (
    "中共", "北京市", "上海市", "天津市", "重庆市", "广东省", "浙江省", "江苏省", "山东省", "四川省", "河南省", "河北省", "湖南省", "湖北省", "福建省",
    "安徽省", "江西省", "辽宁省", "吉林省", "黑龙江省", "陕西省", "山西省", "甘肃省", "青海省", "贵州省", "云南省", "海南省", "广西壮族自治区",
    "内蒙古自治区", "宁夏回族自治区", "新疆维吾尔自治区", "西藏自治区",
)  # fmt: skip

KOREAN_TAILS: dict[str, str] = {
    "대학교": "university", "과학기술원": "university", "연구원": "institute", "연구소": "institute", "연구재단": "institute",
    "진흥원": "institute", "평가원": "institute", "진흥공단": "institute", "위원회": "other", "주식회사": "firm",
    "시청": "local", "도청": "local", "구청": "local", "일보": "outlet", "통신사": "outlet", "뉴스": "outlet",
}  # fmt: skip

KOREAN_STOPS = frozenset(
    {
        "해당연구원",
        "소속연구원",
        "박사후연구원",
        "선임연구원",
        "책임연구원",
        "외국연구원",
        "해외연구원",
        "수석연구원",
    }
)

ENGLISH_HEADS: dict[str, str] = {
    "ministry": "ministry", "department": "ministry", "bureau": "ministry", "office": "ministry", "administration": "ministry",
    "commission": "ministry", "state administration": "ministry", "general administration": "ministry", "agency": "ministry",
    "university": "university", "institute": "institute", "academy": "institute", "council": "other",
}  # fmt: skip
"""Words that name a body together with "of" or "for" and what follows."""

ENGLISH_TAILS: dict[str, str] = {
    "university": "university", "institute": "institute", "college": "university", "academy": "institute", "laboratory": "institute",
    "agency": "ministry", "commission": "ministry", "council": "other", "foundation": "other", "association": "other",
    "government": "local", "committee": "other", "bureau": "ministry", "ministry": "ministry", "center": "institute", "centre": "institute",
    "co., ltd": "firm", "ltd": "firm", "inc": "firm", "llc": "firm", "corporation": "firm", "group": "firm", "ventures": "firm",
    "venture partners": "firm", "capital": "firm", "consulting": "firm", "news agency": "outlet", "daily": "outlet", "times": "outlet", "post": "outlet",
    "unit": "institute", "university press": "firm",
}  # fmt: skip
"""Words that end a name of a body."""

HAN_GENERIC = (
    "型",
    "式",
    "级",
    "級",
    "所",
    "家",
    "类",
    "業",
    "业",
    "术",
    "术国家",
    "地方",
    "产业",
    "专业",
    "行业",
    "现代",
    "工程",
    "科研院",
    "点",
    "件",
    "司",
)
"""Ends of what stands before a tail that tell a kind of body, not one body."""

KNOWN_PLACES: tuple[str, ...] = (
    "中国", "中國", "国家", "國家", "全国", "中华", "中華", "北京", "上海", "天津", "重庆", "广东", "浙江", "江苏", "山东", "四川", "河南", "河北", "湖南",
    "湖北", "福建", "安徽", "江西", "辽宁", "吉林", "黑龙江", "陕西", "山西", "甘肃", "青海", "贵州", "云南", "海南", "广西", "内蒙古", "宁夏", "新疆",
    "西藏", "香港", "澳门", "台湾", "臺灣", "欧美", "日本", "韩国", "美国", "英国", "德国", "法国", "欧洲", "亚洲", "世界", "国际", "深圳", "广州", "杭州",
    "南京", "苏州", "武汉", "成都", "西安", "青岛", "济南", "宁波", "厦门", "大连", "沈阳", "长沙", "郑州", "合肥", "无锡", "東京", "京都", "大阪",
)  # fmt: skip
"""Places that a name of an institute or society begins with."""
