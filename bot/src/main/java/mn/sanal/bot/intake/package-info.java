/**
 * Intake: what people do in any channel, taken in batch by batch. One transaction holds a whole
 * batch; only after its commit is a batch acknowledged and the courier handed what is to be shown.
 */
@NullMarked
package mn.sanal.bot.intake;

import org.jspecify.annotations.NullMarked;
