package mn.sanal.db.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes reports in: a batch in one statement, each with its original, first event and change. */
@Component
class Receipt {

  static final String ORIGINAL = "complaint-original";
  static final String CODE = "case-code";

  private static final String INSERT =
      """
      with report as (
        select number, code_hash, kind, category, place, facility, typed_facility, text, hidden,
          language, category = 'child_safety' as safeguarding, received_at::timestamptz,
          received_on::date, due_on::date, rules, may_be_shown, citizen_id, conversation_id, sealed,
          fingerprint, channel
        from unnest(:numbers::text[], :codes::bytea[], :kinds::text[], :categories::text[],
          :places::text[], :facilities::text[], :typedFacilities::text[], :texts::text[],
          :hidden::boolean[], :languages::text[], :receivedAt::text[], :receivedOn::text[],
          :dueOn::text[], :rules::int[], :mayBeShown::boolean[], :citizens::uuid[],
          :conversations::bigint[], :channels::text[], :sealed::bytea[], :fingerprints::bytea[])
        as t (number, code_hash, kind, category, place, facility, typed_facility, text, hidden,
          language, received_at, received_on, due_on, rules, may_be_shown, citizen_id,
          conversation_id, channel, sealed, fingerprint)
      ), stored as (
        insert into complaint (number, code_hash, kind, category, status, place, facility,
          typed_facility, text, hidden, language, channel, safeguarding, received_at, received_on,
          due_on, rules, released_at, citizen_id, conversation_id, fingerprint)
        select number, code_hash, kind, category, 'RECEIVED', place, facility, typed_facility, text,
          hidden, language, channel, safeguarding, received_at, received_on, due_on, rules,
          case when may_be_shown and not safeguarding then received_at end, citizen_id,
          conversation_id, case when not safeguarding then fingerprint end
        from report
        returning id, number, received_at, safeguarding
      ), original as (
        insert into complaint_original (complaint_id, sealed)
        select id, sealed from stored join report using (number)
      ), event as (
        insert into complaint_event (complaint_id, kind, actor_kind, at, status)
        select id, 'RECEIVED', 'CITIZEN', received_at, 'RECEIVED' from stored
      )
      insert into change (kind, entity_id)
      select 'COMPLAINT', id from stored where not safeguarding
      """;

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final Deadlines deadlines;
  private final Fingerprints fingerprints;

  Receipt(JdbcClient jdbc, Keyring keyring, Deadlines deadlines, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.deadlines = deadlines;
    this.fingerprints = fingerprints;
  }

  void take(List<NewComplaint> reports) {
    List<Row> rows = reports.stream().map(this::row).toList();
    jdbc.sql(INSERT)
        .param("numbers", texts(rows, row -> row.report.number().value()))
        .param("codes", bytes(rows, row -> keyring.hash(CODE, row.report.code().value())))
        .param("kinds", texts(rows, row -> row.report.kind().name()))
        .param("categories", texts(rows, row -> row.report.category()))
        .param("places", texts(rows, row -> row.report.placeCode()))
        .param("facilities", texts(rows, row -> row.report.facilityCode()))
        .param("typedFacilities", texts(rows, Row::typedFacility))
        .param("texts", texts(rows, Row::masked))
        .param("hidden", rows.stream().map(Row::hidden).toArray(Boolean[]::new))
        .param("languages", texts(rows, row -> row.report.language().tag()))
        .param("receivedAt", texts(rows, row -> row.complaint.received().toString()))
        .param("receivedOn", texts(rows, Row::receivedOn))
        .param("dueOn", texts(rows, Row::dueOn))
        .param("rules", rows.stream().map(Row::rules).toArray(Integer[]::new))
        .param("mayBeShown", rows.stream().map(r -> r.report.mayBeShown()).toArray(Boolean[]::new))
        .param("citizens", rows.stream().map(Row::citizen).toArray(UUID[]::new))
        .param("conversations", rows.stream().map(Row::conversation).toArray(Long[]::new))
        .param("channels", texts(rows, row -> row.complaint.channel().name()))
        .param(
            "sealed", bytes(rows, row -> keyring.seal(ORIGINAL, row.report.text().getBytes(UTF_8))))
        .param("fingerprints", bytes(rows, row -> fingerprints.of(row.report.text())))
        .update();
  }

  private Row row(NewComplaint complaint) {
    Event.Reported report = complaint.report();
    String masked = PersonalData.mask(report.text());
    var receivedOn = Deadlines.dayAt(report.placeCode(), complaint.received());
    return new Row(
        complaint,
        report,
        Optional.ofNullable(report.typedFacility()).map(PersonalData::mask).orElse(null),
        masked,
        !masked.equals(report.text()),
        receivedOn.toString(),
        deadlines
            .dueOn(report.kind(), report.placeCode(), complaint.received())
            .map(Object::toString)
            .orElse(null),
        deadlines.rulesOn(receivedOn));
  }

  private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static byte[][] bytes(List<Row> rows, Function<Row, byte @Nullable []> column) {
    return rows.stream().map(column).toArray(byte[][]::new);
  }

  private record Row(
      NewComplaint complaint,
      Event.Reported report,
      @Nullable String typedFacility,
      String masked,
      boolean hidden,
      String receivedOn,
      @Nullable String dueOn,
      int rules) {

    @Nullable UUID citizen() {
      return report.anonymous() ? null : complaint.citizen();
    }

    @Nullable Long conversation() {
      return report.anonymous() ? null : complaint.conversation();
    }
  }
}
