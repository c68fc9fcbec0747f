"""English words of repeal and amendment: how a paper says that it takes the place of another.

Source: closing clauses of regulations, directives and translated rules, written down for this project.
Licence: as the project. To extend: add a phrase to its list; see languages/repeal_words.py.
"""

from __future__ import annotations

from aftername.languages.repeal_words import RepealWords, words

WORDS = RepealWords(
    language="en",
    acts={
        "repeal, <": (
            "is repealed | are repealed | is hereby repealed | are hereby repealed | shall be repealed | was repealed | were repealed | "
            "has been repealed | have been repealed | will be repealed | shall be simultaneously repealed | shall simultaneously be repealed | "
            "shall be annulled | is annulled | is revoked | are revoked | is hereby revoked | are hereby revoked | shall be revoked | "
            "is rescinded | are rescinded | is hereby rescinded | are hereby rescinded | is cancelled | are cancelled | is hereby cancelled | "
            "is hereby abolished | are hereby abolished | shall be abolished | is abolished | is withdrawn | shall cease to have effect | "
            "shall cease to be in force | ceases to have effect | is no longer in force | shall become null and void | shall be null and void | "
            "shall be invalidated | shall no longer be implemented"
        ),
        "repeal, >": "repealing | repeals | hereby repeals | revoking | revokes | rescinds | cancels | repealed | rescinded | revoked",
        "replaced by, <>": (
            "is superseded by | are superseded by | was superseded by | were superseded by | is replaced by | are replaced by | was replaced by | "
            "were replaced by | has been replaced by | has been superseded by | shall be replaced by | superseded by | replaced by | "
            "is repealed and replaced by | are repealed and replaced by | is repealed by | was repealed by | are repealed by"
        ),
        "replaces, <>": "supersedes | supersede | replaces | replaced | superseded | supersedes and cancels | reissues and cancels | replaces and repeals | repeals and replaces | reissues | reissues and renames | renames and reissues | shall supersede | shall replace",
        "amend, <": "is amended | are amended | is hereby amended | are hereby amended | shall be amended | is amended as follows | has been amended",
        "amend, >": "amends | amending | hereby amends",
        "basis, >": "pursuant to | in accordance with | under | on the basis of | based on",
    },
    fillers=words(
        "the | which | that | simultaneously | hereby | also | both | all | its | their | on | from | effective | as of | with effect from | at the same time | "
        "same | date | day | of | this | these | now | previous | former | old | original | will | shall | therefore | accordingly | following | an | a | in | entirety | its entirety | respectively | issued"
    ),
    issued=words("issued by | promulgated by | published by | approved by | adopted by | enacted by | issued on | promulgated on | published on | dated"),
    joins=words("and | , | ; | as well as | together with | & | , and"),
    breaks=words("pursuant to | in accordance with | under | come into | comes into | enter into | enters into | repealed | amended | shall prevail | take effect | takes effect | which was | based on"),
    parts=words("article | section | paragraph | annex | chapter | part | in part | ’s | 's | insofar | to the extent | except"),
    unsure=words("not | could | should | may | might | whether | if | would | propose | proposed | proposes | consider | calls for | called for | never | recommend | unless | until | article | section | paragraph | annex | parts of | part of"),
    after=words("by reference | unless | if | only"),
    plans=words("will | plan | plans | intends | to be | is to"),
    own=words(
        "this notice | these measures | these regulations | this regulation | these rules | this directive | this order | this act | this law | this decision | "
        "these provisions | this policy | this circular | this instruction | these guidelines | this memorandum | this decree | these interim measures | "
        "the present measures | the present regulation | this issuance | this ordinance | this publication | this manual"
    ),
    old=words("the former | the previous | the original | the old | former | previous | original"),
    by=(),
    together=words("shall be simultaneously repealed | shall simultaneously be repealed | repealed simultaneously | repealed at the same time | hereby | as follows"),
    since=words("from | effective | as of | with effect from | on | since | effective from | effective as of"),
    from_=(),
    force=words("come into force | comes into force | enter into force | enters into force | take effect | takes effect | shall be effective | become effective | came into force"),
    from_alone=(),
    bare=words("repealed"),
    still=words("remain in force | remains in force | remain in effect | remains in effect | continue in force | continue to apply"),
    lists=words("the following | listed below | as follows"),
    titles=(
        ("on repealing", "", "repeal"),
        ("on the repeal of", "", "repeal"),
        ("on abolishing", "", "repeal"),
        ("on annulling", "", "repeal"),
        ("to repeal", "", "repeal"),
        ("repealing", "", "repeal"),
        ("rescission of", "", "repeal"),
        ("on amending", "", "amend"),
        ("amending", "", "amend"),
        ("to amend", "", "amend"),
        ("amendment of", "", "amend"),
        ("amendments to", "", "amend"),
    ),
    trial=words("interim | provisional | trial | tentative | pilot | for trial implementation | temporary"),
    edition=words("revised | amended | new"),
    revised=words("revised | amended"),
    drafts=words("draft | draft for comments | proposed | exposure draft"),
    kinds=words(
        "Measures | Regulation | Regulations | Rules | Act | Law | Order | Directive | Decision | Notice | Circular | Guidelines | Guideline | Provisions | "
        "Policy | Memorandum | Opinions | Ordinance | Instruction | Decree | Code | Manual | Standard | Procedures | Bylaws | Charter | Resolution | "
        "Recommendation | Proclamation | Guidance | Opinion | Statute | Guide | By-law | Provision"
    ),
    standing=words("Measures | Regulation | Regulations | Rules | Guidelines | Provisions | Policy | Manual | Standard | Procedures | Code | Charter"),
)  # fmt: skip
