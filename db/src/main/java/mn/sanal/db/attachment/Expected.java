package mn.sanal.db.attachment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Media;

/** A file that belongs to a report, a reply about it or a rating and is still to be fetched. */
public record Expected(CaseNumber caseNumber, Media media) {

  public static List<Expected> of(Event.Reported report) {
    return report.media().stream().map(media -> new Expected(report.number(), media)).toList();
  }

  public static List<Expected> of(Event.Replied reply) {
    return reply.media().stream().map(media -> new Expected(reply.number(), media)).toList();
  }

  public static List<Expected> of(Event.Rated rating) {
    return rating.answers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            answer ->
                answer.getValue() instanceof Answer.Files files
                    ? files.media().stream()
                    : Stream.<Media>empty())
        .map(media -> new Expected(rating.number(), media))
        .toList();
  }
}
