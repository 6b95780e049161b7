package mn.sanal.db.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One released cell: what people answered to one question about one facility or area in one period.
 *
 * @param subject the code of a facility or a place
 * @param from the first day of the period
 * @param until the day after its last
 * @param people how many people it counts
 * @param histogram how many gave each answer, by the answer's code (1 to 5 for a rating)
 * @param good the share of good answers, 0 to 1; null when the question marks none as good
 * @param median for ratings only
 * @param mean for ratings only
 */
public record Score(
    String surveyId,
    String question,
    String subject,
    LocalDate from,
    LocalDate until,
    int people,
    SortedMap<String, Integer> histogram,
    @Nullable Double good,
    @Nullable Double median,
    @Nullable Double mean,
    Instant releasedAt) {}
