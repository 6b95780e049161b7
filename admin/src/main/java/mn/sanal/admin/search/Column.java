package mn.sanal.admin.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.sanal.admin.search.Found.Dimension;

/** One code for each case of a segment, which stands for its values in some dimensions. */
interface Column {

  List<Dimension> dimensions();

  /** By case. */
  int[] codes();

  /** By code: how many cases have it, deleted ones too. */
  int[] totals();

  /** Adds up what was counted by code. */
  void add(Dimension dimension, int[] byCode, LocalDate today, Map<String, Integer> counts);
}
