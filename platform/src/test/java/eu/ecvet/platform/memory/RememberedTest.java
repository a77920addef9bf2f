package eu.ecvet.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Transaction transaction = new Transaction();
    private final Remembered<String, Integer> remembered =
            new Remembered<>(Caffeine.newBuilder().maximumSize(10).build(), transaction);
    private final Map<String, Integer> database = new HashMap<>(Map.of("one", 1));
    private final List<Set<String>> questions = new ArrayList<>();

    private Map<String, Integer> ask(String... keys) {
        return remembered.of(List.of(keys), this::read);
    }

    private Map<String, Integer> read(Set<String> keys) {
        questions.add(Set.copyOf(keys));
        return keys.stream()
                .filter(database::containsKey)
                .collect(Collectors.toMap(Function.identity(), database::get));
    }

    @Test
    void what_was_read_is_not_asked_again() {
        ask("one");
        database.put("two", 2);

        assertThat(ask("one", "two")).isEqualTo(Map.of("one", 1, "two", 2));
        assertThat(questions).containsExactly(Set.of("one"), Set.of("two"));
    }

    @Test
    void that_a_thing_is_unknown_is_not_remembered() {
        ask("two");
        database.put("two", 2);

        assertThat(ask("two")).isEqualTo(Map.of("two", 2));
    }

    @Test
    void nothing_of_a_transaction_that_writes_is_kept_when_it_is_rolled_back() {
        transaction.begin();
        remembered.writtenHere("two");
        database.put("two", 2);
        assertThat(ask("two")).isEqualTo(Map.of("two", 2));
        database.remove("two");
        transaction.end(Status.STATUS_ROLLEDBACK);

        assertThat(ask("two")).isEmpty();
    }

    @Test
    void what_is_written_once_more_is_read_again_in_its_transaction_and_after_it() {
        ask("one");
        transaction.begin();
        remembered.writtenHere("one");
        database.put("one", 11);
        assertThat(ask("one")).isEqualTo(Map.of("one", 11));
        transaction.end(Status.STATUS_COMMITTED);

        assertThat(ask("one")).isEqualTo(Map.of("one", 11));
    }

    @Test
    void what_was_read_while_it_was_written_elsewhere_is_not_kept() {
        transaction.begin();
        remembered.writtenHere("one");
        var other = new HashMap<>(Map.of("one", 1));
        transaction.suspend();

        remembered.of(List.of("one"), keys -> {
            database.put("one", 11);
            transaction.end(Status.STATUS_COMMITTED);
            return other;
        });

        assertThat(ask("one")).isEqualTo(Map.of("one", 11));
    }

    /** One transaction at a time, as far as memory asks of it. */
    private static final class Transaction implements TransactionSynchronizationRegistry {
        private final List<Synchronization> waiting = new ArrayList<>();
        private Map<Object, Object> resources;

        void begin() {
            resources = new HashMap<>();
        }

        void suspend() {
            resources = null;
        }

        void end(int status) {
            resources = null;
            waiting.forEach(each -> each.afterCompletion(status));
            waiting.clear();
        }

        @Override
        public Object getTransactionKey() {
            return resources;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            waiting.add(synchronization);
        }

        @Override
        public int getTransactionStatus() {
            return resources == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
