@NullMarked
package mn.sanal.bot.attachment;

import org.jspecify.annotations.NullMarked;
