package mn.sanal.admin.complaint;

import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param excerpt escaped HTML with the found words marked
 */
record Row(
    String number,
    String link,
    String status,
    String style,
    String kind,
    String category,
    String place,
    String facility,
    String received,
    CaseWords.@Nullable Days days,
    String excerpt,
    boolean hasDraft,
    boolean reopened) {}
