package dev.newspace.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Records in the {@link Vault}, by way of JSON. */
@ApplicationScoped
public class JsonVault {
  private final Vault vault;
  private final ObjectMapper json;

  JsonVault(Vault vault, ObjectMapper json) {
    this.vault = vault;
    this.json = json;
  }

  /** Seals a record. */
  public String seal(Purpose purpose, String owner, Object record) {
    return vault.seal(purpose, owner, write(record));
  }

  /** Opens what {@link #seal} made; empty for anything else. */
  public <T> Optional<T> open(Purpose purpose, String owner, String sealed, Class<T> type) {
    return vault.open(purpose, owner, sealed).flatMap(text -> read(text, type));
  }

  private String write(Object record) {
    try {
      return json.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a record for JSON: " + record.getClass(), e);
    }
  }

  /** What an older version sealed may not fit any more: then it is as good as not there. */
  private <T> Optional<T> read(String text, Class<T> type) {
    try {
      return Optional.of(json.readValue(text, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
