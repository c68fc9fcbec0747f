"""English wordings that tie an earlier thing to a later one. General knowledge, no source file.

Licence: as the project. Labels and the signs in patterns: languages/tie_words.py. To extend: add a line.
"""

from __future__ import annotations

TIES = {
    "renamed": """
        (what used to be/what was once/what was formerly) X~(as/is now/became/now)_Y
        X~(a new name/given the name/a different name), Y
        X~(be called/be known as) Y
        X~(has gone by the name of/goes by the name of/went by the name of/now goes by/trading as/now operating as/now operates as/took on the name)_Y
        X~(renamed/renamed as/renamed to/renamed to become/rebranded/rebranded as/retitled/relaunched as/relabelled/relabelled as) Y
        (rename/renames/renaming/renamed/rebrand/rebranding) X (as /to /)Y
        X~(now called/now known as/known today as/became known as/changed its name to/changed their name to/took the name/will be called/is now the/is now) Y
        X~(under a new name/under the new name/its new name)_Y
        X~(under a new name/under the new name/its new name), Y
        (former/formerly) X, (now/today/currently) Y
    """,
    "formerly": """
        (founded/established/set up/created/launched)_as X, Y
        Y~(began life as/began as/started life as/started out as/originated as/was once/was originally)_X
        Y…(formerly/formerly known as/previously known as/previously called/formerly called/once called/once known as/originally called/originally known as/former name:/formerly named/which used to be called/earlier called/previously) X
        Y~(is the new name of/is the new name for) X
    """,
    "succeeds": """
        Y~(fills the gap left by/filled the gap left by/supplanted/supplants)_X
        Y~(take the place of/replace/to replace/will replace/replacing/supersede/take over from/stepped in for)_X
        Y~(inherited/took on/took over/picked up) the (work/functions/tasks/duties/mandate/role) of_X
        Y~(successor to/successor of/replaces/replaced/has replaced/had replaced/replacement for/takes over from/took over from/in place of/follow-on to/follow-up to/took the place of/takes the place of/supersedes/heir to/superseded/continuation of/builds on/grew out of/grown out of)_X
        Y…(successor to/successor of/which replaced/which replaces/replacement for/follow-on to/heir to/set up to replace/created to replace/in place of)_X
    """,
    "succeeded by": """
        (when/after) X~(closed/shut/folded/ended/abolished/dissolved/disbanded)…Y (took over/picked up/took on/stepped in/carried on/inherited)
        X~(replaced by/superseded by/succeeded by/gave way to/give way to/was followed by/taken over by/make way for/made way for/supplanted by)_Y
        (replaced/replace/replaces/replacing/superseded/substituted/swapped)_X (with/by/for)_Y
        X(’s /'s )(successor/replacement)(, the/,/ is/ was/)_Y
        X~(dissolved/abolished/disbanded/wound up/closed/closed down) and (its/their) (functions/duties/powers/tasks/responsibilities/staff/work)_(passed/transferred/moved/handed/assigned/given) (to/over to)_Y
    """,
    "restructured": """
        (converted/transformed/reorganised/reorganized/restructured/turned/upgraded) X (into/as)_Y
        X~(restructured/reorganised/reorganized/transformed/converted/reconstituted/remodelled/revamped/reformed/upgraded/turned) (as/into/to become/to form)_Y
        (restructure/reorganise/reorganize/transform/convert/upgrade/turn) X (into/as)_Y
    """,
    "restructured from": """
        Y~(built on the foundations of/built on the foundation of/built out of/built from/developed out of/developed from/emerged from/evolved from/evolved out of)_X
    """,
    "merged": """
        X~(came together/joined forces/joined together/brought together/united)_(as/to form/to create)_Y
        (roll/rolling/rolls/bundle/bundling/bring/bringing) X_(into/together as)_Y
        X~(rolled into/bundled into)_Y
        X~(merged with/combined with/joined with/amalgamated with)_X (to form/to create/to become/into/forming/to make)_Y
        X~(merged/combined/consolidated/integrated/amalgamated/unified) (into/to form/to create/to become/as)_Y
        (merge/merging/merges/merged/combine/combining/combined/consolidate/consolidating/amalgamate/integrate) X_(into/to form/to create)_Y
        (merger/amalgamation/union) of X (created/formed/produced/gave rise to/into/as)_Y
        X~merged with_Y
    """,
    "merged from": """
        Y~(combines what were/combines the former)_X
        Y~(formed/created/established/set up)_(merger of/merging/amalgamation of/union of/combining)_X
    """,
    "split": """
        X~(split into/divided into/broken up into/split up into/separated into)_Y
        (split/divide/separate/break up) X into_Y
    """,
    "split from": """
        Y~(trace their origins to/trace their roots to)_X
        (out of/from) X (came/emerged/grew/arose)…Y
        Y~(spun off from/spun out of/split from/split off from/hived off from/carved out of/separated from/broke away from)_X
    """,
    "absorbed into": """
        X~(became/was made/was turned into/lost its independence)_(a department of/a unit of/a division of/an arm of/a section of)_Y
        X~(absorbed by/absorbed into/folded into/incorporated into/subsumed into/subsumed under/subsumed by/transferred to)_Y
        (absorb/fold/folding/incorporate/incorporating/absorbing) X into_Y
    """,
    "absorbs": """
        Y~(absorbed/absorbs/has absorbed/took in/incorporated)_X
    """,
    "part of": """
        X~(strands/parts/pillars/components/streams/tracks) (that make up/of)_Y
        X~(sits inside/sits within/belongs to/operates within/lies within/is a department of/is a division of/is an arm of)_Y
        X~(is part of/are part of/was part of/forms part of/a part of/a sub-programme of/a sub-program of/a subprogramme of/a track of/one track of/a branch of/comes under/a component of/a strand of/a stream of)_Y
    """,
    "has part": """
        Y~(comprises/consists of/is made up of/is composed of) X
    """,
    "version of": """
        Y~(new version of/revised version of/updated version of/latest version of/amended version of/second edition of/new edition of/a revision of/version # of)_X
    """,
    "has version": """
        X~(revised as/amended as/updated as)_Y
    """,
    "ended": """
        X=(was/were/has been/have been/had been/is/are/be/is being) (abolished/dissolved/disbanded/discontinued/repealed/terminated/wound up/wound down/scrapped/closed down/shut down/phased out/revoked/rescinded)
        X=(ceased to exist/came to an end)
        X=(shut for good/closed for good/closed its doors/shut its doors/went out of existence)
        (abolished/abolish/dissolved/dissolve/disbanded/repealed/repeal/repeals/scrapped/discontinued) X
    """,
    "alongside": """
        X~(at the same level/on the same level/side by side/of the same rank/sister programmes/sister programs)
        X~(runs alongside/run alongside/operates alongside/exists alongside/a sister programme of/a sister programme to)_Y
    """,
    "@aside": """
        (director/head/chair/chairman/chairwoman/president/minister/spokesman/spokeswoman/spokesperson/delegation/official/officials/staff/researcher/researchers/professor/dean/member/members/employees/students) (of/at/from) Z
        Z(’s/'s) (director/head/chair/chairman/president/spokesman/spokeswoman/delegation/staff/official/officials/budget)
    """,
    "@heads": "programme/program/plan/scheme/project/initiative",
    "@doer": " (?:said|announced|denied|decided|approved|told|reported|rejected|ordered)",
    "@apart": "(?!)",
    "@plans": "(?!)",
    "@denies": "(?!)",
}
