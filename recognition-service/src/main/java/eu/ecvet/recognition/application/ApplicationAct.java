package eu.ecvet.recognition.application;

import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/** What can happen to an application; drawn in {@code docs/lifecycles/application.md}. */
public enum ApplicationAct implements LifecycleAct<ApplicationState> {
    TAKING_UP("Opening a case on the application", ApplicationState.TAKEN_UP),
    WITHDRAWAL("A withdrawal", ApplicationState.WITHDRAWN);

    private final String inWords;
    private final ApplicationState to;

    ApplicationAct(String inWords, ApplicationState to) {
        this.inWords = inWords;
        this.to = to;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Set<ApplicationState> from() {
        return Set.of(ApplicationState.OPEN);
    }

    @Override
    public Set<ApplicationState> to() {
        return Set.of(to);
    }
}
