package dowel.batch;

import java.nio.file.Path;

/**
 * A clip and what becomes of it.
 *
 * @param session what is told about it
 * @param place its report's folder
 */
record Task(Clip clip, SessionRow session, Path place) {}
