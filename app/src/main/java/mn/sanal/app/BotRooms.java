package mn.sanal.app;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Brings the rooms of the bot in where this process has the role. The console's decide alone. */
@Configuration(proxyBeanMethods = false)
@Conditional(HasBotRole.class)
@ComponentScan("mn.sanal.bot")
class BotRooms {}
