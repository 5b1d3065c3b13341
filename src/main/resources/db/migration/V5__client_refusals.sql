-- Who was asked for a new consent since Google did not take the stored one from this OAuth client.
create table client_refusal (
  user_name varchar(255) primary key,
  client_id varchar(255) not null,
  refused_at timestamp with time zone not null
);
create index client_refusal_refused_at on client_refusal (refused_at);

-- What of a space came out other than asked, by its names with commas between; empty for nothing.
alter table created_space add column differences varchar(255);
