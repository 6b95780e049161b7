package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.db.change.Change;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.CaseNumber;

/** Searches a console under test as its list does. */
record Searching(RunningConsole console) {

  static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  CaseSearch search() {
    return console.bean(CaseSearch.class);
  }

  void eventually(String typed, CaseNumber number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(numbers(typed)).contains(number));
  }

  Map<String, Integer> counts(String typed, Dimension dimension) {
    return find(words(typed)).of(dimension);
  }

  List<CaseNumber> numbers(String typed) {
    return numbers(words(typed));
  }

  List<CaseNumber> numbers(CaseQuery query) {
    return search().find(query).map(found -> numbersOf(found.ids())).orElse(List.of());
  }

  List<CaseNumber> numbersOf(List<ComplaintId> ids) {
    return ids.stream()
        .flatMap(id -> console.bean(Complaints.class).find(List.of(id)).stream())
        .map(Complaint::number)
        .toList();
  }

  /** Takes a case out of the database, as if it had never been. */
  void erase(CaseNumber number) {
    long id = console.bean(Complaints.class).find(number).orElseThrow().id().value();
    console
        .database
        .transactions()
        .executeWithoutResult(
            status -> {
              var jdbc = console.database.jdbc();
              jdbc.sql("set local session_replication_role = replica").update();
              jdbc.sql("delete from complaint where id = :id").param("id", id).update();
              console.bean(Changes.class).add(Change.Kind.COMPLAINT, List.of(id));
            });
  }

  Found find(CaseQuery query) {
    return search().find(query).orElseThrow();
  }

  static CaseQuery words(String typed) {
    return limited(typed, Set.of());
  }

  static CaseQuery limited(String typed, Set<String> places) {
    return new CaseQuery(
        typed, Map.of(Dimension.PLACE, places), null, null, TODAY, Order.RELEVANCE, 0);
  }
}
