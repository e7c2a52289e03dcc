package org.postroom.console.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever bears a token (RFC 6750 §2.1), as the person who made it; an unknown token lets nobody in. */
class TokenDoor extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final TokenDesk tokens;
    private final Accounts accounts;

    TokenDoor(TokenDesk tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            tokens.owner(header.substring(BEARER.length()).strip()).ifPresent(this::letIn);
        }
        rest.doFilter(request, response);
    }

    private void letIn(String owner) {
        try {
            UserDetails account = accounts.loadUserByUsername(owner);
            if (account.isEnabled()) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account.getUsername(), null, account.getAuthorities()));
                SecurityContextHolder.setContext(context);
            }
        } catch (UsernameNotFoundException gone) {
            return; // the owner's account is no more: the token lets nobody in
        }
    }
}
