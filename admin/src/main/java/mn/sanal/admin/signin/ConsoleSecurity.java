package mn.sanal.admin.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.Duration;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.SignInAttempts;
import mn.sanal.db.staff.StaffRole;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of {@code /admin}: everything is closed but sign-in and its stylesheet. */
@ConsoleOnly
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  static final String SIGN_IN = "/admin/sign-in";

  /** Nothing from elsewhere, nothing inline; htmx runs without eval and without styles. */
  static final String CONTENT_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final Duration IDLE = Duration.ofMinutes(30);

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  AuthenticationProvider signIn(Roster roster, SignInAttempts attempts, PasswordEncoder encoder) {
    return new SignIn(roster, attempts, encoder);
  }

  @Bean
  CookieSameSiteSupplier sessionCookieStaysOnThisSite() {
    return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
  }

  @Bean
  @Order(1)
  SecurityFilterChain console(HttpSecurity http, AuthenticationProvider signIn, Roster roster) {
    return http.securityMatcher("/admin", "/admin/**")
        .authenticationProvider(signIn)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/admin/assets/**", "/admin/setup", "/admin/language", SIGN_IN)
                    .permitAll()
                    .requestMatchers(
                        "/admin/people/**", "/admin/safeguarding/**", "/admin/topics/**")
                    .hasRole(StaffRole.ADMIN.name())
                    .requestMatchers(HttpMethod.POST, "/admin/operation/**")
                    .hasRole(StaffRole.ADMIN.name())
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .usernameParameter("login")
                    .defaultSuccessUrl("/admin/complaints")
                    .successHandler(new Arrival(IDLE))
                    .failureHandler(new Refusal()))
        .logout(logout -> logout.logoutUrl("/admin/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
        .exceptionHandling(
            problems ->
                problems
                    .authenticationEntryPoint(new AskToSignIn(SIGN_IN))
                    .accessDeniedHandler(new Denied()))
        .addFilterBefore(new StillActive(roster), AuthorizationFilter.class)
        .csrf(withDefaults())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                    .frameOptions(frame -> frame.deny()))
        .build();
  }
}
