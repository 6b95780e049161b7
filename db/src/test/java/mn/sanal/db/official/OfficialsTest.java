package mn.sanal.db.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.official.Official.Status;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final Body DAVST = new Body.Area("8519");
  private static final Body UVS = new Body.Area("85");
  private static final Body CENTRE = new Body.Site("8519-SHC1");

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = at(NOW);
  private final Officials officials = rooms.get(Officials.class);
  private final Responsible responsible = rooms.get(Responsible.class);

  @BeforeEach
  void prepare() {
    database
        .jdbc()
        .sql(
            """
            insert into place (code, parent, level, name_mn, name_en) values
              ('85', null, 'AIMAG', 'Увс', 'Uvs'),
              ('8519', '85', 'SOUM', 'Давст', 'Davst'),
              ('851951', '8519', 'BAGH', '1-р баг', 'Bagh 1');
            insert into facility (code, place, kind, name_mn, name_en, source, confidence) values
              ('8519-SHC1', '8519', 'SOUM_HEALTH_CENTRE', 'Давст', 'Davst', 'test', 'NAMED');
            """)
        .update();
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  @Test
  void anInvitationLetsInOnce() {
    String code = officials.invite(" Сумын дарга ", DAVST, Language.MONGOLIAN).code();
    assertThat(code).matches("o_[0-9A-HJKMNP-TV-Z]{16}");
    long chat = conversation();
    Official official = accept(code, chat).orElseThrow();
    assertThat(official.name()).isEqualTo("Сумын дарга");
    assertThat(official.body()).isEqualTo(DAVST);
    assertThat(official.status()).isEqualTo(Status.ACTIVE);
    assertThat(officials.of(chat)).contains(official);
    assertThat(accept(code, conversation())).isEmpty();
  }

  @Test
  void smallLettersOfACodeAreForgiven() {
    String code = officials.invite("Дарга", DAVST, Language.MONGOLIAN).code();
    assertThat(accept(code.toLowerCase(Locale.ROOT), conversation())).isPresent();
  }

  @Test
  void anInvitationExpires() {
    Invitation invitation = officials.invite("Дарга", DAVST, Language.MONGOLIAN);
    try (TestRooms later = at(NOW.plus(Officials.VALID).plus(Duration.ofSeconds(1)))) {
      assertThat(accept(later.get(Officials.class), invitation.code(), conversation())).isEmpty();
    }
  }

  @Test
  void aNewCodeMakesTheOldOneVoid() {
    Invitation first = officials.invite("Дарга", DAVST, Language.MONGOLIAN);
    Invitation second = officials.inviteAnew(first.official()).orElseThrow();
    assertThat(accept(first.code(), conversation())).isEmpty();
    assertThat(accept(second.code(), conversation())).isPresent();
    assertThat(officials.inviteAnew(first.official())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "o_", "o_123", "o_0000000000000000", "x", "o_'; drop table official"})
  void aForgedCodeLetsNobodyIn(String code) {
    officials.invite("Дарга", DAVST, Language.MONGOLIAN);
    assertThat(accept(code, conversation())).isEmpty();
  }

  @Test
  void storesNoCodeInClear() {
    String code = officials.invite("Дарга", DAVST, Language.MONGOLIAN).code();
    String stored =
        database
            .jdbc()
            .sql("select i::text from official_invitation i")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(code.substring(2));
  }

  @Test
  void whoTakesAnotherInvitationLeavesTheFirstPost() {
    long chat = conversation();
    Official first = active(DAVST, chat);
    Official second = active(UVS, chat);
    assertThat(officials.of(chat)).contains(second);
    assertThat(officials.find(first.id()).orElseThrow().status()).isEqualTo(Status.LEFT);
  }

  @Test
  void whoLeavesOrIsTakenOutIsNobodyAnyMore() {
    long chat = conversation();
    active(DAVST, chat);
    assertThat(officials.leave(chat)).isTrue();
    assertThat(officials.leave(chat)).isFalse();
    assertThat(officials.of(chat)).isEmpty();

    Official other = active(DAVST, chat);
    assertThat(officials.deactivate(other.id())).isTrue();
    assertThat(officials.of(chat)).isEmpty();
  }

  @Test
  void takingOutMakesAnUnusedInvitationVoid() {
    Invitation invitation = officials.invite("Дарга", DAVST, Language.MONGOLIAN);
    assertThat(officials.deactivate(invitation.official())).isTrue();
    assertThat(accept(invitation.code(), conversation())).isEmpty();
  }

  @Test
  void listsEveryoneByName() {
    officials.invite("Б", DAVST, Language.ENGLISH);
    officials.invite("А", CENTRE, Language.MONGOLIAN);
    assertThat(officials.all()).extracting(Official::name).containsExactly("А", "Б");
  }

  @Test
  void theFirstOfFacilitySoumAimagThatHasSomeoneIsTold() {
    assertThat(told("8519-SHC1", "8519")).isEmpty();
    Official aimag = active(UVS, conversation());
    assertThat(told("8519-SHC1", "8519")).containsExactly(aimag);
    Official soum = active(DAVST, conversation());
    assertThat(told("8519-SHC1", "8519")).containsExactly(soum);
    assertThat(told(null, "851951")).containsExactly(soum);
    Official centre = active(CENTRE, conversation());
    assertThat(told("8519-SHC1", "8519")).containsExactly(centre);
    assertThat(told(null, "8519")).containsExactly(soum);
    assertThat(told(null, "85")).containsExactly(aimag);
    assertThat(told(null, "84")).isEmpty();
    assertThat(told(null, null)).isEmpty();
  }

  @Test
  void allOfTheSameLevelAreToldAndNobodyWhoIsOnlyInvitedOrGone() {
    Official one = active(DAVST, conversation());
    Official two = active(DAVST, conversation());
    officials.invite("Хараахан ороогүй", DAVST, Language.MONGOLIAN);
    assertThat(told(null, "8519")).containsExactly(one, two);
    officials.deactivate(one.id());
    assertThat(told(null, "8519")).containsExactly(two);
  }

  @Test
  void coversTheOwnFacilityOrAllBelowTheOwnPlace() {
    assertThat(Responsible.covers(DAVST, null, "851951")).isTrue();
    assertThat(Responsible.covers(DAVST, "8519-SHC1", "8519")).isTrue();
    assertThat(Responsible.covers(DAVST, null, "85")).isFalse();
    assertThat(Responsible.covers(DAVST, null, "8520")).isFalse();
    assertThat(Responsible.covers(DAVST, null, null)).isFalse();
    assertThat(Responsible.covers(CENTRE, "8519-SHC1", "8519")).isTrue();
    assertThat(Responsible.covers(CENTRE, null, "8519")).isFalse();
  }

  @Test
  void aSummaryIsDueOnceAtItsTime() {
    DueDigests digests = rooms.get(DueDigests.class);
    Official official = active(DAVST, conversation());
    digests.next(official.id(), NOW.plusSeconds(60));
    assertThat(due(digests, NOW)).isEmpty();
    assertThat(due(digests, NOW.plusSeconds(60))).containsExactly(official);
    digests.next(official.id(), NOW.plus(Duration.ofDays(7)));
    assertThat(due(digests, NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void aSummaryThatOneNodeHandlesIsNotSeenByAnother() {
    DueDigests digests = rooms.get(DueDigests.class);
    Official official = active(DAVST, conversation());
    digests.next(official.id(), NOW);
    database
        .transactions()
        .executeWithoutResult(
            _ -> {
              assertThat(digests.lock(NOW, 10)).containsExactly(official);
              assertThat(CompletableFuture.supplyAsync(() -> due(digests, NOW)).join()).isEmpty();
            });
  }

  private List<Official> due(DueDigests digests, Instant now) {
    return database.transactions().execute(_ -> digests.lock(now, 10));
  }

  private List<Official> told(@Nullable String facility, @Nullable String place) {
    return responsible.forCase(facility, place);
  }

  private Official active(Body body, long chat) {
    return accept(officials.invite("Дарга", body, Language.MONGOLIAN).code(), chat).orElseThrow();
  }

  private Optional<Official> accept(String code, long chat) {
    return accept(officials, code, chat);
  }

  private static Optional<Official> accept(Officials officials, String code, long chat) {
    return InvitationCode.parse(code).flatMap(parsed -> officials.accept(parsed, chat));
  }

  private long conversation() {
    return database
        .jdbc()
        .sql(
            """
            insert into conversation (channel, role, address_hash, address_sealed)
            values ('web', 'official', sha256(gen_random_uuid()::text::bytea), '') returning id
            """)
        .query(Long.class)
        .single();
  }

  private TestRooms at(Instant now) {
    return TestRooms.in(database, Clock.fixed(now, ZoneOffset.UTC));
  }
}
