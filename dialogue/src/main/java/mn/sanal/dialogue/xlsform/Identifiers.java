package mn.sanal.dialogue.xlsform;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes ids and codes of Sanal from the names of a form: small letters, digits and _. */
final class Identifiers {

  static final int MAX = 30;

  private static final Pattern GOOD = Pattern.compile("[a-z][a-z0-9_]{0,29}");

  private final Set<String> used = new HashSet<>();
  private final String before;

  /**
   * @param before what stands before a name that does not begin with a letter
   */
  Identifiers(String before) {
    this.before = before;
  }

  /** The same name where it can be kept; never one that was given before. */
  String of(String name) {
    String plain = plain(name);
    String id = plain;
    for (int i = 2; !used.add(id); i++) {
      String suffix = "_" + i;
      id = plain.substring(0, Math.min(plain.length(), MAX - suffix.length())) + suffix;
    }
    return id;
  }

  void reserve(String id) {
    used.add(id);
  }

  private String plain(String name) {
    if (GOOD.matcher(name).matches()) {
      return name;
    }
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    plain = plain.replaceAll("^_+|_+$", "");
    if (plain.isEmpty() || !Character.isLetter(plain.charAt(0))) {
      plain = before + plain;
    }
    return plain.substring(0, Math.min(plain.length(), MAX));
  }
}
