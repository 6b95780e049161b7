package mn.sanal.db;

import static org.springframework.data.convert.ConverterBuilder.writing;

import java.util.List;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.survey.PublishedSurveys;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** What the rooms share: the published surveys, and how value types are written into columns. */
@Configuration(proxyBeanMethods = false)
class DbConfiguration {

  @Bean
  static JdbcCustomConversions jdbcCustomConversions() {
    return JdbcCustomConversions.of(
        JdbcPostgresDialect.INSTANCE,
        List.of(
            writing(ComplaintId.class, Long.class, ComplaintId::value).andReading(ComplaintId::new),
            writing(CaseNumber.class, String.class, CaseNumber::value).andReading(CaseNumber::new),
            writing(Language.class, String.class, Language::tag).andReading(Language::new)));
  }

  /** All published versions as they were at start. */
  @Bean
  Surveys surveys(PublishedSurveys published) {
    return published.surveys();
  }
}
