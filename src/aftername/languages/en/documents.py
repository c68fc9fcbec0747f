"""English papers: kinds, levels, signs of adverts and news.

Source: common usage of governments and the press; written for this project. To extend: add a word to its list.
"""

from __future__ import annotations

KINDS = (
    "Implementing Measures", "Administrative Measures", "Interim Measures", "Implementation Plan", "Action Plan", "Guidelines", "Notice",
    "Announcement", "Circular", "Opinions", "Measures", "Regulations", "Provisions", "Decision", "Memorandum", "Press Release", "Order",
    "Recommendation", "Communication", "Call for Applications", "Call for Proposals", "Policy", "Report", "Letter",
)  # fmt: skip
ADVERT = (
    "we are looking for",
    "send your cv",
    "send cv",
    "apply now",
    "how to apply",
    "job description",
    "we are hiring",
    "now recruiting",
    "candidates should",
    "position available",
    "vacancies",
    "join us",
)
NEWS = (
    "(reuters)",
    "(ap)",
    "(afp)",
    "(bloomberg)",
    "(xinhua)",
    "said on monday",
    "said on tuesday",
    "said on wednesday",
    "said on thursday",
    "said on friday",
    "told reuters",
    "spokesperson said",
    "spokesman said",
    "spokeswoman",
    "officials said",
    "people familiar",
    "reporting by",
    "according to",
)
OPEN = ("for official use only", "not for distribution", "internal use only")
CENTRAL = (
    "Ministry of",
    "Department of",
    "State Council",
    "Central Committee",
    "National ",
    "Federal ",
    "White House",
    "European Commission",
)
LEVELS = (
    ("county", ("County Government", "District Government", "County People's")),
    ("municipal", ("Municipal", "City Council", "City Government")),
    ("provincial", ("Provincial", "Autonomous Region")),
)
INSTITUTION = ("University", "Institute", "College", "Academy", "Laboratory")
FIRM = ("Co., Ltd", "Ltd.", "Inc.", "LLC", "Corporation", "Company", "Consulting")
