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

  private final Database database = DatabaseBeans.database();

  @Test
  void oldSpacesLeaveListAtOnceAndDatabaseSoon() {
    CreatedSpaceStore forever = store(Map.of());
    forever.store(space("old", Duration.ofDays(366)));
    forever.store(space("new", Duration.ofDays(364)));
    CreatedSpaceStore year = store(Map.of("newspace.keep-created-spaces", "365d"));

    assertThat(names(year)).containsExactly("spaces/new");
    assertThat(year.find("old", KIM)).isEmpty();
    assertThat(names(forever)).containsExactly("spaces/new", "spaces/old");

    year.removeOld();

    assertThat(names(forever)).containsExactly("spaces/new");
  }

  @Test
  void withoutLimitAllIsKept() {
    CreatedSpaceStore forever = store(Map.of());
    forever.store(space("old", Duration.ofDays(10_000)));

    forever.removeOld();

    assertThat(names(forever)).containsExactly("spaces/old");
  }

  private static List<String> names(CreatedSpaceStore store) {
    return store.newest(KIM, Instant.now(), 10).stream().map(CreatedSpace::name).toList();
  }

  private CreatedSpaceStore store(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "newspace.public-url", "https://newspace.example.com",
                "newspace.project-number", "123456789012",
                "newspace.oauth-client-id", "123456789012-abc.apps.googleusercontent.com",
                "newspace.oauth-client-secret", "GOCSPX-secret"));
    settings.putAll(more);
    return new CreatedSpaceStore(database, SomeSettings.of(settings));
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
