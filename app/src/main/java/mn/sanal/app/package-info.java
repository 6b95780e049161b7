/**
 * The program: reads the settings, puts the modules together, starts them and says where they are;
 * and the subcommands that need no database.
 */
@NullMarked
package mn.sanal.app;

import org.jspecify.annotations.NullMarked;
