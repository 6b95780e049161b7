package mn.sanal.i18n.mongolian;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Searches for bytes that {@code analyze} cannot take: {@code JAZZER_FUZZ=1 mvn test}. */
class AnalyzerFuzzTest {

  @FuzzTest
  void takesAnyBytes(byte @Nullable [] bytes) throws IOException {
    byte[] typed = bytes == null ? new byte[0] : bytes;
    Analyze.run(new ByteArrayInputStream(typed), OutputStream.nullOutputStream());
  }
}
