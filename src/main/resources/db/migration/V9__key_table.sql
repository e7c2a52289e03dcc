-- Which label stands for whom, apart from the packs. Nothing here can be read without the house's secret.
-- A case's data key, sealed under the secret: when its row is gone, the case's key tables can never be read again.
create table case_key (
    case_reference text  primary key references application,
    sealed         bytea not null
);

-- One key table for each pack that the machine made, sealed under the case's data key.
create table key_table (
    pack           bigint primary key references pack,
    case_reference text   not null references application,
    sealed         bytea  not null
);
create index key_table_case on key_table (case_reference);
