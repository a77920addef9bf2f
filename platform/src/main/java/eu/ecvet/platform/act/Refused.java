package eu.ecvet.platform.act;

/** What an exception implements that stands for a refusal: a use case answers it and rolls back. */
public interface Refused {
    Refusal refusal();
}
