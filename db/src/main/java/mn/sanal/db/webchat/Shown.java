package mn.sanal.db.webchat;

import java.util.List;

/**
 * What a session shows now, oldest first.
 *
 * @param version raised with every change; 0 where nothing has been said yet
 */
public record Shown(long version, List<Entry> entries) {

  public static final Shown NOTHING = new Shown(0, List.of());

  public Shown {
    entries = List.copyOf(entries);
  }
}
