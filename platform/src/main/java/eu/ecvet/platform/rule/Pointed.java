package eu.ecvet.platform.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A part of a request body together with its place in it, so that a rule can say where it is broken without counting.
 *
 * <pre>
 *  for (var target : Pointed.each(content.targets(), "/content/targets")) {
 *      if (target.value().status() == null) {
 *          violations.add(TARGET_STATUS_MISSING.at(target.at("status"), "Say whether …"));
 * </pre>
 *
 * @param at JSON pointer (RFC 6901) of the part
 */
public record Pointed<T>(T value, String at) {

    /** The elements of a list, in its order. */
    public static <T> List<Pointed<T>> each(List<T> list, String at) {
        return IntStream.range(0, list.size())
                .mapToObj(place -> new Pointed<>(list.get(place), at + "/" + place))
                .toList();
    }

    /** The place of a member. */
    public String at(String member) {
        return at + "/" + member;
    }

    /** The elements of a list that is a member. */
    public <R> List<Pointed<R>> each(Function<? super T, List<R>> list, String member) {
        return each(list.apply(value), at(member));
    }
}
