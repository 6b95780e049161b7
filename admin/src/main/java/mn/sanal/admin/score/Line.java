package mn.sanal.admin.score;

import org.jspecify.annotations.Nullable;

/**
 * One line of a table of scores.
 *
 * @param link where more of it is, or null
 * @param good the share of good in per cent, or null where the question has none
 * @param change how {@code good} differs from the period before, in points, or null
 */
record Line(
    String name,
    @Nullable String link,
    String period,
    int people,
    @Nullable Long good,
    @Nullable Long change,
    @Nullable String median,
    Bar bar) {}
