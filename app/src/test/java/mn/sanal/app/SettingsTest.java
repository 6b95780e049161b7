package mn.sanal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an operator is told of a wrong setting. */
class SettingsTest {

  @Test
  void acceptsAnEmptyEnvironment() {
    assertThat(refusal(Map.of())).isNull();
  }

  @Test
  void acceptsBlankVariablesAsIfTheyWereNotSet() {
    assertThat(
            refusal(
                Map.of(
                    "SANAL_KEY", "",
                    "SANAL_PUBLIC_URL", "",
                    "TELEGRAM_BOT_TOKEN", "",
                    "SANAL_DB_URL", "",
                    "SANAL_TELEGRAM_WEBHOOK_SECRET", "")))
        .isNull();
  }

  @Test
  void acceptsAWebhookOnThisMachineOverHttp() {
    assertThat(
            refusal(
                Map.of(
                    "SANAL_TELEGRAM_MODE", "webhook",
                    "TELEGRAM_BOT_TOKEN", "123456:ABC-def_1",
                    "TELEGRAM_API_URL", "http://127.0.0.1:8081",
                    "SANAL_PUBLIC_URL", "http://localhost:8080",
                    "SANAL_TELEGRAM_WEBHOOK_SECRET", "a_b-C1")))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SANAL_TELEGRAM_MODE | pol | SANAL_TELEGRAM_MODE is "pol": use polling or webhook
          SANAL_OFFICIAL_ANSWERS | now | SANAL_OFFICIAL_ANSWERS is "now": use review or direct
          SANAL_ROLES | boss | SANAL_ROLES is "boss": use bot or admin
          SANAL_DEMO | maybe | SANAL_DEMO is "maybe": use true or false
          SANAL_TELEGRAM_BULK_PER_SECOND | many | SANAL_TELEGRAM_BULK_PER_SECOND is "many": use a whole number
          SANAL_TELEGRAM_BULK_PER_SECOND | 0 | SANAL_TELEGRAM_BULK_PER_SECOND is "0": use a number from 1 to 1000
          SANAL_CHAT_PER_MINUTE | 5 | SANAL_CHAT_PER_MINUTE is "5": use a number from 30 on
          SANAL_CHAT_PER_DAY | 100 | SANAL_CHAT_PER_DAY is "100": use a number not less than SANAL_CHAT_PER_MINUTE
          SANAL_PUBLIC_URL | http://sanal.example.mn | use https; http is accepted for localhost
          SANAL_PUBLIC_URL | sanal.example.mn | give a whole address such as https://sanal.example.mn
          TELEGRAM_API_URL | http://10.0.0.1:8081 | use https; http is accepted for localhost
          SANAL_TELEGRAM_WEBHOOK_SECRET | päss | use 1 to 256 of the signs A-Z a-z 0-9 _ -
          SANAL_KEY | short | SANAL_KEY is too short
          SANAL_DB_USER | sanal | SANAL_DB_URL is not set, though SANAL_DB_USER or SANAL_DB_PASSWORD is
          SANAL_DB_URL | jdbc:postgresql://db/sanal | SANAL_DB_USER is not set, though SANAL_DB_URL is
          SANAL_ROLES | bot | SANAL_DB_URL is not set, though SANAL_ROLES leaves a role
          """)
  void namesTheVariableAndTheRemedy(String variable, String value, String told) {
    assertThat(refusal(Map.of(variable, value))).contains(told);
  }

  @Test
  void refusesAWebhookThatTelegramCannotReach() {
    assertThat(
            refusal(
                Map.of(
                    "SANAL_TELEGRAM_MODE", "webhook",
                    "TELEGRAM_BOT_TOKEN", "123456:ABC",
                    "SANAL_TELEGRAM_WEBHOOK_SECRET", "s")))
        .contains("SANAL_PUBLIC_URL is not set, though the mode is webhook");
  }

  @Test
  void refusesAWebhookWithoutASecret() {
    assertThat(refusal(Map.of("SANAL_TELEGRAM_MODE", "webhook", "TELEGRAM_BOT_TOKEN", "1:A")))
        .contains("SANAL_TELEGRAM_WEBHOOK_SECRET is not set");
  }

  @Test
  void tellsNothingOfASecretThatIsWrong() {
    assertThat(refusal(Map.of("SANAL_TELEGRAM_WEBHOOK_SECRET", "hush hush")))
        .doesNotContain("hush");
    assertThat(refusal(Map.of("TELEGRAM_BOT_TOKEN", "12345 67890"))).doesNotContain("67890");
  }

  private static @Nullable String refusal(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    GenericApplicationContext context = new GenericApplicationContext();
    context.setEnvironment(environment);
    Throwable failure = catchThrowable(() -> new SettingsCheck().initialize(context));
    if (failure == null) {
      return null;
    }
    FailureAnalysis analysis = new SettingFailure().analyze(failure);
    if (analysis == null) {
      analysis = new StartFailure().analyze(failure);
    }
    return analysis == null ? "not explained: " + failure : analysis.getDescription();
  }
}
