package mn.sanal.db.citizen;

import java.time.Instant;
import java.util.UUID;
import mn.sanal.i18n.Language;

/**
 * What a citizen said to the consent text.
 *
 * @param version of the text
 * @param language in which it was read
 */
public record Consent(UUID citizen, int version, Language language, boolean given, Instant at) {}
