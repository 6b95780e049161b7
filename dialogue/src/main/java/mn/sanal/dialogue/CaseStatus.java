package mn.sanal.dialogue;

/** Where a report stands. Extended, overdue, reopened and the like are flags beside it. */
public enum CaseStatus {
  RECEIVED,
  UNDER_REVIEW,
  WITH_OFFICIAL,
  ANSWERED,
  RESOLVED,
  DECLINED,
  WITHDRAWN;

  /** Whether nothing more is asked about it. */
  public boolean isClosed() {
    return this == RESOLVED || this == DECLINED || this == WITHDRAWN;
  }
}
