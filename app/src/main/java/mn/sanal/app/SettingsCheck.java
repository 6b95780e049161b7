package mn.sanal.app;

import mn.sanal.bot.intake.ChatLimits;
import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.bot.telegram.TelegramSettings.Mode;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.setting.Role;
import mn.sanal.db.setting.SettingInvalid;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses wrong settings, and those that do not go together, before anything is started. */
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder binder = Binder.get(context.getEnvironment());
    Installation installation = binder.bindOrCreate("sanal", Installation.class);
    TelegramSettings telegram = binder.bindOrCreate("sanal.telegram", TelegramSettings.class);
    binder.bindOrCreate("sanal.chat", ChatLimits.class);
    DatabaseServer database = binder.bindOrCreate("sanal.db", DatabaseServer.class);
    if (installation.key() != null) {
      MasterKey.of(installation.key());
    }
    if (telegram.mode() == Mode.WEBHOOK && installation.publicAddress().isEmpty()) {
      throw new SettingInvalid(
          "SANAL_PUBLIC_URL",
          "is not set, though the mode is webhook",
          "set the address at which Telegram reaches this machine");
    }
    if (database.isEmbedded() && installation.roles().size() < Role.values().length) {
      throw new SettingInvalid(
          "SANAL_DB_URL",
          "is not set, though SANAL_ROLES leaves a role to another process",
          "set a database that both reach, or let this process have both roles");
    }
  }
}
