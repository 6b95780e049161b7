package mn.sanal.admin.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Words;
import mn.sanal.db.setting.BotAccount;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.setting.WebAddress;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Prints the poster of a facility, in Mongolian whatever the reader's language. */
@ConsoleOnly
@Controller
class PosterController {

  private final Places places;
  private final Names names;
  private final Messages messages;
  private final BotAccount bot;
  private final Installation installation;

  PosterController(
      Places places, Names names, Messages messages, BotAccount bot, Installation installation) {
    this.places = places;
    this.names = names;
    this.messages = messages;
    this.bot = bot;
    this.installation = installation;
  }

  @GetMapping("/admin/posters/{code}.pdf")
  ResponseEntity<byte[]> print(
      @PathVariable String code, @RequestParam(defaultValue = "A4") String size) {
    Facility facility = places.facility(code).orElseThrow(NotFound::new);
    Sheet.Paper paper = Sheet.Paper.named(size);
    var poster =
        new Poster(
            facility.name().in(Language.MONGOLIAN),
            names.path(facility.place(), new Words(messages, Language.MONGOLIAN)),
            ways(facility.code()),
            Stream.of(installation.operator(), installation.contact())
                .filter(known -> !known.isBlank())
                .collect(Collectors.joining(" · ")));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("sanal-" + facility.code() + "-" + paper + ".pdf")
                .build()
                .toString())
        .body(poster.print(paper, messages));
  }

  private List<Poster.Way> ways(String code) {
    List<Poster.Way> ways = new ArrayList<>();
    bot.link(code).ifPresent(link -> ways.add(new Poster.Way(word("poster.by_telegram"), link)));
    ways.add(
        new Poster.Way(
            word(ways.isEmpty() ? "poster.by_phone" : "poster.by_browser"),
            address() + "/chat?start=" + code));
    return ways;
  }

  /** The address that people reach it at, or, where none was set, the one of this request. */
  private String address() {
    return installation
        .publicAddress()
        .map(WebAddress::toString)
        .orElseGet(
            () -> ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
  }

  private String word(String key) {
    return messages.text(Language.MONGOLIAN, key);
  }
}
