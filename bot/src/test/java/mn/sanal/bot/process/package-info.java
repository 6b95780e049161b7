/** The bot as a process of its own, wired as in the program, for tests of the whole way. */
@NullMarked
package mn.sanal.bot.process;

import org.jspecify.annotations.NullMarked;
