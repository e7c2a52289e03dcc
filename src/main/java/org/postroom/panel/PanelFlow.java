package org.postroom.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The drawing as a flow network: each case supplies its places, each assessor passes them on to the sink, the sink
 * takes all. JGraphT's solver takes the weights of the edges for their costs and leaves the problem's own cost function
 * unread (jgrapht issue 1139).
 */
final class PanelFlow {
    private static final int SINK = 0;

    private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<Integer, String> cases = new HashMap<>();
    private final Map<String, Integer> vertexOf = new HashMap<>();
    private final Map<FreeAssessor, Integer> wanted = new LinkedHashMap<>();
    private final Map<DefaultWeightedEdge, FreeAssessor> seats = new LinkedHashMap<>();

    private PanelFlow() {
        graph.addVertex(SINK);
    }

    /** Each case's assessors by id, for cases that have {@code panelSize} free ones at least. */
    static Map<String, List<FreeAssessor>> solve(List<Eligible> cases, int panelSize) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        PanelFlow flow = new PanelFlow();
        cases.forEach(flow::add);
        flow.wanted.forEach(flow::addPlaces);
        return flow.solved(panelSize);
    }

    private void add(Eligible eligible) {
        int caseVertex = newVertex();
        cases.put(caseVertex, eligible.toSeat().ref());
        for (FreeAssessor free : eligible.free()) {
            int assessor = vertexOf.computeIfAbsent(free.id(), id -> newVertex());
            seats.put(graph.addEdge(caseVertex, assessor), free);
            wanted.merge(free, 1, Integer::sum);
        }
    }

    private int newVertex() {
        int vertex = graph.vertexSet().size();
        graph.addVertex(vertex);
        return vertex;
    }

    /** One place for each pack the assessor may get; the nth of all that are carried costs 2n - 1, so n cost n². */
    private void addPlaces(FreeAssessor assessor, int most) {
        for (int further = 1; further <= most; further++) {
            DefaultWeightedEdge place = graph.addEdge(vertexOf.get(assessor.id()), SINK);
            graph.setEdgeWeight(place, 2.0 * (assessor.load() + further) - 1);
        }
    }

    private Map<String, List<FreeAssessor>> solved(int panelSize) {
        var problem = new MinimumCostFlowProblemImpl<>(graph, vertex -> supply(vertex, panelSize), edge -> 1);
        Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getFlowMap();
        Map<String, List<FreeAssessor>> chosen = new HashMap<>();
        seats.forEach((edge, assessor) -> {
            if (flow.get(edge) > 0.5) {
                chosen.computeIfAbsent(cases.get(graph.getEdgeSource(edge)), ref -> new ArrayList<>())
                        .add(assessor);
            }
        });
        chosen.values().forEach(panel -> panel.sort(Comparator.comparing(FreeAssessor::id)));
        return chosen;
    }

    private int supply(int vertex, int panelSize) {
        if (vertex == SINK) {
            return -cases.size() * panelSize;
        }
        return cases.containsKey(vertex) ? panelSize : 0;
    }
}
