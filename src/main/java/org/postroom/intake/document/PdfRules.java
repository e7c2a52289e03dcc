package org.postroom.intake.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The level rules that a page draws, thin boxes as well as lines (ISO 32000-1 §8.5), gathered while its text is read:
 * one of them may strike words out.
 */
final class PdfRules {
    /**
     * A level rule.
     *
     * @param left where it begins, in points of the page's user space
     * @param right where it ends
     * @param height above the page's lower edge
     */
    record Rule(float left, float right, float height) {}

    private static final float THICKEST_POINTS = 2f;
    private static final float SHORTEST_POINTS = 2f;
    private static final float LEVEL_POINTS = 0.3f;
    private static final int MOST_RULES = 2_000;
    private static final int MOST_PATH_POINTS = 400;

    private final PDFStreamEngine page;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> pending = new ArrayList<>();
    private final List<Point2D.Float> path = new ArrayList<>();

    PdfRules(PDFStreamEngine page) {
        this.page = page;
        on("m", this::point);
        on("l", this::line);
        on("re", this::box);
        List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*").forEach(paint -> on(paint, none -> endPath(true)));
        on("n", none -> endPath(false));
    }

    /** The rules drawn since the last call. */
    List<Rule> take() {
        List<Rule> taken = List.copyOf(rules);
        rules.clear();
        pending.clear();
        path.clear();
        return taken;
    }

    private void on(String name, Consumer<float[]> action) {
        page.addOperator(new OperatorProcessor(page) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                action.accept(numbers(operands));
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    private static float[] numbers(List<COSBase> operands) {
        float[] numbers = new float[4];
        for (int i = 0; i < Math.min(numbers.length, operands.size()); i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return numbers;
    }

    private Point2D.Float at(float x, float y) {
        return page.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    }

    private void point(float[] xy) {
        if (path.size() < MOST_PATH_POINTS) {
            path.add(at(xy[0], xy[1]));
        }
    }

    /** A level line is a rule however its path goes on. */
    private void line(float[] xy) {
        point(xy);
        if (path.size() >= 2) {
            Point2D.Float from = path.get(path.size() - 2);
            Point2D.Float to = path.get(path.size() - 1);
            if (Math.abs(from.y - to.y) <= LEVEL_POINTS) {
                add(from.x, to.x, (from.y + to.y) / 2);
            }
        }
    }

    private void box(float[] xywh) {
        Point2D.Float from = at(xywh[0], xywh[1]);
        Point2D.Float to = at(xywh[0] + xywh[2], xywh[1] + xywh[3]);
        if (Math.abs(from.y - to.y) <= THICKEST_POINTS) {
            add(from.x, to.x, (from.y + to.y) / 2);
        }
    }

    private void add(float from, float to, float height) {
        if (Math.abs(from - to) >= SHORTEST_POINTS && rules.size() + pending.size() < MOST_RULES) {
            pending.add(new Rule(Math.min(from, to), Math.max(from, to), height));
        }
    }

    /** Only what is painted is seen; a path may also serve to clip. */
    private void endPath(boolean painted) {
        if (painted) {
            rules.addAll(pending);
        }
        pending.clear();
        path.clear();
    }
}
