package org.postroom.award;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the public finds the register. */
@Component
class RegisterAddress {
    private final String publicUrl;

    RegisterAddress(@Value("${postroom.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    /** The address of one entry: what a certificate's QR code and an e-signature lead to. */
    String of(String number) {
        return all() + "/" + number;
    }

    /** The address of the register. */
    String all() {
        return publicUrl + "/register";
    }
}
