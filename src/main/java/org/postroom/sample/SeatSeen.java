package org.postroom.sample;

/** An assessor's seat on a panel. */
record SeatSeen(String assessor, String state) {
    boolean awaited() {
        return state.equals("INVITED");
    }
}
