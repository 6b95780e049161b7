package mn.sanal.bot.web;

import org.springframework.http.HttpStatus;

/** A form of the chat that cannot be taken. */
final class Rejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, and what the person is told. */
  enum Reason {
    /** The page is older than the session, or not ours. */
    OLD_PAGE(HttpStatus.FORBIDDEN, "web.old_page"),
    /** The browser sent no cookie: nobody knows whose words these are. */
    NO_COOKIES(HttpStatus.BAD_REQUEST, "web.no_cookies"),
    MALFORMED(HttpStatus.BAD_REQUEST, "web.malformed"),
    TOO_FAST(HttpStatus.TOO_MANY_REQUESTS, "web.too_fast"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "web.too_large"),
    WRONG_FILE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.wrong_file"),
    /** The database takes nothing now. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "web.unavailable");

    private final HttpStatus status;
    private final String key;

    Reason(HttpStatus status, String key) {
      this.status = status;
      this.key = key;
    }

    HttpStatus status() {
      return status;
    }

    String key() {
      return key;
    }
  }

  private final Reason reason;

  Rejected(Reason reason) {
    super("a form of the web chat was rejected: " + reason);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
