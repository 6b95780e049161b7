package mn.sanal.db.node;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the nodes know of each other. Everything here belongs in the caller's transaction. */
@Component
public final class Nodes {

  /** The class of the advisory locks that nodes hold while they live. */
  static final int LIVES = 0x53414e01;

  /** The class of the one advisory lock that the polling node holds. */
  static final int POLLS = 0x53414e02;

  private static final String BY_KEY =
      "set_config('plan_cache_mode', 'force_generic_plan', true),"
          + " set_config('enable_seqscan', 'off', true)";

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  public Nodes(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /**
   * Makes sure that a node stays what it is until the transaction ends: whoever wants to replace it
   * waits for the commit. The statements that follow find rows by their keys alone; they are run
   * thousands of times, by one plan each, since planning them anew costs as much as running them,
   * and by indexes, since a plan made while tables were empty would walk through them for ever.
   *
   * @param pollingEpoch the epoch under which the work was polled, or empty for other work
   * @throws Replaced when it is already replaced
   */
  public void hold(int number, OptionalLong pollingEpoch) {
    String sql =
        pollingEpoch.isPresent()
            ? "select p.epoch, "
                + BY_KEY
                + " from node n cross join poller p where n.number = ?"
                + " for key share of n for share of p"
            : "select 0, " + BY_KEY + " from node n where n.number = ? for key share";
    List<Long> epochs = template.query(sql, (row, _) -> row.getLong(1), number);
    if (epochs.isEmpty() || epochs.getFirst() != pollingEpoch.orElse(0)) {
      throw new Replaced();
    }
  }

  /** Which of these nodes no longer live. */
  public Set<Integer> dead(Collection<Integer> numbers) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select number from unnest(:numbers::int[]) number
                where not exists (select from node n where n.number = number.number)
                  or pg_try_advisory_xact_lock(:lives, number)
                """)
            .param("numbers", numbers.toArray(Integer[]::new))
            .param("lives", LIVES)
            .query((row, _) -> row.getInt(1))
            .list());
  }

  /**
   * Strikes out the nodes that no longer live and returns their numbers; the caller takes over what
   * was theirs. Waits for transactions that such a node still has under way.
   */
  public List<Integer> bury() {
    List<Integer> dead =
        jdbc.sql("select number from node where pg_try_advisory_xact_lock(:lives, number)")
            .param("lives", LIVES)
            .query((row, _) -> row.getInt(1))
            .list();
    if (!dead.isEmpty()) {
      jdbc.sql("delete from node where number = any(:dead)")
          .param("dead", dead.toArray(Integer[]::new))
          .update();
    }
    return dead;
  }
}
