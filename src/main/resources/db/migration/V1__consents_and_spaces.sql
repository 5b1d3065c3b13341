-- The same statements run on the embedded H2 and on PostgreSQL.

-- One row, sealed with the keyset in use: it tells at start whether the keyset fits this database.
create table vault_check (
  id integer primary key,
  sealed varchar not null
);

-- A person's refresh token, sealed.
create table consent (
  user_name varchar(255) primary key,
  sealed varchar not null,
  consented_at timestamp with time zone not null,
  used_at timestamp with time zone not null
);

-- A consent under way: what its state stands for, sealed.
create table consent_state (
  state_hash varchar(64) primary key,
  sealed varchar not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index consent_state_expires_at on consent_state (expires_at);

-- A command that waits for a consent and that Chat will not send again, sealed.
create table waiting_command (
  id varchar(64) primary key,
  sealed varchar not null,
  expires_at timestamp with time zone not null
);
create index waiting_command_expires_at on waiting_command (expires_at);

-- A token that Google has yet to be told to revoke, sealed.
create table revocation (
  id varchar(64) primary key,
  sealed varchar not null,
  next_attempt_at timestamp with time zone not null,
  given_up_at timestamp with time zone not null
);

-- What was made, with what is needed to answer again.
create table created_space (
  request_id varchar(64) primary key,
  user_name varchar(255) not null,
  space_name varchar(255) not null,
  display_name varchar(512) not null,
  space_uri varchar(2048),
  joined_count integer,
  created_at timestamp with time zone not null
);
create index created_space_user on created_space (user_name, created_at desc);
