package mn.sanal.db.response;

/**
 * A survey that a citizen has answered in the current period.
 *
 * @param subject the code of the facility, or of the place where the survey is about none
 */
public record Rated(String surveyId, String subject) {}
