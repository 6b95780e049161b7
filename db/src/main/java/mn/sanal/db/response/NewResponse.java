package mn.sanal.db.response;

import java.time.Instant;
import java.util.UUID;
import mn.sanal.dialogue.Event;

/** A survey as it is sent off. */
public record NewResponse(Event.Rated rated, UUID citizen, Instant submitted) {}
