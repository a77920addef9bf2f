package eu.ecvet.vocabulary;

import java.util.UUID;

/** An identifier that is nothing but a UUID; written on the wire and in paths as its plain text form. */
public interface Identifier {
    UUID value();
}
