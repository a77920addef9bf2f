package eu.ecvet.mobility.memorandum.standing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.vocabulary.MemorandumId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All memoranda, as agreements cite them. Thousands of agreements cite the same one, so what is written in it is kept in memory
 * under its hash, and is read from the database only where that has another.
 */
@ApplicationScoped
public class StandingMemoranda {
    private static final int KEPT = 2_000;
    private static final TypeReference<List<Departure>> DEPARTURES = new TypeReference<>() {};

    private final Cache<MemorandumId, Written> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param content what has this hash, and can therefore not change */
    private record Written(MemorandumId id, String hash, MemorandumContent content) {
        String key() {
            return id + hash;
        }
    }

    /** What is known of these; what is missing in the answer is unknown. */
    public Supplier<Map<MemorandumId, StandingMemorandum>> find(Asking asking, Collection<MemorandumId> ids) {
        if (ids.isEmpty()) {
            return Map::of;
        }
        Map<MemorandumId, Written> known = kept.getAllPresent(ids);
        var found = asking.list(
                """
                select id, content_version, content_hash, starts_on, signed_on, in_force_from, in_force_until, departures,
                       case when id::text || content_hash = any (?::text[]) then null else content end as content
                  from memorandum where id = any (?::uuid[])""",
                row -> standing(row, known),
                ids.stream()
                        .map(id -> known.containsKey(id) ? known.get(id).key() : id.toString())
                        .toList(),
                ids);
        return () -> found.get().stream().collect(Collectors.toMap(StandingMemorandum::id, Function.identity()));
    }

    private StandingMemorandum standing(Row row, Map<MemorandumId, Written> known) {
        MemorandumId id = row.id("id", MemorandumId::new);
        return new StandingMemorandum(
                id,
                row.count("content_version"),
                Optional.ofNullable(row.json("content", MemorandumContent.class))
                        .map(content -> keep(new Written(id, row.text("content_hash"), content)))
                        .orElseGet(() -> known.get(id))
                        .content(),
                new Terms(
                        row.date("starts_on"),
                        row.date("signed_on"),
                        row.date("in_force_from"),
                        row.date("in_force_until"),
                        row.json("departures", DEPARTURES)));
    }

    private Written keep(Written written) {
        kept.put(written.id(), written);
        return written;
    }
}
