package org.postroom.intake.machine;
import org.postroom.intake.mail.*;
import java.util.*;
public class Probe {
  public static void main(String[] a) throws Exception {
    MailReader r = new MailReader();
    for (OldPost.Piece p : OldPost.pieces()) {
      if (a.length > 0 && !p.file().matches(a[0])) continue;
      WrittenBy w = MachineReader.read(r.read(p.bytes()), java.time.Instant.parse("2026-11-22T00:00:00Z"));
      String s = w instanceof WrittenBy.MailServer m ? "REPORT " + m.report().entries().stream().map(e -> e.fate()+" "+e.status()+" ["+e.recipient()+"] "+e.diagnostic().substring(0,Math.min(90,e.diagnostic().length()))).toList() + " by " + m.report().writtenBy() + " " + m.because() : w instanceof WrittenBy.Machine m ? "MACHINE " + m.kind()+" "+m.sure()+" "+m.because()+ (m.kind()==MachineKind.OUT_OF_OFFICE?" "+m.absence():"") : "PERSON";
      System.out.println(p.file()+"\t"+p.said()+"\t"+s);
    }
  }
}
