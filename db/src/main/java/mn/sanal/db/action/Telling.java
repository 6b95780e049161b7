package mn.sanal.db.action;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import mn.sanal.db.conversation.ChatLanguages;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.place.Daytime;
import mn.sanal.db.score.SmallCounts;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what changed at a facility to those who rated it in the year before and agreed to be told:
 * each once, by day, in their own language, with a button that ends it.
 */
@Component
public class Telling {

  /** In this time a published action can still be taken back unseen. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  /** Nobody is told of what is older. */
  private static final Duration FRESH = Duration.ofDays(30);

  private static final Duration YEAR = Duration.ofDays(365);

  /** Who rated a facility in the time before, and agreed both to the service and to be told. */
  private static final String AUDIENCE =
      """
      w.wanted and w.at <= :at
        and w.citizen_id in (
          select r.citizen_id from response r
          where r.facility = :facility and r.citizen_id is not null
            and r.submitted_at > :since and r.submitted_at <= :at)
        and (select k.given from consent k where k.citizen_id = w.citizen_id
          order by k.at desc limit 1)
      """;

  /**
   * Where somebody can be reached. Whoever is in the middle of something is told a little later.
   */
  private static final String REACHABLE =
      """
      select c.id from conversation c
      where c.citizen_id = w.citizen_id and c.role = 'citizen' and c.unreachable_at is null
        and c.forget_at is null
      order by c.asked_at desc nulls last, c.id limit 1
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ChatLanguages languages;
  private final Messages messages;
  private final Clock clock;

  Telling(JdbcClient jdbc, Outbox outbox, ChatLanguages languages, Messages messages, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.languages = languages;
    this.messages = messages;
    this.clock = clock;
  }

  /** How many would be told of something published now; empty where they are too few to say. */
  public OptionalInt agreed(String facility) {
    Instant now = clock.instant();
    int people =
        jdbc.sql(
                "select count(*) from news_wish w where "
                    + AUDIENCE
                    + " and exists ("
                    + REACHABLE
                    + ")")
            .param("facility", facility)
            .param("at", Timestamp.from(now))
            .param("since", Timestamp.from(now.minus(YEAR)))
            .query(Integer.class)
            .single();
    return enough(people);
  }

  /** How many were told of an action; empty where they are too few to say. */
  public OptionalInt told(ActionId action) {
    return enough(
        jdbc.sql("select count(*) from action_told where action_id = ?")
            .param(action.value())
            .query(Integer.class)
            .single());
  }

  private static OptionalInt enough(int people) {
    return people < SmallCounts.LEAST ? OptionalInt.empty() : OptionalInt.of(people);
  }

  /** What somebody is shown. */
  public Message message(Action action, Text facility, Language language) {
    return new Message(
        Message.Kind.NOTICE,
        messages.text(
            language,
            "news.changed",
            Map.of("facility", facility.in(language), "words", action.words().in(language))),
        List.of(List.of(new Button(messages.text(language, "buttons.news_off"), "t:no"))),
        null);
  }

  /**
   * Tells some of those who are still to be told, while it is day in the whole country. Safe on
   * several nodes and through a kill: that somebody is told is noted in the transaction that puts
   * the message into the outbox.
   *
   * @return how many were told; when as many as allowed, there may be more
   */
  @Transactional
  public int tell(int limit) {
    Instant now = clock.instant();
    if (!Daytime.isEverywhere(now)) {
      return 0;
    }
    int told = 0;
    for (Published published : published(now)) {
      told += tell(published, limit - told, now);
      if (told >= limit) {
        break;
      }
    }
    return told;
  }

  private record Published(Action action, Instant at, Text facility) {}

  /** Held until the end: none is taken back meanwhile, and no other node tells of them. */
  private List<Published> published(Instant now) {
    return jdbc.sql(
            """
            select a.*, f.name_mn, f.name_en
            from facility_action a join facility f on f.code = a.facility
            where a.published_at <= :ripe and a.published_at > :old
            order by a.id for update of a skip locked
            """)
        .param("ripe", Timestamp.from(now.minus(PAUSE)))
        .param("old", Timestamp.from(now.minus(FRESH)))
        .query(
            (row, _) ->
                new Published(
                    Actions.action(row),
                    row.getTimestamp("published_at").toInstant(),
                    Text.of(row.getString("name_mn"), row.getString("name_en"))))
        .list();
  }

  private record Listener(UUID citizen, long conversation) {}

  private int tell(Published published, int limit, Instant now) {
    List<Listener> listeners = listeners(published, limit);
    Map<Long, Language> spoken =
        languages.of(listeners.stream().map(Listener::conversation).toList());
    for (Listener listener : listeners) {
      Language language = spoken.getOrDefault(listener.conversation, Language.MONGOLIAN);
      long waiting =
          outbox.add(
              listener.conversation,
              Urgency.BULK,
              message(published.action, published.facility, language));
      jdbc.sql(
              """
              insert into action_told (action_id, citizen_id, outbox_id, at)
              values (:action, :citizen, :outbox, :now)
              """)
          .param("action", published.action.id().value())
          .param("citizen", listener.citizen)
          .param("outbox", waiting)
          .param("now", Timestamp.from(now))
          .update();
    }
    return listeners.size();
  }

  private List<Listener> listeners(Published published, int limit) {
    return jdbc.sql(
            """
            select w.citizen_id, there.id
            from news_wish w, lateral (%s for key share of c skip locked) as there
            where not exists (
                select from action_told t where t.action_id = :action and t.citizen_id = w.citizen_id)
              and %s
            order by w.citizen_id limit :limit for share of w skip locked
            """
                .formatted(REACHABLE, AUDIENCE))
        .param("action", published.action.id().value())
        .param("facility", published.action.facility())
        .param("at", Timestamp.from(published.at))
        .param("since", Timestamp.from(published.at.minus(YEAR)))
        .param("limit", limit)
        .query((row, _) -> new Listener(row.getObject("citizen_id", UUID.class), row.getLong("id")))
        .list();
  }
}
