-- Who may assess, and where each has an interest.
create table assessor (
    id         bigint generated always as identity primary key,
    name       text    not null,
    email      text    not null,
    active     boolean not null,
    most_packs int     not null
);
create unique index assessor_email on assessor (lower(email));

create table interest (
    assessor bigint not null references assessor,
    kind     text   not null,
    value    text   not null
);
create index interest_assessor on interest (assessor);

-- An assessment session as it runs; its dates follow from its code.
create table session (
    code            text primary key,
    moderator_name  text,
    moderator_email text,
    state           text    not null,
    opening         boolean not null default false,
    moderating      boolean not null default false,
    opened_at       timestamptz,
    settled_at      timestamptz
);

-- One assessor's place on the panel of one case. Never deleted.
create table seat (
    id             bigint generated always as identity primary key,
    case_reference text   not null references application,
    session        text   not null references session,
    alias          text   not null,
    assessor       bigint not null references assessor,
    state          text   not null,
    because        text   not null,
    token          text,
    due_on         date   not null,
    drawn_at       timestamptz not null,
    invited_at     timestamptz,
    scored_at      timestamptz,
    reminded_day   int    not null default 0
);
create index seat_case on seat (case_reference);
create index seat_session on seat (session);
create unique index seat_once on seat (case_reference, assessor)
    where state in ('DRAWN', 'INVITED', 'SCORED', 'LOOK_AGAIN');

-- Every version of every score sheet that was taken.
create table score_sheet (
    id          bigint generated always as identity primary key,
    seat        bigint      not null references seat,
    version     int         not null,
    folio       bigint references letter,
    content     text        not null,
    received_at timestamptz not null,
    unique (seat, version)
);
