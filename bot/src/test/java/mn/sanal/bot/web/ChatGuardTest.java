package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import mn.sanal.bot.courier.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web chat does not let happen. */
class ChatGuardTest extends ScriptedChat {

  @Test
  void lookingAtThePageStoresNothing() {
    long before = sessions();
    browser.open("/chat");
    assertThat(sessions()).isEqualTo(before);
    assertThat(script.inputs()).isEmpty();
  }

  @Test
  void filesOfAnotherKindAndLargeOnesAreRefusedInWords() {
    begun(PLACE);
    assertThat(browser.attach("text/html", new byte[] {1}).statusCode()).isEqualTo(415);
    assertThat(browser.words()).contains("Зөвхөн зураг");
    browser.open("/chat");
    assertThat(browser.attach("image/png", new byte[1_200_000]).statusCode()).isEqualTo(413);
    assertThat(browser.words()).contains("том байна");
    assertThat(script.inputs()).hasSize(1);
  }

  @Test
  void formsOfOtherSitesAreNotTaken() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("text", "Улаангом");
    assertThat(browser.post(fields, Map.of("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    fields.put("token", "x");
    assertThat(browser.post(fields).statusCode()).isEqualTo(403);
    fields.remove("token");
    assertThat(browser.post(fields).statusCode()).isEqualTo(403);
    assertThat(new Browser(server.uri()).post(fields).statusCode()).isEqualTo(400);
    assertThat(script.inputs()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key=",
        "key=nonsense",
        "press=",
        "command=drop",
        "command=start&argument=%00",
        "position=",
        "position=91.5,200",
        "position=NaN,1e9",
        "position=49.98",
        "at=abc&press=q:1:a"
      })
  void aFormThatNoPageOfOursHasIsMalformedOrSaysNothing(String fields) {
    begun(PLACE);
    Map<String, String> form = browser.hidden(browser.page().indexOf("<textarea"));
    for (String field : fields.split("&", -1)) {
      form.put(field.split("=", -1)[0], field.substring(field.indexOf('=') + 1));
    }
    assertThat(browser.post(form).statusCode()).isIn(200, 400);
    assertThat(script.inputs()).hasSize(1);
  }

  @Test
  void hostileWordsAreShownAsWords() {
    begun(PLACE);
    browser.write("<script>alert(1)</script> ${7*7} [[${7*7}]]");
    browser.open("/chat");
    assertThat(browser.page())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")
        .doesNotContain("<script>alert");
  }

  @Test
  void whoSendsTooMuchIsSlowedDown() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    int status = 200;
    for (int i = 0; i < 60 && status == 200; i++) {
      status = browser.post(fields, Map.of("X-Chat", "live")).statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(browser.words()).contains("Хэт олон");
  }

  @Test
  void forgettingLeavesNothingOfTheChat() {
    begun(PLACE);
    browser.open("/chat/forget");
    assertThat(browser.words()).contains("Мартуулах");
    String address = script.last().address();
    browser.post("/chat/forget", browser.hidden(browser.page().indexOf("danger")), Map.of());
    assertThat(browser.words()).doesNotContain("Аль сум бэ?").contains("Эхлэх");
    assertThat(deliver(address, notice("Хариу"))).isInstanceOf(Outcome.Parked.class);
  }

  @Test
  void eachBrowserSeesItsOwnChatOnly() {
    begun(PLACE);
    Browser other = new Browser(server.uri());
    other.open("/chat");
    assertThat(other.words()).doesNotContain("Аль сум бэ?");
  }

  @Test
  void thePageAllowsNothingFromElsewhereAndIsKeptNowhere() {
    HttpResponse<String> page = browser.open("/chat");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Language")).contains("mn");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(page.body().replace(server.uri() + "/chat", ""))
        .doesNotContain("http://", "https://", "style=", "onclick", "<style")
        .doesNotContain("<script>");
  }

  @Test
  void thePageAndItsFilesAreSmall() {
    begun(RATING);
    int bytes = browser.page().length();
    for (String file :
        List.of("/look/sanal.css", "/chat/chat.css", "/chat/chat.js", "/look/logo.svg")) {
      HttpResponse<String> response = new Browser(server.uri()).open(file);
      assertThat(response.statusCode()).isEqualTo(200);
      bytes += response.body().length();
    }
    assertThat(bytes).isLessThan(60_000);
  }
}
