package mn.sanal.i18n.mongolian;

import java.util.Map;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves {@link StopWords} out. For the analyzer of queries in the schema of Solr, before {@link
 * MongolianKeysFilterFactory}:
 *
 * <pre>{@code
 * <filter name="mongolianStop"/>
 * }</pre>
 *
 * <p>A query of such words alone then finds nothing.
 */
public final class MongolianStopFilterFactory extends TokenFilterFactory {

  /** The name in a schema. */
  public static final String NAME = "mongolianStop";

  /** Takes no settings. */
  public MongolianStopFilterFactory(Map<String, String> settings) {
    super(settings);
    if (!settings.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + settings);
    }
  }

  /** For the loader of services alone, which never calls it. */
  public MongolianStopFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new StopFilter(input);
  }

  private static final class StopFilter extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    StopFilter(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      return !StopWords.contains(term);
    }
  }
}
