package dev.newspace.trust;

import dev.newspace.database.Database;
import dev.newspace.playground.people.Person;
import java.net.URI;
import java.util.Map;

/** What happens where the database does not do what it should. */
final class DatabaseScenarios {
  /** Tables that take no value of a person's: what is refused, a database quotes. */
  private static final Map<String, String> NARROW =
      Map.of(
          "consent",
          "user_name varchar(1), sealed varchar(1), consented_at timestamp with time zone,"
              + " used_at timestamp with time zone",
          "consent_state",
          "state_hash varchar(1), sealed varchar(1), expires_at timestamp with time zone,"
              + " used_at timestamp with time zone",
          "created_space",
          "request_id varchar(99), user_name varchar(1), space_name varchar(1),"
              + " display_name varchar(1), space_uri varchar(1), joined_count integer,"
              + " created_at timestamp with time zone");

  private final Stage stage;
  private final Database database;

  DatabaseScenarios(Stage stage, Database database) {
    this.stage = stage;
    this.database = database;
  }

  void tell() {
    for (String table : NARROW.keySet()) {
      Person connected = stage.connected();
      Person kim = stage.newcomer();
      URI prompt = stage.prompt(kim);
      URI back = stage.google().consent().allow(stage.clicked(prompt), kim.id());
      database.update("alter table " + table + " rename to away");
      try {
        everybodyActs(connected, prompt, back);
        database.update("create table " + table + " (" + NARROW.get(table) + ")");
        everybodyActs(connected, prompt, back);
        database.update("drop table " + table);
      } finally {
        database.update("alter table away rename to " + table);
      }
    }
  }

  private void everybodyActs(Person connected, URI prompt, URI back) {
    stage.newSpace(connected);
    stage.send(stage.events(stage.newcomer()).withoutCompletionUrl().command(1, "Swordfish"));
    stage.open(prompt);
    stage.open(back);
    stage.google().expireAccessTokens();
    stage.newSpace(connected);
    stage.goodbye(connected);
  }
}
