package eu.ecvet.mobility.memorandum.act;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.functions.Turn;
import eu.ecvet.mobility.MobilityRule;
import eu.ecvet.mobility.memorandum.EndReason;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.MemorandumState;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.mobility.memorandum.rules.MemorandumRules;
import eu.ecvet.mobility.memorandum.standing.Departure;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A memorandum as its partners read it. */
@Schema(description = "A Memorandum of Understanding as its partners read it.")
@NullMarked
public record MemorandumView(
        MemorandumId id,
        MemorandumKind kind,
        MemorandumState state,

        @Schema(
                description =
                        "Version of the content, counted from 1; raised when a signed content is given back (BR-M08).")
        int version,

        @Schema(
                description =
                        "What a signature binds: SHA-256 of the content as JSON, members in the order of their names, no white space, absent members left out.")
        String contentHash,

        MemorandumContent content,

        @Schema(description = "The valid signatures: those on the present version of the content.")
        List<SignatureView> signatures,

        @Schema(description = "Whose turn it is, and why.") List<Turn> turn,

        @Schema(description = "What deserves attention and blocks nothing.")
        List<Remark> warnings,

        @Schema(
                description =
                        "The days on which it is in force, departures of partners included; known once all have signed (BR-M07, BR-M11).")
        @Nullable
        LegalPeriod inForce,

        @Nullable EndReason endReason,
        List<Departure> departures,
        @Nullable GivenBack givenBack,
        @JsonIgnore long rowVersion) {

    /** One partner's signature; no names (BR-D01). */
    @Schema(name = "MemorandumSignature", description = "One partner's signature on this content.")
    public record SignatureView(
            InstitutionId institutionId,

            @Schema(description = "Pseudonymous id of the person, from the access token.")
            String person,

            String role,
            @Nullable String place,
            LocalDate signedOn,
            String contentHash) {}

    static MemorandumView of(Memorandum memorandum, LocalDate today, int reviewOverdueDays) {
        return new MemorandumView(
                memorandum.id(),
                memorandum.kind(),
                memorandum.state(),
                memorandum.version(),
                memorandum.contentHash(),
                memorandum.content(),
                memorandum.presentSignatures().stream()
                        .map(signature -> new SignatureView(
                                new InstitutionId(signature.institutionId()),
                                signature.person(),
                                signature.role(),
                                signature.place(),
                                signature.signedOn(),
                                signature.contentHash()))
                        .toList(),
                turn(memorandum, today),
                MemorandumRules.warning(
                                memorandum.content(), memorandum.inForceFrom().orElse(null), today, reviewOverdueDays)
                        .stream()
                        .map(Remark::warning)
                        .toList(),
                memorandum.inForce().orElse(null),
                memorandum.endReason().orElse(null),
                memorandum.departures(),
                memorandum.givenBack().orElse(null),
                memorandum.rowVersion());
    }

    static List<Turn> turn(Memorandum memorandum, LocalDate today) {
        return switch (memorandum.state()) {
            case DRAFT ->
                memorandum.content().partners().stream()
                        .map(partner -> Turn.of(
                                        Turn.Party.PARTNER,
                                        partner.institutionId(),
                                        "proposal",
                                        "A coordinator of any partner completes the draft and proposes it for signature.")
                                .with(Function.COORDINATE_MOBILITY))
                        .toList();
            case PROPOSED, PARTIALLY_SIGNED ->
                memorandum.missingSignatures().stream()
                        .map(partner -> Turn.of(
                                        Turn.Party.PARTNER,
                                        partner,
                                        "signature",
                                        "The representative of this partner has not signed yet.")
                                .heldUpBy(MobilityRule.SIGNATURE_MISSING))
                        .toList();
            case SIGNED ->
                List.of(Turn.ofClock(
                        "entry into force",
                        "All have signed; it starts on "
                                + memorandum.content().validity().from() + "."));
            case IN_FORCE ->
                List.of(Turn.ofClock(
                        "end",
                        "It is in force until %s, for another %d day(s)."
                                .formatted(
                                        memorandum.inForceUntil(),
                                        Math.max(0, ChronoUnit.DAYS.between(today, memorandum.inForceUntil())))));
            case RUN_OFF ->
                List.of(Turn.ofClock(
                        "end of run-off", "It has ended; agreements that became active before still run."));
            case ENDED, DISCARDED -> List.of();
        };
    }
}
