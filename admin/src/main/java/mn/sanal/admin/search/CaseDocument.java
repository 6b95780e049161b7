package mn.sanal.admin.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.dialogue.CaseStatus;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** A case as the index sees it. */
final class CaseDocument {

  static final Set<CaseStatus> OPEN =
      EnumSet.of(CaseStatus.RECEIVED, CaseStatus.UNDER_REVIEW, CaseStatus.WITH_OFFICIAL);

  // The codes of the tree are two digits a level: 85, 8519, 851901.
  private static final int LEVEL = 2;

  private CaseDocument() {}

  static Term key(long id) {
    return new Term(Fields.ID, Long.toString(id));
  }

  static Document of(Complaint complaint, Sector sector, CaseTexts read) {
    var document = new Document();
    long id = complaint.id().value();
    document.add(new StringField(Fields.ID, Long.toString(id), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.ID, id));
    String number = complaint.number().value();
    document.add(new StringField(Fields.NUMBER, number, Field.Store.NO));
    document.add(new StringField(Fields.NUMBER, CaseNumbers.ending(number), Field.Store.NO));
    document.add(keyword(Fields.STATUS, complaint.status().name()));
    document.add(keyword(Fields.KIND, complaint.kind().name()));
    document.add(keyword(Fields.CATEGORY, complaint.category()));
    document.add(keyword(Fields.SECTOR, sector.name()));
    document.add(keyword(Fields.CHANNEL, complaint.channel().name()));
    Long assignee = complaint.assignee();
    document.add(
        keyword(Fields.ASSIGNEE, assignee == null ? Fields.NOBODY : Long.toString(assignee)));
    String facility = complaint.facility();
    if (facility != null) {
      document.add(keyword(Fields.FACILITY, facility));
    }
    String place = complaint.place();
    for (int end = LEVEL; place != null && end <= place.length(); end += LEVEL) {
      document.add(keyword(Fields.PLACE, place.substring(0, end)));
    }
    document.add(
        new LongField(Fields.RECEIVED, complaint.receivedAt().toEpochMilli(), Field.Store.NO));
    document.add(
        new LongField(Fields.RECEIVED_ON, complaint.receivedOn().toEpochDay(), Field.Store.NO));
    LocalDate due = complaint.dueOn();
    if (due != null && OPEN.contains(complaint.status())) {
      document.add(new LongField(Fields.DUE_ON, due.toEpochDay(), Field.Store.NO));
    }
    String typed = complaint.typedFacility();
    String text = complaint.text();
    read.addTo(document, typed == null ? List.of(text) : List.of(text, typed));
    if (typed != null) {
      document.add(new TextField(Fields.TYPED_FACILITY, typed, Field.Store.NO));
    }
    return document;
  }

  private static KeywordField keyword(String field, String value) {
    return new KeywordField(field, value, Field.Store.NO);
  }
}
