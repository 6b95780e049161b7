package mn.sanal.admin.search;

/** Whether the index can be searched, for the page and for health. */
public sealed interface IndexState {

  /** It holds all there is, but for the last moments. */
  record Ready() implements IndexState {}

  /**
   * It is being built from the database; what is there can be found already.
   *
   * @param done how many cases it holds
   * @param total how many there were when it began
   */
  record Building(long done, long total) implements IndexState {}

  /** It cannot be searched for now; it mends itself. */
  record Down() implements IndexState {}
}
