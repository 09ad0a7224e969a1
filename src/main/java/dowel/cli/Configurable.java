package dowel.cli;

/** A group of options whose values may also stand in the settings file and in the environment. */
interface Configurable {}
