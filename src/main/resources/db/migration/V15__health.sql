-- The tokens with which a provider lets us into the mailbox, each sealed under the house's secret.
create table access_token (
    asked         text primary key,                  -- SHA-256 of the settings that it was asked for with
    refresh_token bytea,                             -- the provider's newest; null: that of the settings
    access_token  bytea,
    expires_at    timestamptz,                       -- all times by the database's clock
    renewed_at    timestamptz,
    failures      int     not null default 0,
    because       text,                              -- why the last renewal failed
    refused       boolean not null default false,    -- only a person can help
    try_after     timestamptz
);

-- When each thing that is watched was last found well; machine time.
create table watched (
    key          text primary key,
    last_success timestamptz not null
);

-- Troubles that somebody was told of by another way, or is to be told of; machine time.
create table alarm (
    key      text primary key,
    because  text        not null,
    holder   text        not null,                   -- the copy of the service that sees it
    seen_at  timestamptz not null default now(),     -- when it saw it last
    began_at timestamptz not null default now(),
    told_at  timestamptz
);
