package mn.sanal.i18n.mongolian;

/** Vowel harmony: an ending takes its vowels from the stem it joins. */
final class Harmony {

  private Harmony() {}

  /**
   * Whether an ending may follow the first {@code stem} letters of a word. Stems with vowels of
   * both classes (loans, compounds) take either; after back stems {@code э} is taken too, as loans
   * have it (вирусээр, аптекээс) and no other word.
   */
  static boolean agrees(String word, int stem, String ending) {
    boolean back = false;
    boolean front = false;
    for (int i = 0; i < stem; i++) {
      back |= isBack(word.charAt(i));
      front |= isFront(word.charAt(i));
    }
    if (back == front) {
      return true;
    }
    for (int i = 0; i < ending.length(); i++) {
      char c = ending.charAt(i);
      if ((back && c != 'э' && isFront(c)) || (front && isBack(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBack(char c) {
    return "аоу".indexOf(c) >= 0;
  }

  private static boolean isFront(char c) {
    return "эөү".indexOf(c) >= 0;
  }
}
