package mn.sanal.bot.telegram;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import mn.sanal.bot.courier.Delivery;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.bot.courier.Outgoing;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.outbox.Parked;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Sends and edits messages. All text is plain: nothing a person wrote can become markup. */
final class TelegramDelivery implements Delivery {

  private final Calls calls;

  TelegramDelivery(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Channel channel() {
    return Channel.TELEGRAM;
  }

  @Override
  public List<Message> parts(Message message) {
    return LongText.parts(message);
  }

  @Override
  public CompletionStage<Outcome> deliver(Outgoing outgoing) {
    CompletableFuture<Answer> answer = answer(outgoing);
    CompletableFuture<Outcome> outcome =
        answer.thenApply(Outcomes::of).exceptionally(TelegramDelivery::failed);
    Long retires = outgoing.retires();
    return retires == null
        ? outcome
        : outcome.thenApply(came -> retire(outgoing.address(), retires, came));
  }

  private CompletableFuture<Answer> answer(Outgoing outgoing) {
    Message.Document document = outgoing.message().document();
    if (document != null) {
      return calls.upload(send(outgoing, document));
    }
    Long replaces = outgoing.replaces();
    return replaces != null ? calls.answer(edit(outgoing, replaces)) : calls.answer(send(outgoing));
  }

  private static SendDocument send(Outgoing outgoing, Message.Document document) {
    byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
    return SendDocument.builder()
        .chatId(outgoing.address())
        .caption(outgoing.message().text())
        .document(new InputFile(new ByteArrayInputStream(bytes), document.name()))
        .build();
  }

  /** Takes the buttons of an older question away. Should it fail, they explain themselves. */
  private Outcome retire(String address, long message, Outcome outcome) {
    if (outcome instanceof Outcome.Done) {
      var _ =
          calls.answer(
              EditMessageReplyMarkup.builder()
                  .chatId(address)
                  .messageId(Math.toIntExact(message))
                  .build());
    }
    return outcome;
  }

  private static Outcome failed(Throwable fault) {
    Throwable cause = fault.getCause() != null ? fault.getCause() : fault;
    return cause instanceof BotApiError error
        ? new Outcome.Parked(Parked.Reason.REFUSED, error.code())
        : new Outcome.Retry(null);
  }

  private static SendMessage send(Outgoing outgoing) {
    return SendMessage.builder()
        .chatId(outgoing.address())
        .text(outgoing.message().text())
        .replyMarkup(keyboard(outgoing.message()))
        .build();
  }

  private static EditMessageText edit(Outgoing outgoing, long message) {
    return EditMessageText.builder()
        .chatId(outgoing.address())
        .messageId(Math.toIntExact(message))
        .text(outgoing.message().text())
        .replyMarkup(keyboard(outgoing.message()))
        .build();
  }

  private static @Nullable InlineKeyboardMarkup keyboard(Message message) {
    if (message.rows().isEmpty()) {
      return null;
    }
    return InlineKeyboardMarkup.builder()
        .keyboard(message.rows().stream().map(TelegramDelivery::row).toList())
        .build();
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    InlineKeyboardRow row = new InlineKeyboardRow();
    for (Button button : buttons) {
      row.add(
          InlineKeyboardButton.builder().text(button.label()).callbackData(button.data()).build());
    }
    return row;
  }
}
