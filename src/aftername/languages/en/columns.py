"""English column headings of tables of document numbers, by what stands in the column; most telling first.

Source: common headings of registers and data sets, written down for this project.
Licence: as the project. To extend: add a heading in small letters without blanks and punctuation.
"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "number": (
        "documentnumber",
        "docnumber",
        "documentno",
        "docno",
        "docnum",
        "fileno",
        "filenumber",
        "officialnumber",
        "issuenumber",
        "referencenumber",
        "referenceno",
        "reference",
        "refno",
        "ref",
        "asprinted",
        "noticenumber",
        "noticeno",
        "ordernumber",
        "orderno",
        "number",
        "no",
        "num",
    ),
    "code": ("series", "code", "prefix", "issuercode", "doccode", "seriesname", "seriescode"),
    "year": ("year", "yr", "docyear", "yearofnumber"),
    "serial": ("serial", "serialnumber", "serialno", "seq", "sequence", "sequencenumber", "runningnumber"),
    "date": (
        "date",
        "issued",
        "issuedate",
        "dateissued",
        "issuedon",
        "docdate",
        "documentdate",
        "dateofissue",
        "signed",
        "published",
        "publicationdate",
        "datepublished",
        "releasedate",
        "releasetime",
    ),
    "published": (
        "published",
        "publicationdate",
        "datepublished",
        "publishedon",
        "releasedate",
        "releasetime",
    ),
    "title": ("title", "subject", "name", "documenttitle", "heading"),
    "issuer": (
        "issuer",
        "issuingbody",
        "issuingoffice",
        "office",
        "agency",
        "authority",
        "ministry",
        "department",
        "body",
    ),
    "kind": ("kind", "type", "section", "category", "documenttype", "doctype"),
}
