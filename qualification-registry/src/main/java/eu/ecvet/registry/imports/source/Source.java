package eu.ecvet.registry.imports.source;

/**
 * Which thing of which register it is.
 *
 * @param register the format's name stands for the register, in which ids are unique
 * @param version what the register calls the state in which it was published
 * @param composition which of several compositions of the qualification
 */
public record Source(String register, String id, String version, String composition) {}
