package mn.sanal.db.attachment;

/** Why a file was not kept. */
public enum Refusal {
  /** Over the limit of bytes. */
  TOO_LARGE,
  /** Neither a photo nor a voice message, whatever it was called. */
  WRONG_TYPE,
  /** More pixels than are decoded. */
  TOO_MANY_PIXELS,
  /** Begins like a photo or voice message but cannot be read. */
  DAMAGED,
  /** The channel no longer has it. */
  GONE
}
