package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.i18n.place.PlaceFinder.Level;
import mn.sanal.i18n.place.PlaceFinder.Match;

/** One typed text held against the names of all units. */
final class Search {

  /** What an ending taken off costs: a name that has it by itself comes first. */
  private static final double INFLECTED = 0.01;

  /** A word that means something else is a name only if no more than its vowels differ. */
  private static final double AS_IT_IS = 0.925;

  private static final double SHORT_AS_IT_IS = 0.945;
  private static final int SHORT = 4;

  /** What a unit loses that lies elsewhere than the person does. */
  private static final double ELSEWHERE = 0.02;

  private final Gazetteer gazetteer;
  private final Query query;
  private final int near;
  private final int area;
  private final Map<Integer, List<Hit>> hits = new HashMap<>();

  Search(Gazetteer gazetteer, Query query, int near) {
    this.gazetteer = gazetteer;
    this.query = query;
    this.near = near;
    this.area = area(gazetteer, near);
  }

  /** All units with a score, in no order. */
  List<Match> matches() {
    query.spans().forEach(this::findNames);
    for (int i = 0; i < query.tokens().size(); i++) {
      if (query.tokens().get(i).isNumber()) {
        findNumber(i);
      }
    }
    var scores = new Scores(gazetteer, query, hits);
    List<Match> matches = new ArrayList<>();
    for (int unit : hits.keySet()) {
      double score = Math.min(1, scores.of(unit)) - (isElsewhere(unit) ? ELSEWHERE : 0);
      matches.add(new Match(gazetteer.unit(unit).code(), Math.round(score * 1000) / 1000.0));
    }
    return matches;
  }

  private void findNames(Query.Span span) {
    double[] likenesses = new double[gazetteer.names()];
    for (int i = 0; i < span.spellings().size(); i++) {
      Likeness spelling = span.spellings().get(i);
      for (int n = 0; n < likenesses.length; n++) {
        if (spelling.mayBe(gazetteer.trace(n))) {
          double like = spelling.to(gazetteer.name(n)) - (i == 0 ? 0 : INFLECTED);
          likenesses[n] = Math.max(likenesses[n], like);
        }
      }
    }
    for (int n = 0; n < likenesses.length; n++) {
      double likeness = likenesses[n];
      if (likeness > 0 && (!span.exactly() || likeness >= asItIs(gazetteer.name(n)))) {
        for (Name.Bearer bearer : gazetteer.name(n).bearers()) {
          hit(bearer.unit(), new Hit(span.from(), span.to(), likeness, bearer.use(), false));
        }
      }
    }
  }

  private static double asItIs(Name name) {
    return name.letters().length <= SHORT ? SHORT_AS_IT_IS : AS_IT_IS;
  }

  private void hit(int unit, Hit hit) {
    hits.computeIfAbsent(unit, _ -> new ArrayList<>(2)).add(hit);
  }

  /** A number means a khoroo or bagh of a unit that was named too, or near by, or says its kind. */
  private void findNumber(int token) {
    if (query.isNumberOfOther(token)) {
      return;
    }
    KindWord kind = query.kindBeside(token, token + 1);
    boolean named = kind == KindWord.KHOROO || kind == KindWord.BAGH;
    Set<Integer> above = new HashSet<>(hits.keySet());
    if (named) {
      for (int unit = near; unit != Gazetteer.NOWHERE; unit = gazetteer.parent(unit)) {
        above.add(unit);
      }
    }
    Set<Integer> found = new HashSet<>();
    for (int unit : above) {
      numbered(gazetteer.children(unit), token, found);
      if (named) {
        gazetteer.children(unit).forEach(each -> numbered(gazetteer.children(each), token, found));
      }
    }
    if (found.isEmpty() && kind == KindWord.KHOROO) {
      for (int unit = 0; unit < gazetteer.size(); unit++) {
        if (gazetteer.unit(unit).level() == Level.KHOROO) {
          numbered(List.of(unit), token, found);
        }
      }
    }
    found.forEach(unit -> hit(unit, Hit.ofNumber(token)));
  }

  private void numbered(List<Integer> units, int token, Set<Integer> found) {
    int number = query.tokens().get(token).number();
    units.stream().filter(unit -> gazetteer.number(unit) == number).forEach(found::add);
  }

  private boolean isElsewhere(int unit) {
    if (near == Gazetteer.NOWHERE) {
      return false;
    }
    for (int its = unit; its != Gazetteer.NOWHERE; its = gazetteer.parent(its)) {
      if (its == area) {
        return false;
      }
    }
    return true;
  }

  /** The aimag or district that a unit is or lies in. */
  private static int area(Gazetteer gazetteer, int unit) {
    int area = unit;
    while (area != Gazetteer.NOWHERE
        && gazetteer.parent(area) != Gazetteer.NOWHERE
        && gazetteer.unit(area).level() != Level.DISTRICT) {
      area = gazetteer.parent(area);
    }
    return area;
  }
}
