/** The command line: parses, calls {@link dowel.app}, shows. The only room that prints. */
package dowel.cli;
