package mn.sanal.bot.official;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.db.official.Body;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/**
 * How cases and places are put into words for officials: topic, place and days left always, the
 * text only once it was released, the citizen never.
 */
final class OfficialWords {

  private final Messages messages;
  private final Places places;
  private final Deadlines deadlines;

  OfficialWords(Messages messages, Places places, Deadlines deadlines) {
    this.messages = messages;
    this.places = places;
    this.deadlines = deadlines;
  }

  /** The alert of a new case; with its text and an answer button where that may be read. */
  Message alert(Complaint complaint, Language language, Instant now) {
    String key =
        switch (complaint.kind()) {
          case SUGGESTION -> "official.new_suggestion";
          case THANKS -> "official.new_thanks";
          default -> "official.new_complaint";
        };
    return message(complaint, language, now, key);
  }

  /** The second message, when staff have released the text. */
  Message released(Complaint complaint, Language language, Instant now) {
    return message(complaint, language, now, "official.text_released");
  }

  private Message message(Complaint complaint, Language language, Instant now, String key) {
    String title = messages.text(language, key, Map.of("receipt", complaint.number().value()));
    String text = title + "\n" + details(complaint, language, now);
    return new Message(
        Message.Kind.NOTICE,
        complaint.released() ? text : text + "\n" + messages.text(language, "official.text_later"),
        List.of(List.of(complaint.released() ? answer(complaint, language) : summary(language))),
        null);
  }

  /** A button tells also whose message it is: an answer to it goes to the official's dialogue. */
  private Button summary(Language language) {
    return new Button(messages.text(language, "official.btn_summary"), OfficialFlow.SUMMARY);
  }

  /** A case that may be read, in words. */
  String whole(Complaint complaint, Language language, Instant now) {
    return complaint.number().value() + "\n" + details(complaint, language, now);
  }

  private String details(Complaint complaint, Language language, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(language, "official.topic", Map.of("topic", topic(complaint, language))));
    where(complaint, language)
        .map(place -> messages.text(language, "official.place", Map.of("place", place)))
        .ifPresent(lines::add);
    time(complaint, language, now, "official.due_").ifPresent(lines::add);
    if (complaint.released()) {
      lines.add("\n“" + complaint.text() + "”");
    }
    return String.join("\n", lines);
  }

  /** One line of a list of cases. */
  String line(Complaint complaint, Language language, Instant now) {
    List<String> parts = new ArrayList<>();
    parts.add("• " + complaint.number().value());
    parts.add(topic(complaint, language));
    time(complaint, language, now, "official.short_").ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private Optional<String> time(Complaint complaint, Language language, Instant now, String keys) {
    return deadlines
        .daysLeft(complaint, now)
        .map(
            days ->
                days == 0
                    ? messages.text(language, keys + "today")
                    : messages.text(
                        language,
                        keys + (days > 0 ? "left" : "late"),
                        Map.of("days", Math.abs(days))));
  }

  String topic(Complaint complaint, Language language) {
    return messages.text(language, Categories.label(complaint.category()));
  }

  private Optional<String> where(Complaint complaint, Language language) {
    List<String> names = new ArrayList<>();
    @Nullable String place = complaint.place();
    if (place != null) {
      names.add(path(place, language));
    }
    @Nullable String facility = complaint.facility();
    @Nullable String typed = complaint.typedFacility();
    if (facility != null) {
      names.add(facility(facility, language));
    } else if (typed != null) {
      names.add(typed);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names));
  }

  /** What an official answers for, by its name. */
  String body(Body body, Language language) {
    return switch (body) {
      case Body.Area(String place) -> path(place, language);
      case Body.Site(String facility) -> facility(facility, language);
    };
  }

  private String facility(String code, Language language) {
    return places.facility(code).map(Facility::name).map(name -> name.in(language)).orElse(code);
  }

  /** From the aimag down, as people say it. */
  private String path(String code, Language language) {
    List<String> names = new ArrayList<>();
    Optional<Place> place = places.place(code);
    while (place.isPresent()) {
      names.addFirst(place.get().name().in(language));
      place = Optional.ofNullable(place.get().parent()).flatMap(places::place);
    }
    return names.isEmpty() ? code : String.join(", ", names);
  }

  private Button answer(Complaint complaint, Language language) {
    return new Button(
        messages.text(language, "official.btn_answer"),
        OfficialFlow.ANSWER + complaint.number().value());
  }
}
