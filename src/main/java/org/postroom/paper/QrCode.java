package org.postroom.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A QR code (ISO/IEC 18004) drawn as one vector shape, so that it is crisp at every size. */
final class QrCode {
    /** Quiet zone in modules, ISO/IEC 18004 section 6.3.8. */
    private static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code for {@code text}; a quarter of it may be damaged and it still reads (level Q).
     *
     * @throws IllegalArgumentException when the text is too long for a QR code
     */
    static QrCode of(String text) {
        Map<EncodeHintType, ?> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.Q,
                EncodeHintType.MARGIN,
                QUIET_ZONE,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException fault) {
            throw new IllegalArgumentException(
                    "The address is too long for a QR code (" + text.length() + " characters); set a shorter one.",
                    fault);
        }
    }

    /** Draws the code into a square of {@code side} units at the origin. */
    void draw(Graphics2D pen, double side) {
        double module = side / modules.getWidth();
        Path2D dark = new Path2D.Double();
        for (int y = 0; y < modules.getHeight(); y++) {
            addRow(dark, y, module);
        }
        pen.setColor(Color.BLACK);
        pen.fill(dark);
    }

    /** Runs of dark modules become one rectangle: no hairlines between modules in any viewer. */
    private void addRow(Path2D dark, int y, double module) {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y)) {
                x++;
            }
            if (x > start) {
                dark.append(new Rectangle2D.Double(start * module, y * module, (x - start) * module, module), false);
            }
            x++;
        }
    }
}
