/** The packaged Sanal as a process of its own, with its database, to be watched and killed. */
@NullMarked
package mn.sanal.bot.api.process;

import org.jspecify.annotations.NullMarked;
