package dev.newspace.playground.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.client.json.GenericJson;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.FieldInfo;
import com.google.api.services.chat.v1.model.User;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fields that the API does not have, and values of another type than it takes, by Google's own
 * model classes. Google's parser refuses the whole message for one of them.
 *
 * <p>What Google's own samples answer is taken: a user as it came in the event (contact-form-app),
 * which has more fields than the API's, and a number where a text belongs.
 */
final class Fields {

  private final List<AnswerFault> breaches = new ArrayList<>();

  private Fields() {}

  static List<AnswerFault> check(JsonNode json, Class<? extends GenericJson> model, String path) {
    Fields fields = new Fields();
    fields.value(json, model, path);
    return fields.breaches;
  }

  static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void value(JsonNode json, Type type, String path) {
    if (json.isNull()) {
      return;
    }
    if (type instanceof ParameterizedType list && List.class.equals(list.getRawType())) {
      list(json, list.getActualTypeArguments()[0], path);
    } else if (type instanceof Class<?> model && GenericJson.class.isAssignableFrom(model)) {
      object(json, model, path);
    } else if (type instanceof Class<?> plain && !fits(json, plain)) {
      refuse(
          path,
          "Takes a "
              + plain.getSimpleName().toLowerCase(Locale.ROOT)
              + ", not "
              + brief(json)
              + ".");
    }
  }

  private void list(JsonNode json, Type item, String path) {
    if (!json.isArray()) {
      refuse(path, "Takes a list, not " + brief(json) + ".");
    }
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      value(json.get(i), item, path + "[" + i + "]");
    }
  }

  private void object(JsonNode json, Class<?> model, String path) {
    if (!json.isObject()) {
      refuse(path, "Takes an object, not " + brief(json) + ".");
      return;
    }
    ClassInfo known = ClassInfo.of(model);
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String inner = at(path, field.getKey());
      FieldInfo info = known.getFieldInfo(field.getKey());
      if (info == null && model.equals(User.class)) {
        continue;
      }
      if (info == null) {
        refuse(inner, "Google's API has no such field; it refuses the whole answer for it.");
      } else {
        value(field.getValue(), info.getGenericType(), inner);
      }
    }
  }

  private static boolean fits(JsonNode json, Class<?> type) {
    if (type == String.class) {
      return json.isTextual() || json.isNumber();
    } else if (type == Boolean.class) {
      return json.isBoolean();
    } else if (type == Integer.class || type == Long.class) {
      return json.isIntegralNumber() || (json.isTextual() && json.asText().matches("-?\\d+"));
    }
    return true;
  }

  private void refuse(String path, String rule) {
    breaches.add(
        new AnswerFault(
            path, rule, path.matches(".*([cC]ard|body).*") ? Sources.CARDS : Sources.MESSAGES));
  }

  private static String brief(JsonNode json) {
    String text = json.isMissingNode() ? "nothing" : json.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
