package org.postroom.letter.collect;

/**
 * A mail that could not be taken in, as a person is told of it.
 *
 * @param mailbox {@code user@host/folder}
 * @param uid its number there, under this UIDVALIDITY
 * @param failures how often it was tried
 * @param because what went wrong last, one plain sentence
 * @param over whether it was taken in after all, or is no longer there
 */
public record MailTrouble(
        String mailbox, long uidValidity, long uid, int failures, String because, boolean triedAgain, boolean over) {}
