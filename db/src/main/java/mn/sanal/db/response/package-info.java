/** Answers to surveys: one per citizen, facility, survey and period. */
@NullMarked
package mn.sanal.db.response;

import org.jspecify.annotations.NullMarked;
