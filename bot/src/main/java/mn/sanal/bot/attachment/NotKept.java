package mn.sanal.bot.attachment;

import mn.sanal.db.attachment.Refusal;

/** A file is not kept, for a reason that lies in the file. */
final class NotKept extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal why;

  NotKept(Refusal why) {
    super(why.name());
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}
