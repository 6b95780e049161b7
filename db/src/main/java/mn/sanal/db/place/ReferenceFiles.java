package mn.sanal.db.place;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.sanal.db.Csv;

/** The bundled tables of places and facilities. Their origin and doubts are in docs/data.md. */
record ReferenceFiles(
    List<List<String>> places,
    List<List<String>> aliases,
    List<List<String>> programme,
    List<List<String>> tiles,
    List<List<String>> facilities) {

  static ReferenceFiles bundled() {
    return new ReferenceFiles(
        rows("places.csv", "code,parent_code,level,name_mn,name_en,lat,lon"),
        rows("aliases.csv", "code,alias,note"),
        rows("programme.csv", "code,name_mn,name_en"),
        rows("tiles.csv", "code,row,col"),
        rows("facilities.csv", "code,area_code,kind,name_mn,name_en,source,confidence"));
  }

  private static List<List<String>> rows(String name, String columns) {
    return Csv.rows(ReferenceFiles.class, name, columns);
  }

  String checksum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, List<String>> tilesByCode() {
    return tiles.stream().collect(Collectors.toMap(List::getFirst, Function.identity()));
  }

  List<String> programmeCodes() {
    return programme.stream().map(List::getFirst).toList();
  }
}
