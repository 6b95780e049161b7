package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mn.sanal.bot.intake.Unavailable;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;
import org.junit.jupiter.api.Test;

/** What a person sees and does in the web chat. */
class ChatTest extends ScriptedChat {

  @Test
  void theStartPageLeadsToTheChat() {
    HttpResponse<String> page = browser.open("/");
    assertThat(page.uri().getPath()).isEqualTo("/chat");
    assertThat(page.body()).contains("<html lang=\"mn\">");
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
  void theMenuTellsTheAddressToComeBackToWithoutAnythingSecretInIt() {
    browser.open("/chat");
    assertThat(browser.page())
        .contains("<a href=\"/chat\">" + server.uri() + "/chat</a>", "Дараа энэ холбоосоор");
  }

  @Test
  void goingOnInTelegramIsNotOfferedWhereThereIsNoBot() {
    browser.open("/chat");
    assertThat(browser.page()).doesNotContain("value=\"transfer\"", "Телеграм");
  }

  @Test
  void aBrowserThatKeepsNoCookiesIsToldSo() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("text", "Улаангом");
    Browser forgetful = new Browser(server.uri());
    assertThat(forgetful.post(fields).statusCode()).isEqualTo(400);
    assertThat(forgetful.words()).contains("күүки хадгалахгүй байна");
    assertThat(forgetful.post(fields, Map.of("X-Chat", "live")).body())
        .startsWith("Хөтөч тань күүки");
    assertThat(script.inputs()).hasSize(1);
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
    byte[] jpeg = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 12);
    browser.attach("image/jpeg", jpeg);
    assertThat(script.inputs().getLast())
        .isInstanceOfSatisfying(
            Input.Sent.class,
            sent -> {
              Media photo = sent.media().getFirst();
              assertThat(photo.kind()).isEqualTo(Media.Kind.PHOTO);
              assertThat(photo.bytes()).isEqualTo(12);
              assertThat(photo.fileId()).startsWith("web:");
            });
    assertThat(browser.words()).contains("Хавсралт: 1");
  }

  @Test
  void whatIsNoPictureIsRefusedWhileAnotherCanBeSent() {
    begun(PLACE);
    browser.attach("image/png", "<html>картин биш</html>".getBytes(StandardCharsets.UTF_8));
    assertThat(script.inputs()).noneMatch(Input.Sent.class::isInstance);
  }

  @Test
  void aLineEndInAButtonIsTheSameFromEveryBrowser() {
    begun(PLACE);
    Map<String, String> fields = browser.hidden(browser.page().indexOf("<textarea"));
    fields.put("press", "m:medicines@8501-PHR1=\r\nҮг");
    browser.post(fields);
    assertThat(script.inputs()).endsWith(new Input.Pressed("m:medicines@8501-PHR1=\nҮг"));
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
}
