/**
 * The store's tables. `capture`, `place` and `occurrence` hold what reading and parsing gave, one row a fact; all others
 * are made from them. Columns in JSON hold the shapes of `src/model/`. Long texts are BLOBs of UTF-8, see `utf8.ts`: SQLite's own
 * texts take four times as long to read.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS capture (
  id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, encoding TEXT NOT NULL, metadata TEXT,
  folder TEXT NOT NULL, set_aside TEXT, variant TEXT NOT NULL, position INTEGER, ref TEXT, path TEXT, line INTEGER,
  scope TEXT, parsed_with TEXT, placed_digest TEXT, -- of what its places say
  parsed_digest TEXT -- of the sections and the articles
) WITHOUT ROWID;
-- Apart from capture, since a row with a long text is dear to change.
CREATE TABLE IF NOT EXISTS reading (capture TEXT PRIMARY KEY, text BLOB NOT NULL, regions TEXT);
CREATE TABLE IF NOT EXISTS section (capture TEXT PRIMARY KEY, record BLOB NOT NULL);

-- A file of the input: name is its path as places tell it, stamp what it looked like when it was read, empty where it is to be
-- read again.
CREATE TABLE IF NOT EXISTS input_file (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL, stamp TEXT NOT NULL, UNIQUE (path, name)
);

-- variant names how the bytes were read there, scope whose boilerplate it has.
CREATE TABLE IF NOT EXISTS place (
  capture TEXT NOT NULL, ref TEXT NOT NULL, path TEXT NOT NULL, file INTEGER NOT NULL, line INTEGER, folder TEXT NOT NULL,
  metadata TEXT NOT NULL, scope TEXT NOT NULL, variant TEXT NOT NULL, build INTEGER NOT NULL, PRIMARY KEY (capture, ref, path)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS place_file ON place (file);

-- Captures whose places changed since they were last settled; recount says that their lines are to be counted again.
CREATE TABLE IF NOT EXISTS unsettled (capture TEXT PRIMARY KEY, recount INTEGER NOT NULL) WITHOUT ROWID;

-- Counts of the lines that captures repeat, those of the captures whose ids begin with the same two digits in one row.
CREATE TABLE IF NOT EXISTS line_counts (part TEXT PRIMARY KEY, scopes BLOB NOT NULL, lines BLOB NOT NULL) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS place_path ON place (path);
CREATE INDEX IF NOT EXISTS place_ref ON place (ref);

-- An article as one capture has it: record is a ParsedArticle but for its blocks, digest that of both. Blocks stand last: SQLite
-- reads a row only as far as it is asked for, and they are most of it.
CREATE TABLE IF NOT EXISTS occurrence (
  capture TEXT NOT NULL, ordinal INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  digest TEXT NOT NULL, words INTEGER NOT NULL, opening TEXT NOT NULL, places TEXT NOT NULL,
  signature BLOB NOT NULL, paragraphs TEXT NOT NULL,
  terms BLOB NOT NULL, -- of the body, see similar/term-vector.ts
  record BLOB NOT NULL, blocks BLOB NOT NULL, PRIMARY KEY (capture, ordinal)
);
CREATE INDEX IF NOT EXISTS occurrence_article ON occurrence (article, digest);

-- What lists need of an article; all else is merged from its occurrences when it is read. Of that tells merged_digest, of what
-- lists need listed_digest, but for what the grouping into stories says.
CREATE TABLE IF NOT EXISTS article (
  id TEXT PRIMARY KEY, position INTEGER, ref TEXT NOT NULL, headline TEXT NOT NULL, headline_from TEXT NOT NULL,
  published TEXT, source TEXT, sources TEXT NOT NULL, story TEXT NOT NULL, versions INTEGER NOT NULL, lead INTEGER NOT NULL,
  merged_digest TEXT NOT NULL, listed_digest TEXT NOT NULL, words INTEGER NOT NULL, opening TEXT NOT NULL
) WITHOUT ROWID;

-- Every source an article's captures name: the same text may stand in several papers.
CREATE TABLE IF NOT EXISTS article_source (source TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (source, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_source_article ON article_source (article);

-- Articles whose occurrences changed since they were last assembled.
CREATE TABLE IF NOT EXISTS touched (article TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS related (
  article TEXT NOT NULL, ordinal INTEGER NOT NULL, title TEXT NOT NULL, folded TEXT NOT NULL, href TEXT, target TEXT,
  PRIMARY KEY (article, ordinal)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS missing (
  folded TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL, record TEXT NOT NULL
) WITHOUT ROWID;

-- What is looked at of all articles together: by the grouping into stories, and for finding similar ones. See SketchPacks.
CREATE TABLE IF NOT EXISTS sketch_pack (
  id INTEGER PRIMARY KEY, signatures BLOB NOT NULL, facts TEXT NOT NULL, terms BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS story (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL, record TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS passage (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL, record TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS passage_place (article TEXT NOT NULL, passage TEXT NOT NULL, PRIMARY KEY (article, passage)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS passage_place_passage ON passage_place (passage);

-- Countries and cities that an article names.
CREATE TABLE IF NOT EXISTS named_place (article TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (name, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS named_place_article ON named_place (article);

-- Published addresses whose article, story or capture is gone; target is a site path, or NULL where nothing took its place.
CREATE TABLE IF NOT EXISTS redirect (path TEXT PRIMARY KEY, target TEXT) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS finding (
  reason TEXT NOT NULL, path TEXT NOT NULL, line INTEGER, source TEXT, record TEXT NOT NULL, build INTEGER NOT NULL,
  file INTEGER NOT NULL, capture TEXT -- whose parsing found it; NULL where reading did
);
CREATE INDEX IF NOT EXISTS finding_capture ON finding (capture) WHERE capture IS NOT NULL;
CREATE INDEX IF NOT EXISTS finding_file ON finding (file);
`

/** Made once all articles are in: an index kept during the inserts costs more. */
export const articleIndexes = `
CREATE INDEX IF NOT EXISTS article_published ON article (published);
CREATE INDEX IF NOT EXISTS story_position ON story (position);
CREATE INDEX IF NOT EXISTS missing_position ON missing (position);
CREATE INDEX IF NOT EXISTS article_story ON article (story);
CREATE INDEX IF NOT EXISTS related_target ON related (target) WHERE target IS NOT NULL;
CREATE INDEX IF NOT EXISTS related_folded ON related (folded);
`
