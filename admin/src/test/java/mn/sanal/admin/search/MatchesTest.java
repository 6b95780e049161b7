package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is asked, the same is found as Lucene finds by weighing one case after another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchesTest {

  private static final int CASES = 700;
  private static final int QUESTIONS = 4_000;
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "ee", "ef", "g", "none");

  private final Random random = new Random(7);
  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeAll
  void index() throws IOException {
    var config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < CASES; i++) {
        var text = new StringBuilder("case" + i);
        for (int word = random.nextInt(9); word > 0; word--) {
          // The last of the words is in no text.
          text.append(' ').append(WORDS.get(random.nextInt(WORDS.size() - 1)));
        }
        var document = new Document();
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        writer.addDocument(document);
        if (i % 150 == 149) {
          writer.commit();
        }
      }
      for (int i = 0; i < CASES; i += 11) {
        writer.deleteDocuments(new Term("text", "case" + i));
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void findsWhatLuceneFinds() throws IOException {
    int some = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Query query = query(3);
      BitSet expected = byLucene(query);
      assertThat(bySets(query)).as(query.toString()).isEqualTo(expected);
      some += expected.isEmpty() ? 0 : 1;
    }
    assertThat(some).as("questions with an answer").isGreaterThan(QUESTIONS / 4);
  }

  @Test
  void whatIsKnownIsFoundAsAQuery() throws IOException {
    for (int i = 0; i < QUESTIONS / 10; i++) {
      Query query = query(2);
      Query other = query(1);
      KnownCases known = new Matches(searcher, query).all();
      assertThat(bySets(both(known, other)))
          .as(query + " and " + other)
          .isEqualTo(byLucene(both(query, other)));
      assertThat(byLucene(both(known, other))).isEqualTo(byLucene(both(query, other)));
    }
  }

  @Test
  void countsInHowManySetsACaseIs() {
    for (int i = 0; i < 500; i++) {
      int size = 1 + random.nextInt(200);
      List<FixedBitSet> sets = new ArrayList<>();
      int[] counts = new int[size];
      for (int set = random.nextInt(12); set > 0; set--) {
        var members = new FixedBitSet(size);
        for (int one = 0; one < size; one++) {
          if (random.nextBoolean()) {
            members.set(one);
            counts[one]++;
          }
        }
        sets.add(members);
      }
      int least = 1 + random.nextInt(12);
      var expected = new BitSet();
      for (int one = 0; one < size; one++) {
        expected.set(one, counts[one] >= least);
      }
      assertThat(bits(AtLeast.of(least, sets, size), 0)).isEqualTo(expected);
    }
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private Query query(int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 10);
    return switch (kind) {
      case 0, 1 -> new TermQuery(new Term("text", word()));
      case 2 ->
          new SynonymQuery.Builder("text")
              .addTerm(new Term("text", word()))
              .addTerm(new Term("text", word()))
              .build();
      case 3 -> phrase();
      case 4 -> new PrefixQuery(new Term("text", "e"));
      case 5 -> random.nextBoolean() ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("none");
      case 6 -> new BoostQuery(query(depth - 1), 2);
      case 7 ->
          new DisjunctionMaxQuery(
              List.of(query(depth - 1), query(depth - 1), query(depth - 1)), 0.1f);
      case 8 -> new ConstantScoreQuery(query(depth - 1));
      default -> combined(depth - 1);
    };
  }

  private Query phrase() {
    return switch (random.nextInt(4)) {
      case 0 -> new PhraseQuery(1, "text", word(), word());
      case 1 -> new PhraseQuery("text", word(), word(), word());
      case 2 -> new PhraseQuery("text", word(), word());
      default ->
          new MultiPhraseQuery.Builder()
              .add(new Term[] {new Term("text", word()), new Term("text", word())})
              .add(new Term[] {new Term("text", word()), new Term("text", word())}, 2)
              .build();
    };
  }

  private Query combined(int depth) {
    var query = new BooleanQuery.Builder();
    Occur[] occurs = {Occur.MUST, Occur.FILTER, Occur.SHOULD, Occur.SHOULD, Occur.MUST_NOT};
    for (int clause = random.nextInt(7); clause > 0; clause--) {
      query.add(query(depth), occurs[random.nextInt(occurs.length)]);
    }
    query.setMinimumNumberShouldMatch(random.nextInt(3));
    return query.build();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private BitSet byLucene(Query query) throws IOException {
    var found = new BitSet();
    for (ScoreDoc one : searcher.search(query, CASES).scoreDocs) {
      found.set(one.doc);
    }
    return found;
  }

  private BitSet bySets(Query query) throws IOException {
    var matches = new Matches(searcher, query);
    var found = new BitSet();
    for (LeafReaderContext segment : reader.leaves()) {
      found.or(bits(matches.in(segment), segment.docBase));
    }
    return found;
  }

  private static BitSet bits(FixedBitSet set, int from) {
    var bits = new BitSet();
    for (int i = 0; i < set.length(); i++) {
      bits.set(from + i, set.get(i));
    }
    return bits;
  }
}
