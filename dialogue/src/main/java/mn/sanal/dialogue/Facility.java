package mn.sanal.dialogue;

import mn.sanal.i18n.Text;

/**
 * A place of service.
 *
 * @param code our own, such as {@code 8519-SHC1}
 * @param place the code of the finest administrative unit known
 * @param toConfirm stands for something that must exist while its name or number is not known
 */
public record Facility(
    String code, String place, FacilityKind kind, Text name, boolean toConfirm) {}
