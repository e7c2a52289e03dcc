-- Who may sign in to the console. Passwords are kept as hashes that name their own method.
create table staff (
    username  text primary key,
    password  text        not null,
    role      text        not null check (role in ('OFFICER', 'DIRECTOR')),
    made_at   timestamptz not null,
    closed_at timestamptz,
    version   int         not null
);

-- Bearer tokens for the API: only their SHA-256 is kept. A token acts for whoever made it, with that person's role.
create table api_token (
    id        bigint generated always as identity primary key,
    hash      text        not null unique,
    label     text        not null,
    username  text        not null,
    made_at   timestamptz not null,
    closed_at timestamptz
);
create index api_token_owner on api_token (username);
