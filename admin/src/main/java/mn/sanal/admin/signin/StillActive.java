package mn.sanal.admin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import mn.sanal.admin.page.Person;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the person up with each request, so that whoever loses their access or their role loses it
 * at once and not with their session; and so that a new password ends what the old one began.
 */
final class StillActive extends OncePerRequestFilter {

  private final Roster roster;

  StillActive(Roster roster) {
    this.roster = roster;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/admin/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof Person person) {
      StaffMember member =
          roster
              .byId(person.id())
              .filter(StaffMember::active)
              .filter(known -> known.passwordNumber() == person.passwordNumber())
              .orElse(null);
      if (member == null) {
        end(request);
      } else {
        SecurityContextHolder.setContext(new SecurityContextImpl(SignIn.authenticated(member)));
      }
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
