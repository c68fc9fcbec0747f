"""The slots that every language fills or declares empty, by kind of .words file.

A slot's line says: its name, the shape of its lines, what belongs there. The shapes:

    phrases      one phrase a line
    characters   single characters, any number to a line
    texts        phrase = word            以下简称 = alias
    numbers      phrase = number          months old = 1/12
    steps        phrase = unit number     去年 = year -1
    days         phrase = month day       国庆节 = 10 1
    spans        phrase = low..high       several = 3..
    frames       begin … end = word       关于宣布 … 失效的决定 = repeal
    tails        phrase + what follows    计划 + 单列市
    marks        phrase = says; stands    不公开 = not public; bracket line

To add a slot: a line here, and its phrases or "[slot] empty" in the file of each language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple


class Slot(NamedTuple):
    """name: as it stands in brackets. shape: one of SHAPES. what: belongs there, in words."""

    name: str
    shape: str
    what: str


def _number(written: str) -> float:
    over, _, under = written.partition("/")
    value = float(over) / float(under) if under else float(over)
    return int(value) if value == int(value) and "." not in over else value


def _step(written: str) -> tuple[str, float]:
    unit, _, count = written.rpartition(" ")
    if not unit:
        raise ValueError(written)
    return unit, _number(count)


def _day(written: str) -> tuple[int, int]:
    month, day = written.split(" ")
    return int(month), int(day)


def _span(written: str) -> tuple[int, int | None]:
    low, dots, high = written.partition("..")
    if not dots:
        raise ValueError(written)
    return int(low), int(high) if high else None


def _mark(written: str) -> tuple[str, tuple[str, ...]]:
    says, semicolon, stands = written.partition("; ")
    if not semicolon:
        raise ValueError(written)
    return says, tuple(stands.split(" "))


SHAPES: dict[str, tuple[Callable[[str], object] | None, str]] = {
    "phrases": (None, ""),
    "characters": (None, ""),
    "tails": (None, ""),
    "texts": (str, "phrase = word"),
    "numbers": (_number, "phrase = number, such as 3, 0.1 or 1/12"),
    "steps": (_step, "phrase = unit number, such as 去年 = year -1"),
    "days": (_day, "phrase = month day, such as 国庆节 = 10 1"),
    "spans": (_span, "phrase = low..high, such as several = 3.."),
    "frames": (str, "begin … end = word"),
    "marks": (_mark, "phrase = says; stands, such as 不公开 = not public; bracket line"),
}
"""How the value of a line is read (None: a line has none), and how such a line looks."""

_CLAIMS = """
run-by, leads, > | run-by, leads, < | run-by, manages, > | run-by, manages, < | run-by, reviews, > | run-by, reviews, <
run-by, hosts, > | run-by, hosts, < | run-by, pays, > | run-by, pays, < | run-by, mediates, > | run-by, mediates, <
@weak-run-by, leads, < | @weak-run-by, manages, < | @weak-run-by, reviews, < | @weak-run-by, hosts, <
@weak-run-by, pays, < | @weak-run-by, mediates, < | @by, >
@does, manages, > | @does, manages, < | @does, leads, > | @does, leads, < | @since, manages, .
offers, signing bonus, . | offers, contract payment, . | offers, bonus, . | offers, housing, . | offers, settling-in, .
offers, research money, . | offers, start-up money, . | offers, salary, . | offers, allowance, . | offers, subsidy, .
offers, reward, . | offers, matching money, . | offers, loan, . | offers, tax, . | offers, schooling, . | offers, spouse, .
offers, medical care, . | offers, travel, . | offers, premises, . | offers, post, . | offers, residence, .
@offer, . | @payer, > | @payer, < | @condition, > | @condition, < | @ask, .
requires-age, . | requires-experience, overseas research, = | requires-experience, overseas work, =
requires-experience, corporate work, = | requires-experience, work, = | requires-experience, at institutions, =
@rank, . | @rank-above, . | citizenship, foreign, = | citizenship, overseas, = | citizenship, returnee, =
citizenship, ethnic, = | citizenship, any, = | citizenship, national, = | citizenship, hong kong macao taiwan, =
audience, > | audience, < | @weak-audience, > | @person, . | @field, = | @field-mark, > | @field-mark, <
institutions-sought, > | institutions-sought, < | @school, . | profile, selected, >
launched, . | ended, . | deadline, . | quota, .
outcome, invited, . | outcome, applied, . | outcome, shortlisted, . | outcome, selected, . | outcome, arrived, . | outcome, stayed, .
channel, advert, . | channel, application, . | @intermediary, . | used-with, > | used-with, <
publicity, stopped, = | publicity, names withheld, = | publicity, not mentioned on, < | publicity, not mentioned on, >
publicity, publicised, = | secrecy-mark, =
obligation, full-time, = | obligation, stay, > | obligation, stay, < | obligation, leave post, = | obligation, keep post, =
obligation, confidentiality, = | obligation, no other programme, = | obligation, results, = | obligation, repay, =
succession, restructured, = | succession, continues, > | succession, continues, <
context, shortage, . | context, review, . | context, since, . | context, size, .
@coref, one, = | @coref, one, . | @coref, opening, = | @coref, many, = | @coref, many, . | @coref, rules, = | @alone, .
@relaxed, . | @set, > | @set, < | @compare, > | @compare, < | @takers, . | @named, . | @unnamed, .
@hedge, plans, . | @hedge, doubts, . | @hedge, reports, . | @hedge, denies, . | @not, > | @not, <
@genre, notice, . | @genre, advert, . | @genre, contract, . | @genre, news, .
"""

_TABLES: dict[str, str] = {
    "bodies": """
tails   | steps   | nouns that end a name = kind, letters (in capitals: words) that must stand before
heads   | texts   | nouns that begin a name with "of" or "for" = kind
bare    | phrases | names that the table of bodies has not, such as short forms of ministries
levels  | phrases | last letters of names of places
places  | phrases | places that names begin with
legal   | phrases | legal forms that stand before a name and belong to it
stops   | phrases | words that no name holds: what follows them may be one
behind  | phrases | right behind a tail these make another word of it
generic | phrases | right before a tail these make a kind of body, not one body
persons | phrases | words that end like a name and are none
""",
    "columns": """
number    | phrases | headings above numbers of documents
code      | phrases | above the letters of a number
year      | phrases | above its year
serial    | phrases | above its last part
date      | phrases | above the day a document was made
published | phrases | above the day it went out
title     | phrases | above titles
issuer    | phrases | above the offices that issued
kind      | phrases | above kinds of document
""",
    "corrections": """
before wrong | phrases | right before a wrong number
before right | phrases | right before the right one
""",
    "documents": """
kinds           | phrases | kinds of paper, as titles end; one that contains another stands before it
advert          | phrases | signs of an advert, in small letters
news            | phrases | signs of a news story, in small letters
open            | phrases | marks of openness
central         | phrases | in names of central offices
level county    | phrases | in names of offices of counties and districts
level municipal | phrases | ... of cities
level provincial | phrases | ... of provinces
institution     | phrases | in names of universities and institutes
firm            | phrases | in names of firms
metadata labels | texts   | labels in the boxes of data on official pages = field of the header; "box" where the label only shows that it is such a box
gazette kinds   | phrases | kinds of notice that an official gazette numbers per office and year; a longer one before the shorter it ends with
""",
    "papers": """
carrier before | phrases | before the verb in the title of a paper that carries another (关于印发《…》的通知)
carrier verbs  | phrases | its verb; verbs that change a paper are left out
carrier after  | phrases | behind the title it carries
versions       | phrases | said of a version without making it another paper
nation         | phrases | what a full name may begin with and a short one leaves out
pointers       | phrases | words that alone, between title marks, point to a paper named before
not papers     | phrases | ends of titles of newspapers, shows, forms and certificates
rules          | phrases | ends of titles of rules, which have versions where a notice has a new issue each year
""",
    "persons": """
contacts          | phrases    | labels that a private person's name stands behind
signers           | phrases    | labels that the name of who signs stands behind
phones            | phrases    | labels of telephone numbers
ids               | phrases    | labels of identity numbers
columns           | phrases    | whole cells above a column of names
lists             | phrases    | words that announce a list of names
titles            | phrases    | forms of address beside a name
title modifiers   | phrases    | may stand between a name and its title
not after title   | phrases    | right behind a title these make another word of it
offices           | phrases    | offices and callings: who holds one acts in public
roles             | phrases    | roles behind a name and a comma
speech            | phrases    | what follows a person who speaks or acts in public
saying            | phrases    | words of saying behind a name
surnames          | characters | surnames of one character
compound surnames | phrases    | longer surnames
busy surnames     | characters | surnames that are everyday words as well
common surnames   | phrases    | surnames that are everyday words: alone they name nobody
not given         | characters | hardly stand in a given name
not last          | characters | hardly end one
before names      | characters | may stand right before a name without a blank or mark
particles         | characters | may follow an office
not names         | phrases    | words that look like a name
""",
    "programmes": """
heads          | texts      | head nouns of names (计划, plan) = kind of scheme: plan, works, action, special, project, fund, prize, scholar, grant, chair, visa
not heads      | tails      | what makes another word of a head noun (计划 + 单列市)
talent         | phrases    | words in names of schemes for people
research       | phrases    | ... for science
acts           | phrases    | what such schemes do
plain          | phrases    | words that names share with everything else; a name of these alone is none
cuts           | phrases    | words that end a name on its left
context        | phrases    | near a name these show a public scheme for people or science
telling        | phrases    | of these, the ones that a story on war, space or trade does not share
benefits       | phrases    | what such schemes offer and ask for
rule           | phrases    | near a name these show a policy being carried out
back           | phrases    | point back to a scheme just named
followed       | phrases    | by a name these say that it follows something or is followed
refusals       | phrases    | near a name these show something else: films, armies, goods
generic        | phrases    | with a head noun these make a common noun (行动计划)
loose          | phrases    | ends of stems that with a head noun make a common noun unless quoted
loose heads    | phrases    | head nouns that science and business use for undertakings of their own
bodies         | phrases    | what follows the name of a body
tracks         | phrases    | named parts of a scheme
owners         | texts      | words for the nation or an owner left unnamed = national or here
called         | phrases    | right before a name
calling        | phrases    | right after a name (という, 라는)
entering       | phrases    | right before a name that one is selected for or applies to
aliases        | texts      | between two names of one thing = what the second is: alias, former, full
strong         | phrases    | words of talent that alone make a name one of a scheme for people
visas          | phrases    | words that make a visa one of a scheme
small          | phrases    | may stand in small letters between a name in capitals and its head noun
not right      | phrases    | behind a head noun these say whose it is and are no part of the name
common         | phrases    | words in capitals that name no programme by themselves
nicknames      | phrases    | short for a common noun: a name only with an owner or behind a word of selecting
levels         | phrases    | words of level that before a head noun point to a set of programmes
between dropped | phrases   | between a quoted name and its head noun these are no part of the name
parted science | phrases    | with one of these a single word of science makes a scheme
not science    | phrases    | no name of a scheme for science holds these
sciences       | characters | the last character of a science: with the word for a scholar it names who works in it
""",
    "repeals": """
repeal, <       | phrases | the titles before are repealed
repeal, >       | phrases | the titles behind are repealed
replaced by, <> | phrases | the titles before give way to the title behind
replaces, <>    | phrases | the other way round
amend, <        | phrases | the titles before are amended
amend, >        | phrases | the titles behind are amended
basis, <        | phrases | the paper rests on the titles before; no succession
basis, >        | phrases | ... on the titles behind
fillers         | phrases | may stand between a title and an act, and say nothing
issued          | phrases | end what may stand between two titles of a list (甲部发布的)
joins           | phrases | begin what stands between two titles of a list
breaks          | phrases | what comes before them belongs to another act
parts           | phrases | right behind a title they show that only a part is meant
unsure          | phrases | before an act they show that it is not done
after           | phrases | ... behind it
plans           | phrases | it is yet to come
own             | phrases | the paper itself
old             | phrases | right before a title: an earlier paper of this matter
by              | phrases | right before the title that takes the place, where the verb stands at the end
together        | phrases | acts that only the paper that follows can do (同时废止, as follows)
since           | phrases | before the day from which something holds
from            | phrases | behind that day
from alone      | phrases | behind that day where no word stands before it
force           | phrases | comes into force
bare            | phrases | in the line above a list these repeal without more words
still           | phrases | stays in force
lists           | phrases | announce a list
titles          | frames  | begin … end of titles of papers that only repeal or amend = repeal or amend
trial           | phrases | words of a title that the later edition leaves out
edition         | phrases | ... of a later edition
revised         | phrases | behind a date in the head of a paper that was amended then
drafts          | phrases | ends of the title of a paper that does not hold yet
kinds           | phrases | last words of titles of papers
standing        | phrases | ... of papers that are made anew, not of notices that come out every year
""",
    "speech": """
source advert        | phrases | nouns that name who speaks: adverts
source report        | phrases | reports and studies
source document      | phrases | documents
source outlet        | phrases | newspapers and agencies
source anonymous     | phrases | people without a name
source office-holder | phrases | people who hold an office
source body          | phrases | offices, universities, firms
before               | phrases | the source follows ("according to", 据)
before ends          | phrases | end such a source where no comma does (介绍, 透露)
after                | phrases | follow the source ("said", 表示, によると)
posting              | phrases | like these, of whoever placed an advert
recruiters           | phrases | who places adverts
same                 | phrases | a speaker named before ("he", 该人士, 同氏)
numbers              | numbers | number words before persons = how many
""",
    "times": """
relative     | steps   | a unit of the calendar near now = unit, how far; units: day, week, weekend, month, quarter, year, fiscal, school, decade, century; year:late is its late part; "to date 0" the year so far
weekdays     | numbers | names of weekdays = 0 for Monday
months       | numbers | names of months = 1 for January
eras         | numbers | names of eras = the year before their first
ago          | phrases | behind a length of time: back from now
later        | phrases | behind a length of time: on from now
within       | phrases | before a length of time that is counted on from now
past         | phrases | before a length that is a stretch up to now
coming       | phrases | before a length that is a stretch from now
since before | phrases | before a date that a stretch begins with
since after  | phrases | behind it
until before | phrases | before a date that a stretch ends with
until after  | phrases | behind it
now          | phrases | the present as the end of a stretch
parts        | texts   | a part of a year or month = early, middle, late or its name
due          | phrases | near a date without a year: it is a deadline or the window of a call, and to come
done         | phrases | near such a date: it is over
days         | days    | feasts and named days = month day; 0 n is n days after Easter, -1 1 the first of the first lunar month, 9 110 the first Monday of September
""",
    "values": """
before about | phrases | right before a value: about
before most  | phrases | at most
before under | phrases | less than
before least | phrases | at least
before over  | phrases | more than
before full  | phrases | says nothing of the value (満 before an age)
after about  | phrases | right behind a value: about
after most   | phrases | at most
after under  | phrases | less than
after least  | phrases | at least
after over   | phrases | more than
per before   | texts   | before a sum = what it is for: year, month, day, hour, person, team, project, unit, once
per after    | texts   | behind a sum = what it is for
pre tax      | phrases | near a sum: before tax
post tax     | phrases | near a sum: after tax
money        | phrases | show that a bare number is a sum
money after  | phrases | right behind a bare number of thousands and more: make it a sum (300万支持)
sum heads    | phrases | with the money words: in the head of a column, make it one of sums (合计, amount)
taiwan       | phrases | show that a text in traditional characters speaks from Taiwan
hong kong    | phrases | ... from Hong Kong
restating    | phrases | open a sum given again in another currency
percent      | numbers | unit = how many percentage points it is
durations    | steps   | unit of time = unit, how many
ages         | numbers | unit of age = its length in years
age before   | phrases | show that a bare number is an age
counted      | texts   | what is counted = person or thing
steps        | texts   | near a count = step of a programme: invited, applied, shortlisted, selected, arrived, stayed, quota
degrees      | texts   | degrees = doctorate, master, bachelor, associate
above        | phrases | behind a degree: or above
abroad       | phrases | near a length of work: abroad
industry     | phrases | ... in industry
continuous   | phrases | ... without a break
work         | phrases | make a length of time one of work or study
""",
    "numbers": """
small        | numbers    | words under twenty, and the tens
scales       | numbers    | words that multiply = what by
letters      | numbers    | scales written straight behind digits (10k, 2.5bn)
parts        | numbers    | names of fractions (half, thirds) = into how many
some         | spans      | an uncertain few = from..to
ordinals     | numbers    | first, second ...
joint        | phrases    | between parts of a number ("and")
point        | phrases    | the decimal point
article      | phrases    | mean one before a scale
native       | numbers    | numbers of a language that joins them without blanks
native days  | numbers    | words for a number of days
native short | phrases    | of the native numbers, those that alone are other words: only before a counter
""",
    "withheld": """
marks  | marks   | marks that a paper or a part is not given out = not public, on request, in part, classified, internal, names withheld, annex withheld; how it must stand: bracket, line, field (behind a label and a colon), star (before ★), any
labels | phrases | labels of such fields
""",
    "channels": """
platform | texts   | how a platform is written, in small letters = its name; names that are common words too are left out
app      | texts   | ... an app
site     | texts   | ... a site
weak     | phrases | of these, the ones that are plain words too: they count only with capitals
""",
}

KINDS = ("claims", *_TABLES)
"""Every kind of .words file."""

FIELDS = {"from": "from_"}
"""Slots whose name Python keeps for itself, and the field that stands for them."""


@cache
def slots(kind: str) -> dict[str, Slot]:
    """The slots of a kind of file, by name. Raises KeyError for an unknown kind."""
    if kind == "claims":
        names = [name.strip() for line in _CLAIMS.strip().splitlines() for name in line.split("|")]
        return {name: Slot(name, "phrases", "") for name in names}
    rows = [line.split("|") for line in _TABLES[kind].strip().splitlines()]
    return {name.strip(): Slot(name.strip(), shape.strip(), what.strip()) for name, shape, what in rows}
