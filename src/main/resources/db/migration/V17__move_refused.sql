-- Whether the server refused, at the last try, to move the letter's mail out of the way.
alter table letter add column move_refused boolean not null default false;
