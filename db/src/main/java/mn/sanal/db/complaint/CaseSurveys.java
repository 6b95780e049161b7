package mn.sanal.db.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Short questions of staff about cases, with the answers so far. Of several at one case the newest
 * is asked; what was answered of those before it stays. Whoever writes has locked the case.
 */
@Component
class CaseSurveys {

  private final JdbcClient jdbc;

  CaseSurveys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CaseSurvey add(ComplaintId about, List<CaseQuestion> questions, Instant now) {
    int number =
        jdbc.sql("select count(*) + 1 from complaint_survey where complaint_id = ?")
            .param(about.value())
            .query(Integer.class)
            .single();
    CaseSurvey asked = CaseSurvey.asked(number, questions);
    jdbc.sql(
            """
            insert into complaint_survey (complaint_id, number, asked_at, content)
            values (:complaint, :number, :now, :content::jsonb)
            """)
        .param("complaint", about.value())
        .param("number", number)
        .param("now", Timestamp.from(now))
        .param("content", asked.toJson())
        .update();
    return asked;
  }

  /** All of a case, the oldest first. */
  List<CaseSurvey> of(ComplaintId about) {
    return jdbc.sql("select content from complaint_survey where complaint_id = ? order by number")
        .param(about.value())
        .query((row, _) -> CaseSurvey.fromJson(row.getString(1)))
        .list();
  }

  /**
   * Keeps an answer, words of it masked; to a question that does not wait for one nothing is added.
   *
   * @return the questions with all answers, when this was the last that was missing
   */
  Optional<CaseSurvey> answer(ComplaintId about, CitizenWord.Answers word, Instant now) {
    Optional<CaseSurvey> after =
        of(about).stream()
            .filter(survey -> survey.number() == word.survey())
            .filter(survey -> survey.isOpen(word.question()))
            .findFirst()
            .map(survey -> survey.with(word.question(), masked(word.answer())));
    after.ifPresent(
        survey ->
            jdbc.sql(
                    """
                    update complaint_survey set content = :content::jsonb,
                      done_at = case when :done then greatest(asked_at, :now) end
                    where complaint_id = :complaint and number = :number
                    """)
                .param("content", survey.toJson())
                .param("done", survey.isDone())
                .param("now", Timestamp.from(now))
                .param("complaint", about.value())
                .param("number", survey.number())
                .update());
    return after.filter(CaseSurvey::isDone);
  }

  private static @Nullable Answer masked(@Nullable Answer answer) {
    return answer instanceof Answer.Words(String text)
        ? new Answer.Words(PersonalData.mask(text))
        : answer;
  }
}
