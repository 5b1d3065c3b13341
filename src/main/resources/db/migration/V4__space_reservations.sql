-- A place among the spaces that one person may create in a day, taken before Google is asked. The key
-- makes two who take the same next place at the same moment one too many: the second has to count again.
create table space_reservation (
  user_name varchar(255) not null,
  place integer not null,
  request_id varchar(64) not null,
  reserved_at timestamp with time zone not null,
  -- How many attempts hold it, each of which may have made the space; at 0 it does not count.
  held integer not null,
  primary key (user_name, place)
);
create index space_reservation_reserved_at on space_reservation (reserved_at);
