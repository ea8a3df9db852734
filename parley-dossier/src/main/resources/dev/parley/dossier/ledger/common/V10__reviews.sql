-- What people judged of what the program found in statements. Never erased, also not when it is undone.
create table reviews (
  id varchar(64) primary key,
  -- The order in which they were made.
  number integer not null,
  -- coding, statement, pledge or claim.
  kind varchar(16) not null,
  -- The id of what was judged, as it was then.
  subject varchar(64) not null,
  -- What it says about its words, by which it is known again: of a coding issue, option and holder.
  about text not null,
  -- confirm, correct or reject.
  verdict varchar(16) not null,
  made_at varchar(40) not null,
  made_by text not null,
  reason text not null,
  undone_at varchar(40),
  undone_by text,
  undone_reason text
);
create index reviews_by_subject on reviews (subject);

-- Both judgements: what the program said when it was judged, and what the person says. Lists are parted by U+001E.
create table review_values (
  review varchar(64) not null references reviews (id) on delete cascade,
  field varchar(32) not null,
  found text,
  judged text,
  primary key (review, field)
);

-- The words that a review is about, so that they are found again after a new reading, and in a corrected text.
create table review_anchors (
  review varchar(64) not null references reviews (id) on delete cascade,
  position integer not null,
  statement varchar(64) not null,
  -- No foreign keys: the review outlives both.
  document varchar(64) not null,
  content_spans text not null,
  -- The words, and who said them by the reader's id and by the words of the source. Null once the document had to go.
  content_words text,
  source_words text,
  speaker varchar(200),
  primary key (review, position)
);
create index review_anchors_by_document on review_anchors (document);

-- Where these words are now: in the document, and in newer versions of it. One that is nowhere is orphaned.
create table review_places (
  review varchar(64) not null references reviews (id) on delete cascade,
  position integer not null,
  statement varchar(64) not null references statements (id) on delete cascade,
  primary key (review, position, statement)
);
create index review_places_by_statement on review_places (statement);

-- The review by which a row is what a person says; null where it is what the program says. What the program says beside it
-- is kept in the tables below, and comes back when the review is undone.
alter table codings add column review varchar(64);
alter table acts add column review varchar(64);
alter table statements add column review varchar(64);

-- 1 when a person says that it is no statement.
alter table statements add column rejected integer not null default 0;

create table overruled_codings (
  id varchar(64) primary key,
  statement varchar(64) not null references statements (id) on delete cascade,
  issue varchar(200) not null,
  option varchar(200) not null,
  holder varchar(200) not null,
  own integer not null,
  stance varchar(16) not null,
  strength varchar(16),
  -- One a record, parted by U+001E.
  condition_words text not null,
  condition_spans text not null,
  confidence double precision not null,
  model varchar(200) not null
);
create index overruled_codings_by_statement on overruled_codings (statement);

create table overruled_acts (
  statement varchar(64) primary key references statements (id) on delete cascade,
  act varchar(16) not null,
  addressee_words text,
  addressee_spans text,
  addressee varchar(200),
  confidence double precision not null,
  party varchar(200),
  model varchar(200) not null
);

create table overruled_statements (
  statement varchar(64) primary key references statements (id) on delete cascade,
  evidentiality varchar(16) not null,
  modality varchar(16) not null,
  party varchar(200),
  said_from varchar(10),
  said_to varchar(10),
  said_precision varchar(16),
  confidence double precision not null
);
