-- Whoever sent something for an applicant: kept with the case, and never known to its assessors.
create table case_sender (
    case_reference text not null references application,
    address        text not null,
    name           text,
    folio          bigint references letter,
    primary key (case_reference, address)
);

-- A case of which nobody knows yet where its applicant may be written to. While it is open, no letter about it leaves.
create table address_question (
    case_reference text primary key references application,
    folio          bigint not null references letter,
    reason         text   not null,
    asked          text,
    settled_at     timestamptz
);

-- A letter that brought the parts of several cases: what of it belongs to each.
create table letter_share (
    folio          bigint not null references letter,
    case_reference text   not null,
    files          text   not null,
    hidden         text   not null,
    primary key (folio, case_reference)
);
create index letter_share_case on letter_share (case_reference);

-- Enclosures that were deleted because they are no business of ours: who did it, when and why.
create table letter_deletion (
    folio   bigint primary key references letter,
    files   int         not null,
    at      timestamptz not null,
    person  text        not null,
    because text        not null
);
