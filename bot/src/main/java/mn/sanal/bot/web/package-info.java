/**
 * The web chat: the same dialogue as in Telegram on a page of our own, which works by plain forms
 * and is made live by a small script.
 */
@NullMarked
package mn.sanal.bot.web;

import org.jspecify.annotations.NullMarked;
