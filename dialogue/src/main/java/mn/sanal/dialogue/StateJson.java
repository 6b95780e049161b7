package mn.sanal.dialogue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of a state. Names are short since it is written with every step; empty fields are
 * left out. A change that an older program cannot read raises {@link #SCHEMA}.
 */
final class StateJson {

  static final int SCHEMA = 1;

  private static final int MAX_CHARS = 100_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private StateJson() {}

  static String write(State state) {
    StringWriter out = new StringWriter(400);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("v", SCHEMA);
      if (state.chosen() != null) {
        json.writeStringProperty("language", state.language().tag());
      }
      json.writeNumberProperty("consent", state.consent());
      json.writeNumberProperty("screen", state.screen());
      json.writeStringProperty("page", state.page().name());
      text(json, "about", state.about());
      text(json, "lastPlace", state.lastPlace());
      text(json, "age", state.age());
      if (state.news() != State.News.UNASKED) {
        json.writeStringProperty("news", state.news().name());
      }
      if (state.at() != 0) {
        json.writeNumberProperty("at", state.at());
      }
      text(json, "target", state.target());
      Draft draft = state.draft();
      if (draft != null) {
        json.writeName("draft");
        write(json, draft);
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Draft draft) {
    json.writeStartObject();
    json.writeStringProperty("script", draft.script());
    json.writeName("answers");
    Answers.write(json, draft.answers());
    strings(json, "skipped", draft.skipped().stream().sorted().toList());
    json.writeName("spot");
    write(json, draft.spot());
    json.writeArrayPropertyStart("trail");
    draft.trail().forEach(spot -> write(json, spot));
    json.writeEndArray();
    if (!draft.told().isEmpty()) {
      json.writeName("told");
      json.writeStartObject();
      new TreeMap<>(draft.told())
          .forEach((question, message) -> json.writeNumberProperty(question, message));
      json.writeEndObject();
    }
    text(json, "place", draft.place());
    if (draft.mayBeShown()) {
      json.writeBooleanProperty("shown", true);
    }
    if (draft.danger()) {
      json.writeBooleanProperty("danger", true);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Spot spot) {
    json.writeStartObject();
    json.writeStringProperty("q", spot.question());
    text(json, "in", spot.within());
    if (spot.page() != 0) {
      json.writeNumberProperty("p", spot.page());
    }
    text(json, "t", spot.typed());
    if (!spot.picked().isEmpty()) {
      strings(json, "c", spot.picked());
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static State read(String text) {
    try {
      if (text.length() <= MAX_CHARS) {
        return state(JSON.readTree(text));
      }
    } catch (JacksonException | StackOverflowError e) {
      // falls through to the beginning
    }
    return State.NEW;
  }

  private static State state(JsonNode json) {
    Language language = language(json.path("language").asString(""));
    if (language == null) {
      return State.NEW
          .screen(json.path("screen").asLong(0))
          .target(json.path("target").asString(""));
    }
    State menu =
        new State(
            language,
            json.path("consent").asInt(0),
            json.path("screen").asLong(0),
            State.Page.MENU,
            "",
            null,
            json.path("lastPlace").asString(""),
            json.path("age").asString(""),
            news(json.path("news").asString("")),
            json.path("at").asLong(0),
            "");
    State.Page page = page(json.path("page").asString(""));
    if (json.path("v").asInt(0) > SCHEMA || page == null) {
      return menu;
    }
    State state =
        menu.on(page, json.path("about").asString(""))
            .target(json.path("target").asString(""))
            .draft(json.has("draft") ? draft(json.path("draft")) : null);
    return page == State.Page.ASKING && state.draft() == null ? menu : state;
  }

  private static @Nullable Language language(String tag) {
    try {
      return new Language(tag);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static State.News news(String name) {
    for (State.News news : State.News.values()) {
      if (news.name().equals(name)) {
        return news;
      }
    }
    return State.News.UNASKED;
  }

  private static State.@Nullable Page page(String name) {
    for (State.Page page : State.Page.values()) {
      if (page.name().equals(name)) {
        return page;
      }
    }
    return null;
  }

  private static @Nullable Draft draft(JsonNode json) {
    String script = json.path("script").asString("");
    if (script.isEmpty() || !json.path("spot").isObject()) {
      return null;
    }
    List<Spot> trail = new ArrayList<>();
    for (JsonNode spot : json.path("trail").values()) {
      trail.add(spot(spot));
    }
    return new Draft(
        script,
        Answers.read(json.path("answers")),
        new HashSet<>(Answers.strings(json.path("skipped"))),
        spot(json.path("spot")),
        trail,
        told(json.path("told")),
        json.path("place").asString(""),
        json.path("shown").asBoolean(false),
        json.path("danger").asBoolean(false));
  }

  private static Map<String, Long> told(JsonNode json) {
    Map<String, Long> told = new HashMap<>();
    json.properties().forEach(entry -> told.put(entry.getKey(), entry.getValue().asLong(0)));
    return told;
  }

  private static Spot spot(JsonNode json) {
    return new Spot(
        json.path("q").asString(""),
        json.path("in").asString(""),
        Math.max(0, json.path("p").asInt(0)),
        json.path("t").asString(""),
        Answers.strings(json.path("c")));
  }
}
