"""The tables of a case file, as the steps that made them; each step is recorded in the file.

To add a step: append it to MIGRATIONS; never change one that was released.
Every table has a line in docs/case-file.md.
"""

from __future__ import annotations

from aftername.casefile.migrations_later import EIGHTEENTH, NINETEENTH

FIRST = """
CREATE TABLE files (
  path TEXT PRIMARY KEY,      -- as given; members of archives after "!"
  root TEXT NOT NULL,         -- the path of the review that gave it
  sha256 TEXT NOT NULL,       -- of the bytes; '' when they could not be read
  size_bytes INTEGER NOT NULL,
  media TEXT NOT NULL,        -- type by content
  url TEXT, captured TEXT,    -- where and when the file says it was fetched
  status TEXT NOT NULL,       -- waiting, read, opened, problem
  same_as TEXT                -- first file with the same bytes
) WITHOUT ROWID;
CREATE INDEX files_sha256 ON files (sha256);

CREATE TABLE problems (
  id TEXT PRIMARY KEY,
  reason TEXT NOT NULL, path TEXT NOT NULL, "where" TEXT NOT NULL, detail TEXT NOT NULL,
  stage TEXT NOT NULL, fatal INTEGER NOT NULL,
  sha256 TEXT NOT NULL        -- of the file read, or '' when met while walking
) WITHOUT ROWID;

CREATE TABLE documents (
  "row" INTEGER PRIMARY KEY,  -- for the search index
  id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, part TEXT NOT NULL,
  title TEXT, issuer TEXT, number TEXT, kind TEXT, level TEXT, issued TEXT, published TEXT,
  language TEXT NOT NULL, characters INTEGER NOT NULL, found TEXT NOT NULL,
  header TEXT NOT NULL, regions TEXT NOT NULL, pages TEXT NOT NULL, segments TEXT NOT NULL, -- JSON
  text TEXT NOT NULL
);
CREATE INDEX documents_file ON documents (file);

CREATE TABLE mentions (
  document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL,
  quote TEXT NOT NULL, page INTEGER, found TEXT NOT NULL, normal TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, start, "end", kind)
) WITHOUT ROWID;

CREATE TABLE programmes (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, owner TEXT, level TEXT,
  documents INTEGER NOT NULL, mentions INTEGER NOT NULL, first TEXT, last TEXT,
  record TEXT NOT NULL        -- the whole record, JSON
) WITHOUT ROWID;

CREATE TABLE names (
  programme TEXT NOT NULL, written TEXT NOT NULL, "key" TEXT NOT NULL, language TEXT NOT NULL, script TEXT NOT NULL,
  documents INTEGER NOT NULL, mentions INTEGER NOT NULL, first TEXT, last TEXT,
  document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, -- first place it stands
  PRIMARY KEY (programme, written, language)
) WITHOUT ROWID;
CREATE INDEX names_written ON names (written);

CREATE TABLE grounds (
  programme TEXT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, weight TEXT NOT NULL,
  first TEXT NOT NULL, second TEXT NOT NULL, reason TEXT NOT NULL, anchors TEXT NOT NULL, -- JSON
  PRIMARY KEY (programme, number)
) WITHOUT ROWID;

CREATE TABLE programme_mentions (
  document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, programme TEXT NOT NULL,
  PRIMARY KEY (document, start, "end", programme)
) WITHOUT ROWID;

CREATE TABLE claims (
  id TEXT PRIMARY KEY, programme TEXT, fact TEXT NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL,
  as_of TEXT, hedge TEXT NOT NULL, speaker TEXT NOT NULL, speaker_kind TEXT NOT NULL,
  document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, page INTEGER,
  record TEXT NOT NULL        -- the whole record with every anchor, JSON
) WITHOUT ROWID;
CREATE INDEX claims_programme ON claims (programme);
CREATE INDEX claims_document ON claims (document);

CREATE TABLE work (
  stage TEXT NOT NULL, subject TEXT NOT NULL, -- a file's SHA-256 or a document's id
  "key" TEXT NOT NULL,                        -- version of the stage and what it depended on
  PRIMARY KEY (stage, subject)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (words, content='', tokenize='unicode61 remove_diacritics 0');
"""

SECOND = """
CREATE TABLE gaps (
  place INTEGER NOT NULL,     -- in the order of the dossier
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, statement TEXT NOT NULL,
  count INTEGER NOT NULL, "of" INTEGER, unit TEXT NOT NULL, -- the figure, its denominator, what both count
  first TEXT, last TEXT, programme TEXT,
  record TEXT NOT NULL        -- the whole record with every anchor, JSON
) WITHOUT ROWID;

CREATE TABLE judgements (
  number INTEGER PRIMARY KEY, -- the order they were made in; of two on one subject the later holds
  about TEXT NOT NULL, subject TEXT NOT NULL, -- what kind of thing is judged, and its id
  verdict TEXT NOT NULL, because TEXT NOT NULL,
  said TEXT NOT NULL,         -- what the case said of the subject then
  author TEXT NOT NULL, time TEXT NOT NULL
);
CREATE INDEX judgements_subject ON judgements (about, subject);
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are appended, never changed'); END;
CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are appended, never removed'); END;
"""

THIRD = """
CREATE TABLE questions (
  place INTEGER PRIMARY KEY,  -- the most consequential first
  id TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, -- the two names
  first_programme TEXT NOT NULL, second_programme TEXT NOT NULL,
  documents INTEGER NOT NULL, mentions INTEGER NOT NULL, -- what "same" would bring under another programme
  unsure INTEGER NOT NULL,    -- 1: a person looked and could not tell
  record TEXT NOT NULL        -- the whole record with its grounds and every anchor, JSON
);
CREATE INDEX judgements_undone ON judgements (about, verdict);
"""

FOURTH = """
CREATE TABLE origins (
  document TEXT PRIMARY KEY,  -- each document stands in one origin
  origin TEXT NOT NULL        -- id
) WITHOUT ROWID;
CREATE INDEX origins_origin ON origins (origin);

CREATE TABLE families (       -- origins that more than one document goes back to
  id TEXT PRIMARY KEY,
  documents INTEGER NOT NULL,
  root TEXT,                  -- the document the others most likely come from
  because TEXT NOT NULL,      -- why that one, or why none
  record TEXT NOT NULL        -- the whole record with every sign and anchor, JSON
) WITHOUT ROWID;
"""

FIFTH = """
CREATE TABLE succession (
  id TEXT PRIMARY KEY,
  earlier TEXT NOT NULL, later TEXT NOT NULL, -- programmes; the part and the whole for part-of
  relation TEXT NOT NULL, grade TEXT NOT NULL, date TEXT,
  denied INTEGER NOT NULL,    -- 1 where nothing but denials was found
  documents INTEGER NOT NULL,
  record TEXT NOT NULL        -- the whole record with every anchor, JSON
) WITHOUT ROWID;
"""

SIXTH = """
CREATE TABLE traces (
  document TEXT PRIMARY KEY, language TEXT NOT NULL, date TEXT,
  letters INTEGER NOT NULL,   -- letters and digits of its text
  text TEXT NOT NULL,         -- the same for texts with the same letters
  print BLOB NOT NULL, form BLOB NOT NULL, -- MinHash sketches: of the text, and of it without names and figures
  sample BLOB NOT NULL,       -- one run of sixteen, as numbers
  facts TEXT NOT NULL, places BLOB NOT NULL, -- a line each, and where each stands first
  heads TEXT NOT NULL         -- title, number, address, credits ... with their places, JSON
) WITHOUT ROWID;
"""

SEVENTH = """
ALTER TABLE traces RENAME TO fingerprints;
"""

EIGHTH = """
ALTER TABLE documents ADD COLUMN blocks TEXT NOT NULL DEFAULT '[]'; -- what the text is made of (casefile/block_rows.py), JSON
"""

NINTH = """
CREATE INDEX problems_sha256 ON problems (sha256);
CREATE INDEX work_subject ON work (subject);
"""

TENTH = """
INSERT INTO search (search) VALUES ('delete-all');
INSERT INTO search (rowid, words) SELECT "row", index_words(text) FROM documents; -- casefile.search.words
"""

ELEVENTH = """
CREATE TABLE IF NOT EXISTS manifest (
  what TEXT NOT NULL,         -- table, document, schema, state, file, seal; open: what is being done, by which process
  name TEXT NOT NULL,         -- of the table, the document or the file beside the case
  digest TEXT NOT NULL, "rows" INTEGER NOT NULL,
  PRIMARY KEY (what, name)
) WITHOUT ROWID;
"""

TWELFTH = """
ALTER TABLE files ADD COLUMN http_status INTEGER;               -- what the server answered, as a web archive says
ALTER TABLE files ADD COLUMN stated TEXT NOT NULL DEFAULT '[]'; -- what a list beside it says of it: field and value, JSON
"""

THIRTEENTH = """
CREATE TABLE IF NOT EXISTS scans ( -- pages that were read off their pictures
  file TEXT NOT NULL, page INTEGER NOT NULL, -- a file's SHA-256, the place of the page in it
  text TEXT NOT NULL, words TEXT NOT NULL,   -- its lines; places, boxes and confidence of its words (casefile/scans.py), JSON
  reader TEXT NOT NULL, languages TEXT NOT NULL,
  turn INTEGER NOT NULL, skew INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, -- of the upright picture
  confidence INTEGER NOT NULL, blank INTEGER NOT NULL,
  reason TEXT NOT NULL, trouble TEXT NOT NULL, -- why nothing was read
  picture BLOB NOT NULL,      -- the upright page, small and grey, WebP
  PRIMARY KEY (file, page)
);
"""

FOURTEENTH = """
DROP TABLE search;
CREATE VIRTUAL TABLE search USING
  fts5 (words, content='', tokenize='unicode61 remove_diacritics 0'); -- in two lines: Datasette offers a search box
  -- for an index that it knows as one, and its box would ask for whole runs of characters and find nothing
INSERT INTO search (rowid, words) SELECT "row", index_words(text) FROM documents;
"""

FIFTEENTH = """
DROP TABLE claims;
CREATE TABLE claims (         -- rows are long, so they stand in the order they came in
  id TEXT PRIMARY KEY, programme TEXT, fact TEXT NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL,
  as_of TEXT, hedge TEXT NOT NULL, speaker TEXT NOT NULL, speaker_kind TEXT NOT NULL,
  document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, page INTEGER,
  found TEXT NOT NULL,
  record TEXT NOT NULL        -- what the columns do not hold, and the kind of its value, JSON (casefile/lean.py)
);
CREATE INDEX claims_programme ON claims (programme);
CREATE INDEX claims_document ON claims (document);
DROP TABLE fingerprints;
CREATE TABLE fingerprints (
  document TEXT PRIMARY KEY, language TEXT NOT NULL, date TEXT,
  letters INTEGER NOT NULL,   -- letters and digits of its text
  text TEXT NOT NULL,         -- the same for texts with the same letters
  print BLOB NOT NULL, form BLOB NOT NULL, -- MinHash sketches: of the text, and of it without names and figures
  sample BLOB NOT NULL,       -- one run of sixteen, as numbers
  facts TEXT NOT NULL, places BLOB NOT NULL, -- a line each, and where each stands first, without the noughts at the end
  heads TEXT NOT NULL         -- title, number, address, credits ... with their places, JSON
);
ALTER TABLE work RENAME TO work_before;
CREATE TABLE work (
  stage TEXT NOT NULL, subject TEXT NOT NULL, -- a file's SHA-256 or a document's id
  "key" TEXT NOT NULL,                        -- version of the stage and what it depended on
  PRIMARY KEY (subject, stage)
) WITHOUT ROWID;
INSERT INTO work SELECT * FROM work_before WHERE stage NOT IN ('mentions', 'known', 'fingerprints', 'claims');
DROP TABLE work_before;
DELETE FROM mentions;
"""

SIXTEENTH = """
DROP TABLE mentions;
CREATE TABLE meanings (       -- what mentions and claims mean, each once
  id INTEGER PRIMARY KEY,     -- made of what it says (casefile/shared.py)
  kind TEXT NOT NULL, normal TEXT NOT NULL -- JSON
);
CREATE TABLE mentions (
  document INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, meaning INTEGER NOT NULL,
  page INTEGER, found TEXT,   -- empty: "exact"
  quote TEXT,                 -- empty: as the text has it
  PRIMARY KEY (document, start, "end", meaning)
) WITHOUT ROWID;
DROP TABLE claims;
CREATE TABLE claim_kinds (    -- what many claims have in common
  id INTEGER PRIMARY KEY, fact TEXT NOT NULL, label TEXT NOT NULL, speaker_kind TEXT NOT NULL,
  rule TEXT NOT NULL, binding TEXT NOT NULL, spread TEXT NOT NULL, found TEXT NOT NULL
);
CREATE TABLE claims (
  document INTEGER NOT NULL, id INTEGER NOT NULL, programme INTEGER, -- the numbers that their ids are
  kind INTEGER NOT NULL, hedge TEXT NOT NULL, meaning INTEGER,
  as_of TEXT,                 -- '': the date of its document
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, page INTEGER, -- of its passage
  value_start INTEGER, value_end INTEGER, subject_start INTEGER, subject_end INTEGER,
  speaker_start INTEGER, speaker_end INTEGER,
  value TEXT, speaker TEXT, quote TEXT, -- empty: as the text has it
  more TEXT,                  -- what no column says (casefile/claim_rows.py), JSON
  PRIMARY KEY (document, id)
) WITHOUT ROWID;
DROP TABLE fingerprints;
CREATE TABLE fingerprints (
  document INTEGER PRIMARY KEY, language TEXT NOT NULL, date TEXT,
  letters INTEGER NOT NULL,   -- letters and digits of its text
  text BLOB NOT NULL,         -- the same for texts with the same letters
  print BLOB NOT NULL, form BLOB NOT NULL, -- MinHash sketches: of the text, and of it without names and figures
  sample BLOB NOT NULL,       -- one run of sixteen, as numbers
  facts TEXT NOT NULL, places BLOB NOT NULL, -- a line each, and where each stands first
  words BLOB NOT NULL,        -- letter of their language, then three bytes a word
  heads TEXT NOT NULL         -- title, number, address, credits ... with their places, JSON
);
CREATE TABLE work_keys (id INTEGER PRIMARY KEY, stage TEXT NOT NULL, "key" TEXT NOT NULL); -- version, and what it depended on
ALTER TABLE work RENAME TO work_before;
CREATE TABLE work (
  subject NOT NULL,           -- the number of a document; else a file's SHA-256
  "key" INTEGER NOT NULL,
  PRIMARY KEY (subject, "key")
) WITHOUT ROWID;
INSERT OR IGNORE INTO work_keys SELECT shared_number(stage, "key"), stage, "key" FROM work_before
  WHERE stage NOT IN ('mentions', 'known', 'fingerprints', 'claims');
INSERT INTO work SELECT subject, shared_number(stage, "key") FROM work_before
  WHERE stage NOT IN ('mentions', 'known', 'fingerprints', 'claims');
DROP TABLE work_before;
DROP TABLE origins;
CREATE TABLE origins (
  document INTEGER PRIMARY KEY, -- each document stands in one origin
  origin INTEGER NOT NULL     -- the number that its id is
);
DROP TABLE programme_mentions;
CREATE TABLE programme_places (
  document INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, programme INTEGER NOT NULL,
  PRIMARY KEY (document, start, "end", programme)
) WITHOUT ROWID;
DROP INDEX documents_file;
CREATE INDEX documents_file ON documents (substr(file, 1, 8)); -- eight digits find a file as well as all
DROP INDEX files_sha256;
CREATE INDEX files_sha256 ON files (substr(sha256, 1, 8));
"""

SEVENTEENTH = """
CREATE TABLE IF NOT EXISTS drawn ( -- pages of PDFs that are quoted, as they look
  file TEXT NOT NULL, page INTEGER NOT NULL, -- a file's SHA-256, the place of the page in it
  text TEXT NOT NULL, words TEXT NOT NULL,   -- its text layer; places and boxes of its words, as in scans
  width INTEGER NOT NULL, height INTEGER NOT NULL,
  picture BLOB NOT NULL,      -- small and grey, WebP
  PRIMARY KEY (file, page)
);
"""

MIGRATIONS: tuple[tuple[int, str, str], ...] = (
    (1, "files, documents, mentions, names, claims, search", FIRST),
    (2, "gaps, judgements", SECOND),
    (3, "questions", THIRD),
    (4, "origins", FOURTH),
    (5, "succession", FIFTH),
    (6, "traces", SIXTH),
    (7, "traces are called fingerprints", SEVENTH),
    (8, "blocks of documents", EIGHTH),
    (9, "what lets a case grow: problems by file, work by what was done", NINTH),
    (10, "words of the index with Han simplified", TENTH),
    (11, "manifest: what verify holds the case against", ELEVENTH),
    (12, "files: the answer of the server, what a list says", TWELFTH),
    (13, "scans: pages read off their pictures", THIRTEENTH),
    (14, "foreign keys (casefile/keys.py); an index that no browser takes for one of words", FOURTEENTH),
    (15, "claims, fingerprints and work take less room", FIFTEENTH),
    (16, "ids as numbers, quotes as places, what is shared once", SIXTEENTH),
    (17, "drawn: pages of PDFs that are quoted", SEVENTEENTH),
    (18, "captures of pages, and what they amount to over time", EIGHTEENTH),
    (19, "kin: pairs of documents, kept between reviews", NINETEENTH),
)
"""Version, what it adds, SQL."""
