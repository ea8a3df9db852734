-- What statements say about the options of the dossier's issues, as the model coded it. What people judge of a coding
-- does not touch it.

-- Against which propositions, and by which weights, documents were coded: what differs from the dossier is coded again.
create table codebooks (
  id varchar(64) not null,
  issue varchar(200) not null,
  option varchar(200) not null,
  -- Of all that the coding of the option rests on.
  fingerprint varchar(64) not null,
  primary key (id, issue, option)
);

-- Null until the document is coded.
alter table documents add column codebook varchar(64);

create table codings (
  id varchar(64) primary key,
  statement varchar(64) not null references statements (id) on delete cascade,
  issue varchar(200) not null,
  option varchar(200) not null,
  -- The party or bloc whose stance it is. Of an own stance the one that the statement was coded for; whose it is in the
  -- end follows the statement.
  holder varchar(200) not null,
  own integer not null,
  stance varchar(16) not null,
  strength varchar(16),
  confidence double precision not null,
  -- Name and version of the weights.
  model varchar(200) not null
);
create index codings_by_statement on codings (statement);
create index codings_by_option on codings (issue, option);

-- What must be so first, in the words of the document. Spans as in statements.
create table coding_conditions (
  coding varchar(64) not null references codings (id) on delete cascade,
  position integer not null,
  words text not null,
  spans text not null,
  primary key (coding, position)
);

-- What a statement does, and to whom. Every coded statement has a row.
create table acts (
  statement varchar(64) primary key references statements (id) on delete cascade,
  act varchar(16) not null,
  addressee_words text,
  addressee_spans text,
  -- The party or bloc that the addressee is, or null.
  addressee varchar(200),
  confidence double precision not null,
  -- The party that the statement was coded for, or null.
  party varchar(200),
  model varchar(200) not null
);
