/**
 * Load on the packaged Sanal: virtual citizens over a Bot API server on loopback, which runs here,
 * in a process of its own. See {@code docs/performance.md} for the figures and the commands.
 */
@NullMarked
package mn.sanal.bench;

import org.jspecify.annotations.NullMarked;
