/**
 * Mongolian text: one letter for its look-alikes, Latin-typed words read as Cyrillic ones, stems,
 * and the Lucene analyzer made of them. Nothing here does I/O.
 */
@NullMarked
package mn.sanal.i18n.mongolian;

import org.jspecify.annotations.NullMarked;
