package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole content of a draft, anew. */
@Schema(description = "Replaces the whole content of a draft.")
public record MemorandumRevision(@NotNull @Valid MemorandumContent content) {}
