package org.postroom.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where every refusal and failure ends: a page in house style, or under {@code /api} a problem detail (RFC 9457). Both
 * say one plain sentence; neither tells what went on inside.
 */
@Controller
class HouseErrors implements ErrorController {
    private static final Map<HttpStatus, String> SENTENCES = Map.of(
            HttpStatus.BAD_REQUEST, "The request could not be understood; please check what was entered and try again.",
            HttpStatus.UNAUTHORIZED, "Please sign in with HTTP Basic or a bearer token made in the console.",
            HttpStatus.FORBIDDEN, "Your role does not allow this; a director can do it.",
            HttpStatus.NOT_FOUND, "There is no such page; the address may be mistyped, or what it showed has gone.",
            HttpStatus.METHOD_NOT_ALLOWED, "That cannot be done at this address.",
            HttpStatus.NOT_ACCEPTABLE, "This address has no answer of the kind that was asked for.",
            HttpStatus.PAYLOAD_TOO_LARGE, "The file is too large: please send at most 5 MB.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address wants JSON; please send it as application/json.");
    private static final String OURS =
            "Something went wrong on our side; nothing of what was asked was done. Please try again, and tell whoever"
                    + " looks after the server if it happens twice.";

    private final ErrorAttributes causes;

    HouseErrors(ErrorAttributes causes) {
        this.causes = causes;
    }

    @RequestMapping("${server.error.path:/error}")
    Object tell(HttpServletRequest request) {
        HttpStatus status = status(request);
        String sentence = sentence(request, status);
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (wantsProblem(request, address)) {
            return problem(status, sentence, address);
        }
        return new ModelAndView("trouble", Map.of("status", status.value(), "sentence", sentence), status);
    }

    /** Programs get a problem detail: all under /api, and those that ask the register for JSON. */
    private static boolean wantsProblem(HttpServletRequest request, String address) {
        String accept = request.getHeader("Accept");
        return address.startsWith(request.getContextPath() + "/api")
                || accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence, String address) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setInstance(URI.create(address));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** Our own words where we gave some; what a library says is kept for the log. */
    private String sentence(HttpServletRequest request, HttpStatus status) {
        if (causes.getError(new ServletWebRequest(request)) instanceof ResponseStatusException ours
                && ours.getReason() != null) {
            return ours.getReason();
        }
        if (status == HttpStatus.FORBIDDEN
                && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String atTheDoor
                && !atTheDoor.isBlank()) {
            return atTheDoor;
        }
        return status.is5xxServerError()
                ? OURS
                : SENTENCES.getOrDefault(status, "That could not be done (" + status.value() + ").");
    }
}
