-- What a letter of ours is sent with, and what tells that it is still the one that was rendered.
alter table outgoing_letter
    add column if not exists envelope text,                      -- our unique envelope address; null: made before, or none
    add column sha256           text,                            -- of raw, compared before each sending
    add column template_version text,                            -- first characters of the SHA-256 of the template's text
    add column grade            text not null default 'OWED',
    add column words_hash       text,                            -- of all it says, to tell the same words said again
    add column needed_by        timestamptz,                     -- the deadline that the letter carries, by the Clock
    add column alarm_at         timestamptz,                     -- by the Clock: when a letter still waiting is told
    add column told_as          text;                            -- the state that the tray was last told of

update outgoing_letter set sha256 = encode(sha256(raw), 'hex');
update outgoing_letter set told_as = state where state in ('FAILED', 'IN_DOUBT');
update outgoing_letter set alarm_at = made_at + interval '1 day' where state = 'WAITING';
alter table outgoing_letter alter column sha256 set not null;
create unique index outgoing_envelope_of_one on outgoing_letter (envelope);
create index outgoing_recipient on outgoing_letter (lower(recipient), made_at);

-- The running copies of the service, by the database's clock.
create table running_copy (
    id         text primary key,
    started_at timestamptz not null default now(),
    beat_at    timestamptz not null default now()
);

-- Each try to send a letter, committed before the server hears of it; times by the database's clock.
create table attempt (
    id       bigint generated always as identity primary key,
    letter   bigint      not null references outgoing_letter,
    copy     text        not null,
    server   text        not null,
    began_at timestamptz not null,
    phase    text        not null,                               -- the furthest that is committed; DOT: it may have arrived
    reply    text,                                               -- the server's last words
    ended_at timestamptz,
    outcome  text
);
create unique index attempt_open on attempt (letter) where ended_at is null;
create index attempt_began on attempt (began_at);

-- Whether the sending server serves us at all. Times by the Clock.
create table sending_pause (
    only_row boolean primary key default true check (only_row),
    failures int         not null default 0,
    since    timestamptz,
    until    timestamptz,
    because  text,
    for_good boolean     not null default false,
    told     boolean     not null default false
);
insert into sending_pause (only_row) values (true);
