package mn.sanal.dialogue.survey;

import java.util.List;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers offered.
 *
 * @param code what is stored; never changes once in use
 * @param mark how it counts where the question is the key one, else null
 * @param exclusive choosing it clears the others
 * @param free what is typed and fits no choice is kept as words of this one
 * @param search other words it is found by, such as a brand name
 */
public record Choice(
    String code,
    Text label,
    @Nullable Mark mark,
    boolean exclusive,
    boolean free,
    List<String> search) {

  public Choice {
    search = List.copyOf(search);
  }
}
