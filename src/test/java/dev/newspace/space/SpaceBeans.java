package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.observability.Observations;

/** Makes what this room's constructors make, for tests without a container. */
public final class SpaceBeans {
  private SpaceBeans() {}

  public static SpaceRules rules(Settings settings, Database database) {
    CreatorRule creators = new CreatorRule(settings);
    return new SpaceRules(
        new NameRule(settings),
        creators,
        new DailyLimitRule(settings, new SpaceReservationStore(database, settings)),
        new ExternalUsersRule(settings, creators),
        settings);
  }

  public static Templates templates(Settings settings) {
    return new Templates(settings);
  }

  public static Spaces spaces(Settings settings, Database database) {
    RecordRetention retention = new RecordRetention(database, settings);
    return new Spaces(
        new CreatedSpaceStore(database, retention),
        new CreatedChatStore(database, retention),
        new SpaceReservationStore(database, settings),
        new ChatApi(settings, ObservabilityBeans.metrics()),
        new ChatApiErrorLog(
            ObservabilityBeans.logLimiter(),
            ObservabilityBeans.metrics(),
            new Observations(),
            settings),
        ObservabilityBeans.audit(settings));
  }
}
