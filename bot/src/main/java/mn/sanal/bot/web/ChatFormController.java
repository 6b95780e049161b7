package mn.sanal.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import mn.sanal.bot.BotOnly;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.web.Rejected.Reason;
import mn.sanal.dialogue.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes the forms of the chat. A browser with the script gets the changed part of the page back,
 * any other is sent to the page.
 */
@BotOnly
@Controller
final class ChatFormController {

  private final ChatPages pages;
  private final Gate gate;
  private final Speaking speaking;
  private final Attaching attaching;

  ChatFormController(ChatPages pages, Gate gate, Speaking speaking, Attaching attaching) {
    this.pages = pages;
    this.gate = gate;
    this.speaking = speaking;
    this.attaching = attaching;
  }

  @PostMapping("/chat")
  CompletableFuture<ModelAndView> say(
      @ModelAttribute ChatForm form, HttpServletRequest request, HttpServletResponse response) {
    Session session = gate.pass(request, form.token());
    UUID key = form.formKey().orElseThrow(() -> new Rejected(Reason.MALFORMED));
    boolean live = ChatTrouble.isLive(request);
    @Nullable Input input = input(form).orElse(null);
    Words words = pages.words(input, request, response);
    if (input == null) {
      return CompletableFuture.completedFuture(answer(live, session, words, null, request));
    }
    return speaking
        .say(session, input, key, form.at())
        .thenApply(handled -> answer(live, session, words, handled, request));
  }

  private Optional<Input> input(ChatForm form) {
    List<MultipartFile> files = form.attached();
    if (files.isEmpty()) {
      return Spoken.of(form);
    }
    String caption = form.text() == null ? "" : form.text().strip();
    return Optional.of(new Input.Sent(attaching.keep(files), caption));
  }

  private ModelAndView answer(
      boolean live,
      Session session,
      Words words,
      @Nullable Handled handled,
      HttpServletRequest request) {
    @Nullable String explained = handled == null ? null : handled.explained();
    if (!live && explained == null) {
      return new ModelAndView("redirect:/chat#now");
    }
    return pages
        .page(live ? ChatPages.LIVE : ChatPages.PAGE, session, words, null, request)
        .addObject("explained", explained);
  }

  /** Says what forgetting means, and asks. */
  @GetMapping("/chat/forget")
  ModelAndView forgetting(HttpServletRequest request, HttpServletResponse response) {
    return pages.forgetting(pages.session(request, response), pages.words(request));
  }

  @PostMapping("/chat/forget")
  String forget(
      @ModelAttribute ChatForm form, HttpServletRequest request, HttpServletResponse response) {
    pages.forget(gate.pass(request, form.token()));
    Cookies.forget(request, response);
    return "redirect:/chat";
  }
}
