package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedSizeTest {

  private static final long MOST_BYTES = 3_000_000;

  @Test
  void whatTheAnalyzerReadsIsSmall() throws IOException, URISyntaxException {
    var list = Objects.requireNonNull(WordList.class.getResource("stopwords.txt"));
    try (Stream<Path> files = Files.walk(Path.of(list.toURI()).getParent())) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      assertThat(bytes).isPositive().isLessThan(MOST_BYTES);
    }
  }
}
