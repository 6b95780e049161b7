package mn.sanal.bot.intake;

import mn.sanal.db.node.Node;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says whether updates can be taken in, and how many wait in the lanes. */
final class IntakeHealth implements HealthIndicator {

  private final Node node;
  private final Lanes lanes;

  IntakeHealth(Node node, Lanes lanes) {
    this.node = node;
    this.lanes = lanes;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    if (node.number().isEmpty()) {
      health.down().withDetail("trouble", "No session with the database: nothing is taken in");
    } else if (lanes.isStalled()) {
      health.down().withDetail("trouble", "The database does not answer: updates wait");
    }
    return health.withDetail("waiting", lanes.waiting()).build();
  }
}
