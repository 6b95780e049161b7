/** Invented ratings and reports, for those who look at Sanal before anybody uses it. */
@NullMarked
package mn.sanal.app.demo;

import org.jspecify.annotations.NullMarked;
