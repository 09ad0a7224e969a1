/**
 * Numbers over time: series with gaps, low-pass, derivative, turning points. Knows no body and no video.
 */
package dowel.signal;
