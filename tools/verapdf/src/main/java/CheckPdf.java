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
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Checks PDF files, and all in the folders given, against PDF/UA-1 and PDF/A-2a.
 *
 * <p>Prints for each file and standard how many rules were checked and how many failed, and what
 * failed where. Files after {@code --broken} are broken on purpose: each must fail by one standard
 * at least. Exit status 0: all is as it must be; 1: it is not; 2: no file was given, or one cannot
 * be read.
 */
public final class CheckPdf {
    private static final List<PDFAFlavour> STANDARDS =
            List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
    private static final List<String> NAMES = List.of("PDF/UA-1", "PDF/A-2a");
    private static final String BROKEN = "--broken";
    /** Places printed for each rule that fails. */
    private static final int PLACES = 3;

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<String> names = Arrays.asList(arguments);
        int end = names.contains(BROKEN) ? names.indexOf(BROKEN) : names.size();
        List<File> good = pdfs(names.subList(0, end));
        List<File> broken = pdfs(names.subList(Math.min(end + 1, names.size()), names.size()));
        if (good.isEmpty() && broken.isEmpty()) {
            System.err.println("Give PDF files, or folders that hold them.");
            System.exit(2);
        }
        long wrong = good.stream().filter(file -> check(file, true) > 0).count();
        long unnoticed = broken.stream().filter(file -> check(file, false) == 0).count();
        System.out.printf("%d of %d files fail", wrong, good.size());
        System.out.printf(broken.isEmpty() ? "%n" : "; %d of %d broken ones are not noticed%n",
                unnoticed, broken.size());
        System.exit(wrong + unnoticed == 0 ? 0 : 1);
    }

    private static List<File> pdfs(List<String> names) {
        List<File> files = new ArrayList<>();
        names.forEach(name -> files.addAll(pdfs(new File(name))));
        return files;
    }

    private static List<File> pdfs(File file) {
        File[] found = file.listFiles((folder, name) -> name.endsWith(".pdf"));
        if (found == null) {
            return List.of(file);
        }
        Arrays.sort(found);
        return List.of(found);
    }

    /** How many rules fail, by both standards. */
    private static int check(File file, boolean detailed) {
        int failed = 0;
        for (PDFAFlavour standard : STANDARDS) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(standard, false)) {
                ValidationResult result = validator.validate(parser);
                print(file, standard, result, detailed);
                failed += result.getFailedChecks().size();
            } catch (Exception problem) {
                System.err.println(file + ": " + problem.getMessage());
                System.exit(2);
            }
        }
        return failed;
    }

    private static void print(
            File file, PDFAFlavour standard, ValidationResult result, boolean detailed) {
        System.out.printf("%s: %s: %d rules checked, %d failed%n",
                file, NAMES.get(STANDARDS.indexOf(standard)),
                result.getValidationProfile().getRules().size(), result.getFailedChecks().size());
        result.getFailedChecks().forEach((rule, times) -> {
            System.out.printf("  %s, test %d: %d times%n",
                    rule.getClause(), rule.getTestNumber(), times);
            if (detailed) {
                printPlaces(rule, result);
            }
        });
    }

    private static void printPlaces(RuleId rule, ValidationResult result) {
        result.getTestAssertions().stream()
                .filter(place -> place.getStatus() == TestAssertion.Status.FAILED)
                .filter(place -> place.getRuleId().equals(rule))
                .limit(PLACES)
                .forEach(place -> System.out.printf("    %s%n      %s%n",
                        place.getMessage(), place.getLocation().getContext()));
    }
}
