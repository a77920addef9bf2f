package eu.ecvet.mobility.memorandum.told;

import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.content.MemorandumPartner;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import java.time.LocalDate;
import java.util.List;

/** What happens to a memorandum until all have signed, as others are told it. */
public final class MemorandumProposal {
    private MemorandumProposal() {}

    record Proposed(
            MemorandumId memorandumId, int memorandumVersion, String contentHash, List<InstitutionId> institutionIds) {}

    record Returned(
            MemorandumId memorandumId,
            int memorandumVersion,
            InstitutionId institutionId,
            List<InstitutionId> institutionIds,
            LocalDate givenBackOn) {}

    record PartySigned(
            MemorandumId memorandumId,
            int memorandumVersion,
            String contentHash,
            InstitutionId institutionId,
            List<InstitutionId> institutionIds,
            LocalDate signedOn) {}

    public static NewEvent proposed(Memorandum memorandum, InstitutionId by) {
        return event(
                "memorandum.proposed",
                memorandum,
                by,
                new Proposed(memorandum.id(), memorandum.version(), memorandum.contentHash(), partners(memorandum)));
    }

    /** @param version of the content that was given back */
    public static NewEvent returned(Memorandum memorandum, int version, GivenBack back) {
        return event(
                "memorandum.returned",
                memorandum,
                back.institutionId(),
                new Returned(memorandum.id(), version, back.institutionId(), partners(memorandum), back.givenBackOn()));
    }

    public static NewEvent partySigned(Memorandum memorandum, InstitutionId partner, LocalDate signedOn) {
        return event(
                "memorandum.party-signed",
                memorandum,
                partner,
                new PartySigned(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.contentHash(),
                        partner,
                        partners(memorandum),
                        signedOn));
    }

    private static List<InstitutionId> partners(Memorandum memorandum) {
        return memorandum.content().partners().stream()
                .map(MemorandumPartner::institutionId)
                .toList();
    }

    private static NewEvent event(String type, Memorandum memorandum, InstitutionId by, Object data) {
        return new NewEvent(type, memorandum.id().value(), by.value(), data);
    }
}
