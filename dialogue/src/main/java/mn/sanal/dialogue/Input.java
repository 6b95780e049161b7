package mn.sanal.dialogue;

import java.util.List;

/** What a person did, whatever the channel. Every string in it is hostile. */
public sealed interface Input {

  /** Pressed a button; {@code data} is what the button carried (see {@link Button#data()}). */
  record Pressed(String data) implements Input {}

  /** Wrote a text. */
  record Typed(String text) implements Input {}

  /**
   * Gave a command such as {@code /start}; {@code argument} is what stands behind it (a deep link's
   * payload), or empty.
   */
  record Command(String name, String argument) implements Input {}

  /** Sent photos or a voice message, with the words below them or an empty caption. */
  record Sent(List<Media> media, String caption) implements Input {
    public Sent {
      media = List.copyOf(media);
    }
  }

  /** Shared a place on the map, in degrees of WGS 84. Used to find a place, never kept. */
  record Located(double latitude, double longitude) implements Input {}

  /** Answered a message about the case of this number with a text. */
  record Replied(String number, String text) implements Input {}

  /**
   * Changed an earlier message; {@code message} is the channel's id of it and {@code input} what it
   * says now.
   */
  record Edited(long message, Input input) implements Input {}

  /** Sent something nobody can answer with, such as a sticker or a poll; {@code kind} names it. */
  record Unsupported(String kind) implements Input {}
}
