-- Run once, when the database is made: the app gets a database of its own and no power over the server.
\getenv password POSTGRES_PASSWORD
create role newspace login password :'password';
create database newspace owner newspace;
-- The administrator comes in through the container's own socket alone: docker compose exec database psql -U postgres
alter role postgres password null;
