"""What flows: frozen records without logic. Read in order they are the pipeline."""

from aftername.records.anchor import Anchor
from aftername.records.answers import Broken, Counted, Found, Match, Verified
from aftername.records.base import content_id, record
from aftername.records.block import Block, PlacedBlock
from aftername.records.block import Cell as BlockCell
from aftername.records.capture import (
    Capture,
    NamedInYear,
    PageChange,
    PageHistory,
    SaidOver,
    Scrubbed,
)
from aftername.records.claim import Claim, Speaker
from aftername.records.document import (
    Document,
    DocumentCard,
    Field,
    Header,
    Page,
    Region,
    Segment,
    document_id,
)
from aftername.records.dossier import Conflict, Coverage, Dossier, Offer, ProgrammeAccount
from aftername.records.fingerprint import Fingerprint
from aftername.records.gap import Cell, Explanation, Gap, YearOfSeries
from aftername.records.judgement import Judgement, NameGiven, Question
from aftername.records.lineage import LevelSpan, Lineage, LineageEdge, LineageRow
from aftername.records.mention import (
    NORMALS,
    BodyName,
    ChannelName,
    CitedTitle,
    Definition,
    DocumentNumber,
    Listing,
    MarkedDocument,
    Mention,
    NameCandidate,
    Normal,
    PersonName,
    ProgrammeName,
    SpeakerName,
)
from aftername.records.name import Belonging, Ground, Name, NameToDecide, Programme, WeakestLink
from aftername.records.origin import Kinship, Origin, OriginPart, Report
from aftername.records.problem import REASONS, Problem
from aftername.records.remark import Remark
from aftername.records.saying import Saying
from aftername.records.scan import Scan, ScanWord
from aftername.records.source import SourceFile
from aftername.records.succession import Evidence, PaperTie, Succession
from aftername.records.values import (
    Age,
    Amount,
    Count,
    Date,
    Degree,
    Duration,
    Experience,
    Number,
    Percent,
    Period,
)

__all__ = [
    "NORMALS",
    "REASONS",
    "Age",
    "Amount",
    "Anchor",
    "Belonging",
    "Block",
    "BlockCell",
    "BodyName",
    "Broken",
    "Capture",
    "Cell",
    "ChannelName",
    "CitedTitle",
    "Claim",
    "Conflict",
    "Count",
    "Counted",
    "Coverage",
    "Date",
    "Definition",
    "Degree",
    "Document",
    "DocumentCard",
    "DocumentNumber",
    "Dossier",
    "Duration",
    "Evidence",
    "Experience",
    "Explanation",
    "Field",
    "Fingerprint",
    "Found",
    "Gap",
    "Ground",
    "Header",
    "Judgement",
    "Kinship",
    "LevelSpan",
    "Lineage",
    "LineageEdge",
    "LineageRow",
    "Listing",
    "MarkedDocument",
    "Match",
    "Mention",
    "Name",
    "NameCandidate",
    "NameGiven",
    "NameToDecide",
    "NamedInYear",
    "Normal",
    "Number",
    "Offer",
    "Origin",
    "OriginPart",
    "Page",
    "PageChange",
    "PageHistory",
    "PaperTie",
    "Percent",
    "Period",
    "PersonName",
    "PlacedBlock",
    "Problem",
    "Programme",
    "ProgrammeAccount",
    "ProgrammeName",
    "Question",
    "Region",
    "Remark",
    "Report",
    "SaidOver",
    "Saying",
    "Scan",
    "ScanWord",
    "Scrubbed",
    "Segment",
    "SourceFile",
    "Speaker",
    "SpeakerName",
    "Succession",
    "Verified",
    "WeakestLink",
    "YearOfSeries",
    "content_id",
    "document_id",
    "record",
]
