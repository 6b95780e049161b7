package mn.sanal.dialogue;

/**
 * How much a citizen can hand in.
 *
 * @param reportMin characters that a report in words needs at least
 * @param reportMax characters of a report at most; shown whole on the preview
 * @param files photos and voice messages of one report
 * @param photoBytes size of a photo (Telegram hands out files of up to 20 MB)
 * @param voiceSeconds length of a voice message in a report
 * @param typed characters of any message; more is not looked at
 */
public record Limits(
    int reportMin, int reportMax, int files, long photoBytes, int voiceSeconds, int typed) {

  public static final Limits DEFAULT = new Limits(10, 2_000, 5, 10_000_000, 180, 8_000);

  public Limits {
    if (reportMin < 1 || reportMax < reportMin || reportMax > 3_000 || files < 1 || files > 10) {
      throw new IllegalArgumentException("a report has 1 to 3,000 characters and 1 to 10 files");
    }
  }
}
