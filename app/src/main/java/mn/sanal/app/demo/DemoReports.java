package mn.sanal.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.CaseNumbers;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.Language;

/** Invents reports of nobody (so nobody is told of an answer) and leads some of them on. */
final class DemoReports {

  /** Stands before each text, so that nobody takes it for a citizen's. */
  static final String MARK = "[Жишээ] ";

  private static final Actor STAFF = Actor.staff(0);

  private final Complaints complaints;
  private final Desk desk;
  private final CaseNumbers numbers;
  private final Instant now;

  DemoReports(Complaints complaints, Desk desk, CaseNumbers numbers, Instant now) {
    this.complaints = complaints;
    this.desk = desk;
    this.numbers = numbers;
    this.now = now;
  }

  /** Writes all stories, spread over the facilities and the last weeks. */
  List<CaseNumber> write(List<Facility> facilities) {
    Map<CaseNumber, Story> written = new LinkedHashMap<>();
    List<NewComplaint> reports = new ArrayList<>();
    List<Story> stories = Story.all();
    for (int i = 0; i < stories.size(); i++) {
      Event.Reported report = report(stories.get(i), about(stories.get(i), facilities, i));
      written.put(report.number(), stories.get(i));
      Channel channel = i % 3 == 0 ? Channel.WEB : Channel.TELEGRAM;
      Instant received = now.minus(Duration.ofHours(30L * (stories.size() - i)));
      reports.add(new NewComplaint(report, UUID.randomUUID(), 0, channel, received));
    }
    complaints.receive(reports);
    written.forEach(this::leadOn);
    return List.copyOf(written.keySet());
  }

  /** A school for what is said of schools, a pharmacy for medicines, else a health centre. */
  private static Facility about(Story story, List<Facility> facilities, int turn) {
    List<Facility> fitting =
        facilities.stream().filter(facility -> fits(story, facility.kind())).toList();
    List<Facility> choice = fitting.isEmpty() ? facilities : fitting;
    return choice.get(turn % choice.size());
  }

  private static boolean fits(Story story, FacilityKind kind) {
    return switch (story.category()) {
      case "medicine" -> kind == FacilityKind.PHARMACY;
      case "teaching", "food", "money" -> kind == FacilityKind.SCHOOL;
      default -> kind != FacilityKind.PHARMACY && kind != FacilityKind.SCHOOL;
    };
  }

  private void leadOn(CaseNumber number, Story story) {
    if (story.stage() == Story.Stage.NEW) {
      return;
    }
    desk.underReview(number, STAFF);
    if (story.stage() == Story.Stage.REVIEW) {
      return;
    }
    desk.release(number, STAFF);
    desk.withOfficial(number, STAFF);
    if (story.stage() == Story.Stage.ANSWERED) {
      desk.answer(number, STAFF, story.answer());
    }
  }

  private Event.Reported report(Story story, Facility facility) {
    return new Event.Reported(
        numbers.next(),
        numbers.nextCode(),
        story.kind(),
        story.category(),
        facility.place(),
        facility.code(),
        null,
        MARK + story.text(),
        List.of(),
        true,
        false,
        Language.MONGOLIAN);
  }
}
