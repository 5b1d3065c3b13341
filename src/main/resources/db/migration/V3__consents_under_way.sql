-- From here on consent_state holds one row a ticket: state_hash is the hash of the ticket, and used_at
-- tells when the state was drawn that was used last. Rows of an older version end with their time.

-- Whose command waits, as a hash: enough to keep the newest few. Empty where an older version wrote.
alter table waiting_command add column owner_hash varchar(64);
create index waiting_command_owner on waiting_command (owner_hash, expires_at);
