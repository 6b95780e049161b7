package mn.sanal.i18n.mongolian;

import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Puts the keys of a word in its place. For the schema of Solr, behind {@link
 * MongolianTokenizerFactory}:
 *
 * <pre>{@code
 * <filter name="mongolianKeys" keys="stems"/>
 * }</pre>
 *
 * <p>{@code keys} is {@code stems} (the default), {@code exact} or {@code loose}; {@link
 * MongolianAnalyzer} says what each is for.
 */
public final class MongolianKeysFilterFactory extends TokenFilterFactory {

  /** The name in a schema. */
  public static final String NAME = "mongolianKeys";

  private static final String KEYS = "keys";

  private final KeyKind kind;

  /**
   * Takes {@code keys}.
   *
   * @throws IllegalArgumentException for another setting or another kind of keys
   */
  public MongolianKeysFilterFactory(Map<String, String> settings) {
    super(settings);
    String written =
        get(
            settings,
            KEYS,
            Arrays.stream(KeyKind.values()).map(KeyKind::written).toList(),
            KeyKind.STEMS.written());
    kind =
        Arrays.stream(KeyKind.values())
            .filter(one -> one.written().equals(written))
            .findFirst()
            .orElseThrow();
    if (!settings.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + settings);
    }
  }

  /** For the loader of services alone, which never calls it. */
  public MongolianKeysFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new KeysFilter(input, kind);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return new FoldFilter(input);
  }
}
