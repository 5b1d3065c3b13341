-- The group chats and direct messages that were set up, with what is needed to answer again. A table of its own, so that neither this
-- version nor an older one lists them among a person's spaces or counts them for the day.
create table created_chat (
  request_id varchar(64) primary key,
  user_name varchar(255) not null,
  space_name varchar(255) not null,
  space_uri varchar(2048),
  joined_count integer,
  created_at timestamp with time zone not null
);
create index created_chat_user on created_chat (user_name);
create index created_chat_created_at on created_chat (created_at);
