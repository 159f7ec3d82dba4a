package org.evenkeel.guards;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the parent pom tells the compiler.
 *
 * @param arguments in the order of the pom, those of the execution last
 * @param plugIns artifact ids on the processor path
 */
record CompilerSettings(List<String> arguments, List<String> plugIns) {

  static final String MAIN = "default-compile";
  static final String TEST = "default-testCompile";

  private static final String PLUGIN = "//plugin[artifactId='maven-compiler-plugin']";

  static CompilerSettings of(String execution) {
    try {
      Document pom =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Tree.repository().resolve("pom.xml").toFile());
      List<String> arguments = new ArrayList<>(List.of("-parameters", "-deprecation", "--release"));
      arguments.addAll(texts(pom, "/project/properties/java.version"));
      arguments.addAll(texts(pom, PLUGIN + "/configuration/compilerArgs/arg"));
      arguments.addAll(
          texts(
              pom,
              PLUGIN
                  + "/executions/execution[id='"
                  + execution
                  + "']/configuration/compilerArgs/arg"));
      return new CompilerSettings(
          arguments,
          texts(pom, PLUGIN + "/configuration/annotationProcessorPaths/path/artifactId"));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("the parent pom cannot be read", e);
    }
  }

  /** The class path of this module, which must hold every plug-in of the pom. */
  String processorPath() {
    String path = System.getProperty("java.class.path");
    for (String plugIn : plugIns) {
      if (Stream.of(path.split(File.pathSeparator, -1))
          .map(Path::of)
          .noneMatch(jar -> String.valueOf(jar.getFileName()).startsWith(plugIn + "-"))) {
        throw new IllegalStateException("guards must depend on " + plugIn);
      }
    }
    return path;
  }

  private static List<String> texts(Document pom, String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
      if (found.getLength() == 0) {
        throw new IllegalStateException("the parent pom has nothing at " + path);
      }
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent().strip())
          .toList();
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
