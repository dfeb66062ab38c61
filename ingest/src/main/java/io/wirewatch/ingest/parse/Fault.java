package io.wirewatch.ingest.parse;

/** What is wrong with a document that could be read all the same. */
public enum Fault {
  /** Not well-formed; read item by item. */
  NOT_WELL_FORMED,
  /** The bytes are not in the charset that was declared. */
  CHARSET,
  /** Served as something that is neither XML nor JSON. */
  CONTENT_TYPE
}
