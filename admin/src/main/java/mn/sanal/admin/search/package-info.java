/**
 * The search index of cases beside each console: fed from the feed of changes, rebuilt when it is
 * missing, broken or of another form. It holds masked text only in its inverted form, and stores
 * nothing but keys; the database is the truth.
 */
@NullMarked
package mn.sanal.admin.search;

import org.jspecify.annotations.NullMarked;
