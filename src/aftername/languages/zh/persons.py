"""Signs that a Chinese name of a person stands here: labels, forms of address, offices, surnames.

Source: general knowledge; surnames after the old Hundred Family Surnames and common present-day ones,
in simplified and traditional form. Licence: as the project.
Lists between triple quotes are words apart by blanks. To extend: add a word to the tuple it belongs to.
A surname that is also a common word goes into BUSY_SURNAMES as well; a word that looks like surname and
given name goes into NOT_NAMES.
"""

from __future__ import annotations

# Labels behind which a private person's name stands, with or without a colon.
CONTACTS = (
    "联系人", "联络人", "经办人", "咨询人", "承办人", "受理人", "聯絡人", "聯繫人", "承辦人", "聯繫方式",
    "联系方式", "联系人员", "项目负责人", "申报人", "申请人", "申請人", "填表人", "收件人", "姓名", "姓　名",
)  # fmt: skip
SIGNERS = ("签发人", "簽發人", "会签人")

# Labels behind which a telephone number stands.
PHONES = (
    "电 话",
    "电  话",
    "手 机",
    "传 真",
    "传  真",
    "電 話",
    "联系电话", "咨询电话", "电话", "手机", "手机号码", "手机号", "传真", "热线", "聯絡電話", "電話", "手機",
    "微信号", "微信", "联系方式",
)  # fmt: skip

# Labels behind which an identity number stands.
IDS = (
    "身份证号码",
    "身份证号",
    "身份证",
    "公民身份号码",
    "证件号码",
    "护照号码",
    "护照号",
    "身分證字號",
    "護照號碼",
)

# Whole cells above a column of names.
COLUMNS = (
    "姓名", "申报人", "申请人", "入选人", "候选人", "拟入选人", "拟入选人员", "人选", "拟聘人选", "项目负责人", "负责人",
    "申報人", "申請人", "入選人", "獲獎人", "获奖人", "获奖人姓名", "申报人姓名", "申请人姓名", "联系人", "導師姓名", "导师姓名",
)  # fmt: skip

# Words that announce a list of names.
LISTS = ("名单", "名單", "人员", "入选者", "获奖者", "人选", "入選者")

# Forms of address behind a name, and what may stand between the two.
TITLES = (
    "先生", "女士", "小姐", "同志", "教授", "博士", "院士", "研究员", "老师", "研究員", "老師",
)  # fmt: skip
TITLE_MODIFIERS = (
    "副",
    "正",
    "助理",
    "特聘",
    "讲席",
    "講席",
    "客座",
    "名誉",
    "荣誉",
    "终身",
    "讲座",
    "講座",
    "青年",
)
NOT_AFTER_TITLE = ("学位", "學位", "后", "後", "生", "点", "站", "研究生", "毕业", "以上", "及以上", "授予", "学历", "论文", "工作站", "级", "帽", "岗", "职务", "职称", "资格", "工作", "服务站", "大会", "队伍", "团队", "联谊", "增选", "评选", "当选", "候选")  # fmt: skip

# Offices: who holds one acts in public.
OFFICES = (
    "部长", "副部长", "部長", "司长", "副司长", "司長", "厅长", "副厅长", "廳長", "局长", "副局长", "局長", "省长", "副省长",
    "省長", "市长", "副市长", "市長", "县长", "副县长", "区长", "副区长", "书记", "副书记", "書記", "主任", "副主任", "主席",
    "副主席", "总理", "副总理", "總理", "委员长", "署长", "行长", "大使", "秘书长", "祕書長", "院长", "副院长", "院長", "校长",
    "副校长", "校長", "所长", "副所长", "发言人", "發言人", "处长", "副处长", "處長", "总书记", "总统", "總統",
)  # fmt: skip

# What follows a person who speaks or acts in public.
SPEECH = (
    "表示", "说", "說", "称", "稱", "指出", "认为", "認為", "介绍", "介紹", "强调", "強調", "告诉", "告訴", "透露", "主持",
    "出席", "宣布", "宣佈", "要求", "致辞", "讲话", "講話", "一行", "带队", "率", "签署", "在", "就", "对", "對", "向", "等",
)  # fmt: skip
SAYING = ("表示", "说", "說", "称", "稱", "指出", "认为", "認為", "告诉", "告訴", "强调", "強調", "透露")

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴"
    "夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安"
    "颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成"
    "游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚廉"
    "简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼官衣楚佟栗匡"
    "宗应台巫鞠桑荆谌银扬明沙伏岑习胥保蔺修逄逯肖闫"
    "張劉陳楊趙黃吳孫鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鍾譚鄒陸龍錢湯龐蘭顏嚴溫魯韋畢聶叢齊莊費紀項陽衛單寧閔華車邊饒簡婁"
    "蓋黨連喬賀賴龔羅馬萬呂"
)  # fmt: skip
COMPOUND_SURNAMES = (
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "宇文", "长孙", "慕容", "司徒", "端木", "歐陽",
    "司馬", "諸葛", "東方", "公孫", "長孫",
)  # fmt: skip

# Surnames that are everyday words or parts of them: taken only where the left end is certain.
BUSY_SURNAMES = frozenset(
    "于向任成时关方高全常管连万都位明计应台官商保谈安文白金马强包边解路经华项单简盖党花沙木谷陽華單黨連萬項關時計應"
    "冷热燕都宁司修计易石江马水曲游左古乐和练封和宗景史武章"
)  # fmt: skip

# Characters that names hardly hold: in a given name; as its last.
NOT_GIVEN = frozenset(
    "的了与與及或等是在被把让讓给給其该該各每这這那此们們者副兼届厅廳局省县縣处處系个個任职職聘"
)
NOT_LAST = frozenset("市部所委室科员員长長校级級院区區学學组組名位国家人会會")

# What may stand right before a name that has no blank or mark before it.
BEFORE_NAMES = frozenset(
    "由与與和及请請邀对對为為让讓给給学學院所司厅廳局部委长長任师師员員者记記席理授士生人是叫"
)

NOT_NAMES = """
周一 周二 周三 周四 周五 周六 周日 周末 周年 卫生 卫健 应急 关爱 易地
高级 高校 高等 高端 高层 高层次 高水平 任何 任课 全体 全国 全省 全市 全职 方面 文学 史学 农学 常务 管理 程序 万名 安全 马上 白天 包括 连续 成为 成员 时任 曾任 向全
关于 关键 单位 项目 方向 金融 石油 计算 计算机 应用 应聘 应届 易制 广大 相关 江苏 江西 黄河 海南 云南 河南 金属 高中 高职 经济 经济学 华人 华侨 明确 台湾 解放 商务
商学 安排 保障 管委 白城 全部 全校 全院 全球 成都 边疆 都市 左右 高新 高新区 高素质 高学历 高技能 高年资 国家级 马院 段长 查处 程师 万人 万余 万元
"""
