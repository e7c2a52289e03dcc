-- Each time a session's pack went to its moderator.
create table moderation_round (
    id          bigint generated always as identity primary key,
    session     text        not null references session,
    round       int         not null,
    aliases     text        not null,
    opened_at   timestamptz not null,
    sent_at     timestamptz,
    outgoing    bigint,
    answer      text,
    because     text,
    answered_at timestamptz,
    answered_by text,
    folio       bigint references letter,
    unique (session, round)
);

-- Decided cases that are sent together.
create table batch (
    id          bigint generated always as identity primary key,
    session     text        not null references session,
    state       text        not null,
    prepared_by text        not null,
    prepared_at timestamptz not null,
    released_by text,
    released_at timestamptz
);

-- What was decided about a case: once, after moderation.
create table decision (
    id             bigint generated always as identity primary key,
    case_reference text        not null unique references application,
    session        text        not null references session,
    alias          text        not null,
    award          boolean     not null,
    because        text        not null,
    content        text        not null,
    decided_at     timestamptz not null,
    decided_by     text        not null,
    batch          bigint references batch
);
create index decision_batch on decision (batch);
