package dev.newspace.oauth.token;

import dev.newspace.config.Capability;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a person's consent to one capability is stored: the first one has a table of its own, which
 * older versions know.
 */
record ConsentRow(String user, Capability capability) {
  String table() {
    return capability.isIncremental() ? "capability_consent" : "consent";
  }

  /** By which a statement finds it. */
  String condition() {
    return capability.isIncremental() ? "user_name = ? and capability = ?" : "user_name = ?";
  }

  /** The columns of {@link #condition}, for a new row. */
  List<String> keys() {
    return capability.isIncremental() ? List.of("user_name", "capability") : List.of("user_name");
  }

  /** The values of a statement that ends with the condition, or with the keys. */
  Object[] values(Object... before) {
    List<Object> values = new ArrayList<>(List.of(before));
    values.add(user);
    if (capability.isIncremental()) {
      values.add(capability.name());
    }
    return values.toArray();
  }
}
