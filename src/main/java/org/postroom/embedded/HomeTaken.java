package org.postroom.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, without a trace, that the home belongs to a service that runs. */
class HomeTaken extends AbstractFailureAnalyzer<HomeLock.Taken> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, HomeLock.Taken cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
