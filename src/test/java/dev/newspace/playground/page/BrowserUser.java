package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.Http;
import dev.newspace.playground.people.Person;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script, in the hands of one person. */
record BrowserUser(Playground playground, Person person, String dialect, String space) {

  private static final Pattern DIALOG = Pattern.compile("<dialog id=\"([^\"]+)\"");

  BrowserUser in(String otherSpace) {
    return new BrowserUser(playground, person, dialect, otherSpace);
  }

  Map<String, String> switches() {
    Map<String, String> switches = new LinkedHashMap<>();
    switches.put("as", person.id());
    switches.put("dialect", dialect);
    switches.put("space", space);
    return switches;
  }

  String page() throws Exception {
    return Http.get(playground.url() + "/?" + Http.encode(switches())).body();
  }

  String pageWith(String text) throws Exception {
    String page = page();
    for (int i = 0; i < 200 && !page.contains(text); i++) {
      Thread.sleep(50);
      page = page();
    }
    assertThat(page).contains(text);
    return page;
  }

  /** Sends a form of the page, and looks at the page again. */
  String send(String path, Map<String, String> fields) throws Exception {
    Map<String, String> form = switches();
    form.putAll(fields);
    HttpResponse<String> response = Http.form(playground.url() + path, form);
    assertThat(response.statusCode()).isEqualTo(303);
    return page();
  }

  String say(String line) throws Exception {
    return send("/say", Map.of("line", line));
  }

  /** The id of the dialog that is open. */
  static String dialog(String page) {
    Matcher open = DIALOG.matcher(page);
    assertThat(open.find()).as("a dialog is open").isTrue();
    return open.group(1);
  }
}
