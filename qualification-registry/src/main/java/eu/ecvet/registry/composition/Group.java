package eu.ecvet.registry.composition;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A node of the composition of a qualification: what may be combined, and how much of it is needed (Annex II section 1,
 * rules for combining units). Equal minimum and maximum of points are the fixed points of the group (BR-P02); with a
 * minimum alone the surplus is not counted (BR-P03).
 *
 * @param open filled with units that are not listed here, for instance from other qualifications or local ones
 * @param minUnits how many members have to be taken at least; a group inside counts as one
 */
public record Group(
        @NotBlank @Size(max = 100) String groupId,
        @TextSize(TextSize.TITLE) LocalizedText title,
        @TextSize(TextSize.TEXT) LocalizedText description,
        @Valid Specialisation specialisation,

        @Schema(description = "Filled with units that are not listed here, for instance from other qualifications.")
        Boolean open,

        @Min(0) @Max(500) @Schema(description = "Members to be taken at least; a group inside counts as one.")
        Integer minUnits,

        @Min(0) @Max(500) Integer maxUnits,
        Points minPoints,
        Points maxPoints,
        @Size(max = 500) List<@NotNull @Valid Member> children) {

    public Group {
        open = open != null && open;
        children = children == null ? List.of() : Collections.unmodifiableList(children);
    }

    public boolean hasFixedPoints() {
        return minPoints != null && minPoints.equals(maxPoints);
    }

    boolean excludesItsLike() {
        return specialisation != null;
    }

    /** In the language of the qualification, where it has a title. */
    String name(String language) {
        return title == null ? groupId : title.readable(language);
    }
}
