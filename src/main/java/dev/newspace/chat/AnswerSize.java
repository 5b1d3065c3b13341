package dev.newspace.chat;

import dev.newspace.interaction.Form;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Writes replies within the bytes that Chat takes. */
final class AnswerSize {
  private static final Logger LOG = Logger.getLogger(AnswerSize.class);

  /** Of a whole message (google/chat/v1/chat_service.proto, CreateMessageRequest.message). */
  private static final int MAX_BYTES = 32_000;

  private AnswerSize() {}

  /**
   * Writes a reply: UTF-8 JSON. A form says less where it would be too large, and keeps what was
   * typed.
   *
   * @return empty where that does not help
   */
  static Optional<byte[]> fitting(Dialect dialect, Reply reply, Context context) {
    byte[] whole = dialect.write(reply, context);
    if (whole.length <= MAX_BYTES) {
      return Optional.of(whole);
    }
    List<Form> terser = reply instanceof Reply.OpenDialog ask ? ask.form().terser() : List.of();
    Optional<byte[]> fitting =
        terser.stream()
            .flatMap(form -> Stream.of(dialect.write(new Reply.OpenDialog(form), context)))
            .filter(written -> written.length <= MAX_BYTES)
            .findFirst();
    if (fitting.isEmpty()) {
      LOG.errorf("An answer of %d bytes is more than Chat takes", whole.length);
    }
    return fitting;
  }
}
