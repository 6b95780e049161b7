package mn.sanal.app;

import java.util.Arrays;
import mn.sanal.app.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Sanal, or one of its subcommands. */
@AutoConfigurationPackage(basePackages = "mn.sanal")
@SpringBootApplication(scanBasePackages = {"mn.sanal.app", "mn.sanal.db", "mn.sanal.admin"})
public class SanalApplication {

  static void main(String[] args) {
    if (!Commands.startsServer(args)) {
      System.exit(Commands.execute(args));
    }
    Heap.roomy();
    boolean named = args.length > 0 && args[0].equals(Commands.RUN);
    SpringApplication application = new SpringApplication(SanalApplication.class);
    application.addInitializers(new SettingsCheck());
    application.run(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }
}
