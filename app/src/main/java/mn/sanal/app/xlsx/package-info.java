/** Spreadsheets as files (.xlsx): opened with distrust, and written. */
@NullMarked
package mn.sanal.app.xlsx;

import org.jspecify.annotations.NullMarked;
