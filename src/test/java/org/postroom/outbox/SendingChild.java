package org.postroom.outbox;

import java.time.Clock;

/** A copy of the service that only sends, in a process of its own, until it is killed: {@code url port}. */
final class SendingChild {
    private static final int LOOK_AGAIN_MS = 50;

    private SendingChild() {}

    public static void main(String[] args) throws InterruptedException {
        try (SendingRoom room = new SendingRoom(args[0], Integer.parseInt(args[1]), Clock.systemUTC())) {
            while (true) {
                room.dispatch().sendDue();
                Thread.sleep(LOOK_AGAIN_MS);
            }
        }
    }
}
