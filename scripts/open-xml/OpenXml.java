import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds every part of Word files against the schemas of Office Open XML (ECMA-376, transitional) that Apache POI has
 * compiled, and opens each file with POI: {@code OpenXml file.docx …}. One line a file, and what is wrong with it.
 */
public class OpenXml {
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final SchemaTypeLoader SCHEMAS =
            XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
    private static final int SHOWN = 10;

    public static void main(String[] files) {
        boolean allPass = true;
        for (String file : files) {
            allPass &= validate(new File(file));
        }
        System.exit(allPass ? 0 : 1);
    }

    private static boolean validate(File file) {
        List<String> faults = new ArrayList<>();
        int parts = 0;
        try (OPCPackage whole = OPCPackage.open(file, PackageAccess.READ)) {
            for (PackagePart part : whole.getParts()) {
                // POI reads the package's properties itself, and has no schema for them.
                // A picture in SVG is XML too, and no part of the format.
                boolean isPicture = part.getContentType().startsWith("image/");
                boolean isXml = part.getContentType().endsWith("+xml") && !isPicture && !part.isRelationshipPart();
                if (isXml && !(part instanceof PackagePropertiesPart)) {
                    check(part, faults);
                    parts++;
                }
            }
            try (XWPFDocument document = new XWPFDocument(whole)) {
                if (document.getBodyElements().isEmpty()) {
                    faults.add("POI finds nothing in it");
                }
            }
        } catch (Exception error) {
            faults.add("POI cannot open it: " + error);
        }
        System.out.printf("%s  schemas  %3d parts  %s%n", faults.isEmpty() ? "pass" : "FAIL", parts, file);
        faults.stream().limit(SHOWN).forEach(fault -> System.out.println("      " + fault));
        return faults.isEmpty();
    }

    private static void check(PackagePart part, List<String> faults) throws Exception {
        String name = part.getPartName().getName();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(part.getInputStream());
        strip(document.getDocumentElement(), new HashSet<>());
        Element root = document.getDocumentElement();
        QName kind = new QName(root.getNamespaceURI(), root.getLocalName());
        SchemaType type = TypeSystemHolder.typeSystem.findDocumentType(kind);
        if (type == null) {
            faults.add(name + ": no schema for " + kind);
            return;
        }
        List<XmlError> errors = new ArrayList<>();
        XmlObject content = SCHEMAS.parse(document, type, new XmlOptions());
        content.validate(new XmlOptions().setErrorListener(errors));
        errors.forEach(error -> faults.add(name + " " + placeOf(error) + ": " + error.getMessage()));
    }

    /**
     * Leaves what a program that knows no extensions sees (ECMA-376-3): names of the namespaces that are called
     * ignorable go, alternatives give way to what stands for them, and so do the calls themselves.
     */
    private static void strip(Element element, Set<String> ignorableAbove) {
        Set<String> ignorable = new HashSet<>(ignorableAbove);
        for (String prefix : element.getAttributeNS(COMPATIBILITY, "Ignorable").trim().split("\\s+")) {
            String namespace = prefix.isEmpty() ? null : element.lookupNamespaceURI(prefix);
            if (namespace != null) {
                ignorable.add(namespace);
            }
        }
        for (Attr attribute : attributesOf(element)) {
            String namespace = attribute.getNamespaceURI();
            if (namespace != null && !namespace.equals(XMLNS)
                    && (namespace.equals(COMPATIBILITY) || ignorable.contains(namespace))) {
                element.removeAttributeNode(attribute);
            }
        }
        for (Node child : childrenOf(element)) {
            if (!(child instanceof Element)) {
                continue;
            }
            Element inner = (Element) child;
            if (COMPATIBILITY.equals(inner.getNamespaceURI())) {
                for (Node kept : alternativeOf(inner)) {
                    element.insertBefore(kept, inner);
                    if (kept instanceof Element) {
                        strip((Element) kept, ignorable);
                    }
                }
                element.removeChild(inner);
            } else if (ignorable.contains(inner.getNamespaceURI())) {
                element.removeChild(inner);
            } else {
                strip(inner, ignorable);
            }
        }
    }

    private static List<Node> alternativeOf(Element alternatives) {
        for (Node child : childrenOf(alternatives)) {
            if ("Fallback".equals(child.getLocalName())) {
                return childrenOf(child);
            }
        }
        return List.of();
    }

    private static List<Node> childrenOf(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static List<Attr> attributesOf(Element element) {
        Attr[] attributes = new Attr[element.getAttributes().getLength()];
        for (int index = 0; index < attributes.length; index++) {
            attributes[index] = (Attr) element.getAttributes().item(index);
        }
        return Arrays.asList(attributes);
    }

    /** "/document/body/tbl[3]/tr[1]" */
    private static String placeOf(XmlError error) {
        StringBuilder path = new StringBuilder();
        XmlCursor cursor = error.getCursorLocation();
        while (cursor != null && cursor.getName() != null) {
            int place = 1;
            try (XmlCursor before = cursor.newCursor()) {
                while (before.toPrevSibling()) {
                    place += cursor.getName().equals(before.getName()) ? 1 : 0;
                }
            }
            path.insert(0, "/" + cursor.getName().getLocalPart() + "[" + place + "]");
            if (!cursor.toParent()) {
                break;
            }
        }
        return path.toString();
    }
}
