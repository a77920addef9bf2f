package eu.ecvet.localstack;

import eu.ecvet.localstack.machine.Ports;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the command: switches, options with a value, and plain words. */
record Options(Set<String> switches, Map<String, String> values, List<String> words) {

    static Options of(Deque<String> rest, Set<String> switches, Set<String> valued, int mostWords) {
        Set<String> found = new HashSet<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (switches.contains(word)) {
                found.add(word);
            } else if (valued.contains(name)) {
                if (name.length() < word.length()) {
                    values.put(name, word.substring(name.length() + 1));
                } else if (rest.isEmpty()) {
                    throw new Misunderstood(word + " needs a value.");
                } else {
                    values.put(name, rest.pop());
                }
            } else if (word.startsWith("-")) {
                throw new Misunderstood("There is no option '" + word + "' here.");
            } else if (words.size() >= mostWords) {
                throw new Misunderstood("'" + word + "' is one word too many.");
            } else {
                words.add(word);
            }
        }
        return new Options(found, values, words);
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    String theWord(String what) {
        if (words.isEmpty()) {
            throw new Misunderstood("Please name " + what + ".");
        }
        return words.getFirst();
    }

    Optional<Ports> ports() {
        return Optional.ofNullable(values.get("--port-offset")).map(offset -> {
            try {
                return Ports.movedBy(Integer.parseInt(offset));
            } catch (NumberFormatException e) {
                throw new Misunderstood("--port-offset needs a number, such as 10000; '" + offset + "' is none.");
            } catch (IllegalArgumentException e) {
                throw new Misunderstood(e.getMessage());
            }
        });
    }
}
