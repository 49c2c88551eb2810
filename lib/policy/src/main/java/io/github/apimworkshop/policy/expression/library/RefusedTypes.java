package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.TypeTable;
import java.util.List;

/**
 * .NET types that policies are seen to try and API Management refuses, so that the refusal can name
 * them.
 */
final class RefusedTypes {

  private static final List<String> NAMES =
      List.of(
          "dynamic",
          "Newtonsoft.Json.JsonSerializer",
          "Newtonsoft.Json.JsonSerializerSettings",
          "Newtonsoft.Json.JsonReaderException",
          "Newtonsoft.Json.JsonSerializationException",
          "Newtonsoft.Json.JsonException",
          "Newtonsoft.Json.JsonTextReader",
          "Newtonsoft.Json.JsonTextWriter",
          "Newtonsoft.Json.NullValueHandling",
          "Newtonsoft.Json.Linq.JsonMergeSettings",
          "Newtonsoft.Json.Linq.MergeArrayHandling",
          "System.Activator",
          "System.AppDomain",
          "System.ArgumentException",
          "System.ArgumentNullException",
          "System.Attribute",
          "System.Collections.ArrayList",
          "System.Collections.Concurrent.ConcurrentDictionary",
          "System.Collections.Hashtable",
          "System.Collections.Generic.LinkedList",
          "System.Collections.Generic.SortedDictionary",
          "System.Collections.Generic.SortedList",
          "System.Collections.Generic.SortedSet",
          "System.Console",
          "System.Diagnostics.Debug",
          "System.Diagnostics.Process",
          "System.Diagnostics.Stopwatch",
          "System.Environment",
          "System.FormatException",
          "System.GC",
          "System.Globalization.CultureInfo",
          "System.Globalization.DateTimeStyles",
          "System.Globalization.NumberStyles",
          "System.IO.BinaryReader",
          "System.IO.Compression.GZipStream",
          "System.IO.Directory",
          "System.IO.File",
          "System.IO.FileStream",
          "System.IO.MemoryStream",
          "System.IO.Path",
          "System.IO.Stream",
          "System.IO.StreamReader",
          "System.IO.StreamWriter",
          "System.InvalidCastException",
          "System.InvalidOperationException",
          "System.Lazy",
          "System.Net.Dns",
          "System.Net.Http.HttpClient",
          "System.Net.HttpWebRequest",
          "System.Net.WebClient",
          "System.Net.WebRequest",
          "System.NotImplementedException",
          "System.NotSupportedException",
          "System.NullReferenceException",
          "System.Numerics.BigInteger",
          "System.Reflection.Assembly",
          "System.Reflection.BindingFlags",
          "System.Runtime.InteropServices.Marshal",
          "System.Security.Cryptography.CryptoStream",
          "System.Security.Cryptography.RSACng",
          "System.Security.Cryptography.RSACryptoServiceProvider",
          "System.Security.Cryptography.X509Certificates.X509Store",
          "System.Text.Json.JsonDocument",
          "System.Text.Json.JsonSerializer",
          "System.Text.RegularExpressions.RegexMatchTimeoutException",
          "System.Threading.Interlocked",
          "System.Threading.Monitor",
          "System.Threading.Tasks.Task",
          "System.Threading.Thread",
          "System.Type",
          "System.UriComponents",
          "System.UriFormat",
          "System.ValueTuple",
          "System.Version",
          "System.Web.HttpUtility",
          "System.Xml.XmlDocument",
          "System.Xml.XmlReader",
          "System.Xml.XmlReaderSettings",
          "System.Xml.XmlWriter",
          "System.Xml.XPath.XPathDocument",
          "System.Xml.Xsl.XslCompiledTransform");

  private RefusedTypes() {}

  static void define(TypeTable table) {
    NAMES.forEach(table::refuse);
  }
}
