package mn.sanal.dialogue.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below {@code type}, in the spellings that forms have.
 *
 * @param list the choices of a select
 * @param orOther another answer can be typed
 */
record RowType(Kind kind, String list, boolean orOther) {

  /** What a row is. */
  enum Kind {
    SELECT_ONE,
    SELECT_MULTIPLE,
    INTEGER,
    DECIMAL,
    TEXT,
    RANGE,
    DATE,
    IMAGE,
    AUDIO,
    GEOPOINT,
    NOTE,
    BEGIN_GROUP,
    BEGIN_REPEAT,
    END_GROUP,
    /** Who answers, or with which telephone. */
    IDENTITY,
    METADATA,
    CALCULATE,
    /** Known to XLSForm and not to Sanal, or to nobody. */
    OTHER
  }

  private static final Pattern SELECT =
      Pattern.compile(
          "(?i)(?:add )?(select[ _-]?(?:one|1)(?: from)?|select[ _-]?multiple(?: from)?"
              + "|select[ _-]?all[ _-]?that[ _-]?apply(?: from)?)(?: prompt using)?"
              + "\\s+(\\S.*?)(\\s+or[ _](?:specify )?other)?");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("integer", Kind.INTEGER),
          Map.entry("int", Kind.INTEGER),
          Map.entry("decimal", Kind.DECIMAL),
          Map.entry("text", Kind.TEXT),
          Map.entry("string", Kind.TEXT),
          Map.entry("range", Kind.RANGE),
          Map.entry("date", Kind.DATE),
          Map.entry("image", Kind.IMAGE),
          Map.entry("photo", Kind.IMAGE),
          Map.entry("audio", Kind.AUDIO),
          Map.entry("geopoint", Kind.GEOPOINT),
          Map.entry("gps", Kind.GEOPOINT),
          Map.entry("location", Kind.GEOPOINT),
          Map.entry("note", Kind.NOTE),
          Map.entry("begin_group", Kind.BEGIN_GROUP),
          Map.entry("begin_repeat", Kind.BEGIN_REPEAT),
          Map.entry("end_group", Kind.END_GROUP),
          Map.entry("end_repeat", Kind.END_GROUP),
          Map.entry("calculate", Kind.CALCULATE),
          Map.entry("hidden", Kind.CALCULATE));

  private static final Set<String> IDENTITIES =
      Set.of(
          "phonenumber",
          "phone_number",
          "username",
          "user_name",
          "email",
          "deviceid",
          "device_id",
          "subscriberid",
          "subscriber_id",
          "simserial",
          "sim_id",
          "uri:deviceid",
          "uri:phonenumber",
          "uri:username",
          "uri:email");

  private static final List<String> METADATA =
      List.of("start", "end", "today", "start_time", "end_time", "start_geopoint", "audit", "day");

  static RowType of(String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    Matcher select = SELECT.matcher(text);
    if (select.matches() && !text.toLowerCase(Locale.ROOT).contains("_file")) {
      boolean one = select.group(1).toLowerCase(Locale.ROOT).matches("select[ _-]?(one|1).*");
      return new RowType(
          one ? Kind.SELECT_ONE : Kind.SELECT_MULTIPLE, select.group(2), select.group(3) != null);
    }
    String name = text.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    if (IDENTITIES.contains(name)) {
      return new RowType(Kind.IDENTITY, "", false);
    }
    if (METADATA.contains(name)) {
      return new RowType(Kind.METADATA, "", false);
    }
    return new RowType(KINDS.getOrDefault(name, Kind.OTHER), "", false);
  }
}
