-- Whether the tray was told that the provider refuses us; a row that is made anew says at its first look that it does not.
alter table access_token add column told boolean not null default true;
