/**
 * Measures an analysis of Mongolian words: whether forms of one word share a token, and forms of
 * different words share none.
 */
@NullMarked
package mn.sanal.i18n.mongolian.measure;

import org.jspecify.annotations.NullMarked;
