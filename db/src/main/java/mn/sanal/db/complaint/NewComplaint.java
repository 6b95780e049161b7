package mn.sanal.db.complaint;

import java.time.Instant;
import java.util.UUID;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.Event;

/**
 * A report as it arrives.
 *
 * @param citizen its writer; not kept when the report is anonymous
 * @param conversation where notices about it go; not kept when the report is anonymous
 * @param channel by which it came
 * @param received when the receipt was given, the day 0 of the clock
 */
public record NewComplaint(
    Event.Reported report, UUID citizen, long conversation, Channel channel, Instant received) {}
