package mn.sanal.dialogue;

/**
 * An open report by others that says the same in the same words about the same place.
 *
 * @param number of the report that can be joined
 * @param people how many say so: its writer, and those who joined
 */
public record Alike(CaseNumber number, int people) {}
