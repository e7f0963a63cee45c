/** A file that follows from the sources; its path is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** What one generator is answerable for. */
export interface Generated {
  readonly files: readonly GeneratedFile[];
  /** Folders that hold nothing but these files: anything else in them is stale. */
  readonly folders?: readonly string[];
}
