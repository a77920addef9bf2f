package eu.ecvet.mobility.heard.publication;

import eu.ecvet.vocabulary.QualificationVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All published versions of some qualifications. */
public record QualificationVersions(List<PublishedQualification> all) {

    public Optional<PublishedQualification> of(QualificationVersion asked) {
        return all.stream()
                .filter(version -> version.qualification().equals(asked))
                .findFirst();
    }

    /** First day of the next version, if there is one; a version to come counts from its own first day. */
    public Optional<LocalDate> newerFrom(QualificationVersion asked) {
        return all.stream()
                .filter(other -> other.qualification().qualificationId().equals(asked.qualificationId())
                        && other.qualification().version() > asked.version())
                .map(newer -> newer.validity().from())
                .min(LocalDate::compareTo);
    }
}
