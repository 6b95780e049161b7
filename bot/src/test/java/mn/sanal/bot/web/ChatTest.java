package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.bot.courier.Outgoing;
import mn.sanal.bot.intake.Unavailable;
import mn.sanal.db.TestDatabase;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatTest {

  private static final Message PLACE =
      question("Аль сум бэ?", List.of(row("Давст", "q:1:p8519", "Улаангом", "q:1:p8501")));
  private static final Message RATING =
      question(
          "Үйлчилгээг үнэлнэ үү.",
          List.of(
              row(
                  "1 Маш муу",
                  "q:2:r1",
                  "2 Муу",
                  "q:2:r2",
                  "3 Дунд",
                  "q:2:r3",
                  "4 Сайн",
                  "q:2:r4",
                  "5 Маш сайн",
                  "q:2:r5"),
              row("‹ Буцах", "q:2:b", "Алгасах ›", "q:2:s", "Болих", "q:2:x")));

  private final TestDatabase database = TestDatabase.fresh();
  private ChatServer server;
  private Script script;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path data) {
    script = new Script();
    server =
        ChatServer.start(
            database,
            incoming -> script.submit(incoming),
            Map.of("sanal.data-dir", data.toString()));
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  @BeforeEach
  void open() {
    script = new Script();
    script.deliversBy(server.get(WebDelivery.class));
    browser = new Browser(server.uri());
  }

  @Test
  void theStartPageLeadsToTheChat() {
    HttpResponse<String> page = browser.open("/");
    assertThat(page.uri().getPath()).isEqualTo("/chat");
    assertThat(page.body()).contains("<html lang=\"mn\">");
  }

  @Test
  void lookingAtThePageStoresNothing() {
    long before = sessions();
    browser.open("/chat");
    assertThat(sessions()).isEqualTo(before);
    assertThat(script.inputs()).isEmpty();
  }

  @Test
  void aWholeDialogueWorksByFormsAlone() {
    browser.open("/chat");
    script.reply(PLACE, RATING, notice("Баярлалаа"));
    browser.begin();
    assertThat(browser.words()).contains("Аль сум бэ?");
    browser.press("Улаангом");
    assertThat(browser.words()).contains("Аль сум бэ?", "Улаангом", "Үйлчилгээг үнэлнэ үү.");
    assertThat(browser.page()).doesNotContain("q:1:p8519");
    browser.press("Сайн");
    assertThat(browser.words()).contains("4 Сайн", "Баярлалаа");
    assertThat(script.inputs())
        .containsExactly(
            new Input.Command("start", ""),
            new Input.Pressed("q:1:p8501"),
            new Input.Pressed("q:2:r4"));
  }

  @Test
  void reopeningThePageShowsWhereOneIs() {
    begun(PLACE);
    browser.open("/chat");
    assertThat(browser.words()).contains("Аль сум бэ?", "Давст");
  }

  @Test
  void writtenWordsAreTakenAsWordsAndCommandsAsCommands() {
    begun(PLACE);
    browser.write("  Улаангом ");
    assertThat(browser.words()).contains("Улаангом");
    browser.write("/start svy");
    assertThat(script.inputs())
        .endsWith(new Input.Typed("Улаангом"), new Input.Command("start", "svy"));
  }

  @Test
  void nothingWrittenSaysNothing() {
    begun(PLACE);
    browser.write("   ");
    assertThat(browser.words()).contains("Аль сум бэ?");
    assertThat(script.inputs()).hasSize(1);
  }

  @Test
  void aDeepLinkBeginsWithItsCode() {
    browser.open("/chat?start=o_7K3QD9XM2AB4CDEF");
    script.reply(PLACE);
    browser.begin();
    assertThat(script.inputs()).containsExactly(new Input.Command("start", "o_7K3QD9XM2AB4CDEF"));
  }

  @Test
  void aFormSentTwiceCountsOnce() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("text", "Улаангом");
    browser.post(fields);
    browser.post(fields);
    assertThat(script.inputs())
        .containsExactly(new Input.Command("start", ""), new Input.Typed("Улаангом"));
    assertThat(browser.page().split("bubble me", -1)).hasSize(2);
  }

  @Test
  void anotherAnswerFromAnOldPageIsAnotherInput() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("q:1:p8519"));
    fields.put("press", "q:1:p8519");
    browser.post(fields);
    fields.put("press", "q:1:p8501");
    browser.post(fields);
    assertThat(script.inputs()).hasSize(3);
  }

  @Test
  void aPressNamesTheMessageThatHoldsTheButton() {
    begun(PLACE);
    String asked = browser.hidden(browser.page().indexOf("q:1:p8519")).get("at");
    browser.press("Давст");
    assertThat(script.last().messageId()).isEqualTo(Long.parseLong(asked));
  }

  @Test
  void theAnswerThatIsTooLateIsExplained() {
    begun(PLACE);
    script.explain("Энэ товч хуучирсан байна.");
    browser.press("Давст");
    assertThat(browser.words()).contains("Энэ товч хуучирсан байна.");
  }

  @Test
  void fiveStepsOfARatingStandSideBySideWithTheirWords() {
    begun(RATING);
    assertThat(browser.page()).contains("choices scale", "<b>1</b><span>Маш муу</span>");
    assertThat(browser.page().indexOf("‹ Буцах")).isGreaterThan(browser.page().indexOf("Маш сайн"));
  }

  @Test
  void goingBackLeavesNoBubble() {
    begun(RATING);
    script.reply(PLACE);
    browser.press("‹ Буцах");
    assertThat(browser.page()).doesNotContain("bubble me").doesNotContain("үнэлнэ үү");
    assertThat(browser.words()).contains("Аль сум бэ?");
  }

  @Test
  void whoChoosesALanguageGetsThePageInItToo() {
    begun(question("Хэлээ сонгоно уу.", List.of(row("Монгол", "q:0:mn", "English", "q:0:en"))));
    browser.press("English");
    assertThat(browser.page()).contains("<html lang=\"en\">", "Write…");
    browser.open("/chat");
    assertThat(browser.page()).contains("<html lang=\"en\">");
  }

  @Test
  void aNoticeKeepsItsButtonsAndTheQuestionThatWaitsStaysLast() {
    begun(PLACE);
    deliver(
        new Message(
            Message.Kind.NOTICE, "Хариу ирлээ.", List.of(row("Тийм", "v:S-26-7K3QD:yes")), null));
    browser.open("/chat");
    assertThat(browser.page()).contains("v:S-26-7K3QD:yes", "q:1:p8519");
    assertThat(browser.words().indexOf("Хариу ирлээ."))
        .isLessThan(browser.words().indexOf("Аль сум бэ?"));
    browser.press("Тийм");
    assertThat(script.inputs()).endsWith(new Input.Pressed("v:S-26-7K3QD:yes"));
  }

  @Test
  void whoWaitsGetsNewsAsSoonAsTheyAreDelivered() {
    begun(PLACE);
    String version = browser.page().replaceAll("(?s).*data-version=\"(\\d+)\".*", "$1");
    assertThat(browser.open("/chat/log?after=" + version).statusCode()).isEqualTo(204);
    CompletableFuture<HttpResponse<String>> news =
        CompletableFuture.supplyAsync(() -> browser.open("/chat/log?after=" + version));
    deliver(notice("Хариу ирлээ."));
    assertThat(news.join().statusCode()).isIn(200, 204);
    HttpResponse<String> now = browser.open("/chat/log?after=" + version);
    assertThat(now.statusCode()).isEqualTo(200);
    assertThat(now.body()).contains("Хариу ирлээ.").doesNotContain("<html");
  }

  @Test
  void theScriptGetsOnlyThePartThatChanged() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("text", "Улаангом");
    script.reply(RATING);
    HttpResponse<String> part = browser.post(fields, Map.of("X-Chat", "live"));
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body()).contains("үнэлнэ үү", "data-key").doesNotContain("<html");
  }

  @Test
  void whereTheBrowserIsComesAsALocation() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("position", "49.980,92.067");
    script.reply(RATING);
    HttpResponse<String> part = browser.post(fields, Map.of("X-Chat", "live"));
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(script.inputs()).endsWith(new Input.Located(49.98, 92.067));
    assertThat(part.body()).contains("📍").doesNotContain("49.98");
    assertThat(browser.open("/chat").headers().firstValue("Permissions-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("geolocation=(self)"));
  }

  @Test
  void aPhotoIsKeptAndNamed() {
    begun(PLACE);
    browser.attach("image/jpeg", new byte[] {1, 2, 3});
    assertThat(script.inputs().getLast())
        .isInstanceOfSatisfying(
            Input.Sent.class,
            sent -> {
              Media photo = sent.media().getFirst();
              assertThat(photo.kind()).isEqualTo(Media.Kind.PHOTO);
              assertThat(photo.bytes()).isEqualTo(3);
              assertThat(photo.fileId()).startsWith("web:");
            });
    assertThat(browser.words()).contains("Хавсралт: 1");
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
  void aDatabaseThatIsAwayIsSaidInWordsAndTheSameFormCanBeSentAgain() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("text", "Улаангом");
    script.fail(new Unavailable(new IllegalStateException()));
    assertThat(browser.post(fields).statusCode()).isEqualTo(503);
    assertThat(browser.words()).contains("түр саатлаа");
    script.fail(null);
    assertThat(browser.post(fields).statusCode()).isEqualTo(200);
    assertThat(script.inputs()).endsWith(new Input.Typed("Улаангом"));
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
    assertThat(new Browser(server.uri()).post(fields).statusCode()).isEqualTo(403);
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
    assertThat(page.body())
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

  private long sessions() {
    return database.jdbc().sql("select count(*) from web_session").query(Long.class).single();
  }

  private void begun(Message first) {
    browser.open("/chat");
    script.reply(first);
    browser.begin();
  }

  private void deliver(Message message) {
    assertThat(deliver(script.last().address(), message)).isInstanceOf(Outcome.Done.class);
  }

  private Outcome deliver(String address, Message message) {
    return server
        .get(WebDelivery.class)
        .deliver(new Outgoing(1, address, message, null, null))
        .toCompletableFuture()
        .join();
  }

  private static Message question(String text, List<List<Button>> rows) {
    return new Message(Message.Kind.QUESTION, text, rows, new Message.Progress(2, 7));
  }

  private static Message notice(String text) {
    return new Message(Message.Kind.NOTICE, text, List.of(), null);
  }

  private static List<Button> row(String... labelsAndData) {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < labelsAndData.length; i += 2) {
      row.add(new Button(labelsAndData[i], labelsAndData[i + 1]));
    }
    return row;
  }
}
