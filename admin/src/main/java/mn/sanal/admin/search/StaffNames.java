package mn.sanal.admin.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.db.staff.Roster;
import mn.sanal.i18n.mongolian.WordKeys;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** People of staff by what they are called, whoever types themselves among them. */
@ConsoleOnly
@Component
class StaffNames {

  private static final Set<String> ME = keys("би", "миний", "me", "mine");
  private static final Set<String> NOBODY = keys("хэн ч", "хэнч", "хүнгүй", "nobody", "none");

  private final Roster roster;

  StaffNames(Roster roster) {
    this.roster = roster;
  }

  /** The keys of those whose names hold all that was typed, also of those who have left. */
  Set<String> called(String typed) {
    String key = key(typed);
    if (NOBODY.contains(key)) {
      return Set.of(Fields.NOBODY);
    }
    if (ME.contains(key)) {
      return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
          .map(Authentication::getName)
          .map(Set::of)
          .orElse(Set.of());
    }
    NameMatch match = NameMatch.of(typed);
    return match.isEmpty()
        ? Set.of()
        : roster.all().stream()
            .filter(person -> match.score(List.of(person.name())) >= NameMatch.SURE)
            .map(person -> Long.toString(person.id()))
            .collect(Collectors.toSet());
  }

  private static Set<String> keys(String... names) {
    return Set.of(names).stream().map(StaffNames::key).collect(Collectors.toSet());
  }

  private static String key(String name) {
    return WordKeys.exact(name.strip());
  }
}
