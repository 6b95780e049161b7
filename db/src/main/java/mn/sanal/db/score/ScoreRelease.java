package mn.sanal.db.score;

/** The job that turns answers into released cells. */
public class ScoreRelease {

  /** Releases what has become large enough. Safe on several nodes: one runs, the others pass. */
  public void run() {
    throw new UnsupportedOperationException();
  }
}
