-- What a person allowed beside creating spaces: a row each, with a refresh token that has the scope, sealed. Of one token that has
-- several scopes there are several rows; a smaller grant takes the place of none but its own. An older version does not know it: who
-- disconnects there is disconnected at Google, which ends these tokens, too.
create table capability_consent (
  user_name varchar(255) not null,
  capability varchar(32) not null,
  sealed varchar not null,
  consented_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  primary key (user_name, capability)
);

-- When it turned out that a space is gone at Google; empty while it is there. It leaves the list, and counts for its day all the same.
alter table created_space add column gone_at timestamp with time zone;

-- A change of a space that was carried out: delivered or pressed again, it is answered and not done again.
create table space_change (
  request_id varchar(64) primary key,
  user_name varchar(255) not null,
  changed_at timestamp with time zone not null
);
create index space_change_changed_at on space_change (changed_at);
