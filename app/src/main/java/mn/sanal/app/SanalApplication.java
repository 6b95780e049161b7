package mn.sanal.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Sanal. */
@AutoConfigurationPackage(basePackages = "mn.sanal")
@SpringBootApplication(scanBasePackages = "mn.sanal")
public class SanalApplication {

  static void main(String[] args) {
    SpringApplication application = new SpringApplication(SanalApplication.class);
    application.addInitializers(new SettingsCheck());
    application.run(args);
  }
}
