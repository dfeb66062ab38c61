package io.wirewatch.ingest.parse;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * XML to a tree, with nothing that costs more than its size: no DOCTYPE, no external reference, at
 * most {@value #MAX_DEPTH} levels and {@value #MAX_ATTRIBUTES} attributes. The two limits are what
 * keeps JDOM linear; a cap on bytes would not.
 */
final class HardenedXml {
  static final int MAX_DEPTH = 200;
  static final int MAX_ATTRIBUTES = 200;

  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";

  private HardenedXml() {}

  /**
   * The document's tree.
   *
   * @throws JDOMException where it is not well-formed or over a limit
   */
  static Document read(String text) throws JDOMException {
    SAXBuilder builder = new SAXBuilder(new Readers());
    builder.setExpandEntities(false);
    try {
      return builder.build(new InterruptibleReader(new StringReader(text)));
    } catch (IOException e) {
      throw new JDOMException("reading was stopped", e);
    }
  }

  /** Whether the parser refused because of a limit rather than for bad form. */
  static boolean isOverLimit(JDOMException refusal) {
    return String.valueOf(refusal.getMessage()).contains("JAXP0001");
  }

  /** Makes one parser a document; the JDK's own, whatever else is on the class path. */
  private static final class Readers implements XMLReaderJDOMFactory {
    @Override
    public XMLReader createXMLReader() throws JDOMException {
      try {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(LIMITS + "maxElementDepth", String.valueOf(MAX_DEPTH));
        parser.setProperty(LIMITS + "elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return parser.getXMLReader();
      } catch (ParserConfigurationException | SAXException e) {
        throw new JDOMException("the JDK's XML parser lacks a protection", e);
      }
    }

    @Override
    public boolean isValidating() {
      return false;
    }
  }
}
