package dev.newspace.space;

import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.HangoutsChatRequest;
import com.google.api.services.chat.v1.model.ListMembershipsResponse;
import com.google.api.services.chat.v1.model.ListSpacesResponse;
import com.google.api.services.chat.v1.model.Membership;
import com.google.api.services.chat.v1.model.Message;
import com.google.api.services.chat.v1.model.Space;
import com.google.api.services.chat.v1.model.User;
import dev.newspace.observability.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * The calls of the Chat API for a space that is there. Each throws what {@link ChatApi#create}
 * throws.
 */
@ApplicationScoped
class ManagedSpaceApi {
  static final String GET = "spaces.get";
  static final String LIST = "spaces.list";
  static final String PATCH = "spaces.patch";
  static final String DELETE = "spaces.delete";
  static final String MEMBERS = "members.list";
  static final String ADD = "members.create";
  static final String POST = "messages.create";

  private static final String SPACES_ONLY = "spaceType = \"SPACE\"";
  private static final int MOST_MEMBERS = 100;

  private final ChatApi api;
  private final Metrics metrics;

  ManagedSpaceApi(ChatApi api, Metrics metrics) {
    this.api = api;
    this.metrics = metrics;
  }

  Space get(String space, Authority authority) throws IOException {
    return executed(GET, spaces(authority).get(space), authority);
  }

  /** A page of the person's spaces, but no group chats and direct messages. */
  ListSpacesResponse list(String page, int size, Authority authority) throws IOException {
    HangoutsChat.Spaces.List call =
        spaces(authority).list().setFilter(SPACES_ONLY).setPageSize(size);
    return executed(LIST, page.isEmpty() ? call : call.setPageToken(page), authority);
  }

  /** Changes what the mask names; not all of it may stand in one (spaces.patch, updateMask). */
  Space patch(String space, Space changed, String mask, Authority authority) throws IOException {
    return executed(PATCH, spaces(authority).patch(space, changed).setUpdateMask(mask), authority);
  }

  void delete(String space, Authority authority) throws IOException {
    executed(DELETE, spaces(authority).delete(space), authority);
  }

  /** Who is in it, those who are only invited and groups among them. */
  ListMembershipsResponse members(String space, Authority authority) throws IOException {
    return executed(
        MEMBERS,
        spaces(authority)
            .members()
            .list(space)
            .setPageSize(MOST_MEMBERS)
            .setShowInvited(true)
            .setShowGroups(true),
        authority);
  }

  /**
   * Adds somebody.
   *
   * @param type {@code HUMAN}, or {@code BOT} for {@code users/app}
   */
  Membership add(String space, String user, String type, Authority authority) throws IOException {
    Membership membership = new Membership().setMember(new User().setName(user).setType(type));
    return executed(ADD, spaces(authority).members().create(space, membership), authority);
  }

  /** Posts a text, once for each request id. */
  Message post(String space, String text, String requestId, Authority authority)
      throws IOException {
    return executed(
        POST,
        spaces(authority)
            .messages()
            .create(space, new Message().setText(text))
            .setRequestId(requestId),
        authority);
  }

  private HangoutsChat.Spaces spaces(Authority authority) {
    return api.client(authority.credentials(), authority.deadline()).spaces();
  }

  private <T> T executed(String operation, HangoutsChatRequest<T> call, Authority authority)
      throws IOException {
    return api.timed(
        operation,
        call,
        new RetryingCall(
            authority.credentials(), authority.deadline(), authority.attempt(), metrics));
  }
}
