-- A case's pack: what was hidden in which version of the submission, and the documents made from it.
create table pack (
    id                 bigint generated always as identity primary key,
    case_reference     text        not null references application,
    alias              text        not null,
    submission_version int         not null,
    state              text        not null,
    because            text        not null,
    rule_set_hash      text        not null,
    passages           text        not null,
    pdf                bytea       not null,
    docx               bytea       not null,
    made_at            timestamptz not null,
    released_at        timestamptz,
    released_by        text
);
create index pack_case on pack (case_reference);
create index pack_alias on pack (alias);

-- Aliases are never used again, not even by the attempt after.
create table alias_taken (
    alias          text primary key,
    case_reference text not null unique references application
);
