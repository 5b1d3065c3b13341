-- Whose command waits, sealed: what is sealed in the row for that person alone can be sealed with another key, too. Empty where an
-- older version wrote.
alter table waiting_command add column sealed_user varchar;
