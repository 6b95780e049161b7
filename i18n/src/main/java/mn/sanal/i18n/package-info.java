/**
 * Languages: which there are, the words of the interface in each, and how numbers and dates are
 * written. A language exists when there is a bundle {@code messages_<tag>.properties} for it.
 */
@NullMarked
package mn.sanal.i18n;

import org.jspecify.annotations.NullMarked;
