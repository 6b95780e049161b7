package mn.sanal.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Makes calls of the library's method objects. */
final class Calls implements BotApi {

  static final Duration USUAL = Duration.ofSeconds(20);
  private static final ContentType TEXT =
      ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);
  private static final Duration FILE = Duration.ofSeconds(60);

  static final ObjectMapper JSON = new ObjectMapper();

  private final Transport transport;

  Calls(Transport transport) {
    this.transport = transport;
  }

  /** Sends a call that was checked and reads of the answer what sending needs. */
  CompletableFuture<Answer> answer(PartialBotApiMethod<?> method) {
    return raw(method, USUAL).thenApply(Answer::read);
  }

  /** Sends a file, which goes as a form and not as JSON. */
  CompletableFuture<Answer> upload(SendDocument method) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ContentType type;
    try {
      method.validate();
      InputFile file = method.getDocument();
      HttpEntity form =
          MultipartEntityBuilder.create()
              .setMode(HttpMultipartMode.EXTENDED)
              .addTextBody("chat_id", method.getChatId(), TEXT)
              .addTextBody("caption", method.getCaption(), TEXT)
              .addBinaryBody("document", file.getNewMediaStream(), TEXT, file.getMediaName())
              .build();
      form.writeTo(body);
      type = ContentType.parse(form.getContentType());
    } catch (TelegramApiValidationException | IOException e) {
      return CompletableFuture.failedFuture(
          new BotApiError(method.getMethod(), 400, e.getClass().getSimpleName(), null));
    }
    return transport
        .call(method.getMethod(), body.toByteArray(), type, FILE)
        .thenApply(Answer::read);
  }

  /** The answer as it came. */
  CompletableFuture<byte[]> raw(PartialBotApiMethod<?> method, Duration limit) {
    try {
      method.validate();
      return transport.call(method.getMethod(), JSON.writeValueAsBytes(method), limit);
    } catch (TelegramApiValidationException | JsonProcessingException e) {
      // Its message may quote what a person wrote.
      return CompletableFuture.failedFuture(
          new BotApiError(method.getMethod(), 400, e.getClass().getSimpleName(), null));
    }
  }

  /** The result of a call whose success is expected. */
  CompletableFuture<JsonNode> result(PartialBotApiMethod<?> method) {
    return raw(method, USUAL).thenApply(body -> result(method.getMethod(), body));
  }

  private static JsonNode result(String method, byte[] body) {
    Answer answer = Answer.read(body);
    if (!answer.ok()) {
      throw new BotApiError(method, answer.code(), answer.description(), answer.retryAfter());
    }
    try {
      return JSON.readTree(body).path("result");
    } catch (IOException _) {
      throw new BotApiError(method, 0, "", null);
    }
  }

  @Override
  public CompletableFuture<byte[]> file(String fileId, long maxBytes) {
    return result(GetFile.builder().fileId(fileId).build())
        .thenCompose(
            file -> {
              if (file.path("file_size").asLong() > maxBytes) {
                throw new BotApiError("getFile", 413, "larger than wanted", null);
              }
              return transport.file(file.path("file_path").asText(), FILE);
            })
        .thenApply(
            bytes -> {
              if (bytes.length > maxBytes) {
                throw new BotApiError("file", 413, "larger than wanted", null);
              }
              return bytes;
            });
  }

  @Override
  public CompletableFuture<String> username() {
    return result(GetMe.builder().build()).thenApply(bot -> bot.path("username").asText());
  }
}
