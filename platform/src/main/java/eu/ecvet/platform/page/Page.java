package eu.ecvet.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list
 * @param next where the list goes on, to be sent as {@code after}; absent at its end
 * @param total of the whole list with its filters; only where it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@NullMarked
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> empty(PageRequest request) {
        return new Page<>(List.of(), null, request.total() ? 0L : null);
    }

    /**
     * @param rows read with {@link PageRequest#rows()} as their limit
     * @param place the sort key of a row
     * @param count asked only if the total is wanted; in the same snapshot as the rows ({@code @UseCase(snapshot = true)})
     */
    public static <T> Page<T> of(
            List<T> rows, PageRequest request, Function<? super T, Cursor> place, LongSupplier count) {
        boolean goesOn = rows.size() > request.size();
        List<T> items = goesOn ? rows.subList(0, request.size()) : rows;
        return new Page<>(
                items,
                goesOn ? place.apply(items.getLast()).toString() : null,
                request.total() ? count.getAsLong() : null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, total);
    }

    /** The same part with other items, where they are made for all at once. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next, total);
    }
}
