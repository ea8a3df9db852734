-- Who a group is, where the text names them: one a line, id, type and name parted by tabs. Null for other speakers.
alter table statements add column speaker_members text;

pragma user_version = 3;
