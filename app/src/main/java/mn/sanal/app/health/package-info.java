/** What {@code /actuator/health} says of the database, even while the database says nothing. */
@NullMarked
package mn.sanal.app.health;

import org.jspecify.annotations.NullMarked;
