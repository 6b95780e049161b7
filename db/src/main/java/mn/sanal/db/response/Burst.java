package mn.sanal.db.response;

import java.time.Instant;

/**
 * An hour in which unusually many people rated one facility.
 *
 * @param place where the facility lies
 * @param from when the hour begins
 * @param people how many rated
 * @param newcomers how many of them were unknown until a day before they rated
 * @param alike how many gave the most frequent answer to the key question, whichever that is
 */
public record Burst(
    String surveyId,
    String facility,
    String place,
    Instant from,
    int people,
    int newcomers,
    int alike) {

  /** Whether at least two thirds were newcomers. */
  public boolean mostlyNewcomers() {
    return newcomers * 3 >= people * 2;
  }

  /** Whether nobody answered the key question otherwise than all others. */
  public boolean allAlike() {
    return alike == people;
  }
}
