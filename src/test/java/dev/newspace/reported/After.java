package dev.newspace.reported;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.database.Database;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is right once a step is over.
 *
 * @param calls the answers' statuses of all calls that Google saw in this step, by operation; none
 *     where it is missing
 * @param retried whether the calls are repeated until the deadline: their number is open
 * @param consent whether the consents of those who acted are stored; null for either
 * @param spaces of those who acted, all in all; null for any
 * @param invited who was asked for in the last call; null for any
 * @param requestIds how many there were in all calls of this input; null for any
 */
record After(
    Map<String, List<Integer>> calls,
    boolean retried,
    Boolean consent,
    List<String> spaces,
    List<String> invited,
    Integer requestIds) {

  void check(List<Person> actors, List<Call> earlier, LocalGoogle google, Database database) {
    assertThat(statuses(google.calls())).isEqualTo(calls == null ? Map.of() : calls);
    if (consent != null) {
      actors.forEach(
          actor -> assertThat(Rows.hasConsent(database, actor)).as("consent").isEqualTo(consent));
    }
    if (spaces != null) {
      assertThat(google.spaces())
          .filteredOn(space -> actors.contains(space.creator()))
          .extracting(SpaceResource::displayName)
          .containsExactlyElementsOf(spaces);
    }
    if (invited != null) {
      JsonNode body = google.calls().get(google.calls().size() - 1).body();
      assertThat(body.path("memberships").findValuesAsText("name")).isEqualTo(invited);
    }
    if (requestIds != null) {
      List<Call> all = new ArrayList<>(earlier);
      all.addAll(google.calls());
      assertThat(all.stream().map(After::requestId).filter(id -> !id.isEmpty()).distinct())
          .hasSize(requestIds);
    }
  }

  private Map<String, List<Integer>> statuses(List<Call> seen) {
    Map<String, List<Integer>> statuses = new TreeMap<>();
    for (Call call : seen) {
      if (!call.operation().endsWith("-keys")) {
        List<Integer> all =
            statuses.computeIfAbsent(call.operation(), operation -> new ArrayList<>());
        all.add(call.status());
      }
    }
    if (retried) {
      statuses.replaceAll((operation, all) -> all.stream().sorted().distinct().toList());
    }
    return statuses;
  }

  private static String requestId(Call call) {
    return call.query().getOrDefault("requestId", call.body().path("requestId").asText());
  }
}
