import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * Checks ({@code check}) or rewrites ({@code apply}) the form of every Java source below a folder
 * that has changed since all of them were last found in form.
 */
void main(String[] args) throws Exception {
  boolean apply = args[0].equals("apply");
  Path stamp = Path.of(args[1], "target", "in-form");
  FileTime begin = FileTime.from(Instant.now());
  FileTime last = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
  var formatter = new Formatter();
  int wrong = 0;
  try (var tree = Files.walk(Path.of(args[1]))) {
    for (Path file :
        tree.filter(f -> f.toString().endsWith(".java"))
            .filter(f -> !f.toString().contains("/target/") && !f.toString().contains("/data/"))
            .toList()) {
      if (Files.getLastModifiedTime(file).compareTo(last) < 0) {
        continue;
      }
      String text = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        wrong++;
        if (apply) {
          Files.writeString(file, formatted);
        }
        System.out.println((apply ? "formatted: " : "not formatted: ") + file);
      }
    }
  }
  if (wrong > 0 && !apply) {
    System.out.println(wrong + " file(s) to format: mvn validate -Dformat=apply");
    System.exit(1);
  }
  Files.createDirectories(stamp.getParent());
  Files.writeString(stamp, "");
  Files.setLastModifiedTime(stamp, begin);
}
