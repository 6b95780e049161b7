package mn.sanal.admin.page;

import jakarta.servlet.http.HttpServletRequest;
import mn.sanal.admin.ConsoleOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one page that says what went wrong, in the reader's words and without the cause's. */
@ConsoleOnly
@Controller
@ControllerAdvice(basePackages = "mn.sanal.admin")
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private final Shell shell;

  Problems(Shell shell) {
    this.shell = shell;
  }

  /** Where the filter chain leads whoever may not do this. */
  @RequestMapping("/admin/denied")
  ModelAndView denied(HttpServletRequest request, @AuthenticationPrincipal @Nullable Person me) {
    return page(HttpStatus.FORBIDDEN, request, me);
  }

  @ExceptionHandler({NotFound.class, TypeMismatchException.class})
  ModelAndView notFound(HttpServletRequest request, @AuthenticationPrincipal @Nullable Person me) {
    return page(HttpStatus.NOT_FOUND, request, me);
  }

  @ExceptionHandler(AccessDeniedException.class)
  ModelAndView forbidden(HttpServletRequest request, @AuthenticationPrincipal @Nullable Person me) {
    return page(HttpStatus.FORBIDDEN, request, me);
  }

  @ExceptionHandler(Exception.class)
  ModelAndView failed(
      Exception cause, HttpServletRequest request, @AuthenticationPrincipal @Nullable Person me) {
    if (cause instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
      return page(status == null ? HttpStatus.BAD_REQUEST : status, request, me);
    }
    // The message of an exception can hold what somebody wrote: only its kind and place are kept.
    StackTraceElement[] trace = cause.getStackTrace();
    log.error(
        "a page failed: {} at {}",
        cause.getClass().getName(),
        trace.length == 0 ? "?" : trace[0].toString());
    return page(HttpStatus.INTERNAL_SERVER_ERROR, request, me);
  }

  private ModelAndView page(HttpStatus status, HttpServletRequest request, @Nullable Person me) {
    var page = new ModelAndView("admin/problem", status);
    page.addObject("t", shell.words(request, me));
    page.addObject("htmx", shell.htmx());
    page.addObject("me", me);
    page.addObject("problem", key(status));
    return page;
  }

  private static String key(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "console.problem.not_found";
      case FORBIDDEN -> "console.problem.forbidden";
      default ->
          status.is4xxClientError() ? "console.problem.not_understood" : "console.problem.ours";
    };
  }
}
