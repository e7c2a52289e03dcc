package org.postroom.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryCheck;
import org.postroom.casebook.HistoryCheck.Chain;
import org.postroom.embedded.EmbeddedDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jdbc.JdbcRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** {@code verify-history}: checks every case's chain, on the real database or, beside a running service, the embedded one. */
final class VerifyHistoryCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VerifyHistoryCommand() {}

    /** As much of the house as the check needs; no @Configuration, so that the service does not find it by scanning. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcRepositoriesAutoConfiguration.class
    })
    @AutoConfigurationPackage(basePackageClasses = Casebook.class)
    @Import(HistoryCheck.class)
    static class Archive {}

    static int run(List<String> arguments, PrintStream out, PrintStream log) {
        try (ConfigurableApplicationContext archive = new SpringApplicationBuilder(Archive.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> EmbeddedDatabase.standIn(context.getEnvironment()))
                .run()) {
            List<Chain> chains = archive.getBean(HistoryCheck.class).all();
            chains.forEach(chain -> out.println(print(chain)));
            boolean whole = chains.stream().allMatch(Chain.Whole.class::isInstance);
            log.println(whole ? "Every history is whole: " + chains.size() + " cases." : "A history is broken.");
            return whole ? Command.DONE : Command.SOMETHING_GAVE_NOTHING;
        }
    }

    private static String print(Chain chain) {
        boolean whole = chain instanceof Chain.Whole;
        Integer entry = chain instanceof Chain.Broken broken ? Integer.valueOf(broken.entry()) : null;
        Map<String, Object> line = new java.util.LinkedHashMap<>();
        line.put("case", chain.caseReference());
        line.put("whole", whole);
        line.put("firstBrokenEntry", entry);
        line.put("because", chain.because());
        return JSON.valueToTree(line).toString();
    }
}
