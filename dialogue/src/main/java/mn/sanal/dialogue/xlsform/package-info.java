/**
 * Surveys as XLSForms (xlsform.org), the spreadsheets in which ODK, KoboToolbox and others write
 * questionnaires: made into Sanal's own files with a list of what could not be carried over, and
 * written from Sanal's surveys. Sheets are handed in as plain cells; this room knows no file format
 * of a spreadsheet.
 */
@NullMarked
package mn.sanal.dialogue.xlsform;

import org.jspecify.annotations.NullMarked;
