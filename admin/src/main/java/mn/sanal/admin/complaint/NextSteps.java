package mn.sanal.admin.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.Found;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.admin.search.Reading;
import org.springframework.stereotype.Component;

/** What to try next where nothing was found, or too much to read. */
@ConsoleOnly
@Component
class NextSteps {

  /** Nobody reads on after ten pages. */
  private static final int MANY = 200;

  private static final int MOST = 5;

  /** A value that nearly all cases have narrows nothing. */
  private static final double NEARLY_ALL = 0.8;

  private static final List<Dimension> NARROWING =
      List.of(Dimension.CATEGORY, Dimension.PLACE, Dimension.STATUS, Dimension.AGE);

  private final CaseSearch search;
  private final Filters filters;

  NextSteps(CaseSearch search, Filters filters) {
    this.search = search;
    this.filters = filters;
  }

  /** One step: its words, where it leads and how many cases are there. */
  record Step(String label, String link, int count) {}

  List<Step> of(Asked asked, Found found, LocalDate today, Words t) {
    if (found.total() == 0) {
      return wider(asked, found.reading(), today, t);
    }
    boolean asksForSomething = asked.isLimited() || !asked.words().isBlank();
    return found.total() > MANY && asksForSomething ? narrower(asked, found, t) : List.of();
  }

  /** Without one of the filters, or one of the words, the most first. */
  private List<Step> wider(Asked asked, Reading reading, LocalDate today, Words t) {
    List<Step> steps = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      String name = Asked.parameter(dimension);
      without(steps, asked, List.of(name), "console.list.filter." + name, today, t);
    }
    without(steps, asked, List.of("from", "until"), "console.list.received", today, t);
    List<String> parts = new ArrayList<>(reading.wanted());
    reading.conditions().forEach(condition -> parts.add(condition.source()));
    for (String part : parts.size() < 2 ? List.<String>of() : parts) {
      Asked wider = asked.withWords(Reading.without(asked.words(), part));
      int count = search.count(wider.query(today));
      steps.add(new Step(t.text("console.list.try.word", "word", part), wider.address(), count));
    }
    return steps.stream()
        .filter(step -> step.count() > 0)
        .sorted(Comparator.comparingInt(Step::count).reversed())
        .limit(MOST)
        .toList();
  }

  private void without(
      List<Step> steps,
      Asked asked,
      List<String> parameters,
      String heading,
      LocalDate today,
      Words t) {
    if (parameters.stream().anyMatch(name -> !asked.values(name).isEmpty())) {
      Asked wider = asked.withoutLimit(parameters);
      String label = t.text("console.list.try.filter", "filter", t.text(heading));
      steps.add(new Step(label, wider.address(), search.count(wider.query(today))));
    }
  }

  /** Of each filter that is not set the value that most have, unless nearly all have it. */
  private List<Step> narrower(Asked asked, Found found, Words t) {
    List<Step> steps = new ArrayList<>();
    for (Dimension dimension : NARROWING) {
      String name = Asked.parameter(dimension);
      if (asked.values(name).isEmpty()) {
        found.of(dimension).entrySet().stream()
            .filter(value -> value.getValue() < NEARLY_ALL * found.total())
            .max(Map.Entry.comparingByValue())
            .map(
                value ->
                    new Step(
                        t.text("console.list.filter." + name)
                            + ": "
                            + filters.label(dimension, t).apply(value.getKey()),
                        asked.with(name, value.getKey()),
                        value.getValue()))
            .ifPresent(steps::add);
      }
    }
    return steps;
  }
}
