/**
 * Mongolian text: one letter for its look-alikes, Latin-typed words read as Cyrillic ones, stems,
 * and the Lucene analyzer made of them. Nothing here does I/O.
 *
 * <p>{@link mn.sanal.i18n.mongolian.MongolianAnalyzer} is the whole. Its parts are known to Lucene
 * by name, so that Solr or a {@code CustomAnalyzer} can put them together with others: {@value
 * mn.sanal.i18n.mongolian.MongolianTokenizerFactory#NAME}, {@value
 * mn.sanal.i18n.mongolian.MongolianKeysFilterFactory#NAME} and {@value
 * mn.sanal.i18n.mongolian.MongolianStopFilterFactory#NAME}. Java 25 and Lucene 10 are all they
 * need.
 */
@NullMarked
package mn.sanal.i18n.mongolian;

import org.jspecify.annotations.NullMarked;
