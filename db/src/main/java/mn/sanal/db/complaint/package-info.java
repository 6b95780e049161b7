/**
 * Complaints, suggestions and thanks: receipt, the way through the statuses, the legal clock, both
 * verdicts, and what officials, staff and the citizen may see of them.
 */
@NullMarked
package mn.sanal.db.complaint;

import org.jspecify.annotations.NullMarked;
