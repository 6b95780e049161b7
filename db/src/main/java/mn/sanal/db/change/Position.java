package mn.sanal.db.change;

import java.util.UUID;

/**
 * How far a reader of the change feed has come.
 *
 * @param epoch names the database; another epoch means to start anew
 * @param transaction the transaction (xid8) that wrote the last change read
 * @param number the number of that change
 */
public record Position(UUID epoch, long transaction, long number) {}
