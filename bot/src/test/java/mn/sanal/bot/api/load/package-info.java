/** Many citizens at once, each answering as soon as asked, and what they saw. */
@NullMarked
package mn.sanal.bot.api.load;

import org.jspecify.annotations.NullMarked;
