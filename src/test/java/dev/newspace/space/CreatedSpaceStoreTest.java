package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.database.DatabaseBeans;
import dev.newspace.testing.SomeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreatedSpaceStoreTest {
  private static final String KIM = "users/1";
  private static final Map<String, String> YEAR = Map.of("newspace.keep-created-spaces", "365d");

  private final Database database = DatabaseBeans.database();

  @Test
  void oldSpacesLeaveListAtOnceAndDatabaseSoon() {
    CreatedSpaceStore forever = store(retention(Map.of()));
    forever.store(space("old", Duration.ofDays(366)));
    forever.store(space("new", Duration.ofDays(364)));
    RecordRetention aYear = retention(YEAR);
    CreatedSpaceStore year = store(aYear);

    assertThat(names(year)).containsExactly("spaces/new");
    assertThat(year.find("old", KIM)).isEmpty();
    assertThat(names(forever)).containsExactly("spaces/new", "spaces/old");

    aYear.removeOld();

    assertThat(names(forever)).containsExactly("spaces/new");
  }

  @Test
  void oldChatsAreForgottenAtOnceAndLeaveDatabaseSoon() {
    RecordRetention aYear = retention(YEAR);
    CreatedChatStore forever = new CreatedChatStore(database, retention(Map.of()));
    CreatedChatStore year = new CreatedChatStore(database, aYear);
    forever.store(space("old", Duration.ofDays(366)));
    forever.store(space("new", Duration.ofDays(364)));

    assertThat(year.find("old", KIM)).isEmpty();
    assertThat(year.find("new", KIM)).isPresent();
    assertThat(forever.find("old", KIM)).isPresent();

    aYear.removeOld();

    assertThat(forever.find("old", KIM)).isEmpty();
    assertThat(forever.find("new", KIM)).isPresent();
  }

  @Test
  void withoutLimitAllIsKept() {
    RecordRetention all = retention(Map.of());
    CreatedSpaceStore forever = store(all);
    forever.store(space("old", Duration.ofDays(10_000)));

    all.removeOld();

    assertThat(names(forever)).containsExactly("spaces/old");
  }

  private static List<String> names(CreatedSpaceStore store) {
    return store.newest(KIM, Instant.now(), 10).stream().map(CreatedSpace::name).toList();
  }

  private CreatedSpaceStore store(RecordRetention retention) {
    return new CreatedSpaceStore(database, retention);
  }

  private RecordRetention retention(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "newspace.public-url", "https://newspace.example.com",
                "newspace.project-number", "123456789012",
                "newspace.oauth-client-id", "123456789012-abc.apps.googleusercontent.com",
                "newspace.oauth-client-secret", "GOCSPX-secret"));
    settings.putAll(more);
    return new RecordRetention(database, SomeSettings.of(settings));
  }

  private static CreatedSpace space(String id, Duration age) {
    return new CreatedSpace(
        id,
        KIM,
        "spaces/" + id,
        id,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Instant.now().minus(age));
  }
}
