package org.postroom.sample;

/**
 * Where a person's mail program sends and reads: plain SMTP and IMAP, as on the embedded mail server.
 *
 * @param host name or address of both
 */
public record MailServers(String host, int smtpPort, int imapPort) {}
