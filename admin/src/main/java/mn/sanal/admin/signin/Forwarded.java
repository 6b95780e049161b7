package mn.sanal.admin.signin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Remembers which requests came with the header of a proxy, before the server takes the header for
 * the address and removes it: anybody in a private network could write this machine's into it.
 */
final class Forwarded extends ValveBase {

  static final String MARK = Forwarded.class.getName();

  Forwarded() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
      request.setAttribute(MARK, true);
    }
    getNext().invoke(request, response);
  }
}
