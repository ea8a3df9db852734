-- Whether the text says that it was said, that it was not, or only that it may be. What older versions read counts as
-- said until it is read again.
alter table statements add column modality varchar(16) not null default 'asserted';

-- The number of the newest migration.
pragma user_version = 4;
