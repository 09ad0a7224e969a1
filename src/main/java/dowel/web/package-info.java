/**
 * Pages that Dowel shows in a browser on the same machine.
 *
 * <p>In: requests of that browser to 127.0.0.1. Out: pages, pictures, and what a person saves there. Refused: requests
 * that another machine, another name or another page sends ({@link dowel.web.OwnPagesOnly}). Every page is plain HTML,
 * CSS and JavaScript from the jar; nothing is fetched from elsewhere.
 */
package dowel.web;
