-- What only SQLite has: full-text search, and the marks by which a file is known to be a ledger.
create virtual table statement_words using fts5 (id unindexed, words, tokenize = "unicode61 remove_diacritics 2");

-- A removed document leaves no words behind in the index.
insert into statement_words (statement_words, rank) values ('secure-delete', 1);

-- "PARL", and the number of the newest migration.
pragma application_id = 1346458188;
pragma user_version = 2;
