package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.response.Rated;
import mn.sanal.db.response.Responses;
import mn.sanal.db.transfer.TransferCodes;
import mn.sanal.dialogue.Alike;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.JoinedCase;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of the people of one batch. Nothing is loaded before a step asks for it,
 * and then for all who ask by one statement of each kind.
 */
final class Knowledge {

  private final Cases cases;
  private final Responses responses;
  private final AddedVoices voices;
  private final TransferCodes transferCodes;
  private final Instant now;
  private final Map<UUID, List<CaseSummary>> casesOf = new HashMap<>();
  private final Map<UUID, List<JoinedCase>> joinedBy = new HashMap<>();
  private final Map<UUID, Set<Rated>> ratedBy = new HashMap<>();
  private final Map<Cases.Attempt, CaseSummary> opened = new HashMap<>();
  private final Set<Cases.Attempt> tried = new HashSet<>();
  private final Map<Cases.Attempt, Long> offered = new HashMap<>();
  private final Map<AddedVoices.Asked, Alike> alike = new HashMap<>();
  private final Set<AddedVoices.Asked> compared = new HashSet<>();
  private final Set<AddedVoices.Asked> askedAlike = new HashSet<>();
  private final Set<UUID> askedCases = new HashSet<>();
  private final Set<UUID> askedJoined = new HashSet<>();
  private final Set<UUID> askedRatings = new HashSet<>();
  private final Set<Cases.Attempt> askedCodes = new HashSet<>();

  Knowledge(
      Cases cases,
      Responses responses,
      AddedVoices voices,
      TransferCodes transferCodes,
      Instant now) {
    this.cases = cases;
    this.responses = responses;
    this.voices = voices;
    this.transferCodes = transferCodes;
    this.now = now;
  }

  List<CaseSummary> casesOf(UUID citizen) {
    List<CaseSummary> known = casesOf.get(citizen);
    if (known == null) {
      askedCases.add(citizen);
      throw new NotLoaded();
    }
    return known;
  }

  List<JoinedCase> joinedBy(UUID citizen) {
    List<JoinedCase> known = joinedBy.get(citizen);
    if (known == null) {
      askedJoined.add(citizen);
      throw new NotLoaded();
    }
    return known;
  }

  Set<Rated> ratedBy(UUID citizen) {
    Set<Rated> known = ratedBy.get(citizen);
    if (known == null) {
      askedRatings.add(citizen);
      throw new NotLoaded();
    }
    return known;
  }

  @Nullable CaseSummary opened(Cases.Attempt attempt) {
    if (!tried.contains(attempt)) {
      askedCodes.add(attempt);
      throw new NotLoaded();
    }
    return opened.get(attempt);
  }

  /** The conversation that a code lets go on elsewhere, or null. */
  @Nullable Long offered(Cases.Attempt attempt) {
    if (!tried.contains(attempt)) {
      askedCodes.add(attempt);
      throw new NotLoaded();
    }
    return offered.get(attempt);
  }

  @Nullable Alike alike(AddedVoices.Asked asked) {
    if (!compared.contains(asked)) {
      askedAlike.add(asked);
      throw new NotLoaded();
    }
    return alike.get(asked);
  }

  /** Loads what was asked for. */
  void load() {
    if (!askedCases.isEmpty()) {
      keep(askedCases, cases.of(askedCases), casesOf, List.of());
    }
    if (!askedJoined.isEmpty()) {
      keep(askedJoined, voices.joinedBy(askedJoined), joinedBy, List.of());
    }
    if (!askedRatings.isEmpty()) {
      keep(askedRatings, responses.current(askedRatings, now), ratedBy, Set.of());
    }
    if (!askedCodes.isEmpty()) {
      opened.putAll(cases.opened(askedCodes, now));
      offered.putAll(transferCodes.offered(askedCodes, now));
      tried.addAll(askedCodes);
      askedCodes.clear();
    }
    if (!askedAlike.isEmpty()) {
      alike.putAll(voices.alike(askedAlike));
      compared.addAll(askedAlike);
      askedAlike.clear();
    }
  }

  /** A code of this conversation was used, so it is good no more. */
  void usedUp(long conversation) {
    offered.values().removeIf(offer -> offer == conversation);
  }

  /** Something of this person was written: what was loaded before is out of date. */
  void forget(UUID citizen) {
    casesOf.remove(citizen);
    joinedBy.remove(citizen);
    ratedBy.remove(citizen);
  }

  private static <T> void keep(
      Collection<UUID> asked, Map<UUID, T> found, Map<UUID, T> known, T nothing) {
    asked.forEach(citizen -> known.put(citizen, found.getOrDefault(citizen, nothing)));
    asked.clear();
  }
}
