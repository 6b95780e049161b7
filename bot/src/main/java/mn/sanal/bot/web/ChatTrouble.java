package mn.sanal.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeoutException;
import mn.sanal.bot.BotOnly;
import mn.sanal.bot.intake.Unavailable;
import mn.sanal.bot.web.Rejected.Reason;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Says in words why something did not work: as a page, or as a line for the script. */
@BotOnly
@ControllerAdvice(assignableTypes = {ChatController.class, ChatFormController.class})
final class ChatTrouble {

  /** Sent by the script with each form, and back with a line it may show. */
  static final String LIVE = "X-Chat";

  private final ChatPages pages;

  ChatTrouble(ChatPages pages) {
    this.pages = pages;
  }

  static boolean isLive(HttpServletRequest request) {
    return request.getHeader(LIVE) != null;
  }

  @ExceptionHandler
  Object rejected(Rejected rejected, HttpServletRequest request) {
    return say(rejected.reason(), request);
  }

  @ExceptionHandler({
    Unavailable.class,
    DataAccessException.class,
    TransactionException.class,
    TimeoutException.class
  })
  Object unavailable(HttpServletRequest request) {
    return say(Reason.UNAVAILABLE, request);
  }

  @ExceptionHandler
  Object tooLarge(MultipartException fault, HttpServletRequest request) {
    return say(Reason.TOO_LARGE, request);
  }

  /** What the server itself refuses to read, such as a form beyond the limit. */
  @ExceptionHandler
  Object unreadable(InvalidParameterException fault, HttpServletRequest request) {
    boolean large = fault.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    return say(large ? Reason.TOO_LARGE : Reason.MALFORMED, request);
  }

  @ExceptionHandler({BindException.class, MethodArgumentTypeMismatchException.class})
  Object malformed(HttpServletRequest request) {
    return say(Reason.MALFORMED, request);
  }

  private Object say(Reason reason, HttpServletRequest request) {
    Words words = pages.words(request);
    if (isLive(request)) {
      return ResponseEntity.status(reason.status())
          .header(LIVE, "line")
          .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
          .body(words.text(reason.key()));
    }
    ModelAndView page = pages.saying(words, reason.key());
    page.setStatus(reason.status());
    return page;
  }
}
