package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly retainers, with a register and a calendar of the test's own. All is rolled back: the retainers of other
 * tests would fall due by that calendar too.
 */
@HouseTest
@Transactional
class RetainersTest {
    private static final LocalDate ANNIVERSARY = LocalDate.of(2031, 2, 3);

    @Autowired
    private Invoices invoices;

    @Autowired
    private RetainerPost post;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private FeeLedger ledger;

    @Autowired
    private Casebook casebook;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Scheme scheme;

    @Autowired
    private Tray tray;

    private final Register register = new Register();

    /** A register that remembers what it was told of its one entry. */
    private static final class Register implements RetainerDues {
        private final List<String> lapsed = new ArrayList<>();
        private String entry = "";

        @Override
        public List<Due> due(LocalDate day) {
            return List.of(new Due(entry, ANNIVERSARY));
        }

        @Override
        public void lapse(String caseReference, String because) {
            lapsed.add(caseReference);
        }

        @Override
        public void paid(String caseReference, String because) {
            throw new AssertionError("this register is not in the house");
        }
    }

    private Case awarded() {
        Step step = Step.byPostroom("Opened the case", "For a test.");
        Case one = casebook.open("retainer-" + UUID.randomUUID() + "@practice.example", Stage.AWARDED, step);
        register.entry = one.reference();
        return one;
    }

    private void look(LocalDate day, LocalTime at) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("register", register);
        Clock then = Clock.fixed(day.atTime(at).atZone(ServiceClock.LONDON).toInstant(), ServiceClock.LONDON);
        new Retainers(invoices, post, beans.getBeanProvider(RetainerDues.class), scheme, tray, then).sendDue();
    }

    private void lookTwice(LocalDate day) {
        look(day, LocalTime.of(9, 0));
        look(day, LocalTime.of(17, 0));
    }

    private List<String> kinds(Case one) {
        return outbox.ofCase(one.reference()).stream().map(OutgoingLetter::kind).toList();
    }

    @Test
    void aRetainerIsSentAtNineOnItsDayAndOnce() {
        Case one = awarded();
        look(ANNIVERSARY, LocalTime.of(8, 59));
        assertThat(kinds(one)).isEmpty();
        lookTwice(ANNIVERSARY);
        assertThat(kinds(one)).containsExactly("retainer");
        assertThat(ledger.ofCase(one.reference())).singleElement().satisfies(invoice -> {
            assertThat(invoice.total()).isEqualByComparingTo("102");
            assertThat(invoice.issuedOn()).isEqualTo(ANNIVERSARY);
            assertThat(invoice.description()).contains("3 February 2031 to 2 February 2032");
        });
    }

    @Test
    void anUnpaidRetainerIsRemindedOnceAndLapsesAfterTheGrace() {
        Case one = awarded();
        lookTwice(ANNIVERSARY);
        LocalDate due = ledger.ofCase(one.reference()).get(0).dueOn();
        lookTwice(due);
        assertThat(kinds(one)).containsExactly("retainer");
        lookTwice(due.plusDays(1));
        assertThat(kinds(one)).containsExactly("retainer", "retainer-reminder");
        lookTwice(due.plus(scheme.retainerGrace()));
        assertThat(register.lapsed).isEmpty();
        lookTwice(due.plus(scheme.retainerGrace()).plusDays(1));
        assertThat(register.lapsed).containsOnlyOnce(one.reference());
        assertThat(Set.copyOf(kinds(one))).containsExactlyInAnyOrder("retainer", "retainer-reminder");
    }

    @Test
    void aPaidRetainerIsNeitherRemindedNorLapsed() {
        Case one = awarded();
        lookTwice(ANNIVERSARY);
        Invoice invoice = ledger.ofCase(one.reference()).get(0);
        PaymentDesk.Money money = new PaymentDesk.Money(new BigDecimal("102"), ANNIVERSARY, null, "officer");
        payments.take(invoice.number(), money);
        lookTwice(invoice.dueOn().plusDays(1));
        lookTwice(invoice.dueOn().plus(scheme.retainerGrace()).plusDays(1));
        assertThat(kinds(one)).containsExactly("retainer", "retainer-received");
        assertThat(register.lapsed).doesNotContain(one.reference());
    }
}
