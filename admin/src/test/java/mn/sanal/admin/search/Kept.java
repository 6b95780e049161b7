package mn.sanal.admin.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mn.sanal.admin.RunningConsole;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.Places;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** An index that a test keeps with the database of a console by hand, in a folder of its own. */
final class Kept {

  private final RunningConsole console;

  Kept(RunningConsole console) {
    this.console = console;
  }

  Follower in(Path folder) {
    return in(folder, FSDirectory::open, Clock.systemUTC());
  }

  Follower in(Path folder, CaseIndex.Disk disk, Clock clock) {
    return new Follower(
        folder,
        disk,
        Fields.analyzer(),
        console.bean(Changes.class),
        console.bean(Complaints.class),
        console.bean(Places.class),
        clock);
  }

  /** Follows until the index holds all there is. */
  static void catchUp(Follower follower) throws IOException {
    do {
      follower.follow(() -> true);
    } while (!(follower.state() instanceof IndexState.Ready));
  }

  static CaseIndex index(Follower follower) {
    CaseIndex index = follower.index();
    if (index == null) {
      throw new AssertionError("there is no index");
    }
    return index;
  }

  /** Key and status of each case that is in the index. */
  static Map<Long, String> statuses(Follower follower) throws IOException {
    return index(follower)
        .search(
            searcher -> {
              Map<Long, String> statuses = new TreeMap<>();
              for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
                var terms = DocValues.getSortedSet(leaf.reader(), Fields.STATUS);
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                  boolean live =
                      leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(i);
                  if (live && ids.advanceExact(i) && terms.advanceExact(i)) {
                    String status = terms.lookupOrd(terms.nextOrd()).utf8ToString();
                    if (statuses.put(ids.longValue(), status) != null) {
                      throw new AssertionError("twice in the index: " + ids.longValue());
                    }
                  }
                }
              }
              return statuses;
            });
  }

  /** How many cases hold a word in this very form. */
  static int holding(Follower follower, String word) throws IOException {
    return index(follower)
        .search(searcher -> searcher.count(new TermQuery(new Term(Fields.EXACT, word))));
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }
}
