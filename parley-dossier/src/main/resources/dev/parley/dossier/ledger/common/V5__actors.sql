-- Who is who. What the reader says of a speaker stays with the statement; which actor that is, over all documents, is
-- found anew whenever documents come or go, and judged by people.

-- The actors of the dossier as the program saw it last, so that a ledger can be read without it.
create table known_actors (
  id varchar(200) primary key,
  name text not null,
  kind varchar(16) not null,
  party varchar(200),
  -- One a line.
  names text not null,
  -- One a line: title, first day, last day, parted by tabs.
  roles text not null
);

-- Every id that was ever given to an actor with a name. None is deleted: a person's judgement may rest on it.
create table actors (
  id varchar(200) primary key,
  name text not null,
  kind varchar(16) not null,
  -- found: in documents; split: made by a person's judgement. Whether the dossier knows it, known_actors tells.
  origin varchar(16) not null,
  -- One a line: title, owner, country, parted by tabs.
  roles text not null,
  sure varchar(16) not null,
  -- The actor that all its sightings are put down to since.
  became varchar(200)
);

-- An actor as one document names it.
create table sightings (
  document varchar(64) not null references documents (id) on delete cascade,
  -- The id that the reader gave it.
  speaker varchar(200) not null,
  name text not null,
  kind varchar(16) not null,
  -- Among which it is looked for.
  block text not null,
  roles text not null,
  -- The parties that its statements were coded for, one a line.
  parties text not null,
  actor varchar(200),
  link varchar(32),
  primary key (document, speaker)
);
create index sightings_by_block on sightings (block);
create index sightings_by_actor on sightings (actor);

-- Whose a statement is in the end. Those without a name have no row.
create table statement_actors (
  statement varchar(64) not null references statements (id) on delete cascade,
  -- 0 is the speaker; where several speak together, there is no 0 and they are 1 and so on.
  position integer not null,
  -- The id that the reader gave the actor, or null.
  speaker varchar(200),
  actor varchar(200) not null,
  party varchar(200),
  -- The person's judgement that says so, or null.
  judgement varchar(64),
  primary key (statement, position)
);
create index statement_actors_by_actor on statement_actors (actor);

-- What people judged about actors. Never erased, also not when it is undone.
create table judgements (
  id varchar(64) primary key,
  -- The order in which they were made.
  number integer not null,
  -- merge: actor is other; split: what is judged of actor is other's; apart: actor is not other.
  kind varchar(16) not null,
  actor varchar(200) not null,
  other varchar(200) not null,
  -- Of a split of everything in one document. No foreign key: the judgement outlives it.
  document varchar(64),
  made_at varchar(40) not null,
  made_by text not null,
  reason text not null,
  undone_at varchar(40),
  undone_by text,
  undone_reason text
);

-- The statements that a split is about, so that they are found again after a new reading, and in a corrected text.
create table judged_statements (
  judgement varchar(64) not null references judgements (id) on delete cascade,
  statement varchar(64) not null,
  document varchar(64) not null,
  content_spans text not null,
  content_sha256 varchar(64) not null,
  primary key (judgement, statement)
);
create index judged_statements_by_document on judged_statements (document);
