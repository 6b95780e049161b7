package mn.sanal.db.place;

import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facilities that staff know of and the reference data do not. */
@Component
public class Facilities {

  private static final int SOUM_CODE = 4;

  private final JdbcClient jdbc;

  Facilities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one in the caller's transaction. Its code has the letter X, which no code of the reference
   * data has, and that data never touches it.
   *
   * @return the code
   */
  public String add(String place, FacilityKind kind, Text name) {
    String soum = place.substring(0, Math.min(SOUM_CODE, place.length()));
    return jdbc.sql(
            """
            insert into facility (code, place, kind, name_mn, name_en, source, confidence, edited)
            select :soum || '-X' || (1 + count(*)), :place, :kind, :mn, :en, 'staff', 'NAMED', true
            from facility where code like :soum || '-X%'
            returning code
            """)
        .param("soum", soum)
        .param("place", place)
        .param("kind", kind.name())
        .param("mn", name.in(Language.MONGOLIAN))
        .param("en", name.in(Language.ENGLISH))
        .query((row, _) -> row.getString(1))
        .single();
  }
}
