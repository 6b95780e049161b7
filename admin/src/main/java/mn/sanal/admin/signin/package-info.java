/**
 * Who may come in: the filter chains of all addresses, sign-in with its limits, and the one-time
 * links by which people choose their password.
 */
@NullMarked
package mn.sanal.admin.signin;

import org.jspecify.annotations.NullMarked;
