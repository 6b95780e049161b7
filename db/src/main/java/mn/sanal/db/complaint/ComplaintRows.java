package mn.sanal.db.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** The rows of complaints, loaded and saved as a whole. */
interface ComplaintRows extends CrudRepository<Complaint, ComplaintId> {

  String OPEN =
      "status in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL') and not safeguarding"
          + " order by due_on nulls last, id limit :limit";

  Optional<Complaint> findByNumber(CaseNumber number);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Complaint> findLockedByNumber(CaseNumber number);

  @Query("select * from complaint where number in (:numbers) order by id for update")
  List<Complaint> lock(Collection<String> numbers);

  @Query(
      """
      select * from complaint where left(place, 4) = :area and typed_facility in (:names)
      order by id for update
      """)
  List<Complaint> lockTyped(String area, Collection<String> names);

  @Query("select * from complaint where id < :last order by id desc limit :limit")
  List<Complaint> before(long last, int limit);

  @Query(
      """
      select * from complaint where alerted_at is null and not safeguarding
      order by id limit :limit for update skip locked
      """)
  List<Complaint> lockUnalerted(int limit);

  @Query("select * from complaint where place like :placeAndBelow and " + OPEN)
  List<Complaint> openIn(String placeAndBelow, int limit);

  @Query("select * from complaint where facility = :facility and " + OPEN)
  List<Complaint> openAt(String facility, int limit);

  @Query("select * from complaint where safeguarding order by id desc limit :limit")
  List<Complaint> safeguarding(int limit);
}
