package mn.sanal.admin.signin;

import mn.sanal.admin.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The chain of everything outside the console. Citizens and Telegram come in without an account;
 * the web chat and the webhook guard themselves, so there is no session and no token of ours here.
 */
@Configuration(proxyBeanMethods = false)
class OpenSecurity {

  @Bean
  ForwardedFirst forwardedFirst() {
    return new ForwardedFirst();
  }

  @Bean
  @Order(2)
  SecurityFilterChain open(HttpSecurity http, ConsoleSettings settings) {
    return http.securityMatcher("/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/prometheus")
                    .access(new MetricsAccess(settings.metricsToken()))
                    .requestMatchers("/actuator", "/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .cacheControl(cache -> cache.disable())
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(ConsoleSecurity.CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .frameOptions(frame -> frame.deny()))
        .build();
  }
}
