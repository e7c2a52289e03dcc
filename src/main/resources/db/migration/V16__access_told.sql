-- Whether the tray was told that the provider refuses us; null while it was told nothing.
alter table access_token add column told boolean;
