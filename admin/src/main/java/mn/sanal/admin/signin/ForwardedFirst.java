package mn.sanal.admin.signin;

import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Puts {@link Forwarded} ahead of what reads the headers of proxies. */
final class ForwardedFirst implements WebServerFactoryCustomizer<TomcatWebServerFactory>, Ordered {

  @Override
  public void customize(TomcatWebServerFactory tomcat) {
    tomcat.addEngineValves(new Forwarded());
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
