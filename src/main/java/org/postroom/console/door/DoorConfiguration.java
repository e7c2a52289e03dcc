package org.postroom.console.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What each address asks of who comes. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(FirstDirector.class)
class DoorConfiguration {
    /** No script or style but our own files, no frames, no foreign hosts (CSP Level 3). */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] OPEN_TO_ALL = {
        "/sign-in", "/webjars/**", "/console/**", "/favicon.ico", "/actuator/health/**"
    };

    /**
     * A browser that knows someone's password for the API must not be led there by another site: browsers say where a
     * request comes from (Fetch Metadata, {@code Sec-Fetch-Site}).
     */
    private static final RequestMatcher LED_HERE_BY_ANOTHER_SITE = DoorConfiguration::ledHere;

    @Bean
    static PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.fromHierarchy("ROLE_DIRECTOR > ROLE_OFFICER");
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, TokenDesk tokens, Accounts accounts) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.realmName("Postroom"))
                .addFilterBefore(new TokenDoor(tokens, accounts), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/openapi.json")
                        .permitAll()
                        .requestMatchers(LED_HERE_BY_ANOTHER_SITE)
                        .denyAll()
                        .anyRequest()
                        .hasRole("OFFICER"))
                .exceptionHandling(trouble -> trouble.accessDeniedHandler(denied()))
                .headers(DoorConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesDoor(HttpSecurity http, Accounts accounts) throws Exception {
        return http.csrf(Customizer.withDefaults())
                .addFilterBefore(new StillOnStaff(accounts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/register", "/register/{number}")
                        .permitAll()
                        .anyRequest()
                        .hasRole("OFFICER"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?refused")
                        .permitAll())
                .logout(leave -> leave.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(trouble -> trouble.accessDeniedHandler(denied()))
                .headers(DoorConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }

    /** A page that was open too long holds a mark that is no longer known; that is no matter of roles. */
    private static AccessDeniedHandler denied() {
        return (request, response, refusal) -> response.sendError(
                403,
                refusal instanceof CsrfException
                        ? "This page was open for too long, so nothing was done; please go back, reload it and try again."
                        : "Your role does not allow this; a director can do it.");
    }

    private static boolean ledHere(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin") && !from.equals("none");
    }
}
