package eu.ecvet.platform.outbox;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refused;
import eu.ecvet.platform.rule.Violation;

/** What would have to be told is larger than an event may be: the act that wanted to tell it is refused. */
final class TooLargeToTell extends RuntimeException implements Refused {
    private final int characters;
    private final int largest;

    TooLargeToTell(String type, int characters, int largest) {
        super("the event %s would have %d characters".formatted(type, characters), null, false, false);
        this.characters = characters;
        this.largest = largest;
    }

    @Override
    public Refusal refusal() {
        return Refusal.broken(new Violation(
                "EVENT_TOO_LARGE",
                "BR-E03",
                "This act would have to tell the other services %d characters at once, and at most %d can be told. Do it in smaller parts."
                        .formatted(characters, largest),
                ""));
    }
}
