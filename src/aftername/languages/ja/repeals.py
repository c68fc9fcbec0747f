"""Japanese words of repeal and amendment: how a paper says that it takes the place of another.

Source: the closing clauses (附則) of rules and the titles of notices, written down for this project.
Licence: as the project. To extend: add a phrase to its list; see languages/repeal_words.py.
"""

from __future__ import annotations

from aftername.languages.repeal_words import RepealWords, words

WORDS = RepealWords(
    language="ja",
    acts={
        "repeal, <": "廃止する | 廃止します | 廃止した | 廃止とする | 廃止された | 廃止される | 廃止いたします | 廃止し | その効力を失う",
        "repeal, >": "",
        "replaced by, <>": "に代えて | に代わり | に代わる | に替えて | に替わる",
        "replaces, <>": "",
        "amend, <": "の一部を改正する | の一部を次のように改正する | の全部を改正する | の一部を改正した | を次のように改正する | を改正する | を改正した",
        "amend, >": "",
        "basis, <": "に基づき | に基づいて | に基づく | に規定する | により定める | の規定により",
    },
    fillers=words(
        "は | を | についても | については | について | も | が | これ | それぞれ | 同日 | 同日付けで | 同日付で | をもって | もって | 限り | 限りで | 付けで | 付で | "
        "から | より | に | 以下 | 次の | 通知 | 要綱 | 日 | ともに | とともに | 同時に | 併せて | あわせて | 等 | 旧 | 予定 | 本要綱の施行 | 施行 | の施行 | "
        "この要綱の施行 | と | 末日"
    ),
    issued=words("付けで通知した | 付けの | 付 | 制定の | 定めた | 発出した | 公布の | による改正前の"),
    joins=words("、 | 及び | 並びに | と | および | ならびに | ，"),
    breaks=words("に基づ | に規定 | により | 施行し | 施行する | 廃止 | 改正 | 適用 | 定める | 従前の例 | 準用 | のとおり"),
    parts=words("第 | の一部 | のうち | 中 | の第 | 別表 | 様式 | 附則 | に規定 | の規定"),
    unsure=words("検討 | 求め | 要望 | 提言 | 必要 | 場合 | 仮に | 反対"),
    after=words(
        "こと | 場合 | べき | か | 前 | 必要 | 方針 | よう | ため | かどうか | 際 | ことを検討 | ものではない | ものでは | "
        "ことはない | 予定はない | 案 | 見込み"
    ),
    plans=words("予定 | 見込み | 今後"),
    own=words(
        "この要綱 | 本要綱 | この要領 | 本要領 | この規程 | 本規程 | この告示 | 本告示 | この省令 | この法律 | 本通知 | この通知 | この規則 | 本規則 | "
        "この訓令 | 本指針 | この指針 | 本ガイドライン | この政令 | この条例 | 本制度要綱 | この基準 | 附則 | 附 則 | 附　則"
    ),
    old=words("旧 | 従前の | 従来の"),
    by=(),
    together=words("次のように"),
    since=(),
    from_=words("から | より | をもって | 付け | 限り | に廃止 | に施行"),
    force=words("施行し | 施行する | から適用する | 適用し"),
    from_alone=words("から | より | をもって | 付けで | 付で | 限り"),
    bare=words("廃止"),
    still=words("なお効力を有する | 引き続き適用 | なおその効力 | 従前の例による | 廃止しない"),
    lists=words("次に掲げる | 次の | 下記 | 以下の | 別紙"),
    titles=(
        ("", "の一部を改正する", "amend"),
        ("", "の一部改正について", "amend"),
        ("", "の改正について", "amend"),
        ("", "を改正する", "amend"),
        ("", "の廃止について", "repeal"),
        ("", "を廃止する", "repeal"),
        ("", "の廃止に関する", "repeal"),
        ("", "の全部を改正する", "amend"),
    ),
    trial=words("暫定 | 試行 | 仮"),
    edition=words("改訂版 | 改定 | 改訂"),
    revised=words("改正 | 改訂 | 一部改正"),
    drafts=words("案 | 素案 | 原案"),
    kinds=words(
        "要綱 | 要領 | 規程 | 規則 | 告示 | 省令 | 政令 | 訓令 | 条例 | 法律 | 指針 | 通知 | 要項 | 基準 | 細則 | ガイドライン | 法 | について | 方針 | 令 | 規格 | を定める件 | を指定する件"
    ),
    standing=words("要綱 | 要領 | 規程 | 規則 | 条例 | 指針 | 基準 | 細則 | ガイドライン"),
)  # fmt: skip
