package mn.sanal.i18n;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks one message bundle against the Mongolian original, for the people who translate: what is
 * missing, unknown, too long or mistyped, and what to do about it.
 */
public final class TextsCheck {

  private static final Pattern NAME = Pattern.compile("messages_([A-Za-z0-9-]+)\\.properties");
  private static final Pattern LOOSE_BRACE = Pattern.compile("[{}]");

  /** A Mongolian case suffix follows the sound of the word before it, which is not known here. */
  private static final Pattern JOINED_SUFFIX = Pattern.compile("}-?[а-яёөү]");

  private static final int MANY = 1000;

  /**
   * Something to put right.
   *
   * @param line where it stands, from 1
   * @param what is wrong
   * @param remedy what to do
   */
  public record Finding(String file, int line, String what, String remedy) {

    /** {@code file:line: what is wrong. What to do.} */
    @Override
    public String toString() {
      return file + ":" + line + ": " + what + ". " + remedy + ".";
    }
  }

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private TextsCheck(String file) {
    this.file = file;
  }

  /** All findings of a file by line; none when it is good. */
  public static List<Finding> check(Path file) {
    try {
      return check(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      var check = new TextsCheck(file.toString());
      check.find(1, "the file cannot be read", "Check the path and the rights");
      return check.findings;
    }
  }

  static List<Finding> check(String fileName, byte[] bytes) {
    var check = new TextsCheck(fileName);
    check.run(bytes);
    return List.copyOf(check.findings);
  }

  private void find(int line, String what, String remedy) {
    findings.add(new Finding(file, line, what, remedy));
  }

  private void run(byte[] bytes) {
    Matcher name = NAME.matcher(file);
    if (!name.matches() || !Language.isTag(name.group(1))) {
      find(
          1,
          "the name says no language",
          "Call the file messages_<tag>.properties, for instance messages_kk.properties");
      return;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      find(1, "the file is not UTF-8", "Save it in UTF-8");
      return;
    }
    compare(new Language(name.group(1)), BundleFile.parse(text), Bundles.original());
  }

  private void compare(Language language, BundleFile bundle, BundleFile original) {
    Map<String, BundleFile.Entry> expected = new LinkedHashMap<>();
    original.entries().forEach(entry -> expected.put(entry.key(), entry));
    if (language.equals(Language.MONGOLIAN)) {
      bundle.entries().forEach(entry -> expected.put(entry.key(), entry));
    }
    Map<String, Integer> lines = new HashMap<>();
    int last = 1;
    for (BundleFile.Entry entry : bundle.entries()) {
      last = entry.line();
      Integer earlier = lines.putIfAbsent(entry.key(), entry.line());
      BundleFile.Entry meant = expected.get(entry.key());
      if (earlier != null) {
        find(last, entry.key() + " stands in line " + earlier + " too", "Keep one of them");
      } else if (meant == null) {
        find(last, "no message has the key " + entry.key(), "Remove it or correct the key");
      } else {
        entry(language, entry, meant);
      }
    }
    for (String key : expected.keySet()) {
      if (!lines.containsKey(key)) {
        find(last, key + " is missing", "Add it; until then its Mongolian wording is shown");
      }
    }
  }

  private void entry(Language language, BundleFile.Entry entry, BundleFile.Entry original) {
    String value = entry.value();
    if (value.isBlank()) {
      find(entry.line(), entry.key() + " is empty", "Write its wording");
      return;
    }
    placeholders(language, entry, original);
    WordingLimit limit = WordingLimit.of(original.comment());
    shown(language, value)
        .flatMap(shown -> limit.exceededBy(shown).stream())
        .findFirst()
        .ifPresent(what -> find(entry.line(), entry.key() + " " + what, "Shorten it"));
    if (language.equals(Language.MONGOLIAN)) {
      if (JOINED_SUFFIX.matcher(value).find()) {
        find(
            entry.line(),
            entry.key() + " joins a case suffix to a placeholder",
            "Put a noun or a colon between them");
      }
      if (!limit.isStated() || !entry.comment().contains("placeholders")) {
        find(
            entry.line(),
            entry.key() + " has no full comment",
            "Write above it: # where it is shown; longest N; placeholders {name} or none");
      }
    }
    for (String slip : MixedAlphabets.in(value)) {
      find(
          entry.line(),
          entry.key() + " has letters of two alphabets: " + slip,
          "Type the marked Latin letters in Cyrillic, or the whole word in one alphabet");
    }
  }

  /** The wording as it is written, or for one and for many where it depends on a count. */
  private static Stream<String> shown(Language language, String value) {
    try {
      return Wording.of(language, value) instanceof Wording.Counted counted
          ? Stream.of(1, MANY).map(count -> counted.with(language, counts(counted, count)))
          : Stream.of(value);
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }

  private static Map<String, Integer> counts(Wording.Counted wording, int count) {
    Map<String, Integer> counts = new HashMap<>();
    wording.placeholders().forEach(name -> counts.put(name, count));
    return counts;
  }

  private void placeholders(Language language, BundleFile.Entry entry, BundleFile.Entry original) {
    Wording wording;
    try {
      wording = Wording.of(language, entry.value());
    } catch (IllegalArgumentException _) {
      find(
          entry.line(),
          entry.key() + " cannot be read as a pattern",
          "Check its braces: {count, plural, one {...} other {...}}");
      return;
    }
    if (wording instanceof Wording.Plain plain && hasLooseBrace(plain)) {
      find(entry.line(), entry.key() + " has a brace without its pair", "Write {name}");
    }
    Set<String> expected = Wording.of(Language.MONGOLIAN, original.value()).placeholders();
    Set<String> missing = new HashSet<>(expected);
    missing.removeAll(wording.placeholders());
    for (String name : missing) {
      find(entry.line(), entry.key() + " lacks the placeholder {" + name + "}", "Put it in");
    }
    Set<String> unknown = new HashSet<>(wording.placeholders());
    unknown.removeAll(expected);
    for (String name : unknown) {
      find(
          entry.line(),
          entry.key() + " has the placeholder {" + name + "}, which gets no value",
          "Remove it or correct its name");
    }
  }

  private static boolean hasLooseBrace(Wording.Plain plain) {
    for (int i = 0; i < plain.parts().size(); i += 2) {
      if (LOOSE_BRACE.matcher(plain.parts().get(i)).find()) {
        return true;
      }
    }
    return false;
  }
}
