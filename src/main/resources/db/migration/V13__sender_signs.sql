-- On what signs a letter was taken for somebody's, or held for a person.
create table sender_sign (
    folio   bigint not null references letter,
    place   int    not null,
    kind    text   not null,
    says    text   not null,
    because text   not null,
    primary key (folio, place)
);

-- A reply is compared with what we wrote to its correspondent.
create index outgoing_token on outgoing_letter (token);
