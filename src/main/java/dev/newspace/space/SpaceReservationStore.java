package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has taken a place among the spaces that one person may create in 24 hours. A request takes
 * its place before Google is asked, and keeps it however often it is tried; it loses the place
 * where Google says no. Where nobody knows what came of it, it counts for 24 hours.
 *
 * <p>What was created counts with or without a place: it may be of before the limit was set, or of
 * an older replica.
 */
@ApplicationScoped
class SpaceReservationStore {
  /** Ordered as the index is, user and all: else H2 reads and sorts everything of the person. */
  static final String CREATED =
      "select request_id, created_at as counted_at from created_space where user_name = ?"
          + " and created_at > ? order by user_name, created_at desc limit ?";

  /** What counts, each request once, but for one request. */
  private static final String COUNTED =
      "select max(counted_at) as counted_at from (select * from ("
          + CREATED
          + ") created union all select request_id, reserved_at from space_reservation"
          + " where user_name = ? and reserved_at > ? and held > 0) taken"
          + " where request_id <> ? group by request_id";

  private static final String WHICH =
      "select counted_at from (" + COUNTED + ") counted order by counted_at desc limit 1 offset ?";

  /**
   * Takes the next place, if fewer count than may. One statement sees the places and what counts as
   * they are at one moment; whoever takes a place after that moment takes the same one, and of two
   * the key lets one through. So no place is ever deleted while it is young, not even one that was
   * given back.
   */
  private static final String TAKE =
      "insert into space_reservation (user_name, place, request_id, reserved_at, held)"
          + " select cast(? as varchar(255)),"
          + " (select coalesce(max(place), 0) + 1 from space_reservation where user_name = ?),"
          + " cast(? as varchar(64)), cast(? as timestamp with time zone), 1"
          + " where (select count(*) from ("
          + COUNTED
          + ") counted) < ? and not exists (select 1 from space_reservation"
          + " where user_name = ? and request_id = ? and reserved_at > ? and held > 0)";

  private static final String HOLD =
      "update space_reservation set held = held + 1, reserved_at = ?"
          + " where user_name = ? and request_id = ? and reserved_at > ? and held > 0";

  private static final String LET_GO =
      "update space_reservation set held = held - 1"
          + " where user_name = ? and request_id = ? and held > 0";

  private static final String GIVE_BACK =
      "update space_reservation set held = 0 where user_name = ? and request_id = ?";

  static final Duration DAY = Duration.ofDays(1);

  private final Database database;
  private final int limit;

  SpaceReservationStore(Database database, Settings settings) {
    this.database = database;
    this.limit = settings.spacesPerDay();
  }

  /**
   * Takes a place for a request, or goes on with the one that it has. Without a limit nothing is
   * asked of the database.
   *
   * @return false where another request was quicker, or where there is no place: {@link #full}
   *     tells
   */
  boolean take(SpaceRequest request) {
    Instant now = Instant.now();
    Instant since = now.minus(DAY);
    String user = request.user();
    String id = request.requestId();
    return limit == 0
        || database.insertIfNew(
            TAKE, user, user, id, now, user, since, limit + 1, user, since, id, limit, user, id,
            since)
        || database.update(HOLD, now, user, id, since) > 0;
  }

  /**
   * When the next space may be created; empty where one may be created now.
   *
   * @param requestId of a request that does not count, since it is about to be tried
   */
  Optional<Instant> full(String user, String requestId) {
    if (limit == 0) {
      return Optional.empty();
    }
    Instant since = Instant.now().minus(DAY);
    return database
        .first(
            WHICH,
            row -> Database.instant(row, "counted_at"),
            user,
            since,
            limit + 1,
            user,
            since,
            requestId,
            limit - 1)
        .map(oldest -> oldest.plus(DAY));
  }

  /** One attempt made nothing; others of the same request may. */
  void letGo(SpaceRequest request) {
    if (limit > 0) {
      database.update(LET_GO, request.user(), request.requestId());
    }
  }

  /** Nothing came of a request, and nothing will. */
  void release(SpaceRequest request) {
    if (limit > 0) {
      database.update(GIVE_BACK, request.user(), request.requestId());
    }
  }

  @Scheduled(every = "1h", delayed = "1m")
  void removeOld() {
    Instant longAgo = Instant.now().minus(DAY.multipliedBy(2));
    database.update("delete from space_reservation where reserved_at < ?", longAgo);
  }
}
