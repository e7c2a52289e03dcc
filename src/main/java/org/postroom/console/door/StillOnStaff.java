package org.postroom.console.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs out, at their next step, those whose account was closed, or whose role or password was changed since. */
class StillOnStaff extends OncePerRequestFilter {
    private final Accounts accounts;

    StillOnStaff(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken) && !stands(signedIn)) {
            SecurityContextHolder.clearContext();
            if (request.getSession(false) != null) {
                request.getSession().invalidate();
            }
        }
        rest.doFilter(request, response);
    }

    private boolean stands(Authentication signedIn) {
        try {
            Account now = accounts.loadUserByUsername(signedIn.getName());
            return now.isEnabled() && now.isAsIn(signedIn.getPrincipal());
        } catch (UsernameNotFoundException gone) {
            return false;
        }
    }
}
