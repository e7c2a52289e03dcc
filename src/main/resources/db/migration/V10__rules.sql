-- The redaction rules that were put in force, whole: a restart must not let in what nobody confirmed.
create table rule_set (
    id      bigint generated always as identity primary key,
    hash    text        not null,
    files   text        not null,
    put_at  timestamptz not null,
    put_by  text        not null,
    because text        not null
);
