package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;

/**
 * A page of a long list: buttons and, where a label does not fit its button, the full names with
 * their numbers above.
 */
record Listing<T>(List<T> items, int pageSize, int columns) {

  /** A list's page that exists, even if an older one was longer. */
  int page(Spot spot) {
    return Math.min(spot.page(), lastPage());
  }

  private int lastPage() {
    return Math.max(0, (items.size() - 1) / pageSize);
  }

  List<T> on(int page) {
    int from = Math.min(page * pageSize, items.size());
    return items.subList(from, Math.min(from + pageSize, items.size()));
  }

  Ask.Body body(
      Turn turn, Spot spot, String hint, Function<T, String> label, Function<T, String> action) {
    int page = page(spot);
    List<T> shown = on(page);
    boolean numbered = shown.stream().anyMatch(item -> label.apply(item).length() > Turn.MAX_LABEL);
    StringBuilder text = new StringBuilder(hint);
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      T item = shown.get(i);
      String name = label.apply(item);
      if (numbered) {
        name = (i + 1) + ". " + name;
        text.append(text.isEmpty() ? "" : "\n").append(name);
      }
      row.add(turn.button(name, action.apply(item)));
      if (row.size() == (numbered ? 1 : columns) || i + 1 == shown.size()) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    if (lastPage() > 0) {
      rows.add(paging(turn, page));
    }
    return new Ask.Body(text.toString(), rows);
  }

  private List<Button> paging(Turn turn, int page) {
    List<Button> row = new ArrayList<>();
    if (page > 0) {
      row.add(turn.button("‹ " + page + "/" + (lastPage() + 1), "p" + (page - 1)));
    }
    if (page < lastPage()) {
      row.add(turn.button((page + 2) + "/" + (lastPage() + 1) + " ›", "p" + (page + 1)));
    }
    return row;
  }

  /** The page a paging button leads to, or -1 if the action is none. */
  static int paged(String action) {
    if (action.length() < 2 || action.length() > 4 || action.charAt(0) != 'p') {
      return -1;
    }
    int page = 0;
    for (int i = 1; i < action.length(); i++) {
      int digit = action.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      page = page * 10 + digit;
    }
    return page;
  }
}
