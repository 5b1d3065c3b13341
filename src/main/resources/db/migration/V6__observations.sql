-- What was seen of Google last, of each subject one row: what the doctor tells.
create table observation (
  subject varchar(64) primary key,
  content varchar(500) not null,
  seen_at timestamp with time zone not null
);
