package eu.ecvet.localstack;

/** One of the three servers that every service of the suite needs. */
public enum Part {
    /** PostgreSQL 18, with a database and a role for each service. */
    POSTGRES,
    /** Apache Kafka 4, a single node that is broker and controller at once. */
    KAFKA,
    /** The OpenID Connect issuer with the demo users. */
    IDENTITY
}
