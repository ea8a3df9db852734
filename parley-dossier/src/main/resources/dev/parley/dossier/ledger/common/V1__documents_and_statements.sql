-- Times are ISO 8601 texts: they sort by themselves and are the same in every database.

create table documents (
  id varchar(64) primary key,
  name text not null,
  address text not null,
  title text,
  byline text,
  site text,
  published varchar(10),
  published_precision varchar(16),
  language varchar(16) not null,
  body text not null,
  sha256 varchar(64) not null,
  model varchar(200) not null,
  read_at varchar(40) not null,
  -- The older and the newer version at the same address. No foreign keys: a version may be removed.
  replaces varchar(64),
  superseded_by varchar(64)
);
create index documents_by_address on documents (address);

create table asides (
  document varchar(64) not null references documents (id) on delete cascade,
  position integer not null,
  kind varchar(16) not null,
  words text not null,
  span_start integer,
  span_end integer,
  primary key (document, position)
);

create table statements (
  id varchar(64) primary key,
  document varchar(64) not null references documents (id) on delete cascade,
  -- Reading order within the document.
  position integer not null,
  kind varchar(16) not null,
  evidentiality varchar(16) not null,
  -- Spans are JSON: [[start, end], …], code points of the document's body.
  source_words text,
  source_spans text,
  cue_words text,
  cue_spans text,
  content_words text not null,
  content_spans text not null,
  speaker varchar(200),
  speaker_name text,
  speaker_type varchar(16),
  party varchar(200),
  within varchar(64) references statements (id) on delete cascade,
  said_from varchar(10),
  said_to varchar(10),
  said_precision varchar(16),
  confidence double precision not null,
  -- Who judged that this was said, by whom and when: name and version of the weights.
  model varchar(200) not null
);
create index statements_by_document on statements (document, position);
create index statements_by_speaker on statements (speaker);
create index statements_by_party on statements (party);
create index statements_by_day on statements (said_from);
create index statements_by_outer on statements (within);

-- What people changed in documents; neither side of a change is erased while the document is there.
create table changes (
  document varchar(64) not null references documents (id) on delete cascade,
  position integer not null,
  field varchar(32) not null,
  old_value text,
  new_value text,
  changed_at varchar(40) not null,
  changed_by text not null,
  primary key (document, position)
);

-- The trace of documents that had to go.
create table removals (
  document varchar(64) primary key,
  name text not null,
  title text,
  sha256 varchar(64) not null,
  removed_at varchar(40) not null,
  removed_by text not null,
  reason text
);
