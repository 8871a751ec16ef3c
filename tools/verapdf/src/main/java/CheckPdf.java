import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files, and all in the folders given, against PDF/UA-1 and PDF/A-2a.
 *
 * <p>Prints for each file and standard how many rules were checked and how many failed, and what
 * failed where. Exit status 0: all comply; 1: some do not; 2: no file was given, or one cannot be
 * read.
 */
public final class CheckPdf {
    private static final List<PDFAFlavour> STANDARDS =
            List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
    private static final List<String> NAMES = List.of("PDF/UA-1", "PDF/A-2a");
    /** Places printed for each rule that fails. */
    private static final int PLACES = 3;

    private int failed;

    public static void main(String[] names) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<File> files = new ArrayList<>();
        for (String name : names) {
            files.addAll(pdfs(new File(name)));
        }
        if (files.isEmpty()) {
            System.err.println("Give PDF files, or folders that hold them.");
            System.exit(2);
        }
        CheckPdf check = new CheckPdf();
        for (File file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                check.check(file, standard);
            }
        }
        System.out.printf("%d files, %d of %d checks failed%n",
                files.size(), check.failed, files.size() * STANDARDS.size());
        System.exit(check.failed == 0 ? 0 : 1);
    }

    private static List<File> pdfs(File file) {
        File[] found = file.listFiles((folder, name) -> name.endsWith(".pdf"));
        if (found == null) {
            return List.of(file);
        }
        Arrays.sort(found);
        return List.of(found);
    }

    private void check(File file, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(standard, false)) {
            print(file, standard, validator.validate(parser));
        } catch (Exception problem) {
            System.err.println(file + ": " + problem.getMessage());
            System.exit(2);
        }
    }

    private void print(File file, PDFAFlavour standard, ValidationResult result) {
        System.out.printf("%s: %s: %d rules checked, %d failed%n",
                file, NAMES.get(STANDARDS.indexOf(standard)),
                result.getValidationProfile().getRules().size(), result.getFailedChecks().size());
        if (!result.isCompliant()) {
            failed++;
        }
        result.getFailedChecks().forEach((rule, times) -> {
            System.out.printf("  %s, test %d: %d times%n",
                    rule.getClause(), rule.getTestNumber(), times);
            result.getTestAssertions().stream()
                    .filter(place -> place.getStatus() == TestAssertion.Status.FAILED)
                    .filter(place -> place.getRuleId().equals(rule))
                    .limit(PLACES)
                    .forEach(place -> System.out.printf("    %s%n      %s%n",
                            place.getMessage(), place.getLocation().getContext()));
        });
    }
}
