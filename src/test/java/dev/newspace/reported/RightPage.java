package dev.newspace.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/**
 * The page that is right where somebody opened a link.
 *
 * @param heading null where the browser is led on
 * @param says texts that are in it
 * @param leadsTo where the browser is led on to; null where it is not
 */
record RightPage(int status, String heading, List<String> says, String leadsTo) {
  void check(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
    assertThat(page.headers().firstValue("Location").orElse(null)).isEqualTo(leadsTo);
    String html = page.body().replace("&#39;", "'");
    if (heading != null) {
      assertThat(html).contains("<h1>" + Texts.resolve(heading) + "</h1>");
    }
    ReportedInput.orEmpty(says).forEach(text -> assertThat(html).contains(Texts.resolve(text)));
  }
}
