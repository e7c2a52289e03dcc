-- Invoices: an unbroken series. The counter's row is locked by whoever issues, and goes back if they roll back.
create table invoice_counter (
    only_row boolean primary key default true check (only_row),
    last     bigint  not null
);
insert into invoice_counter (last) values (0);

create table invoice (
    id                bigint generated always as identity primary key,
    number            text           not null unique,
    kind              text           not null,
    case_reference    text           not null references application,
    period            text           not null,
    bill_to           text           not null,
    description       text           not null,
    issued_on         date           not null,
    tax_point         date           not null,
    due_on            date           not null,
    net               numeric(10, 2) not null,
    vat_rate          numeric(5, 2)  not null,
    vat               numeric(10, 2) not null,
    total             numeric(10, 2) not null check (total = net + vat),
    payment_reference text           not null unique,
    paid_on           date,
    reminded_on       date,
    lapsed_on         date,
    unique (case_reference, kind, period)
);
create index invoice_unpaid on invoice (due_on) where paid_on is null;

-- The invoice as it was sent.
create table invoice_paper (
    number text primary key references invoice (number),
    pdf    bytea not null
);

-- One line of a bank statement that brought money in; the same line comes once, whichever statement holds it.
create table bank_line (
    id          bigint generated always as identity primary key,
    fingerprint text           not null unique,
    paid_on     date           not null,
    description text           not null,
    amount      numeric(12, 2) not null,
    state       text           not null,
    because     text           not null,
    invoice     text references invoice (number),
    imported_by text           not null,
    imported_at timestamptz    not null
);
create index bank_line_open on bank_line (id) where state = 'UNMATCHED';

create table payment (
    id          bigint generated always as identity primary key,
    invoice     text           not null references invoice (number),
    amount      numeric(10, 2) not null check (amount > 0),
    paid_on     date           not null,
    bank_line   bigint unique references bank_line,
    recorded_by text           not null,
    recorded_at timestamptz    not null
);
create index payment_invoice on payment (invoice);
