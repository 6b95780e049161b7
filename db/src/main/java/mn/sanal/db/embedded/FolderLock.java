package mn.sanal.db.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One living Sanal for a data folder. The system lets go of the lock when the process dies. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock of(Path dataDir) throws IOException {
    FileChannel channel =
        FileChannel.open(
            dataDir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException _) {
      // Held by this very process: the same refusal.
    }
    channel.close();
    throw new PostgresFailed(
        "Another Sanal is running on the folder "
            + dataDir
            + ": stop it, or set SANAL_DATA_DIR to another folder. To run bot and admin as two"
            + " processes, set SANAL_DB_URL");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
