-- What was said once: the statements that report it have the same value; an own one where nobody else reports it.
alter table statements add column utterance varchar(64);
create index statements_by_utterance on statements (utterance);

pragma user_version = 7;
