package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.vocabulary.MemorandumId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new draft of a memorandum. */
@Schema(description = "A new draft. With an id of the caller's own the request can be repeated safely.")
public record NewMemorandum(
        MemorandumId id,
        @NotNull MemorandumKind kind,
        @NotNull @Valid MemorandumContent content) {}
