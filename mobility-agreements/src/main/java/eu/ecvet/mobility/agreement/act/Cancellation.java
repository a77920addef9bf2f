package eu.ecvet.mobility.agreement.act;

import eu.ecvet.mobility.agreement.CancellationReason;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calls an agreement off before it begins. */
@Schema(
        description =
                "Calls an agreement off before it begins. A code and no text: nothing about the person is written down (BR-D07).")
public record Cancellation(@NotNull CancellationReason reason) {}
