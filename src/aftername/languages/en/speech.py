"""English words of attribution: who says something, and how. General knowledge, no source file.

Licence: as the project. Phrases in small letters, between bars. To extend: add a phrase to its list.
"""

from __future__ import annotations

from aftername.languages.speech_words import SpeechWords, words

WORDS = SpeechWords(
    language="en",
    sources={
        "advert": words(
            "advertisement | advertisements | advert | adverts | job advert | ad | ads | posting | postings | "
            "job posting | job postings | listing | listings | brochure | leaflet | flyer | recruitment message"
        ),
        "report": words(
            "report | reports | survey | surveys | study | studies | white paper | paper | research paper | analysis | "
            "estimate | estimates | review | poll | statistics | yearbook | index"
        ),
        "document": words(
            "document | documents | notice | notices | circular | circulars | guidelines | regulations | records | "
            "filing | filings | memo | memos | minutes | announcement | statement | website | web page | page | rules | "
            "contract | contracts | call for applications | budget | press release | letter | letters | files | archives"
        ),
        "outlet": words(
            "newspaper | newspapers | news agency | magazine | broadcaster | media | press | reuters | bloomberg | "
            "xinhua | kyodo | yonhap | afp | associated press | outlet | investigation | daily | post | times | wire"
        ),
        "anonymous": words(
            "people familiar | people with knowledge | people with direct knowledge | people involved | "
            "people briefed | person familiar | person with direct knowledge | person with knowledge | person briefed | "
            "officials | official | sources | source | insiders | insider | employees | employee | executives | "
            "recruiters | recruiter | engineers | engineer | researchers | researcher | scientists | scientist | "
            "of the people | of the persons | of the officials | of the sources | people | person | persons | "
            "those involved | applicants | participants | participant | recipients | staff | lawyers | academics | "
            "professors | diplomats | diplomat | managers | experts | participants | fellows | former fellow | headhunters | headhunter | consultants | consultant | teachers | traders"
        ),
        "office-holder": words(
            "spokesman | spokeswoman | spokesperson | minister | vice minister | deputy minister | director | "
            "director-general | president | mayor | governor | secretary | chief | head of | head | chairman | "
            "chairwoman | chair | commissioner | ambassador | analyst | professor at | professor of | professor | "
            "fellow at | economist | commander | rector | dean | vice president | chief executive | manager of | "
            "senior fellow | scholar at | expert at | lawyer at | researcher at | scientist at | councillor | senator | coordinator"
        ),
        "body": words(
            "ministry | department | bureau | agency | commission | office | council | government | administration | "
            "university | institute | academy | association | company | firm | foundation | authority | embassy | "
            "committee | federation | fund | center | centre | city hall | headquarters"
        ),
    },
    before=words(
        "according to | citing | quoting | as reported by | as stated in | looking at | as stated by | in the words of | "
        "as noted in | based on"
    ),
    after=words(
        "said | says | told | added | adds | wrote | writes | stated | states | noted | notes | explained | reported | "
        "reports | announced | warned | claimed | claims | confirmed | revealed | disclosed | argued | argues | acknowledged | "
        "shows | show | showed | read | reads | recalled | estimated | estimates | found | say | denied | denies | declared | "
        "commented | insisted | admitted | suggested | indicated | indicate | indicates | suggests | put the number at | describes | concluded | promises | requires"
    ),
    posting=words("posted that | posted | advertised that | advertised for | was advertising | placed an advertisement"),
    recruiters=words(
        "headhunting company | headhunting firm | headhunters | headhunter | recruitment agency | recruitment firm | "
        "recruiting firm | talent agency | recruiter | agency | consultancy | recruiting agency | search firm"
    ),
    same=words(
        "he | she | they | the person | the official | the officials | the people | the spokesman | the spokeswoman | "
        "the spokesperson | the source | the sources | the analyst | the minister | the researcher | the report | "
        "the document | the notice | the professor | the director | the statement | it"
    ),
    numbers={
        "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a dozen": 12,
    },
)  # fmt: skip
