"""Steps of the case file from the eighteenth on; migrations.py lists them all."""

from __future__ import annotations

EIGHTEENTH = """
CREATE TABLE capture_lists (   -- captures that lists and tables name
  file TEXT NOT NULL, piece INTEGER NOT NULL, number INTEGER NOT NULL, -- a file's SHA-256, piece of it, place in that
  part TEXT NOT NULL,         -- part of the file that is its text, "" for none
  address TEXT NOT NULL, captured TEXT NOT NULL, status INTEGER, leads_to TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (file, piece, number)
) WITHOUT ROWID;
CREATE TABLE captures (        -- what was found at an address at a time, from all that says so
  page TEXT NOT NULL,         -- the address as all ways to write it have in common (text/addresses.py)
  captured TEXT NOT NULL, source TEXT NOT NULL, number INTEGER NOT NULL,
  address TEXT NOT NULL, status INTEGER, leads_to TEXT NOT NULL, digest TEXT NOT NULL,
  paper INTEGER, text TEXT,   -- the number of the document that was read there; what is the same for the same letters (fingerprints)
  bucket INTEGER NOT NULL,    -- pages of one are judged together
  PRIMARY KEY (page, captured, number)
) WITHOUT ROWID;
CREATE INDEX captures_bucket ON captures (bucket);
CREATE INDEX captures_paper ON captures (paper) WHERE paper IS NOT NULL;
CREATE INDEX captures_text ON captures (text) WHERE text IS NOT NULL;
CREATE TABLE page_histories (
  page TEXT PRIMARY KEY, bucket INTEGER NOT NULL, site TEXT NOT NULL,
  verdict TEXT NOT NULL, how TEXT NOT NULL, first TEXT, last TEXT, gone_since TEXT,
  captures INTEGER NOT NULL, sources INTEGER NOT NULL, title TEXT NOT NULL, scrubbed INTEGER NOT NULL,
  record TEXT NOT NULL        -- the whole record, JSON
) WITHOUT ROWID;
CREATE INDEX page_histories_bucket ON page_histories (bucket);
"""

NINETEENTH = """
CREATE TABLE kin (             -- pairs of documents that signs of one text found, kept so that these are not compared again
  by_names INTEGER PRIMARY KEY, -- 1: by signs that look at which programmes documents name
  "key" TEXT NOT NULL,         -- what they were found from
  pairs BLOB NOT NULL          -- a line each, JSON, compressed by zlib: number of the sign; places in the list of documents, score, reason, where
);
"""
