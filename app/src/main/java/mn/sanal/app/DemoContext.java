package mn.sanal.app;

import mn.sanal.app.demo.Demonstration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The database rooms alone, for the command {@code demo}: no bot, no web, no jobs. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "mn.sanal.db")
@ComponentScan("mn.sanal.db")
@Import({Wiring.class, Demonstration.class})
public final class DemoContext {

  DemoContext() {}

  /** Starts it; closing it stops the embedded database too. */
  public static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(DemoContext.class)
        .web(WebApplicationType.NONE)
        .initializers(new SettingsCheck())
        .properties("db-scheduler.enabled=false")
        .run();
  }
}
