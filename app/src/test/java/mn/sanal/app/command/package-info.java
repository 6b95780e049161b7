@NullMarked
package mn.sanal.app.command;

import org.jspecify.annotations.NullMarked;
