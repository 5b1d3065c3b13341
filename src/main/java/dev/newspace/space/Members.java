package dev.newspace.space;

import com.google.api.services.chat.v1.model.ListMembershipsResponse;
import com.google.api.services.chat.v1.model.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is in a space.
 *
 * @param names of people, as far as Google tells them
 * @param people how many have joined
 * @param more whether there are more than were counted
 */
public record Members(
    List<String> names, int people, int invited, int groups, int apps, boolean more) {

  /** Counts those whom Google lists. */
  static Members of(ListMembershipsResponse response) {
    List<String> names = new ArrayList<>();
    int people = 0;
    int invited = 0;
    int groups = 0;
    int apps = 0;
    List<Membership> all = Optional.ofNullable(response.getMemberships()).orElse(List.of());
    for (Membership each : all) {
      if (each.getGroupMember() != null) {
        groups++;
      } else if (each.getMember() != null && "BOT".equals(each.getMember().getType())) {
        apps++;
      } else if ("INVITED".equals(each.getState())) {
        invited++;
      } else {
        people++;
        Optional.ofNullable(each.getMember())
            .map(member -> member.getDisplayName())
            .filter(name -> !name.isBlank())
            .ifPresent(names::add);
      }
    }
    String next = response.getNextPageToken();
    return new Members(names, people, invited, groups, apps, next != null && !next.isEmpty());
  }
}
