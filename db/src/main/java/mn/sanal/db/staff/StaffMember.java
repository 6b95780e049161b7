package mn.sanal.db.staff;

import mn.sanal.i18n.Language;

/**
 * A person of the console.
 *
 * @param login an e-mail address or a name of their own, in small letters
 * @param language in which the console speaks to them
 * @param passwordNumber raised with each new password, which ends the sessions of the old one
 * @param active false once they may no longer sign in; their deeds keep their name
 */
public record StaffMember(
    long id,
    String login,
    String name,
    StaffRole role,
    Language language,
    int passwordNumber,
    boolean active) {}
