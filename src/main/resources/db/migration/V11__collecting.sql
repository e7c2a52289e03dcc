-- How far each mailbox was read: below next_uid nothing waits that the letter book or mail_trouble does not name.
create table mailbox_point (
    mailbox       text primary key,
    uid_validity  bigint      not null,
    next_uid      bigint      not null,
    -- Mails received before are left alone; fixed at the first connection.
    since         timestamptz not null,
    -- When the whole folder was last held against the letter book.
    reconciled_at timestamptz
);

-- Mails that could not be taken in: how often it was tried, when it is tried next, and whether a person was told.
create table mail_trouble (
    mailbox      text        not null,
    uid_validity bigint      not null,
    uid          bigint      not null,
    failures     int         not null,
    because      text        not null,
    -- Null: not tried again.
    next_try     timestamptz,
    -- COUNTING, TO_TELL, TOLD, OVER
    state        text        not null,
    first_at     timestamptz not null default now(),
    primary key (mailbox, uid_validity, uid)
);

-- One of several copies of the service does something now: who, and until when unless renewed.
create table lease (
    name       text primary key,
    holder     text        not null,
    held_until timestamptz not null
);

alter table letter
    -- The server's INTERNALDATE; with the bytes it tells a mail again after a change of UIDVALIDITY.
    add column internal_date timestamptz,
    -- Machine time.
    add column collected_at  timestamptz not null default now(),
    -- The folder that it was moved to, or LEFT; null until then.
    add column settled_in    text,
    -- What stays the same when a mail is delivered twice, as SHA-256; null for letters entered before this was noted.
    add column content_sha256 text,
    add column message_id    text;
create index letter_unsettled on letter (mailbox, uid_validity) where settled_in is null;
create index letter_content on letter (content_sha256);
create index letter_message_id on letter (message_id);

-- What a letter has to do with an earlier one, and what a person said to that.
create table letter_likeness (
    folio      bigint primary key references letter,
    earlier    bigint      not null references letter,
    -- COPY or REUSED_MESSAGE_ID
    kind       text        not null,
    because    text        not null,
    undone_at  timestamptz,
    undone_by  text
);
