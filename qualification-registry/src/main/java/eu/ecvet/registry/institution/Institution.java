package eu.ecvet.registry.institution;

import eu.ecvet.platform.page.Cursor;
import eu.ecvet.registry.function.FunctionView;
import eu.ecvet.registry.version.SearchText;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A competent institution (Annex I(e)): a body that holds functions, whatever kind of organisation it is. */
@Entity
class Institution {
    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText legalName;

    private String country;
    private String region;
    private String zone;
    private String website;
    private String contactEmail;
    private long functionChanges;
    private String creationHash;
    private String searchText;

    @Version
    @Column(name = "version")
    private long rowVersion;

    protected Institution() {}

    Institution(InstitutionId id, InstitutionDetails details, String creationHash) {
        this.id = id.value();
        this.creationHash = creationHash;
        describe(details);
    }

    void describe(InstitutionDetails details) {
        legalName = details.legalName();
        country = details.country();
        region = details.region();
        zone = details.zone().getId();
        website = details.website();
        contactEmail = details.contactEmail();
        searchText = SearchText.of("", legalName);
    }

    /** Its functions changed: two who change them at once must not both believe to have seen all of them. */
    void functionsChanged() {
        functionChanges++;
    }

    InstitutionId id() {
        return new InstitutionId(id);
    }

    String country() {
        return country;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean isMadeBy(String hash) {
        return creationHash.equals(hash);
    }

    /** Where it stands in the list. */
    Cursor place() {
        int characters = Math.min(100, searchText.codePointCount(0, searchText.length()));
        return Cursor.at(searchText.substring(0, searchText.offsetByCodePoints(0, characters)), id);
    }

    long rowVersion() {
        return rowVersion;
    }

    InstitutionView view(List<FunctionView> functions) {
        return new InstitutionView(
                id(), legalName, country, region, zone(), website, contactEmail, functions, rowVersion);
    }
}
