package mn.sanal.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import mn.sanal.bot.BotOnly;
import mn.sanal.db.webchat.WebLog;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the chat, and what is new in it. */
@BotOnly
@Controller
final class ChatController {

  private final ChatPages pages;
  private final WebLog log;
  private final Waiters waiters;
  private final WebChatSettings settings;

  ChatController(ChatPages pages, WebLog log, Waiters waiters, WebChatSettings settings) {
    this.pages = pages;
    this.log = log;
    this.waiters = waiters;
    this.settings = settings;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/chat";
  }

  @GetMapping("/chat")
  ModelAndView page(
      @RequestParam(name = "start", required = false) @Nullable String start,
      HttpServletRequest request,
      HttpServletResponse response) {
    Session session = pages.session(request, response);
    @Nullable String begin = start != null && Spoken.isArgument(start) ? start : null;
    return pages.page(ChatPages.PAGE, session, pages.words(request), begin, request);
  }

  /** Answers as soon as there is something newer than the page has, or with 204 after a while. */
  @GetMapping("/chat/log")
  CompletableFuture<Object> news(@RequestParam("after") long seen, HttpServletRequest request) {
    @Nullable Session session = Cookies.session(request).orElse(null);
    if (session == null) {
      return CompletableFuture.completedFuture(ResponseEntity.status(HttpStatus.GONE).build());
    }
    Words words = pages.words(request);
    return waiters
        .newerThan(log.address(session.id()), seen, settings.poll())
        .thenApply(
            newer ->
                newer
                    ? pages.page(ChatPages.LIVE, session, words, null, request)
                    : ResponseEntity.noContent().build());
  }

  /** A file below one of the messages, to be saved by the browser that was shown it. */
  @GetMapping("/chat/file/{number}")
  ResponseEntity<byte[]> file(@PathVariable("number") long number, HttpServletRequest request) {
    Message.Document document =
        Cookies.session(request)
            .flatMap(session -> log.document(log.address(session.id()), number))
            .orElse(null);
    if (document == null) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(document.name()).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(document.text().getBytes(StandardCharsets.UTF_8));
  }
}
