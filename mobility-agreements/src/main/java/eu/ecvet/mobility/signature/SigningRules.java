package eu.ecvet.mobility.signature;

import static eu.ecvet.mobility.MobilityRule.SIGNED_CONTENT_CHANGED;

import eu.ecvet.platform.rule.Violation;
import java.util.List;

/** What holds for every signature, of a memorandum and of a Learning Agreement alike. */
public final class SigningRules {
    private SigningRules() {}

    /** BR-M08, BR-L10: a signature binds exactly the content that the signatory has read. */
    public static List<Violation> signsPresentContent(String signedHash, String presentHash) {
        return presentHash.equals(signedHash)
                ? List.of()
                : List.of(SIGNED_CONTENT_CHANGED.at(
                        "/contentHash",
                        "The content is no longer the one that was read. Read it again, and sign what it says now."));
    }
}
