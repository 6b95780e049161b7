package mn.sanal.db.node;

/**
 * This process has lost its number, or the right to poll, since the work began: what was done under
 * it must not be committed.
 */
public final class Replaced extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Replaced() {
    super("this node was replaced");
  }
}
