package org.postroom.console.routes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.postroom.console.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes, for programs. */
@RestController
@RequestMapping("/api/routes")
@Tag(name = "Routes", description = "The line: what each route carried, start and stop")
class RouteApi {
    private final RouteDesk desk;

    RouteApi(RouteDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "All routes in the order of the line, with counts and last failure")
    List<RouteView> list() {
        return desk.all();
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Starts a route")
    ResponseEntity<Answer> start(@PathVariable String id, Principal person) {
        return Answer.to(desk.start(id, person.getName()));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stops a route; what it would have carried waits")
    ResponseEntity<Answer> stop(@PathVariable String id, Principal person) {
        return Answer.to(desk.stop(id, person.getName()));
    }
}
