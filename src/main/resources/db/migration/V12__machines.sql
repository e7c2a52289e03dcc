-- Under which address a letter of ours left (VERP): reports and automatic replies come back to it.
alter table outgoing_letter add column if not exists envelope text;
create index if not exists outgoing_envelope on outgoing_letter (envelope);

-- What servers reported of our letters.
create table delivery_report (
    folio     bigint      not null references letter,
    outgoing  bigint      not null references outgoing_letter,
    fate      text        not null,
    because   text        not null,
    known_by  text        not null,
    at        timestamptz not null,
    primary key (folio, outgoing)
);
create index delivery_report_outgoing on delivery_report (outgoing);

-- Addresses to which nothing more is sent until a person lifts it. Rows stay; one for each address stands at a time.
create table stopped_address (
    id             bigint generated always as identity primary key,
    address        text        not null,
    because        text        not null,
    folio          bigint references letter,
    outgoing       bigint references outgoing_letter,
    stopped_at     timestamptz not null,
    lifted_at      timestamptz,
    lifted_by      text,
    lifted_because text
);
create unique index stopped_address_once on stopped_address (address) where lifted_at is null;

-- Letters that are held for no other reason than a stopped address; they leave when it is lifted.
create table stopped_letter (
    letter bigint primary key references outgoing_letter,
    stop   bigint not null references stopped_address
);
