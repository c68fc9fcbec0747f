"""Views with plain names over the tables of a case, for Datasette, pandas and every SQLite browser.

They hold nothing: each is made anew from VIEWS whenever a case is opened for writing, so a view may change without a
migration. To add one: a line in VIEWS, its title and words in exports/datasette.py.
"""

from __future__ import annotations

import sqlite3

_DOCUMENT = """d.title AS document, d.issuer, d.number, coalesce(d.published, d.issued) AS dated"""
_FILE = """(SELECT min(f.path) FROM files f WHERE f.sha256 = d.file) AS file,
  (SELECT min(f.url) FROM files f WHERE f.sha256 = d.file) AS address, d.file AS sha256"""
_FIGURE = "CAST(json_extract(c.record, '$[0].normal.{0}') AS NUMERIC) AS {0}"
_NORMAL = "json_extract(c.record, '$[0].normal.{0}') AS {0}"

_STATEMENTS = f"""
SELECT p.name AS programme, c.fact, c.label, c.value,
  {_FIGURE.format("low")}, {_FIGURE.format("high")}, {_NORMAL.format("currency")}, {_NORMAL.format("per")},
  coalesce(json_extract(c.record, '$[0].normal.unit'), json_extract(c.record, '$[0].normal.what')) AS unit,
  c.as_of, c.speaker, c.speaker_kind, c.hedge, c.quote, c.page, {_DOCUMENT}, {_FILE},
  coalesce(json_extract(c.record, '$[0].binding'), '') AS binding, coalesce(json_extract(c.record, '$[0].rule'), '') AS rule,
  c.programme AS programme_id, c.document AS document_id, c.start, c."end", c.id AS statement_id
FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN programmes p ON p.id = c.programme
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
    "where_named": f"""
SELECT p.name AS programme, m.quote AS written, m.page, {_DOCUMENT}, {_FILE}, b.programme AS programme_id,
  b.document AS document_id, b.start, b."end"
FROM programme_mentions b JOIN programmes p ON p.id = b.programme JOIN documents d ON d.id = b.document
LEFT JOIN mentions m ON m.document = b.document AND m.start = b.start AND m."end" = b."end" AND m.kind = 'programme'
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
