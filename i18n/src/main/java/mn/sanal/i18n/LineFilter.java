package mn.sanal.i18n;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads text line by line and prints something to each. A line is printed as the bytes that it came
 * in, whatever they are; it is read as UTF-8.
 */
public final class LineFilter {

  /** What is longer is passed through with nothing beside it. */
  private static final int LONGEST_LINE = 4096;

  /** What is printed to a line. */
  @FunctionalInterface
  public interface Answer {

    /** The ends of the lines to print, each behind the line itself; none for the line alone. */
    List<String> to(String line);
  }

  private LineFilter() {}

  /** Reads to the end of the input; any bytes are taken. */
  public static void run(InputStream in, OutputStream out, Answer answer) throws IOException {
    var lines = new BufferedInputStream(in);
    var answers = new BufferedOutputStream(out);
    var line = new ByteArrayOutputStream();
    while (readLine(lines, line, answers)) {
      if (line.size() <= LONGEST_LINE) {
        answer(withoutReturn(line.toByteArray()), answer, answers);
      } else {
        answers.write('\n');
      }
      if (lines.available() == 0) {
        answers.flush();
      }
    }
    answers.flush();
  }

  private static void answer(byte[] line, Answer answer, OutputStream out) throws IOException {
    List<String> ends = answer.to(new String(line, StandardCharsets.UTF_8));
    for (String end : ends.isEmpty() ? List.of("") : ends) {
      out.write(line);
      out.write(end.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  /** Reads one line; what is too long goes straight to the output. */
  private static boolean readLine(InputStream in, ByteArrayOutputStream line, OutputStream out)
      throws IOException {
    line.reset();
    int b = in.read();
    boolean any = b >= 0;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
      if (line.size() > LONGEST_LINE) {
        line.writeTo(out);
        passThrough(in, out);
        return true;
      }
    }
    return any;
  }

  private static void passThrough(InputStream in, OutputStream out) throws IOException {
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      out.write(b);
    }
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean returned = line.length > 0 && line[line.length - 1] == '\r';
    return returned ? Arrays.copyOf(line, line.length - 1) : line;
  }
}
