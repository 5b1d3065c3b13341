package dev.newspace.space;

import dev.newspace.RootBeans;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;

/** Makes what this room's constructors make, for tests without a container. */
public final class SpaceBeans {
  private SpaceBeans() {}

  public static Rules rules(Settings settings, Database database) {
    CreatorRule creators = new CreatorRule(settings);
    return new Rules(
        new NameRule(settings),
        creators,
        new DayRule(settings, new SpaceReservations(database, settings)),
        new OutsidersRule(settings, creators),
        settings);
  }

  public static Templates templates(Settings settings) {
    return new Templates(settings);
  }

  public static Spaces spaces(Settings settings, Database database) {
    return new Spaces(
        new CreatedSpaces(database),
        new SpaceReservations(database, settings),
        new ChatApi(settings, RootBeans.metrics()),
        RootBeans.audit(settings));
  }
}
