/** A small HTTP/1.1 server and client on one thread, cheap enough to stand beside a load test. */
@NullMarked
package mn.sanal.bot.api.http;

import org.jspecify.annotations.NullMarked;
