/**
 * The report of one set as a value, and the files made from it: JSON, HTML, CSV, key points.
 */
package dowel.report;
