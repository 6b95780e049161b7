package mn.sanal.db.setting;

/** A setting cannot be used. Never holds the value of a secret. */
public final class SettingInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String variable;
  private final String remedy;

  /**
   * @param variable the environment variable, such as {@code SANAL_PUBLIC_URL}
   * @param fault what is wrong with it, to be read after its name
   * @param remedy what to do, as an imperative sentence
   */
  public SettingInvalid(String variable, String fault, String remedy) {
    super(variable + " " + fault + ": " + remedy);
    this.variable = variable;
    this.remedy = remedy;
  }

  public String variable() {
    return variable;
  }

  public String remedy() {
    return remedy;
  }
}
