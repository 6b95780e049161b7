package mn.sanal.admin.search;

import java.util.Map;
import mn.sanal.i18n.mongolian.MongolianAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** The fields of the index, and how their text is read. */
final class Fields {

  /** Raised whenever fields or analysis change: an index of another form is built anew. */
  static final int FORM = 7;

  /** The key in the database, as a term to replace by and as a value to read. */
  static final String ID = "id";

  /** The whole number, and its last five letters or digits alone. */
  static final String NUMBER = "number";

  static final String STATUS = "status";
  static final String KIND = "kind";
  static final String CATEGORY = "category";

  /** The place and all above it. */
  static final String PLACE = "place";

  static final String SECTOR = "sector";
  static final String FACILITY = "facility";
  static final String CHANNEL = "channel";

  /** The key of somebody of staff, or {@link #NOBODY}. */
  static final String ASSIGNEE = "assignee";

  static final String NOBODY = "NOBODY";

  /** Milliseconds, to sort by. */
  static final String RECEIVED = "received";

  /** Days since 1970, to limit by. */
  static final String RECEIVED_ON = "received_on";

  /** Days since 1970; only while the case is open. */
  static final String DUE_ON = "due_on";

  static final String EXACT = "exact";
  static final String STEM = "stem";
  static final String LOOSE = "loose";

  /** Words in Cyrillic spelling and how they begin; see {@link WordStarts}. */
  static final String STARTS = "starts";

  /** The stems of a facility's name that was typed in free words. */
  static final String TYPED_FACILITY = "typed_facility";

  private Fields() {}

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new KeywordAnalyzer(),
        Map.of(
            EXACT, MongolianAnalyzer.exact(),
            STEM, MongolianAnalyzer.stems(),
            LOOSE, MongolianAnalyzer.loose(),
            STARTS, new WordStarts(),
            TYPED_FACILITY, MongolianAnalyzer.stems()));
  }
}
