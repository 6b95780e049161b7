package mn.sanal.i18n.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words listed in a file, known by their sound. */
record KnownWords(Set<String> sounds) {

  static KnownWords read(String file) {
    var stream = Objects.requireNonNull(KnownWords.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new KnownWords(
          reader
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Words.of(line, Integer.MAX_VALUE).stream())
              .map(Spellings::sound)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(Collection<String> forms) {
    return forms.stream().anyMatch(form -> sounds.contains(Spellings.sound(form)));
  }
}
