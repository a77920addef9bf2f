package eu.ecvet.functions;

import eu.ecvet.platform.rule.Rule;

/** The three ways in which the power to act can be missing (BR-I01). */
public enum AuthorityRule implements Rule {
    FUNCTION_MISSING,
    FUNCTION_OUT_OF_SCOPE,
    FUNCTION_EXPIRED;

    @Override
    public String number() {
        return "BR-I01";
    }
}
