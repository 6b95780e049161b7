package mn.sanal.db.conversation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The keyed hash by which an address is found without being known. */
public final class AddressKey implements Comparable<AddressKey> {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] hash;

  AddressKey(byte[] hash) {
    this.hash = hash;
  }

  byte[] hash() {
    return hash;
  }

  /** Which of so many lanes the address belongs to. */
  public int lane(int lanes) {
    return Math.floorMod(hashCode(), lanes);
  }

  @Override
  public int compareTo(AddressKey other) {
    return Arrays.compareUnsigned(hash, other.hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressKey key && Arrays.equals(hash, key.hash);
  }

  /** The hash is already uniform: its first bytes do. */
  @Override
  public int hashCode() {
    return (int) INT.get(hash, 0);
  }

  @Override
  public String toString() {
    return "AddressKey";
  }
}
