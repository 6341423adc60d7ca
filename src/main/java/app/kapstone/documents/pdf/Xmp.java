package app.kapstone.documents.pdf;

import java.nio.charset.StandardCharsets;

/** The file's description of itself for programs: title, author, language, standards. */
final class Xmp {
  private static final String KEPT =
      """
         <pdfaid:part>2</pdfaid:part>
         <pdfaid:conformance>A</pdfaid:conformance>
      """;

  private Xmp() {}

  static byte[] of(Passport passport) {
    String day = passport.madeOn() + "T00:00:00Z";
    return packet()
        .replace("$MAKER", Passport.MAKER)
        .replace("$DAY", day)
        .replace("$LANGUAGE", escaped(passport.language()))
        .replace("$AUTHOR", escaped(passport.author()))
        .replace("$TITLE", escaped(passport.title()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same, for a copy that no longer keeps PDF/A, such as one behind a password. */
  static byte[] withoutKept(byte[] packet) {
    return new String(packet, StandardCharsets.UTF_8)
        .replace(KEPT, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** PDF/A knows no PDF/UA yet, so the file explains what it means by pdfuaid. */
  private static String packet() {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
     <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
       <dc:format>application/pdf</dc:format>
       <dc:title><rdf:Alt><rdf:li xml:lang="x-default">$TITLE</rdf:li></rdf:Alt></dc:title>
       <dc:creator><rdf:Seq><rdf:li>$AUTHOR</rdf:li></rdf:Seq></dc:creator>
       <dc:language><rdf:Bag><rdf:li>$LANGUAGE</rdf:li></rdf:Bag></dc:language>
       <xmp:CreatorTool>$MAKER</xmp:CreatorTool>
       <xmp:CreateDate>$DAY</xmp:CreateDate>
       <pdf:Producer>$MAKER</pdf:Producer>
    """
        + KEPT
        + """
           <pdfuaid:part>1</pdfuaid:part>
           <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
             <pdfaProperty:name>part</pdfaProperty:name>
             <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
             <pdfaProperty:category>internal</pdfaProperty:category>
             <pdfaProperty:description>The part of PDF/UA that the file keeps</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
           </rdf:li></rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """;
  }
}
