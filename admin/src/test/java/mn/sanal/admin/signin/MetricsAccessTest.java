package mn.sanal.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mn.sanal.admin.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Metrics are for this machine and whoever has the token. The console under test has none to show,
 * so whoever may ask is told that there are none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsAccessTest {

  private static final String METRICS = "/actuator/prometheus";
  private static final String TOKEN = "scraper-token";

  private RunningConsole console;

  @BeforeAll
  void start(@TempDir Path data) {
    console =
        new RunningConsole(
            data, "sanal.metrics-token=" + TOKEN, "server.forward-headers-strategy=native");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void thisMachineMayReadThem() {
    assertThat(status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.5", "203.0.113.7", "203.0.113.7, 127.0.0.1"})
  void whoeverComesThroughAProxyIsNotThisMachineWhateverTheHeaderSays(String from) {
    assertThat(status("X-Forwarded-For", from)).isEqualTo(403);
    assertThat(status("Forwarded", "for=" + from)).isEqualTo(403);
  }

  @Test
  void theTokenOpensThemFromAnywhere() {
    assertThat(status("X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + TOKEN))
        .isEqualTo(404);
    assertThat(status("X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer wrong"))
        .isEqualTo(403);
  }

  @Test
  void withoutATokenNobodyElseHasOne() {
    assertThat(
            new MetricsAccess("").authorize(() -> null, from("192.0.2.1", "Bearer ")).isGranted())
        .isFalse();
    assertThat(
            new MetricsAccess(TOKEN)
                .authorize(() -> null, from("192.0.2.1", "Bearer " + TOKEN))
                .isGranted())
        .isTrue();
  }

  @Test
  void allOtherActuatorPagesAreClosedButHealth() {
    for (String page : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump"}) {
      assertThat(console.visitor().get(page, "Authorization", "Bearer " + TOKEN).statusCode())
          .as(page)
          .isEqualTo(403);
    }
    assertThat(console.visitor().get("/actuator/health").statusCode()).isNotEqualTo(403);
  }

  private int status(String... headers) {
    return console.visitor().get(METRICS, headers).statusCode();
  }

  private static RequestAuthorizationContext from(String address, String authorization) {
    var request = new MockHttpServletRequest("GET", METRICS);
    request.setRemoteAddr(address);
    request.addHeader("Authorization", authorization);
    return new RequestAuthorizationContext(request);
  }
}
