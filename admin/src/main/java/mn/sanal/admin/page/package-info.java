/** The frame around every page: its language and words, the menu, and the page of an error. */
@NullMarked
package mn.sanal.admin.page;

import org.jspecify.annotations.NullMarked;
