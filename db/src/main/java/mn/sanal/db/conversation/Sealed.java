package mn.sanal.db.conversation;

/** Bytes that only this room can open; of replies, those up to a number have arrived. */
public final class Sealed {

  private final byte[] bytes;
  private final long delivered;

  Sealed(byte[] bytes) {
    this(bytes, 0);
  }

  Sealed(byte[] bytes, long delivered) {
    this.bytes = bytes;
    this.delivered = delivered;
  }

  long delivered() {
    return delivered;
  }

  byte[] bytes() {
    return bytes;
  }
}
