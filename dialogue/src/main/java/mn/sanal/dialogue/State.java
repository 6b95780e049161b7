package mn.sanal.dialogue;

import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where one person's dialogue stands. It is kept as JSON between two steps.
 *
 * @param chosen the language the person chose, or null before that
 * @param consent the version of the consent text agreed to, or 0
 * @param screen counts the screens shown; a button of an older one is stale
 * @param about what the page is about: a case number, a kept text, a page of a list
 * @param draft what is not sent off yet, or null
 * @param lastPlace the soum or district used last, offered first, or empty
 * @param age the code of the age band told last, or empty
 * @param news whether to tell what changed where the person rated
 * @param at when something unfinished was last worked on, in seconds since 1970, or 0
 * @param target what to go on with after consent (the payload of a deep link), or empty
 */
public record State(
    @Nullable Language chosen,
    int consent,
    long screen,
    Page page,
    String about,
    @Nullable Draft draft,
    String lastPlace,
    String age,
    News news,
    long at,
    String target) {

  /** A person who has never been here. */
  public static final State NEW =
      new State(null, 0, 0, Page.LANGUAGE, "", null, "", "", News.UNASKED, 0, "");

  /** What is in front of the person. */
  public enum Page {
    LANGUAGE,
    CONSENT,
    MENU,
    TOPICS,
    ASKING,
    CANCELLING,
    RESUMING,
    RETURNING,
    CASES,
    CASE,
    WITHDRAWING,
    KEPT,
    PRIVACY,
    ERASING,
    FEEDBACK,
    REASON,
    REPLY,
    CASE_SURVEY,
    JOINING,
    NEWS,
    TRANSFERRING
  }

  /** What somebody says to being told what changed where they rated, the firmest word last. */
  public enum News {
    UNASKED,
    ASKED,
    YES,
    NO
  }

  /** The language to speak; Mongolian until another one was chosen. */
  public Language language() {
    return chosen == null ? Language.MONGOLIAN : chosen;
  }

  public String toJson() {
    return StateJson.write(this);
  }

  /**
   * Reads a state of this or an earlier version. One that cannot be read is the menu in the
   * language that can still be made out, never an exception.
   */
  public static State fromJson(String json) {
    return StateJson.read(json);
  }

  public State language(Language language) {
    return new State(
        language, consent, screen, page, about, draft, lastPlace, age, news, at, target);
  }

  public State consent(int version) {
    return new State(chosen, version, screen, page, about, draft, lastPlace, age, news, at, target);
  }

  public State screen(long number) {
    return new State(chosen, consent, number, page, about, draft, lastPlace, age, news, at, target);
  }

  public State on(Page next, String subject) {
    return new State(
        chosen, consent, screen, next, subject, draft, lastPlace, age, news, at, target);
  }

  public State draft(@Nullable Draft next) {
    return new State(chosen, consent, screen, page, about, next, lastPlace, age, news, at, target);
  }

  public State lastPlace(String place) {
    return new State(chosen, consent, screen, page, about, draft, place, age, news, at, target);
  }

  public State age(String code) {
    return new State(
        chosen, consent, screen, page, about, draft, lastPlace, code, news, at, target);
  }

  public State news(News said) {
    return new State(chosen, consent, screen, page, about, draft, lastPlace, age, said, at, target);
  }

  public State at(long seconds) {
    return new State(
        chosen, consent, screen, page, about, draft, lastPlace, age, news, seconds, target);
  }

  public State target(String next) {
    return new State(chosen, consent, screen, page, about, draft, lastPlace, age, news, at, next);
  }
}
