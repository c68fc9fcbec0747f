"""Signs that an English name of a person stands here: labels, forms of address, offices, roles.

Source: general knowledge. Licence: as the project. Lists between triple quotes are words apart by blanks.
To extend: add a word to the tuple it belongs to, in small letters.
"""

from __future__ import annotations

CONTACTS = (
    "contact person",
    "contact",
    "contacts",
    "enquiries",
    "inquiries",
    "applicant",
    "full name",
    "attn",
)
SIGNERS = ("signed by",)
PHONES = ("telephone", "phone", "mobile", "cell", "tel", "fax", "whatsapp", "wechat", "☎", "☏", "℡", "📞")
IDS = ("passport no", "passport number", "id number", "identity card no", "social security number")
COLUMNS = (
    "name",
    "full name",
    "applicant",
    "awardee",
    "recipient",
    "principal investigator",
    "contact",
    "contact person",
)

TITLES = ("dr", "mr", "ms", "mrs", "prof", "professor", "miss")

# Offices and callings that stand right before a name: who holds one acts or speaks in public.
OFFICES = (
    "minister", "vice minister", "premier", "president", "vice president", "governor", "mayor", "ambassador", "senator",
    "congressman", "congresswoman", "representative", "secretary", "director", "chairman", "chairwoman", "commissioner",
    "spokesman", "spokeswoman", "spokesperson", "chancellor", "analyst", "economist",
)  # fmt: skip

# Roles behind a name and a comma: "Jane Roe, a policy analyst at ...".
ROLES = (
    "analyst", "researcher", "scholar", "fellow", "economist", "professor", "director", "president", "chairman",
    "chairwoman", "chief executive", "ceo", "lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson", "official",
    "senator", "congressman", "congresswoman", "minister", "ambassador", "diplomat", "expert", "scientist", "editor",
    "author", "founder", "head", "commissioner", "governor", "mayor", "secretary", "consultant", "strategist", "historian",
    "sociologist", "lecturer", "adviser", "advisor", "investor",
)  # fmt: skip

SAYING = ("said", "says", "told", "added", "wrote", "noted", "argued", "warned", "explained", "declined", "did not respond", "announced", "stated")  # fmt: skip

# Words that begin with a capital and are no part of a name.
NOT_NAMES = """
The This That These In On At Of For And But Or A An Our His Her Its General Deputy Office Department
Ministry Board Committee Council University Institute Centre Center Bureau School College Company
Corporation Foundation Fund Plan Program Programme Project Initiative State Foreign National Science
Technology Education Human Resources Affairs Us We You Me Information Details Person Name Email
Phone Tel Fax Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
June July August September October November December Meanwhile However Chinese American Japanese
Korean British European News Agency Press Wire Daily Times Post Emeritus Secretary Services Service
Section Division Group Team Talent Talents
"""

# Surnames that are everyday words: alone they name nobody.
COMMON_SURNAMES = """
young long short small white black brown green gray grey gold silver stone wood woods hill hills field fields
banks bank bridge bridges rivers lake lakes forest park parks rose price cash page read reed baker cook carpenter
smith mason miller fisher hunter shepherd taylor tailor king knight prince bishop pope church cross day may march
june august spring summer winter frost snow rain storm west north south east street lane way power powers strong
sharp swift wise good best love joy hope faith grace christian major general marshall law laws little rich moon
star early late bell bird fox wolf lamb fish drake english french scott holland washington lincoln case chase grant
mark will bill bond pound penny nation world state booth carter porter ward warden wells weeks will wills
"""
