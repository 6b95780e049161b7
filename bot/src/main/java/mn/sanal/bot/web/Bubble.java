package mn.sanal.bot.web;

import java.util.List;
import mn.sanal.dialogue.Button;
import org.jspecify.annotations.Nullable;

/**
 * One bubble of the page.
 *
 * @param mine said by the person at the browser
 * @param now the question that waits for an answer
 * @param files how many files were sent with it
 * @param link where the code in it can be used at once, or null
 * @param document the name of a file that can be saved, or null
 * @param buttons what can be pressed in the bubble itself
 */
record Bubble(
    long number,
    boolean mine,
    boolean now,
    String look,
    String text,
    @Nullable String link,
    int files,
    @Nullable String document,
    List<Button> buttons) {}
