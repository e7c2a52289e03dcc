-- The register of accredited managers: an unbroken series. The counter's row is locked by whoever enters somebody, and
-- goes back if they roll back.
create table register_counter (
    only_row boolean primary key default true check (only_row),
    last     bigint  not null
);
insert into register_counter (last) values (0);

create table register_entry (
    id                  bigint generated always as identity primary key,
    number              text        not null unique,
    case_reference      text        not null unique references application,
    name                text        not null,
    post_nominals       text        not null,
    awarded_on          date        not null,
    status              text        not null,
    because             text        not null,
    status_since        timestamptz not null,
    retainer_paid_until date,
    search_key          text        not null
);
create index register_entry_name on register_entry (lower(name), number);

-- The certificate as it was sent.
create table certificate (
    number text primary key references register_entry (number),
    pdf    bytea not null
);
