package mn.sanal.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the bundles: first those of the class path, then those of extra directories. */
final class Bundles {

  private static final String ROOM = "mn/sanal/i18n/";
  private static final String ORIGINAL = ROOM + "messages_mn.properties";
  private static final Pattern NAME = Pattern.compile("messages_([A-Za-z0-9-]+)\\.properties");

  private final Map<Language, Map<String, String>> words = new LinkedHashMap<>();

  static Map<Language, Map<String, String>> find(Path... directories) {
    var bundles = new Bundles();
    try {
      // Wherever the original lies, translations may lie beside it: a folder or a jar.
      for (URL original : Collections.list(Bundles.class.getClassLoader().getResources(ORIGINAL))) {
        bundles.addBeside(original);
      }
      for (Path directory : directories) {
        bundles.addFolder(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundles.words;
  }

  /** The Mongolian bundle as it is written, with lines and comments. */
  static BundleFile original() {
    try (InputStream in = Bundles.class.getResourceAsStream("messages_mn.properties")) {
      if (in == null) {
        throw new IllegalStateException("messages_mn.properties is not on the class path");
      }
      return parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addBeside(URL original) throws IOException {
    if (original.getProtocol().equals("file")) {
      Path file = Path.of(URI.create(original.toString()));
      addFolder(file.resolveSibling("."));
    } else if (original.openConnection() instanceof JarURLConnection connection) {
      var jar = connection.getJarFile();
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(ROOM)) {
          try (InputStream in = jar.getInputStream(entry)) {
            add(entry.getName().substring(ROOM.length()), in);
          }
        }
      }
    }
  }

  private void addFolder(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "messages_*.properties")) {
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          add(String.valueOf(file.getFileName()), in);
        }
      }
    }
  }

  private void add(String fileName, InputStream in) throws IOException {
    Matcher name = NAME.matcher(fileName);
    if (name.matches() && Language.isTag(name.group(1))) {
      Map<String, String> bundle =
          words.computeIfAbsent(new Language(name.group(1)), _ -> new LinkedHashMap<>());
      parse(in).entries().forEach(entry -> bundle.put(entry.key(), entry.value()));
    }
  }

  private static BundleFile parse(InputStream in) throws IOException {
    return BundleFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }
}
