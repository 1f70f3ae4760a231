/** Firms of a search that leave the program as one file: enough to work with, and a copy of the register takes more than one click. */
export const mostExportedHits = 1_000;
