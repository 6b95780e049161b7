@NullMarked
package mn.sanal.bot.courier;

import org.jspecify.annotations.NullMarked;
