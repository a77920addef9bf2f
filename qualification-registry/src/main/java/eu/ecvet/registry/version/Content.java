package eu.ecvet.registry.version;

import eu.ecvet.vocabulary.LocalizedText;

/**
 * What one version says. A draft may hold it incomplete; published, it never changes (BR-Q05).
 *
 * @param <C> the content itself
 */
public interface Content<C extends Content<C>> {
    LocalizedText title();

    Validity validity();

    C valid(Validity validity);
}
