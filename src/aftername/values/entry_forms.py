"""Forms of numbered entries of lists, of names in letters of East Asia, and of counters of a page."""

from __future__ import annotations

import re

ENTRY_NUMBER = re.compile(
    r"^\s*(?:[(（]?\d{1,3}[)）.．、,:：]?\s+|\d{1,3}[.．、)）]\s*|[(（](?:[a-h]|[ivx]{1,4})[)）]\s*|[-*•・●○◆■▪※]\s*)"
)
"""The number or bullet that an entry of a list opens with."""

EASTERN_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3·・ ]{2,12}")
"""A short stretch of letters of East Asia, as the name of a person is."""

COUNTED = r"[\s:：(（\[【]*\d[\d,.]*\s*(?:次|人次|人|回|件|名|명|회|건|개)?\s*[)）\]】]*"
"""A number with what it counts, behind the word of a counter."""

OF_NUMBERS = "(?:数|수)?"
"""What may stand between the word of a counter and its number."""

PEOPLE_WEST = re.compile(
    r"(?<![a-z])(?!(?:papers|letters|numbers|offers|orders|cent(?:er|re)s|matters|chapters|covers|papers|errors|doors|floors|colou?rs|"
    r"flowers|quarters|answers|partners|sponsors|speakers|computers|drawers|counters|shutters|factors|sectors|corridors|harbou?rs|"
    r"honou?rs|favou?rs|others|lists|fees|trees|degrees|committees|plants|grants|restaurants|warrants|currants|pants|boosters|"
    r"tractors|trailers|towers|rivers|layers|dinners|suppers|posters|folders|registers|powers|years|hours|tours|mirrors)(?![a-z]))"
    r"[a-z]{2,}(?:ers|ors|ists|ians|ants|ees)(?![a-z])"
)
"""A word in small letters for people by what they do: potters, tutors, artists."""
