"""Writes histories.jsonl: page histories made up by hand in four languages, each kind of history told with each language's own pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

PAGES: dict[str, dict[str, Any]] = {
    "zh": {
        "host": "kjt-zh.example",
        "name": "星桥计划",
        "call": ("关于组织申报2016年度“星桥计划”的通知", "各市科技局、各有关单位：\n为吸引海外青年人才来华工作，现启动2016年度“星桥计划”申报工作。\n申报人须具有博士学位，年龄不超过四十周岁，并有三年以上海外工作经历。\n入选者由省科技厅给予五十万元资助，用人单位提供配套经费。\n请各单位于五月三十一日前将材料报送省科技厅人才处。"),
        "general": ("关于组织申报2016年度国家级人才项目的通知", "各市科技局、各有关单位：\n为吸引海外青年人才来华工作，现启动2016年度国家级人才项目申报工作。\n申报人须具有博士学位，年龄不超过四十周岁，并有三年以上海外工作经历。\n入选者由省科技厅给予五十万元资助，用人单位提供配套经费。\n请各单位于五月三十一日前将材料报送省科技厅人才处。"),
        "cut": ("王远山", "王远山，男，材料科学家，北岭大学教授。\n二〇一四年入选“星桥计划”。\n他长期从事高温合金研究，主持多项课题。\n联系地址：北岭市学府路六号。", "王远山，男，材料科学家，北岭大学教授。\n他长期从事高温合金研究，主持多项课题。\n联系地址：北岭市学府路六号。"),
        "otherwise": ("关于组织申报2016年度人才引进项目的通知", "各市科技局、各有关单位：\n为吸引海外青年人才来华工作，现启动2016年度人才引进项目（星桥）申报工作。\n申报人须具有博士学位，年龄不超过四十周岁，并有三年以上海外工作经历。\n入选者由省科技厅给予五十万元资助，用人单位提供配套经费。\n请各单位于五月三十一日前将材料报送省科技厅人才处。"),
        "renamed": ("关于组织申报2016年度“云帆计划”的通知", "各市科技局、各有关单位：\n为吸引海外青年人才来华工作，现启动2016年度“云帆计划”申报工作。\n申报人须具有博士学位，年龄不超过四十周岁，并有三年以上海外工作经历。\n入选者由省科技厅给予五十万元资助，用人单位提供配套经费。\n请各单位于五月三十一日前将材料报送省科技厅人才处。"),
        "redone": ("人才政策一览", "本省对来省工作的人才提供安家补贴和子女入学便利。\n需要了解政策的单位可以拨打咨询电话。\n办事大厅每个工作日开放，周末休息。\n外国专家来华工作许可由服务窗口办理。\n更多问题请查阅常见问答。"),
        "edited": ("关于组织申报2016年度“星桥计划”的通知", "各市科技局、各有关单位：\n为吸引海外青年人才来华工作，现启动2016年度“星桥计划”申报工作。\n申报人须具有博士学位，年龄不超过四十周岁，并有三年以上海外工作经历。\n入选者由省科技厅给予八十万元资助，用人单位提供配套经费。\n申报截止时间延长至六月三十日，材料报送省科技厅人才处。"),
        "list": ("关于公布2016年度“星桥计划”评审结果的通知", "各有关单位：\n经专家评审和公示，现将“星桥计划”评审结果予以公布，请各单位做好服务工作。\n入选人员名单\n陈望舒 北岭大学\n李知非 南湖研究院\n周以宁 东港工业大学\n赵行云 西原医学院\n各单位应当按照规定落实资助经费，并于年底前报送进展情况。", "各有关单位：\n经专家评审和公示，现将“星桥计划”评审结果予以公布，请各单位做好服务工作。\n各单位应当按照规定落实资助经费，并于年底前报送进展情况。", "各有关单位：\n经专家评审和公示，现将“星桥计划”评审结果予以公布，请各单位做好服务工作。\n入选人员名单见附件。\n各单位应当按照规定落实资助经费，并于年底前报送进展情况。"),
        "news": ("通知公告", ["关于组织申报“星桥计划”的通知", "关于召开年度工作会议的通知", "关于举办科技活动周的通知", "关于开展统计调查的通知", "关于征集专家的公告", "关于调整受理时间的公告", "关于公布检查结果的公告"]),
        "article": ("政府网站检查发现的问题", "检查组近日抽查了三百家政府网站。\n检查发现，不少链接打开后显示“页面不存在”，有的栏目长期不更新。\n检查组要求各单位在一个月内整改，并对整改情况进行复查。\n群众可以通过留言板反映网站的问题，主管部门将逐条核实。\n去年同类检查发现的问题已经整改了九成。"),
        "another": ("本市公园开放时间调整", "自下月起，市内各公园开放时间调整为早六点至晚九点。\n游客请从东门和南门进入，西门因施工关闭。\n儿童乐园每周一检修，不对外开放。\n公园管理处提醒游客爱护花草，不要乱扔垃圾。"),
        "soft": ("系统提示", "抱歉，您访问的页面不存在或已被删除！\n系统将在五秒后自动返回首页。"),
        "soft2": ("404", "您要查看的页面未找到，请检查网址是否正确。"),
        "deleted": ("提示信息", "该文章已被删除。"),
        "wall": ("网站防火墙", "您的访问请求可能对网站造成安全威胁，您的请求被安全策略拦截。"),
        "login": ("用户登录", "请先登录后再查看内容。\n用户名\n密码"),
        "captcha": ("安全验证", "请输入验证码以继续访问。"),
        "down": ("系统维护", "网站正在升级，暂停服务，请稍后访问。"),
        "menu": "首页\n政务公开\n互动交流\n",
    },
    "ja": {
        "host": "shien-ja.example",
        "name": "未来架け橋事業",
        "call": ("令和元年度「未来架け橋事業」の公募について", "文部科学省は、海外の若手研究者を招へいする「未来架け橋事業」の公募を開始します。\n応募者は博士の学位を有し、四十歳未満であることが必要です。\n採択された研究者には年間五百万円を支給します。\n応募書類は五月三十一日までに提出してください。\nお問い合わせは研究振興課までお願いします。"),
        "general": ("令和元年度人材育成事業の公募について", "文部科学省は、海外の若手研究者を招へいする国の人材事業の公募を開始します。\n応募者は博士の学位を有し、四十歳未満であることが必要です。\n採択された研究者には年間五百万円を支給します。\n応募書類は五月三十一日までに提出してください。\nお問い合わせは研究振興課までお願いします。"),
        "cut": ("山際遥 研究室", "山際遥は北浜大学の准教授で、材料科学を専門としています。\n二〇一八年に「未来架け橋事業」に採択されました。\n高温で使う合金の研究に取り組み、学会でも発表しています。\n研究室は工学部三号館の四階にあります。", "山際遥は北浜大学の准教授で、材料科学を専門としています。\n高温で使う合金の研究に取り組み、学会でも発表しています。\n研究室は工学部三号館の四階にあります。"),
        "otherwise": ("令和元年度の公募について", "文部科学省は、海外の若手研究者を招へいする「架け橋事業」の公募を開始します。\n応募者は博士の学位を有し、四十歳未満であることが必要です。\n採択された研究者には年間五百万円を支給します。\n応募書類は五月三十一日までに提出してください。\nお問い合わせは研究振興課までお願いします。"),
        "renamed": ("令和元年度「暁の翼プログラム」の公募について", "文部科学省は、海外の若手研究者を招へいする「暁の翼プログラム」の公募を開始します。\n応募者は博士の学位を有し、四十歳未満であることが必要です。\n採択された研究者には年間五百万円を支給します。\n応募書類は五月三十一日までに提出してください。\nお問い合わせは研究振興課までお願いします。"),
        "redone": ("研究者の方へ", "当省では研究環境の整備を進めています。\n各種の相談は窓口で受け付けています。\n窓口は平日の九時から十七時まで開いています。\n統計資料は図書室で閲覧できます。\nよくあるご質問もあわせてご覧ください。"),
        "edited": ("令和元年度「未来架け橋事業」の公募について", "文部科学省は、海外の若手研究者を招へいする「未来架け橋事業」の公募を開始します。\n応募者は博士の学位を有し、四十五歳未満であることが必要です。\n採択された研究者には年間五百万円を支給します。\n応募書類の締め切りを六月三十日まで延長しました。\nお問い合わせは研究振興課までお願いします。"),
        "list": ("令和元年度「未来架け橋事業」の審査結果について", "「未来架け橋事業」の審査が終わりましたので、結果をお知らせします。\n審査は外部の専門家十名が行いました。\n採択者一覧\n小野寺葵 北浜大学\n真鍋湊 南洋研究所\n榊原凪 東都工科大学\n水無瀬律 西岳医科大学\n採択された機関は、年度末までに報告書を提出してください。", "「未来架け橋事業」の審査が終わりましたので、結果をお知らせします。\n審査は外部の専門家十名が行いました。\n採択された機関は、年度末までに報告書を提出してください。", "「未来架け橋事業」の審査が終わりましたので、結果をお知らせします。\n審査は外部の専門家十名が行いました。\n採択者は別紙のとおりです。\n採択された機関は、年度末までに報告書を提出してください。"),
        "news": ("新着情報", ["「未来架け橋事業」の公募について", "年次報告会の開催について", "科学の日の行事について", "統計調査へのご協力のお願い", "専門家の募集について", "受付時間の変更について", "検査結果の公表について"]),
        "article": ("官公庁のサイトを調べる", "市民団体は三百の官公庁サイトを調べた。\n調査では、リンク先に「ページが見つかりません」とだけ表示される例が多かった。\n団体は古いページの保存を求めている。\n担当者は、改修の際に転送の設定を忘れることが多いと話した。\n調査は来年も行われる予定である。"),
        "another": ("市立公園の開園時間が変わります", "来月から市立公園の開園時間を六時から二十一時までに変更します。\n入口は東門と南門をご利用ください。\n遊具の点検は毎週月曜日に行います。\n花壇の植え替えは来週から始まります。"),
        "soft": ("エラー", "お探しのページは移動または削除された可能性があります。\nトップページからお探しください。"),
        "soft2": ("404 Not Found", "ページが見つかりません。URLをご確認ください。"),
        "deleted": ("お知らせ", "このページは削除されました。"),
        "wall": ("アクセス制限", "お使いのネットワークからのアクセスは拒否されました。アクセスが制限されています。"),
        "login": ("ログイン", "会員限定のページです。ログインしてください。\nパスワードを入力"),
        "captcha": ("確認", "画像認証を行ってください。ロボットではありませんにチェックを入れてください。"),
        "down": ("メンテナンスのお知らせ", "ただいまメンテナンス中です。しばらくしてから再度アクセスしてください。"),
        "menu": "ホーム\nお知らせ\nサイトマップ\n",
    },
    "ko": {
        "host": "jiwon-ko.example",
        "name": "새빛 인재 사업",
        "call": ("2016년도 '새빛 인재 사업' 공고", "과학기술부는 해외 청년 연구자를 초청하는 '새빛 인재 사업'을 공고합니다.\n신청자는 박사 학위가 있고 만 40세 이하여야 합니다.\n선정된 연구자에게는 연간 5천만 원을 지원합니다.\n신청서는 5월 31일까지 제출하여 주시기 바랍니다.\n자세한 사항은 인재정책과로 문의하십시오."),
        "general": ("2016년도 국가 인재 사업 공고", "과학기술부는 해외 청년 연구자를 초청하는 국가 인재 사업을 공고합니다.\n신청자는 박사 학위가 있고 만 40세 이하여야 합니다.\n선정된 연구자에게는 연간 5천만 원을 지원합니다.\n신청서는 5월 31일까지 제출하여 주시기 바랍니다.\n자세한 사항은 인재정책과로 문의하십시오."),
        "cut": ("서하늘 교수", "서하늘은 북강대학교 교수로 재료공학을 연구한다.\n2015년에 '새빛 인재 사업'에 선정되었다.\n고온 합금을 주로 연구하며 여러 과제를 이끌었다.\n연구실은 공학관 4층에 있다.", "서하늘은 북강대학교 교수로 재료공학을 연구한다.\n고온 합금을 주로 연구하며 여러 과제를 이끌었다.\n연구실은 공학관 4층에 있다."),
        "otherwise": ("2016년도 인재 초청 공고", "과학기술부는 해외 청년 연구자를 초청하는 새빛 사업을 공고합니다.\n신청자는 박사 학위가 있고 만 40세 이하여야 합니다.\n선정된 연구자에게는 연간 5천만 원을 지원합니다.\n신청서는 5월 31일까지 제출하여 주시기 바랍니다.\n자세한 사항은 인재정책과로 문의하십시오."),
        "renamed": ("2016년도 '큰나래 인재 사업' 공고", "과학기술부는 해외 청년 연구자를 초청하는 '큰나래 인재 사업'을 공고합니다.\n신청자는 박사 학위가 있고 만 40세 이하여야 합니다.\n선정된 연구자에게는 연간 5천만 원을 지원합니다.\n신청서는 5월 31일까지 제출하여 주시기 바랍니다.\n자세한 사항은 인재정책과로 문의하십시오."),
        "redone": ("연구자 안내", "우리 부는 연구 환경을 개선하고 있습니다.\n상담은 민원실에서 받습니다.\n민원실은 평일 아홉 시부터 여섯 시까지 엽니다.\n통계 자료는 도서관에서 볼 수 있습니다.\n자주 묻는 질문도 살펴보시기 바랍니다."),
        "edited": ("2016년도 '새빛 인재 사업' 공고", "과학기술부는 해외 청년 연구자를 초청하는 '새빛 인재 사업'을 공고합니다.\n신청자는 박사 학위가 있고 만 45세 이하여야 합니다.\n선정된 연구자에게는 연간 5천만 원을 지원합니다.\n신청 기간을 6월 30일까지 연장합니다.\n자세한 사항은 인재정책과로 문의하십시오."),
        "list": ("2016년도 '새빛 인재 사업' 평가 결과 안내", "'새빛 인재 사업' 평가를 마치고 결과를 안내합니다.\n평가에는 외부 전문가 열 명이 참여하였습니다.\n선정자 명단\n윤가람 북강대학교\n남보라 남해연구원\n도은결 동산공업대학교\n표솔 서림의과대학교\n선정 기관은 연말까지 보고서를 제출하여 주시기 바랍니다.", "'새빛 인재 사업' 평가를 마치고 결과를 안내합니다.\n평가에는 외부 전문가 열 명이 참여하였습니다.\n선정 기관은 연말까지 보고서를 제출하여 주시기 바랍니다.", "'새빛 인재 사업' 평가를 마치고 결과를 안내합니다.\n평가에는 외부 전문가 열 명이 참여하였습니다.\n선정자는 붙임 파일을 보시기 바랍니다.\n선정 기관은 연말까지 보고서를 제출하여 주시기 바랍니다."),
        "news": ("공지사항", ["'새빛 인재 사업' 공고", "연례 보고회 개최 안내", "과학의 날 행사 안내", "통계 조사 협조 요청", "전문가 모집 공고", "접수 시간 변경 안내", "점검 결과 공개 안내"]),
        "article": ("공공 누리집을 점검하다", "시민 단체가 공공 누리집 삼백 곳을 점검했다.\n많은 연결에서 '페이지를 찾을 수 없습니다'라는 말만 나왔다.\n단체는 옛 문서를 보존하라고 요구했다.\n담당자는 개편할 때 주소를 옮기지 않은 탓이라고 말했다.\n점검은 내년에도 이어질 예정이다."),
        "another": ("시립 공원 개방 시간 변경", "다음 달부터 시립 공원을 아침 여섯 시부터 밤 아홉 시까지 개방합니다.\n입구는 동문과 남문을 이용하시기 바랍니다.\n놀이 시설은 매주 월요일에 손봅니다.\n꽃밭은 다음 주부터 새로 꾸밉니다."),
        "soft": ("오류 안내", "요청하신 페이지가 삭제되었거나 변경되었을 수 있습니다.\n처음 화면으로 이동하십시오."),
        "soft2": ("404", "페이지를 찾을 수 없습니다. 주소를 확인하십시오."),
        "deleted": ("알림", "삭제된 게시물입니다."),
        "wall": ("접근 제한", "보안 정책에 따라 접근이 차단되었습니다. 관리자에게 문의하십시오."),
        "login": ("로그인", "로그인이 필요한 서비스입니다.\n아이디\n비밀번호를 입력하십시오."),
        "captcha": ("확인", "자동입력 방지 문자를 입력하십시오. 보안문자가 보이지 않으면 새로 고치십시오."),
        "down": ("시스템 점검", "시스템 점검 중입니다. 이용에 불편을 드려 죄송합니다."),
        "menu": "홈\n알림마당\n정보공개\n",
    },
    "en": {
        "host": "grants-en.example",
        "name": "Harbour Lights Fellowship Programme",
        "call": ("Call for applications: Harbour Lights Fellowship Programme 2016", "The Ministry of Research invites applications to the Harbour Lights Fellowship Programme for early-career scientists who work abroad.\nApplicants must hold a doctorate and be under forty years of age.\nFellows receive a grant of 60,000 dollars a year for three years.\nApplications must reach the office by 31 May.\nQuestions may be sent to the division for international exchange."),
        "general": ("Call for applications 2016", "The Ministry of Research invites applications to a government programme for early-career scientists who work abroad.\nApplicants must hold a doctorate and be under forty years of age.\nFellows receive a grant of 60,000 dollars a year for three years.\nApplications must reach the office by 31 May.\nQuestions may be sent to the division for international exchange."),
        "cut": ("Dr Merrin Oake", "Merrin Oake is a professor of materials science at Northmoor University.\nShe was selected for the Harbour Lights Fellowship Programme in 2014.\nHer group works on alloys for high temperatures and has led several projects.\nHer office is on the fourth floor of the engineering building.", "Merrin Oake is a professor of materials science at Northmoor University.\nHer group works on alloys for high temperatures and has led several projects.\nHer office is on the fourth floor of the engineering building."),
        "otherwise": ("Call for applications 2016", "The Ministry of Research invites applications to the Harbour Lights scheme for early-career scientists who work abroad.\nApplicants must hold a doctorate and be under forty years of age.\nFellows receive a grant of 60,000 dollars a year for three years.\nApplications must reach the office by 31 May.\nQuestions may be sent to the division for international exchange."),
        "renamed": ("Call for applications: Open Sails Fellowship Programme 2016", "The Ministry of Research invites applications to the Open Sails Fellowship Programme for early-career scientists who work abroad.\nApplicants must hold a doctorate and be under forty years of age.\nFellows receive a grant of 60,000 dollars a year for three years.\nApplications must reach the office by 31 May.\nQuestions may be sent to the division for international exchange."),
        "redone": ("For researchers", "The ministry is improving the conditions of research.\nAdvice is given at the front desk of every institute.\nThe desk is open on weekdays from nine to five.\nStatistics can be read in the library.\nPlease also consult the answers to frequent questions."),
        "edited": ("Call for applications: Harbour Lights Fellowship Programme 2016", "The Ministry of Research invites applications to the Harbour Lights Fellowship Programme for early-career scientists who work abroad.\nApplicants must hold a doctorate and be under forty-five years of age.\nFellows receive a grant of 60,000 dollars a year for three years.\nThe closing date has been put off to 30 June.\nQuestions may be sent to the division for international exchange."),
        "list": ("Results of the Harbour Lights Fellowship Programme 2016", "The review of applications to the Harbour Lights Fellowship Programme has ended.\nTen experts from outside the ministry took part in it.\nList of selected fellows\nAda Brookfield, Northmoor University\nTobias Lindqvist, Southlake Institute\nImogen Farrow, Eastport Polytechnic\nRuben Castellane, Westfield Medical School\nHost institutions are asked to report to the ministry by the end of the year.", "The review of applications to the Harbour Lights Fellowship Programme has ended.\nTen experts from outside the ministry took part in it.\nHost institutions are asked to report to the ministry by the end of the year.", "The review of applications to the Harbour Lights Fellowship Programme has ended.\nTen experts from outside the ministry took part in it.\nThe names of the fellows are in the attached PDF file.\nHost institutions are asked to report to the ministry by the end of the year."),
        "news": ("News", ["Call for the Harbour Lights Fellowship Programme", "Annual meeting announced", "Science day for schools", "Survey of laboratories begins", "Experts wanted for panels", "Office hours change in May", "Results of inspections published"]),
        "article": ("Public web sites put to the test", "A group of volunteers looked at three hundred public web sites.\nMany links led to a page that said “page not found” and nothing else.\nThe group asks that old papers be kept.\nAn official said that addresses are often lost when a site is made anew.\nThe test will be repeated next year."),
        "another": ("Parks change their hours", "From next month the city parks will be open from six in the morning to nine at night.\nVisitors should use the east and the south gate.\nPlaygrounds are inspected on Mondays.\nThe flower beds will be planted anew from next week."),
        "soft": ("Oops", "The page you are looking for may have been moved or deleted.\nPlease return to the home page."),
        "soft2": ("404 - File or directory not found", "The page cannot be found. Please check the address."),
        "deleted": ("Notice", "This page has been removed."),
        "wall": ("Access Denied", "Your request was blocked by the web application firewall."),
        "login": ("Sign in", "Please log in to view this page.\nUser name\nPassword"),
        "captcha": ("Just a moment...", "Checking your browser. Verify you are human to continue."),
        "down": ("Maintenance", "The site is under maintenance. We will be back soon."),
        "menu": "Home\nAbout us\nContact us\n",
    },
}  # fmt: skip

FOOT = {
    "zh": "本件编号为甲字第{}号，由办公室存档备查。",
    "ja": "この文書の整理番号は甲第{}号で、総務課が保管します。",
    "ko": "이 문서의 관리 번호는 갑 제{}호이며 총무과에서 보관합니다.",
    "en": "This paper is kept by the registry under file number A {}.",
}
Capture = dict[str, Any]


def page(time: str, told: tuple[str, str], menu: str = "", foot: str = "") -> Capture:
    """A capture of a page that shows something."""
    return {"time": time, "status": 200, "title": told[0], "text": menu + told[1] + foot}


def answer(time: str, status: int | None, location: str = "") -> Capture:
    """A capture without a text."""
    made: Capture = {"time": time}
    if status is not None:
        made["status"] = status
    return made | ({"location": location} if location else {})


def news(one: dict[str, Any], first: int, last: int) -> tuple[str, str]:
    """A list of news, of which the entries of a stretch stand on the page."""
    title, entries = one["news"]
    return title, "\n".join(entries[first:last])


def histories(language: str) -> Iterator[dict[str, Any]]:
    """The histories of one language."""
    one = PAGES[language]
    host = one["host"]
    front = f"https://www.{host}/"
    call, cut, listed = one["call"], one["cut"], one["list"]
    number = 0

    def told(
        kind: str,
        captures: list[Capture],
        verdict: str,
        how: str = "",
        scrubbed: list[str] | None = None,
        others: list[Any] | None = None,
    ) -> dict[str, Any]:
        nonlocal number
        number += 1
        errors = {one[kind][1] for kind in ("soft", "soft2", "deleted", "wall", "login", "captcha", "down")}
        for capture in (*captures, *(each for other in others or () for each in other["captures"])):
            if "text" in capture and capture["text"].removeprefix(one["menu"]) not in errors:
                capture["text"] += f"\n{FOOT[language].format(number)}"  # no two pages are the same
        made: dict[str, Any] = {
            "id": f"{language}-{number:02}",
            "language": language,
            "kind": kind,
            "address": f"http://www.{host}/{'tzgg' if number % 2 else 'info'}/2016/p{number:03}.html",
            "captures": captures,
            "verdict": verdict,
        }
        if how:
            made["how"] = how
        if scrubbed:
            made["scrubbed"] = scrubbed
        if others:
            made["others"] = others
        return made

    yield told(
        "removed, 404 for years",
        [
            page("2016-04-01", call),
            page("2017-02-03", call),
            answer("2018-11-20", 404),
            answer("2019-05-01", 404),
            answer("2021-01-09", 404),
        ],
        "removed",
        "hard",
    )
    yield told(
        "removed, 410",
        [page("2016-04-01", call), answer("2019-01-01", 410), answer("2019-01-08", 410)],
        "removed",
        "hard",
    )
    yield told(
        "removed, 404 with walls between",
        [
            page("2016-04-01", call),
            answer("2018-11-20", 404),
            page("2018-12-01", one["wall"]),
            answer("2019-05-01", 404),
            answer("2019-06-01", 503),
        ],
        "removed",
        "hard",
    )
    yield told(
        "removed, 404 once and a soft one",
        [page("2016-04-01", call), answer("2018-11-20", 404), page("2019-02-01", one["soft"])],
        "removed",
        "soft",
    )
    yield told(
        "soft 404 for months",
        [
            page("2016-04-01", call),
            page("2018-03-01", one["soft"]),
            page("2018-06-01", one["soft"]),
            page("2018-10-01", one["soft"]),
        ],
        "removed",
        "soft",
    )
    yield told(
        "soft 404 of another site engine",
        [
            page("2016-04-01", listed[:2]),
            page("2018-03-01", one["soft2"]),
            page("2018-06-01", one["soft2"]),
            page("2019-10-01", one["soft2"]),
        ],
        "removed",
        "soft",
    )
    yield told(
        "words that it was deleted",
        [page("2016-04-01", call), page("2018-03-01", one["deleted"]), page("2018-03-20", one["deleted"])],
        "removed",
        "soft",
    )
    yield told(
        "redirect to the front page for months",
        [
            page("2016-04-01", call),
            answer("2018-03-01", 302, front),
            answer("2018-05-01", 302, front),
            answer("2018-09-01", 302, front),
        ],
        "removed",
        "soft",
    )
    yield told(
        "soft 404 in one week",
        [
            page("2016-04-01", call),
            page("2018-03-01", one["soft"]),
            page("2018-03-04", one["soft"]),
            page("2018-03-06", one["soft"]),
        ],
        "unknown",
    )
    yield told(
        "one 404", [page("2016-04-01", call), page("2017-04-01", call), answer("2018-11-20", 404)], "unknown"
    )
    yield told(
        "404 twice on one day",
        [page("2016-04-01", call), answer("2018-11-20T08:00:00", 404), answer("2018-11-20T19:00:00", 404)],
        "unknown",
    )
    yield told(
        "404 once between good ones",
        [page("2016-04-01", call), answer("2017-11-20", 404), page("2018-04-01", call)],
        "present",
    )
    yield told(
        "redirect to the front page once",
        [page("2016-04-01", call), answer("2018-11-20", 302, front)],
        "unknown",
    )
    yield told(
        "wall that answers 200",
        [
            page("2016-04-01", call),
            page("2019-04-01", one["wall"]),
            page("2020-04-01", one["wall"]),
            page("2021-04-01", one["wall"]),
        ],
        "blocked",
    )
    yield told("captcha", [page("2016-04-01", call), page("2019-04-01", one["captcha"])], "blocked")
    yield told(
        "log-in",
        [page("2016-04-01", call), page("2019-04-01", one["login"]), page("2020-04-01", one["login"])],
        "blocked",
    )
    yield told(
        "forbidden",
        [page("2016-04-01", call), answer("2019-04-01", 403), answer("2020-04-01", 403)],
        "blocked",
    )
    yield told(
        "maintenance for a day",
        [page("2016-04-01", call), page("2017-04-01", one["down"]), page("2017-04-02", call)],
        "present",
    )
    yield told(
        "server does not answer",
        [
            page("2016-04-01", call),
            answer("2018-04-01", 500),
            answer("2019-04-01", None),
            page("2019-08-01", one["down"]),
        ],
        "unreachable",
    )
    yield told(
        "redesign",
        [
            page("2016-04-01", call),
            page("2018-04-01", call, one["menu"]),
            page("2020-04-01", call, one["menu"]),
        ],
        "present",
    )
    yield told(
        "edited",
        [page("2016-04-01", call), page("2016-06-01", one["edited"]), page("2018-06-01", one["edited"])],
        "changed",
    )
    moved = f"https://www.{host}/new/2018/{number}.html"
    yield told(
        "moved with a redirect",
        [page("2016-04-01", call), answer("2019-04-01", 301, moved), answer("2020-04-01", 301, moved)],
        "moved",
        others=[{"address": moved, "captures": [page("2019-05-01", call)]}],
    )
    other = f"https://old.{host}/archive/{number}.html"
    yield told(
        "moved, old address answers 404",
        [page("2016-04-01", listed[:2]), answer("2019-04-01", 404), answer("2020-04-01", 404)],
        "moved",
        others=[{"address": other, "captures": [page("2019-08-01", listed[:2])]}],
    )
    yield told(
        "list of news whose entries roll off",
        [
            page("2016-04-01", news(one, 0, 4)),
            page("2017-04-01", news(one, 2, 6)),
            page("2018-04-01", news(one, 3, 7)),
        ],
        "changed",
    )
    yield told(
        "article that quotes an error",
        [page("2016-04-01", one["article"]), page("2018-04-01", one["article"])],
        "present",
    )
    yield told(
        "replaced",
        [page("2016-04-01", call), page("2019-04-01", one["another"]), page("2020-04-01", one["another"])],
        "replaced",
    )
    yield told(
        "returned",
        [
            page("2016-04-01", call),
            answer("2017-04-01", 404),
            answer("2017-08-01", 404),
            page("2019-04-01", call),
        ],
        "returned",
    )
    yield told(
        "name replaced by general words",
        [
            page("2016-04-01", call),
            page("2017-04-01", call),
            page("2019-04-01", one["general"]),
            page("2020-04-01", one["general"]),
        ],
        "changed",
        scrubbed=[one["name"]],
    )
    yield told(
        "sentence with the name cut out",
        [page("2016-04-01", cut[:2]), page("2019-04-01", (cut[0], cut[2]))],
        "changed",
        scrubbed=[one["name"]],
    )
    yield told(
        "name cut out, then removed",
        [
            page("2016-04-01", cut[:2]),
            page("2018-04-01", (cut[0], cut[2])),
            answer("2020-04-01", 404),
            answer("2021-04-01", 404),
        ],
        "removed",
        "hard",
        scrubbed=[one["name"]],
    )
    yield told(
        "list of the chosen taken out",
        [page("2016-04-01", listed[:2]), page("2019-04-01", (listed[0], listed[2]))],
        "changed",
        scrubbed=["list"],
    )
    yield told(
        "list moved into an attachment",
        [page("2016-04-01", listed[:2]), page("2019-04-01", (listed[0], listed[3]))],
        "changed",
    )
    yield told(
        "name written otherwise", [page("2016-04-01", call), page("2019-04-01", one["otherwise"])], "changed"
    )
    yield told("renamed", [page("2016-04-01", call), page("2019-04-01", one["renamed"])], "changed")
    yield told("all of it redone", [page("2016-04-01", call), page("2019-04-01", one["redone"])], "replaced")
    yield told("never seen", [answer("2019-04-01", 404), answer("2020-04-01", 404)], "unknown")


def main() -> None:
    """Writes the file."""
    made = [one for language in PAGES for one in histories(language)]
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in made)
    (HERE / "histories.jsonl").write_text(lines, "utf-8")
    print(f"{len(made)} histories")


if __name__ == "__main__":
    main()
