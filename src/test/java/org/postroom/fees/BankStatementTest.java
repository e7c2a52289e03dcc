package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.fees.BankStatement.Line;

class BankStatementTest {
    private static final Line ONE = line("2027-02-03", "JANE DOE PRK7F3MQ", "336.00");

    private static Line line(String day, String words, String amount) {
        return new Line(LocalDate.parse(day), words, new BigDecimal(amount));
    }

    private static BankStatement read(String csv) {
        return BankStatement.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,Description,Amount\n03/02/2027,JANE DOE PRK7F3MQ,336.00\n",
                "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)\n"
                        + "03/02/2027,JANE DOE,PRK7F3MQ,FASTER PAYMENT,336.00,1336.00\n",
                "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,"
                        + "Credit Amount,Balance\n03/02/2027,FPI,'00-00-00,00000000,JANE DOE PRK7F3MQ,,336.00,1.00\n",
                "\"Account Name:\",\"Current ****1234\"\n\"Balance:\",\"£1,336.00\"\n\n"
                        + "\"Date\",\"Transaction type\",\"Description\",\"Paid out\",\"Paid in\",\"Balance\"\n"
                        + "\"03 Feb 2027\",\"Bank credit\",\"JANE DOE  PRK7F3MQ\",\"\",\"£336.00\",\"£1,336.00\"\n",
                "Number,Date,Account,Amount,Subcategory,Memo\n,03/02/2027,00-00-00 00000000,336.00,FT,"
                        + "JANE DOE PRK7F3MQ\n",
                "Date, Type, Description, Value, Balance, Account Name, Account Number\n"
                        + "3 Feb 2027,BAC,\"JANE DOE PRK7F3MQ\",336,1336.00,SAMPLE,00-00-00\n",
                "03/02/2027,JANE DOE PRK7F3MQ,336.00\n",
                "Date;Details;Money in;Money out\r\n2027-02-03;JANE DOE PRK7F3MQ;336.00;\r\n",
                "DATE\tNARRATIVE\tCREDITS (£)\tDEBITS (£)\n2027-02-03T09:12:44\tJANE DOE PRK7F3MQ\t336.00 CR\t\n",
                "\uFEFFDate,Narrative #1,Narrative #2,Debit,Credit\n03-Feb-27,JANE DOE,PRK7F3MQ,0.00,+336.00\n"
            })
    void everyUsualShapeGivesTheSameLine(String csv) {
        assertThat(read(csv)).isEqualTo(new BankStatement(java.util.List.of(ONE), 0, java.util.List.of()));
    }

    @Test
    void whatTookMoneyOutIsCountedOnly() {
        BankStatement read = read("Date,Description,Paid out,Paid in\n03/02/2027,Rent,£900.00,\n"
                + "03/02/2027,JANE DOE PRK7F3MQ,,336.00\n03/02/2027,Charge,-5.00,\n");
        assertThat(read.lines()).containsExactly(ONE);
        assertThat(read.linesOut()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-336.00|-336.00",
                "(1,336.00)|-1336.00",
                "336.00 DR|-336.00",
                "£-336.00|-336.00",
                "£336|336.00",
                "GBP 336.5|336.50",
                "336.000|336.00",
                "12,345,678.90|12345678.90",
                "336.00-|-336.00"
            })
    void amountsAreReadAsBanksWriteThem(String cell, BigDecimal pounds) {
        assertThat(BankColumns.money(cell)).contains(pounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "336.005", "1.336,00", "33,6.00", "99999999999999", "3E8"})
    void whatIsNoAmountIsNotGuessed(String cell) {
        assertThat(BankColumns.money(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "2027", "3rd of Feb", "02/03/0027", ""})
    void whatIsNoDayIsNotGuessed(String cell) {
        assertThat(BankColumns.day(cell)).isEmpty();
    }

    @Test
    void theDayStandsBeforeTheMonth() {
        assertThat(BankColumns.day("03/02/27")).contains(LocalDate.of(2027, 2, 3));
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndTheOthersAreTaken() {
        BankStatement read = read("Date,Description,Amount\nyesterday,JANE,336.00\n03/02/2027,JANE,lots\n"
                + "03/02/2027,JANE DOE PRK7F3MQ,336.00\n");
        assertThat(read.lines()).containsExactly(ONE);
        assertThat(read.faults())
                .containsExactly(
                        "Line 2 has no date that can be read; it was left out.",
                        "Line 3 has no amount that can be read; it was left out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "%PDF-1.7 \u0000\u0001", "Date,Amount\n03/02/2027,1.00\n", "\"open"})
    void whatIsNoStatementGivesOneSentence(String csv) {
        assertThat(read(csv).lines()).isEmpty();
        assertThat(read(csv).faults()).hasSize(1);
    }

    @Test
    void aStatementInTheEncodingOfWindowsIsRead() {
        byte[] csv = "Date,Description,Paid in\n03/02/2027,JANE DOE PRK7F3MQ,£336.00\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(BankStatement.read(csv).lines()).containsExactly(ONE);
    }

    @Test
    void aStatementTooLargeIsRefused() {
        assertThat(BankStatement.read(new byte[6 << 20]).faults())
                .singleElement()
                .asString()
                .startsWith("The statement is larger than 5 MB");
    }
}
