-- The service's own clock (embedded defaults only): how far it runs ahead of the machine's.
create table clock_advance (
    only_row     boolean primary key default true check (only_row),
    milliseconds bigint  not null
);

-- Durable tasks: db-scheduler's table as its documentation gives it for PostgreSQL (release 16).
create table scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- The mark that a task was done commits with its effect.
create table task_done (
    id text primary key,
    at timestamptz not null default now()
);

-- The letter book: every mail that reached the mailbox, raw, once.
create table letter (
    folio          bigint generated always as identity primary key,
    mailbox        text        not null,
    uid_validity   bigint      not null,
    uid            bigint      not null,
    sha256         text        not null,
    size_bytes     bigint      not null,
    received_at    timestamptz not null,
    entered_at     timestamptz not null,
    sender         text,
    subject        text,
    door           text,
    because        text,
    case_reference text,
    correspondent  text,
    sorted_at      timestamptz,
    unique (mailbox, uid_validity, uid)
);
create index letter_case on letter (case_reference);
create index letter_hash on letter (sha256);

create table letter_bytes (
    folio bigint primary key references letter,
    raw   bytea not null
);

-- The casebook.
create table applicant (
    id                bigint generated always as identity primary key,
    full_name         text,
    known_as          text,
    email             text        not null,
    membership_number text,
    practice_name     text,
    nation            text
);
create index applicant_email on applicant (lower(email));

create sequence case_number;

create table application (
    reference          text primary key,
    applicant          bigint      not null references applicant,
    attempt            int         not null,
    previous           text references application,
    stage              text        not null,
    session            text,
    opened_at          timestamptz not null,
    stage_since        timestamptz not null,
    fee_paid           boolean     not null default false,
    eligibility        text        not null default 'UNKNOWN',
    accepted_as_is     boolean     not null default false,
    submission_version int         not null default 0,
    submitted_at       timestamptz,
    history_length     int         not null default 0,
    history_head       text        not null default '',
    version            bigint      not null
);
create index application_applicant on application (applicant);
create index application_stage on application (stage);

create table submission (
    id             bigint generated always as identity primary key,
    case_reference text        not null references application,
    version        int         not null,
    folio          bigint references letter,
    received_at    timestamptz not null,
    content        text        not null,
    unique (case_reference, version)
);

create table history (
    id             bigint generated always as identity primary key,
    case_reference text        not null references application,
    number         int         not null,
    at             timestamptz not null,
    actor          text        not null,
    action         text        not null,
    because        text        not null,
    folio          bigint,
    outgoing       bigint,
    previous_hash  text        not null,
    hash           text        not null,
    unique (case_reference, number)
);

create table tray (
    id             bigint generated always as identity primary key,
    kind           text        not null,
    case_reference text,
    session        text,
    folio          bigint,
    because        text        not null,
    next_step      text        not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    closed_by      text,
    resolution     text
);
create index tray_open on tray (opened_at) where closed_at is null;

-- Who may write to us about what: one token for each correspondent.
create table correspondent (
    token          text primary key,
    role           text        not null,
    address        text        not null,
    case_reference text,
    session        text,
    seat           bigint,
    opened_at      timestamptz not null,
    closed_at      timestamptz
);

-- Letters waiting to leave, and what became of each.
create table outgoing_letter (
    id             bigint generated always as identity primary key,
    owed           text        not null unique,
    kind           text        not null,
    recipient      text        not null,
    subject        text        not null,
    message_id     text        not null unique,
    token          text,
    case_reference text,
    session        text,
    answers_folio  bigint,
    raw            bytea       not null,
    state          text        not null,
    because        text        not null,
    attempts       int         not null default 0,
    made_at        timestamptz not null,
    next_attempt   timestamptz not null,
    taken_at       timestamptz,
    sent_at        timestamptz
);
create index outgoing_waiting on outgoing_letter (next_attempt) where state = 'WAITING';
create index outgoing_case on outgoing_letter (case_reference);
