-- Which press on the button shared a space; empty where none did.
alter table created_space add column shared_at_moment varchar(64);
