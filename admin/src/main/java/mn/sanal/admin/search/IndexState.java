package mn.sanal.admin.search;

/** Whether the index can be searched, for the page and for health. */
public sealed interface IndexState {

  /** It holds all there is, but for the last moments. */
  record Ready() implements IndexState {}

  /** It is being built from the database; what is there can be found already. */
  record Building(long done) implements IndexState {}

  /** It cannot be searched for now; it mends itself. */
  record Down() implements IndexState {}
}
