package mn.sanal.i18n.mongolian;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Words after Unicode's rules, where an ending behind a hyphen belongs to the word before it
 * («20-р», «ХЭҮТ-ийн»). For the schema of Solr:
 *
 * <pre>{@code
 * <tokenizer name="mongolian"/>
 * }</pre>
 */
public final class MongolianTokenizerFactory extends TokenizerFactory {

  /** The name in a schema. */
  public static final String NAME = "mongolian";

  /** Takes no settings. */
  public MongolianTokenizerFactory(Map<String, String> settings) {
    super(settings);
    if (!settings.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + settings);
    }
  }

  /** For the loader of services alone, which never calls it. */
  public MongolianTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new MongolianTokenizer(factory);
  }
}
