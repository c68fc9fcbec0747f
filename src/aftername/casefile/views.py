"""Views with plain names over the tables of a case, for Datasette, pandas and every SQLite browser.

They hold nothing: each is made anew from VIEWS whenever a case is opened for writing, so a view may change without a
migration. To add one: a line in VIEWS, its title and words in exports/datasette.py.
"""

from __future__ import annotations

import sqlite3

_DOCUMENT = """d.title AS document, d.issuer, d.number, coalesce(d.published, d.issued) AS dated"""
_OF_FILE = "FROM files f WHERE substr(f.sha256, 1, 8) = substr(d.file, 1, 8) AND +f.sha256 = d.file"
_FILE = f"""(SELECT min(f.path) {_OF_FILE}) AS file, (SELECT min(f.url) {_OF_FILE}) AS address, d.file AS sha256"""
_FIGURE = "CAST(json_extract(c.normal, '$.{0}') AS NUMERIC) AS {0}"
_NORMAL = "json_extract(c.normal, '$.{0}') AS {0}"
_ID = "printf('%016x', {0})"
_CUT = "substr(d.text, {0}start + 1, {0}end - {0}start)"  # "end" after a dot is no keyword to SQLite

_MENTIONS = f"""
SELECT d.id AS document, r.start, r."end", m.kind, coalesce(r.quote, {_CUT.format("r.")}) AS quote,
  r.page, coalesce(r.found, 'exact') AS found, m.normal
FROM mentions r JOIN documents d ON d."row" = r.document JOIN meanings m ON m.id = r.meaning
"""

_CLAIMS = f"""
SELECT {_ID.format("r.id")} AS id, CASE WHEN r.programme IS NOT NULL THEN {_ID.format("r.programme")} END AS programme,
  k.fact, k.label, coalesce(r.value, {_CUT.format("r.value_")}) AS value,
  CASE r.as_of WHEN '' THEN coalesce(d.published, d.issued) ELSE r.as_of END AS as_of, r.hedge,
  coalesce(r.speaker, {_CUT.format("r.speaker_")}) AS speaker, k.speaker_kind,
  d.id AS document, r.start, r."end", coalesce(r.quote, {_CUT.format("r.")}) AS quote, r.page, k.found, k.rule, k.binding,
  m.kind AS kind, m.normal, r.more
FROM claims r JOIN documents d ON d."row" = r.document JOIN claim_kinds k ON k.id = r.kind
LEFT JOIN meanings m ON m.id = r.meaning
"""

_WORK = """
SELECT k.stage, coalesce(d.id, r.subject) AS subject, k."key"
FROM work r JOIN work_keys k ON k.id = r."key" LEFT JOIN documents d ON d."row" = r.subject
"""

_STATEMENTS = f"""
SELECT p.name AS programme, c.fact, c.label, c.value,
  {_FIGURE.format("low")}, {_FIGURE.format("high")}, {_NORMAL.format("currency")}, {_NORMAL.format("per")},
  coalesce(json_extract(c.normal, '$.unit'), json_extract(c.normal, '$.what')) AS unit,
  c.as_of, c.speaker, c.speaker_kind, c.hedge, c.quote, c.page, {_DOCUMENT}, {_FILE}, c.binding, c.rule,
  c.programme AS programme_id, c.document AS document_id, c.start, c."end", c.id AS statement_id
FROM claims_in_words c JOIN documents d ON d.id = c.document LEFT JOIN programmes p ON p.id = c.programme
WHERE c.fact <> 'said'
"""

_EDGES = f"""
SELECT json_extract(s.record, '$.earlier_name') AS earlier, s.relation,
  json_extract(s.record, '$.later_name') AS later, s.date, json_extract(s.record, '$.said') AS said, s.grade,
  s.denied, json_extract(s.record, '$.planned') AS planned, json_extract(s.record, '$.verdict') AS verdict,
  json_extract(s.record, '$.kind') AS kind, s.documents,
  json_extract(s.record, '$.evidence[0].anchors[0].quote') AS quote,
  json_extract(s.record, '$.evidence[0].anchors[0].page') AS page, {_DOCUMENT}, {_FILE},
  s.earlier AS earlier_id, s.later AS later_id, d.id AS document_id, s.id AS succession_id
FROM succession s JOIN documents d ON d.id = json_extract(s.record, '$.evidence[0].anchors[0].document')
"""

VIEWS: dict[str, str] = {
    "mentions_in_words": _MENTIONS,
    "claims_in_words": _CLAIMS,
    "work_done": _WORK,
    "programme_mentions": f"""
SELECT d.id AS document, b.start, b."end", {_ID.format("b.programme")} AS programme
FROM programme_places b JOIN documents d ON d."row" = b.document
""",
    "statements": _STATEMENTS,
    "offers": """
SELECT programme, label AS benefit, value, low, high, currency, per, as_of, speaker, hedge, quote, page, document, issuer,
  number, dated, file, address, sha256, programme_id, document_id, statement_id
FROM statements WHERE fact = 'offers'
""",
    "who_runs_what": """
SELECT programme, value AS body, label AS role, as_of, speaker, speaker_kind, hedge, quote, page, document, issuer, number,
  dated, file, address, sha256, programme_id, document_id, statement_id
FROM statements WHERE fact = 'run-by'
""",
    "names_of_programmes": f"""
SELECT p.name AS programme, n.written AS name, n.language, n.script, n.documents, n.mentions, n.first, n.last,
  {_DOCUMENT}, {_FILE}, n.programme AS programme_id, n.document AS document_id
FROM names n JOIN programmes p ON p.id = n.programme JOIN documents d ON d.id = n.document
""",
    "renamed": _EDGES,
    "notes_and_tags": """
SELECT j.about AS kind, substr(j.subject, 1, instr(j.subject, ':') - 1) AS stands_on, j.said AS what, j.because AS words,
  j.author, j.time, substr(j.subject, instr(j.subject, ':') + 1) AS subject, j.number
FROM judgements j WHERE j.verdict = 'remarked' AND NOT EXISTS (SELECT 1 FROM judgements k
  WHERE k.about = j.about AND k.subject = j.subject AND k.verdict = 'undone' AND k.said = j.number)
""",
    "where_named": f"""
SELECT p.name AS programme, {_CUT.format("b.")} AS written,
  (SELECT r.page FROM mentions r WHERE r.document = b.document AND r.start = b.start AND r."end" = b."end") AS page,
  {_DOCUMENT}, {_FILE}, p.id AS programme_id, d.id AS document_id, b.start, b."end"
FROM programme_places b JOIN programmes p ON p.id = {_ID.format("b.programme")}
JOIN documents d ON d."row" = b.document
""",
}
"""Name of each view and what it selects, in an order in which each rests on earlier ones alone."""


def set_views(db: sqlite3.Connection) -> None:
    """Make the views of a case these, and no others."""
    held = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    if held != {name: _made(name) for name in VIEWS}:
        drop_views(db)
        for name in VIEWS:
            db.execute(_made(name))


def drop_views(db: sqlite3.Connection) -> None:
    """Take all views out, so that tables can be changed under them."""
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        db.execute(f'DROP VIEW "{name}"')


def _made(name: str) -> str:
    return f'CREATE VIEW "{name}" AS{VIEWS[name].rstrip()}'
