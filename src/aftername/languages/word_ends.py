"""What Korean words end in: particles behind a noun, and endings after which another phrase begins."""

from __future__ import annotations

import re

PARTICLE = re.compile(
    r"(?:(?:이)?(?:라는|라고|란|라며|라면|었|다|며|고|나|든)|은|는|이|가|을|를|의|에서|에게|에도|에는|에|으로|로|와|과|도|만|까지|부터|처럼|보다|인|였|및|등|들)?[은는도의가을를]?"
)
"""What may stand between the end of a noun and the next word."""

CLAUSE_END = re.compile(
    r"(?:은|는|을|를|의|에서|에게|에|와|과|으로|로|도|이|가|한|된|할|던|고|며|서|해|해서|위한|대한|통해|따른|라는|까지|부터|처럼|등|하여|되어|면|도록|려는|여|들|적인|중인)$"
)
"""The end of a word after which a name may begin."""

SPOKEN = {"ko": re.compile(CLAUSE_END.pattern + r"|(?:다|요|까|자)$")}
"""By language: the end of a quotation that is what somebody says, or a part of a sentence."""

MARKS_TOPICS = frozenset(("ja", "ko"))
"""Languages in which a particle shows what a sentence is about."""

QUOTED = re.compile(r"[“‘「『〈]([^“”‘’「」『』〈〉\n.。!?！？,，、;；]{2,30})[”’」』〉]")
"""A quotation that may be a name: short, and no sentence."""

BULLETS = "■□○●◇◆※▶"

BREAKS = ("", *"\n,;:.·•-*|()，、；：。（）", *BULLETS)
"""Characters behind which a clause opens."""

TOPIC = re.compile(r"[\"'”’」』》〉】*＊)）]{0,3}(?:은|는|이|가|도|의 경우|は|も|が|では|とは|[:：]|란 )")
"""What right behind words shows that the sentence is about them."""

SAYS_WHAT = re.compile(
    r"[”’」』》〉\"']?(?:です|である|であり|だ。|となっ|として|という|이다|입니다|으로서|로서|이라는|인 )"
)
"""What right behind a noun shows that it says what something is, and names nothing else: a copula, "as"."""

SAYS_WHAT_BEFORE = re.compile(
    r"(?:是|作为|作為|属于|屬於)一(?:项|項|个|個|种|種|类|類)$|\b(?:is|was|as|being) an? $"
)
"""What right before words shows the same: is a, 是一项."""

IN_TURN = re.compile(r"각각|各々|それぞれ|分别|分別|\brespectively\b")
"""Words that deal several values out to several names in their order."""

NO_BEGINNING = "・+-0123456789"
"""Characters that no name begins with."""
