package mn.sanal.admin.complaint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.Highlights;
import mn.sanal.admin.search.Reading;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.complaint.Complaints;
import org.springframework.stereotype.Component;

/** Makes the rows of a list out of what was found. */
@ConsoleOnly
@Component
class Rows {

  private final Complaints complaints;
  private final Highlights highlights;
  private final Names names;
  private final CaseWords words;

  Rows(Complaints complaints, Highlights highlights, Names names, CaseWords words) {
    this.complaints = complaints;
    this.highlights = highlights;
    this.names = names;
    this.words = words;
  }

  /** In the order of the keys; a case that is gone or must not be seen here is left out. */
  List<Row> of(List<ComplaintId> ids, String typed, Reading reading, Words t) {
    Map<ComplaintId, Complaint> byId =
        complaints.find(ids).stream()
            .filter(complaint -> !complaint.safeguarding())
            .collect(Collectors.toMap(Complaint::id, Function.identity()));
    return ids.stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .map(complaint -> row(complaint, typed, reading, t))
        .toList();
  }

  Row row(Complaint complaint, String typed, Reading reading, Words t) {
    String typedFacility = complaint.typedFacility();
    String facility = complaint.facility();
    return new Row(
        complaint.number().value(),
        Asked.caseOf(complaint.number().value(), typed),
        CaseWords.status(complaint.status().name(), t),
        CaseWords.style(complaint.status()),
        CaseWords.kind(complaint.kind().name(), t),
        CaseWords.category(complaint, t),
        names.path(complaint.place(), t),
        facility != null ? names.facility(facility, t) : typedFacility != null ? typedFacility : "",
        t.day(complaint.receivedOn()),
        words.days(complaint, t),
        highlights.excerpt(complaint.text(), reading),
        complaint.draft() != null && CaseWords.open(complaint),
        complaint.reopened());
  }
}
