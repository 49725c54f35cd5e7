import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files: `Conformance ua1,2a file.pdf …`. One line a file and profile, and the first broken rules. */
public class Conformance {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = true;
        for (int index = 1; index < arguments.length; index++) {
            for (String profile : arguments[0].split(",")) {
                allPass &= validate(arguments[index], PDFAFlavour.fromString(profile));
            }
        }
        System.exit(allPass ? 0 : 1);
    }

    private static boolean validate(String file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 5, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "pass" : "FAIL";
            System.out.printf("%s  %-4s %8d checks  %s%n", verdict, flavour.getId(), result.getTotalAssertions(), file);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    System.out.printf(
                            "      %s-%d  %s%n      at %s%n",
                            assertion.getRuleId().getClause(),
                            assertion.getRuleId().getTestNumber(),
                            assertion.getMessage(),
                            assertion.getLocation().getContext());
                }
            }
            return result.isCompliant();
        }
    }
}
