package mn.sanal.db;

import java.util.List;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.survey.PublishedSurveys;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
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
            new ComplaintIdWriter(),
            new ComplaintIdReader(),
            new CaseNumberWriter(),
            new CaseNumberReader(),
            new LanguageWriter(),
            new LanguageReader()));
  }

  /** All published versions as they were at start. */
  @Bean
  Surveys surveys(PublishedSurveys published) {
    return published.surveys();
  }

  @WritingConverter
  private static final class ComplaintIdWriter implements Converter<ComplaintId, Long> {
    @Override
    public Long convert(ComplaintId id) {
      return id.value();
    }
  }

  @ReadingConverter
  private static final class ComplaintIdReader implements Converter<Long, ComplaintId> {
    @Override
    public ComplaintId convert(Long value) {
      return new ComplaintId(value);
    }
  }

  @WritingConverter
  private static final class CaseNumberWriter implements Converter<CaseNumber, String> {
    @Override
    public String convert(CaseNumber number) {
      return number.value();
    }
  }

  @ReadingConverter
  private static final class CaseNumberReader implements Converter<String, CaseNumber> {
    @Override
    public CaseNumber convert(String value) {
      return new CaseNumber(value);
    }
  }

  @WritingConverter
  private static final class LanguageWriter implements Converter<Language, String> {
    @Override
    public String convert(Language language) {
      return language.tag();
    }
  }

  @ReadingConverter
  private static final class LanguageReader implements Converter<String, Language> {
    @Override
    public Language convert(String tag) {
      return new Language(tag);
    }
  }
}
