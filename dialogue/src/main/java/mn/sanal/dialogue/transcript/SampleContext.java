package mn.sanal.dialogue.transcript;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import mn.sanal.dialogue.Alike;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.JoinedCase;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A world in which everything is fixed, so that a transcript is the same every time: a day in
 * November, numbers and codes that count up, a small country, and a memory of what was sent off.
 */
public class SampleContext implements Context {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final String SAID_BY_OTHERS = "Эмч гурван сар ирсэнгүй, хүлээсээр байна.";
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Places places;
  private final List<CaseSummary> cases = new ArrayList<>();
  private final List<JoinedCase> joined = new ArrayList<>();
  private final Map<String, CaseSummary> byCode = new HashMap<>();
  private final Set<String> rated = new HashSet<>();
  private int number;
  private long message;
  private Duration passed = Duration.ZERO;
  private int code;
  private @Nullable String bot;
  private @Nullable State webChat;
  private final Set<SecretCode> offered = new HashSet<>();

  public SampleContext(Places places) {
    this.places = places;
  }

  @Override
  public Instant now() {
    return NOW.plus(passed);
  }

  /** Lets time pass. */
  public void passes(Duration time) {
    passed = passed.plus(time);
  }

  @Override
  public OptionalLong message() {
    return message == 0 ? OptionalLong.empty() : OptionalLong.of(message);
  }

  /** What comes in next is the citizen's message of this number. */
  public void hears(long number) {
    message = number;
  }

  @Override
  public Places places() {
    return places;
  }

  @Override
  public CaseNumber newCaseNumber() {
    return new CaseNumber("S-26-7K3Q" + DIGITS.charAt(number++ % 32));
  }

  @Override
  public SecretCode newSecretCode() {
    return new SecretCode("K7QD-3MXA-9TP" + DIGITS.charAt(code++ % 32));
  }

  @Override
  public List<CaseSummary> cases() {
    return List.copyOf(cases);
  }

  @Override
  public List<JoinedCase> joined() {
    return List.copyOf(joined);
  }

  @Override
  public Optional<CaseSummary> opened(SecretCode secret) {
    return Optional.ofNullable(byCode.get(secret.value()));
  }

  @Override
  public boolean ratedThisPeriod(String surveyId, String facilityCode) {
    return rated.contains(surveyId + " " + facilityCode);
  }

  @Override
  public Optional<String> bot() {
    return webChat == null ? Optional.ofNullable(bot) : Optional.empty();
  }

  @Override
  public boolean takesOver() {
    return webChat != null;
  }

  @Override
  public Optional<State> elsewhere(SecretCode secret) {
    return offered.contains(secret) ? Optional.ofNullable(webChat) : Optional.empty();
  }

  /** There is a bot of this name, so that one can go on in Telegram. */
  public void hasBot(String name) {
    bot = name;
  }

  /**
   * What comes in next is said in Telegram.
   *
   * @param leftAt where the dialogue in the web chat was left
   */
  public void inTelegram(State leftAt) {
    webChat = leftAt;
  }

  /** Twelve people said in Ulaangom what the sample of joining says again. */
  @Override
  public Optional<Alike> alike(CaseKind kind, String placeCode, String text) {
    return placeCode.equals("8501") && text.equals(SAID_BY_OTHERS)
        ? Optional.of(new Alike(new CaseNumber("S-26-7K3QZ"), 12))
        : Optional.empty();
  }

  @Override
  public LocalDate dueOn(CaseKind kind, String placeCode) {
    return today().plusDays(kind == CaseKind.SUGGESTION ? 90 : 30);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.ofHours(8));
  }

  /** Remembers a case from before. */
  public void add(CaseSummary summary) {
    cases.addFirst(summary);
  }

  /** Remembers what a step led to, as the database would. */
  public void apply(Event event) {
    switch (event) {
      case Event.Rated rating -> {
        if (rating.facilityCode() != null) {
          rated.add(rating.surveyId() + " " + rating.facilityCode());
        }
        remember(
            rating.code(), of(rating.number(), CaseKind.RATING, rating.surveyId(), null), true);
      }
      case Event.Reported report -> {
        LocalDate due =
            report.kind() == CaseKind.THANKS || report.placeCode() == null
                ? null
                : dueOn(report.kind(), report.placeCode());
        remember(
            report.code(),
            of(report.number(), report.kind(), report.category(), due),
            !report.anonymous());
      }
      case Event.Joined _ ->
          joined.addFirst(
              new JoinedCase(CaseKind.COMPLAINT, "care", CaseStatus.RECEIVED, today(), null));
      case Event.TransferOffered(SecretCode secret) -> offered.add(secret);
      case Event.Transferred(SecretCode secret, _) -> offered.remove(secret);
      case Event.Withdrawn(CaseNumber withdrawn) -> become(withdrawn, CaseStatus.WITHDRAWN, null);
      case Event.Judged(CaseNumber judged, Verdict verdict) ->
          become(
              judged,
              verdict == Verdict.SOLVED ? CaseStatus.RESOLVED : CaseStatus.UNDER_REVIEW,
              verdict);
      case Event.CaseAnswered answered ->
          cases.replaceAll(
              summary ->
                  summary.number().equals(answered.number())
                      ? summary.asked(after(answered, summary.asked()))
                      : summary);
      default -> {}
    }
  }

  private void become(CaseNumber number, CaseStatus status, @Nullable Verdict verdict) {
    cases.replaceAll(
        summary ->
            summary.number().equals(number)
                ? new CaseSummary(
                    summary.number(),
                    summary.kind(),
                    summary.topic(),
                    status,
                    summary.received(),
                    summary.due(),
                    summary.answer(),
                    verdict == null ? summary.verdict() : verdict)
                : summary);
  }

  private static @Nullable CaseSurvey after(
      Event.CaseAnswered answered, @Nullable CaseSurvey asked) {
    CaseSurvey after = asked == null ? null : asked.with(answered.question(), answered.answer());
    return after == null || after.isDone() ? null : after;
  }

  /** Staff ask something about a case from before. */
  public void asks(CaseNumber about, CaseSurvey questions) {
    cases.replaceAll(
        summary -> summary.number().equals(about) ? summary.asked(questions) : summary);
  }

  private CaseSummary of(CaseNumber number, CaseKind kind, String topic, @Nullable LocalDate due) {
    return new CaseSummary(number, kind, topic, CaseStatus.RECEIVED, today(), due, null, null);
  }

  private void remember(SecretCode secret, CaseSummary summary, boolean own) {
    byCode.put(secret.value(), summary);
    if (own) {
      cases.addFirst(summary);
    }
  }
}
