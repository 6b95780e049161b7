@NullMarked
package mn.sanal.bot;

import org.jspecify.annotations.NullMarked;
