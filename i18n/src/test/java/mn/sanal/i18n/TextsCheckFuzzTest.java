package mn.sanal.i18n;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** Searches for bundles that the check cannot take: {@code JAZZER_FUZZ=1 mvn test}. */
class TextsCheckFuzzTest {

  @FuzzTest
  void takesAnyBytes(byte @Nullable [] bytes) {
    TextsCheck.check("messages_kk.properties", bytes == null ? new byte[0] : bytes);
  }
}
