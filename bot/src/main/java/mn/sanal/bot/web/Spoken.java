package mn.sanal.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Input.Command;
import mn.sanal.dialogue.Input.Located;
import mn.sanal.dialogue.Input.Pressed;
import mn.sanal.dialogue.Input.Typed;
import org.jspecify.annotations.Nullable;

/** Reads what a form says, as the channel-neutral input that it stands for. */
final class Spoken {

  private static final int MAX_ARGUMENT = 64;
  private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9_-]{0," + MAX_ARGUMENT + "}");
  private static final Pattern COMMAND = Pattern.compile("/([A-Za-z_]{1,32})(?:\\s+(.*))?");
  private static final Pattern POSITION =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?)");
  private static final Set<String> OFFERED =
      Set.of("start", "menu", "my", "language", "transfer", "help");

  private Spoken() {}

  /** Empty where the form says nothing that any of our pages can say. */
  static Optional<Input> of(ChatForm form) {
    if (form.press() != null) {
      // A browser makes every line end into two signs.
      String press = form.press().replace("\r\n", "\n");
      int bytes = press.getBytes(UTF_8).length;
      return bytes < 1 || bytes > Button.MAX_DATA_BYTES
          ? Optional.empty()
          : Optional.of(new Pressed(press));
    }
    @Nullable String command = form.command();
    if (command != null) {
      String argument = form.argument() == null ? "" : form.argument();
      return OFFERED.contains(command) && isArgument(argument)
          ? Optional.of(new Command(command, argument))
          : Optional.empty();
    }
    @Nullable String position = form.position();
    if (position != null) {
      return located(position);
    }
    return typed(form.text() == null ? "" : form.text().strip());
  }

  static boolean isArgument(String argument) {
    return ARGUMENT.matcher(argument).matches();
  }

  private static Optional<Input> located(String position) {
    Matcher degrees = POSITION.matcher(position);
    if (!degrees.matches()) {
      return Optional.empty();
    }
    double latitude = Double.parseDouble(degrees.group(1));
    double longitude = Double.parseDouble(degrees.group(2));
    return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
        ? Optional.empty()
        : Optional.of(new Located(latitude, longitude));
  }

  private static Optional<Input> typed(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      @Nullable String argument = command.group(2);
      return Optional.of(new Command(command.group(1), argument == null ? "" : argument.strip()));
    }
    return Optional.of(new Typed(text));
  }
}
