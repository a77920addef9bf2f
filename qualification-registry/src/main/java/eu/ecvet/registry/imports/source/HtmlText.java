package eu.ecvet.registry.imports.source;

import eu.ecvet.vocabulary.VisibleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML text: paragraphs, items and rows on lines of their own, cells apart, no script and no style. What looks
 * like a tag and is no element of HTML is kept as it was written.
 *
 * @param whole all of it
 * @param items the list items, each by itself, an item inside an item too; each on one line
 * @param aroundItems what is said around them
 */
record HtmlText(String whole, List<String> items, String aroundItems) {
    private static final int LONGEST_TAG = 2_000;

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title");
    private static final Set<String> LINES = Set.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "tr",
            "ul",
            "ol",
            "table",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "section",
            "article",
            "caption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern STEERING =
            Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]");

    /** Reads in one pass, whatever stands in it. */
    static HtmlText of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            String plain = tidy(html.replaceAll("[\\r\\n\\t]+", " "));
            return new HtmlText(plain, List.of(), plain);
        }
        String readable = withoutTagsThatAreNone(html);
        var parser = Parser.htmlParser().setTrackPosition(true);
        var words = new Words(readable);
        NodeTraversor.traverse(words, Jsoup.parse(readable, "", parser).body());
        return words.text();
    }

    /** Text in which characters stand as entities, and nothing else of HTML. */
    static String withoutEntities(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    static String onOneLine(String text) {
        return tidy(text).replaceAll("\\s+", " ");
    }

    /** A sign that no tag of usual length follows is a sign; so the reader never looks far ahead. */
    private static String withoutTagsThatAreNone(String html) {
        var signs = new BitSet();
        int end = Integer.MAX_VALUE;
        for (int i = html.length() - 1; i >= 0; i--) {
            if (html.charAt(i) == '>') {
                end = i;
            } else if (html.charAt(i) == '<' && end - i > LONGEST_TAG) {
                signs.set(i);
            }
        }
        if (signs.isEmpty()) {
            return html;
        }
        var readable = new StringBuilder();
        for (int i = 0; i < html.length(); i++) {
            readable.append(signs.get(i) ? "&lt;" : Character.toString(html.charAt(i)));
        }
        return readable.toString();
    }

    private static String tidy(String text) {
        String shown = STEERING.matcher(text).replaceAll("").replace('\u00a0', ' ');
        return shown.replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                .replaceAll(" {2,}", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }

    private static final class Words implements NodeVisitor {
        private final String source;
        private final StringBuilder whole = new StringBuilder();
        private final StringBuilder around = new StringBuilder();
        private final List<StringBuilder> items = new ArrayList<>();
        private final Deque<StringBuilder> open = new ArrayDeque<>();
        private int unseen;

        Words(String source) {
            this.source = source;
        }

        HtmlText text() {
            return new HtmlText(
                    tidy(whole.toString()),
                    items.stream()
                            .map(item -> onOneLine(item.toString()))
                            .filter(VisibleText::isIn)
                            .toList(),
                    tidy(around.toString()));
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                say(text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (UNSEEN.contains(name)) {
                    unseen++;
                } else if (!isHtml(element)) {
                    say(written(element));
                } else if (name.equals("br") || LINES.contains(name)) {
                    say("\n");
                } else if (CELLS.contains(name)) {
                    say(" ");
                }
                if (name.equals("li") && unseen == 0) {
                    items.add(new StringBuilder());
                    open.push(items.getLast());
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("li") && unseen == 0) {
                    open.pop();
                }
                if (UNSEEN.contains(name)) {
                    unseen--;
                } else if (LINES.contains(name)) {
                    say("\n");
                }
            }
        }

        private void say(String words) {
            if (unseen == 0) {
                whole.append(words);
                (open.isEmpty() ? around : open.peek()).append(words);
            }
        }

        /** An element that HTML knows, written with attributes as HTML has them. */
        private static boolean isHtml(Element element) {
            return element.tag().isKnownTag()
                    && element.attributes().asList().stream()
                            .allMatch(attribute -> !attribute.getValue().isEmpty()
                                    || attribute.hasDeclaredValue()
                                    || Attribute.isBooleanAttribute(attribute.getKey()));
        }

        private String written(Element element) {
            var range = element.sourceRange();
            return range.isTracked()
                    ? source.substring(range.start().pos(), range.end().pos())
                    : "<" + element.tagName() + ">";
        }
    }
}
