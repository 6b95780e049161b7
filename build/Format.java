import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks ({@code check}) or rewrites ({@code apply}) the form of every Java source below a folder.
 */
void main(String[] args) throws Exception {
  boolean apply = args[0].equals("apply");
  var formatter = new Formatter();
  int wrong = 0;
  try (var tree = Files.walk(Path.of(args[1]))) {
    for (Path file :
        tree.filter(f -> f.toString().endsWith(".java"))
            .filter(f -> !f.toString().contains("/target/") && !f.toString().contains("/data/"))
            .toList()) {
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
}
