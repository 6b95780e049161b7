package mn.sanal.db.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.sanal.db.conversation.ChatLanguages;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the writer of a case what became of it, in the language of the case. An anonymous case has
 * nobody to tell; about harm to a child nothing is sent that others could see on the phone.
 */
@Component
class CitizenNotices {

  private final Outbox outbox;
  private final Messages messages;
  private final JdbcClient jdbc;
  private final AddedVoices voices;
  private final ChatLanguages languages;

  CitizenNotices(
      Outbox outbox,
      Messages messages,
      JdbcClient jdbc,
      AddedVoices voices,
      ChatLanguages languages) {
    this.outbox = outbox;
    this.messages = messages;
    this.jdbc = jdbc;
    this.voices = voices;
    this.languages = languages;
  }

  void underReview(Complaint complaint) {
    if (isTold(complaint)) {
      send(
          complaint,
          messages.text(
              complaint.language(),
              "notice.under_review",
              Map.of("receipt", complaint.number().value())),
          List.of());
    }
  }

  void withOfficial(Complaint complaint) {
    send(
        complaint, text(complaint, "notice.with_official", "facility", body(complaint)), List.of());
  }

  /** The answer, with the question whether it is really solved. */
  void answered(Complaint complaint, String answer) {
    toJoined(complaint, "join.answered", answer);
    if (!isTold(complaint)) {
      return;
    }
    String text =
        messages.text(
            complaint.language(),
            "notice.answered",
            Map.of(
                "receipt",
                complaint.number().value(),
                "answer",
                answer,
                "facility",
                body(complaint)));
    String question =
        messages.text(
            complaint.language(), "solved.ask", Map.of("receipt", complaint.number().value()));
    send(complaint, text + "\n\n" + question, verdicts(complaint));
  }

  /** A question of staff, with a button that leads to the reply. */
  void asks(Complaint complaint, String question) {
    String receipt = complaint.number().value();
    send(
        complaint,
        messages.text(
            complaint.language(),
            "notice.need_info",
            Map.of("receipt", receipt, "question", question)),
        List.of(
            List.of(
                new Button(messages.text(complaint.language(), "buttons.reply"), "r:" + receipt))));
  }

  /** Short questions of staff, asked one after the other once the button is pressed. */
  void asks(Complaint complaint, CaseSurvey questions) {
    String receipt = complaint.number().value();
    send(
        complaint,
        messages.text(
            complaint.language(),
            "notice.short_questions",
            Map.of("receipt", receipt, "count", questions.questions().size())),
        List.of(
            List.of(
                new Button(
                    messages.text(complaint.language(), "buttons.short_questions"),
                    "a:" + receipt))));
  }

  /** The question once more; silence closes the case some days later. */
  void askedAgain(Complaint complaint, long days) {
    if (isTold(complaint)) {
      String receipt = complaint.number().value();
      send(
          complaint,
          messages.text(complaint.language(), "solved.ask", Map.of("receipt", receipt))
              + "\n"
              + messages.text(complaint.language(), "solved.remind", Map.of("days", days)),
          verdicts(complaint));
    }
  }

  /** Nobody said whether it was solved. */
  void closedUnconfirmed(Complaint complaint, LocalDate until) {
    if (isTold(complaint)) {
      send(
          complaint,
          messages.text(
              complaint.language(),
              "notice.not_confirmed",
              Map.of("receipt", complaint.number().value(), "date", until)),
          List.of(List.of(verdict(complaint, "buttons.not_solved", "no"))));
    }
  }

  private List<List<Button>> verdicts(Complaint complaint) {
    return List.of(
        List.of(verdict(complaint, "buttons.solved", "yes")),
        List.of(verdict(complaint, "buttons.partly_solved", "half")),
        List.of(verdict(complaint, "buttons.not_solved", "no")));
  }

  void declined(Complaint complaint, String reason) {
    toJoined(complaint, "join.declined", reason);
    if (isTold(complaint)) {
      send(complaint, text(complaint, "notice.declined", "reason", reason), List.of());
    }
  }

  /**
   * Those who added their voice are told as well, each in their own language; only its writer
   * judges whether it is solved.
   */
  private void toJoined(Complaint complaint, String key, String words) {
    List<Long> joined = complaint.safeguarding() ? List.of() : voices.conversations(complaint.id());
    Map<Long, Language> spoken = languages.of(joined);
    for (long conversation : joined) {
      Language language = spoken.getOrDefault(conversation, Language.MONGOLIAN);
      String text =
          messages.text(
              language, key, Map.of("facility", body(complaint, language), "words", words));
      outbox.add(
          conversation, Urgency.NOTICE, new Message(Message.Kind.NOTICE, text, List.of(), null));
    }
  }

  private String text(Complaint complaint, String key, String name, String value) {
    return messages.text(
        complaint.language(), key, Map.of("receipt", complaint.number().value(), name, value));
  }

  private Button verdict(Complaint complaint, String label, String word) {
    return new Button(
        messages.text(complaint.language(), label), "v:" + complaint.number().value() + ":" + word);
  }

  /** Whether notices about the case reach its writer. */
  static boolean isTold(Complaint complaint) {
    return complaint.conversationId() != null && !complaint.safeguarding();
  }

  private void send(Complaint complaint, String text, List<List<Button>> rows) {
    Long conversation = complaint.conversationId();
    if (conversation != null) {
      outbox.add(conversation, Urgency.NOTICE, new Message(Message.Kind.NOTICE, text, rows, null));
    }
  }

  /** The name of the facility, as listed or as typed, or else of the place. */
  private String body(Complaint complaint) {
    return body(complaint, complaint.language());
  }

  private String body(Complaint complaint, Language language) {
    String typed = complaint.typedFacility();
    if (typed != null) {
      return typed;
    }
    String name = language.equals(Language.ENGLISH) ? "name_en" : "name_mn";
    return jdbc.sql(
            "select coalesce(f.%1$s, p.%1$s) from place p left join facility f on f.code = :facility"
                    .formatted(name)
                + " where p.code = :place")
        .param("facility", complaint.facility())
        .param("place", complaint.place())
        .query((row, _) -> row.getString(1))
        .single();
  }
}
