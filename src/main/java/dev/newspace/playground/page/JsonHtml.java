package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.Iterator;
import java.util.Map;

/** JSON as HTML, indented and coloured by kind. */
final class JsonHtml {

  private final StringBuilder html = new StringBuilder();

  private JsonHtml() {}

  /** The HTML; empty where there is no JSON at all. */
  static RawString of(JsonNode node) {
    JsonHtml writer = new JsonHtml();
    if (!node.isMissingNode()) {
      writer.write(node, 0);
    }
    return new RawString(writer.html.toString());
  }

  private void write(JsonNode node, int depth) {
    if (node.isObject() && !node.isEmpty()) {
      html.append("{");
      for (Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
          fields.hasNext(); ) {
        Map.Entry<String, JsonNode> field = fields.next();
        line(depth + 1);
        span("k", "\"" + field.getKey() + "\"");
        html.append(": ");
        write(field.getValue(), depth + 1);
        html.append(fields.hasNext() ? "," : "");
      }
      line(depth);
      html.append("}");
    } else if (node.isArray() && !node.isEmpty()) {
      html.append("[");
      for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
        line(depth + 1);
        write(items.next(), depth + 1);
        html.append(items.hasNext() ? "," : "");
      }
      line(depth);
      html.append("]");
    } else {
      span(node.isTextual() ? "s" : "n", node.toString());
    }
  }

  private void line(int depth) {
    html.append('\n').append("  ".repeat(depth));
  }

  private void span(String kind, String text) {
    html.append("<span class=\"").append(kind).append("\">");
    html.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    html.append("</span>");
  }
}
