"""English wordings that tie an earlier thing to a later one. General knowledge, no source file. Classes of words first, then the patterns.

Licence: as the project. Labels and the signs in patterns: languages/tie_words.py. To extend: add a line.
"""

from __future__ import annotations

# classes of words, for the wide patterns
_RENAMED = (
    "renamed/renaming/rename/rebranded/rebranding/rebrand/retitled/relabelled/relabeled/rechristened/redubbed/given a new name/"
    "new name/its name/name was changed/changed name/changed names/changes name/gets new name/dropped the name/drop the name/dropping the name/under a different name/"
    "under another name/re-emerged/reemerged/resurfaced/reappeared/re-surfaced/relaunched/reborn/repackaged/reintroduced/new guise/another guise/different guise/rechristening/swapped its name/shed its name"
)
_NAMED_NOW = "now goes by/now goes under/goes under the name/goes by/now called/now known as/now known under/now runs as/now operates as/now advertised as/the present name/present name/current name/new name/renamed as/now styled/now billed as/now marketed as"
_ONCE = (
    "once called/once known/first known/first called/first named/old name/former name/original name/earlier name/"
    "earlier title/former title/previous name/previously run as/launched as/began as/started as/founded as/born as/née/nee/aka/also once/erstwhile"
)
_HEIR = (
    "successor/heir/replacement/substitute/incarnation/reincarnation/continuation/follow-up/follow-on/sequel/stand-in/rebirth/reboot/new version of/offshoot/second coming/"
    "next generation/natural heir/alternative to the defunct/stand in/replacement scheme/reinvention/resurrection"
)
_TAKES = (
    "replaced/replaces/replacing/replace/succeeded/succeeds/superseded/supersedes/supplanted/supplants/supplanting/"
    "took the place/takes the place/taken the place/taking the place/displaced/displaces/supersede/supplant"
)
_CARRIES_ON = (
    "took over/takes over/taken over/taking over/stepped in/steps in/picked up/picks up/inherits/inherited/inheriting/carries on/carried on/fills/filled/stepped into/steps into/"
    "carries forward/carry on/took up/takes up/taken up/takes on/took on/plays/assumes/assumed"
)
_ENDED = (
    "ended/closed/scrapped/discontinued/terminated/abolished/shelved/dropped/wound up/wound down/axed/phased out/retired/cancelled/canceled/shut down/shut/dissolved/suspended/"
    "gone/defunct/disappeared/vanished/expired/lapsed/abandoned/killed off/halted/stopped/ceased/demise/end of/closure of/folded"
)
_STEPS_IN = (
    "succeeded/replaced/in its place/in its stead/took over/takes over/stepped in/in favour of/in favor of/superseded/to make way for/made way for/gave way to/making way for/"
    "its place/its successor/a successor/their successor/successor programme/successor program/successor scheme/the mantle/the baton/the torch/to be replaced"
)
_REBUILT = (
    "overhauled/revamped/reshaped/reformed/transformed/converted/restructured/reorganised/reorganized/reworked/redesigned/remodelled/remodeled/upgraded/"
    "recast/reconstituted/relaunched/modernised/modernized/refashioned/reconfigured"
)
_JOINED = (
    "merged/merge/merging/merger/consolidated/consolidate/consolidating/combined/combine/combining/brought together/bring together/bringing together/rolled into/rolled together/rolling/folded together/unified/"
    "unify/amalgamated/amalgamate/fused/fuse/bundled/pooled/integrated/integrate/joined up/united/joined/grouped together/roll"
)
_PARTED = "split/divided/broken up/broke up/separated/carved up/parted/splits/dividing/hived off/spun off/subdivided/branched/cut in two/split up"

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
        Y~(fingerprint their origins to/fingerprint their roots to)_X
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
    "~renamed": f"""
        X…({_RENAMED})…Y
        X…({_NAMED_NOW})_Y
        X~(was/is/had been) (the original name of/the former name of/the old name of/the first name of/the earlier name of/an earlier name of/an earlier name for/the original name for/the old name for/the former name for) Y
        (renamed/renaming/rebranded/rename) X; _(it will be/it will henceforth be/it is now/now/henceforth/from now on)_Y
        X…(is now/are now) (called /known as /)Y
        X(, / — / – / - /—)(now/today/currently/nowadays/these days/henceforth/at present) (called /the /known as /)Y
        X…(lives on as/lives on under/survives as/survives under/goes on as/continues as/carries on as/back as/this time as/operates as/operates under/resurfaced as/returned as/reborn as/known today as/runs as/better known now as) Y
        X…(under the name/under the title/under the banner/under the label/by the name/by the name of/takes the name/took the name/taking the name/adopted the name/adopting the name/adopted its present name, the/bears the name) (of /)Y
        (what used to be/what was once/what was formerly/what used to be called/what was once called/what had been)_X…(now/today/these days/nowadays/advertised/known)…Y
        (name of/title of/names of)_X (was/has been/is/were/will be) (changed/altered/modified)_Y
        X…(appears/referred to/described/presented/advertised/marketed/billed/styled/promoted/listed)_(as/only as) Y
        (refer to/refers to/referring to/describes/now calls/now call) X (as /)Y
        ({_RENAMED})_X…(as/to/in favour of/in favor of/became/becomes/into)_Y
        (the old/the former) X…(now/today/nowadays/these days)…Y
    """,
    "~formerly": f"""
        Y…({_ONCE})_X
        Y…(formerly/previously) (known as /called /named /titled /run as /operated as /offered as /advertised as /styled /dubbed /)X
        Y(, / — / – / - /—)(once/earlier/initially/originally/at first/until recently/until then/before that) X
        (formerly/previously/originally/initially/first known/first called/earlier title/former title/old name/former name/original name/earlier name/launched/began life/started life/started out)_X, Y
        (earlier title/former title/old name/former name/original name/earlier name/previous name)(, / / of )X, Y
        Y( — / – / - /, )X (until/till/up to)
        Y （(ex-/ex /once /previously /earlier )X
        Y （(until/till/up to/before)_X
        Y (is what) X (is called/is now called/is known as/is now known as/became/has become/goes by)
        Y, as X (has been known/is now known/has been called/is now called/is known/came to be known)
        Y…(a new name for/new label for/the new name of/another name for/new name given to/by another name for/the current name of/the present name of/the new title of) (what was /)X
        Y…X (by another name/under another name/under a new name/by a new name/in all but name/in disguise/with a new name/rebranded/renamed/repackaged)
    """,
    "~succeeds": f"""
        Y…({_CARRIES_ON}) (from/for)_X
        Y…({_CARRIES_ON})_(left by/role of/mandate of/staff of/work of/functions of/shoes of/place of/mantle of/baton from/torch from/tasks of/part played by/role once played by/role played by/duties of)_X
        Y…({_HEIR})_(of/to/for)_X
        Y…({_TAKES})_X
        Y…({_CARRIES_ON})…(where/what) X (left off/did/stopped/used to do/ended)
        Y…(where/what) X (left off/did/stopped/used to do/ended)
        Y…(in place of/instead of/to fill the gap left by/to fill the void left by/in lieu of/in succession to/in the wake of the closure of/on the ruins of/out of the ashes of)_X
    """,
    "~succeeded by": f"""
        X, which Y (replaced/replaces/succeeded/supplanted/superseded/took over from/has replaced/had replaced/took over/supplants)
        (having/after) (replaced/succeeded/supplanted/superseded/taken over from) X, Y
        (replacing/succeeding/superseding/supplanting/in place of/in lieu of/as a replacement for/as successor to/as a successor to/as heir to/as a substitute for/instead of)_X, Y
        ({_HEIR})(, the/,/)_Y…(after/when/once/following)_X (attracted/was/had/came/closed/ended/ran)
        ({_HEIR}) (to/of/for)_X(, called/, named/, dubbed/, known as/ called/ named/ is/ was/,/ has been)_Y
        X…({_ENDED})…({_STEPS_IN})…Y
        X…({_ENDED}); _(in its place/in its stead/instead/its successor/its replacement)…Y
        X…(revived/resurrected/revives/reviving/revamped)…(under/as/by) (the name /the title /)Y
        ({_ENDED})_X…(in favour of/in favor of/replaced/instead/in its place/in its stead/successor)…Y
        (launch of/introduction of/arrival of/creation of/establishment of) Y…X…({_ENDED})
        (with/after/when/once)_X (gone/defunct/scrapped/closed/over/ended/abolished/dead/shut/out of the way),_Y (has become/became/is now/took/takes/has taken)
        Y~(is/was/became/as) X(’s /'s )_(successor/heir/replacement/continuation)
        (terminated/scrapped/abolished/axed/closed/dropped/ended/cancelled) X~(and)~Y~(in its stead/in its place/instead)
        (its predecessor/their predecessor/its forerunner), X, Y
        X…(has been/have been/was/were/is/being/been)_(replaced/superseded/supplanted/succeeded/displaced/taken over)_(by/with)_Y
        X(’s /'s )_({_HEIR}/place has been taken by/place was taken by/place is now taken by)…Y
        X…(passed to/passes to/handed to/handed over to/handed on to/transferred its role to/ceded its place to/gave up its place to/gives way to/yielded to/has yielded to)_Y
        X, (predecessor of/predecessor to/forerunner of/forerunner to/precursor of/precursor to/the predecessor of/the forerunner of/the precursor of/the predecessor to/a predecessor of/a forerunner of)_Y
        X~(was/is)_(predecessor of/predecessor to/forerunner of/forerunner to/precursor of/precursor to)_Y
        X, (its/the/whose)_(predecessor/forerunner/precursor)…Y
        (its/whose/the)_(predecessor/forerunner/precursor), X,_Y
    """,
    "~restructured": f"""
        X…({_REBUILT})…(into/as/to become/to form/under the title/became/becomes)_Y
        (revamped/overhauled/reformed/reshaped/remodelled/redesigned/upgraded)_X…(as/under the title/under the name/becomes/became)_Y
        X…(morphed/evolved/developed/turned/expanded/grew/mutated/transitioned/changed)_(into)_Y
        X (became/has become/becomes) Y
    """,
    "~restructured from": """
        Y…(evolved/evolves/emerged/developed/sprang/grew/derives/descended/descends/stems)_(from/out of)_X
        Y…(outgrowth of/built on the foundations of/built on the remains of/a remodelled/a revamped/a reworked/a rebuilt)_X
    """,
    "~merged": f"""
        X…({_JOINED})…(into/as/to form/to become/to create/under/forming/creating/becoming)_Y
        X…({_JOINED})…(a single/one)…Y
        ({_JOINED})_X…(into/as/to form/to become/to create/under)_Y
        (together,/together) X (became/become/make up/form/formed)_Y
    """,
    "~merged from": """
        Y…(unites/combines/merges/fuses/brings together/combining/merging/uniting/fusing/bundles/pools/merger of/amalgamation of/fusion of/combination of/consolidation of)_X
        Y…(merging/combining/fusing/uniting/joining)_X (with) X
    """,
    "~split": f"""
        X…({_PARTED})…Y
        ({_PARTED})_X…(into/:/in two)_Y
    """,
    "~split from": f"""
        Y…({_PARTED}/carved out/spun out/branched off/hived off/broken away/broke away)_(from/of)_X
    """,
    "~absorbed into": """
        X…(folded into/absorbed into/absorbed by/subsumed into/subsumed under/subsumed by/swallowed by/swallowed up by/incorporated into/integrated into/brought under/placed under/merged into/became part of/become part of/becomes part of/taken into/rolled into)_Y
    """,
    "~absorbs": """
        Y~(swallowed/swallowed up/swallows/absorbed/absorbs/subsumed/subsumes/gobbled up/took in/taken in/incorporated/incorporates/annexed)_X
    """,
    "~part of": """
        X~(is/was/forms/remains/runs as/serves as/as)_(track/strand/arm/stream/branch/component/element/pillar/part/wing/leg/sub-programme/sub-program/subprogramme/module/line/category/portion/segment/tracks/strands/parts/streams/components/pillars)_(of/under/within) (the /a /larger /wider /broader /)Y
        X, (a track/a strand/a stream/a branch/a component/a part/part/one strand/one of the strands/the youth track/a pillar/a sub-programme) of_Y
        (under the umbrella of/as part of/within the framework of/under the auspices of/inside the framework of/as a component of/as one strand of)_Y, X
        Y…(of which is/of which are/among them/including/one being/one of them) X
    """,
    "~has part": """
        Y~(includes/contains/incorporates/houses) X (as its/as a/as one/among its)
        Y~(encompasses/comprises/consists of/subsumes/embraces/is made up of/is composed of/bundles)_X
    """,
    "~version of": """
        Y…(described as/seen as/known as/referred to as/billed as) X (2.0/3.0/mark two/mark ii/reloaded/in new clothes)
        Y…(as/is/was/called/dubbed/considered/being) X (2.0/3.0/mark two/mark ii/reloaded/in new clothes)
        Y~(version of/edition of/variant of/phase of/stage of/form of/iteration of/round of/generation of/version 2.0 of/version 3.0 of)_X
    """,
    "~ended": """
        X=(was/were/has been/had been/is being/is to be)_(shelved/axed/scrapped/halted/closed/cancelled/canceled/suspended/killed off/retired/wound up/phased out/ended/dropped)
        X (has/had/have) (come to an end/been discontinued/run its course/ceased/closed/ended/expired/lapsed/folded/vanished)
        X, which (closed/ended/was discontinued/was scrapped/was abolished/has ended/has closed/folded/expired)
        X (folded/expired/lapsed/ended/is no more/ceased operations/ceased operation/is over/is dead/closed in/no longer exists)
        (pulled the plug on/called time on/put an end to/brought an end to/drew a line under/axed/wound up/did away with/got rid of/terminated/scrapped/discontinued/abandoned/abolished/shut down/closed down) X
    """,
    "@aside": """
        (lessons of/experience of/results of/audit of/review of/evaluation of/alumni network of) Z
        (funds left over from/money from/money left over from/funds from/savings from/fellows of/alumni of/graduates of/holders of/recipients of) Z
        (director/head/chair/chairman/chairwoman/president/minister/spokesman/spokeswoman/spokesperson/delegation/official/officials/staff/researcher/researchers/professor/dean/member/members/employees/students) (of/at/from) Z
        Z(’s/'s) (director/head/chair/chairman/president/spokesman/spokeswoman/delegation/staff/official/officials/budget)
    """,
    "@heads": "programme/program/plan/scheme/project/initiative",
    "@doer": " (?:said|announced|denied|decided|approved|told|reported|rejected|ordered)",
    "@apart": r"\b(?:compar\w+|unlike|alumni|alumnus|fellows (?:of|from)|holders?|recipients?|awardees?|winners?|director|head of|chair(?:man|woman)? of|adviser|advisor|professor|he|she|dr|mr|mrs|ms|funds?|money|unspent|budgets?|million|billion|launched two years|both|equally|either|neither|inspired|modelled|modeled|borrow\w*|complement\w*|conjunction|alongside|applicants?|candidates must|apply|proceed|founder|respectively|eligible|ineligible|applications?|deadlines?|calls? for|choose|difference\w*|competes?|rival\w*|similar|stricter|more \w+ than|less \w+ than|larger|visited|former director|former head|secretariat|left the|left for|moved (?:from|to)|offices? of|results?|meeting|joint\w*)\b",
    "@plans": r"\b(?:considering|plans? are afoot|intends?|is expected to|are expected to|is due to|proposes?|proposed|proposal|mulls?|mulling|may be|could be|is set to|is to be|are to be|plan to|under discussion|contemplat\w+)\b",
    "@denies": r"\b(?:are false|is false|not a|not the|does not|did not|do not|is not|was not|never|rejects?|rejected|no truth|untrue)\b",
}
