package mn.sanal.dialogue.survey;

/**
 * One thing that is wrong in a survey file.
 *
 * @param line from 1
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String wrong, String remedy) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + wrong + " — " + remedy;
  }
}
