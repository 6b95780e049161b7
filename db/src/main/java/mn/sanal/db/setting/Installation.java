package mn.sanal.db.setting;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every room may need to know of this installation.
 *
 * @param roles what this process does ({@code SANAL_ROLES})
 * @param dataDir the folder of all files ({@code SANAL_DATA_DIR})
 * @param publicUrl the address at which people reach it ({@code SANAL_PUBLIC_URL}); see {@link
 *     #publicAddress()}
 * @param operator who runs it, shown in the consent text ({@code SANAL_OPERATOR})
 * @param contact how to reach the operator, shown in the consent text ({@code SANAL_CONTACT})
 * @param officialAnswers what becomes of an official's answer ({@code SANAL_OFFICIAL_ANSWERS})
 * @param key the encryption key ({@code SANAL_KEY}); null: the file {@code key} in the data folder
 * @param demo whether invented data are shown ({@code SANAL_DEMO}); null: as the start decides
 */
@ConfigurationProperties("sanal")
public record Installation(
    @DefaultValue({"BOT", "ADMIN"}) Set<Role> roles,
    @DefaultValue("./data") Path dataDir,
    @Nullable String publicUrl,
    @DefaultValue("") String operator,
    @DefaultValue("") String contact,
    @DefaultValue("REVIEW") OfficialAnswers officialAnswers,
    @Nullable String key,
    @Nullable Boolean demo) {

  private static final int LONGEST_NAME = 120;

  public Installation {
    if (roles.isEmpty()) {
      throw new SettingInvalid("SANAL_ROLES", "is empty", "use bot, admin, or bot,admin");
    }
    roles = Set.copyOf(EnumSet.copyOf(roles));
    if (dataDir.toString().isBlank()) {
      throw new SettingInvalid("SANAL_DATA_DIR", "is empty", "name a folder, or leave it out");
    }
    publicUrl = publicUrl == null || publicUrl.isBlank() ? null : publicUrl;
    if (publicUrl != null) {
      publicUrl = WebAddress.read("SANAL_PUBLIC_URL", publicUrl).toString();
    }
    operator = shown("SANAL_OPERATOR", operator);
    contact = shown("SANAL_CONTACT", contact);
    key = key == null || key.isBlank() ? null : key;
  }

  /** The address at which people reach it, when it was set. */
  public Optional<WebAddress> publicAddress() {
    return Optional.ofNullable(publicUrl).map(url -> WebAddress.read("SANAL_PUBLIC_URL", url));
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  private static String shown(String variable, String value) {
    if (value.length() > LONGEST_NAME) {
      throw new SettingInvalid(
          variable, "is too long", "citizens read it: use at most " + LONGEST_NAME + " characters");
    }
    return value.strip();
  }

  /** Hides the key: it must never reach a log. */
  @Override
  public String toString() {
    return "Installation[roles=" + roles + ", dataDir=" + dataDir + "]";
  }
}
