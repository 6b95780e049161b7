package mn.sanal.db.conversation;

/** Bytes that only this room can open. */
public final class Sealed {

  private final byte[] bytes;

  Sealed(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
