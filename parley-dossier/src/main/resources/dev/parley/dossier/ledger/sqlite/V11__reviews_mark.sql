-- The number of the newest migration.
pragma user_version = 11;
