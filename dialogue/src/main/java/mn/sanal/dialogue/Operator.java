package mn.sanal.dialogue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who runs this Sanal and how to reach them; the consent text names both. */
public record Operator(String name, String contact) {

  /** Both in one line, as far as they are known; empty where neither is. */
  public String line() {
    return Stream.of(name, contact)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
