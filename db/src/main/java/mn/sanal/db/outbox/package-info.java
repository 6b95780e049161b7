/**
 * The outbox: messages beside the dialogue (notices, alerts, summaries), written in the transaction
 * of what caused them and delivered by the courier of whichever process runs the bot.
 */
@NullMarked
package mn.sanal.db.outbox;

import org.jspecify.annotations.NullMarked;
