package org.postroom.sample;

/** An invoice that is not paid: its payment reference, and the amount in pounds. */
record InvoiceSeen(String reference, String pounds) {}
