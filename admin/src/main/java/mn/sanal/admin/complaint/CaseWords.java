package mn.sanal.admin.complaint;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How statuses, topics and days left are said and shown, the same on every page. */
@ConsoleOnly
@Component
class CaseWords {

  private static final int SOON = 5;

  private final Deadlines deadlines;
  private final Clock clock;

  CaseWords(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** How long there is to answer, in words, and the style that goes with it. */
  record Days(String text, String style) {}

  static String status(String name, Words t) {
    return t.text("status." + name.toLowerCase(Locale.ROOT));
  }

  static String kind(String name, Words t) {
    return t.text("console.kind." + name);
  }

  static String category(Complaint complaint, Words t) {
    String key = Categories.label(complaint.category());
    return t.has(key) ? t.text(key) : complaint.category();
  }

  /** The style of a status, which gives it its shape. */
  static String style(CaseStatus status) {
    return switch (status) {
      case RECEIVED -> "is-new";
      case UNDER_REVIEW -> "is-review";
      case WITH_OFFICIAL -> "is-official";
      case ANSWERED -> "is-answered";
      case RESOLVED -> "is-resolved";
      case DECLINED, WITHDRAWN -> "is-declined";
    };
  }

  static boolean open(Complaint complaint) {
    return switch (complaint.status()) {
      case RECEIVED, UNDER_REVIEW, WITH_OFFICIAL -> true;
      case ANSWERED, RESOLVED, DECLINED, WITHDRAWN -> false;
    };
  }

  /** Days left of an open case; null where nothing is due. */
  @Nullable Days days(Complaint complaint, Words t) {
    Optional<Integer> left = deadlines.daysLeft(complaint, clock.instant());
    if (left.isEmpty() || !open(complaint)) {
      return null;
    }
    int days = left.get();
    if (days < 0) {
      return new Days(t.text("console.days.late", "days", -days), "late");
    }
    String text =
        days == 0 ? t.text("console.days.today") : t.text("console.days.left", "days", days);
    return new Days(text, days <= SOON ? "soon" : "");
  }
}
