package mn.sanal.dialogue.survey;

import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/**
 * What protects those who are asked about delicate things.
 *
 * @param agreement what is agreed to before the first question, in the survey's own words, or null
 *     for the usual ones
 * @param confidential the answers belong to an aimag and to no person: repeats are recognised by a
 *     hash whose key is destroyed at the end of the period
 * @param helpline the helpline for children is shown at the beginning and at the end
 */
public record Safeguards(@Nullable Text agreement, boolean confidential, boolean helpline) {

  public static final Safeguards USUAL = new Safeguards(null, false, false);
}
