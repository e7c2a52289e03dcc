package org.postroom.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.Graphics2D;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What templates may ask to be drawn, as {@code <object type="drawing/…" data="…" alt="…"/>}: vectors, no files. */
final class Drawings implements FSObjectDrawerFactory {
    /** A drawing fills a box of width and height, in the template's units. */
    private record Size(double width, double height) {}

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return switch (element.getAttribute("type")) {
            case "drawing/qr" ->
                drawer((pen, size) ->
                        QrCode.of(element.getAttribute("data")).draw(pen, Math.min(size.width(), size.height())));
            case "drawing/frame" -> drawer((pen, size) -> Ornament.frame(pen, size.width(), size.height()));
            case "drawing/rosette" -> drawer((pen, size) -> Ornament.rosette(pen, size.width()));
            default -> null;
        };
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").startsWith("drawing/");
    }

    private static FSObjectDrawer drawer(BiConsumer<Graphics2D, Size> drawing) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, pen -> {
                        drawing.accept(pen, new Size(width / dotsPerPixel, height / dotsPerPixel));
                    });
            return Map.of();
        };
    }
}
