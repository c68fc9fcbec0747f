"""English words in and around names of programmes, all in small letters.

Source: common wording of calls, news and machine translation, written down for this project. Licence: as
the project. To extend: add a word to the set it belongs to; put no name of a programme here.
"""

from __future__ import annotations

from aftername.languages.programme_words import ProgrammeWords, listed

HEADS = {
    "plan": "plan", "plans": "plan", "program": "plan", "programs": "plan", "programme": "plan",
    "programmes": "plan", "scheme": "plan", "schemes": "plan", "initiative": "plan", "initiatives": "plan",
    "project": "plan", "projects": "plan", "strategy": "plan", "fund": "fund", "funds": "fund",
    "fellowship": "grant", "fellowships": "grant", "scholarship": "grant", "scholarships": "grant",
    "award": "prize", "awards": "prize", "prize": "prize", "chair": "chair", "chairs": "chair",
    "professorship": "chair", "professorships": "chair", "visa": "visa", "visas": "visa", "pass": "visa",
    "card": "visa", "action": "action", "actions": "action", "scholar": "scholar", "scholars": "scholar",
    "fellow": "scholar", "fellows": "scholar", "grant": "grant", "grants": "grant", "professor": "scholar",
    "investigatorship": "grant", "investigatorships": "grant",
}  # fmt: skip

# In a name these show a scheme for people.
TALENT = listed("""
talent talents scholar scholars fellow fellows fellowship fellowships expert experts scientist scientists researcher
researchers professor professors professorship professorships postdoctoral postdoc returnee returnees returning
recruitment scholarship scholarships faculty innovators leaders youth young excellence excellent distinguished
laureate top-notch topnotch high-level skilled admission academic academics teacher teachers elite brain
postgraduate doctoral entrepreneurs
""")

# These alone make a name of talent: "Young Leaders Programme" does not, "Talents" and "Scholars" do.
STRONG = listed("""
talent talents scholar scholars fellowship fellowships scientist scientists researcher researchers professorship
professorships postdoctoral returnee returnees scholarship scholarships expert experts fellow
fellows professor
""")

RESEARCH = listed("""
research science sciences technology innovation scientific key r&d natural basic development engineering
""")

PLAIN = listed("""
united nations un national state central provincial municipal city county district local public global international world overseas
foreign domestic chinese american british japanese korean european australian canadian russian indian german french
government ministry office new special major general main leading first second third next high-end high level
innovation innovative entrepreneurship development support supporting introduction attraction cultivation training
education exchange cooperation career early advanced strategic science research technology industry industrial
business recruitment program programme plan project scheme initiative fund and of for the in on to a with malign
three-year five-year annual long-term short-term joint various other several these those key human resources capital
""")

# A name ends on its left after one of these, though they may bear a capital at the start of a sentence.
CUTS = listed("""
put set make take choose start follow write create dear the a an this that these those its their our his her my your under in from for through as since after with on at by
and but when while where who which what why how if because although though unlike like such including about via
before during into against between both each every some many most more all any no not is was are were be been has
have had will would can could may might should must did does do said says say according also even only still
meanwhile however former current another one two several new launched recent earlier later called named dubbed join
joined joining apply applying selected meet see read here there now then today yesterday last next per or nor so yet
""")

CONTEXT = (
    "talent", "recruit", "applicant", "overseas", "returnee", "ph.d", "phd", "doctoral", "doctorate", "fellowship",
    "scholarship", "scholars", "researchers", "scientists", "foreign experts", "postdoc", "high-level",
    "research funding",
)  # fmt: skip

# Of those, the ones that a story on war or space does not share.
TELLING = (
    "talent", "recruit", "applicant", "overseas", "returnee", "ph.d", "phd", "doctorate", "fellowship",
    "scholarship", "foreign expert", "postdoc", "high-level",
)  # fmt: skip

# What such schemes offer and ask for.
BENEFITS = (
    "nationality", "associate professor", "full professor", "signing bonus", "host institution", "housing subsidy",
    "relocation", "research grant", "start-up funding", "nominations", "nominees", "annual salary",
    "monthly allowance", "one-off subsidy", "one-time subsidy", "return flights", "home-buying", "spouse",
    "send your cv", "letter of recommendation", "first affiliation", "young researchers", "stipend",
    "visiting scientist", "top universities", "top university", "part-time", "research funding",
)  # fmt: skip

# Near a name with its head these say that it follows something or is followed.
FOLLOWED = (
    "renamed", "rebranded", "formerly", "previously known", "replaced", "replaces", "succeeded", "successor", "superseded",
    "supplanted", "merged", "folded into", "absorbed", "predecessor", "discontinued", "scrapped", "now known as", "relaunched",
)  # fmt: skip

BACK = (
    "the programme", "the program", "the scheme", "this programme", "this program", "this scheme", "the fellowship",
    "the initiative",
)  # fmt: skip

REFUSALS = (
    "film", "movie", "album", "novel", "song", "season", "episode", "marathon", "missile", "bomb", "hollywood",
    "netflix", "box office", "stadium",
)  # fmt: skip

# With a head these make a common noun.
GENERIC = listed("""
business action work strategic five-year three-year annual pension retirement health insurance master financial
recovery rescue peace training training-and-exchange investment hedge mutual trust pilot test research science school
after-school university graduate degree degrees undergraduate masters doctoral phd exchange space nuclear missile
weapons energy welfare savings payment loan mortgage relief tax stimulus bailout budget marketing development
construction housing road infrastructure vaccination testing tv television radio computer software loyalty rewards
credit boarding season id identity green business-as-usual committee vice board co- deputy department assistant
associate full class legal affirmative military police missing student tourist working transit entry travel malign
monetary food environment government federal state national talent talents recruitment scientist expert experts
foreign overseas various visiting postdoctoral religious legal muslim islamic
jewish christian feminist
""")

BODIES = (
    "university", "college", "school", "institute", "academy", "venture", "ventures", "capital", "partners",
    "group", "inc", "corp", "corporation", "co.", "ltd", "limited", "holdings", "bank", "hospital", "hotel",
    "foundation", "association", "company", "airport", "street", "road", "station", "club", "fc", "technologies",
    "pharma", "securities", "press", "committee",
)  # fmt: skip

OWNERS = {
    "national": "national", "state": "national", "nationwide": "national", "provincial": "here",
    "municipal": "here", "central": "national",
}  # fmt: skip

CALLED = (
    "called", "named", "dubbed", "known as", "titled", "entitled", "under the name", "under the name of",
    "code-named", "codenamed", "nicknamed", "branded", "renamed", "so-called", "the so-called", "formerly",
    "formerly known as", "formerly called", "now called", "now known as", "also known as", "previously known as",
    "rebranded as", "rebranded", "referred to as", "such as", "including", "like",
)  # fmt: skip

ENTERING = (
    "selected for", "selected to", "selected by", "chosen for", "applicants for", "applicants to", "apply for",
    "apply to", "applied for", "applied to", "applying for", "applications for", "applications to",
    "advertisements for", "advertisement for", "ads for", "adverts for", "advertising for", "candidates for",
    "recruited by", "recruited through", "recruited under", "hired under", "funded by", "funded under",
    "participate in", "participated in", "participating in", "take part in", "joined", "enrolled in",
    "nominated for", "nominations for", "admitted to", "accepted into", "accepted to", "supported by",
    "in events such as", "programs such as", "programmes such as", "plans such as", "schemes such as",
    "projects such as", "initiatives such as", "programs like", "programmes like", "plans like", "schemes like",
    "programs including", "programmes including", "programs called", "program called", "programme called",
    "plan called", "scheme called", "program named", "programme named", "program dubbed", "programme dubbed",
    "plan dubbed", "program known as", "programme known as", "plan known as", "plan named", "scheme known as",
    "events such as", "measures such as", "initiative called", "initiative dubbed", "initiative known as",
    "project called", "subject to",
)  # fmt: skip

# Words that make a visa one of a scheme.
VISAS = listed("""
talent talents skilled individual innovation tier potential professional professionals employment tech global graduate
elite
""")

# Words in small letters that may stand between a capitalised name and "talent plan".
SMALL = listed("""
leading innovation innovative entrepreneurship and national support high-end introduction recruitment
""")

# Heads that science and business use for undertakings of their own.
LOOSE = ("project", "initiative", "strategy", "action")

# Behind a head these begin no further words of the name but say whose it is.
NOT_RIGHT = listed("""
ministry university department government state chinese china academy council college institute office bureau
""")

# Capitalised words that name no programme by themselves.
COMMON = listed("""
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday reuters bloomberg twitter facebook google linkedin zhihu wechat weibo microsoft
apple huawei amazon nature science cell congress senate house parliament english mandarin cantonese japanese korean
chinese american european western asian african british french german russian indian communist party president
minister ministry government army navy police court university college professor doctor harvard stanford mit oxford
cambridge yale princeton covid internet christmas easter olympics olympic games world cup nobel brexit yes no ok ai
it cv phd us uk eu un i we he she they
""")

ALIASES = {
    "hereinafter referred to as": "alias", "hereinafter": "alias", "hereafter": "alias", "also known as": "alias",
    "also called": "alias", "also dubbed": "alias", "better known as": "alias", "known as": "alias",
    "known simply as": "alias", "commonly known as": "alias", "commonly called": "alias",
    "widely known as": "alias", "dubbed": "alias", "called": "alias", "nicknamed": "alias", "aka": "alias",
    "a.k.a.": "alias", "abbreviated as": "alias", "abbreviated to": "alias", "abbreviated": "alias", "or": "alias",
    "short for": "full", "officially": "full", "formally known as": "full", "officially known as": "full",
    "officially called": "full", "formally": "full", "in full": "full", "formerly": "former",
    "formerly known as": "former", "formerly called": "former", "previously known as": "former",
    "previously called": "former", "previously": "former", "once known as": "former",
    "originally called": "former", "originally known as": "former", "now known as": "former",
    "now called": "former", "since renamed": "former", "later renamed": "former", "renamed": "former",
    "referred to as": "alias", "i.e.": "alias", "literally": "alias", "which means": "alias", "meaning": "alias",
}  # fmt: skip

WORDS = ProgrammeWords(
    language="en",
    heads=HEADS,
    not_heads={},
    talent=TALENT,
    research=RESEARCH,
    plain=PLAIN,
    cuts=CUTS,
    context=CONTEXT,
    telling=TELLING,
    benefits=BENEFITS,
    back=BACK,
    followed=FOLLOWED,
    refusals=REFUSALS,
    generic=GENERIC,
    bodies=BODIES,
    owners=OWNERS,
    called=CALLED,
    entering=ENTERING,
    aliases=ALIASES,
)  # fmt: skip
