/** The subcommands: small programs for translators, survey writers and operators. */
@NullMarked
package mn.sanal.app.command;

import org.jspecify.annotations.NullMarked;
